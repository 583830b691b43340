//! Plans whose dates another program computed, beside ours, minute by minute.
//!
//! The plans belong to others and lie beside the project, not in it.

mod explained;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use plan::{Moment, TaskId};
use schedule::{Dates, Schedule, schedule};
use serde_json::Value;

/// What is compared, in the order of the table.
pub const FIELDS: [&str; 9] = [
    "start",
    "finish",
    "early_start",
    "early_finish",
    "late_start",
    "late_finish",
    "total_slack_min",
    "free_slack_min",
    "critical",
];

/// How the files with known dates end, and the plans themselves: without dates if there is such.
const KNOWN: [&str; 2] = [".expected.json", ".mpxj.json"];
const PLANS: [&str; 3] = [".stripped.xml", ".xml", ".mspdi.xml"];

/// Where the plans of others lie.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data")
        .join(name)
}

/// One difference.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The task's number in the file.
    pub uid: u64,
    /// Its name.
    pub name: String,
    /// Which of [`FIELDS`].
    pub field: usize,
    /// What the other program says.
    pub theirs: String,
    /// What we say.
    pub ours: String,
    /// Why the two differ, where that is known.
    pub why: Option<&'static str>,
}

/// One plan compared.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// Equal values, by field.
    pub equal: [usize; 9],
    /// Values there were to compare, by field.
    pub of: [usize; 9],
    /// The rest.
    pub differences: Vec<Difference>,
}

/// The plans in a folder that have known dates, by name.
#[must_use]
pub fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|file| {
            let file = file.strip_suffix(".gz").unwrap_or(&file).to_owned();
            let name = KNOWN.iter().find_map(|known| file.strip_suffix(known))?;
            Some(name.to_owned())
        })
        .collect();
    names.sort();
    names
}

/// The text of a file that may be packed.
#[must_use]
pub fn read(path: &Path) -> Option<Vec<u8>> {
    if let Ok(bytes) = std::fs::read(path) {
        return Some(bytes);
    }
    let packed = std::fs::read(format!("{}.gz", path.display())).ok()?;
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice())
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}

/// Reads the stripped plan, computes its dates and compares them with those that were stored.
///
/// # Errors
/// A sentence when the plan can't be read or has no dates.
pub fn compare(folder: &Path, name: &str) -> Result<Compared, String> {
    let first = |suffixes: &[&str]| {
        let mut paths = suffixes
            .iter()
            .map(|suffix| folder.join(format!("{name}{suffix}")));
        paths.find_map(|path| read(&path))
    };
    let xml = first(&PLANS).ok_or("the plan is missing")?;
    let expected = first(&KNOWN).ok_or("no known dates")?;
    let expected: Value = serde_json::from_slice(&expected).map_err(|error| error.to_string())?;
    let imported = exchange::mspdi::read(&xml, &exchange::Watch::nobody())
        .map_err(|refused| refused.to_string())?;
    let program = &imported.program;
    let planned = schedule(program).map_err(|cycle| cycle.in_words(program))?;
    let by_uid: BTreeMap<u64, TaskId> = program
        .tasks
        .iter()
        .filter_map(|(id, task)| Some((task.kept.get("mspdi:UID")?.parse().ok()?, id)))
        .collect();
    let mut compared = Compared::default();
    let rows = expected["tasks"].as_array().ok_or("no tasks")?;
    for row in rows {
        let uid = row["uid"].as_u64().unwrap_or(0);
        if uid == 0 || row["null"] == Value::Bool(true) {
            continue;
        }
        let task = by_uid.get(&uid).copied();
        let dates = task.and_then(|task| planned.dates(task).map(|dates| (task, *dates)));
        one(&planned, row, dates, &mut compared);
    }
    for difference in &mut compared.differences {
        difference.why = explained::why(name, difference);
    }
    Ok(compared)
}

fn one(planned: &Schedule, row: &Value, dates: Option<(TaskId, Dates)>, compared: &mut Compared) {
    for (field, name) in FIELDS.iter().enumerate() {
        let theirs = &row[*name];
        if theirs.is_null() {
            continue;
        }
        compared.of[field] += 1;
        let (same, ours) = match dates {
            None => (false, "no such row".to_owned()),
            Some((task, dates)) => value(planned, task, &dates, field, theirs),
        };
        if same {
            compared.equal[field] += 1;
        } else {
            compared.differences.push(Difference {
                uid: row["uid"].as_u64().unwrap_or(0),
                name: row["name"].as_str().unwrap_or_default().to_owned(),
                field,
                theirs: theirs.to_string(),
                ours,
                why: None,
            });
        }
    }
}

fn value(
    planned: &Schedule,
    task: TaskId,
    dates: &Dates,
    field: usize,
    theirs: &Value,
) -> (bool, String) {
    let moment = |ours: Moment| {
        let text = theirs.as_str().unwrap_or_default();
        let same = text
            .get(..16)
            .and_then(|minute| minute.parse().ok())
            .is_some_and(|minute: Moment| {
                // Seconds count as a minute begun or not: half a minute is no difference.
                minute == ours
                    || planned.work_between(task, minute, ours).0 == 0
                    || (text.len() > 16 && (minute.0 - ours.0).abs() <= 1)
            });
        (same, ours.to_string())
    };
    let number = |ours: i32| {
        let same = theirs
            .as_f64()
            .is_some_and(|theirs| (theirs - f64::from(ours)).abs() < 0.3);
        (same, ours.to_string())
    };
    match field {
        0 | 2 => moment(dates.start),
        1 | 3 => moment(dates.finish),
        4 => moment(dates.late_start.unwrap_or(dates.start)),
        5 => moment(dates.late_finish.unwrap_or(dates.finish)),
        6 => number(dates.total_float.map_or(0, |float| float.0)),
        7 => number(dates.free_float.0),
        _ => (
            theirs.as_bool() == Some(dates.critical),
            dates.critical.to_string(),
        ),
    }
}
