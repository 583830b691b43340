//! What is tracked beside the rows by the status date: all of it made up, none of it moving a date.
//!
//! It is told in the sample's own time and by its own roles, edit by edit, as a team would have
//! written it down: the history of a promise, a blocker that climbed, a colour every week. Every
//! record lies beside a row that is there; a promise repeats the day its row has.

mod awaited;
mod blocked;
mod colours;
mod log;
mod release;

use plan::edit::Owner;

use super::Sample;
use super::person;
use super::role::Role;

/// Writes it all down, in the order in which ids are given.
pub(super) fn track(sample: &mut Sample) {
    for chapter in [
        awaited::edits,
        blocked::edits,
        log::edits,
        release::edits,
        colours::edits,
        colours::remarks,
    ] {
        let edits = chapter(sample);
        sample.perform(edits);
    }
}

fn owner(role: Role) -> Owner {
    Owner::Known(person(role))
}

/// Who writes a line, as a history keeps it.
fn by(role: Role) -> String {
    role.name().to_owned()
}

#[cfg(test)]
mod tests;
