//! A file to a program: records as they come, then the program as a whole.

pub(in crate::mspdi) mod baselines;
mod calendars;
mod crew;
mod cycles;
mod exceptions;
mod facts;
mod gantry;
pub(in crate::mspdi) mod links;
mod outline;
pub(in crate::mspdi) mod parts;
pub(in crate::mspdi) mod people;
mod progress;
pub(in crate::mspdi) mod project;
pub(in crate::mspdi) mod splits;
mod stack;
mod stamps;
pub(in crate::mspdi) mod tasks;
mod whole;

use super::tree::{Opened, Source};
use super::{Refused, decode};
use crate::limits;
use crate::notes::{Imported, Notes, Weight};
use crate::watch::Watch;
use calendars::RawCalendar;
use facts::Facts;
use parts::RawPart;
use people::RawPerson;
use project::RawProject;
use tasks::RawTask;

/// Records between two looks at whether somebody has cancelled.
const STEP: usize = 256;

/// Everything in a file, record by record, before anything refers to anything.
#[derive(Default)]
struct Records {
    project: RawProject,
    calendars: Vec<RawCalendar>,
    tasks: Vec<RawTask>,
    people: Vec<RawPerson>,
    parts: Vec<RawPart>,
    nulls: usize,
}

/// Reads a file of Microsoft Project.
///
/// # Errors
/// [`Refused`] when the bytes are no such file, or more than may be read. What could be taken only
/// in part is no error: the notes tell.
pub fn read(bytes: &[u8], watch: &Watch<'_>) -> Result<Imported, Refused> {
    let mut notes = Notes::default();
    let text = decode::text(bytes, &mut notes)?;
    let total = u64::try_from(text.len()).unwrap_or(u64::MAX);
    watch.step(0, total)?;
    let mut facts = Facts::new(notes);
    let mut source = Source::new(&text);
    let root = source.next()?.ok_or(Refused::Empty)?;
    if root.name != "Project" {
        return Err(Refused::NoProject {
            found: root.name.chars().take(60).collect(),
        });
    }
    let mut records = Records::default();
    if !Source::is_empty(root) {
        sections(&mut source, &mut records, &mut facts, watch, total)?;
    }
    while source.next()?.is_some() {}
    facts.nulls(records.nulls);
    let imported = whole::assemble(records, facts, watch)?;
    watch.step(total, total)?;
    Ok(imported)
}

fn sections<'a>(
    source: &mut Source<'a>,
    records: &mut Records,
    facts: &mut Facts,
    watch: &Watch<'_>,
    total: u64,
) -> Result<(), Refused> {
    let mut rest = Vec::new();
    while let Some(section) = source.next()? {
        match section.name {
            "Calendars" | "Tasks" | "Resources" | "Assignments" => {
                each(source, section, watch, total, |source, record| {
                    let node = source.rest(record)?;
                    match (section.name, record.name) {
                        ("Calendars", "Calendar") => {
                            records.calendars.push(calendars::read(&node, facts));
                            within(records.calendars.len(), "calendars")
                        }
                        ("Tasks", "Task") => {
                            match tasks::read(&node, facts) {
                                Some(task) => records.tasks.push(task),
                                None => records.nulls += 1,
                            }
                            within(records.tasks.len(), "tasks")
                        }
                        ("Resources", "Resource") => {
                            records.people.extend(people::read(&node, facts));
                            within(records.people.len(), "resources")
                        }
                        ("Assignments", "Assignment") => {
                            records.parts.extend(parts::read(&node, facts));
                            within(records.parts.len(), "assignments")
                        }
                        _ => Ok(()),
                    }
                })?;
            }
            name => {
                let node = source.rest(section)?;
                // Definitions come before what they define.
                if name == "ExtendedAttributes" {
                    facts.keeper.ours = gantry::definitions(&node);
                }
                rest.push(node);
            }
        }
    }
    records.project = project::read(rest, facts);
    Ok(())
}

/// Every record of a list.
fn each<'a>(
    source: &mut Source<'a>,
    list: Opened<'a>,
    watch: &Watch<'_>,
    total: u64,
    mut take: impl FnMut(&mut Source<'a>, Opened<'a>) -> Result<(), Refused>,
) -> Result<(), Refused> {
    if Source::is_empty(list) {
        return Ok(());
    }
    let mut count = 0;
    while let Some(record) = source.next()? {
        take(source, record)?;
        count += 1;
        if count % STEP == 0 {
            watch.step(source.position(), total)?;
        }
    }
    Ok(())
}

fn within(count: usize, what: &'static str) -> Result<(), Refused> {
    if count > limits::ROWS {
        Err(Refused::TooManyRows { what })
    } else {
        Ok(())
    }
}

/// One row left out or changed, said in a note.
fn tell(
    facts: &mut Facts,
    weight: Weight,
    code: &'static str,
    place: &str,
    text: impl Into<String>,
) {
    facts.notes.add(weight, code, place, text);
}
