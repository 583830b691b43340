use std::collections::{BTreeMap, BTreeSet};

use plan::{
    DependencyType, LinkKind, MilestoneKind, Moment, NaiveDate, Program, Progress, TaskId, TaskKind,
};
use schedule::{Schedule, schedule};

use super::status::{BEHIND, STATUS_DATE, UNDER_WAY};
use super::{build, date, kubernetes, kubernetes_on_record};

/// The timeline of the record, by the start of each name.
const RECORD: [(&str, &str, MilestoneKind); 36] = {
    use MilestoneKind::{Deadline, Freeze, Launch, Normal};
    [
        ("Start of release cycle", "2025-01-13", Normal),
        ("Start enhancements tracking", "2025-01-13", Normal),
        ("Schedule finalized", "2025-01-17", Normal),
        ("Team finalized", "2025-01-17", Normal),
        ("Begin APAC-friendly meetings", "2025-01-22", Normal),
        ("Start release notes draft", "2025-01-28", Normal),
        ("1.33.0-alpha.1 released", "2025-02-04", Normal),
        ("Production Readiness Freeze", "2025-02-06", Freeze),
        ("Enhancements Freeze begins", "2025-02-13", Freeze),
        ("1.33.0-alpha.2 released", "2025-02-18", Normal),
        (
            "Docs deadline: open placeholder PRs",
            "2025-02-27",
            Deadline,
        ),
        ("Call for exceptions", "2025-03-03", Normal),
        ("Code freeze announced", "2025-03-03", Normal),
        ("1.33.0-alpha.3 released", "2025-03-04", Normal),
        ("Feature blog freeze begins", "2025-03-04", Freeze),
        ("1.33.0-beta.0 released", "2025-03-11", Normal),
        ("Code Freeze and Test Freeze begin", "2025-03-20", Freeze),
        ("Burndown begins", "2025-03-24", Normal),
        (
            "Deprecations and removals blog published",
            "2025-03-24",
            Normal,
        ),
        ("Feature blog review outreach begins", "2025-03-24", Normal),
        (
            "Docs deadline: PRs ready for review",
            "2025-03-25",
            Deadline,
        ),
        ("Release highlights deadline", "2025-03-25", Deadline),
        ("KubeCon EU", "2025-04-01", Normal),
        ("Feature blogs ready to review", "2025-04-07", Deadline),
        ("Burndown meetings daily", "2025-04-07", Normal),
        ("release-1.33 branch created", "2025-04-08", Normal),
        ("release-1.33 jobs created", "2025-04-08", Normal),
        ("Start final draft of release notes", "2025-04-08", Normal),
        ("Docs Freeze", "2025-04-08", Freeze),
        ("1.33.0-rc.0 released", "2025-04-08", Normal),
        ("Release blog ready to review", "2025-04-10", Deadline),
        ("1.33.0-rc.1 released", "2025-04-15", Normal),
        ("Release notes complete and merged", "2025-04-23", Deadline),
        ("v1.33.0 released", "2025-04-23", Launch),
        ("Release blog published", "2025-04-23", Normal),
        ("Thaw", "2025-04-23", Normal),
    ]
};

fn named(program: &Program, name: &str) -> TaskId {
    let mut found = program.tasks.iter().filter(|(_, task)| task.name == name);
    let (id, _) = found
        .next()
        .unwrap_or_else(|| panic!("no row is called {name}"));
    assert!(found.next().is_none(), "two rows are called {name}");
    id
}

/// The day people read: that of the last minute before a finish.
fn forecast(schedule: &Schedule, task: TaskId) -> NaiveDate {
    schedule.dates(task).unwrap().finish.inclusive_date()
}

/// Milestones off their promise, with the days they are late.
fn slips(program: &Program) -> BTreeMap<String, i64> {
    let schedule = schedule(program).unwrap();
    program
        .tasks
        .iter()
        .filter_map(|(id, task)| {
            let late = forecast(&schedule, id)
                .signed_duration_since(task.promised?)
                .num_days();
            (late != 0).then(|| (task.name.clone(), late))
        })
        .collect()
}

/// Rows that are neither summaries nor milestones.
fn work(program: &Program) -> BTreeSet<TaskId> {
    program
        .tasks
        .iter()
        .filter(|&(id, task)| task.kind == TaskKind::Work && !program.is_summary(id))
        .map(|(id, _)| id)
        .collect()
}

#[test]
fn every_row_of_the_record_computes_to_its_date() {
    let program = kubernetes_on_record();
    let schedule = schedule(&program).unwrap();
    for (name, day, kind) in RECORD {
        let id = named(&program, name);
        let task = program.tasks.get(id).unwrap();
        assert_eq!(forecast(&schedule, id), date(day), "{name}");
        assert_eq!(task.promised, Some(date(day)), "{name}");
        assert_eq!(task.kind, TaskKind::Milestone(kind), "{name}");
        assert!(task.note.starts_with("Public record"), "{name}");
    }
    let milestones = program
        .tasks
        .iter()
        .filter(|(_, task)| task.kind.is_milestone())
        .count();
    let instants = program
        .tasks
        .iter()
        .filter_map(|(_, task)| match task.kind {
            TaskKind::Work => None,
            TaskKind::Milestone(kind) => Some((kind, task)),
        });
    let illustrated: Vec<MilestoneKind> = instants
        .filter(|(_, task)| task.promised.is_none())
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(milestones, RECORD.len() + illustrated.len());
    assert!(
        illustrated
            .iter()
            .all(|kind| *kind == MilestoneKind::Gate || kind.awaited().is_some()),
        "only the record promises dates, and beside it there are only gates and what is awaited"
    );
    for what in DependencyType::ALL {
        let kind = MilestoneKind::Awaited(what);
        assert!(illustrated.contains(&kind), "{what:?} is shown");
    }
    assert!(illustrated.contains(&MilestoneKind::Gate));
}

#[test]
fn the_nine_exceptions_are_reviewed_between_their_freeze_and_what_builds_on_it() {
    let program = kubernetes_on_record();
    let schedule = schedule(&program).unwrap();
    let reviewed = |number: &str| {
        let (id, _) = program
            .tasks
            .iter()
            .find(|(_, task)| task.name.ends_with(&format!("(KEP-{number})")))
            .unwrap();
        forecast(&schedule, id)
    };
    for number in ["5073", "2400", "5116", "4988", "3094"] {
        assert_eq!(reviewed(number), date("2025-02-14"), "KEP-{number}");
    }
    for number in ["4381", "4960", "4951", "4205"] {
        assert_eq!(reviewed(number), date("2025-03-21"), "KEP-{number}");
    }
}

#[test]
fn dates_follow_from_links_rather_than_from_pins() {
    let program = kubernetes_on_record();
    let ours: Vec<&str> = program
        .tasks
        .iter()
        .filter(|(_, task)| task.constraint != plan::Constraint::AsSoonAsPossible)
        .filter(|(_, task)| task.kind.awaited().is_none())
        .map(|(_, task)| task.name.as_str())
        .collect();
    assert_eq!(ours, ["KubeCon EU"], "the one event given from outside");

    let waits: BTreeSet<TaskId> = program.links.iter().map(|(_, link)| link.to).collect();
    let awaited: BTreeSet<TaskId> = program.links.iter().map(|(_, link)| link.from).collect();
    let loose: Vec<&str> = work(&program)
        .into_iter()
        .filter(|id| !waits.contains(id))
        .map(|id| program.tasks.get(id).unwrap().name.as_str())
        .collect();
    assert!(loose.is_empty(), "work that waits for nothing: {loose:?}");
    let ends: Vec<&str> = work(&program)
        .into_iter()
        .filter(|id| !awaited.contains(id))
        .map(|id| program.tasks.get(id).unwrap().name.as_str())
        .collect();
    assert_eq!(
        ends,
        ["Hold the retrospective", "Hand over to patch releases"],
        "after the launch"
    );

    let kinds: BTreeSet<LinkKind> = program.links.iter().map(|(_, link)| link.kind).collect();
    for kind in [
        LinkKind::FinishToStart,
        LinkKind::StartToStart,
        LinkKind::FinishToFinish,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} is shown");
    }
}

#[test]
fn all_work_has_an_owner_and_a_workstream() {
    let program = kubernetes();
    for id in work(&program) {
        let task = program.tasks.get(id).unwrap();
        assert!(
            task.owner.is_some() && task.workstream.is_some(),
            "{}",
            task.name
        );
    }
}

#[test]
fn a_later_feature_moves_the_launch() {
    let sample = build();
    let mut program = sample.program.clone();
    let edit = plan::Edit::SetTask {
        task: sample.task("sig-node"),
        change: plan::TaskChange::Duration(plan::WorkMinutes(30 * 480)),
    };
    program.commit(&plan::apply(&program, &edit).unwrap());
    let slips = slips(&program);
    assert!(slips["v1.33.0 released"] > 0, "{slips:?}");
    assert!(slips["1.33.0-rc.0 released"] > 0, "{slips:?}");
}

#[test]
fn what_lies_before_the_status_date_happened_as_recorded() {
    let program = kubernetes();
    let schedule = schedule(&program).unwrap();
    for (name, day, _) in RECORD.into_iter().filter(|&(_, day, _)| day < STATUS_DATE) {
        let id = named(&program, name);
        assert!(matches!(
            program.tasks.get(id).unwrap().progress,
            Progress::Complete { .. }
        ));
        assert_eq!(forecast(&schedule, id), date(day), "{name}");
    }
}

#[test]
fn work_under_way_is_on_schedule_but_for_the_tests() {
    let on_record = schedule(&kubernetes_on_record()).unwrap();
    let program = kubernetes();
    let reported = schedule(&program).unwrap();
    let sample = build();
    let morning = Moment::at_start_of(date(STATUS_DATE));
    for (key, _) in UNDER_WAY {
        let task = sample.task(key);
        assert!(on_record.dates(task).unwrap().start < morning, "{key}");
        assert_eq!(
            reported.dates(task).unwrap().finish,
            on_record.dates(task).unwrap().finish,
            "{key}"
        );
    }
    let (behind, _) = BEHIND;
    let late = sample.task(behind);
    assert!(reported.dates(late).unwrap().finish > on_record.dates(late).unwrap().finish);
    let begun = program
        .tasks
        .iter()
        .filter(|(_, task)| matches!(task.progress, Progress::Started { .. }))
        .count();
    assert_eq!(begun, UNDER_WAY.len() + 1);
    for (id, task) in program
        .tasks
        .iter()
        .filter(|(id, _)| !program.is_summary(*id))
    {
        let start = on_record.dates(id).unwrap().start;
        let idle = task.progress == Progress::NotStarted;
        assert_eq!(idle, start >= morning, "{} starts {start}", task.name);
    }
}

#[test]
fn the_delay_shown_is_the_one_described() {
    let slips = slips(&kubernetes());
    let expected = [
        ("1.33.0-rc.0 released", 1),
        ("1.33.0-rc.1 released", 1),
        ("Burndown begins", 3),
        ("Burndown meetings daily", 1),
        ("Code Freeze and Test Freeze begin", 5),
        ("Release blog published", 1),
        ("Thaw", 1),
        ("release-1.33 branch created", 1),
        ("release-1.33 jobs created", 1),
        ("v1.33.0 released", 1),
    ];
    let expected: BTreeMap<String, i64> = expected
        .into_iter()
        .map(|(name, days)| (name.to_owned(), days))
        .collect();
    assert_eq!(slips, expected);
}

#[test]
fn the_critical_path_runs_from_the_late_tests_to_the_launch() {
    let program = kubernetes();
    let schedule = schedule(&program).unwrap();
    let path = schedule
        .path_to(&program, named(&program, "v1.33.0 released"))
        .unwrap();
    let names: Vec<&str> = path
        .steps
        .iter()
        .map(|step| program.tasks.get(step.task).unwrap().name.as_str())
        .collect();
    for name in [
        "Stabilise end-to-end tests for new features",
        "Code Freeze and Test Freeze begin",
        "Burn down release-blocking issues",
        "1.33.0-rc.0 released",
        "1.33.0-rc.1 released",
    ] {
        assert!(names.contains(&name), "{name} is not on {names:?}");
    }
    let late = schedule.dates(named(&program, names[0])).unwrap();
    assert!(late.critical);
}
