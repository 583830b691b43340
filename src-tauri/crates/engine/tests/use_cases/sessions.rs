//! Previews, writes, undo and redo, and what is left of them after a restart.

use engine::{EngineError, Request};
use plan::{Edit, Lag, LinkKind, TaskChange, TaskId};

use crate::desk::{File, at, by, desk, name, rename, today};

const A: TaskId = TaskId(1);
const B: TaskId = TaskId(2);
const PLAN: &str = "A 3d; B 2d after A";

fn requests() -> Vec<Request> {
    vec![
        rename(A, "Design"),
        Request::Move(vec![(B, at("2025-01-20"))]),
        Request::ResizeStart {
            task: B,
            start: at("2025-01-17"),
        },
        Request::FinishAt {
            task: A,
            finish: at("2025-01-18"),
        },
        Request::Percent {
            task: A,
            percent: 50,
        },
        Request::Batch {
            label: "Two".to_owned(),
            requests: vec![rename(A, "X"), rename(B, "Y")],
        },
    ]
}

#[test]
fn a_preview_says_what_a_write_does_and_stores_nothing() {
    for request in requests() {
        let (file, mut session) = File::of(PLAN);
        let bytes = file.bytes();
        let shown = session.preview(&request, today()).unwrap();
        assert_eq!(file.bytes(), bytes, "{request:?}");
        assert_eq!(session.revision(), 1);
        assert_eq!(session.history().undo(), None);
        let stored = session.perform(&request, &by("Ada")).unwrap();
        assert!(!stored.delta.is_empty());
        assert_eq!(shown.delta, stored.delta);
        assert_eq!(shown.notice, stored.notice);
        assert_eq!((shown.revision, stored.revision), (1, 2));
        assert_eq!(
            file.open().state().program,
            stored.after.program,
            "{request:?}"
        );
        assert_eq!(
            file.open().state().schedule.dates(B),
            stored.after.schedule.dates(B),
            "the dates of a restart are those that were shown: {request:?}"
        );
    }
}

#[test]
fn what_changes_nothing_leaves_no_trace() {
    let there_and_back = Request::Batch {
        label: "There and back".to_owned(),
        requests: vec![rename(A, "Else"), rename(A, "A")],
    };
    let come_and_gone = Request::Edit(Edit::Batch {
        label: "Come and gone".to_owned(),
        edits: vec![
            Edit::AddPerson {
                name: "Grace".to_owned(),
                role: String::new(),
            },
            Edit::RemovePerson {
                person: plan::PersonId(1),
            },
        ],
    });
    for request in [
        rename(A, " A "),
        there_and_back,
        come_and_gone,
        // Earlier than the links allow, and where it lies already.
        Request::Move(vec![(B, at("2025-01-14"))]),
        Request::Move(vec![(B, at("2025-01-16"))]),
        Request::Move(vec![(A, at("2025-01-13")), (B, at("2025-01-13"))]),
        Request::ResizeStart {
            task: B,
            start: at("2025-01-14"),
        },
        Request::Percent {
            task: A,
            percent: 0,
        },
    ] {
        let (file, mut session) = File::of(PLAN);
        let bytes = file.bytes();
        let outcome = session.perform(&request, &by("Ada")).unwrap();
        assert!(outcome.delta.is_empty(), "{request:?}");
        assert_eq!(outcome.revision, 1);
        assert_eq!(session.operations(None, 9).unwrap().len(), 1);
        assert_eq!(file.bytes(), bytes, "{request:?}");
    }
}

#[test]
fn a_refusal_in_a_batch_leaves_nothing_of_it() {
    let (file, mut session) = File::of(PLAN);
    let bytes = file.bytes();
    let request = Request::Batch {
        label: "Two".to_owned(),
        requests: vec![rename(A, "Design"), rename(B, " ")],
    };
    let error = session.perform(&request, &by("Ada")).unwrap_err();
    assert!(
        matches!(error, EngineError::Refused(plan::Refusal::NameEmpty)),
        "{error}"
    );
    assert_eq!(name(&session, A), "A");
    assert_eq!(file.bytes(), bytes);
    assert_eq!(
        session
            .perform(
                &Request::Batch {
                    label: "None".to_owned(),
                    requests: Vec::new()
                },
                &by("Ada")
            )
            .unwrap_err()
            .to_string(),
        "Nothing is selected."
    );
}

#[test]
fn a_batch_is_one_step_back() {
    let (_file, mut session) = File::of(PLAN);
    let request = Request::Batch {
        label: "Two".to_owned(),
        requests: vec![rename(A, "X"), rename(B, "Y")],
    };
    session.perform(&request, &by("Ada")).unwrap();
    assert_eq!(session.history().undo(), Some((2, "Two")));
    session.undo(&by("Ada")).unwrap();
    assert_eq!(
        (name(&session, A), name(&session, B)),
        ("A".into(), "B".into())
    );
}

#[test]
fn a_loop_is_refused_by_name_and_not_stored() {
    let (file, mut session) = File::of("A 1d; B 1d after A; C 1d after B; S { D 1d } after C");
    let bytes = file.bytes();
    let link = |from, to| {
        Request::Edit(Edit::Link {
            from: TaskId(from),
            to: TaskId(to),
            kind: LinkKind::FinishToStart,
            lag: Lag::NONE,
        })
    };
    for (request, ring, first) in [
        (link(3, 1), "“A” → “B” → “C” → “A”", 1),
        (link(5, 2), "“B” → “C” → “S” → “D” → “B”", 2),
    ] {
        let previewed = session.preview(&request, today()).unwrap_err();
        let error = session.perform(&request, &by("Ada")).unwrap_err();
        assert_eq!(previewed.to_string(), error.to_string());
        assert_eq!(
            error.to_string(),
            format!("This would make a loop: {ring}.")
        );
        let EngineError::Cycle { tasks, .. } = error else {
            panic!("no loop");
        };
        assert_eq!(tasks.first(), Some(&TaskId(first)));
    }
    assert_eq!(file.bytes(), bytes);
    assert_eq!(session.revision(), 1);
}

#[test]
fn undo_and_redo_go_all_the_way_across_restarts() {
    let (file, mut session) = File::of(PLAN);
    let mut past = vec![session.state().program.clone()];
    for request in requests() {
        session.perform(&request, &by("Ada")).unwrap();
        past.push(session.state().program.clone());
    }
    let rows = |program: &plan::Program| {
        (
            program
                .tasks
                .iter()
                .map(|(_, row)| row.clone())
                .collect::<Vec<_>>(),
            program
                .links
                .iter()
                .map(|(_, row)| row.clone())
                .collect::<Vec<_>>(),
        )
    };
    // Back to the beginning, closing the program before every step.
    for earlier in past.iter().rev().skip(1) {
        session = file.open();
        let (_, label) = session.history().undo().unwrap();
        let label = format!("Undo {label}");
        session.undo(&by("Ada")).unwrap();
        assert_eq!(rows(&session.state().program), rows(earlier));
        assert_eq!(session.operations(None, 1).unwrap()[0].label, label);
    }
    session = file.open();
    assert_eq!(session.history().undo(), None, "its making stays");
    assert!(matches!(
        session.undo(&by("Ada")),
        Err(EngineError::NothingToUndo)
    ));
    for later in past.iter().skip(1) {
        session = file.open();
        session.redo(&by("Ada")).unwrap();
        assert_eq!(rows(&session.state().program), rows(later));
    }
    assert!(matches!(
        session.redo(&by("Ada")),
        Err(EngineError::NothingToRedo)
    ));
    // What can be redone is forgotten by new work, also by that of the next day.
    session.undo(&by("Ada")).unwrap();
    session.undo(&by("Ada")).unwrap();
    session = file.open();
    assert!(session.history().redo().is_some());
    session.perform(&rename(B, "Build"), &by("Ada")).unwrap();
    assert_eq!(session.history().redo(), None);
    session = file.open();
    assert_eq!(session.history().redo(), None);
    assert_eq!(
        session.history().undo().map(|(_, label)| label),
        Some("Rename “B” to “Build”")
    );
}

#[test]
fn undoing_a_delete_brings_back_rows_links_and_launch() {
    let (file, mut session) = File::of("A 3d; S { B 2d after A }; M milestone after S; launch M");
    let before = session.state().program.clone();
    let remove = Request::Edit(Edit::RemoveTasks {
        tasks: vec![TaskId(2), TaskId(4)],
    });
    session.perform(&remove, &by("Ada")).unwrap();
    assert_eq!(session.state().program.links.len(), 0);
    session.undo(&by("Ada")).unwrap();
    assert_eq!(session.state().program, before);
    assert_eq!(file.open().state().program, before);
}

#[test]
fn labels_name_what_was_done() {
    let desk = desk("A 3d; S { B 2d }");
    let (a, s, b) = (desk.id("A"), desk.id("S"), desk.id("B"));
    for (request, label) in [
        (Request::Move(vec![(a, at("2025-01-20"))]), "Move “A”"),
        (Request::Move(vec![(s, at("2025-01-20"))]), "Move “B”"),
        (
            Request::Move(vec![(a, at("2025-01-20")), (b, at("2025-01-20"))]),
            "Move 2 rows",
        ),
        (
            Request::ResizeStart {
                task: a,
                start: at("2025-01-14"),
            },
            "Resize “A”",
        ),
        (
            Request::Percent {
                task: a,
                percent: 50,
            },
            "Set “A” to 50 %",
        ),
        (
            Request::Edit(Edit::SetTask {
                task: a,
                change: TaskChange::Promised(None),
            }),
            "Clear promise of “A”",
        ),
    ] {
        assert_eq!(desk.try_on(&request).unwrap().label, label);
    }
}

#[test]
fn every_moment_of_the_journal_can_be_gone_back_to() {
    let (_file, mut session) = File::of(PLAN);
    let mut moments = vec![(session.revision(), session.state().clone())];
    for request in requests() {
        session.perform(&request, &by("Ada")).unwrap();
        moments.push((session.revision(), session.state().clone()));
    }
    session.undo(&by("Bo")).unwrap();
    moments.push((session.revision(), session.state().clone()));
    for (revision, state) in &moments {
        let then = session.at_revision(*revision).unwrap();
        assert_eq!(then.program, state.program, "revision {revision}");
        for task in [A, B] {
            assert_eq!(then.schedule.dates(task), state.schedule.dates(task));
        }
    }
    for never in [0, session.revision() + 1, u32::MAX] {
        let refused = session.at_revision(never).unwrap_err();
        assert!(matches!(refused, EngineError::NoRevision { .. }), "{never}");
    }
}

#[test]
fn what_has_changed_since_is_told_as_between_baselines() {
    let (_file, mut session) = File::of(PLAN);
    let plan = plan::PlanId(1);
    let fates = |session: &engine::Session, revision| {
        let rows = session.since(plan, revision).unwrap();
        let told = rows.into_iter().map(|row| match (row.from, row.to) {
            (None, _) => format!("{} added", row.name),
            (_, None) => format!("{} dropped", row.name),
            _ => format!("{} {}h", row.name, row.finish.0 / 60),
        });
        told.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(fates(&session, 1), "A 0h; B 0h");
    let longer = Edit::SetTask {
        task: A,
        change: TaskChange::Duration(plan::WorkMinutes(5 * 480)),
    };
    session.perform(&Request::Edit(longer), &by("Ada")).unwrap();
    let gone = Edit::RemoveTasks { tasks: vec![B] };
    session.perform(&Request::Edit(gone), &by("Ada")).unwrap();
    assert_eq!(fates(&session, 1), "A 16h; B dropped");
    assert_eq!(fates(&session, 2), "A 0h; B dropped");
    assert_eq!(fates(&session, 3), "A 0h");
    session.undo(&by("Ada")).unwrap();
    assert_eq!(fates(&session, 3), "A 0h; B added");
    assert!(session.since(plan::PlanId(7), 1).is_err());
}
