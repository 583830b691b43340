//! Days that differ from their weekday, and weeks of other hours.

use std::fmt::Write as _;

use plan::{Calendar, NaiveDate, Nth, Pattern, Recurrence, Shift, WeekHours, Weekday};

use crate::mspdi::keep::escape;
use crate::mspdi::value::write_time;

/// The elements of `Exceptions`.
pub(in crate::mspdi) fn exceptions(calendar: &Calendar) -> String {
    let mut out = String::new();
    let mut days = calendar.exceptions.iter().peekable();
    while let Some((&from, day)) = days.next() {
        let mut until = from;
        let mut count = 1_usize;
        // Days of one name and hours that follow each other are one stretch.
        while let Some((&next, _)) =
            days.next_if(|&(&next, other)| Some(next) == until.succ_opt() && other == day)
        {
            until = next;
            count += 1;
        }
        open(&mut out, from, until, count, &day.name);
        out.push_str("<Type>1</Type>");
        close(&mut out, &day.shifts);
    }
    for recurrence in &calendar.recurrences {
        coming_back(&mut out, recurrence);
    }
    out
}

/// The elements of `WorkWeeks`.
pub(in crate::mspdi) fn work_weeks(calendar: &Calendar) -> String {
    let mut out = String::new();
    for week in &calendar.work_weeks {
        out.push_str("<WorkWeek>");
        period(&mut out, week.from, week.until);
        name(&mut out, &week.name);
        out.push_str("<WeekDays>");
        out.push_str(&week_days(&week.week));
        out.push_str("</WeekDays></WorkWeek>");
    }
    out
}

/// The elements of `WeekDays`: days that say something, Sunday first.
pub(in crate::mspdi) fn week_days(week: &WeekHours) -> String {
    let mut out = String::new();
    for kind in 1..=7_usize {
        if let Some(shifts) = &week[(kind + 5) % 7] {
            let _ = write!(out, "<WeekDay><DayType>{kind}</DayType>");
            hours(&mut out, shifts);
            out.push_str("</WeekDay>");
        }
    }
    out
}

fn open(out: &mut String, from: NaiveDate, until: NaiveDate, count: usize, named: &str) {
    out.push_str("<Exception><EnteredByOccurrences>0</EnteredByOccurrences>");
    period(out, from, until);
    let _ = write!(out, "<Occurrences>{count}</Occurrences>");
    name(out, named);
}

fn close(out: &mut String, shifts: &[Shift]) {
    hours(out, shifts);
    out.push_str("</Exception>");
}

fn period(out: &mut String, from: NaiveDate, until: NaiveDate) {
    let _ = write!(
        out,
        "<TimePeriod><FromDate>{from}T00:00:00</FromDate><ToDate>{until}T23:59:00</ToDate></TimePeriod>"
    );
}

fn name(out: &mut String, name: &str) {
    out.push_str("<Name>");
    escape(out, name);
    out.push_str("</Name>");
}

fn hours(out: &mut String, shifts: &[Shift]) {
    if shifts.is_empty() {
        out.push_str("<DayWorking>0</DayWorking>");
        return;
    }
    out.push_str("<DayWorking>1</DayWorking><WorkingTimes>");
    for shift in shifts {
        let (from, to) = (write_time(shift.from), write_time(shift.to));
        let _ = write!(
            out,
            "<WorkingTime><FromTime>{from}</FromTime><ToTime>{to}</ToTime></WorkingTime>"
        );
    }
    out.push_str("</WorkingTimes>");
}

fn coming_back(out: &mut String, days: &Recurrence) {
    let count = days.dates().count().max(1);
    open(out, days.from, days.until, count, &days.name);
    let _ = match days.pattern {
        Pattern::Daily { every } => write!(out, "<Type>7</Type><Period>{every}</Period>"),
        Pattern::Weekly {
            every,
            days: chosen,
        } => {
            let bits = chosen.iter().enumerate().filter(|&(_, &chosen)| chosen);
            let mask: u32 = bits.map(|(day, _)| 1 << ((day + 1) % 7)).sum();
            write!(
                out,
                "<Type>6</Type><Period>{every}</Period><DaysOfWeek>{mask}</DaysOfWeek>"
            )
        }
        Pattern::MonthlyOn { every, day } => write!(
            out,
            "<Type>4</Type><Period>{every}</Period><MonthDay>{day}</MonthDay>"
        ),
        Pattern::MonthlyThe {
            every,
            nth,
            weekday,
        } => write!(
            out,
            "<Type>5</Type><Period>{every}</Period><MonthItem>{}</MonthItem><MonthPosition>{}</MonthPosition>",
            item(weekday),
            position(nth)
        ),
        Pattern::YearlyOn { month, day } => write!(
            out,
            "<Type>2</Type><Month>{}</Month><MonthDay>{day}</MonthDay>",
            month.saturating_sub(1)
        ),
        Pattern::YearlyThe {
            month,
            nth,
            weekday,
        } => write!(
            out,
            "<Type>3</Type><MonthItem>{}</MonthItem><MonthPosition>{}</MonthPosition><Month>{}</Month>",
            item(weekday),
            position(nth),
            month.saturating_sub(1)
        ),
    };
    close(out, &days.shifts);
}

fn item(weekday: Weekday) -> u32 {
    3 + weekday.num_days_from_sunday()
}

fn position(nth: Nth) -> u8 {
    match nth {
        Nth::First => 0,
        Nth::Second => 1,
        Nth::Third => 2,
        Nth::Fourth => 3,
        Nth::Last => 4,
    }
}
