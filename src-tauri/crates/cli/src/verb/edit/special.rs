//! Properties only some rows have: dates insisted on, hours of their own, estimates.

use api::dto::{ConstraintKindDto, EditDto};

use crate::args::Change;
use crate::exit::Failure;
use crate::lookup;
use crate::picture::Picture;

pub(super) fn changes(
    picture: &Picture,
    task: u32,
    asked: &Change,
) -> Result<Vec<EditDto>, Failure> {
    let mut edits = Vec::new();
    if let Some(text) = &asked.estimate {
        let text = text.clone();
        edits.push(EditDto::SetEstimate { task, text });
    }
    if let Some(text) = &asked.constraint {
        edits.push(constraint(task, text)?);
    }
    if let Some(text) = &asked.deadline {
        let text = text.clone();
        edits.push(EditDto::SetDeadline { task, text });
    }
    if let Some(name) = &asked.calendar {
        edits.push(EditDto::SetTaskCalendar {
            task,
            calendar: calendar(picture, name)?,
            ignores_people: false,
        });
    }
    if let Some(dates) = &asked.pin {
        edits.push(pin(task, dates)?);
    }
    if let Some(text) = &asked.reference {
        let text = text.clone();
        edits.push(EditDto::SetReference { task, text });
    }
    if let Some(inactive) = asked.inactive {
        edits.push(EditDto::SetInactive { task, inactive });
    }
    Ok(edits)
}

fn calendar(picture: &Picture, name: &str) -> Result<Option<u32>, Failure> {
    if name.trim().is_empty() {
        return Ok(None);
    }
    let known = &picture.program.calendars;
    let names: Vec<&str> = known.iter().map(|row| row.name.as_str()).collect();
    let at = lookup::named(&names, "calendar", name)?;
    Ok(Some(known[at].id))
}

fn pin(task: u32, dates: &str) -> Result<EditDto, Failure> {
    if dates.trim().is_empty() {
        return Ok(EditDto::Unpin { task });
    }
    let (start, finish) = dates.split_once("..").ok_or_else(|| {
        Failure::usage("Dates nothing moves are written START..FINISH, such as 2025-03-14..19 Mar.")
    })?;
    Ok(EditDto::PinDates {
        task,
        start: start.trim().to_owned(),
        finish: finish.trim().to_owned(),
    })
}

/// `asap`, `snet 14 Mar`, `must-start-on 2025-03-14`.
fn constraint(task: u32, text: &str) -> Result<EditDto, Failure> {
    let text = text.trim();
    let (word, date) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let kind = match word.to_lowercase().as_str() {
        "" | "asap" | "as-soon-as-possible" => ConstraintKindDto::AsSoonAsPossible,
        "alap" | "as-late-as-possible" => ConstraintKindDto::AsLateAsPossible,
        "snet" | "start-no-earlier-than" => ConstraintKindDto::StartNoEarlierThan,
        "snlt" | "start-no-later-than" => ConstraintKindDto::StartNoLaterThan,
        "fnet" | "finish-no-earlier-than" => ConstraintKindDto::FinishNoEarlierThan,
        "fnlt" | "finish-no-later-than" => ConstraintKindDto::FinishNoLaterThan,
        "mso" | "must-start-on" => ConstraintKindDto::MustStartOn,
        "mfo" | "must-finish-on" => ConstraintKindDto::MustFinishOn,
        _ => {
            let said =
                "A constraint is asap, alap, or snet, snlt, fnet, fnlt, mso, mfo and a date.";
            return Err(Failure::usage(said));
        }
    };
    Ok(EditDto::SetConstraint {
        task,
        kind,
        text: date.trim().to_owned(),
    })
}
