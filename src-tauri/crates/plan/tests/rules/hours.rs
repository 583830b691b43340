//! Calendars laid flat: stacks, days that come back, and hours people share.

use plan::hours::common;
use plan::{
    Calendar, CalendarId, DayException, Edit, NaiveDate, Nth, Pattern, Program, Recurrence,
    Weekday, WorkMinutes, WorkWeek,
};

use crate::desk::{shifts, told};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn program(calendars: Vec<Calendar>) -> Program {
    let mut program = Program::default();
    for calendar in calendars {
        let edit = Edit::AddCalendar { calendar };
        let delta = plan::apply(&program, &edit).unwrap();
        program.commit(&delta);
    }
    program
}

fn except(calendar: &mut Calendar, on: &str, hours: &str) {
    let day = DayException {
        name: on.to_owned(),
        shifts: shifts(hours),
    };
    calendar.exceptions.insert(date(on), day);
}

fn week(days: [Option<&str>; 7]) -> plan::WeekHours {
    days.map(|day| day.map(shifts))
}

fn recurring(pattern: Pattern, from: &str, until: &str, hours: &str) -> Recurrence {
    Recurrence {
        name: "Again".into(),
        shifts: shifts(hours),
        from: date(from),
        until: date(until),
        pattern,
    }
}

/// The program's calendar, a team's on top of it, a person's on top of that.
fn stack() -> Program {
    let mut standard = Calendar::standard();
    except(&mut standard, "2025-04-18", "");
    except(&mut standard, "2025-12-24", "8-12");
    standard.work_weeks.push(WorkWeek {
        name: "Stocktaking".into(),
        from: date("2025-06-30"),
        until: date("2025-07-06"),
        week: week([
            Some("6-14"),
            Some("6-14"),
            None,
            None,
            None,
            Some("8-12"),
            None,
        ]),
    });
    let mut team = Calendar::based_on("Team", CalendarId(1));
    // Saturdays instead of Mondays.
    team.week = week([Some(""), None, None, None, None, Some("9-15"), None]);
    except(&mut team, "2025-12-24", "");
    team.recurrences.push(recurring(
        Pattern::MonthlyThe {
            every: 1,
            nth: Nth::Last,
            weekday: Weekday::Fri,
        },
        "2025-01-01",
        "2025-12-31",
        "8-12",
    ));
    let mut person = Calendar::based_on("Ola", CalendarId(2));
    person.week[2] = Some(shifts("8-12"));
    except(&mut person, "2025-02-28", "8-12 13-17");
    person.work_weeks.push(WorkWeek {
        name: "Summer".into(),
        from: date("2025-07-01"),
        until: date("2025-08-31"),
        week: week([None, Some("10-14"), None, None, Some(""), None, None]),
    });
    program(vec![standard, team, person])
}

#[test]
fn the_strongest_rule_for_a_day_holds() {
    let program = stack();
    let (standard, team, person) = (CalendarId(1), CalendarId(2), CalendarId(3));
    let usual = "8-12 13-17";
    for (calendar, day, hours, why) in [
        (standard, "2025-03-10", usual, "a Monday"),
        (team, "2025-03-10", "", "the team's Monday"),
        (team, "2025-03-11", usual, "a Tuesday from below"),
        (team, "2025-03-15", "9-15", "the team's Saturday"),
        (
            person,
            "2025-03-10",
            "",
            "the team's Monday seen from above",
        ),
        (person, "2025-03-12", "8-12", "the person's Wednesday"),
        (
            person,
            "2025-03-16",
            "",
            "a Sunday nobody speaks of but the lowest",
        ),
        // Exceptions, below or above, outrank every weekday.
        (team, "2025-04-18", "", "a holiday below"),
        (person, "2025-04-18", "", "a holiday two below"),
        (standard, "2025-12-24", "8-12", "a half day"),
        (team, "2025-12-24", "", "the same day, off for the team"),
        (person, "2025-12-24", "", "and so for the person"),
        // What comes back counts as an exception; a dated one of its calendar or above is stronger.
        (team, "2025-01-31", "8-12", "the last Friday"),
        (team, "2025-02-28", "8-12", "another last Friday"),
        (person, "2025-02-28", usual, "the person works on it"),
        (person, "2025-03-28", "8-12", "but not on the next one"),
        (
            standard,
            "2025-03-28",
            usual,
            "and below nobody knows of it",
        ),
        // Weeks of other hours outrank weekdays of any calendar, and yield to exceptions.
        (standard, "2025-06-30", "6-14", "stocktaking"),
        (
            standard,
            "2025-07-02",
            usual,
            "a day stocktaking leaves alone",
        ),
        (standard, "2025-07-05", "8-12", "a Saturday of stocktaking"),
        (standard, "2025-07-07", usual, "after stocktaking"),
        (
            team,
            "2025-06-30",
            "6-14",
            "stocktaking against the team's Monday",
        ),
        (person, "2025-07-01", "10-14", "summer outranks stocktaking"),
        (person, "2025-06-30", "6-14", "before summer"),
        (person, "2025-07-04", "", "summer's Friday"),
        (person, "2025-07-25", "8-12", "a last Friday in summer"),
        (
            person,
            "2025-07-09",
            "8-12",
            "a day summer leaves to the week",
        ),
    ] {
        let flat = program.hours(calendar);
        assert_eq!(told(flat.shifts_on(date(day))), hours, "{day}: {why}");
        assert!(flat.base.is_none() && flat.week.iter().all(Option::is_some));
    }
    assert_eq!(
        program.hours(person).week_minutes(),
        WorkMinutes(3 * 480 + 240 + 360)
    );
    assert_eq!(program.hours(person).day(), WorkMinutes(480));
    assert_eq!(program.hours(CalendarId(9)), Calendar::standard());
}

#[test]
fn a_flat_calendar_is_itself() {
    let program = program(vec![Calendar::standard()]);
    assert_eq!(program.hours(CalendarId(1)), Calendar::standard());
}

#[test]
fn days_come_back() {
    let mondays_and_fridays = [true, false, false, false, true, false, false];
    let sundays = [false, false, false, false, false, false, true];
    let friday = Weekday::Fri;
    for (pattern, from, until, dates) in [
        (
            Pattern::Daily { every: 3 },
            "2025-02-26",
            "2025-03-08",
            "02-26 03-01 03-04 03-07",
        ),
        // Nothing goes on for ever on account of a zero.
        (
            Pattern::Daily { every: 0 },
            "2025-02-27",
            "2025-03-01",
            "02-27 02-28 03-01",
        ),
        (
            Pattern::Weekly {
                every: 1,
                days: mondays_and_fridays,
            },
            "2025-03-05",
            "2025-03-17",
            "03-07 03-10 03-14 03-17",
        ),
        // Weeks begin on Sunday: the one after Saturday 8 March is the next week already.
        (
            Pattern::Weekly {
                every: 2,
                days: sundays,
            },
            "2025-03-08",
            "2025-04-06",
            "03-16 03-30",
        ),
        (
            Pattern::MonthlyOn { every: 1, day: 31 },
            "2025-01-01",
            "2025-07-31",
            "01-31 03-31 05-31 07-31",
        ),
        (
            Pattern::MonthlyOn { every: 3, day: 15 },
            "2025-01-20",
            "2025-12-31",
            "04-15 07-15 10-15",
        ),
        (
            Pattern::MonthlyThe {
                every: 1,
                nth: Nth::Last,
                weekday: friday,
            },
            "2025-01-01",
            "2025-05-29",
            "01-31 02-28 03-28 04-25",
        ),
        (
            Pattern::MonthlyThe {
                every: 2,
                nth: Nth::First,
                weekday: Weekday::Mon,
            },
            "2025-01-07",
            "2025-07-07",
            "03-03 05-05 07-07",
        ),
        (
            Pattern::YearlyThe {
                month: 11,
                nth: Nth::Fourth,
                weekday: Weekday::Thu,
            },
            "2025-01-01",
            "2025-12-31",
            "11-27",
        ),
    ] {
        let found = recurring(pattern, from, until, "");
        let found: Vec<String> = found
            .dates()
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        assert_eq!(found.join(" "), dates, "{pattern:?} from {from}");
    }
}

#[test]
fn some_years_lack_a_day() {
    let leap = Pattern::YearlyOn { month: 2, day: 29 };
    let found = recurring(leap, "2023-01-01", "2032-12-31", "");
    let found: Vec<String> = found.dates().map(|day| day.to_string()).collect();
    assert_eq!(found, ["2024-02-29", "2028-02-29", "2032-02-29"]);

    let christmas = Pattern::YearlyOn { month: 12, day: 25 };
    let found = recurring(christmas, "2024-12-26", "2026-12-25", "");
    let found: Vec<String> = found.dates().map(|day| day.to_string()).collect();
    assert_eq!(found, ["2025-12-25", "2026-12-25"]);
}

#[test]
fn the_last_weekday_is_the_fourth_or_the_fifth() {
    for (nth, february, may) in [
        (Nth::First, "2025-02-07", "2025-05-02"),
        (Nth::Second, "2025-02-14", "2025-05-09"),
        (Nth::Third, "2025-02-21", "2025-05-16"),
        (Nth::Fourth, "2025-02-28", "2025-05-23"),
        (Nth::Last, "2025-02-28", "2025-05-30"),
    ] {
        let pattern = Pattern::MonthlyThe {
            every: 3,
            nth,
            weekday: Weekday::Fri,
        };
        let found = recurring(pattern, "2025-02-01", "2025-05-31", "");
        assert_eq!(
            found.dates().collect::<Vec<_>>(),
            [date(february), date(may)],
            "{nth:?}"
        );
    }
}

#[test]
fn people_share_the_hours_in_which_all_of_them_work() {
    let mut early = Calendar::standard();
    early.name = "Early".into();
    early.week = week([
        Some("6-10 11-14"),
        Some("6-8"),
        Some("6-12"),
        Some("8-12 13-17"),
        Some(""),
        Some("8-12"),
        Some(""),
    ]);
    except(&mut early, "2025-03-10", "8-9 10-11");
    let mut standard = Calendar::standard();
    except(&mut standard, "2025-03-13", "");
    let shared = common(&[&standard, &early]);
    for (day, hours) in [
        ("2025-03-03", "8-10 11-12 13-14"),
        ("2025-03-04", ""),
        ("2025-03-05", "8-12"),
        ("2025-03-06", "8-12 13-17"),
        ("2025-03-07", ""),
        ("2025-03-08", ""),
        ("2025-03-10", "8-9 10-11"),
        ("2025-03-13", ""),
    ] {
        assert_eq!(told(shared.shifts_on(date(day))), hours, "{day}");
    }
    assert_eq!(shared.name, "Standard and Early");
    assert_eq!(common(&[&standard]).week, standard.week);
}
