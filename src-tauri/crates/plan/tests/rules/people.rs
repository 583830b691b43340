//! Owners and workstreams, by id or by a name that may be new.

use plan::edit::TaskChange;
use plan::{Edit, Owner, PersonId, PlanChange, PlanId, Record, Refusal, Stream, WorkstreamId};

use crate::desk::{Desk, PLAN};

fn owned_by(name: &str) -> TaskChange {
    TaskChange::Owner(Some(Owner::Named(name.into())))
}

fn streamed(name: &str) -> TaskChange {
    TaskChange::Workstream(Some(Stream::Named(name.into())))
}

#[test]
fn a_new_name_adds_a_person_and_a_known_one_finds_them() {
    let mut desk = Desk::with("A B C");
    desk.change("A", owned_by("Nina Östberg"));
    desk.change("B", owned_by("  nina östberg "));
    desk.change("C", owned_by("NINA ÖSTBERG"));
    let people: Vec<&str> = desk
        .program
        .people
        .iter()
        .map(|(_, p)| p.name.as_str())
        .collect();
    assert_eq!(people, ["Nina Östberg"]);
    assert!(
        ["A", "B", "C"]
            .iter()
            .all(|name| desk.task(name).owner == Some(PersonId(1)))
    );
    desk.change("C", TaskChange::Owner(None));
    assert_eq!(desk.task("C").owner, None);
    // Adding somebody and giving them work is one step, and one step back.
    let edit = Edit::SetTask {
        task: desk.id("C"),
        change: owned_by("Ola"),
    };
    let delta = plan::apply(&desk.program, &edit).unwrap();
    let before = desk.program.people.len();
    desk.program.commit(&delta);
    desk.program.commit(&delta.inverse());
    assert_eq!(
        (desk.program.people.len(), desk.task("C").owner),
        (before, None)
    );
}

#[test]
fn a_new_name_adds_a_workstream_to_the_plan_of_the_task() {
    let mut desk = Desk::with("A B");
    desk.change("A", streamed("Docs"))
        .change("B", streamed("docs"));
    assert_eq!(desk.program.workstreams.len(), 1);
    assert_eq!(desk.task("A").workstream, desk.task("B").workstream);

    // Another plan has its own.
    desk.accept(Edit::AddPlan {
        name: "Other".into(),
        start: "2025-01-13".parse().unwrap(),
    });
    let plan = PlanId(2);
    desk.accept(Edit::AddWorkstream {
        plan,
        name: "Docs".into(),
        lead: None,
    });
    let theirs = TaskChange::Workstream(Some(Stream::Known(WorkstreamId(2))));
    let edit = Edit::SetTask {
        task: desk.id("A"),
        change: theirs,
    };
    assert_eq!(desk.refuse(&edit), Refusal::OtherPlan);
}

#[test]
fn an_unknown_person_or_stream_is_missing() {
    let desk = Desk::with("A");
    let task = desk.id("A");
    let nobody = Refusal::Missing(Record::Person(PersonId(7)));
    let nothing = Refusal::Missing(Record::Workstream(WorkstreamId(7)));
    let (person, workstream) = (PersonId(7), WorkstreamId(7));
    let (name, lead) = ("X".to_owned(), Some(person));
    let role = String::new();
    for (edit, refusal) in [
        (
            Edit::SetTask {
                task,
                change: TaskChange::Owner(Some(Owner::Known(person))),
            },
            &nobody,
        ),
        (
            Edit::SetPerson {
                person,
                name: name.clone(),
                role,
            },
            &nobody,
        ),
        (Edit::RemovePerson { person }, &nobody),
        (
            Edit::AddWorkstream {
                plan: PLAN,
                name: name.clone(),
                lead,
            },
            &nobody,
        ),
        (
            Edit::SetTask {
                task,
                change: TaskChange::Workstream(Some(Stream::Known(workstream))),
            },
            &nothing,
        ),
        (
            Edit::SetWorkstream {
                workstream,
                name,
                lead: None,
            },
            &nothing,
        ),
        (Edit::RemoveWorkstream { workstream }, &nothing),
    ] {
        assert_eq!(desk.refuse(&edit), *refusal, "{edit:?}");
    }
    let unnamed = Edit::SetTask {
        task,
        change: owned_by("  "),
    };
    assert_eq!(desk.refuse(&unnamed), Refusal::NameEmpty);
}

#[test]
fn a_person_who_leaves_owns_nothing_any_more() {
    let mut desk = Desk::with("A B");
    desk.accept(Edit::AddPerson {
        name: "Ola".into(),
        role: "Release Lead".into(),
    });
    let person = PersonId(1);
    desk.change("A", TaskChange::Owner(Some(Owner::Known(person))));
    let owner = Some(Owner::Named("ola".into()));
    desk.accept(Edit::SetPlan {
        plan: PLAN,
        change: PlanChange::Owner(owner),
    });
    desk.accept(Edit::AddWorkstream {
        plan: PLAN,
        name: "Docs".into(),
        lead: Some(person),
    });
    desk.change("B", streamed("Docs"));
    let before = desk.program.clone();

    let delta = plan::apply(&desk.program, &Edit::RemovePerson { person }).unwrap();
    desk.program.commit(&delta);
    assert_eq!(desk.task("A").owner, None);
    assert_eq!(desk.program.plans.get(PLAN).unwrap().owner, None);
    assert_eq!(
        desk.program.workstreams.get(WorkstreamId(1)).unwrap().lead,
        None
    );
    desk.program.commit(&delta.inverse());
    assert!(desk.program == before);

    desk.accept(Edit::RemoveWorkstream {
        workstream: WorkstreamId(1),
    });
    assert_eq!(desk.task("B").workstream, None);
    assert_eq!(desk.outline(), "A B");
}

#[test]
fn names_and_roles_change() {
    let mut desk = Desk::with("");
    desk.accept(Edit::AddPerson {
        name: "Ola".into(),
        role: "  ".into(),
    });
    let person = PersonId(1);
    desk.accept(Edit::SetPerson {
        person,
        name: " Ola Berg ".into(),
        role: "QA".into(),
    });
    let ola = desk.program.people.get(person).unwrap();
    assert_eq!((ola.name.as_str(), ola.role.as_str()), ("Ola Berg", "QA"));
    desk.accept(Edit::AddWorkstream {
        plan: PLAN,
        name: "Docs".into(),
        lead: None,
    });
    let workstream = WorkstreamId(1);
    let lead = Some(person);
    desk.accept(Edit::SetWorkstream {
        workstream,
        name: "Guides".into(),
        lead,
    });
    let stream = desk.program.workstreams.get(workstream).unwrap();
    assert_eq!((stream.name.as_str(), stream.lead), ("Guides", lead));
}
