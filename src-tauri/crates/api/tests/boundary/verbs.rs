//! Every verb of the boundary, and what it is called in the journal.

use api::dto::{EditDto, KindDto, LinkKindDto, PlaceDto};

use crate::desk::open;

#[test]
fn every_verb_does_what_it_says() {
    let text = str::to_owned;
    let calendar = {
        let mut calendar = open(&[]).plan().calendar;
        calendar.name = "Short".to_owned();
        calendar
    };
    // One after the other, on a plan of three rows.
    let verbs = [
        (
            EditDto::AddPlan {
                name: text("R2"),
                start: text("3 feb"),
            },
            "Add plan “R2”",
        ),
        (
            EditDto::RenamePlan {
                plan: 2,
                name: text("R3"),
            },
            "Rename plan to “R3”",
        ),
        (
            EditDto::SetPlanStart {
                plan: 2,
                text: text("+1w"),
            },
            "Start “R3” on 2025-01-22",
        ),
        (EditDto::RemovePlan { plan: 2 }, "Delete plan “R3”"),
        (
            EditDto::SetStatusDate {
                plan: 1,
                text: text("fri"),
            },
            "Set status date to 2025-01-17",
        ),
        (
            EditDto::SetStatusDate {
                plan: 1,
                text: text(" "),
            },
            "Clear status date",
        ),
        (
            EditDto::SetPlanOwner {
                plan: 1,
                name: text("Ada"),
            },
            "Change owner of “R1”",
        ),
        (
            EditDto::SetPlanSummary {
                plan: 1,
                text: text("Fine."),
            },
            "Change summary of “R1”",
        ),
        (
            EditDto::SetPlanNote {
                plan: 1,
                text: text("Why"),
            },
            "Change note of “R1”",
        ),
        (
            EditDto::AddPerson {
                name: text("Bob"),
                role: text("QA"),
            },
            "Add “Bob”",
        ),
        (
            EditDto::SetPerson {
                person: 2,
                name: text("Rob"),
                role: text("QA"),
            },
            "Change “Rob”",
        ),
        (
            EditDto::AddWorkstream {
                plan: 1,
                name: text("Docs"),
            },
            "Add workstream “Docs”",
        ),
        (
            EditDto::SetWorkstream {
                workstream: 1,
                name: text("Text"),
                lead: Some(2),
            },
            "Change workstream “Text”",
        ),
        (
            EditDto::SetStream {
                task: 1,
                name: text("text"),
            },
            "Change workstream of “A”",
        ),
        (EditDto::RemovePerson { person: 2 }, "Remove “Rob”"),
        (
            EditDto::RemoveWorkstream { workstream: 1 },
            "Delete workstream “Text”",
        ),
        (EditDto::SetCalendar { calendar }, "Change calendar “Short”"),
        (
            EditDto::Rename {
                task: 1,
                name: text("A1"),
            },
            "Rename “A” to “A1”",
        ),
        (
            EditDto::SetOwner {
                task: 1,
                name: text("ada"),
            },
            "Change owner of “A1”",
        ),
        (
            EditDto::SetPromised {
                task: 3,
                text: text("17.1."),
            },
            "Promise “C” for 2025-01-17",
        ),
        (
            EditDto::SetExternal {
                task: 3,
                external: true,
            },
            "Change commitment of “C”",
        ),
        (
            EditDto::SetNote {
                task: 3,
                text: text("Why"),
            },
            "Change note of “C”",
        ),
        (
            EditDto::SetKind {
                task: 3,
                kind: KindDto::Freeze,
            },
            "Turn “C” into a milestone",
        ),
        (
            EditDto::SetLaunch {
                plan: 1,
                task: Some(3),
            },
            "Launch with “C”",
        ),
        (
            EditDto::SetDuration {
                task: 2,
                text: text("3d"),
            },
            "Resize “B”",
        ),
        (
            EditDto::SetFinish {
                task: 2,
                text: text("fri"),
            },
            "Resize “B”",
        ),
        (
            EditDto::SetPercent {
                task: 2,
                text: text("20%"),
            },
            "Set “B” to 20 %",
        ),
        (
            EditDto::SetPercent {
                task: 2,
                text: text("0"),
            },
            "Set “B” to 0 %",
        ),
        (
            EditDto::Link {
                from: 1,
                to: 2,
                kind: LinkKindDto::FS,
            },
            "Link “A1” to “B”",
        ),
        (
            EditDto::SetStart {
                task: 2,
                text: text("20 jan"),
            },
            "Move “B”",
        ),
        (
            EditDto::KeepAsLag {
                task: 2,
                link: 1,
                lag: 3 * 480,
            },
            "Keep “B” by lag",
        ),
        (
            EditDto::SetLink {
                link: 1,
                kind: LinkKindDto::SS,
                lag: text("1d"),
            },
            "Change link from “A1” to “B”",
        ),
        (
            EditDto::Unlink { links: vec![1] },
            "Remove link from “A1” to “B”",
        ),
        (
            EditDto::LinkChain {
                tasks: vec![1, 2, 3],
            },
            "Link 3 rows",
        ),
        (
            EditDto::SetPredecessors {
                task: 3,
                text: text("1"),
            },
            "Change predecessors of “C”",
        ),
        (EditDto::ShiftUp { tasks: vec![2] }, "Move “B” up"),
        (EditDto::ShiftDown { tasks: vec![2] }, "Move “B” down"),
        (
            EditDto::PlaceTasks {
                tasks: vec![3],
                place: PlaceDto::Before { task: 1 },
            },
            "Reorder “C”",
        ),
        (EditDto::Unlink { links: vec![2, 4] }, "Remove 2 links"),
        (EditDto::Indent { tasks: vec![2] }, "Indent “B”"),
        (EditDto::Outdent { tasks: vec![2] }, "Outdent “B”"),
        (EditDto::RemoveTasks { tasks: vec![2] }, "Delete “B”"),
    ];
    let mut open = open(&["A", "B", "C"]);
    for (edit, label) in verbs {
        let before = open.desk.program().revision;
        let outcome = open
            .desk
            .perform(1, &edit)
            .unwrap_or_else(|fault| panic!("{edit:?}: {fault:?}"));
        assert_eq!(outcome.undo.as_deref(), Some(label), "{edit:?}");
        assert_eq!(outcome.revision, before + 1, "{edit:?} changed something");
    }
    let plan = open.plan();
    let names: Vec<&str> = plan.tasks.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["C", "A1"]);
    let c = &plan.tasks[0];
    assert_eq!(
        (c.kind, c.external, c.note.as_str()),
        (KindDto::Freeze, true, "Why")
    );
    assert_eq!(c.promised.as_deref(), Some("2025-01-17"));
    assert_eq!((plan.head.launch, plan.head.owner), (Some(3), Some(1)));
    assert_eq!(
        (plan.head.summary.as_str(), plan.head.note.as_str()),
        ("Fine.", "Why")
    );
    assert_eq!(plan.calendar.name, "Short");
    assert!(plan.links.is_empty() && plan.workstreams.is_empty());
}
