//! Links out of cells: `3FS+2 days; 5`, `PROJ-12`, Jira's blocks columns.

use std::collections::BTreeMap;

use plan::{Calendar, Lag, LinkKind};

use super::cells::Row;
use super::import::Index;
use super::outline_in::short;
use super::tally::Tally;
use super::{loops, values};
use crate::notes::{Notes, Weight};

/// Most links one cell may name.
const PER_CELL: usize = 1_000;
/// Most links a table may name; a text of nothing but links could name far more than it should.
const LINKS: usize = 1_000_000;

/// A link between two rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: LinkKind,
    pub(super) lag: Lag,
    /// The line it was read from.
    line: u32,
}

/// All links of a table, without those a program can't hold.
pub(super) fn links(
    rows: &[Row],
    index: &Index<'_>,
    parents: &[Option<usize>],
    calendar: &Calendar,
    notes: &mut Notes,
) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    let mut beyond = Tally::default();
    for (at, row) in rows.iter().enumerate() {
        let cells = [
            (&row.predecessors, Names::Rows, Way::In),
            (&row.predecessor_ids, Names::Ids, Way::In),
            (&row.blocked_by, Names::Ids, Way::In),
            (&row.blocks, Names::Ids, Way::Out),
        ];
        for (cells, names, way) in cells {
            for cell in cells {
                read_cell(
                    cell,
                    names,
                    index,
                    calendar,
                    row.line,
                    notes,
                    |end, kind, lag| {
                        let (from, to) = match way {
                            Way::In => (end, at),
                            Way::Out => (at, end),
                        };
                        if drawn.len() == LINKS {
                            beyond.add(row.line);
                            return;
                        }
                        drawn.push(Drawn {
                            from,
                            to,
                            kind,
                            lag,
                            line: row.line,
                        });
                    },
                );
            }
        }
    }
    beyond.tell(
        notes,
        Weight::LeftOut,
        "too-many-links",
        &format!("The table names more than {LINKS} links; those beyond were left out."),
    );
    let mut drawn = sound(drawn, rows, parents, notes);
    let pairs: Vec<(usize, usize)> = drawn.iter().map(|link| (link.from, link.to)).collect();
    let mut surplus = loops::surplus(parents, &pairs).into_iter();
    drawn.retain(|link| {
        let gone = surplus.next().unwrap_or(false);
        if gone {
            leave_out(notes, "loop", link, rows, "closes a loop");
        }
        !gone
    });
    drawn
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Rows,
    Ids,
}

#[derive(Clone, Copy)]
enum Way {
    In,
    Out,
}

fn read_cell(
    cell: &str,
    names: Names,
    index: &Index<'_>,
    calendar: &Calendar,
    line: u32,
    notes: &mut Notes,
    mut draw: impl FnMut(usize, LinkKind, Lag),
) {
    let find = |name: &str| match names {
        Names::Rows => index.by_row(name),
        Names::Ids => index.find(name),
    };
    let parts = cell
        .split([';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    for part in parts.take(PER_CELL) {
        // A comma may be part of a number or of an id before it separates two links.
        if let Some((end, kind, lag)) = read_one(part, find, calendar) {
            draw(end, kind, lag);
            continue;
        }
        let pieces = part
            .split(',')
            .map(str::trim)
            .filter(|piece| !piece.is_empty());
        for piece in pieces.take(PER_CELL) {
            match read_one(piece, find, calendar) {
                Some((end, kind, lag)) => draw(end, kind, lag),
                None => notes.add(
                    Weight::LeftOut,
                    "dangling-link",
                    format!("line {line}"),
                    format!(
                        "“{}” names no row of the table; the link was left out.",
                        short(piece)
                    ),
                ),
            }
        }
    }
}

/// One link: the row at its other end, its kind and its lag.
fn read_one(
    text: &str,
    find: impl Fn(&str) -> Option<usize>,
    calendar: &Calendar,
) -> Option<(usize, LinkKind, Lag)> {
    if text.len() > 300 {
        return None;
    }
    if let Some(end) = find(text) {
        return Some((end, LinkKind::FinishToStart, Lag::NONE));
    }
    if let Some((end, kind)) = with_kind(text, &find) {
        return Some((end, kind, Lag::NONE));
    }
    // Ids hold dashes as well: the lag begins at the first sign that leaves a row before it.
    text.char_indices()
        .filter(|&(_, c)| matches!(c, '+' | '-' | '−'))
        .take(8)
        .find_map(|(at, _)| {
            let lag = values::lag(&text[at..], calendar)?;
            let head = text[..at].trim();
            let whole = find(head).map(|end| (end, LinkKind::FinishToStart));
            let (end, kind) = whole.or_else(|| with_kind(head, &find))?;
            Some((end, kind, lag))
        })
}

/// `12SS` in English, German (`AA`), French (`DD`) and Spanish (`CC`).
fn with_kind(text: &str, find: impl Fn(&str) -> Option<usize>) -> Option<(usize, LinkKind)> {
    let split = text.char_indices().rev().nth(1)?.0;
    let (name, letters) = text.split_at(split);
    let kind = match letters.to_uppercase().as_str() {
        "FS" | "EA" | "FD" | "FC" => LinkKind::FinishToStart,
        "SS" | "AA" | "DD" | "CC" => LinkKind::StartToStart,
        "FF" | "EE" => LinkKind::FinishToFinish,
        "SF" | "AE" | "DF" | "CF" => LinkKind::StartToFinish,
        _ => return None,
    };
    find(name.trim()).map(|end| (end, kind))
}

/// Leaves out what a program can't hold: links to itself, doubled, or into its own summary.
fn sound(
    drawn: Vec<Drawn>,
    rows: &[Row],
    parents: &[Option<usize>],
    notes: &mut Notes,
) -> Vec<Drawn> {
    let mut summary = vec![false; rows.len()];
    for &parent in parents.iter().flatten() {
        summary[parent] = true;
    }
    let under = |row: usize, above: usize| {
        std::iter::successors(parents[row], |&row| parents[row]).any(|row| row == above)
    };
    let mut known: BTreeMap<(usize, usize), (LinkKind, Lag)> = BTreeMap::new();
    let mut sound = Vec::with_capacity(drawn.len());
    for link in drawn {
        let ends = (link.from, link.to);
        if link.from == link.to {
            leave_out(notes, "self-link", &link, rows, "joins a row with itself");
        } else if let Some(&known) = known.get(&ends) {
            // Trackers write a link at both of its ends.
            if known != (link.kind, link.lag) {
                leave_out(
                    notes,
                    "double-link",
                    &link,
                    rows,
                    "is a second one between these rows",
                );
            }
        } else if under(link.from, link.to) || under(link.to, link.from) {
            leave_out(
                notes,
                "summary-link",
                &link,
                rows,
                "joins a summary with a row in it",
            );
        } else if link.kind.to_finish() && summary[link.to] {
            leave_out(
                notes,
                "summary-link",
                &link,
                rows,
                "holds the finish of a summary",
            );
        } else {
            let mut link = link;
            if too_long(link.lag) {
                notes.add(
                    Weight::Changed,
                    "lag",
                    format!("line {}", link.line),
                    "The lag of a link is out of range; the link was taken without it.",
                );
                link.lag = Lag::NONE;
            }
            known.insert(ends, (link.kind, link.lag));
            sound.push(link);
        }
    }
    sound
}

fn too_long(lag: Lag) -> bool {
    match lag {
        Lag::Percent(percent) => percent.unsigned_abs() > 1_000,
        // The text grammar refuses longer ones.
        Lag::Work(_) | Lag::Elapsed(_) => false,
    }
}

fn leave_out(notes: &mut Notes, code: &'static str, link: &Drawn, rows: &[Row], why: &str) {
    notes.add(
        Weight::LeftOut,
        code,
        format!("line {}", link.line),
        format!(
            "The link from “{}” (line {}) to “{}” (line {}) {why} and was left out.",
            short(&rows[link.from].name),
            rows[link.from].line,
            short(&rows[link.to].name),
            rows[link.to].line,
        ),
    );
}
