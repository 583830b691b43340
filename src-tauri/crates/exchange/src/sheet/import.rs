//! A mapped table to a program with one plan.

use std::collections::BTreeMap;

use plan::{Calendar, Link, LinkId, NaiveDate, TaskId};

use super::cells::{Cells, Row};
use super::field::Fields;
use super::making::{Making, task_id};
use super::mapping::Mapping;
use super::outline_in::{self, short};
use super::table::Table;
use super::{Refused, links_in};
use crate::notes::{Imported, Notes, Weight};
use crate::watch::Watch;

/// What the names of kept columns begin with.
pub(super) const KEPT: &str = "column.";

/// What a table does not say about itself.
#[derive(Clone, Debug)]
pub struct Context {
    /// What the plan is called.
    pub name: String,
    /// The day the plan starts; the earliest start in the table where nobody says. Of a plan that
    /// is to be compared, its own.
    pub start: Option<NaiveDate>,
    /// The working hours of the plan, laid flat: what `1d` means.
    pub calendar: Calendar,
    /// The day the plan starts where the table has no date at all.
    pub today: NaiveDate,
}

/// What a table held: a program to adopt, and what comparing it needs to know besides.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The program with one plan, and the notes.
    pub imported: Imported,
    /// Where each task comes from.
    pub origins: BTreeMap<TaskId, Origin>,
    /// Whether any column holds links.
    pub links: bool,
    /// Whether a column holds ids; without one, rows are found again by name.
    pub ids: bool,
}

/// Where a task comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The line of the file.
    pub line: u32,
    /// Its id in the file; empty where it has none.
    pub id: String,
    /// What the row says; the rest was assumed, and is no reason to change anything.
    pub said: Fields,
}

/// Rows by everything other rows may call them.
pub(super) struct Index<'a> {
    ids: BTreeMap<&'a str, usize>,
    others: BTreeMap<&'a str, usize>,
    numbers: BTreeMap<&'a str, usize>,
    names: BTreeMap<&'a str, Option<usize>>,
    /// Whether the predecessors cell may count rows from the top.
    counted: Option<usize>,
}

impl Index<'_> {
    /// A row by its id, second id or number.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        let maps = [&self.ids, &self.others, &self.numbers];
        maps.into_iter().find_map(|map| map.get(name).copied())
    }

    /// A row by its number, or else its id, or else its place in the table.
    pub(super) fn by_row(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        let numbered = self.numbers.get(name).copied();
        numbered.or_else(|| self.find(name)).or_else(|| {
            let place: usize = name.parse().ok()?;
            let rows = self.counted?;
            (1..=rows).contains(&place).then(|| place - 1)
        })
    }

    /// A row by a name no other row has.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.names.get(name.trim()).copied().flatten()
    }
}

/// Makes a program with one plan out of a table.
///
/// # Errors
/// [`Refused`] when the mapping leaves a question open, or somebody stopped it.
pub fn import(
    table: &Table,
    mapping: &Mapping,
    context: &Context,
    watch: &Watch<'_>,
) -> Result<Incoming, Refused> {
    mapping.answered(table)?;
    let mut notes = table.notes().clone();
    let mut rows = Cells::new(table, mapping, context).read(&mut notes, watch)?;
    tell_double_ids(&mut rows, &mut notes);
    let index = index(&rows);
    let parents = outline_in::parents(&rows, &index, mapping, &mut notes);
    let links = links_in::links(&rows, &index, &parents, &context.calendar, &mut notes);
    watch.step(2, 3)?;
    let mut making = Making::new(context, mapping, &rows, &parents);
    for link in &links {
        making.follows[link.to] = true;
    }
    for (at, row) in rows.iter().enumerate() {
        making.task(at, row, parents[at]);
    }
    let links = links.iter().zip(1..).map(|(link, id)| {
        let link = Link::new(task_id(link.from), task_id(link.to), link.kind, link.lag);
        (LinkId(id), link)
    });
    let links: Vec<(LinkId, Link)> = links.collect();
    let incoming = making.finish(links, notes);
    watch.step(3, 3)?;
    Ok(incoming)
}

/// Of two rows with one id the first keeps it.
fn tell_double_ids(rows: &mut [Row], notes: &mut Notes) {
    let mut seen = BTreeMap::new();
    for row in rows {
        if row.id.is_empty() {
            continue;
        }
        if let Some(&first) = seen.get(&row.id) {
            notes.add(
                Weight::Changed,
                "double-id",
                format!("line {}", row.line),
                format!(
                    "The id “{}” stands on line {first} already; this row was taken without one.",
                    short(&row.id)
                ),
            );
            row.id.clear();
        } else {
            seen.insert(row.id.clone(), row.line);
        }
    }
}

fn index(rows: &[Row]) -> Index<'_> {
    fn by<'a>(rows: &'a [Row], key: impl Fn(&'a Row) -> &'a str) -> BTreeMap<&'a str, usize> {
        let mut map = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            if !key(row).is_empty() {
                map.entry(key(row)).or_insert(at);
            }
        }
        map
    }
    let mut names: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        names
            .entry(&row.name)
            .and_modify(|known| *known = None)
            .or_insert(Some(at));
    }
    let numbers = by(rows, |row| &row.number);
    let numeric = rows
        .iter()
        .any(|row| !row.id.is_empty() && row.id.bytes().all(|byte| byte.is_ascii_digit()));
    Index {
        counted: (numbers.is_empty() && !numeric).then_some(rows.len()),
        ids: by(rows, |row| &row.id),
        others: by(rows, |row| &row.other),
        numbers,
        names,
    }
}
