//! People, the workstreams they lead and their parts in tasks.

use plan::{
    Assignment, AssignmentId, Person, PersonId, Units, WorkMinutes, Workstream, WorkstreamId,
};

use super::fields::Fields;
use super::line::Line;

pub(super) const PERSON: &str = "person";
pub(super) const WORKSTREAM: &str = "workstream";
pub(super) const ASSIGNMENT: &str = "assignment";

pub(super) fn write_person(out: &mut String, id: PersonId, person: &Person) {
    let mut line = Line::begin(out, PERSON);
    line.number("id", id.0)
        .text("name", &person.name)
        .text_if("role", &person.role)
        .word("kind", &person.kind)
        .id_if("calendar", person.calendar);
    put_units(&mut line, "max_units", person.max_units);
    line.kept(&person.kept);
    line.end();
}

pub(super) fn read_person(fields: &mut Fields) -> Option<(PersonId, Person)> {
    let id = fields.own_id()?;
    let person = Person {
        name: fields.name(),
        role: fields.line("role"),
        kind: fields.word("kind").unwrap_or_default(),
        calendar: fields.id_if("calendar"),
        max_units: take_units(fields, "max_units"),
        kept: fields.kept(),
    };
    Some((id, person))
}

pub(super) fn write_workstream(out: &mut String, id: WorkstreamId, stream: &Workstream) {
    let mut line = Line::begin(out, WORKSTREAM);
    line.number("id", id.0)
        .number("plan", stream.plan.0)
        .text("name", &stream.name)
        .id_if("lead", stream.lead);
    line.end();
}

pub(super) fn read_workstream(fields: &mut Fields) -> Option<(WorkstreamId, Workstream)> {
    let id = fields.own_id()?;
    let stream = Workstream {
        plan: fields.id("plan")?,
        name: fields.name(),
        lead: fields.id_if("lead"),
    };
    Some((id, stream))
}

pub(super) fn write_assignment(out: &mut String, id: AssignmentId, part: &Assignment) {
    let mut line = Line::begin(out, ASSIGNMENT);
    line.number("id", id.0)
        .number("task", part.task.0)
        .number("person", part.person.0);
    put_units(&mut line, "units", part.units);
    line.number_if("work_min", part.work.0)
        .number_if("done_min", part.done.0)
        .number_if("delay_min", part.delay.0)
        .kept(&part.kept);
    line.end();
}

pub(super) fn read_assignment(fields: &mut Fields) -> Option<(AssignmentId, Assignment)> {
    let id = fields.own_id()?;
    let part = Assignment {
        task: fields.id("task")?,
        person: fields.id("person")?,
        units: take_units(fields, "units"),
        work: effort(fields, "work_min"),
        done: effort(fields, "done_min"),
        delay: effort(fields, "delay_min"),
        kept: fields.kept(),
    };
    Some((id, part))
}

fn effort(fields: &mut Fields, key: &str) -> WorkMinutes {
    WorkMinutes(fields.number(key, 0..=i32::MAX).unwrap_or_default())
}

/// A share as people write it, `50%` or `33.33%`; a whole person goes without saying.
fn put_units(line: &mut Line, key: &str, units: Units) {
    if units != Units::WHOLE {
        let (whole, part) = (units.0 / 100, units.0 % 100);
        let written = match part {
            0 => format!("{whole}%"),
            part if part % 10 == 0 => format!("{whole}.{}%", part / 10),
            part => format!("{whole}.{part:02}%"),
        };
        line.text(key, &written);
    }
}

fn take_units(fields: &mut Fields, key: &str) -> Units {
    fields
        .get(key, "a share such as “50%” or “33.33%”", |value| {
            units(value.as_str()?)
        })
        .unwrap_or_default()
}

fn units(text: &str) -> Option<Units> {
    let number = text.strip_suffix('%')?;
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() > 6 || part.len() > 2 {
        return None;
    }
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    let units = Units(whole.parse::<u32>().ok()? * 100 + part);
    (units <= Units::MAX).then_some(units)
}
