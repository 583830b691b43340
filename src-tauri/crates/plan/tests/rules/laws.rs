//! Laws every edit obeys, tried on random edits one after the other.

mod log;
mod random;
mod sound;
mod tracked;

use std::sync::Arc;

use plan::text::{
    Span, read_constraint, read_date, read_duration, read_lag, read_predecessors, read_span,
    write_constraint, write_duration, write_lag,
};
use plan::{
    Calendar, Change, DependencyType, Edit, Lag, MilestoneKind, Moment, Outline, PlanId, Program,
    TaskChange, WorkMinutes,
};
use proptest::prelude::*;

use self::random::{constraint, edits};
use self::sound::sound;
use self::tracked::tracked;
use crate::desk::Desk;

/// The records alone: the counters of ids only ever grow, so a step back leaves them ahead.
fn records(program: &Program) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    all.extend(program.calendars.iter().map(|row| format!("{row:?}")));
    all.extend(program.people.iter().map(|row| format!("{row:?}")));
    all.extend(program.plans.iter().map(|row| format!("{row:?}")));
    all.extend(program.workstreams.iter().map(|row| format!("{row:?}")));
    all.extend(program.tasks.iter().map(|row| format!("{row:?}")));
    all.extend(program.links.iter().map(|row| format!("{row:?}")));
    all.extend(program.assignments.iter().map(|row| format!("{row:?}")));
    all.extend(program.baselines.iter().map(|row| format!("{row:?}")));
    all.extend(program.dependencies.iter().map(|row| format!("{row:?}")));
    all.extend(program.blockers.iter().map(|row| format!("{row:?}")));
    all.extend(program.risks.iter().map(|row| format!("{row:?}")));
    all.extend(program.assumptions.iter().map(|row| format!("{row:?}")));
    all.extend(program.actions.iter().map(|row| format!("{row:?}")));
    all.extend(program.decisions.iter().map(|row| format!("{row:?}")));
    all.extend(program.escalations.iter().map(|row| format!("{row:?}")));
    all.extend(program.declarations.iter().map(|row| format!("{row:?}")));
    all.extend(program.health.iter().map(|row| format!("{row:?}")));
    all.extend(program.gonogos.iter().map(|row| format!("{row:?}")));
    all.extend(program.capacities.iter().map(|row| format!("{row:?}")));
    all.extend(program.comments.iter().map(|row| format!("{row:?}")));
    all.extend(program.outside_links.iter().map(|row| format!("{row:?}")));
    all.extend(program.policies.iter().map(|row| format!("{row:?}")));
    all
}

/// The ids of inserted records, as `T7`.
fn inserted(change: &Change) -> Option<String> {
    match change {
        Change::Calendar(diff) => diff.before.is_none().then(|| format!("C{}", diff.id.0)),
        Change::Person(diff) => diff.before.is_none().then(|| format!("P{}", diff.id.0)),
        Change::Plan(diff) => diff.before.is_none().then(|| format!("R{}", diff.id.0)),
        Change::Workstream(diff) => diff.before.is_none().then(|| format!("W{}", diff.id.0)),
        Change::Task(diff) => diff.before.is_none().then(|| format!("T{}", diff.id.0)),
        Change::Link(diff) => diff.before.is_none().then(|| format!("L{}", diff.id.0)),
        Change::Assignment(diff) => diff.before.is_none().then(|| format!("A{}", diff.id.0)),
        Change::Baseline(diff) => diff.before.is_none().then(|| format!("B{}", diff.id.0)),
        Change::Dependency(diff) => diff.before.is_none().then(|| format!("D{}", diff.id.0)),
        Change::Blocker(diff) => diff.before.is_none().then(|| format!("BL{}", diff.id.0)),
        Change::Risk(diff) => diff.before.is_none().then(|| format!("RI{}", diff.id.0)),
        Change::Assumption(diff) => diff.before.is_none().then(|| format!("AS{}", diff.id.0)),
        Change::Action(diff) => diff.before.is_none().then(|| format!("AC{}", diff.id.0)),
        Change::Decision(diff) => diff.before.is_none().then(|| format!("DE{}", diff.id.0)),
        Change::Escalation(diff) => diff.before.is_none().then(|| format!("E{}", diff.id.0)),
        Change::GoNoGo(diff) => diff.before.is_none().then(|| format!("G{}", diff.id.0)),
        Change::Capacity(diff) => diff.before.is_none().then(|| format!("CP{}", diff.id.0)),
        Change::Declaration(diff) => diff.before.is_none().then(|| format!("H{}", diff.id.0)),
        Change::HealthEntry(diff) => diff.before.is_none().then(|| format!("HE{}", diff.id.0)),
        Change::Comment(diff) => diff.before.is_none().then(|| format!("CO{}", diff.id.0)),
        Change::OutsideLink(diff) => diff.before.is_none().then(|| format!("O{}", diff.id.0)),
        // There is one, which comes and goes.
        Change::Policy(_) => None,
    }
}

/// How many of everything but calendars, of which two that say the same may become one.
fn counts(program: &Program) -> [usize; 20] {
    [
        program.gonogos.len(),
        program.capacities.len(),
        program.people.len(),
        program.plans.len(),
        program.workstreams.len(),
        program.tasks.len(),
        program.links.len(),
        program.assignments.len(),
        program.baselines.len(),
        program.dependencies.len(),
        program.blockers.len(),
        program.risks.len(),
        program.assumptions.len(),
        program.actions.len(),
        program.decisions.len(),
        program.escalations.len(),
        program.declarations.len(),
        program.health.len(),
        program.comments.len(),
        program.outside_links.len(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_edit_can_be_taken_back_and_leaves_a_sound_program(
        edits in prop::collection::vec(edits(), 1..40),
    ) {
        let mut desk = Desk::with("A B( C D ) E f g");
        for (name, what) in [("f", DependencyType::Decision), ("g", DependencyType::Team)] {
            desk.change(name, TaskChange::Milestone(MilestoneKind::Awaited(what)));
        }
        desk.link("A", "C").link("D", "E").link("B", "f");
        desk.assign("A", "E", 100);
        desk.assign("B", "E", 50);
        let mut program = desk.program;
        let mut ids = std::collections::BTreeSet::new();
        for edit in &edits {
            let before = records(&program);
            let before_it = program.clone();
            let Ok((decided, delta)) = plan::apply::decide(&program, edit) else {
                prop_assert_eq!(records(&program), before, "a refusal changed something");
                continue;
            };
            prop_assert_eq!(records(&program), before.clone(), "a preview changed something");
            for id in delta.changes().iter().filter_map(inserted) {
                prop_assert!(ids.insert(id.clone()), "{} was given twice", id);
            }
            program.commit(&delta);
            prop_assert!(program == decided, "what is decided is what is committed");
            prop_assert_eq!(Ok(delta.clone()), plan::apply(&before_it, edit), "told twice, it differs");
            let after = records(&program);
            program.commit(&delta.inverse());
            prop_assert_eq!(records(&program), before, "{:?}", edit);
            program.commit(&delta.inverse().inverse());
            prop_assert_eq!(records(&program), after);
            sound(&program)?;
            tracked(&program)?;
        }
        if !program.plans.is_empty() {
            // Whatever can be typed can be taken in by another program, as it is.
            let adopt = Edit::Adopt { from: Arc::new(program.clone()), source: "itself".into() };
            let adopted = plan::apply::decide(&Program::default(), &adopt);
            let adopted = adopted.map(|(adopted, _)| adopted);
            prop_assert!(adopted.is_ok(), "{:?}", adopted.err());
            let adopted = adopted.unwrap_or_default();
            sound(&adopted)?;
            tracked(&adopted)?;
            prop_assert_eq!(counts(&adopted), counts(&program));
            prop_assert_eq!(adopted.calendars.len(), program.calendars.len());
        }
    }

    #[test]
    fn a_written_constraint_is_read_back(kind in 0_usize..6, moment in -10_000_000..100_000_000_i32) {
        let hours = Calendar::standard();
        let constraint = constraint(kind, Moment(moment));
        let written = write_constraint(constraint, &hours);
        let read = read_constraint(&written, "2025-03-12".parse().unwrap(), &hours);
        prop_assert_eq!(read.map(|read| write_constraint(read, &hours)), Ok(written.clone()));
        // To the minute where a time is written.
        if written.contains(':') {
            prop_assert_eq!(read_constraint(&written, "2025-03-12".parse().unwrap(), &hours), Ok(constraint));
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "[-+−0-9a-zA-Z.,:;/ '?é%]{0,24}") {
        let calendar = Calendar::standard();
        let outline = Outline::of(&Desk::with("A B").program, PlanId(1));
        let _ = read_date(&text, "2025-03-12".parse().unwrap());
        let _ = read_predecessors(&text, &outline, &calendar);
        let _ = read_lag(&text, &calendar);
        let _ = read_constraint(&text, "2025-03-12".parse().unwrap(), &calendar);
        if let Ok(Span::Elapsed(minutes)) = read_span(&text, &calendar) {
            prop_assert!((0..=plan::time::LONGEST_ELAPSED).contains(&minutes));
        }
        if let Ok(duration) = read_duration(&text, &calendar) {
            prop_assert!((0..=WorkMinutes::MAX.0).contains(&duration.0));
        }
    }

    #[test]
    fn a_written_duration_is_read_back(minutes in 0..=WorkMinutes::MAX.0, day in 1_u16..1440) {
        let mut calendar = Calendar::standard();
        calendar.week = std::array::from_fn(|_| Some(vec![plan::Shift { from: 0, to: day }]));
        let written = write_duration(WorkMinutes(minutes), &calendar);
        prop_assert_eq!(read_duration(&written, &calendar), Ok(WorkMinutes(minutes)), "{}", written);
    }

    #[test]
    fn a_written_lag_is_read_back(minutes in -WorkMinutes::MAX.0..=WorkMinutes::MAX.0, percent in -1000..=1000) {
        let calendar = Calendar::standard();
        for lag in [Lag::Work(WorkMinutes(minutes)), Lag::Elapsed(minutes), Lag::Percent(percent)] {
            let written = write_lag(lag, &calendar);
            let expected = if lag.is_none() { Lag::NONE } else { lag };
            prop_assert_eq!(read_lag(&written, &calendar), Ok(expected), "{}", written);
        }
    }

    #[test]
    fn dates_survive_being_written(days in 0_i64..91_000) {
        let date = plan::time::EARLIEST + plan::time::days(days);
        let today = "2025-03-12".parse().unwrap();
        for written in [date.to_string(), date.format("%-d %b %Y").to_string(), date.format("%-d.%-m.%Y").to_string()] {
            prop_assert_eq!(read_date(&written, today).map(|when| when.date), Ok(date), "{}", written);
        }
    }
}
