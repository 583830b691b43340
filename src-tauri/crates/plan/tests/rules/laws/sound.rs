//! What must hold of every program, however it came about.

use plan::{LinkKind, Outline, Program, Progress, WorkMinutes};
use proptest::prelude::*;

/// What must hold of every program, however it came about.
pub(super) fn sound(program: &Program) -> Result<(), TestCaseError> {
    for (id, task) in program.tasks.iter() {
        prop_assert!(program.plans.contains(task.plan));
        prop_assert_eq!(task.kind.is_milestone(), task.duration == WorkMinutes::ZERO);
        prop_assert!(
            task.owner
                .is_none_or(|owner| program.people.contains(owner))
        );
        if let Some(parent) = task.parent {
            let above = program.tasks.get(parent).expect("a parent");
            prop_assert_eq!(above.plan, task.plan);
            prop_assert!(!above.kind.is_milestone());
        }
        prop_assert!(program.ancestors(id).take(99).all(|above| above != id));
        if let Some(stream) = task.workstream {
            prop_assert_eq!(
                program.workstreams.get(stream).map(|s| s.plan),
                Some(task.plan)
            );
        }
        if let Progress::Started {
            percent, remaining, ..
        } = task.progress
        {
            prop_assert!(!task.kind.is_milestone() && percent < 100);
            prop_assert!((WorkMinutes::ZERO..=task.duration).contains(&remaining));
        }
        if task.kind.is_milestone() {
            prop_assert!(!task.elapsed && task.splits.is_empty() && task.estimate.is_none());
            prop_assert!(task.pin.is_none_or(|pin| pin.start == pin.finish));
        }
        prop_assert!(
            task.splits
                .windows(2)
                .all(|pair| pair[0].after < pair[1].after)
        );
        let inside = |split: &plan::Split| (1..task.duration.0).contains(&split.after.0);
        prop_assert!(task.splits.iter().all(inside));
        prop_assert!(
            task.calendar
                .is_none_or(|id| program.calendars.contains(id))
        );
    }
    let mut shares = std::collections::BTreeSet::new();
    for (_, part) in program.assignments.iter() {
        prop_assert!(program.tasks.contains(part.task) && program.people.contains(part.person));
        prop_assert!(shares.insert((part.task, part.person)));
        prop_assert!((WorkMinutes::ZERO..=part.work).contains(&part.done));
    }
    for (_, person) in program.people.iter() {
        prop_assert!(
            person
                .calendar
                .is_none_or(|id| program.calendars.contains(id))
        );
    }
    for (id, _) in program.calendars.iter() {
        let hours = program.hours(id);
        prop_assert!((0..7).any(|day| !hours.weekday(day).is_empty()));
        let mut below = Some(id);
        for _ in 0..=program.calendars.len() {
            below = below
                .and_then(|id| program.calendars.get(id))
                .and_then(|row| row.base);
        }
        prop_assert_eq!(below, None, "a stack of calendars ends");
    }
    for (_, baseline) in program.baselines.iter() {
        prop_assert!(program.plans.contains(baseline.plan));
    }
    for (plan, row) in program.plans.iter() {
        prop_assert!(program.calendars.contains(row.calendar));
        prop_assert_eq!(
            Outline::of(program, plan).rows().len(),
            program
                .tasks
                .iter()
                .filter(|(_, task)| task.plan == plan)
                .count()
        );
        if let Some(launch) = row.launch {
            let task = program.tasks.get(launch).expect("a launch");
            prop_assert!(task.plan == plan && task.kind.is_milestone());
        }
    }
    let mut ends = std::collections::BTreeSet::new();
    for (_, link) in program.links.iter() {
        prop_assert!(program.tasks.contains(link.from) && program.tasks.contains(link.to));
        prop_assert!(link.from != link.to && ends.insert((link.from, link.to)));
        prop_assert!(program.ancestors(link.from).all(|above| above != link.to));
        prop_assert!(program.ancestors(link.to).all(|above| above != link.from));
        let finish = matches!(
            link.kind,
            LinkKind::FinishToFinish | LinkKind::StartToFinish
        );
        prop_assert!(!(finish && program.is_summary(link.to)));
    }
    Ok(())
}
