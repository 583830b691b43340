//! Predecessors by row number: `12`, `12FS+3d`, `14SS-2d; 9`.

use super::duration::{read_lag, short, write_lag};
use crate::calendar::Calendar;
use crate::edit::Predecessor;
use crate::id::TaskId;
use crate::link::{Lag, LinkKind};
use crate::outline::Outline;
use crate::program::Program;
use crate::refusal::Refusal;

/// Reads a list of predecessors, separated by `;` or `,`. Row numbers are those of the outline.
///
/// # Errors
/// [`Refusal::NotAPredecessor`], [`Refusal::NoSuchRow`], or a refusal of the lag.
pub fn read_predecessors(
    text: &str,
    outline: &Outline,
    calendar: &Calendar,
) -> Result<Vec<Predecessor>, Refusal> {
    text.split([';', ','])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| read_one(part, outline, calendar))
        .collect()
}

fn read_one(part: &str, outline: &Outline, calendar: &Calendar) -> Result<Predecessor, Refusal> {
    let nonsense = || Refusal::NotAPredecessor(short(part));
    let split = part
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(part.len());
    let (number, rest) = part.split_at(split);
    let number: u32 = number.parse().map_err(|_| nonsense())?;
    let rest = rest.trim_start();
    let letters = rest.get(..2).map(str::to_uppercase);
    let known = LinkKind::ALL
        .into_iter()
        .find(|kind| Some(kind.letters()) == letters.as_deref());
    let (kind, lag) = match known {
        Some(kind) => (kind, rest[2..].trim_start()),
        None => (LinkKind::FinishToStart, rest),
    };
    if !(lag.is_empty() || lag.starts_with(['+', '-', '−'])) {
        return Err(nonsense());
    }
    let lag = match read_lag(lag, calendar) {
        Err(Refusal::NotADuration(_)) => return Err(nonsense()),
        read => read?,
    };
    let task = outline.task_at(number).ok_or(Refusal::NoSuchRow(number))?;
    Ok(Predecessor { task, kind, lag })
}

/// Writes the predecessors of a task from its own plan, in order of their rows.
#[must_use]
pub fn write_predecessors(
    task: TaskId,
    program: &Program,
    outline: &Outline,
    calendar: &Calendar,
) -> String {
    let mut found: Vec<(u32, LinkKind, Lag)> = program
        .links
        .iter()
        .filter(|(_, link)| link.to == task)
        .filter_map(|(_, link)| {
            outline
                .number(link.from)
                .map(|row| (row, link.kind, link.lag))
        })
        .collect();
    found.sort_unstable_by_key(|&(row, kind, _)| (row, kind));
    let parts: Vec<String> = found
        .into_iter()
        .map(|(row, kind, lag)| one(row, kind, lag, calendar))
        .collect();
    parts.join("; ")
}

/// `12`, `12SS` or `12FS+3d`: the kind is written when it is not plain finish to start.
fn one(row: u32, kind: LinkKind, lag: Lag, calendar: &Calendar) -> String {
    let lag = write_lag(lag, calendar);
    match (kind, lag.as_str()) {
        (LinkKind::FinishToStart, "") => row.to_string(),
        (kind, lag) => format!("{row}{}{lag}", kind.letters()),
    }
}
