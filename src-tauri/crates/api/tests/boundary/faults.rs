//! One shape for everything that can go wrong.

use api::Desk;
use api::dto::{EditDto, LinkKindDto};

use crate::desk::{host, open};

fn set_predecessors(text: &str) -> EditDto {
    EditDto::SetPredecessors {
        task: 1,
        text: text.to_owned(),
    }
}

#[test]
fn a_fault_has_a_code_a_sentence_and_a_subject() {
    let mut open = open(&["A", "B"]);
    let link = |from, to| EditDto::Link {
        from,
        to,
        kind: LinkKindDto::FS,
    };
    open.desk.perform(1, &link(1, 2)).unwrap();
    let name = |task, name: &str| EditDto::Rename {
        task,
        name: name.to_owned(),
    };
    let start = |text: &str| EditDto::SetStart {
        task: 1,
        text: text.to_owned(),
    };
    let duration = |text: &str| EditDto::SetDuration {
        task: 1,
        text: text.to_owned(),
    };
    let percent = |text: &str| EditDto::SetPercent {
        task: 1,
        text: text.to_owned(),
    };
    for (edit, code, subject) in [
        (name(9, "X"), "missing", Some("task 9")),
        (name(1, "  "), "text", None),
        (start("soon"), "date", None),
        (start("30 feb"), "date", None),
        (duration("long"), "duration", None),
        (duration("-2d"), "duration", None),
        (percent("101"), "progress", None),
        (percent("half"), "progress", None),
        (set_predecessors("7"), "missing", None),
        (set_predecessors("zwei"), "predecessor", None),
        (set_predecessors("1"), "link", None),
        (set_predecessors("2"), "cycle", Some("task 1")),
        (link(1, 2), "link", None),
        (
            EditDto::Unlink { links: vec![9] },
            "missing",
            Some("link 9"),
        ),
        (EditDto::RemovePlan { plan: 9 }, "missing", Some("plan 9")),
        (EditDto::RemoveTasks { tasks: vec![] }, "nothing", None),
        (EditDto::LinkChain { tasks: vec![1] }, "nothing", None),
        (EditDto::MoveTasks { moves: vec![] }, "nothing", None),
        (EditDto::Outdent { tasks: vec![1] }, "outline", None),
    ] {
        let shown = open.desk.preview(1, &edit, None).unwrap_err();
        let fault = open.desk.perform(1, &edit).unwrap_err();
        assert_eq!(shown, fault);
        assert_eq!(
            (fault.code.as_str(), fault.subject.as_deref()),
            (code, subject),
            "{edit:?}: {fault:?}"
        );
        assert!(fault.message.ends_with('.'), "{fault:?}");
    }
    let ring = open.desk.perform(1, &set_predecessors("2")).unwrap_err();
    assert!(ring.message.contains("“A” → “B” → “A”"), "{}", ring.message);
    assert!(ring.hint.is_some());
    assert_eq!(open.desk.program().revision, 4, "nothing was stored");
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let mut open = open(&[]);
    assert_eq!(open.desk.plan(7).unwrap_err().code, "missing");
    assert_eq!(open.desk.overview(7).unwrap_err().code, "missing");
    assert_eq!(open.desk.path_to(1, None).unwrap_err().code, "missing");
    assert_eq!(open.desk.undo(1).unwrap_err().code, "nothing-to-undo");
    assert_eq!(open.desk.redo(1).unwrap_err().code, "nothing-to-redo");
    let nowhere = open.folder.path().join("nowhere.gantry");
    let code = |opened: Result<Desk, api::dto::Fault>| opened.map(drop).unwrap_err().code;
    assert_eq!(code(Desk::open(&nowhere, host())), "not-found");
    std::fs::write(&nowhere, "a poem").unwrap();
    assert_eq!(code(Desk::open(&nowhere, host())), "not-a-program");
    let taken = open.desk.path().to_owned();
    let before = std::fs::read(&taken).unwrap();
    assert!(Desk::create(&taken, "R", "", host()).is_err());
    assert_eq!(std::fs::read(&taken).unwrap(), before);
    let unnamed = open.folder.path().join("unnamed.gantry");
    assert_eq!(code(Desk::create(&unnamed, " ", "", host())), "text");
    assert_eq!(code(Desk::create(&unnamed, "R", "soon", host())), "date");
    assert!(!unnamed.exists(), "a refused plan leaves no file");
}

#[test]
fn an_empty_plan_has_an_overview_that_promises_nothing() {
    let open = open(&[]);
    let overview = open.desk.overview(1).unwrap();
    assert_eq!(overview.health, api::dto::HealthDto::Unknown);
    assert!(overview.path.is_none() && overview.launch.is_none());
}
