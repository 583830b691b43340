//! Baselines: the format has eleven, numbered from 0.

use std::collections::BTreeMap;

use plan::{BaselineRow, TaskId};

use super::book::Book;
use super::record::{self, Keeping, leaf, number};
use crate::mspdi::read::baselines::name;
use crate::mspdi::schema::BASELINE;
use crate::mspdi::value::{write_duration, write_moment};

/// Rows of baselines by number.
pub(super) type Numbered<'a> = BTreeMap<i64, BTreeMap<TaskId, &'a BaselineRow>>;

/// The baselines of the plan: by the number in their name, and the others, the newest of them,
/// where there is room.
pub(super) fn numbered<'a>(book: &Book<'a>) -> Numbered<'a> {
    let mut found = Numbered::new();
    let mut others = Vec::new();
    for (_, baseline) in book.program.baselines.iter() {
        let own = book.program.plans.get(baseline.plan);
        if !own
            .zip(book.plan)
            .is_some_and(|(own, plan)| std::ptr::eq(own, plan))
        {
            continue;
        }
        let rows = baseline.rows.iter().map(|row| (row.task, row));
        let number = (0..=10).find(|&number| name(number) == baseline.name);
        match number.filter(|number| !found.contains_key(number)) {
            Some(number) => drop(found.insert(number, rows.collect())),
            None => others.push((baseline.taken, rows.collect())),
        }
    }
    others.sort_by_key(|&(taken, _)| taken);
    let room = 11_usize.saturating_sub(found.len());
    let newest = others.split_off(others.len().saturating_sub(room));
    for (_, rows) in newest {
        if let Some(free) = (0..=10).find(|number| !found.contains_key(number)) {
            found.insert(free, rows);
        }
    }
    found
}

pub(super) fn write(out: &mut String, baselines: &Numbered<'_>, task: TaskId) {
    for (&which, rows) in baselines {
        let Some(row) = rows.get(&task) else { continue };
        let keeping = Keeping {
            kept: &row.kept,
            of: "",
            current: true,
        };
        out.push_str("<Baseline>");
        record::write(out, BASELINE, keeping, &mut |out, element| match element {
            "Number" => number(out, element, which),
            "Start" => leaf(out, element, &write_moment(row.start)),
            "Finish" => leaf(out, element, &write_moment(row.finish)),
            // Kept as empty where the file said nothing.
            "Duration" if row.duration.0 > 0 || keeping.text(element).is_none() => {
                leaf(out, element, &write_duration(row.duration.0));
            }
            "Work" if row.work.0 > 0 || keeping.text(element).is_none() => {
                leaf(out, element, &write_duration(row.work.0));
            }
            _ => {}
        });
        out.push_str("</Baseline>");
    }
}
