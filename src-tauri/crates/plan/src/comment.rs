//! Comments on records, and links from them to somewhere outside.

use crate::record::RecordRef;
use crate::time::Moment;

/// What somebody said about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The record.
    pub on: RecordRef,
    /// Who.
    pub author: String,
    /// When.
    pub at: Moment,
    /// What.
    pub text: String,
}

/// A page or ticket elsewhere that belongs to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLink {
    /// The record.
    pub on: RecordRef,
    /// What it is called; empty for its target.
    pub title: String,
    /// A web address (`https://…`) or the key of a ticket (`PROJ-123`).
    pub target: String,
}

/// Whether a link may lead there: to the web, or to a ticket by its key. A window follows such a
/// link, so it is never a file, a script or another program.
#[must_use]
pub fn is_target(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let address = ["https://", "http://"].iter().any(|scheme| {
        lower
            .strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    });
    let key = |letter: char| letter.is_alphanumeric() || "-_./#".contains(letter);
    let blank = text.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    !text.is_empty() && !blank && (address || text.chars().all(key))
}
