//! Which links may be drawn. (Loops are found by `schedule`.)

use plan::edit::Predecessor;
use plan::{Edit, Lag, LinkId, LinkKind, Record, Refusal, TaskId, WorkMinutes};

use crate::desk::{Desk, link};

#[test]
fn some_links_make_no_sense() {
    use LinkKind::{FinishToFinish, FinishToStart, StartToFinish, StartToStart};
    for (outline, from, to, kind, refusal) in [
        ("A B", "A", "A", FinishToStart, Refusal::LinkToItself),
        ("A B", "X", "B", FinishToStart, Refusal::LinkExists),
        ("A B", "X", "B", StartToStart, Refusal::LinkExists),
        (
            "S( A )",
            "S",
            "A",
            FinishToStart,
            Refusal::LinkWithinSummary,
        ),
        ("S( A )", "A", "S", StartToStart, Refusal::LinkWithinSummary),
        (
            "S( T( A ) )",
            "A",
            "S",
            FinishToStart,
            Refusal::LinkWithinSummary,
        ),
        (
            "S( A ) B",
            "B",
            "S",
            FinishToFinish,
            Refusal::FinishLinkToSummary,
        ),
        (
            "S( A ) B",
            "B",
            "S",
            StartToFinish,
            Refusal::FinishLinkToSummary,
        ),
    ] {
        let mut desk = Desk::with(&format!("X {outline}"));
        if refusal == Refusal::LinkExists {
            desk.link("X", "B");
        }
        let edit = link(desk.id(from), desk.id(to), kind);
        assert_eq!(desk.refuse(&edit), refusal, "{outline}: {from} to {to}");
    }
}

#[test]
fn summaries_are_linked_by_their_starts_and_left_by_either_end() {
    let mut desk = Desk::with("A S( B ) C");
    desk.link("A", "S");
    for kind in LinkKind::ALL {
        let edit = link(desk.id("S"), desk.id("C"), kind);
        desk.clone().accept(edit);
    }
    let only = desk.program.links.iter().next().unwrap().0;
    let change = |kind, lag| Edit::SetLink {
        link: only,
        kind,
        lag: Lag::Work(WorkMinutes(lag)),
    };
    assert_eq!(
        desk.refuse(&change(LinkKind::FinishToFinish, 0)),
        Refusal::FinishLinkToSummary
    );
    desk.accept(change(LinkKind::StartToStart, -480));
    assert_eq!(
        desk.program.links.get(only).unwrap().lag,
        Lag::Work(WorkMinutes(-480))
    );
}

#[test]
fn a_lag_is_at_most_fifty_years_either_way() {
    let desk = Desk::with("A B");
    let (from, to) = (desk.id("A"), desk.id("B"));
    let with = |lag| Edit::Link {
        from,
        to,
        kind: LinkKind::FinishToStart,
        lag: Lag::Work(WorkMinutes(lag)),
    };
    let most = WorkMinutes::MAX.0;
    for lag in [most + 1, -most - 1, i32::MAX, i32::MIN] {
        assert_eq!(desk.refuse(&with(lag)), Refusal::DurationTooLong, "{lag}");
    }
    for lag in [most, -most] {
        desk.clone().accept(with(lag));
    }
}

#[test]
fn links_are_taken_out_together() {
    let mut desk = Desk::with("A B C");
    desk.link("A", "B").link("B", "C").link("A", "C");
    let missing = Refusal::Missing(Record::Link(LinkId(9)));
    assert_eq!(
        desk.refuse(&Edit::Unlink {
            links: vec![LinkId(1), LinkId(9)]
        }),
        missing
    );
    assert_eq!(
        desk.refuse(&Edit::Unlink { links: vec![] }),
        Refusal::NothingSelected
    );
    desk.accept(Edit::Unlink {
        links: vec![LinkId(1), LinkId(3), LinkId(1)],
    });
    assert_eq!(desk.links(), "B>C");
    // The number of a deleted link is not given again.
    desk.link("A", "B");
    assert!(desk.program.links.contains(LinkId(4)));
}

fn after(desk: &Desk, names: &str) -> Vec<Predecessor> {
    let one = |task: TaskId| Predecessor {
        task,
        kind: LinkKind::FinishToStart,
        lag: Lag::NONE,
    };
    desk.ids(names).into_iter().map(one).collect()
}

#[test]
fn the_list_of_predecessors_becomes_what_was_written() {
    let mut desk = Desk::with("A B C D");
    desk.link("A", "D").link("B", "D").link("A", "C");
    let task = desk.id("D");
    let kept = desk
        .program
        .links
        .iter()
        .find(|(_, link)| link.to == task)
        .unwrap()
        .0;

    let mut predecessors = after(&desk, "C A");
    predecessors[1].kind = LinkKind::StartToStart;
    desk.accept(Edit::SetPredecessors { task, predecessors });
    assert_eq!(desk.links(), "A>D A>C C>D");
    // A link that stays keeps its identity.
    assert_eq!(
        desk.program.links.get(kept).unwrap().kind,
        LinkKind::StartToStart
    );

    let unchanged = Edit::SetPredecessors {
        task,
        predecessors: vec![
            Predecessor {
                task: desk.id("A"),
                kind: LinkKind::StartToStart,
                lag: Lag::NONE,
            },
            after(&desk, "C")[0],
        ],
    };
    assert!(plan::apply(&desk.program, &unchanged).unwrap().is_empty());

    desk.accept(Edit::SetPredecessors {
        task,
        predecessors: vec![],
    });
    assert_eq!(desk.links(), "A>C");
}

#[test]
fn a_list_of_predecessors_is_refused_as_a_whole() {
    let mut desk = Desk::with("S( A ) B C");
    desk.link("B", "C");
    for (task, names, refusal) in [
        ("C", "B B", Refusal::LinkExists),
        ("C", "A C", Refusal::LinkToItself),
        ("A", "B S", Refusal::LinkWithinSummary),
    ] {
        let predecessors = after(&desk, names);
        let edit = Edit::SetPredecessors {
            task: desk.id(task),
            predecessors,
        };
        assert_eq!(desk.refuse(&edit), refusal, "{task} after {names}");
    }
}

#[test]
fn predecessors_from_other_plans_are_left_alone() {
    let mut desk = Desk::with("A B");
    desk.accept(Edit::AddPlan {
        name: "Other".into(),
        start: "2025-01-13".parse().unwrap(),
    });
    desk.accept(Edit::AddTask {
        plan: plan::PlanId(2),
        place: plan::edit::Place::LastIn(None),
        name: "X".into(),
        kind: plan::TaskKind::Work,
        duration: WorkMinutes(480),
    });
    desk.link("X", "B");
    let edit = Edit::SetPredecessors {
        task: desk.id("B"),
        predecessors: after(&desk, "A"),
    };
    desk.accept(edit);
    assert_eq!(desk.links(), "X>B A>B");
}
