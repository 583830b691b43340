//! Taking in the plans of another program.

use std::sync::Arc;

use plan::edit::TaskChange;
use plan::{
    Baseline, BaselineRow, Calendar, CalendarId, Edit, Kept, MilestoneKind, Moment, Outline,
    PersonId, PlanChange, PlanId, Program, ResourceKind, TaskId, TaskKind, Units, WorkMinutes,
};

use crate::desk::{DAY, Desk, PLAN};
use crate::spoilt::with;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

pub(crate) fn adopt(from: &Program) -> Edit {
    Edit::Adopt {
        from: Arc::new(from.clone()),
        source: "plan.xml".into(),
    }
}

/// A file with a bit of everything.
pub(crate) fn file() -> Desk {
    let mut desk = Desk::with("S( A B ) C m");
    desk.link("A", "B").link("S", "C").link("C", "m");
    desk.assign("Ola", "A", 100);
    desk.assign("Nina", "C", 50);
    let launch = Some(desk.id("m"));
    desk.accept(Edit::SetPlan {
        plan: PLAN,
        change: PlanChange::Launch(launch),
    });
    desk.accept(Edit::AddTimeOff {
        person: PersonId(1),
        from: "2025-03-10".parse().unwrap(),
        until: "2025-03-14".parse().unwrap(),
        reason: "Holiday".into(),
    });
    let stream = Some(plan::Stream::Named("Docs".into()));
    desk.change("B", TaskChange::Workstream(stream)).change(
        "B",
        TaskChange::Owner(Some(plan::Owner::Named("Nina".into()))),
    );
    let row = |task| BaselineRow {
        task,
        name: "As it was".into(),
        summary: false,
        start: at("2025-01-13T08:00"),
        finish: at("2025-01-13T17:00"),
        duration: DAY,
        work: WorkMinutes::ZERO,
        promised: None,
        kept: Kept::default(),
    };
    let rows = vec![row(desk.id("A")), row(desk.id("B"))];
    desk.accept(Edit::AddBaseline {
        baseline: Baseline {
            plan: PLAN,
            name: "First".into(),
            taken: at("2025-01-10T12:00"),
            rows: rows.into(),
        },
    });
    desk
}

/// What an outline, its links and its people say, by name.
fn told(program: &Program, plan: PlanId) -> String {
    let name = |id: TaskId| program.tasks.get(id).unwrap().name.as_str();
    let outline = Outline::of(program, plan);
    let mine = |id: &TaskId| outline.number(*id).is_some();
    let rows = outline
        .rows()
        .iter()
        .map(|row| format!("{}{}", row.depth, name(row.task)));
    let links = program.links.iter().filter(|(_, link)| mine(&link.to));
    let links = links.map(|(_, link)| format!("{}>{}", name(link.from), name(link.to)));
    let parts = program
        .assignments
        .iter()
        .filter(|(_, part)| mine(&part.task));
    let parts = parts.map(|(_, part)| {
        let who = &program.people.get(part.person).unwrap().name;
        format!("{who}@{}", name(part.task))
    });
    rows.chain(links).chain(parts).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_is_taken_in_whole_and_given_back_in_one_step() {
    let from = file().program;
    let mut desk = Desk::with("X Y");
    desk.link("X", "Y");
    let before = desk.program.clone();
    let delta = plan::apply(&desk.program, &adopt(&from)).unwrap();
    desk.program.commit(&delta);
    let program = &desk.program;
    let new = PlanId(2);
    assert_eq!(told(program, new), told(&from, PLAN));
    assert_eq!(told(program, PLAN), "0X 0Y X>Y");
    let plan = program.plans.get(new).unwrap();
    assert_eq!(program.tasks.get(plan.launch.unwrap()).unwrap().name, "m");
    // The standard calendar is shared, Ola's days off are Ola's.
    assert_eq!((plan.calendar, program.calendars.len()), (CalendarId(1), 2));
    let ola = program.people.get(PersonId(1)).unwrap();
    let hours = program.hours(ola.calendar.unwrap());
    assert!(!hours.works_on("2025-03-10".parse().unwrap()));
    let (_, b) = program
        .tasks
        .iter()
        .find(|(_, task)| task.name == "B")
        .unwrap();
    let owner = program.people.get(b.owner.unwrap()).unwrap();
    let stream = program.workstreams.get(b.workstream.unwrap()).unwrap();
    assert_eq!((owner.name.as_str(), stream.plan), ("Nina", new));
    let (_, sealed) = program.baselines.iter().next().unwrap();
    let names: Vec<&str> = sealed
        .rows
        .iter()
        .map(|row| program.tasks.get(row.task).unwrap().name.as_str())
        .collect();
    assert_eq!((sealed.plan, names), (new, vec!["A", "B"]));
    desk.program.commit(&delta.inverse());
    for (after, before) in [
        (desk.program.tasks.len(), before.tasks.len()),
        (desk.program.people.len(), before.people.len()),
        (desk.program.calendars.len(), before.calendars.len()),
        (desk.program.plans.len(), before.plans.len()),
    ] {
        assert_eq!(after, before);
    }
}

#[test]
fn what_is_here_already_is_shared() {
    let mut from = file().program;
    let mut noted = Calendar::standard();
    noted.kept.put("GUID", "42");
    from = with(&from, |parts| parts.calendars[0].1 = noted.clone());
    let mut desk = Desk {
        program: Program::default(),
    };
    desk.accept(adopt(&from)).accept(adopt(&from));
    // Two plans, each with its own rows, and one set of people and calendars.
    let program = &desk.program;
    assert_eq!((program.plans.len(), program.tasks.len()), (2, 10));
    assert_eq!((program.people.len(), program.calendars.len()), (2, 2));
    // What another program wrote beside a calendar makes it no other calendar.
    let plain = with(&from, |parts| parts.calendars[0].1 = Calendar::standard());
    desk.accept(adopt(&plain));
    assert_eq!(desk.program.calendars.len(), 2);
    // Other hours do.
    let mut nights = Calendar::standard();
    nights.week[0] = Some(vec![]);
    let nights = with(&from, |parts| parts.calendars[0].1 = nights.clone());
    desk.accept(adopt(&nights));
    assert_eq!(desk.program.calendars.len(), 4);
}

#[test]
fn two_people_of_one_name_stay_two() {
    let mut from = file();
    from.hire("ola");
    let mut desk = Desk::with("");
    desk.accept(adopt(&from.program));
    assert_eq!(desk.program.people.len(), 3);
    desk.accept(adopt(&from.program));
    let names = |name: &str| {
        let people = desk.program.people.iter();
        people
            .filter(|(_, who)| who.name.eq_ignore_ascii_case(name))
            .count()
    };
    assert_eq!((names("ola"), names("nina")), (2, 1));
}

#[test]
fn work_without_a_duration_is_a_milestone_or_a_summary_in_waiting() {
    let nothing = WorkMinutes::ZERO;
    let from = with(&file().program, |parts| {
        parts.task("S").duration = nothing;
        parts.task("C").duration = nothing;
    });
    let mut desk = Desk {
        program: Program::default(),
    };
    desk.accept(adopt(&from));
    assert_eq!(desk.task("S").duration, DAY);
    assert_eq!(
        desk.task("C").kind,
        TaskKind::Milestone(MilestoneKind::Normal)
    );
}

#[test]
fn money_has_no_units_and_a_row_of_a_record_may_be_gone() {
    let from = with(&file().program, |parts| {
        parts.people[0].1.kind = ResourceKind::Cost;
        parts.people[0].1.max_units = Units(0);
        parts.parts[0].1.units = Units(0);
        let mut rows = parts.baselines[0].1.rows.to_vec();
        rows[0].task = TaskId(77);
        rows[1].task = TaskId(78);
        parts.baselines[0].1.rows = rows.into();
    });
    let mut desk = Desk {
        program: Program::default(),
    };
    desk.accept(adopt(&from));
    let (_, sealed) = desk.program.baselines.iter().next().unwrap();
    assert!(sealed.rows.iter().all(|row| row.task == TaskId(0)));
}
