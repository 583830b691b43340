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
