//! Exceptions that come back, in their order.

use plan::{Calendar, Nth, Pattern, Recurrence, Weekday};

use super::Part;
use super::weekday::WEEK;
use crate::cell::Cell;
use crate::field::Fields;
use crate::word::Word;
use crate::{check, civil};

pub(super) const RECURRENCES: Part = Part {
    member: "recurrences",
    columns: &[
        "place", "name", "hours", "begins", "ends", "pattern", "every", "weekdays", "nth", "month",
        "day",
    ],
    select: "\
        SELECT calendar, place, name, hours, begins, ends, \
        pattern, every, weekdays, nth, month, day \
        FROM calendar_recurrence ORDER BY calendar, place",
    insert: "\
        INSERT INTO calendar_recurrence \
        (calendar, place, name, hours, begins, ends, \
        pattern, every, weekdays, nth, month, day) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    delete: "DELETE FROM calendar_recurrence WHERE calendar = ?1",
    cells,
    add,
};

const DAILY: &str = "daily";
const WEEKLY: &str = "weekly";
const MONTHLY_ON: &str = "monthly-on";
const MONTHLY_THE: &str = "monthly-the";
const YEARLY_ON: &str = "yearly-on";
const YEARLY_THE: &str = "yearly-the";

fn cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let recurrences = calendar.recurrences.iter().zip(0..);
    recurrences
        .map(|(recurrence, place)| {
            let mut cells = vec![
                Cell::Integer(place),
                Cell::text(&recurrence.name),
                Cell::shown(civil::hours(&recurrence.shifts)),
                Cell::shown(recurrence.from),
                Cell::shown(recurrence.until),
            ];
            cells.extend(pattern_cells(recurrence.pattern));
            cells
        })
        .collect()
}

/// Pattern, every, weekdays, nth, month and day.
fn pattern_cells(pattern: Pattern) -> [Cell<'static>; 6] {
    let none = || Cell::Null;
    let number = |number: u16| Cell::Integer(number.into());
    let word = Cell::text;
    match pattern {
        Pattern::Daily { every } => [word(DAILY), number(every), none(), none(), none(), none()],
        Pattern::Weekly { every, days } => {
            let chosen = WEEK.iter().zip(days).filter(|(_, chosen)| *chosen);
            let words: Vec<&str> = chosen.map(|(day, _)| day.word()).collect();
            let words = Cell::shown(words.join(" "));
            [word(WEEKLY), number(every), words, none(), none(), none()]
        }
        Pattern::MonthlyOn { every, day } => {
            let day = number(day.into());
            [word(MONTHLY_ON), number(every), none(), none(), none(), day]
        }
        Pattern::MonthlyThe {
            every,
            nth,
            weekday,
        } => {
            let (weekday, nth) = (Cell::word(&weekday), Cell::word(&nth));
            [
                word(MONTHLY_THE),
                number(every),
                weekday,
                nth,
                none(),
                none(),
            ]
        }
        Pattern::YearlyOn { month, day } => {
            let (month, day) = (number(month.into()), number(day.into()));
            [word(YEARLY_ON), none(), none(), none(), month, day]
        }
        Pattern::YearlyThe {
            month,
            nth,
            weekday,
        } => {
            let (weekday, nth) = (Cell::word(&weekday), Cell::word(&nth));
            [
                word(YEARLY_THE),
                none(),
                weekday,
                nth,
                number(month.into()),
                none(),
            ]
        }
    }
}

fn add(calendar: &mut Calendar, fields: &mut Fields<'_>) -> Result<(), String> {
    let _place: i64 = fields.integer()?;
    let recurrence = Recurrence {
        name: fields.text()?,
        shifts: civil::shifts(&fields.text()?)?,
        from: fields.date()?,
        until: fields.date()?,
        pattern: pattern(fields)?,
    };
    calendar.recurrences.push(recurrence);
    Ok(())
}

/// Reads the columns of [`pattern_cells`].
fn pattern(fields: &mut Fields<'_>) -> Result<Pattern, String> {
    let word = fields.text()?;
    let every: Option<u16> = fields.integer_if()?;
    let weekdays = fields.text_if()?;
    let nth: Option<Nth> = fields.word_if()?;
    let month: Option<u8> = fields.integer_if()?;
    let day: Option<u8> = fields.integer_if()?;
    let weekday = weekdays.and_then(Weekday::from_word);
    let read = match (word.as_str(), every, nth, month, day) {
        (DAILY, Some(every), None, None, None) if weekdays.is_none() => {
            Some(Pattern::Daily { every })
        }
        (WEEKLY, Some(every), None, None, None) => weekdays
            .and_then(days)
            .map(|days| Pattern::Weekly { every, days }),
        (MONTHLY_ON, Some(every), None, None, Some(day)) if weekdays.is_none() => {
            Some(Pattern::MonthlyOn { every, day })
        }
        (MONTHLY_THE, Some(every), Some(nth), None, None) => {
            weekday.map(|weekday| Pattern::MonthlyThe {
                every,
                nth,
                weekday,
            })
        }
        (YEARLY_ON, None, None, Some(month), Some(day)) if weekdays.is_none() => {
            Some(Pattern::YearlyOn { month, day })
        }
        (YEARLY_THE, None, Some(nth), Some(month), None) => {
            weekday.map(|weekday| Pattern::YearlyThe {
                month,
                nth,
                weekday,
            })
        }
        _ => None,
    };
    read.ok_or_else(|| "the pattern of an exception makes no sense".to_owned())
}

fn days(text: &str) -> Option<[bool; 7]> {
    let mut days = [false; 7];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        days[Weekday::from_word(word)?.num_days_from_monday() as usize] = true;
    }
    Some(days)
}

pub(super) fn check(recurrence: &Recurrence) -> Result<(), String> {
    check::line(&recurrence.name)?;
    check::shifts(&recurrence.shifts)?;
    check::days(recurrence.from, recurrence.until)?;
    let (month, day) = match recurrence.pattern {
        Pattern::Daily { .. } | Pattern::Weekly { .. } | Pattern::MonthlyThe { .. } => (1, 1),
        Pattern::MonthlyOn { day, .. } => (1, day),
        Pattern::YearlyOn { month, day } => (month, day),
        Pattern::YearlyThe { month, .. } => (month, 1),
    };
    if (1..=12).contains(&month) && (1..=31).contains(&day) {
        Ok(())
    } else {
        Err(format!("there is no day {day} of month {month}"))
    }
}
