//! What was said about records, and where they lead outside.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What somebody said about a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CommentDto {
    /// Its id.
    pub id: u32,
    /// The record, by name: `DEP-3`, `PLAN-1`, `ROW-7`.
    pub on: String,
    /// Who.
    pub author: String,
    /// When.
    pub at: i32,
    /// What.
    pub text: String,
}

/// A page or ticket elsewhere that belongs to a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OutsideLinkDto {
    /// Its id.
    pub id: u32,
    /// The record, by name.
    pub on: String,
    /// What it is called; empty for its target.
    pub title: String,
    /// A web address or the key of a ticket.
    pub target: String,
}

/// A verb about a comment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each verb is documented")]
pub enum CommentEditDto {
    /// Says something about a record, by its name.
    Add { on: String, text: String },
    /// Says it in other words.
    Reword { comment: u32, text: String },
    /// Takes it out.
    Remove { comment: u32 },
}

/// A verb about a link to somewhere outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each verb is documented")]
pub enum OutsideLinkEditDto {
    /// Adds one to a record, by its name.
    Add {
        on: String,
        title: String,
        target: String,
    },
    /// Changes one.
    Set {
        link: u32,
        title: String,
        target: String,
    },
    /// Takes it out.
    Remove { link: u32 },
}
