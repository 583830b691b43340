//! Constraints as programs name them: a kind, and a date after it or in a column of its own.

use plan::{Constraint, Pin};

use super::dates;
use super::mapping::DateOrder;

/// What a cell insists on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Insists {
    On(Constraint),
    Pinned(Pin),
}

#[derive(Clone, Copy)]
enum Kind {
    Asap,
    Alap,
    StartNoEarlier,
    StartNoLater,
    FinishNoEarlier,
    FinishNoLater,
    MustStart,
    MustFinish,
}

/// The names of each kind; the longest of two that begin alike comes first.
const NAMES: [(Kind, &[&str]); 8] = [
    (
        Kind::Asap,
        &[
            "as soon as possible",
            "asap",
            "so früh wie möglich",
            "dès que possible",
            "lo antes posible",
        ],
    ),
    (
        Kind::Alap,
        &[
            "as late as possible",
            "alap",
            "so spät wie möglich",
            "le plus tard possible",
            "lo más tarde posible",
        ],
    ),
    (
        Kind::StartNoEarlier,
        &[
            "start no earlier than",
            "snet",
            "anfang nicht früher als",
            "début au plus tôt le",
            "no comenzar antes del",
        ],
    ),
    (
        Kind::StartNoLater,
        &[
            "start no later than",
            "snlt",
            "anfang nicht später als",
            "début au plus tard le",
            "no comenzar después del",
        ],
    ),
    (
        Kind::FinishNoEarlier,
        &[
            "finish no earlier than",
            "fnet",
            "ende nicht früher als",
            "fin au plus tôt le",
            "no finalizar antes del",
        ],
    ),
    (
        Kind::FinishNoLater,
        &[
            "finish no later than",
            "fnlt",
            "ende nicht später als",
            "fin au plus tard le",
            "no finalizar después del",
        ],
    ),
    (
        Kind::MustStart,
        &[
            "must start on",
            "mso",
            "muss anfangen am",
            "doit commencer le",
            "debe comenzar el",
        ],
    ),
    (
        Kind::MustFinish,
        &[
            "must finish on",
            "mfo",
            "muss enden am",
            "doit finir le",
            "debe finalizar el",
        ],
    ),
];

/// Reads a constraint; `date` is the cell beside it, if there is such a column.
pub(super) fn read(text: &str, date: &str, order: Option<DateOrder>) -> Option<Insists> {
    if text.len() > 200 {
        return None;
    }
    let lower = text.trim().to_lowercase();
    if let Some(rest) = lower.strip_prefix("pinned ") {
        let (start, finish) = rest.split_once(" to ")?;
        let start = dates::read(start, order).ok()?.as_start();
        let finish = dates::read(finish, order).ok()?.as_finish();
        return (start <= finish).then_some(Insists::Pinned(Pin { start, finish }));
    }
    let (kind, rest) = NAMES.iter().find_map(|&(kind, names)| {
        names
            .iter()
            .find_map(|name| lower.strip_prefix(name))
            .map(|rest| (kind, rest))
    })?;
    let said = if rest.trim().is_empty() { date } else { rest };
    let when = || dates::read(said, order).ok();
    let start = || when().map(|when| when.as_start());
    let finish = || when().map(|when| when.as_finish());
    Some(Insists::On(match kind {
        Kind::Asap => Constraint::AsSoonAsPossible,
        Kind::Alap => Constraint::AsLateAsPossible,
        Kind::StartNoEarlier => Constraint::StartNoEarlierThan(start()?),
        Kind::StartNoLater => Constraint::StartNoLaterThan(start()?),
        Kind::FinishNoEarlier => Constraint::FinishNoEarlierThan(finish()?),
        Kind::FinishNoLater => Constraint::FinishNoLaterThan(finish()?),
        Kind::MustStart => Constraint::MustStartOn(start()?),
        Kind::MustFinish => Constraint::MustFinishOn(finish()?),
    }))
}
