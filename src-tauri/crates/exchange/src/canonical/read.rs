//! Text to a program.

use std::collections::BTreeMap;

use plan::{
    Assignment, AssignmentId, BaselineId, BaselineRow, Calendar, CalendarId, Link, LinkId, Person,
    PersonId, Plan, PlanId, Task, TaskId, Workstream, WorkstreamId,
};
use serde_json::{Map, Value};

use super::fields::{Fields, Ledger, shortened};
use super::scan::Records;
use super::write::COUNTERS;
use super::{END, FORMAT, Refused, VERSION, baseline, calendar, link, mend, people, release, task};
use crate::limits;
use crate::notes::Imported;
use crate::watch::Watch;

/// The most records of all kinds: each task may have a few links, parts and rows of baselines.
const RECORDS: usize = 5 * limits::ROWS;
/// Records between two reports of progress.
const STEP: usize = 1_000;

/// Records of one kind, each with its line.
pub(super) type Lined<K, V> = BTreeMap<K, (usize, V)>;

/// What the records say, before anything is known of what they say of each other.
#[derive(Default)]
pub(super) struct Found {
    pub(super) calendars: Lined<CalendarId, Calendar>,
    pub(super) people: Lined<PersonId, Person>,
    pub(super) plans: Lined<PlanId, Plan>,
    pub(super) workstreams: Lined<WorkstreamId, Workstream>,
    pub(super) tasks: Lined<TaskId, Task>,
    pub(super) links: Lined<LinkId, Link>,
    pub(super) assignments: Lined<AssignmentId, Assignment>,
    pub(super) baselines: Lined<BaselineId, baseline::Head>,
    pub(super) rows: BTreeMap<BaselineId, Vec<BaselineRow>>,
    pub(super) next: BTreeMap<&'static str, u32>,
}

/// Reads a program.
///
/// # Errors
/// [`Refused`] when the bytes are not a program of a version known here, or too much of one.
pub fn read(bytes: &[u8], watch: &Watch) -> Result<Imported, Refused> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refused::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|fault| Refused::NotText {
        line: 1 + newlines(&bytes[..fault.valid_up_to()]),
    })?;
    let mut records = Records::of(text)?;
    head(records.next()?)?;
    let mut ledger = Ledger::default();
    let mut found = Found::default();
    let mut count = 0;
    while let Some((line, record)) = records.next()? {
        count += 1;
        if count % STEP == 0 {
            watch.step(records.passed() as u64, text.len() as u64)?;
        }
        if count > RECORDS {
            return Err(too_many("records", RECORDS));
        }
        match parse(line, record)? {
            Value::Object(map) => found.take(&mut ledger, line, map),
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => ledger.left_out(
                "not-a-record",
                line,
                "This is not a record; it was left out.".to_owned(),
            ),
        }
        if found.tasks.len() > limits::ROWS {
            return Err(too_many("tasks", limits::ROWS));
        }
    }
    let program = mend::program(found, &mut ledger);
    watch.step(text.len() as u64, text.len() as u64)?;
    Ok(Imported {
        program,
        notes: ledger.notes,
        recorded: BTreeMap::new(),
    })
}

/// Looks at what the file calls itself.
fn head(first: Option<(usize, &str)>) -> Result<(), Refused> {
    let (line, record) = first.ok_or(Refused::NotOurs)?;
    let head = parse(line, record)?;
    if head.get("record").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Refused::NotOurs);
    }
    match head.get("version").and_then(Value::as_i64) {
        Some(version) if version == i64::from(VERSION) => Ok(()),
        Some(version) if version > i64::from(VERSION) => Err(Refused::Newer { version }),
        Some(_) | None => Err(Refused::NotOurs),
    }
}

fn parse(line: usize, record: &str) -> Result<Value, Refused> {
    serde_json::from_str(record).map_err(|fault| {
        let said = fault.to_string();
        // The parser counts lines from the beginning of the record.
        let what = said
            .rsplit_once(" at line ")
            .map_or(said.as_str(), |it| it.0);
        Refused::NotJson {
            line: line + fault.line().saturating_sub(1),
            what: what.to_owned(),
        }
    })
}

impl Found {
    fn take(&mut self, ledger: &mut Ledger, line: usize, mut map: Map<String, Value>) {
        let Some(Value::String(record)) = map.remove("record") else {
            let text = "The record does not say of what kind it is; it was left out.";
            ledger.left_out("unknown-record", line, text.to_owned());
            return;
        };
        let mut fields = Fields::new(ledger, line, &record, map);
        let fresh = match record.as_str() {
            calendar::NOUN => put(&mut self.calendars, line, calendar::read(&mut fields)),
            calendar::DAY => self.part(calendar::read_day(&mut fields)),
            calendar::RECURRENCE => self.part(calendar::read_recurrence(&mut fields)),
            calendar::WEEKS => self.part(calendar::read_weeks(&mut fields)),
            people::PERSON => put(&mut self.people, line, people::read_person(&mut fields)),
            people::WORKSTREAM => put(
                &mut self.workstreams,
                line,
                people::read_workstream(&mut fields),
            ),
            people::ASSIGNMENT => put(
                &mut self.assignments,
                line,
                people::read_assignment(&mut fields),
            ),
            release::NOUN => put(&mut self.plans, line, release::read(&mut fields)),
            task::NOUN => put(&mut self.tasks, line, task::read(&mut fields)),
            link::NOUN => put(&mut self.links, line, link::read(&mut fields)),
            baseline::NOUN => put(&mut self.baselines, line, baseline::read(&mut fields)),
            baseline::ROW => self.row(baseline::read_row(&mut fields)),
            COUNTERS => self.counters(&mut fields),
            END => Taken::Whole,
            _ => {
                let text = format!(
                    "A “{}” means nothing to this version of Gantry; it was left out.",
                    shortened(&record)
                );
                ledger.left_out("unknown-record", line, text);
                return;
            }
        };
        match fresh {
            Taken::Whole => fields.finish(),
            // Why has been said.
            Taken::Not => {}
            Taken::Double => {
                let text = format!(
                    "A {record} with this number stands further up; this one was left out."
                );
                ledger.left_out("duplicate-id", line, text);
            }
            Taken::Loose => {
                let text = format!(
                    "The {record} belongs to something that does not stand further up; it was left out."
                );
                ledger.left_out("dangling-record", line, text);
            }
        }
    }

    fn part(&mut self, part: Option<(CalendarId, calendar::Part)>) -> Taken {
        let Some((id, part)) = part else {
            return Taken::Not;
        };
        let Some((_, calendar)) = self.calendars.get_mut(&id) else {
            return Taken::Loose;
        };
        match part {
            calendar::Part::Day(date, day) => {
                if calendar.exceptions.contains_key(&date) {
                    return Taken::Double;
                }
                calendar.exceptions.insert(date, day);
            }
            calendar::Part::Recurrence(recurrence) => calendar.recurrences.push(recurrence),
            calendar::Part::Weeks(weeks) => calendar.work_weeks.push(weeks),
        }
        Taken::Whole
    }

    fn row(&mut self, row: Option<(BaselineId, BaselineRow)>) -> Taken {
        let Some((id, row)) = row else {
            return Taken::Not;
        };
        if !self.baselines.contains_key(&id) {
            return Taken::Loose;
        }
        self.rows.entry(id).or_default().push(row);
        Taken::Whole
    }

    fn counters(&mut self, fields: &mut Fields) -> Taken {
        let nouns = [
            calendar::NOUN,
            people::PERSON,
            release::NOUN,
            people::WORKSTREAM,
            task::NOUN,
            link::NOUN,
            people::ASSIGNMENT,
            baseline::NOUN,
        ];
        for noun in nouns {
            if let Some(next) = fields.id_if(noun) {
                self.next.insert(noun, next);
            }
        }
        Taken::Whole
    }
}

/// What became of a record.
enum Taken {
    /// It was taken.
    Whole,
    /// Something it can't do without was missing.
    Not,
    /// Another has its number.
    Double,
    /// What it belongs to is missing.
    Loose,
}

fn put<K: Ord, V>(table: &mut Lined<K, V>, line: usize, row: Option<(K, V)>) -> Taken {
    let Some((id, row)) = row else {
        return Taken::Not;
    };
    if table.contains_key(&id) {
        return Taken::Double;
    }
    table.insert(id, (line, row));
    Taken::Whole
}

fn too_many(what: &'static str, count: usize) -> Refused {
    Refused::TooMany { what, count }
}

fn newlines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}
