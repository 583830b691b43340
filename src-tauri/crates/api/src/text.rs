//! Records as the plain text people paste into mails and chats, and back.
//!
//! Six kinds are written and read: dependencies, blockers, risks, escalations, release meetings
//! and capacity, in the layouts technical program managers know (section 3.3 of the domain). [`form`] lays out and reads any of
//! them, [`forms`] names their lines, [`write`](mod@write) fills one from a record; reading one as
//! an edit is `read/record/pasted.rs`. All of it is pure.
//!
//! Written text reads back as the same record: what a line holds may be any text, because every
//! further line of it is indented. Text written by people is read leniently: letter case, order,
//! quoting and missing lines do not matter, a bracketed hint of the template is nothing, and a line
//! nobody knows is told, not guessed at.

pub(crate) mod form;
pub(crate) mod forms;
pub(crate) mod items;
pub(crate) mod release;
pub(crate) mod table;
pub(crate) mod write;

pub(crate) use form::{Filled, scan};
pub(crate) use write::write;

/// A word as people write it in text: `in-progress` is `In Progress`, `p0` is `P0`.
pub(crate) fn titled(word: &str) -> String {
    let words = word.split('-').map(|part| {
        let mut letters = part.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}
