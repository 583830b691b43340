//! Calendars: the week on one line, and each day, recurrence and stretch of weeks that differs on
//! a line of its own.

use plan::{Calendar, CalendarId, DayException, NaiveDate, Nth, Pattern, Recurrence, WorkWeek};
use serde_json::Value;

use super::fields::Fields;
use super::hours;
use super::line::Line;
use super::word::{WEEKDAYS, Word};

pub(super) const NOUN: &str = "calendar";
pub(super) const DAY: &str = "calendar-day";
pub(super) const RECURRENCE: &str = "calendar-recurrence";
pub(super) const WEEKS: &str = "calendar-weeks";

/// What a line says about a calendar written further up.
pub(super) enum Part {
    Day(NaiveDate, DayException),
    Recurrence(Recurrence),
    Weeks(WorkWeek),
}

pub(super) fn write(out: &mut String, id: CalendarId, calendar: &Calendar) {
    let mut line = Line::begin(out, NOUN);
    line.number("id", id.0)
        .text("name", &calendar.name)
        .id_if("base", calendar.base);
    hours::put_week(&mut line, &calendar.week);
    line.kept(&calendar.kept);
    line.end();
    for (date, day) in &calendar.exceptions {
        let mut line = Line::begin(out, DAY);
        line.number("calendar", id.0)
            .shown("date", date)
            .text_if("name", &day.name);
        hours::put_if(&mut line, &day.shifts);
        line.end();
    }
    for recurrence in &calendar.recurrences {
        let mut line = Line::begin(out, RECURRENCE);
        line.number("calendar", id.0)
            .text_if("name", &recurrence.name)
            .shown("from", recurrence.from)
            .shown("until", recurrence.until);
        put_pattern(&mut line, recurrence.pattern);
        hours::put_if(&mut line, &recurrence.shifts);
        line.end();
    }
    for weeks in &calendar.work_weeks {
        let mut line = Line::begin(out, WEEKS);
        line.number("calendar", id.0)
            .text_if("name", &weeks.name)
            .shown("from", weeks.from)
            .shown("until", weeks.until);
        hours::put_week(&mut line, &weeks.week);
        line.end();
    }
}

pub(super) fn read(fields: &mut Fields) -> Option<(CalendarId, Calendar)> {
    let id = fields.own_id()?;
    let mut calendar = Calendar::empty(&fields.name());
    calendar.base = fields.id_if("base");
    calendar.week = hours::take_week(fields);
    calendar.kept = fields.kept();
    Some((id, calendar))
}

pub(super) fn read_day(fields: &mut Fields) -> Option<(CalendarId, Part)> {
    let id = fields.id(NOUN)?;
    let date = fields.needed_date("date")?;
    let day = DayException {
        name: fields.line("name"),
        shifts: hours::take(fields)?,
    };
    Some((id, Part::Day(date, day)))
}

pub(super) fn read_recurrence(fields: &mut Fields) -> Option<(CalendarId, Part)> {
    let id = fields.id(NOUN)?;
    let (from, until) = span(fields)?;
    let recurrence = Recurrence {
        name: fields.line("name"),
        shifts: hours::take(fields)?,
        from,
        until,
        pattern: take_pattern(fields)?,
    };
    Some((id, Part::Recurrence(recurrence)))
}

pub(super) fn read_weeks(fields: &mut Fields) -> Option<(CalendarId, Part)> {
    let id = fields.id(NOUN)?;
    let (from, until) = span(fields)?;
    let weeks = WorkWeek {
        name: fields.line("name"),
        from,
        until,
        week: hours::take_week(fields),
    };
    Some((id, Part::Weeks(weeks)))
}

/// The first and the last day of what comes back.
fn span(fields: &mut Fields) -> Option<(NaiveDate, NaiveDate)> {
    let from = fields.needed_date("from")?;
    let until = fields.need(
        "until",
        "a date that does not lie before “from”",
        |value| super::civil::date(value.as_str()?).filter(|&until| until >= from),
    )?;
    Some((from, until))
}

const DAILY: &str = "daily";
const WEEKLY: &str = "weekly";
const MONTHLY_ON: &str = "monthly-on";
const MONTHLY_THE: &str = "monthly-the";
const YEARLY_ON: &str = "yearly-on";
const YEARLY_THE: &str = "yearly-the";
const PATTERNS: [&str; 6] = [
    DAILY,
    WEEKLY,
    MONTHLY_ON,
    MONTHLY_THE,
    YEARLY_ON,
    YEARLY_THE,
];

fn put_pattern(line: &mut Line, pattern: Pattern) {
    match pattern {
        Pattern::Daily { every } => {
            line.text("pattern", DAILY).number("every", every);
        }
        Pattern::Weekly { every, days } => {
            let chosen = WEEKDAYS.iter().zip(days).filter(|&(_, chosen)| chosen);
            line.text("pattern", WEEKLY)
                .number("every", every)
                .texts("days", chosen.map(|(day, _)| day.word().to_owned()));
        }
        Pattern::MonthlyOn { every, day } => {
            line.text("pattern", MONTHLY_ON)
                .number("every", every)
                .number("day", day);
        }
        Pattern::MonthlyThe {
            every,
            nth,
            weekday,
        } => {
            line.text("pattern", MONTHLY_THE)
                .number("every", every)
                .text("nth", nth.word())
                .text("weekday", weekday.word());
        }
        Pattern::YearlyOn { month, day } => {
            line.text("pattern", YEARLY_ON)
                .number("month", month)
                .number("day", day);
        }
        Pattern::YearlyThe {
            month,
            nth,
            weekday,
        } => {
            line.text("pattern", YEARLY_THE)
                .number("month", month)
                .text("nth", nth.word())
                .text("weekday", weekday.word());
        }
    }
}

fn take_pattern(fields: &mut Fields) -> Option<Pattern> {
    let wanted = format!("one of: {}", PATTERNS.join(", "));
    let pattern = fields.need("pattern", &wanted, |value| {
        let word = value.as_str()?;
        PATTERNS.into_iter().find(|&known| known == word)
    })?;
    Some(match pattern {
        DAILY => Pattern::Daily {
            every: every(fields)?,
        },
        WEEKLY => Pattern::Weekly {
            every: every(fields)?,
            days: fields.need("days", "a list of weekdays", days)?,
        },
        MONTHLY_ON => Pattern::MonthlyOn {
            every: every(fields)?,
            day: day(fields)?,
        },
        MONTHLY_THE => Pattern::MonthlyThe {
            every: every(fields)?,
            nth: fields.needed_word::<Nth>("nth")?,
            weekday: fields.needed_word("weekday")?,
        },
        YEARLY_ON => Pattern::YearlyOn {
            month: month(fields)?,
            day: day(fields)?,
        },
        _ => Pattern::YearlyThe {
            month: month(fields)?,
            nth: fields.needed_word("nth")?,
            weekday: fields.needed_word("weekday")?,
        },
    })
}

fn every(fields: &mut Fields) -> Option<u16> {
    fields.need("every", "a whole number from 0 to 65535", |value| {
        u16::try_from(value.as_u64()?).ok()
    })
}

fn day(fields: &mut Fields) -> Option<u8> {
    fields.need("day", "a day of a month", |value| up_to(31, value))
}

fn month(fields: &mut Fields) -> Option<u8> {
    fields.need("month", "a month from 1 to 12", |value| up_to(12, value))
}

fn up_to(most: u8, value: &Value) -> Option<u8> {
    let number = u8::try_from(value.as_u64()?).ok()?;
    (1..=most).contains(&number).then_some(number)
}

fn days(value: &Value) -> Option<[bool; 7]> {
    let mut chosen = [false; 7];
    for word in value.as_array()? {
        let word = word.as_str()?;
        let at = WEEKDAYS.iter().position(|day| day.word() == word)?;
        chosen[at] = true;
    }
    Some(chosen)
}
