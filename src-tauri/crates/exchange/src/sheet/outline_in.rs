//! Which row lies under which: by a parent column, by levels or by numbers like `1.2.3`.

use super::cells::Row;
use super::field::Field;
use super::import::Index;
use super::mapping::Mapping;
use super::tally::Tally;
use crate::limits;
use crate::notes::{Notes, Weight};

/// The summary of each row.
pub(super) fn parents(
    rows: &[Row],
    index: &Index<'_>,
    mapping: &Mapping,
    notes: &mut Notes,
) -> Vec<Option<usize>> {
    let mut parents = if mapping.column(Field::Parent).is_some() {
        by_name(rows, index, notes)
    } else if mapping.column(Field::OutlineLevel).is_some() {
        by_level(rows, |row| row.level.unwrap_or(1), notes)
    } else if mapping.column(Field::Wbs).is_some() {
        by_level(rows, |row| wbs_level(&row.wbs), notes)
    } else {
        vec![None; rows.len()]
    };
    open_circles(rows, &mut parents, notes);
    flatten(rows, &mut parents, notes);
    parents
}

fn by_name(rows: &[Row], index: &Index<'_>, notes: &mut Notes) -> Vec<Option<usize>> {
    let place = |row: &Row| format!("line {}", row.line);
    rows.iter()
        .enumerate()
        .map(|(at, row)| {
            if row.parent.is_empty() {
                return None;
            }
            match index.find(&row.parent).or_else(|| index.named(&row.parent)) {
                Some(parent) if parent == at => {
                    notes.add(
                        Weight::LeftOut,
                        "outline-loop",
                        place(row),
                        "The row names itself as its summary; it stands on its own.",
                    );
                    None
                }
                Some(parent) => Some(parent),
                None => {
                    notes.add(
                        Weight::LeftOut,
                        "dangling-parent",
                        place(row),
                        format!(
                            "Its summary “{}” is not in the table; it stands on its own.",
                            short(&row.parent)
                        ),
                    );
                    None
                }
            }
        })
        .collect()
}

/// The nearest row above with a smaller level.
fn by_level(rows: &[Row], level: impl Fn(&Row) -> u32, notes: &mut Notes) -> Vec<Option<usize>> {
    let mut above: Vec<(u32, usize)> = Vec::new();
    let mut skipped = Tally::default();
    let parents = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let level = level(row);
            while above.last().is_some_and(|&(upper, _)| upper >= level) {
                above.pop();
            }
            let parent = above.last().copied();
            if parent.is_some_and(|(upper, _)| level > upper + 1) {
                skipped.add(row.line);
            }
            above.push((level, at));
            parent.map(|(_, row)| row)
        })
        .collect();
    skipped.tell(
        notes,
        Weight::Changed,
        "level-skipped",
        "The level is more than one below the row above; it was taken as one below.",
    );
    parents
}

/// `1.2.3` is on level 3.
fn wbs_level(wbs: &str) -> u32 {
    let parts = wbs
        .split('.')
        .filter(|part| !part.trim().is_empty())
        .count();
    u32::try_from(parts.max(1)).unwrap_or(1)
}

/// Rows that lie under each other in a circle: the first of them becomes outermost.
fn open_circles(rows: &[Row], parents: &mut [Option<usize>], notes: &mut Notes) {
    const NEW: u32 = 0;
    let mut walk = vec![NEW; rows.len()];
    for start in 0..rows.len() {
        let mark = u32::try_from(start + 1).expect("fewer rows than ids");
        let mut at = start;
        loop {
            if walk[at] != NEW {
                break;
            }
            walk[at] = mark;
            let Some(parent) = parents[at] else { break };
            if walk[parent] == mark {
                parents[at] = None;
                notes.add(
                    Weight::LeftOut,
                    "outline-loop",
                    format!("line {}", rows[at].line),
                    "The row lies under itself by way of others; it stands on its own.",
                );
                break;
            }
            at = parent;
        }
    }
}

/// Lifts rows that lie deeper than an outline may.
fn flatten(rows: &[Row], parents: &mut [Option<usize>], notes: &mut Notes) {
    let mut depth: Vec<Option<usize>> = vec![None; rows.len()];
    let mut deep = Tally::default();
    for start in 0..rows.len() {
        let mut path = Vec::new();
        let mut at = Some(start);
        while let Some(row) = at.filter(|&row| depth[row].is_none()) {
            path.push(row);
            at = parents[row];
        }
        for row in path.into_iter().rev() {
            let mut parent = parents[row];
            if let Some(above) = parent
                && depth[above].is_some_and(|depth| depth + 1 >= limits::DEPTH)
            {
                parent = parents[above];
                parents[row] = parent;
                deep.add(rows[row].line);
            }
            depth[row] = Some(
                parent
                    .and_then(|above| depth[above])
                    .map_or(0, |depth| depth + 1),
            );
        }
    }
    deep.tell(
        notes,
        Weight::Changed,
        "too-deep",
        &format!(
            "The row lies deeper than {} levels and was lifted.",
            limits::DEPTH
        ),
    );
}

pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= 40 {
        text.to_owned()
    } else {
        text.chars().take(39).chain(['…']).collect()
    }
}
