//! The resources of a file, numbered, and their parts in tasks.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Assignment, Person, PersonId};

use super::facts::Facts;
use super::parts::RawPart;
use super::tasks::RawTask;
use crate::notes::Weight;

/// Resources by what the file calls them, and their parts in tasks.
pub(super) struct People {
    pub(super) rows: Vec<(PersonId, Person)>,
    pub(super) by_person: BTreeMap<i64, PersonId>,
    /// By place of the task, in the order of the file.
    pub(super) parts: BTreeMap<usize, Vec<(usize, Assignment)>>,
    /// Who is on what already, by place of the task.
    pub(super) assigned: BTreeSet<(usize, PersonId)>,
}

impl People {
    pub(super) fn assign(
        &mut self,
        part: &mut RawPart,
        tasks: &mut [RawTask],
        by_uid: &BTreeMap<i64, usize>,
        facts: &mut Facts,
    ) {
        let Some(&at) = by_uid.get(&part.task) else {
            if part.task != 0 {
                let text = format!(
                    "An assignment was left out: its task ({}) is not in the file.",
                    part.task
                );
                facts.add(Weight::LeftOut, "dangling-assignment", "", text);
            }
            return;
        };
        let task = &mut tasks[at];
        let Some(uid) = part.person else {
            for (field, text) in part.kept.iter() {
                task.task.kept.put(field, text);
            }
            return;
        };
        let Some(&person) = self.by_person.get(&uid) else {
            let name = task.task.name.clone();
            let text = format!(
                "An assignment to “{name}” was left out: its resource ({uid}) is not in the file."
            );
            facts.add(Weight::LeftOut, "dangling-assignment", &name, text);
            return;
        };
        if !self.assigned.insert((at, person)) {
            let name = task.task.name.clone();
            let text = format!(
                "An assignment to “{name}” was left out: its resource ({uid}) is on the task already."
            );
            facts.add(Weight::LeftOut, "duplicate-assignment", &name, text);
            return;
        }
        let assignment = Assignment {
            task: task.id,
            person,
            units: part.units,
            work: part.work,
            done: part.done,
            delay: part.delay,
            kept: std::mem::take(&mut part.kept),
        };
        let parts = self.parts.entry(at).or_default();
        parts.push((parts.len(), assignment));
    }

    /// A person by name, added where nobody has it.
    pub(super) fn named(&mut self, name: &str) -> PersonId {
        let known = self.rows.iter().find(|(_, person)| person.name == name);
        if let Some(&(id, _)) = known {
            return id;
        }
        let id = PersonId(u32::try_from(self.rows.len() + 1).expect("within the limit"));
        self.rows.push((id, Person::new(name, "")));
        id
    }
}
