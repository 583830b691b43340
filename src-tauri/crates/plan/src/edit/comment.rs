//! What can be said about records.

use crate::id::{CommentId, OutsideLinkId};
use crate::record::RecordRef;
use crate::time::Moment;

/// A verb about a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommentEdit {
    /// Says something.
    Add {
        /// About which record.
        on: RecordRef,
        /// Who.
        author: String,
        /// When.
        at: Moment,
        /// What.
        text: String,
    },
    /// Says it in other words.
    Reword {
        /// Which comment.
        comment: CommentId,
        /// What.
        text: String,
    },
    /// Takes it out.
    Remove {
        /// Which comment.
        comment: CommentId,
    },
}

/// A verb about a link to somewhere outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutsideLinkEdit {
    /// Adds one.
    Add {
        /// To which record.
        on: RecordRef,
        /// What it is called; empty for its target.
        title: String,
        /// A web address or the key of a ticket.
        target: String,
    },
    /// Changes one.
    Set {
        /// Which one.
        link: OutsideLinkId,
        /// What it is called.
        title: String,
        /// Where it leads.
        target: String,
    },
    /// Takes it out.
    Remove {
        /// Which one.
        link: OutsideLinkId,
    },
}
