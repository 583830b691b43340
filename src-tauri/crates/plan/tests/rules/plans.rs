//! Plans, their launch, and the calendar they share.

use plan::{
    Calendar, CalendarId, DayException, Edit, NaiveDate, PlanChange, PlanId, Record, Refusal, Shift,
};

use crate::desk::{Desk, PLAN};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn set(change: PlanChange) -> Edit {
    Edit::SetPlan { plan: PLAN, change }
}

#[test]
fn the_first_plan_brings_the_calendar_and_the_next_ones_share_it() {
    let mut desk = Desk::with("");
    assert_eq!(
        desk.program.calendar_of(PLAN).as_deref(),
        Some(&Calendar::standard())
    );
    desk.accept(Edit::AddPlan {
        name: "Next".into(),
        start: date("2025-06-02"),
    });
    assert_eq!(desk.program.calendars.len(), 1);
    assert_eq!(
        desk.program.plans.get(PlanId(2)).unwrap().calendar,
        CalendarId(1)
    );
}

#[test]
fn every_property_of_a_plan_can_be_set() {
    let mut desk = Desk::with("A m");
    let launch = desk.id("m");
    for change in [
        PlanChange::Name(" 1.33 ".into()),
        PlanChange::Start(date("2025-02-03")),
        PlanChange::Launch(Some(launch)),
        PlanChange::StatusDate(Some(date("2025-02-10"))),
        PlanChange::Summary("Fine.\n".into()),
        PlanChange::Note("Why".into()),
    ] {
        desk.accept(set(change));
    }
    let plan = desk.program.plans.get(PLAN).unwrap().clone();
    assert_eq!(
        (
            plan.name.as_str(),
            plan.start,
            plan.launch,
            plan.status_date
        ),
        (
            "1.33",
            date("2025-02-03"),
            Some(launch),
            Some(date("2025-02-10"))
        )
    );
    assert_eq!(
        (plan.summary.as_str(), plan.note.as_str()),
        ("Fine.", "Why")
    );
    desk.accept(set(PlanChange::Launch(None)))
        .accept(set(PlanChange::StatusDate(None)));
    let plan = desk.program.plans.get(PLAN).unwrap();
    assert_eq!((plan.launch, plan.status_date), (None, None));
}

#[test]
fn only_a_milestone_of_the_plan_launches_it() {
    let mut desk = Desk::with("A m");
    desk.accept(Edit::AddPlan {
        name: "Other".into(),
        start: date("2025-01-13"),
    });
    let (work, milestone) = (desk.id("A"), desk.id("m"));
    assert_eq!(
        desk.refuse(&set(PlanChange::Launch(Some(work)))),
        Refusal::NotAMilestone
    );
    let other = Edit::SetPlan {
        plan: PlanId(2),
        change: PlanChange::Launch(Some(milestone)),
    };
    assert_eq!(desk.refuse(&other), Refusal::NotAMilestone);

    // Turned into work, it launches nothing any more.
    for change in [
        plan::TaskChange::Work,
        plan::TaskChange::Duration(plan::WorkMinutes(480)),
    ] {
        let mut desk = desk.clone();
        desk.accept(set(PlanChange::Launch(Some(milestone))))
            .change("m", change);
        assert_eq!(desk.program.plans.get(PLAN).unwrap().launch, None);
    }
}

#[test]
fn a_deleted_plan_takes_everything_of_its_own_along() {
    let mut desk = Desk::with("S( A ) B m");
    desk.link("A", "B").link("B", "m");
    let launch = desk.id("m");
    desk.accept(set(PlanChange::Launch(Some(launch))));
    desk.accept(Edit::AddWorkstream {
        plan: PLAN,
        name: "Docs".into(),
        lead: None,
    });
    desk.accept(Edit::AddPlan {
        name: "Other".into(),
        start: date("2025-01-13"),
    });
    let before = desk.program.clone();
    let delta = plan::apply(&desk.program, &Edit::RemovePlan { plan: PLAN }).unwrap();
    desk.program.commit(&delta);
    let program = &desk.program;
    assert!(program.tasks.is_empty() && program.links.is_empty() && program.workstreams.is_empty());
    assert_eq!((program.plans.len(), program.calendars.len()), (1, 1));
    desk.program.commit(&delta.inverse());
    assert!(desk.program == before);
    let gone = Edit::RemovePlan { plan: PlanId(9) };
    assert_eq!(
        desk.refuse(&gone),
        Refusal::Missing(Record::Plan(PlanId(9)))
    );
}

#[test]
fn working_hours_must_make_sense() {
    let shift = |from, to| Shift { from, to };
    let with = |monday: Vec<Shift>| {
        let mut calendar = Calendar::standard();
        calendar.week[0] = Some(monday);
        calendar
    };
    let mut idle = Calendar::standard();
    idle.week = Default::default();
    let mut holiday = Calendar::standard();
    let day = |shifts| DayException {
        name: " Good Friday ".into(),
        shifts,
    };
    holiday
        .exceptions
        .insert(date("2025-04-18"), day(vec![shift(700, 600)]));
    let mut ancient = Calendar::standard();
    ancient.exceptions.insert(date("1900-01-01"), day(vec![]));
    let mut unnamed = Calendar::standard();
    unnamed.name = " ".into();
    let desk = Desk::with("");
    let edit = |to| Edit::SetCalendar {
        calendar: CalendarId(1),
        to,
    };
    for (to, refusal) in [
        (with(vec![shift(540, 480)]), Refusal::ShiftsOverlap),
        (with(vec![shift(480, 480)]), Refusal::ShiftsOverlap),
        (with(vec![shift(480, 1441)]), Refusal::ShiftsOverlap),
        (
            with(vec![shift(480, 720), shift(700, 1000)]),
            Refusal::ShiftsOverlap,
        ),
        (
            with(vec![shift(780, 1000), shift(480, 720)]),
            Refusal::ShiftsOverlap,
        ),
        (idle, Refusal::NoWorkingTime),
        (holiday.clone(), Refusal::ShiftsOverlap),
        (ancient, Refusal::DateOutOfRange),
        (unnamed, Refusal::NameEmpty),
    ] {
        assert_eq!(desk.refuse(&edit(to.clone())), refusal, "{to:?}");
    }
    let missing = Edit::SetCalendar {
        calendar: CalendarId(9),
        to: Calendar::standard(),
    };
    assert_eq!(
        desk.refuse(&missing),
        Refusal::Missing(Record::Calendar(CalendarId(9)))
    );

    holiday.exceptions.insert(date("2025-04-18"), day(vec![]));
    holiday.week[6] = Some(vec![shift(0, 720), shift(720, 1440)]);
    let mut desk = desk;
    desk.accept(edit(holiday));
    let calendar = desk.program.calendar_of(PLAN).unwrap();
    assert!(!calendar.works_on(date("2025-04-18")) && calendar.works_on(date("2025-04-20")));
    assert_eq!(calendar.exceptions[&date("2025-04-18")].name, "Good Friday");
}
