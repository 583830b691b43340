//! Stamps on every record that keeps something good only while the record stays as it is.

use std::collections::BTreeSet;

use plan::{Assignment, Kept, Moment, Person, PersonId, Task, TaskId};

use super::tasks::RawTask;
use crate::mspdi::stamp::{self, KEY, Stamps};

pub(super) fn put(
    tasks: &mut [RawTask],
    parts: &mut [Assignment],
    people: &mut [(PersonId, Person)],
    plan: &mut Kept,
    whole: Option<(Moment, Moment)>,
) {
    let rows: Vec<(TaskId, &Task)> = tasks.iter().map(|raw| (raw.id, &raw.task)).collect();
    let stamps = Stamps::of(&rows, parts.iter());
    let of_parts: BTreeSet<TaskId> = parts
        .iter()
        .filter(|part| fades(&part.kept))
        .map(|part| part.task)
        .collect();
    for raw in tasks {
        if fades(&raw.task.kept) || of_parts.contains(&raw.id) {
            let dates = raw.recorded.map(|dates| (dates.start, dates.finish));
            let text = stamp::write(stamps.tasks[&raw.id], dates);
            raw.task.kept.put(KEY, text);
        }
    }
    for part in parts {
        if fades(&part.kept) {
            let text = stamp::write(stamp::of_part(part), None);
            part.kept.put(KEY, text);
        }
    }
    for (id, person) in people {
        if fades(&person.kept) {
            let stamp = stamps.people.get(id).copied().unwrap_or_default();
            person.kept.put(KEY, stamp::write(stamp, None));
        }
    }
    if plan
        .iter()
        .any(|(field, _)| field.starts_with("mspdi-then:0."))
    {
        plan.put("mspdi-then:0.=", stamp::write(stamps.whole, whole));
    }
}

fn fades(kept: &Kept) -> bool {
    kept.iter()
        .any(|(field, _)| field.starts_with("mspdi-then:"))
}
