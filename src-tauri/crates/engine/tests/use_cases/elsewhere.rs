//! Two processes with one program open.

use engine::{EngineError, Notice, Request};
use plan::{Edit, Lag, LinkId, LinkKind, TaskId};

use crate::desk::{File, at, by, dates, name, rename};

const A: TaskId = TaskId(1);
const B: TaskId = TaskId(2);

#[test]
fn an_edit_lands_on_what_others_did_meanwhile() {
    let (file, mut ada) = File::of("A 3d; B 2d after A");
    let mut bob = file.open();
    ada.perform(
        &Request::FinishAt {
            task: A,
            finish: at("2025-01-18"),
        },
        &by("Ada"),
    )
    .unwrap();
    // Where Bob sees it, Friday is later than the link allows; it is not any more.
    let dropped = Request::Move(vec![(B, at("2025-01-17"))]);
    let shown = bob.preview(&dropped, crate::desk::today()).unwrap();
    assert!(matches!(shown.notice, Some(Notice::Pinned { .. })));
    let stored = bob.perform(&dropped, &by("Bob")).unwrap();
    assert!(matches!(stored.notice, Some(Notice::Held { .. })));
    assert!(stored.delta.is_empty());
    assert_eq!((bob.revision(), stored.revision), (2, 2));
    let expected = "A 13 Jan..17 Jan; B 20 Jan..21 Jan";
    assert_eq!(dates(bob.state(), expected), expected);

    bob.perform(&rename(B, "Build"), &by("Bob")).unwrap();
    assert!(ada.refresh().unwrap());
    assert_eq!(name(&ada, B), "Build");
    assert!(!ada.refresh().unwrap());
    assert!(!bob.refresh().unwrap(), "Bob's own work is no news to him");
    assert_eq!(ada.state().program, bob.state().program);
    assert_eq!(ada.history(), bob.history());
}

#[test]
fn undo_takes_back_the_last_step_whoever_made_it() {
    let (file, mut ada) = File::of("A 3d; B 2d after A");
    let mut bob = file.open();
    ada.perform(&rename(A, "Design"), &by("Ada")).unwrap();
    bob.perform(&rename(B, "Build"), &by("Bob")).unwrap();
    // Ada has not looked since; what she takes back is the last step there is.
    let outcome = ada.undo(&by("Ada")).unwrap();
    assert_eq!(outcome.revision, 4);
    assert_eq!(
        (name(&ada, A), name(&ada, B)),
        ("Design".into(), "B".into())
    );
    assert!(bob.refresh().unwrap());
    assert_eq!(
        bob.history().redo().map(|(_, label)| label),
        Some("Rename “B” to “Build”")
    );
    assert_eq!(
        bob.history().undo().map(|(_, label)| label),
        Some("Rename “A” to “Design”")
    );
    bob.redo(&by("Bob")).unwrap();
    assert_eq!(name(&bob, B), "Build");
    let who: Vec<String> = bob
        .operations(None, 9)
        .unwrap()
        .into_iter()
        .map(|operation| operation.actor.name)
        .collect();
    assert_eq!(who, ["Bob", "Ada", "Bob", "Ada", "Ada"]);
}

#[test]
fn what_others_did_can_make_an_edit_impossible() {
    let (file, mut ada) = File::of("A 3d; B 2d");
    let mut bob = file.open();
    let link = |from, to| {
        Request::Edit(Edit::Link {
            from,
            to,
            kind: LinkKind::FinishToStart,
            lag: Lag::NONE,
        })
    };
    ada.perform(&link(A, B), &by("Ada")).unwrap();
    // On its own neither link is a loop.
    let error = bob.perform(&link(B, A), &by("Bob")).unwrap_err();
    assert!(
        matches!(
            error,
            EngineError::Cycle { .. } | EngineError::Refused(plan::Refusal::LinkExists)
        ),
        "{error}"
    );
    let remove = Request::Edit(Edit::RemoveTasks { tasks: vec![B] });
    bob.perform(&remove, &by("Bob")).unwrap();
    let error = ada.perform(&rename(B, "Build"), &by("Ada")).unwrap_err();
    assert_eq!(error.to_string(), "There is no task 2 any more.");
    assert!(!ada.state().program.links.contains(LinkId(1)));
}
