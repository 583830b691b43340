//! The plan in a few sentences.

use plan::{DependencyType, Edit, MilestoneKind, PlanChange, PlanId, TaskChange, TaskId};

use crate::judged::{judge, judged, program};

#[test]
fn bad_news_comes_first() {
    let launch = "A 6d; M milestone after A; B 3d; N milestone after B; launch M";
    let plain = "A 6d; B 3d; N milestone after B";
    for (sketch, promises, first) in [
        (
            launch,
            &["M 2025-01-20"][..],
            "“M” is forecast for 20 Jan 2025, as promised.",
        ),
        (
            launch,
            &["M 2025-01-20", "N 2025-01-14"][..],
            "1 of 1 promised milestones ahead is late, the worst “N” by 1 day (15 Jan).",
        ),
        (
            launch,
            &["M 2025-01-19", "N 2025-01-10"][..],
            "“M” is forecast for 20 Jan 2025, 1 day after the promised 19 Jan.",
        ),
        (
            launch,
            &["M 2025-01-22", "N 2025-01-15"][..],
            "“M” is forecast for 20 Jan 2025, 2 days before the promised 22 Jan.",
        ),
        (
            launch,
            &["N 2025-01-13"][..],
            "1 of 1 promised milestones ahead is late, the worst “N” by 2 days (15 Jan).",
        ),
        (
            plain,
            &["N 2025-01-13"][..],
            "1 of 1 promised milestones ahead is late, the worst “N” by 2 days (15 Jan).",
        ),
        (
            plain,
            &["N 2025-01-15"][..],
            "The last work ends on 20 Jan 2025.",
        ),
    ] {
        let outlook = judged(sketch, promises);
        assert_eq!(outlook.sentences[0], first, "{sketch} {promises:?}");
        assert_eq!(outlook.sentences.last(), Some(&outlook.path_words));
    }
}

#[test]
fn a_persons_own_words_replace_ours() {
    let program = program("A 6d; M milestone after A; launch M", &["M 2025-01-01"]);
    let edit = Edit::SetPlan {
        plan: PlanId(1),
        change: PlanChange::Summary("  We are late.\n\nAsk Ada. ".to_owned()),
    };
    let (program, _) = plan::apply::decide(&program, &edit).unwrap();
    let outlook = judge(&program, "2025-01-13");
    assert_eq!(outlook.sentences, ["We are late.", "Ask Ada."]);
    assert_eq!(
        outlook.health,
        assess::Health::OffTrack,
        "words do not colour"
    );
}

#[test]
fn a_path_is_told_in_words() {
    for (sketch, words) in [
        ("", ""),
        (
            "M milestone; launch M",
            "“M” on 13 Jan waits for no open work: with the plan’s start.",
        ),
        (
            "M milestone pin 2025-01-20; launch M",
            "“M” on 20 Jan waits for no open work: pinned to 20 Jan 2025.",
        ),
        (
            "status 2025-01-20; M milestone; launch M",
            "“M” on 20 Jan waits for no open work: not begun by the status date.",
        ),
        (
            "N milestone pin 2025-01-20; M milestone after N; launch M",
            "“M” on 20 Jan waits for “N”: pinned to 20 Jan 2025.",
        ),
        (
            "A 3d; M milestone after A; launch M",
            "“M” on 15 Jan waits for “A”.",
        ),
        ("A 3d; B 2d after A", "“B” on 17 Jan waits for “A”."),
        (
            "A 1d; B 3d after A; C 2d after B; D 1d after C; M milestone after D; launch M",
            "“M” on 21 Jan waits for 4 tasks in a row, from “A” to “D”. \
             The longest are “B” (3d), “C” (2d) and “A” (1d).",
        ),
        (
            "A 1d done 2025-01-13T08:00..2025-01-13T17:00; B 3d after A; M milestone after B; launch M",
            "“M” on 16 Jan waits for “B”.",
        ),
        (
            "M milestone done 2025-01-13T17:00; launch M",
            "“M” is done.",
        ),
    ] {
        assert_eq!(judged(sketch, &[]).path_words, words, "{sketch}");
    }
}

#[test]
fn an_empty_plan_has_nothing_to_say() {
    let outlook = judged("", &[]);
    assert!(outlook.sentences.is_empty() && outlook.path.is_none());
    assert!(outlook.milestones.is_empty());
    assert_eq!(outlook.shares.percent, 0);
    let program = program("", &[]);
    let schedule = schedule::schedule(&program).unwrap();
    let nowhere = assess::outlook(&program, &schedule, PlanId(9), outlook.as_of);
    assert!(nowhere.is_none());
}

#[test]
fn what_is_awaited_is_no_promise_of_ours_and_is_listed_apart() {
    let mut program = program("N milestone; A 3d after N", &["N 2025-01-09!"]);
    let late = judge(&program, "2025-01-13");
    assert_eq!((late.milestones.len(), late.awaited.len()), (1, 0));
    assert!(!late.decisions.is_empty());
    let edit = Edit::SetTask {
        task: TaskId(1),
        change: TaskChange::Milestone(MilestoneKind::Awaited(DependencyType::Decision)),
    };
    program.commit(&plan::apply(&program, &edit).unwrap());
    let awaited = judge(&program, "2025-01-13");
    assert_eq!((awaited.milestones.len(), awaited.awaited.len()), (0, 1));
    assert_eq!(awaited.awaited[0].slip, Some(4));
    assert!(awaited.decisions.is_empty(), "{:?}", awaited.decisions);
}
