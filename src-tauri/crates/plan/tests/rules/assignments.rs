//! Work, duration and units: which of them follows, as Microsoft Project publishes it in "Change the
//! task type for more accurate scheduling".

use plan::edit::TaskChange;
use plan::{
    AssignmentChange, AssignmentId, Edit, Effort, EffortKind, MilestoneKind, Owner, Progress,
    Record, Refusal, ResourceKind, Units, WorkMinutes,
};

use crate::desk::Desk;

/// What is done to the task `A` of two days.
#[derive(Clone, Copy, Debug)]
enum Step {
    Join(&'static str, u32),
    Leave(&'static str),
    Units(&'static str, u32),
    Work(&'static str, i32),
    Done(&'static str, i32),
    Delay(&'static str, i32),
    Duration(i32),
    Percent(u8),
}

use Step::{Delay, Done, Duration, Join, Leave, Percent, Work};

fn part_of(desk: &Desk, name: &str) -> AssignmentId {
    let mut parts = desk.program.assignments.iter();
    let found = parts.find(|(_, part)| desk.program.people.get(part.person).unwrap().name == name);
    found.unwrap().0
}

fn edit(desk: &Desk, step: Step) -> Edit {
    let task = desk.id("A");
    let set = |name, change| Edit::SetAssignment {
        assignment: part_of(desk, name),
        change,
    };
    let change = |change| Edit::SetTask { task, change };
    match step {
        Join(name, percent) => Edit::Assign {
            task,
            person: Owner::Named(name.into()),
            units: Units(percent * 100),
        },
        Leave(name) => Edit::Unassign {
            assignments: vec![part_of(desk, name)],
        },
        Step::Units(name, percent) => set(name, AssignmentChange::Units(Units(percent * 100))),
        Work(name, minutes) => set(name, AssignmentChange::Work(WorkMinutes(minutes))),
        Done(name, minutes) => set(name, AssignmentChange::Done(WorkMinutes(minutes))),
        Delay(name, minutes) => set(name, AssignmentChange::Delay(WorkMinutes(minutes))),
        Duration(minutes) => change(TaskChange::Duration(WorkMinutes(minutes))),
        Percent(100) => change(TaskChange::Progress(Progress::Complete {
            start: "2025-01-13T08:00".parse().unwrap(),
            finish: "2025-01-14T17:00".parse().unwrap(),
        })),
        Percent(percent) => change(TaskChange::Progress(Progress::started(
            "2025-01-13T08:00".parse().unwrap(),
            percent,
            desk.task("A").duration,
        ))),
    }
}

fn desk(kind: EffortKind, driven: bool, steps: &[Step]) -> Desk {
    let mut desk = Desk::with("A");
    desk.change("A", TaskChange::Duration(WorkMinutes(960)))
        .change("A", TaskChange::Effort(Effort { kind, driven }));
    for &step in steps {
        let edit = edit(&desk, step);
        desk.accept(edit);
    }
    desk
}

/// `960: 100% 960, 50% 480`: the duration, and everybody's units and work.
fn told(desk: &Desk) -> String {
    let parts = desk.program.assignments.iter();
    let parts = parts.map(|(_, part)| {
        let done = match part.done.0 {
            0 => String::new(),
            done => format!(" ({done} done)"),
        };
        let percent = f64::from(part.units.0) / 100.0;
        format!("{percent}% {}{done}", part.work.0)
    });
    let duration = desk.task("A").duration.0;
    format!("{duration}: {}", parts.collect::<Vec<_>>().join(", "))
}

#[track_caller]
fn check(kind: EffortKind, driven: bool, steps: &[Step], expected: &str) {
    let desk = desk(kind, driven, steps);
    assert_eq!(
        told(&desk),
        expected,
        "{kind:?}, driven: {driven}, {steps:?}"
    );
}

const KINDS: [EffortKind; 3] = [
    EffortKind::FixedUnits,
    EffortKind::FixedWork,
    EffortKind::FixedDuration,
];

#[test]
fn of_units_work_and_duration_one_follows() {
    let (units, work, duration) = (Step::Units("Ola", 50), Work("Ola", 1920), Duration(1920));
    for (step, expected) in [
        // Fixed units, fixed work, fixed duration.
        (units, ["1920: 50% 960", "1920: 50% 960", "960: 50% 480"]),
        (
            duration,
            ["1920: 100% 1920", "1920: 50% 960", "1920: 100% 1920"],
        ),
        (
            work,
            ["1920: 100% 1920", "1920: 100% 1920", "960: 200% 1920"],
        ),
    ] {
        for (kind, expected) in KINDS.into_iter().zip(expected) {
            for driven in [false, true] {
                check(kind, driven, &[Join("Ola", 100), step], expected);
            }
        }
    }
}

#[test]
fn people_who_join_bring_work_or_share_it() {
    let steps = [Join("Ola", 100), Join("Nina", 100)];
    let uneven = [Join("Ola", 100), Join("Nina", 50), Join("Per", 50)];
    for (kind, driven, both, three) in [
        (
            EffortKind::FixedUnits,
            false,
            "960: 100% 960, 100% 960",
            "960: 100% 960, 50% 480, 50% 480",
        ),
        (
            EffortKind::FixedUnits,
            true,
            "480: 100% 480, 100% 480",
            "480: 100% 480, 50% 240, 50% 240",
        ),
        (
            EffortKind::FixedDuration,
            false,
            "960: 100% 960, 100% 960",
            "960: 100% 960, 50% 480, 50% 480",
        ),
        (
            EffortKind::FixedDuration,
            true,
            "960: 50% 480, 50% 480",
            // Two thirds and one, then all of it by 67 : 33 : 50.
            "960: 44.48% 427, 22.19% 213, 33.33% 320",
        ),
        // Fixed work is effort-driven whatever the box says.
        (
            EffortKind::FixedWork,
            false,
            "480: 100% 480, 100% 480",
            "480: 100% 480, 50% 240, 50% 240",
        ),
        (
            EffortKind::FixedWork,
            true,
            "480: 100% 480, 100% 480",
            "480: 100% 480, 50% 240, 50% 240",
        ),
    ] {
        check(kind, driven, &steps, both);
        check(kind, driven, &uneven, three);
    }
}

#[test]
fn who_stays_takes_over_effort_driven_work() {
    let steps = [Join("Ola", 100), Join("Nina", 100), Leave("Nina")];
    for (kind, driven, expected) in [
        (EffortKind::FixedUnits, true, "960: 100% 960"),
        (EffortKind::FixedWork, false, "960: 100% 960"),
        (EffortKind::FixedDuration, true, "960: 100% 960"),
        (EffortKind::FixedUnits, false, "960: 100% 960"),
        (EffortKind::FixedDuration, false, "960: 100% 960"),
    ] {
        check(kind, driven, &steps, expected);
    }
    // Of three, the two who stay share by their units, to the minute.
    let steps = [
        Join("Ola", 100),
        Work("Ola", 1000),
        Join("Nina", 100),
        Join("Per", 100),
        Leave("Per"),
    ];
    check(
        EffortKind::FixedUnits,
        true,
        &steps,
        "500: 100% 500, 100% 500",
    );
    // The last one leaves the duration behind.
    let steps = [Join("Ola", 50), Leave("Ola")];
    check(EffortKind::FixedUnits, true, &steps, "960: ");
}

#[test]
fn examples_that_others_have_published() {
    // Two painters full-time for four days; when two more join, each works half the day.
    let mut painters = desk(
        EffortKind::FixedDuration,
        false,
        &[Duration(1920), Join("A", 100), Join("B", 100)],
    );
    assert_eq!(told(&painters), "1920: 100% 1920, 100% 1920");
    let driven = true;
    let kind = EffortKind::FixedDuration;
    painters.change("A", TaskChange::Effort(Effort { kind, driven }));
    painters.assign("Two more", "A", 200);
    assert_eq!(told(&painters), "1920: 50% 960, 50% 960, 100% 1920");
    // Halving the time then halves the work.
    painters.change("A", TaskChange::Duration(WorkMinutes(960)));
    assert_eq!(told(&painters), "960: 50% 480, 50% 480, 100% 960");
    // A day's work stretched to two, then 20 hours of it.
    let steps = [
        Duration(480),
        Join("R1", 100),
        Duration(960),
        Work("R1", 1200),
    ];
    check(EffortKind::FixedUnits, false, &steps, "1200: 100% 1200");
    let steps = [
        Duration(480),
        Join("R1", 100),
        Work("R1", 960),
        Step::Units("R1", 50),
    ];
    check(EffortKind::FixedDuration, false, &steps, "480: 50% 240");
}

#[test]
fn only_what_is_open_of_begun_work_is_reckoned_anew() {
    for (kind, driven, steps, expected) in [
        (
            EffortKind::FixedUnits,
            false,
            vec![Join("Ola", 100), Percent(50), Step::Units("Ola", 50)],
            "1440: 50% 960 (480 done)",
        ),
        (
            EffortKind::FixedUnits,
            true,
            vec![Join("Ola", 100), Percent(50), Join("Nina", 100)],
            "720: 100% 720 (480 done), 100% 240",
        ),
        (
            EffortKind::FixedUnits,
            false,
            vec![Join("Ola", 100), Percent(50), Join("Nina", 100)],
            "960: 100% 960 (480 done), 100% 480",
        ),
        (
            EffortKind::FixedDuration,
            false,
            vec![Join("Ola", 100), Percent(50), Step::Units("Ola", 200)],
            "960: 200% 1440 (480 done)",
        ),
        (
            EffortKind::FixedDuration,
            false,
            vec![Join("Ola", 100), Percent(50), Work("Ola", 720)],
            "960: 50% 720 (480 done)",
        ),
        (
            EffortKind::FixedWork,
            false,
            vec![Join("Ola", 100), Percent(50), Duration(1440)],
            "1440: 50% 960 (480 done)",
        ),
        (
            EffortKind::FixedUnits,
            false,
            vec![Join("Ola", 100), Percent(50), Duration(720)],
            "720: 100% 720 (480 done)",
        ),
        (
            EffortKind::FixedUnits,
            true,
            vec![
                Join("Ola", 100),
                Percent(50),
                Join("Nina", 100),
                Leave("Ola"),
            ],
            "960: 100% 480",
        ),
    ] {
        check(kind, driven, &steps, expected);
    }
    let desk = desk(
        EffortKind::FixedUnits,
        true,
        &[Join("Ola", 100), Percent(50), Join("Nina", 100)],
    );
    let Progress::Started {
        percent, remaining, ..
    } = desk.task("A").progress
    else {
        panic!("it has begun")
    };
    assert_eq!((percent, remaining), (66, WorkMinutes(240)));
}

#[test]
fn the_longest_part_gives_the_duration() {
    for (steps, expected) in [
        (
            vec![Join("Ola", 100), Join("Nina", 100), Work("Nina", 480)],
            "960: 100% 960, 100% 480",
        ),
        (
            vec![
                Join("Ola", 100),
                Join("Nina", 100),
                Work("Ola", 480),
                Work("Nina", 480),
            ],
            "480: 100% 480, 100% 480",
        ),
        (vec![Join("Ola", 100), Delay("Ola", 240)], "1200: 100% 960"),
        (
            vec![Join("Ola", 100), Delay("Ola", 240), Delay("Ola", 0)],
            "960: 100% 960",
        ),
        // A third of somebody is not a whole number of minutes.
        (vec![Join("Ola", 33)], "960: 33% 317"),
        (vec![Join("Ola", 100), Work("Ola", 0)], "960: 100% 0"),
    ] {
        check(EffortKind::FixedUnits, false, &steps, expected);
    }
}

#[test]
fn a_shorter_duration_leaves_out_the_breaks_behind_it() {
    let mut desk = desk(EffortKind::FixedUnits, true, &[Join("Ola", 100)]);
    let split = |after| plan::Split {
        after: WorkMinutes(after),
        pause: WorkMinutes(60),
    };
    desk.change("A", TaskChange::Splits(vec![split(240), split(720)]));
    desk.assign("Nina", "A", 100);
    assert_eq!(desk.task("A").splits, [split(240)]);
}

#[test]
fn the_parts_of_completed_work_are_a_record() {
    for kind in KINDS {
        for (steps, expected) in [
            (vec![Percent(100)], "960: 100% 960 (960 done)"),
            (
                vec![Percent(100), Step::Units("Ola", 50)],
                "960: 50% 960 (960 done)",
            ),
            (
                vec![Percent(100), Work("Ola", 600)],
                "960: 100% 600 (600 done)",
            ),
            (
                vec![Percent(100), Join("Nina", 50)],
                "960: 100% 960 (960 done), 50% 480 (480 done)",
            ),
            (vec![Percent(100), Leave("Ola")], "960: "),
        ] {
            let steps = [vec![Join("Ola", 100)], steps].concat();
            check(kind, true, &steps, expected);
        }
    }
}

#[test]
fn materials_and_money_move_nothing() {
    let mut desk = desk(EffortKind::FixedUnits, true, &[Join("Ola", 100)]);
    for (name, kind) in [
        ("Paint", ResourceKind::Material),
        ("Rent", ResourceKind::Cost),
    ] {
        let person = desk.hire(name);
        desk.accept(Edit::SetAvailability {
            person,
            kind,
            calendar: None,
            max_units: Units::WHOLE,
        });
        let part = desk.assign(name, "A", 300);
        desk.accept(Edit::SetAssignment {
            assignment: part,
            change: AssignmentChange::Work(WorkMinutes(5000)),
        });
    }
    assert_eq!(told(&desk), "960: 100% 960, 300% 5000, 300% 5000");
    desk.change("A", TaskChange::Duration(WorkMinutes(480)));
    assert_eq!(told(&desk), "480: 100% 480, 300% 5000, 300% 5000");
}

#[test]
fn a_new_name_may_be_assigned_but_nobody_twice() {
    let mut desk = Desk::with("A S( B ) m");
    desk.assign("Ola Berg", "A", 100);
    assert_eq!(desk.program.people.len(), 1);
    desk.assign(" ola berg ", "B", 50);
    assert_eq!(desk.program.people.len(), 1);
    let assign = |task, name: &str, units| Edit::Assign {
        task: desk.id(task),
        person: Owner::Named(name.into()),
        units: Units(units),
    };
    for (edit, refusal) in [
        (assign("A", "OLA BERG", 100), Refusal::AssignedAlready),
        (assign("m", "Ola Berg", 100), Refusal::NothingToAssign),
        (assign("S", "Ola Berg", 100), Refusal::NothingToAssign),
        (assign("A", "Nina", 99), Refusal::UnitsOutOfRange),
        (
            assign("A", "Nina", Units::MAX.0 + 1),
            Refusal::UnitsOutOfRange,
        ),
        (assign("A", " ", 100), Refusal::NameEmpty),
        (
            Edit::Unassign {
                assignments: vec![],
            },
            Refusal::NothingSelected,
        ),
        (
            Edit::Unassign {
                assignments: vec![AssignmentId(1), AssignmentId(9)],
            },
            Refusal::Missing(Record::Assignment(AssignmentId(9))),
        ),
    ] {
        assert_eq!(desk.refuse(&edit), refusal, "{edit:?}");
    }
}

#[test]
fn what_cannot_be_done_is_refused() {
    let desk = desk(EffortKind::FixedUnits, false, &[Join("Ola", 100)]);
    for (step, refusal) in [
        (Done("Ola", 961), Refusal::DoneBeyondWork),
        (Done("Ola", -1), Refusal::DurationNegative),
        (Work("Ola", -1), Refusal::DurationNegative),
        (Work("Ola", i32::MAX), Refusal::DurationTooLong),
        (Delay("Ola", -1), Refusal::DurationNegative),
        (Step::Units("Ola", 0), Refusal::UnitsOutOfRange),
    ] {
        assert_eq!(desk.refuse(&edit(&desk, step)), refusal, "{step:?}");
    }
}

#[test]
fn parts_wait_where_there_is_no_work() {
    let mut desk = Desk::with("A B");
    desk.change(
        "A",
        TaskChange::Effort(Effort {
            kind: EffortKind::FixedUnits,
            driven: true,
        }),
    );
    let (ola, nina) = (desk.assign("Ola", "A", 100), desk.assign("Nina", "A", 100));
    assert_eq!(desk.task("A").duration, WorkMinutes(240));
    let waiting = |desk: &Desk| {
        let edit = Edit::SetAssignment {
            assignment: ola,
            change: AssignmentChange::Work(WorkMinutes(60)),
        };
        assert_eq!(desk.refuse(&edit), Refusal::NothingToAssign);
        // They can be taken out, and nobody takes them over.
        let mut desk = desk.clone();
        desk.accept(Edit::Unassign {
            assignments: vec![ola],
        });
        assert_eq!(
            desk.program.assignments.get(nina).unwrap().work,
            WorkMinutes(240)
        );
    };
    // In a summary.
    let tasks = desk.ids("B");
    desk.accept(Edit::Indent { tasks });
    assert_eq!(desk.outline(), "A( B )");
    waiting(&desk);
    let tasks = desk.ids("B");
    desk.accept(Edit::Outdent { tasks });
    assert_eq!(told(&desk), "240: 100% 240, 100% 240");
    // And in a milestone; work again, they fill its new duration.
    desk.change("A", TaskChange::Milestone(MilestoneKind::Normal));
    waiting(&desk);
    desk.change("A", TaskChange::Duration(WorkMinutes(480)));
    assert_eq!(told(&desk), "480: 100% 480, 100% 480");
}

#[test]
fn parts_go_with_their_task_and_their_person() {
    let mut desk = Desk::with("A B");
    desk.assign("Ola", "A", 100);
    desk.assign("Ola", "B", 50);
    desk.assign("Nina", "B", 100);
    let before = desk.program.clone();
    let person = desk
        .program
        .assignments
        .get(AssignmentId(1))
        .unwrap()
        .person;
    for (edit, left) in [
        (
            Edit::RemoveTasks {
                tasks: desk.ids("B"),
            },
            1,
        ),
        (Edit::RemovePerson { person }, 1),
        (
            Edit::RemovePlan {
                plan: crate::desk::PLAN,
            },
            0,
        ),
    ] {
        let delta = plan::apply(&desk.program, &edit).unwrap();
        desk.program.commit(&delta);
        assert_eq!(desk.program.assignments.len(), left, "{edit:?}");
        desk.program.commit(&delta.inverse());
        assert!(desk.program == before, "{edit:?}");
    }
}
