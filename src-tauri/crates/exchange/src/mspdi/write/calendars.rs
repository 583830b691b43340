//! Calendars: those plans and tasks go by, and one of its own for every resource.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Calendar, CalendarId, Kept, PersonId, Program, ResourceKind, WeekHours};

use super::book::Book;
use super::exceptions;
use super::record::{self, Keeping, flag, leaf, number};
use crate::mspdi::schema::CALENDAR;
use crate::mspdi::stamp;

/// The calendars of resources: whose each is, where it is nobody else's.
pub(super) fn own(program: &Program) -> BTreeMap<PersonId, CalendarId> {
    let mut shared: BTreeSet<CalendarId> = BTreeSet::new();
    shared.extend(program.plans.iter().map(|(_, plan)| plan.calendar));
    shared.extend(program.tasks.iter().filter_map(|(_, task)| task.calendar));
    shared.extend(
        program
            .calendars
            .iter()
            .filter_map(|(_, calendar)| calendar.base),
    );
    let mut once: BTreeMap<CalendarId, PersonId> = BTreeMap::new();
    for (id, person) in program.people.iter() {
        if let Some(calendar) = person.calendar
            && once.insert(calendar, id).is_some()
        {
            shared.insert(calendar);
        }
    }
    let derived = |id: &CalendarId| {
        let calendar = program.calendars.get(*id);
        !shared.contains(id) && calendar.is_some_and(|calendar| calendar.base.is_some())
    };
    let own = once.into_iter().filter(|(calendar, _)| derived(calendar));
    own.map(|(calendar, person)| (person, calendar)).collect()
}

/// The UID of each resource's calendar.
pub(super) fn of_people(book: &Book<'_>) -> BTreeMap<PersonId, i64> {
    let own = own(book.program);
    let mut next = book.next_calendar;
    let people = book.program.people.iter();
    let uids = people.filter_map(|(id, person)| {
        if let Some(calendar) = own.get(&id) {
            return Some((id, *book.calendars.get(calendar)?));
        }
        // A file that gave somebody no calendar at all gets none back.
        let none = person.kept.get("mspdi:CalendarUID") == Some("-1");
        if none && person.calendar.is_none() {
            return None;
        }
        let kept = person.kept.get("mspdi:Calendar.UID");
        let kept = kept.and_then(|uid| uid.parse::<i64>().ok());
        let uid = match (kept, person.kind) {
            (Some(uid), _) => uid,
            (None, ResourceKind::Material | ResourceKind::Cost) => return None,
            (None, ResourceKind::Person) => {
                next += 1;
                next - 1
            }
        };
        Some((id, uid))
    });
    uids.collect()
}

pub(super) fn write(out: &mut String, book: &Book<'_>) {
    let program = book.program;
    let own = own(program);
    let derived: BTreeSet<CalendarId> = own.values().copied().collect();
    out.push_str("<Calendars>\n");
    for (id, calendar) in program.calendars.iter() {
        if !derived.contains(&id) {
            let flat = flatten(program, calendar);
            one(out, &flat, &calendar.kept, book.calendars[&id], None);
        }
    }
    let of_plan = book.plan.map(|plan| plan.calendar);
    let uid = |id: Option<CalendarId>| id.and_then(|id| book.calendars.get(&id)).copied();
    let uids = of_people(book);
    for (id, person) in program.people.iter() {
        let Some(&own_uid) = uids.get(&id) else {
            continue;
        };
        let below = match own.get(&id) {
            Some(&id) => program.calendars.get(id).and_then(|own| own.base),
            None => person.calendar.or(of_plan),
        };
        let below = uid(below).unwrap_or(-1);
        match own.get(&id).and_then(|&id| program.calendars.get(id)) {
            Some(calendar) => one(out, calendar, &calendar.kept, own_uid, Some(below)),
            None => silent(out, &person.kept, "Calendar.", &person.name, own_uid, below),
        }
    }
    if let Some(plan) = book.plan {
        let kept = plan.kept.get("mspdi:Resource0.Calendar.UID");
        if let Some(own_uid) = kept.and_then(|uid| uid.parse().ok()) {
            let below = uid(of_plan).unwrap_or(-1);
            silent(
                out,
                &plan.kept,
                "Resource0.Calendar.",
                "Unnamed",
                own_uid,
                below,
            );
        }
    }
    out.push_str("</Calendars>\n");
}

/// A calendar that says nothing of its own.
fn silent(out: &mut String, kept: &Kept, of: &str, name: &str, uid: i64, below: i64) {
    let keeping = Keeping {
        kept,
        of,
        current: true,
    };
    out.push_str("<Calendar>");
    record::write(out, CALENDAR, keeping, &mut |out, element| match element {
        "UID" => number(out, element, uid),
        "Name" => leaf(out, element, keeping.text("Name").unwrap_or(name)),
        "IsBaseCalendar" => flag(out, element, false),
        "BaseCalendarUID" => {
            let below = below.to_string();
            leaf(out, element, keeping.text(element).unwrap_or(&below));
        }
        _ => {}
    });
    out.push_str("</Calendar>\n");
}

fn one(out: &mut String, calendar: &Calendar, kept: &Kept, uid: i64, below: Option<i64>) {
    let keeping = Keeping {
        kept,
        of: "",
        current: true,
    };
    out.push_str("<Calendar>");
    record::write(out, CALENDAR, keeping, &mut |out, element| match element {
        "UID" => number(out, element, uid),
        "Name" => leaf(out, element, &calendar.name),
        "IsBaseCalendar" => flag(out, element, below.is_none()),
        "BaseCalendarUID" => number(out, element, below.unwrap_or(-1)),
        "WeekDays" => list(out, element, &exceptions::week_days(&calendar.week)),
        "Exceptions" => original(out, keeping, element, &exceptions::exceptions(calendar)),
        "WorkWeeks" => original(out, keeping, element, &exceptions::work_weeks(calendar)),
        _ => {}
    });
    out.push_str("</Calendar>\n");
}

/// A list as it was read, if it still says the same; else as we write it.
fn original(out: &mut String, keeping: Keeping<'_>, element: &str, ours: &str) {
    let seal = keeping.text(&format!("{element}="));
    let same = seal == Some(&format!("{:016x}", stamp::hash(ours)));
    let kept = keeping.text(element).filter(|_| same);
    match kept.filter(|kept| crate::mspdi::tree::is_sound(kept)) {
        Some(kept) => list(out, element, kept),
        None => list(out, element, ours),
    }
}

fn list(out: &mut String, element: &str, items: &str) {
    if !items.is_empty() {
        out.push('<');
        out.push_str(element);
        out.push('>');
        out.push_str(items);
        out.push_str("</");
        out.push_str(element);
        out.push('>');
    }
}

/// A base calendar, which in this format can't be based on another: with everything below it.
fn flatten(program: &Program, calendar: &Calendar) -> Calendar {
    let mut flat = calendar.clone();
    let mut next = calendar.base;
    let mut steps = 0;
    while let Some(below) = next.and_then(|id| program.calendars.get(id)) {
        for (own, hours) in flat.week.iter_mut().zip(&below.week) {
            if own.is_none() {
                own.clone_from(hours);
            }
        }
        for (date, day) in &below.exceptions {
            flat.exceptions.entry(*date).or_insert_with(|| day.clone());
        }
        flat.recurrences.extend(below.recurrences.iter().cloned());
        flat.work_weeks.extend(below.work_weeks.iter().cloned());
        next = below.base;
        steps += 1;
        if steps > program.calendars.len() {
            break;
        }
    }
    fill(&mut flat.week);
    flat
}

/// Days nobody speaks of are days off.
fn fill(week: &mut WeekHours) {
    for day in week {
        day.get_or_insert_default();
    }
}
