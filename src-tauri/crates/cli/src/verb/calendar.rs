//! `calendar`: working hours, holidays and time off.

use api::Desk;
use api::dto::{AnswerDto, EditDto, QueryDto};
use serde_json::json;

use super::future::unanswered;
use super::{done, perform};
use crate::answer::Answer;
use crate::args::{AddHolidays, Calendar, OfProgram, TimeOff};
use crate::exit::Failure;
use crate::lookup::{self, quoted};
use crate::picture;
use crate::table::{Lean, Table};

pub(crate) fn calendar(asked: &Calendar, today: Option<&str>) -> Result<Answer, Failure> {
    match asked {
        Calendar::List(asked) => list(asked, today),
        Calendar::AddHolidays(asked) => holidays(asked, today),
        Calendar::TimeOff(asked) => time_off(asked, today),
    }
}

fn list(asked: &OfProgram, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let program = desk.program();
    let mut table = Table::new(&[
        ("Name", Lean::Left),
        ("Based on", Lean::Left),
        ("Of", Lean::Left),
    ]);
    let mut told = Vec::new();
    for calendar in &program.calendars {
        let base = program.calendars.iter();
        let base = base.clone().find(|other| Some(other.id) == calendar.base);
        let plans = program.plans.iter();
        let plans = plans.filter(|plan| plan.calendar == calendar.id);
        let people = program.people.iter().filter(|person| {
            let own = person.availability.as_ref();
            own.is_some_and(|own| own.calendar == Some(calendar.id))
        });
        let of: Vec<&str> = plans
            .map(|plan| plan.name.as_str())
            .chain(people.map(|person| person.name.as_str()))
            .collect();
        told.push(json!({
            "id": calendar.id,
            "name": calendar.name,
            "base": base.map(|base| &base.name),
            "of": of,
        }));
        table.push([
            calendar.name.clone(),
            base.map_or_else(String::new, |base| base.name.clone()),
            of.join(", "),
        ]);
    }
    Ok(Answer {
        text: table.print(),
        data: json!({ "calendars": told }),
    })
}

fn holidays(asked: &AddHolidays, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let calendars = &before.program.calendars;
    let calendar = match &asked.calendar {
        None => before.head().calendar,
        Some(name) => {
            let names: Vec<&str> = calendars.iter().map(|row| row.name.as_str()).collect();
            calendars[lookup::named(&names, "calendar", name)?].id
        }
    };
    let (from, until) = years(&asked.years)?;
    let edit = EditDto::AddHolidays {
        calendar,
        country: asked.country.clone(),
        from,
        until,
    };
    let had = exceptions(&desk, calendar)?;
    let after = perform(&mut desk, &before, &edit)?;
    let added = exceptions(&desk, calendar)?.saturating_sub(had);
    let name = calendars.iter().find(|row| row.id == calendar);
    let name = name.map_or_else(String::new, |row| quoted(&row.name));
    let text = match added {
        0 => format!("Took the holidays off {name}."),
        1 => format!("Took 1 day off {name}."),
        _ => format!("Took {added} days off {name}."),
    };
    Ok(done(text, &after, json!({ "daysOff": added })))
}

/// How many days a calendar says something about; it need not be the plan's.
fn exceptions(desk: &Desk, calendar: u32) -> Result<usize, Failure> {
    let AnswerDto::Calendar { calendar } = desk.query(&QueryDto::Calendar { calendar })? else {
        return Err(unanswered());
    };
    Ok(calendar.exceptions.len())
}

fn years(text: &str) -> Result<(i32, i32), Failure> {
    let year = |text: &str| text.trim().parse::<i32>().ok();
    let read = match text.split_once('-') {
        Some((from, until)) => year(from).zip(year(until)),
        None => year(text).map(|year| (year, year)),
    };
    read.ok_or_else(|| Failure::usage("Years are written 2025 or 2025-2027."))
}

fn time_off(asked: &TimeOff, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let people = &before.program.people;
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let person = &people[lookup::named(&names, "person", &asked.person)?];
    let (from, until) = (asked.from.clone(), asked.until.clone().unwrap_or_default());
    let edit = if asked.back {
        EditDto::RemoveTimeOff {
            person: person.id,
            from,
            until,
        }
    } else {
        EditDto::AddTimeOff {
            person: person.id,
            from,
            until,
            reason: asked.reason.clone(),
        }
    };
    let after = perform(&mut desk, &before, &edit)?;
    let moved = super::edit::moved(&before, &after).count();
    let what = if asked.back { "works again" } else { "is off" };
    let rows = match moved {
        0 => "no row moves".to_owned(),
        1 => "1 row has new dates".to_owned(),
        _ => format!("{moved} rows have new dates"),
    };
    let text = format!("{} {what}; {rows}.", quoted(&person.name));
    Ok(done(text, &after, json!({ "rowsMoved": moved })))
}
