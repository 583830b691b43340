//! Where rows go, and in what order they stay.

use plan::edit::Place;
use plan::{Edit, LinkKind, Refusal, TaskId, WorkMinutes};

use crate::desk::{Desk, PLAN, add, link};

type Move = fn(Vec<TaskId>) -> Edit;
const INDENT: Move = |tasks| Edit::Indent { tasks };
const OUTDENT: Move = |tasks| Edit::Outdent { tasks };
const UP: Move = |tasks| Edit::ShiftUp { tasks };
const DOWN: Move = |tasks| Edit::ShiftDown { tasks };

#[test]
fn rows_move_together_and_keep_their_order() {
    for (before, verb, rows, after) in [
        ("A B C", INDENT, "B", "A( B ) C"),
        ("A B C", INDENT, "B C", "A( B C )"),
        ("A B C", INDENT, "C B", "A( B C )"),
        ("A B C D", INDENT, "B D", "A( B ) C( D )"),
        ("A( B ) C( D )", INDENT, "C", "A( B C( D ) )"),
        // What lies under a moved row goes with it, not once more by itself.
        ("A( B ) C( D )", INDENT, "C D", "A( B C( D ) )"),
        ("A( B C ) D", OUTDENT, "C", "A( B ) C D"),
        ("A( B C ) D", OUTDENT, "B", "A( C ) B D"),
        ("A( B C ) D", OUTDENT, "B C", "A B C D"),
        ("A( B C( D ) ) E", OUTDENT, "C D", "A( B ) C( D ) E"),
        ("A( B( C D ) ) E", OUTDENT, "D C", "A( B C D ) E"),
        ("A B C D", UP, "C", "A C B D"),
        ("A B C D", UP, "C D", "A C D B"),
        ("A B C D", UP, "D B", "B A D C"),
        ("A( B ) C( D )", UP, "C", "C( D ) A( B )"),
        ("A B C D", DOWN, "B", "A C B D"),
        ("A B C D", DOWN, "A B", "C A B D"),
        ("A B C D", DOWN, "A C", "B A D C"),
        ("A( B C ) D( E F )", DOWN, "B E", "A( C B ) D( F E )"),
    ] {
        let mut desk = Desk::with(before);
        let rows = desk.ids(rows);
        assert_eq!(desk.accept(verb(rows.clone())).outline(), after, "{before}");
    }
}

#[test]
fn a_move_with_nowhere_to_go_is_refused_as_a_whole() {
    for (outline, verb, rows, refusal) in [
        ("A B", INDENT, "A", Refusal::NothingAbove),
        ("A B C", INDENT, "A C", Refusal::NothingAbove),
        ("A( B ) C", INDENT, "B", Refusal::NothingAbove),
        ("a B", INDENT, "B", Refusal::MilestoneHoldsNothing),
        ("A B", OUTDENT, "A", Refusal::Outermost),
        ("A( B ) C", OUTDENT, "B C", Refusal::Outermost),
        ("A B", UP, "A", Refusal::AtTheEnd),
        ("A B C", UP, "A B", Refusal::AtTheEnd),
        ("A( B ) C", UP, "B", Refusal::AtTheEnd),
        ("A B", DOWN, "B", Refusal::AtTheEnd),
        ("A( B ) C", DOWN, "B", Refusal::AtTheEnd),
        ("A B", INDENT, "", Refusal::NothingSelected),
        ("A B", DOWN, "", Refusal::NothingSelected),
    ] {
        let desk = Desk::with(outline);
        assert_eq!(
            desk.refuse(&verb(desk.ids(rows))),
            refusal,
            "{outline}: {rows}"
        );
    }
}

/// `<A` before A, `>A` after A, `A(` last under A, `.` last of all.
fn place(desk: &Desk, text: &str) -> Place {
    if let Some(name) = text.strip_prefix('<') {
        Place::Before(desk.id(name))
    } else if let Some(name) = text.strip_prefix('>') {
        Place::After(desk.id(name))
    } else {
        Place::LastIn(text.strip_suffix('(').map(|name| desk.id(name)))
    }
}

#[test]
fn rows_are_placed_where_they_are_dropped() {
    for (before, rows, to, after) in [
        ("A B C D", "D", "<B", "A D B C"),
        ("A B C D", "A", ">C", "B C A D"),
        ("A B C D", "A", ".", "B C D A"),
        ("A B C D", "C D", "<A", "C D A B"),
        ("A B C D", "D A", ">B", "B A D C"),
        ("A B( C ) D", "A D", "B(", "B( C A D )"),
        ("A B( C ) D", "D", "<C", "A B( D C )"),
        ("A B( C D )", "C", ">B", "A B( D ) C"),
        ("A B( C D )", "B C", "<A", "B( C D ) A"),
        ("A( B ) C", "C", "B(", "A( B( C ) )"),
        ("A( B ) C", "B", ">A", "A B C"),
        // Dropped beside themselves, rows gather there.
        ("A B C D", "B D", ">B", "A B D C"),
        ("A B C D", "A C", "<C", "B A C D"),
        ("A B C D", "B D", "<B", "A B D C"),
    ] {
        let mut desk = Desk::with(before);
        let edit = Edit::PlaceTasks {
            tasks: desk.ids(rows),
            place: place(&desk, to),
        };
        assert_eq!(
            desk.accept(edit).outline(),
            after,
            "{before}: {rows} to {to}"
        );
    }
}

#[test]
fn a_row_that_lies_there_already_changes_nothing() {
    for (rows, to) in [
        ("B", "<C"),
        ("B", ">A"),
        ("B", "<B"),
        ("B", ">B"),
        ("D", "."),
        ("A", "<B"),
    ] {
        let desk = Desk::with("A B C D");
        let edit = Edit::PlaceTasks {
            tasks: desk.ids(rows),
            place: place(&desk, to),
        };
        assert!(
            plan::apply(&desk.program, &edit).unwrap().is_empty(),
            "{rows} to {to}"
        );
    }
}

#[test]
fn some_places_cannot_hold_a_row() {
    for (outline, rows, to, refusal) in [
        ("A( B )", "A", "B(", Refusal::InsideItself),
        ("A( B )", "A", "A(", Refusal::InsideItself),
        ("A( B )", "A", ">B", Refusal::InsideItself),
        ("A( B( C ) )", "A", "<C", Refusal::InsideItself),
        ("A b", "A", "b(", Refusal::MilestoneHoldsNothing),
    ] {
        let desk = Desk::with(outline);
        let edit = Edit::PlaceTasks {
            tasks: desk.ids(rows),
            place: place(&desk, to),
        };
        assert_eq!(desk.refuse(&edit), refusal, "{outline}: {rows} to {to}");
    }
}

#[test]
fn rows_stay_in_their_plan() {
    let mut desk = Desk::with("A B");
    desk.accept(Edit::AddPlan {
        name: "Other".into(),
        start: "2025-01-13".parse().unwrap(),
    });
    let plan = plan::PlanId(2);
    let place = Place::LastIn(None);
    let kind = plan::TaskKind::Work;
    let duration = WorkMinutes(480);
    desk.accept(Edit::AddTask {
        plan,
        place,
        name: "X".into(),
        kind,
        duration,
    });
    let (a, x) = (desk.id("A"), desk.id("X"));
    for place in [Place::Before(x), Place::After(x), Place::LastIn(Some(x))] {
        assert_eq!(
            desk.refuse(&Edit::PlaceTasks {
                tasks: vec![a],
                place
            }),
            Refusal::OtherPlan
        );
        assert_eq!(desk.refuse(&add("N", place)), Refusal::OtherPlan);
    }
    assert_eq!(
        desk.refuse(&Edit::Indent { tasks: vec![a, x] }),
        Refusal::OtherPlan
    );
    let edit = Edit::AddTask {
        plan,
        place: Place::Before(a),
        name: "N".into(),
        kind,
        duration,
    };
    assert_eq!(desk.refuse(&edit), Refusal::OtherPlan);
}

#[test]
fn linked_rows_never_come_to_lie_in_each_other() {
    for (outline, from, to, verb, rows) in [
        ("A B", "A", "B", INDENT, "B"),
        ("A B", "B", "A", INDENT, "B"),
        ("A B( C )", "A", "C", INDENT, "B"),
        ("A( B ) C", "A", "C", INDENT, "C"),
    ] {
        let mut desk = Desk::with(outline);
        desk.link(from, to);
        let refusal = desk.refuse(&verb(desk.ids(rows)));
        assert_eq!(
            refusal,
            Refusal::LinkWithinSummary,
            "{outline}: {from} to {to}"
        );
    }
}

#[test]
fn a_row_with_a_finish_link_into_it_cannot_become_a_summary() {
    for kind in [LinkKind::FinishToFinish, LinkKind::StartToFinish] {
        let mut desk = Desk::with("X A B");
        let edit = link(desk.id("X"), desk.id("A"), kind);
        desk.accept(edit);
        let refusal = desk.refuse(&Edit::Indent {
            tasks: desk.ids("B"),
        });
        assert_eq!(refusal, Refusal::FinishLinkToSummary);
        let refusal = desk.refuse(&add("N", Place::LastIn(Some(desk.id("A")))));
        assert_eq!(refusal, Refusal::FinishLinkToSummary);
    }
}

#[test]
fn there_is_always_room_between_two_rows() {
    let mut desk = Desk::with("A B");
    let first = desk.id("A");
    // Twenty halvings use a gap up; then the neighbours are spread again.
    for number in 0..60 {
        desk.accept(add(&format!("N{number}"), Place::After(first)));
    }
    let newest_first: Vec<String> = (0..60).rev().map(|number| format!("N{number}")).collect();
    assert_eq!(desk.outline(), format!("A {} B", newest_first.join(" ")));
    for number in 0..60 {
        desk.accept(add(&format!("P{number}"), Place::Before(first)));
    }
    assert!(desk.outline().starts_with("P0 P1 P2"));
    assert!(desk.outline().ends_with("N0 B"));
}

#[test]
fn ranks_at_the_edge_of_numbers_leave_room_too() {
    for (ranks, place, after) in [
        ([i64::MIN, i64::MAX], Place::Before(TaskId(1)), "N A B"),
        ([i64::MIN, i64::MAX], Place::After(TaskId(1)), "A N B"),
        ([i64::MIN, i64::MAX], Place::After(TaskId(2)), "A B N"),
        ([7, 7], Place::After(TaskId(1)), "A N B"),
        ([-3, -2], Place::After(TaskId(1)), "A N B"),
    ] {
        let mut desk = Desk::with("A B");
        let rows = desk
            .program
            .tasks
            .iter()
            .zip(ranks)
            .map(|((id, task), rank)| {
                (
                    id,
                    plan::Task {
                        rank,
                        ..task.clone()
                    },
                )
            });
        desk.program.tasks = plan::Table::from_rows(rows.collect::<Vec<_>>(), 0);
        assert_eq!(desk.accept(add("N", place)).outline(), after, "{ranks:?}");
    }
}

#[test]
fn rows_are_numbered_from_top_to_bottom() {
    let desk = Desk::with("A( B C( D ) ) E");
    let outline = plan::Outline::of(&desk.program, PLAN);
    for (name, number) in [("A", 1), ("B", 2), ("C", 3), ("D", 4), ("E", 5)] {
        assert_eq!(outline.number(desk.id(name)), Some(number));
        assert_eq!(outline.task_at(number), Some(desk.id(name)));
    }
    assert_eq!(outline.task_at(0), None);
    assert_eq!(outline.task_at(6), None);
}
