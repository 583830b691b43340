//! What every edit is called in the undo button and the journal.

use std::sync::Arc;

use plan::edit::{Place, TaskChange};
use plan::{
    AssignmentChange, Baseline, BaselineId, BaselineRow, Calendar, CalendarId, Constraint,
    DependencyType, Edit, Effort, Kept, LagCalendar, LinkId, LinkKind, MilestoneKind, Moment,
    Owner, PersonId, Pin, PlanChange, Progress, ResourceKind, Stream, TaskId, TaskKind, Unfinished,
    Units, WorkstreamId,
};

use crate::desk::{DAY, Desk, PLAN, link};

#[test]
fn every_edit_has_a_label() {
    let mut desk = Desk::with("A B m");
    desk.link("A", "B");
    desk.accept(Edit::AddPerson {
        name: "Ola".into(),
        role: String::new(),
    });
    desk.accept(Edit::AddWorkstream {
        plan: PLAN,
        name: "Docs".into(),
        lead: None,
    });
    let (a, b, m) = (desk.id("A"), desk.id("B"), desk.id("m"));
    let (part, sealed) = (desk.assign("Ola", "B", 100), BaselineId(1));
    let row = BaselineRow {
        task: a,
        name: "A".into(),
        summary: false,
        start: Moment(28_900_000),
        finish: Moment(28_900_000),
        duration: DAY,
        work: DAY,
        promised: None,
        kept: Kept::default(),
    };
    let baseline = Baseline {
        plan: PLAN,
        name: "First".into(),
        taken: Moment(28_900_000),
        rows: [row].into(),
    };
    desk.accept(Edit::AddBaseline {
        baseline: baseline.clone(),
    });
    let calendar = CalendarId(1);
    let (plan, person, workstream) = (PLAN, PersonId(1), WorkstreamId(1));
    let start = "2025-01-13".parse().unwrap();
    let name = || "New".to_owned();
    let (place, duration) = (Place::LastIn(None), DAY);
    let normal = TaskKind::Milestone(MilestoneKind::Normal);
    let task = |change| Edit::SetTask { task: a, change };
    let set = |change| Edit::SetPlan { plan, change };
    let at: Moment = "2025-01-13T08:00".parse().unwrap();
    for (edit, label) in [
        (
            Edit::AddPlan {
                name: name(),
                start,
            },
            "Add plan “New”",
        ),
        (Edit::RemovePlan { plan }, "Delete plan “Release”"),
        (set(PlanChange::Name(name())), "Rename plan to “New”"),
        (
            set(PlanChange::Start(start)),
            "Start “Release” on 2025-01-13",
        ),
        (set(PlanChange::Launch(Some(m))), "Launch with “m”"),
        (set(PlanChange::Launch(None)), "Clear launch of “Release”"),
        (
            set(PlanChange::StatusDate(Some(start))),
            "Set status date to 2025-01-13",
        ),
        (set(PlanChange::StatusDate(None)), "Clear status date"),
        (set(PlanChange::Owner(None)), "Change owner of “Release”"),
        (
            set(PlanChange::Summary(name())),
            "Change summary of “Release”",
        ),
        (set(PlanChange::Note(name())), "Change note of “Release”"),
        (
            Edit::AddPerson {
                name: name(),
                role: name(),
            },
            "Add “New”",
        ),
        (
            Edit::SetPerson {
                person,
                name: name(),
                role: name(),
            },
            "Change “New”",
        ),
        (Edit::RemovePerson { person }, "Remove “Ola”"),
        (
            Edit::AddWorkstream {
                plan,
                name: name(),
                lead: None,
            },
            "Add workstream “New”",
        ),
        (
            Edit::SetWorkstream {
                workstream,
                name: name(),
                lead: None,
            },
            "Change workstream “New”",
        ),
        (
            Edit::RemoveWorkstream { workstream },
            "Delete workstream “Docs”",
        ),
        (
            Edit::SetCalendar {
                calendar: CalendarId(1),
                to: Calendar::standard(),
            },
            "Change calendar “Standard”",
        ),
        (
            Edit::AddTask {
                plan,
                place,
                name: name(),
                kind: TaskKind::Work,
                duration,
            },
            "Add “New”",
        ),
        (
            Edit::AddTask {
                plan,
                place,
                name: name(),
                kind: normal,
                duration,
            },
            "Add milestone “New”",
        ),
        (Edit::RemoveTasks { tasks: vec![a] }, "Delete “A”"),
        (Edit::RemoveTasks { tasks: vec![a, b] }, "Delete 2 rows"),
        (
            Edit::PlaceTasks {
                tasks: vec![a],
                place,
            },
            "Reorder “A”",
        ),
        (Edit::Indent { tasks: vec![b] }, "Indent “B”"),
        (Edit::Outdent { tasks: vec![b] }, "Outdent “B”"),
        (Edit::ShiftUp { tasks: vec![b] }, "Move “B” up"),
        (Edit::ShiftDown { tasks: vec![a, b] }, "Move 2 rows down"),
        (link(a, m, LinkKind::FinishToStart), "Link “A” to “m”"),
        (
            Edit::SetLink {
                link: LinkId(1),
                kind: LinkKind::StartToStart,
                lag: plan::Lag::NONE,
            },
            "Change link from “A” to “B”",
        ),
        (
            Edit::Unlink {
                links: vec![LinkId(1)],
            },
            "Remove link from “A” to “B”",
        ),
        (
            Edit::Unlink {
                links: vec![LinkId(1), LinkId(2)],
            },
            "Remove 2 links",
        ),
        (
            Edit::SetPredecessors {
                task: b,
                predecessors: vec![],
            },
            "Change predecessors of “B”",
        ),
        (task(TaskChange::Name(name())), "Rename “A” to “New”"),
        (task(TaskChange::Duration(DAY)), "Resize “A”"),
        (
            task(TaskChange::Constraint(Constraint::AsSoonAsPossible)),
            "Unpin “A”",
        ),
        (
            task(TaskChange::Constraint(Constraint::StartNoEarlierThan(at))),
            "Move “A”",
        ),
        (task(TaskChange::Work), "Turn “A” into work"),
        (
            task(TaskChange::Milestone(MilestoneKind::Freeze)),
            "Turn “A” into a milestone",
        ),
        (
            task(TaskChange::Milestone(MilestoneKind::Gate)),
            "Turn “A” into a gate",
        ),
        (
            task(TaskChange::Milestone(MilestoneKind::Awaited(
                DependencyType::External,
            ))),
            "Turn “A” into a dependency",
        ),
        (
            task(TaskChange::Promised(Some(start))),
            "Promise “A” for 2025-01-13",
        ),
        (task(TaskChange::Promised(None)), "Clear promise of “A”"),
        (task(TaskChange::External(true)), "Change commitment of “A”"),
        (
            task(TaskChange::Workstream(Some(Stream::Known(workstream)))),
            "Change workstream of “A”",
        ),
        (
            task(TaskChange::Owner(Some(Owner::Known(person)))),
            "Change owner of “A”",
        ),
        (
            task(TaskChange::Progress(Progress::started(at, 50, DAY))),
            "Set “A” to 50 %",
        ),
        (
            task(TaskChange::Progress(Progress::Complete {
                start: at,
                finish: at,
            })),
            "Set “A” to 100 %",
        ),
        (task(TaskChange::Note(name())), "Change note of “A”"),
        (
            set(PlanChange::Calendar(calendar)),
            "Change calendar of “Release”",
        ),
        (
            set(PlanChange::Unfinished(Unfinished::Stays)),
            "Change policy of “Release”",
        ),
        (task(TaskChange::ElapsedDuration(60)), "Resize “A”"),
        (
            task(TaskChange::Constraint(Constraint::MustStartOn(at))),
            "Constrain “A”",
        ),
        (
            task(TaskChange::Constraint(Constraint::AsLateAsPossible)),
            "Constrain “A”",
        ),
        (
            task(TaskChange::Pin(Some(Pin {
                start: at,
                finish: at,
            }))),
            "Pin “A”",
        ),
        (task(TaskChange::Pin(None)), "Unpin “A”"),
        (task(TaskChange::Deadline(Some(at))), "Set deadline of “A”"),
        (task(TaskChange::Deadline(None)), "Clear deadline of “A”"),
        (
            task(TaskChange::Calendar {
                calendar: None,
                ignores_people: true,
            }),
            "Change calendar of “A”",
        ),
        (task(TaskChange::Splits(vec![])), "Split “A”"),
        (task(TaskChange::Delay(60)), "Delay “A”"),
        (
            task(TaskChange::Effort(Effort::default())),
            "Change effort of “A”",
        ),
        (task(TaskChange::Estimate(None)), "Estimate “A”"),
        (task(TaskChange::Confidence(None)), "Estimate “A”"),
        (
            task(TaskChange::Remaining(DAY)),
            "Change remaining work of “A”",
        ),
        (task(TaskChange::Inactive(true)), "Set “A” aside"),
        (task(TaskChange::Inactive(false)), "Take “A” up again"),
        (
            task(TaskChange::Reference(name())),
            "Change reference of “A”",
        ),
        (
            Edit::SetAvailability {
                person,
                kind: ResourceKind::Person,
                calendar: None,
                max_units: Units::WHOLE,
            },
            "Change hours of “Ola”",
        ),
        (
            Edit::AddTimeOff {
                person,
                from: start,
                until: start,
                reason: name(),
            },
            "Add time off of “Ola”",
        ),
        (
            Edit::RemoveTimeOff {
                person,
                from: start,
                until: start,
            },
            "Remove time off of “Ola”",
        ),
        (
            Edit::AddCalendar {
                calendar: Calendar::empty("Nights"),
            },
            "Add calendar “Nights”",
        ),
        (
            Edit::RemoveCalendar { calendar },
            "Delete calendar “Standard”",
        ),
        (
            Edit::Assign {
                task: a,
                person: Owner::Known(person),
                units: Units::WHOLE,
            },
            "Assign “Ola” to “A”",
        ),
        (
            Edit::Assign {
                task: a,
                person: Owner::Named(name()),
                units: Units::WHOLE,
            },
            "Assign “New” to “A”",
        ),
        (
            Edit::SetAssignment {
                assignment: part,
                change: AssignmentChange::Done(DAY),
            },
            "Change part of “Ola” in “B”",
        ),
        (
            Edit::Unassign {
                assignments: vec![part],
            },
            "Take “Ola” off “B”",
        ),
        (
            Edit::Unassign {
                assignments: vec![part, part],
            },
            "Remove 2 assignments",
        ),
        (
            Edit::SetLagCalendar {
                link: LinkId(1),
                to: LagCalendar::Plan,
            },
            "Change lag calendar",
        ),
        (
            Edit::AddBaseline {
                baseline: baseline.clone(),
            },
            "Take baseline “First”",
        ),
        (
            Edit::RemoveBaseline { baseline: sealed },
            "Delete baseline “First”",
        ),
        (
            Edit::Adopt {
                from: Arc::default(),
                source: "plan.xml".into(),
            },
            "Import “plan.xml”",
        ),
        (
            Edit::Batch {
                label: "Paste".into(),
                edits: vec![],
            },
            "Paste",
        ),
        (
            Edit::Batch {
                label: String::new(),
                edits: vec![Edit::RemoveTasks { tasks: vec![a] }],
            },
            "Delete “A”",
        ),
    ] {
        assert_eq!(edit.label(&desk.program), label, "{edit:?}");
    }
}

#[test]
fn a_label_fits_a_menu_and_survives_what_is_gone() {
    let desk = Desk::with("A");
    let long = "A very long name of a task that goes on and on".to_owned();
    let edit = Edit::SetTask {
        task: desk.id("A"),
        change: TaskChange::Name(long),
    };
    let label = edit.label(&desk.program);
    assert_eq!(
        label,
        "Rename “A” to “A very long name of a task that goes on…”"
    );
    let gone = Edit::SetTask {
        task: TaskId(9),
        change: TaskChange::Work,
    };
    assert_eq!(gone.label(&desk.program), "Turn task into work");
    assert_eq!(
        Edit::Unlink {
            links: vec![LinkId(9)]
        }
        .label(&desk.program),
        "Remove link"
    );
}
