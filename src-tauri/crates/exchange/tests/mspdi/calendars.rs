//! Calendars: weeks, exceptions of every kind, weeks of other hours, and whose is whose.

use plan::{CalendarId, NaiveDate, PlanId};

use crate::{codes, known, project, read, round, task, written};

fn base(more: &str) -> String {
    format!(
        "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>{more}</Calendar>"
    )
}

fn calendars(all: &str) -> String {
    let people = "<Resources><Resource><UID>1</UID><Name>Ada</Name><Type>1</Type>\
                  <CalendarUID>2</CalendarUID></Resource></Resources>";
    let people = if all.contains("<UID>2</UID>") {
        people
    } else {
        ""
    };
    let calendar = "<CalendarUID>1</CalendarUID>";
    let tasks = format!("<Tasks>{}</Tasks>", task(1, ""));
    project(&format!(
        "{calendar}<Calendars>{all}</Calendars>{tasks}{people}"
    ))
}

fn exception(inside: &str) -> String {
    let period = if inside.contains("<TimePeriod>") {
        ""
    } else {
        "<TimePeriod><FromDate>2025-01-01T00:00:00</FromDate><ToDate>2027-12-31T23:59:00</ToDate></TimePeriod>"
    };
    let all = format!(
        "<Exceptions><Exception>{period}{inside}<DayWorking>0</DayWorking></Exception></Exceptions>"
    );
    calendars(&base(&all))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn a_week_with_breaks_nights_and_round_the_clock() {
    let time = |from: &str, to: &str| {
        format!("<WorkingTime><FromTime>{from}:00</FromTime><ToTime>{to}:00</ToTime></WorkingTime>")
    };
    let weekday = |kind: u32, times: &str| {
        format!(
            "<WeekDay><DayType>{kind}</DayType><DayWorking>1</DayWorking><WorkingTimes>{times}</WorkingTimes></WeekDay>"
        )
    };
    let days = weekday(1, &time("00:00", "00:00"))
        + &weekday(
            2,
            &(time("23:00", "00:00") + &time("00:00", "03:00") + &time("04:00", "08:00")),
        )
        + "<WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay>";
    let xml = calendars(&base(&format!("<WeekDays>{days}</WeekDays>")));
    let program = read(&xml).program;
    let hours = program.hours(CalendarId(1));
    let shifts = |date: &str| {
        let shifts = hours.shifts_on(day(date)).iter();
        shifts
            .map(|shift| (shift.from, shift.to))
            .collect::<Vec<_>>()
    };
    assert_eq!(shifts("2025-01-05"), [(0, 1440)], "Sunday");
    assert_eq!(
        shifts("2025-01-06"),
        [(0, 180), (240, 480), (1380, 1440)],
        "Monday"
    );
    assert_eq!(
        shifts("2025-01-07"),
        [(480, 720), (780, 1020)],
        "not said: as usual"
    );
    assert_eq!(shifts("2025-01-11"), [], "Saturday");
    assert_eq!(known(&round(&program)), known(&program));
}

#[test]
fn exceptions_of_every_kind_fall_on_their_days() {
    let once = "<TimePeriod><FromDate>2025-05-01T00:00:00</FromDate><ToDate>2025-05-02T23:59:00</ToDate></TimePeriod>";
    let cases = [
        (format!("{once}<Name>Holiday</Name><Type>1</Type>"), "2025-05-01 2025-05-02", "2025-04-30 2025-05-05"),
        ("<Type>7</Type><Period>3</Period>".into(), "2025-01-01 2025-01-07 2025-01-10", "2025-01-02 2025-01-03"),
        ("<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek>".into(), "2025-01-03 2025-01-13 2025-01-17", "2025-01-06 2025-01-10"),
        ("<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>".into(), "2025-01-15 2025-09-15", "2025-04-15 2025-08-15"),
        ("<Type>5</Type><Period>1</Period><MonthItem>6</MonthItem><MonthPosition>4</MonthPosition>".into(), "2025-01-29 2025-02-26", "2025-01-22 2025-01-08"),
        ("<Type>5</Type><Period>1</Period><MonthItem>1</MonthItem><MonthPosition>4</MonthPosition>".into(), "2025-01-31 2025-02-28 2025-08-29", "2025-01-30"),
        ("<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>".into(), "2025-12-25 2026-12-25", "2025-12-24"),
        ("<Type>3</Type><MonthItem>7</MonthItem><MonthPosition>3</MonthPosition><Month>10</Month>".into(), "2025-11-27 2026-11-26", "2025-11-20"),
    ];
    for (inside, off, on) in cases {
        let imported = read(&exception(&inside));
        assert_eq!(codes(&imported), Vec::<&str>::new(), "{inside}");
        let hours = imported.program.hours(CalendarId(1));
        for date in off.split(' ') {
            assert!(!hours.works_on(day(date)), "{inside}: {date} is off");
        }
        for date in on.split(' ') {
            assert!(hours.works_on(day(date)), "{inside}: {date} is not");
        }
        assert_eq!(
            known(&round(&imported.program)),
            known(&imported.program),
            "{inside}"
        );
    }
}

#[test]
fn occurrences_end_a_recurrence() {
    let xml = exception(
        "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences><Type>2</Type><Month>4</Month><MonthDay>1</MonthDay>",
    );
    let hours = read(&xml).program.hours(CalendarId(1));
    assert!(!hours.works_on(day("2025-05-01")) && !hours.works_on(day("2026-05-01")));
    assert!(hours.shifts_on(day("2027-05-03")).len() == 2);
}

#[test]
fn exceptions_of_old_files_lie_among_the_weekdays() {
    let old = "<WeekDays><WeekDay><DayType>0</DayType><DayWorking>1</DayWorking>\
               <TimePeriod><FromDate>2025-01-11T00:00:00</FromDate><ToDate>2025-01-11T23:59:00</ToDate></TimePeriod>\
               <WorkingTimes><WorkingTime><FromTime>09:00:00</FromTime><ToTime>11:00:00</ToTime></WorkingTime></WorkingTimes>\
               </WeekDay></WeekDays>";
    let program = read(&calendars(&base(old))).program;
    let hours = program.hours(CalendarId(1));
    assert_eq!(
        hours.shifts_on(day("2025-01-11")),
        [plan::Shift { from: 540, to: 660 }]
    );
    let again = round(&program);
    assert_eq!(again.hours(CalendarId(1)), hours);
}

#[test]
fn two_stretches_of_one_name_stay_two() {
    let one = |from: &str, to: &str| {
        format!(
            "<Exception><TimePeriod><FromDate>{from}T00:00:00</FromDate><ToDate>{to}T23:59:00</ToDate></TimePeriod>\
             <Name>Leave</Name><Type>1</Type><DayWorking>0</DayWorking></Exception>"
        )
    };
    let both = one("2025-01-08", "2025-01-08") + &one("2025-01-09", "2025-01-10");
    let mut program = read(&calendars(&base(&format!(
        "<Exceptions>{both}</Exceptions>"
    ))))
    .program;
    assert!(written(&program).contains(&both));
    let mut calendar = program.calendars.get(CalendarId(1)).unwrap().clone();
    calendar.exceptions.remove(&day("2025-01-09"));
    program.calendars = plan::Table::from_rows([(CalendarId(1), calendar)], 1);
    let hours = round(&program).hours(CalendarId(1));
    assert!(
        hours.works_on(day("2025-01-09")),
        "what a person changed counts"
    );
}

#[test]
fn weeks_of_other_hours() {
    let week = "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2025-07-01T00:00:00</FromDate><ToDate>2025-08-31T23:59:00</ToDate></TimePeriod>\
                <Name>Summer</Name><WeekDays><WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks>";
    let program = read(&calendars(&base(week))).program;
    let hours = program.hours(CalendarId(1));
    assert!(!hours.works_on(day("2025-07-04")) && hours.works_on(day("2025-09-05")));
    assert_eq!(known(&round(&program)), known(&program));
}

#[test]
fn a_resource_has_a_calendar_only_where_it_differs() {
    let silent = "<Calendar><UID>2</UID><Name>Ada</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID></Calendar>";
    let program = read(&calendars(&(base("") + silent))).program;
    let ada = |program: &plan::Program| program.people.iter().next().unwrap().1.calendar;
    assert_eq!((program.calendars.len(), ada(&program)), (1, None));
    let xml = written(&program);
    assert!(
        xml.contains("<UID>2</UID><Name>Ada</Name><IsBaseCalendar>0</IsBaseCalendar>"),
        "{xml}"
    );
    assert_eq!(known(&round(&program)), known(&program));

    let leave = "<Exceptions><Exception><TimePeriod><FromDate>2025-01-08T00:00:00</FromDate>\
                 <ToDate>2025-01-08T23:59:00</ToDate></TimePeriod><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions>";
    let speaking = silent.replace("</Calendar>", &format!("{leave}</Calendar>"));
    let program = read(&calendars(&(base("") + &speaking))).program;
    assert_eq!(ada(&program), Some(CalendarId(2)));
    assert!(!program.hours(CalendarId(2)).works_on(day("2025-01-08")));
    assert_eq!(known(&round(&program)), known(&program));
}

#[test]
fn the_start_is_the_day_unless_somebody_could_begin_earlier() {
    let start = |xml: &str| {
        let program = read(xml).program;
        let plan = program.plans.get(PlanId(1)).unwrap();
        (plan.start, plan.start_minute)
    };
    let usual = calendars(&base(""));
    assert_eq!(start(&usual), (day("2025-01-06"), 0));
    let late = usual.replace("06T08:00", "06T10:30");
    assert_eq!(start(&late), (day("2025-01-06"), 630));
    let elapsed = usual.replace("</Task>", "<DurationFormat>8</DurationFormat></Task>");
    assert_eq!(start(&elapsed), (day("2025-01-06"), 480));
}
