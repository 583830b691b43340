//! The hours of every task: its plan's, its own, its people's, or what these have in common.

use std::collections::BTreeMap;

use plan::{
    Assignment, Calendar, CalendarId, EffortKind, PersonId, Program, ResourceKind, Task, Units,
};

use super::shape::{self, Part, Shape};
use crate::worktime::WorkTime;

/// Compiled hours, each combination once.
pub(super) struct Clocks {
    flat: BTreeMap<CalendarId, Calendar>,
    known: BTreeMap<Vec<CalendarId>, u32>,
    compiled: Vec<WorkTime>,
}

/// The hours a task is worked in, and how its finish follows from its start.
pub(super) struct Hours {
    pub(super) clock: u32,
    pub(super) shape: Shape,
}

impl Clocks {
    pub(super) fn of(program: &Program) -> Self {
        let flat = program.calendars.iter();
        Self {
            flat: flat.map(|(id, _)| (id, program.hours(id))).collect(),
            known: BTreeMap::new(),
            compiled: Vec::new(),
        }
    }

    pub(super) fn into_compiled(mut self) -> Vec<WorkTime> {
        if self.compiled.is_empty() {
            self.compiled.push(WorkTime::compile(&Calendar::standard()));
        }
        self.compiled
    }

    /// The hours of one calendar.
    pub(super) fn alone(&mut self, calendar: CalendarId) -> u32 {
        self.common(vec![calendar])
    }

    /// The hours several calendars share. A calendar that is gone is left out.
    fn common(&mut self, mut calendars: Vec<CalendarId>) -> u32 {
        calendars.sort_unstable();
        calendars.dedup();
        if let Some(&clock) = self.known.get(&calendars) {
            return clock;
        }
        let found: Vec<&Calendar> = calendars
            .iter()
            .filter_map(|id| self.flat.get(id))
            .collect();
        let hours = match found.as_slice() {
            [] => Calendar::standard(),
            [one] => (*one).clone(),
            many => plan::hours::common(many),
        };
        let clock = super::index(self.compiled.len());
        self.compiled.push(WorkTime::compile(&hours));
        self.known.insert(calendars, clock);
        clock
    }

    /// The hours of a task. Who is assigned does the work; with nobody assigned its owner does
    /// (R-SCH-5). A duration people may not change is worked in the task's own hours, as in
    /// Microsoft Project, and so is work in which their hours do not matter.
    pub(super) fn of_task(
        &mut self,
        program: &Program,
        task: &Task,
        assigned: &[&Assignment],
        base: u32,
        parts: &mut Vec<Part>,
    ) -> Hours {
        let alone = |clock| Hours {
            clock,
            shape: Shape::of(task),
        };
        let ignores = task.ignores_people && task.calendar.is_some();
        if ignores || task.elapsed || task.kind.is_milestone() {
            return alone(base);
        }
        let working: Vec<&Assignment> = assigned
            .iter()
            .copied()
            .filter(|part| works(program, part))
            .collect();
        if working.is_empty() {
            let owner = task.owner.filter(|_| assigned.is_empty());
            return alone(owner.map_or(base, |owner| self.of_person(program, task, owner, base)));
        }
        if task.effort.kind == EffortKind::FixedDuration {
            return alone(base);
        }
        let clocks: Vec<u32> = working
            .iter()
            .map(|part| self.of_person(program, task, part.person, base))
            .collect();
        // With the same hours for all, the duration says it: delays are within it.
        if clocks.iter().all(|&clock| clock == clocks[0]) {
            return alone(clocks[0]);
        }
        let first = super::index(parts.len());
        for (part, &clock) in working.iter().zip(&clocks) {
            parts.push(shape::part(task, part, clock));
        }
        Hours {
            clock: base,
            shape: Shape::Parts {
                first,
                count: super::index(working.len()),
            },
        }
    }

    fn of_person(&mut self, program: &Program, task: &Task, person: PersonId, base: u32) -> u32 {
        let own = program
            .people
            .get(person)
            .and_then(|person| person.calendar);
        match (own, task.calendar) {
            (None, _) => base,
            (Some(own), None) => self.alone(own),
            (Some(own), Some(calendar)) => self.common(vec![own, calendar]),
        }
    }
}

/// Whether an assignment takes somebody's time.
fn works(program: &Program, part: &Assignment) -> bool {
    let person = program.people.get(part.person);
    person.is_some_and(|person| person.kind == ResourceKind::Person) && part.units > Units(0)
}
