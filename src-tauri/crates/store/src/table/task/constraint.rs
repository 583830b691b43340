//! A constraint: a word, and for most a minute.

use plan::{Constraint, Moment};

const AS_SOON_AS_POSSIBLE: &str = "as-soon-as-possible";
const AS_LATE_AS_POSSIBLE: &str = "as-late-as-possible";
const START_NO_EARLIER_THAN: &str = "start-no-earlier-than";
const START_NO_LATER_THAN: &str = "start-no-later-than";
const FINISH_NO_EARLIER_THAN: &str = "finish-no-earlier-than";
const FINISH_NO_LATER_THAN: &str = "finish-no-later-than";
const MUST_START_ON: &str = "must-start-on";
const MUST_FINISH_ON: &str = "must-finish-on";

/// Its word.
pub(super) fn word(constraint: Constraint) -> &'static str {
    match constraint {
        Constraint::AsSoonAsPossible => AS_SOON_AS_POSSIBLE,
        Constraint::AsLateAsPossible => AS_LATE_AS_POSSIBLE,
        Constraint::StartNoEarlierThan(_) => START_NO_EARLIER_THAN,
        Constraint::StartNoLaterThan(_) => START_NO_LATER_THAN,
        Constraint::FinishNoEarlierThan(_) => FINISH_NO_EARLIER_THAN,
        Constraint::FinishNoLaterThan(_) => FINISH_NO_LATER_THAN,
        Constraint::MustStartOn(_) => MUST_START_ON,
        Constraint::MustFinishOn(_) => MUST_FINISH_ON,
    }
}

/// The constraint of a word and a minute.
pub(super) fn of_parts(word: Option<&str>, at: Option<Moment>) -> Result<Constraint, String> {
    match (word, at) {
        (Some(AS_SOON_AS_POSSIBLE), None) => Ok(Constraint::AsSoonAsPossible),
        (Some(AS_LATE_AS_POSSIBLE), None) => Ok(Constraint::AsLateAsPossible),
        (Some(START_NO_EARLIER_THAN), Some(at)) => Ok(Constraint::StartNoEarlierThan(at)),
        (Some(START_NO_LATER_THAN), Some(at)) => Ok(Constraint::StartNoLaterThan(at)),
        (Some(FINISH_NO_EARLIER_THAN), Some(at)) => Ok(Constraint::FinishNoEarlierThan(at)),
        (Some(FINISH_NO_LATER_THAN), Some(at)) => Ok(Constraint::FinishNoLaterThan(at)),
        (Some(MUST_START_ON), Some(at)) => Ok(Constraint::MustStartOn(at)),
        (Some(MUST_FINISH_ON), Some(at)) => Ok(Constraint::MustFinishOn(at)),
        _ => Err("its constraint makes no sense".to_owned()),
    }
}
