//! Adding, changing and taking out calendars, and when people are there.

use plan::edit::TaskChange;
use plan::{
    Calendar, CalendarId, DayException, Edit, Kept, NaiveDate, Nth, Pattern, Person, PersonId,
    PlanChange, PlanId, Program, Record, Recurrence, Refusal, ResourceKind, Units, Weekday,
    WorkWeek,
};

use crate::desk::{Desk, PLAN, shifts, told};

const STANDARD: CalendarId = CalendarId(1);

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn add(desk: &mut Desk, calendar: Calendar) -> CalendarId {
    let id = CalendarId(desk.program.calendars.next());
    desk.accept(Edit::AddCalendar { calendar });
    id
}

fn set(calendar: CalendarId, to: Calendar) -> Edit {
    Edit::SetCalendar { calendar, to }
}

fn off(person: PersonId, from: &str, until: &str) -> Edit {
    Edit::AddTimeOff {
        person,
        from: date(from),
        until: date(until),
        reason: "Holiday".into(),
    }
}

fn back(person: PersonId, from: &str, until: &str) -> Edit {
    Edit::RemoveTimeOff {
        person,
        from: date(from),
        until: date(until),
    }
}

fn goes_by(person: PersonId, calendar: Option<CalendarId>) -> Edit {
    Edit::SetAvailability {
        person,
        kind: ResourceKind::Person,
        calendar,
        max_units: Units::WHOLE,
    }
}

fn person(program: &Program, person: PersonId) -> &Person {
    program.people.get(person).unwrap()
}

/// The hours somebody with a calendar of their own works on a date.
fn worked(desk: &Desk, who: PersonId, on: &str) -> String {
    let calendar = person(&desk.program, who).calendar.unwrap();
    told(desk.program.hours(calendar).shifts_on(date(on)))
}

#[test]
fn a_calendar_never_rests_on_itself() {
    let mut desk = Desk::with("");
    let team = add(&mut desk, Calendar::based_on("Team", STANDARD));
    let ola = add(&mut desk, Calendar::based_on("Ola", team));
    for (calendar, base) in [
        (team, team),
        (team, ola),
        (STANDARD, ola),
        (STANDARD, STANDARD),
    ] {
        let mut to = Calendar::standard();
        to.base = Some(base);
        assert_eq!(
            desk.refuse(&set(calendar, to)),
            Refusal::CalendarLoop,
            "{calendar:?}"
        );
    }
    let gone = Calendar::based_on("Nobody's", CalendarId(9));
    assert_eq!(
        desk.refuse(&Edit::AddCalendar { calendar: gone }),
        Refusal::Missing(Record::Calendar(CalendarId(9)))
    );
    // The other way round is fine.
    desk.accept(set(ola, Calendar::based_on("Ola", STANDARD)))
        .accept(set(team, Calendar::based_on("Team", ola)));
}

#[test]
fn every_calendar_has_working_time_in_the_end() {
    let mut desk = Desk::with("");
    let idle = Calendar::empty("Idle");
    assert_eq!(
        desk.refuse(&Edit::AddCalendar { calendar: idle }),
        Refusal::NoWorkingTime
    );
    let mut weekend = Calendar::based_on("Weekend", STANDARD);
    for day in 0..5 {
        weekend.week[day] = Some(Vec::new());
    }
    let nothing = Edit::AddCalendar {
        calendar: weekend.clone(),
    };
    assert_eq!(desk.refuse(&nothing), Refusal::NoWorkingTime);
    let mut seven = Calendar::standard();
    seven.week[5] = Some(shifts("8-12"));
    desk.accept(set(STANDARD, seven.clone()));
    let weekend = add(&mut desk, weekend);
    let above = add(&mut desk, Calendar::based_on("Above", weekend));
    // The only working day of two calendars is not taken from below them.
    seven.week[5] = Some(Vec::new());
    assert_eq!(desk.refuse(&set(STANDARD, seven)), Refusal::NoWorkingTime);
    // Nor by an idle layer in between that hides what works below.
    let mut hiding = Calendar::based_on("Weekend", STANDARD);
    hiding.week = std::array::from_fn(|_| Some(Vec::new()));
    assert_eq!(desk.refuse(&set(weekend, hiding)), Refusal::NoWorkingTime);
    assert_eq!(
        told(desk.program.hours(above).shifts_on(date("2025-03-15"))),
        "8-12"
    );
}

#[test]
fn what_used_a_calendar_goes_by_the_one_below() {
    let mut desk = Desk::with("A");
    let ola = desk.hire("Ola");
    let team = add(&mut desk, Calendar::based_on("Team", STANDARD));
    let own = add(&mut desk, Calendar::based_on("Own", team));
    desk.accept(goes_by(ola, Some(team)));
    desk.accept(Edit::SetPlan {
        plan: PLAN,
        change: PlanChange::Calendar(team),
    });
    let calendar = Some(team);
    desk.change(
        "A",
        TaskChange::Calendar {
            calendar,
            ignores_people: true,
        },
    );
    let before = desk.program.clone();
    let delta = plan::apply(&desk.program, &Edit::RemoveCalendar { calendar: team }).unwrap();
    desk.program.commit(&delta);
    let program = &desk.program;
    assert_eq!(person(program, ola).calendar, Some(STANDARD));
    assert_eq!(program.plans.get(PLAN).unwrap().calendar, STANDARD);
    assert_eq!(desk.task("A").calendar, Some(STANDARD));
    assert_eq!(program.calendars.get(own).unwrap().base, Some(STANDARD));
    desk.program.commit(&delta.inverse());
    assert!(desk.program == before);
}

#[test]
fn nothing_loses_the_ground_under_it() {
    let mut desk = Desk::with("A");
    let mut nights = Calendar::standard();
    nights.name = "Nights".into();
    let nights = add(&mut desk, nights);
    let own = add(&mut desk, Calendar::based_on("Own", nights));
    let gone = |calendar| Edit::RemoveCalendar { calendar };
    // The plan works by one, a calendar rests on the other.
    assert_eq!(desk.refuse(&gone(STANDARD)), Refusal::CalendarInUse);
    assert_eq!(desk.refuse(&gone(nights)), Refusal::CalendarInUse);
    assert_eq!(
        desk.refuse(&gone(CalendarId(9))),
        Refusal::Missing(Record::Calendar(CalendarId(9)))
    );
    // Tasks and people fall back on the plan's.
    let ola = desk.hire("Ola");
    desk.accept(goes_by(ola, Some(own)));
    let calendar = Some(own);
    desk.change(
        "A",
        TaskChange::Calendar {
            calendar,
            ignores_people: false,
        },
    );
    desk.accept(gone(own)).accept(gone(nights));
    assert_eq!(desk.task("A").calendar, None);
    assert_eq!(desk.program.calendars.len(), 1);
}

#[test]
fn a_changed_calendar_keeps_what_others_wrote_beside_it() {
    let mut desk = Desk::with("");
    let mut odd = Calendar::standard();
    odd.name = "Odd".into();
    odd.kept = Kept::from_iter([("GUID", "42")]);
    let id = add(&mut desk, odd);
    desk.accept(set(id, Calendar::standard()));
    let calendar = desk.program.calendars.get(id).unwrap();
    assert_eq!(
        (calendar.name.as_str(), calendar.kept.get("GUID")),
        ("Standard", Some("42"))
    );
    let mut other = Calendar::standard();
    other.kept.put("GUID", "7");
    desk.accept(set(id, other));
    assert_eq!(
        desk.program.calendars.get(id).unwrap().kept.get("GUID"),
        Some("7")
    );
}

#[test]
fn days_that_come_back_exist() {
    let desk = Desk::with("");
    let with = |pattern, from: &str, until: &str, hours: &str| {
        let mut calendar = Calendar::standard();
        calendar.recurrences.push(Recurrence {
            name: "Again".into(),
            shifts: shifts(hours),
            from: date(from),
            until: date(until),
            pattern,
        });
        set(STANDARD, calendar)
    };
    let (nth, weekday) = (Nth::Last, Weekday::Fri);
    let (from, until) = ("2025-01-01", "2025-12-31");
    for pattern in [
        Pattern::Weekly {
            every: 1,
            days: [false; 7],
        },
        Pattern::MonthlyOn { every: 1, day: 0 },
        Pattern::MonthlyOn { every: 1, day: 32 },
        Pattern::YearlyOn { month: 2, day: 30 },
        Pattern::YearlyOn { month: 13, day: 1 },
        Pattern::YearlyThe {
            month: 0,
            nth,
            weekday,
        },
    ] {
        let refusal = desk.refuse(&with(pattern, from, until, ""));
        assert_eq!(refusal, Refusal::NeverFalls, "{pattern:?}");
    }
    for pattern in [
        Pattern::YearlyOn { month: 2, day: 29 },
        Pattern::MonthlyOn { every: 1, day: 31 },
        Pattern::MonthlyThe {
            every: 1,
            nth,
            weekday,
        },
    ] {
        desk.clone().accept(with(pattern, from, until, "8-12"));
    }
    let daily = Pattern::Daily { every: 1 };
    assert_eq!(
        desk.refuse(&with(daily, until, from, "")),
        Refusal::DaysBackwards
    );
    assert_eq!(
        desk.refuse(&with(daily, "1900-01-01", until, "")),
        Refusal::DateOutOfRange
    );
    assert_eq!(
        desk.refuse(&with(daily, from, until, "12-8")),
        Refusal::ShiftsOverlap
    );

    let mut calendar = Calendar::standard();
    calendar.work_weeks.push(WorkWeek {
        name: "Summer".into(),
        from: date(until),
        until: date(from),
        week: Default::default(),
    });
    assert_eq!(
        desk.refuse(&set(STANDARD, calendar.clone())),
        Refusal::DaysBackwards
    );
    calendar.work_weeks[0].until = date("2026-01-31");
    calendar.work_weeks[0].week[0] = Some(shifts("8-12 9-10"));
    assert_eq!(
        desk.refuse(&set(STANDARD, calendar)),
        Refusal::ShiftsOverlap
    );
}

#[test]
fn days_off_are_one_persons_own() {
    let mut desk = Desk::with("A");
    let (ola, nina) = (desk.hire("Ola"), desk.hire("Nina"));
    desk.accept(off(ola, "2025-03-10", "2025-03-11"));
    let usual = "8-12 13-17";
    for (day, hours) in [
        ("2025-03-07", usual),
        ("2025-03-10", ""),
        ("2025-03-11", ""),
        ("2025-03-12", usual),
    ] {
        assert_eq!(worked(&desk, ola, day), hours, "{day}");
    }
    // Their calendar is named after them, rests on the plan's and is used again.
    let own = person(&desk.program, ola).calendar.unwrap();
    let calendar = desk.program.calendars.get(own).unwrap();
    assert_eq!(
        (calendar.name.as_str(), calendar.base),
        ("Ola", Some(STANDARD))
    );
    assert_eq!(calendar.exceptions[&date("2025-03-10")].name, "Holiday");
    desk.accept(off(ola, "2025-04-01", "2025-04-01"));
    assert_eq!(desk.program.calendars.len(), 2);
    assert_eq!(person(&desk.program, nina).calendar, None);

    // Once it is shared, the next days off are on a calendar of their own again.
    desk.accept(goes_by(nina, Some(own)))
        .accept(off(nina, "2025-05-02", "2025-05-02"));
    assert_eq!(worked(&desk, nina, "2025-05-02"), "");
    assert_eq!(
        worked(&desk, nina, "2025-03-10"),
        "",
        "Ola's days off are below Nina's"
    );
    assert_eq!(worked(&desk, ola, "2025-05-02"), usual);

    desk.accept(back(nina, "2025-05-01", "2025-05-31"));
    assert_eq!(worked(&desk, nina, "2025-05-02"), usual);
}

#[test]
fn nobody_takes_back_everybodys_holiday() {
    let mut desk = Desk::with("A");
    let mut standard = Calendar::standard();
    let day = DayException {
        name: "May Day".into(),
        shifts: vec![],
    };
    standard.exceptions.insert(date("2025-05-01"), day);
    desk.accept(set(STANDARD, standard));
    let ola = desk.hire("Ola");
    for calendar in [None, Some(STANDARD)] {
        desk.accept(goes_by(ola, calendar));
        let before = desk.program.clone();
        desk.accept(back(ola, "2025-05-01", "2025-05-01"));
        assert!(desk.program == before);
    }
    // A half day of their own is no day off.
    desk.accept(off(ola, "2025-06-02", "2025-06-02"));
    let own = person(&desk.program, ola).calendar.unwrap();
    let mut calendar = desk.program.calendars.get(own).unwrap().clone();
    let half = DayException {
        name: "Half".into(),
        shifts: shifts("8-12"),
    };
    calendar.exceptions.insert(date("2025-06-03"), half);
    desk.accept(set(own, calendar))
        .accept(back(ola, "2025-06-02", "2025-06-03"));
    assert_eq!(worked(&desk, ola, "2025-06-02"), "8-12 13-17");
    assert_eq!(worked(&desk, ola, "2025-06-03"), "8-12");
}

#[test]
fn time_off_runs_forwards_and_ends_one_day() {
    let mut desk = Desk::with("A");
    let ola = desk.hire("Ola");
    for (from, until, refusal) in [
        ("2025-03-11", "2025-03-10", Refusal::DaysBackwards),
        ("1949-12-31", "2025-03-10", Refusal::DateOutOfRange),
        ("2025-03-10", "2200-01-01", Refusal::DateOutOfRange),
        ("2025-03-10", "2030-03-15", Refusal::TimeOffTooLong),
    ] {
        assert_eq!(
            desk.refuse(&off(ola, from, until)),
            refusal,
            "{from} to {until}"
        );
    }
    // A long leave is taken whole.
    desk.accept(off(ola, "2025-03-10", "2028-03-09"));
    assert_eq!(worked(&desk, ola, "2028-03-09"), "");
    assert_eq!(worked(&desk, ola, "2028-03-10"), "8-12 13-17");
    let gone = PersonId(9);
    let missing = Refusal::Missing(Record::Person(gone));
    assert_eq!(desk.refuse(&off(gone, "2025-03-10", "2025-03-10")), missing);
    assert_eq!(desk.refuse(&goes_by(gone, None)), missing);
    let missing = Refusal::Missing(Record::Calendar(CalendarId(9)));
    assert_eq!(desk.refuse(&goes_by(ola, Some(CalendarId(9)))), missing);
}

#[test]
fn days_off_before_the_first_plan_do_not_become_its_hours() {
    let mut desk = Desk {
        program: Program::default(),
    };
    let ola = desk.hire("Ola");
    desk.accept(off(ola, "2025-03-10", "2025-03-10"));
    assert_eq!(worked(&desk, ola, "2025-03-11"), "8-12 13-17");
    desk.accept(Edit::AddPlan {
        name: "Release".into(),
        start: date("2025-01-13"),
    });
    assert_eq!(
        desk.program.calendar_of(PlanId(1)).as_deref(),
        Some(&Calendar::standard())
    );
    // Nor do somebody's own when theirs is the oldest calendar left.
    let mut desk = Desk {
        program: Program::default(),
    };
    let ola = desk.hire("Ola");
    let own = add(&mut desk, Calendar::standard());
    desk.accept(goes_by(ola, Some(own)));
    desk.accept(Edit::AddPlan {
        name: "Release".into(),
        start: date("2025-01-13"),
    });
    assert_ne!(desk.program.plans.get(PlanId(1)).unwrap().calendar, own);
}
