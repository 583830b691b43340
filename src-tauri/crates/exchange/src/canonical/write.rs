//! A program to text.

use plan::{Program, Table};

use super::line::Line;
use super::{END, FORMAT, VERSION, baseline, calendar, link, people, release, task};

/// What says which ids have been given and taken back.
pub(super) const COUNTERS: &str = "next-id";

/// Writes a program. The same program gives the same text.
#[must_use]
pub fn write(program: &Program) -> String {
    let mut out = String::with_capacity(256 + 160 * (program.tasks.len() + program.links.len()));
    out.push_str("[\n");
    let mut head = Line::begin(&mut out, FORMAT);
    head.number("version", VERSION);
    head.end();
    counters(&mut out, program);
    for (id, row) in program.calendars.iter() {
        calendar::write(&mut out, id, row);
    }
    for (id, row) in program.people.iter() {
        people::write_person(&mut out, id, row);
    }
    for (id, row) in program.plans.iter() {
        release::write(&mut out, id, row);
    }
    for (id, row) in program.workstreams.iter() {
        people::write_workstream(&mut out, id, row);
    }
    for (id, row) in program.tasks.iter() {
        task::write(&mut out, id, row);
    }
    for (id, row) in program.links.iter() {
        link::write(&mut out, id, row);
    }
    for (id, row) in program.assignments.iter() {
        people::write_assignment(&mut out, id, row);
    }
    for (id, row) in program.baselines.iter() {
        baseline::write(&mut out, id, row);
    }
    Line::begin(&mut out, END).end();
    // The one line without a comma is always the same.
    out.truncate(out.len() - ",\n".len());
    out.push_str("\n]\n");
    out
}

/// The next id of each noun, where it isn't the one after the last record: an id that has been
/// taken back is never given again. Most programs have no such line, so adding a record adds a
/// line and changes none.
fn counters(out: &mut String, program: &Program) {
    let counters = [
        (calendar::NOUN, beyond(&program.calendars)),
        (people::PERSON, beyond(&program.people)),
        (release::NOUN, beyond(&program.plans)),
        (people::WORKSTREAM, beyond(&program.workstreams)),
        (task::NOUN, beyond(&program.tasks)),
        (link::NOUN, beyond(&program.links)),
        (people::ASSIGNMENT, beyond(&program.assignments)),
        (baseline::NOUN, beyond(&program.baselines)),
    ];
    if counters.iter().all(|(_, next)| next.is_none()) {
        return;
    }
    let mut line = Line::begin(out, COUNTERS);
    for (noun, next) in counters {
        line.id_if(noun, next);
    }
    line.end();
}

fn beyond<K: Copy + Ord + From<u32> + Into<u32>, V>(table: &Table<K, V>) -> Option<u32> {
    let last = table.iter().next_back().map_or(0, |(id, _)| id.into());
    (table.next() != last.saturating_add(1)).then_some(table.next())
}
