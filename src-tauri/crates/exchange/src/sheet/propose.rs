//! A first mapping of a table, by the names of its columns and a look at its cells.

use std::collections::{BTreeMap, BTreeSet};

use super::dates;
use super::field::{Field, Fields};
use super::mapping::{Decimal, Mapping, Percents, Source, Starts, Unit, Use};
use super::table::Table;
use super::values;
use super::words::{names, plain};

/// Columns of a tracker worth keeping beside the task; its many others are left out, not least
/// because they hold people's account numbers.
const KEPT_OF_TRACKERS: [&str; 24] = [
    "status",
    "state",
    "priority",
    "issue type",
    "sprint",
    "fix version/s",
    "fix versions",
    "affects version/s",
    "labels",
    "story points",
    "story point estimate",
    "resolution",
    "reporter",
    "components",
    "component/s",
    "team",
    "project",
    "project name",
    "cycle name",
    "cycle number",
    "cycle start",
    "cycle end",
    "estimate",
    "milestone",
];

/// Proposes what each column feeds. Dates that mean two days, and a table without names, are left
/// for a person: see [`Mapping::question`].
#[must_use]
pub fn propose(table: &Table) -> Mapping {
    let header: Vec<String> = table.header().iter().map(|name| plain(name)).collect();
    let filled = filled(table);
    let source = source(&header);
    let mut taken = Fields::default();
    let mut columns = vec![None; header.len()];
    for field in Field::ALL {
        let wanted = names(field).iter().filter(|name| fits(source, field, name));
        for name in wanted {
            let mut found = false;
            for (at, _) in header
                .iter()
                .enumerate()
                .filter(|(_, column)| column == name)
            {
                let free = columns[at].is_none() && (field.repeats() || !taken.contains(field));
                // An empty column says nothing, and one stream for everything is none: another of
                // the field's names may say more.
                let says = match filled[at] {
                    Filled::Not => false,
                    Filled::Alike => field != Field::Workstream || source == Source::Gantry,
                    Filled::Well => true,
                };
                if free && says {
                    columns[at] = Some(field);
                    taken.insert(field);
                    found = true;
                }
            }
            // A sub-task names its parent in one column, a story its epic in another.
            if found && field != Field::Parent {
                break;
            }
        }
    }
    let columns: Vec<Use> = columns
        .iter()
        .enumerate()
        .map(|(at, field)| match field {
            Some(field) => Use::As(*field),
            None => keep(source, &header[at], filled[at]),
        })
        .collect();
    let mut mapping = Mapping {
        source,
        columns,
        dates: None,
        percents: Percents::Hundredths,
        decimal: Decimal::Point,
        durations: Unit::Days,
        estimates: Unit::Hours,
        starts: Starts::AsConstraints,
    };
    settle(&mut mapping, table, &header);
    mapping
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filled {
    /// Nothing.
    Not,
    /// One text again and again, in every row.
    Alike,
    /// Several texts, or one in some rows.
    Well,
}

fn filled(table: &Table) -> Vec<Filled> {
    let count = table.header().len();
    let mut first: Vec<&str> = vec![""; count];
    let mut filled = vec![0_usize; count];
    let mut differs = vec![false; count];
    for line in table.lines() {
        for column in 0..count {
            let cell = line.cell(column);
            if !cell.is_empty() {
                if filled[column] == 0 {
                    first[column] = cell;
                }
                filled[column] += 1;
                differs[column] |= first[column] != cell;
            }
        }
    }
    (0..count)
        .map(|at| match filled[at] {
            0 => Filled::Not,
            all if all == table.len() && !differs[at] && all > 1 => Filled::Alike,
            _ => Filled::Well,
        })
        .collect()
}

fn source(header: &[String]) -> Source {
    let has = |name: &str| header.iter().any(|column| column == name);
    if has("id") && has("row") && has("predecessor ids") && has("outline level") {
        Source::Gantry
    } else if has("issue key") && (has("summary") || has("issue id")) {
        Source::Jira
    } else if has("title") && has("cycle name") && has("cycle start") {
        Source::Linear
    } else if has("cycle name") && has("module name") && has("state") {
        Source::Plane
    } else if has("task name") && (has("outline level") || has("resource names"))
        || has("name") && has("outline level") && has("predecessors")
    {
        Source::MicrosoftProject
    } else {
        Source::Unknown
    }
}

/// Whether a column's name means the field in this program's exports.
fn fits(source: Source, field: Field, name: &str) -> bool {
    match source {
        // Its columns are called by their fields, but for the shortest.
        Source::Gantry => name == plain(field.name()) || field == Field::Row && name == "row",
        // The type of an issue is a word of the team's; only milestones mean anything here.
        Source::Jira if field == Field::Kind => name == "issue type",
        Source::Jira if field == Field::Estimate => name == "original estimate",
        Source::Jira if field == Field::Note => name == "description",
        Source::Jira => field != Field::Row,
        // Estimates there are points.
        Source::Linear | Source::Plane => !matches!(field, Field::Estimate | Field::Kind),
        // Rows are named by ID there, and only the unique one stays.
        Source::MicrosoftProject if field == Field::Id => name != "id",
        Source::MicrosoftProject if field == Field::Row => name == "row",
        Source::MicrosoftProject | Source::Unknown => true,
    }
}

fn keep(source: Source, name: &str, filled: Filled) -> Use {
    match source {
        _ if filled == Filled::Not || name.is_empty() => Use::Leave,
        Source::Gantry if super::columns::computed(name) => Use::Leave,
        Source::Jira | Source::Linear | Source::Plane if !KEPT_OF_TRACKERS.contains(&name) => {
            Use::Leave
        }
        Source::Gantry
        | Source::Jira
        | Source::Linear
        | Source::Plane
        | Source::MicrosoftProject
        | Source::Unknown => Use::Keep,
    }
}

/// Finds out how the cells are written.
fn settle(mapping: &mut Mapping, table: &Table, header: &[String]) {
    if mapping.source == Source::MicrosoftProject
        && let Some(id) = header
            .iter()
            .position(|name| name == "id" || name == "nr." || name == "n°")
        && !matches!(mapping.columns[id], Use::As(_))
    {
        let field = if mapping.column(Field::Id).is_some() {
            Field::Row
        } else {
            Field::Id
        };
        mapping.columns[id] = Use::As(field);
    }
    mapping.dates = dates::look(table, mapping).order();
    if mapping.source == Source::Jira {
        mapping.estimates = Unit::Seconds;
    }
    if let Some(column) = mapping.column(Field::Duration)
        && header[column].contains("hour")
    {
        mapping.durations = Unit::Hours;
    }
    let plain: Vec<usize> = [Field::Duration, Field::Estimate, Field::Percent]
        .into_iter()
        .filter_map(|field| mapping.column(field))
        .collect();
    let comma = |cell: &str| {
        let tail = cell.rsplit_once(',').map(|(_, tail)| tail);
        tail.is_some_and(|tail| {
            let digits = tail.chars().take_while(char::is_ascii_digit).count();
            digits > 0 && digits != 3
        })
    };
    if table
        .lines()
        .any(|line| plain.iter().any(|&column| comma(line.cell(column))))
    {
        mapping.decimal = Decimal::Comma;
    }
    if let Some(column) = mapping.column(Field::Percent) {
        mapping.percents = percents(table, column, mapping.decimal);
    }
    drop_unknown_states(mapping, table);
}

/// Numbers from 0 to 1 are shares of one: a workbook keeps percentages so.
fn percents(table: &Table, column: usize, decimal: Decimal) -> Percents {
    let cells = table.lines().map(|line| line.cell(column));
    let mut numbers = cells
        .filter(|cell| !cell.is_empty() && !cell.ends_with('%'))
        .peekable();
    let any = numbers.peek().is_some();
    let shares = numbers.all(|cell| {
        values::number(cell, decimal).is_some_and(|number| (0.0..=1.0).contains(&number))
    });
    if any && shares {
        Percents::Fractions
    } else {
        Percents::Hundredths
    }
}

/// A status column in which no word is known is better kept as it is.
fn drop_unknown_states(mapping: &mut Mapping, table: &Table) {
    let Some(column) = mapping.column(Field::Status) else {
        return;
    };
    let cells = table.lines().map(|line| line.cell(column));
    let words: BTreeSet<&str> = cells.filter(|cell| !cell.is_empty()).take(5_000).collect();
    if words.iter().all(|word| values::state(word).is_none()) {
        mapping.columns[column] = Use::Keep;
    }
}

/// The headers of columns that are kept, each once, with the columns that have it.
pub(super) fn kept_columns(table: &Table, mapping: &Mapping) -> BTreeMap<String, Vec<usize>> {
    let mut kept: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, to) in mapping.columns.iter().enumerate() {
        if *to == Use::Keep
            && let Some(name) = table.header().get(at)
            && !name.is_empty()
        {
            kept.entry(name.chars().filter(|c| !c.is_control()).take(200).collect())
                .or_default()
                .push(at);
        }
    }
    kept
}
