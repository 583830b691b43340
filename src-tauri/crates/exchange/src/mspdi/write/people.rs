//! Resources.

use plan::{Kept, Moment, PersonId, ResourceKind, Units};

use super::book::Book;
use super::calendars;
use super::project::moment;
use super::record::{self, Keeping, leaf, number};
use crate::mspdi::read::people::kind_number;
use crate::mspdi::schema::RESOURCE;
use crate::mspdi::stamp::{self, KEY};

pub(super) fn write(out: &mut String, book: &Book<'_>) {
    out.push_str("<Resources>\n");
    if let Some(plan) = book.plan {
        nobody(out, &plan.kept);
    }
    let calendars = calendars::of_people(book);
    for ((id, person), row) in book.program.people.iter().zip(1_i64..) {
        let stamp = book.stamps.people.get(&id).copied().unwrap_or_default();
        let keeping = Keeping {
            kept: &person.kept,
            of: "",
            current: stamp::holds(person.kept.get(KEY), stamp, None),
        };
        let span = span(book, id);
        out.push_str("<Resource>");
        record::write(out, RESOURCE, keeping, &mut |out, element| match element {
            "UID" => number(out, element, book.people[&id]),
            "ID" => number(out, element, row),
            "Name" => leaf(out, element, &person.name),
            "Type" => {
                let kept = keeping.text(element);
                leaf(out, element, kept.unwrap_or(kind_number(person.kind)));
            }
            "IsNull" => leaf(out, element, "0"),
            "MaxUnits" => {
                let unsaid = keeping.text(element).is_some() && person.max_units == Units::WHOLE;
                if !unsaid {
                    leaf(out, element, &units(person.max_units));
                }
            }
            "CalendarUID" => {
                if let Some(&uid) = calendars.get(&id) {
                    number(out, element, uid);
                }
            }
            "Start" => moment(out, element, span.map(|span| span.0)),
            "Finish" => moment(out, element, span.map(|span| span.1)),
            "IsCostResource" if person.kind == ResourceKind::Cost => leaf(out, element, "1"),
            "ExtendedAttribute" if !person.role.is_empty() => {
                let role = vec![(super::custom::ROLE, person.role.clone())];
                book.fields.values(out, role);
            }
            _ => {}
        });
        out.push_str("</Resource>\n");
    }
    out.push_str("</Resources>\n");
}

/// The nameless row in front of the others, where the file had one.
fn nobody(out: &mut String, kept: &Kept) {
    let keeping = Keeping {
        kept,
        of: "Resource0.",
        current: true,
    };
    let Some(uid) = keeping.text("UID") else {
        return;
    };
    out.push_str("<Resource>");
    record::write(out, RESOURCE, keeping, &mut |out, element| match element {
        "UID" => leaf(out, element, uid),
        "ID" | "IsNull" => leaf(out, element, "0"),
        "Type" | "MaxUnits" => leaf(out, element, "1"),
        "CalendarUID" => {
            if let Some(calendar) = keeping.text(element) {
                leaf(out, element, calendar);
            }
        }
        _ => {}
    });
    out.push_str("</Resource>\n");
}

/// The first start and the last finish of what somebody does.
fn span(book: &Book<'_>, person: PersonId) -> Option<(Moment, Moment)> {
    let lines = book.lines.iter().filter(|line| {
        let mut parts = line.parts.iter();
        parts.any(|(_, part)| part.person == person)
    });
    let dates = lines.filter_map(|line| line.dates);
    dates.fold(None, |span, dates| match span {
        None => Some((dates.start, dates.finish)),
        Some((start, finish)) => Some((dates.start.min(start), dates.finish.max(finish))),
    })
}

/// A share of somebody's time: `1`, `0.5`, `0.1234`.
pub(super) fn units(units: Units) -> String {
    let (whole, part) = (units.0 / 10_000, units.0 % 10_000);
    let text = format!("{whole}.{part:04}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
