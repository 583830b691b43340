//! Interruptions in one cell: `480+960 1440+60` is a break of two days after the first day of
//! work, and one of an hour after the third. A table of their own would be read for every program
//! for the sake of the few tasks that have any.

use std::borrow::Cow;
use std::fmt::Write as _;

use plan::{Split, WorkMinutes};

use crate::cell::Cell;
use crate::check;

pub(super) fn cell(splits: &[Split]) -> Cell<'static> {
    if splits.is_empty() {
        return Cell::Null;
    }
    let mut text = String::new();
    for Split { after, pause } in splits {
        let blank = if text.is_empty() { "" } else { " " };
        write!(text, "{blank}{}+{}", after.0, pause.0).expect("a text takes any text");
    }
    Cell::Text(Cow::Owned(text))
}

/// Reads what [`cell`] writes.
pub(super) fn read(text: Option<&str>) -> Result<Vec<Split>, String> {
    let split = |text: &str| {
        let (after, pause) = text.split_once('+')?;
        Some(Split {
            after: WorkMinutes(after.parse().ok()?),
            pause: WorkMinutes(pause.parse().ok()?),
        })
    };
    let splits = text.map(|text| text.split(' ').map(split).collect::<Option<_>>());
    splits.map_or(Ok(Vec::new()), |splits| {
        splits.ok_or_else(|| "its “splits” can't be read".to_owned())
    })
}

/// They lie one after the other. (That they lie within the work is not asked: it may have been
/// cut short since.)
pub(super) fn check(splits: &[Split]) -> Result<(), String> {
    let mut before = WorkMinutes::ZERO;
    for split in splits {
        check::duration(split.after)?;
        check::duration(split.pause)?;
        if split.after <= before || split.pause <= WorkMinutes::ZERO {
            return Err("its splits are out of order".to_owned());
        }
        before = split.after;
    }
    Ok(())
}
