//! How far a task has come: a word, and what goes with it.

use plan::{Moment, Progress, WorkMinutes, task};

use crate::check;
use crate::field::Fields;

const NOT_STARTED: &str = "not-started";
const STARTED: &str = "started";
const COMPLETE: &str = "complete";

/// Word, percent, remaining, resume, actual start and actual finish.
type Parts = (
    &'static str,
    u8,
    Option<WorkMinutes>,
    Option<Moment>,
    Option<Moment>,
    Option<Moment>,
);

pub(super) fn parts(progress: Progress) -> Parts {
    match progress {
        Progress::NotStarted => (NOT_STARTED, 0, None, None, None, None),
        Progress::Started {
            start,
            percent,
            remaining,
            resume,
        } => (STARTED, percent, Some(remaining), resume, Some(start), None),
        Progress::Complete { start, finish } => {
            (COMPLETE, 100, None, None, Some(start), Some(finish))
        }
    }
}

/// Reads the columns of [`parts`]. The journal of version 1 does not say what remains: it was
/// what the percentage left.
pub(super) fn read(fields: &mut Fields<'_>, duration: WorkMinutes) -> Result<Progress, String> {
    let word = fields.text_if()?;
    let percent: u8 = fields.integer()?;
    let remaining = fields.minutes_if()?;
    let resume = fields.moment_if()?;
    let (start, finish) = (fields.moment_if()?, fields.moment_if()?);
    match (word, percent, remaining, resume, start, finish) {
        (Some(NOT_STARTED), 0, None, None, None, None) => Ok(Progress::NotStarted),
        (Some(STARTED), _, _, _, Some(start), None) => Ok(Progress::Started {
            start,
            percent,
            remaining: remaining.unwrap_or_else(|| task::remaining(duration, percent)),
            resume,
        }),
        (Some(COMPLETE), 100, None, None, Some(start), Some(finish)) => {
            Ok(Progress::Complete { start, finish })
        }
        _ => Err("its progress makes no sense".to_owned()),
    }
}

pub(super) fn check(progress: Progress, duration: WorkMinutes) -> Result<(), String> {
    match progress {
        Progress::NotStarted => Ok(()),
        Progress::Started {
            start,
            percent,
            remaining,
            resume,
        } => {
            check::moment(start)?;
            check::moment_if(resume)?;
            if percent > 99 {
                return Err("work that goes on is done to 99 % at most".to_owned());
            }
            if !(WorkMinutes::ZERO..=duration).contains(&remaining) {
                return Err("more of it remains than there is".to_owned());
            }
            Ok(())
        }
        Progress::Complete { start, finish } => {
            check::moment(start)?;
            check::moment(finish)?;
            if finish < start {
                return Err("it was finished before it was begun".to_owned());
            }
            Ok(())
        }
    }
}
