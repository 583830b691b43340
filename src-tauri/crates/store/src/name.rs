//! What a record refers to, as a cell reads: `DEP-3`, `milestone-7`, `WEEK-12`.

use plan::{HealthSubject, NeededBy, PlanId, RecordRef, TaskId, WorkstreamId};

use crate::check;
use crate::civil;

/// A record, as [`RecordRef`]'s `Display` writes it.
pub(crate) fn read_record(text: &str) -> Result<RecordRef, String> {
    let record = RecordRef::from_name(text).filter(|record| record.to_string() == text);
    let record = record.ok_or("what it is about makes no sense")?;
    check::number(i64::from(record.parts().1))?;
    Ok(record)
}

/// What a colour is of.
pub(crate) fn subject(subject: HealthSubject) -> String {
    match subject {
        HealthSubject::Plan(id) => format!("plan-{}", id.0),
        HealthSubject::Workstream(id) => format!("workstream-{}", id.0),
        HealthSubject::Milestone(id) => format!("milestone-{}", id.0),
    }
}

/// Reads what [`subject`] writes.
pub(crate) fn read_subject(text: &str) -> Result<HealthSubject, String> {
    let read = || {
        let (kind, number) = text.split_once('-')?;
        let number = check::number(number.parse().ok()?).ok()?;
        let read = match kind {
            "plan" => HealthSubject::Plan(PlanId(number)),
            "workstream" => HealthSubject::Workstream(WorkstreamId(number)),
            "milestone" => HealthSubject::Milestone(TaskId(number)),
            _ => return None,
        };
        (subject(read) == text).then_some(read)
    };
    read().ok_or_else(|| "what its colour is of makes no sense".to_owned())
}

/// By when something is needed: a date, `ROW-7` for a milestone or `WEEK-12`.
pub(crate) fn needed(by: NeededBy) -> String {
    match by {
        NeededBy::Date(date) => date.to_string(),
        NeededBy::Milestone(task) => RecordRef::Task(task).to_string(),
        NeededBy::PlanWeek(week) => format!("WEEK-{week}"),
    }
}

/// Reads what [`needed`] writes.
pub(crate) fn read_needed(text: Option<&str>) -> Result<Option<NeededBy>, String> {
    let Some(text) = text else { return Ok(None) };
    let read = || {
        let by = if let Some(week) = text.strip_prefix("WEEK-") {
            NeededBy::PlanWeek(week.parse().ok()?)
        } else if let Some(RecordRef::Task(task)) = RecordRef::from_name(text) {
            check::number(i64::from(task.0)).ok()?;
            NeededBy::Milestone(task)
        } else {
            NeededBy::Date(civil::date(text)?)
        };
        (needed(by) == text).then_some(by)
    };
    read()
        .map(Some)
        .ok_or_else(|| "by when it is needed makes no sense".to_owned())
}

/// Whether a week or a date lies within the limits.
pub(crate) fn check_needed(by: Option<NeededBy>) -> Result<(), String> {
    match by {
        Some(NeededBy::Date(date)) => check::date(date),
        Some(NeededBy::PlanWeek(week)) if !(1..=NeededBy::LAST_WEEK).contains(&week) => {
            Err(format!("a plan has no week {week}"))
        }
        Some(NeededBy::PlanWeek(_) | NeededBy::Milestone(_)) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_they_are_written_and_nothing_else() {
        for text in ["2025-03-14", "ROW-7", "WEEK-12"] {
            let by = read_needed(Some(text)).unwrap().unwrap();
            assert_eq!(needed(by), text);
        }
        for text in ["plan-1", "workstream-2", "milestone-3"] {
            assert_eq!(subject(read_subject(text).unwrap()), text);
        }
        for text in [
            "PLAN-1",
            "ROW-7",
            "DEP-3",
            "BLOCKER-1",
            "R-2",
            "A-1",
            "ACT-4",
            "DEC-2",
            "ESC-9",
            "GO-1",
            "CAP-2",
        ] {
            assert_eq!(read_record(text).unwrap().to_string(), text);
        }
        for text in [
            "", "row-7", "ROW-07", "ROW-0", "ROW-+7", "WEEK-", "WEEK-012", "soon", "R-2-2",
        ] {
            assert!(read_needed(Some(text)).is_err(), "{text}");
            assert!(read_record(text).is_err(), "{text}");
            assert!(read_subject(text).is_err(), "{text}");
        }
    }
}
