//! What stops work.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{BlockerCategoryDto, BlockerStatusDto, EventDto, LevelDto, SeverityDto, TagsDto};

/// Something that stops work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BlockerDto {
    /// Its id.
    pub id: u32,
    /// `BLOCKER-1`.
    pub reference: String,
    /// The plan whose log it stands in.
    pub plan: u32,
    /// One line.
    pub title: String,
    /// How badly work is stopped.
    pub severity: SeverityDto,
    /// What kind of thing is missing.
    pub category: Option<BlockerCategoryDto>,
    /// When it was raised.
    pub raised: i32,
    /// Who raised it.
    pub raised_by: String,
    /// Who reported it, where that is somebody else.
    pub reporter: String,
    /// The rows that can't proceed, of any plan.
    pub blocked: Vec<u32>,
    /// The details.
    pub description: String,
    /// Why.
    pub root_cause: String,
    /// How it could be resolved.
    pub proposed: String,
    /// The steps towards that.
    pub path: Vec<String>,
    /// What can be done meanwhile.
    pub workaround: String,
    /// The one person who answers for it.
    pub owner: Option<u32>,
    /// Who is working on it.
    pub resolver: Option<u32>,
    /// The day by which it is to be resolved.
    pub target: Option<String>,
    /// Where it stands.
    pub status: BlockerStatusDto,
    /// Whether it still stops work.
    pub open: bool,
    /// How far up it has gone.
    pub level: LevelDto,
    /// Since when it has been there.
    pub level_since: i32,
    /// What happened, in order.
    pub history: Vec<EventDto>,
    /// How many people can't work.
    pub people_blocked: u32,
    /// When somebody first answered.
    pub first_response: Option<i32>,
    /// When it was last reported on.
    pub last_update: Option<i32>,
    /// When it was resolved, or given up.
    pub resolved: Option<i32>,
    /// How it was resolved, or why it was given up.
    pub resolution: String,
    /// What was learnt.
    pub lessons: String,
    /// Whether it touches security or compliance.
    pub tags: TagsDto,
    /// The risk it was before it happened.
    pub from_risk: Option<u32>,
}

/// A verb about a blocker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(
    missing_docs,
    reason = "each verb is documented; its fields are named after plan"
)]
pub enum BlockerEditDto {
    /// Raises one; the owner is a person's name, new or known, and `blocked` the rows that can't
    /// proceed. `raised` and `by` are as typed, empty for now and whoever asks.
    Raise {
        plan: u32,
        title: String,
        severity: SeverityDto,
        owner: String,
        blocked: Vec<u32>,
        raised: String,
        by: String,
        changes: Vec<BlockerChangeDto>,
    },
    /// Changes one property.
    Set {
        blocker: u32,
        change: BlockerChangeDto,
    },
    /// Reports on it.
    Note { blocker: u32, text: String },
    /// Takes it on.
    Investigate { blocker: u32 },
    /// Takes it further up; the reason is needed to skip a level unless it is a P0.
    Escalate {
        blocker: u32,
        to: LevelDto,
        reason: String,
    },
    /// Brings it back down.
    Deescalate {
        blocker: u32,
        to: LevelDto,
        reason: String,
    },
    /// Says that its cause is gone; an empty root cause leaves the one written down.
    Resolve {
        blocker: u32,
        root_cause: String,
        resolution: String,
        lessons: String,
    },
    /// Files one that is resolved.
    Close { blocker: u32 },
    /// Gives up on it.
    WontFix { blocker: u32, reason: String },
    /// Takes it up again.
    Reopen { blocker: u32, reason: String },
    /// Takes it out, as if it had never been raised.
    Remove { blocker: u32 },
}

/// One property of a blocker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each property is documented")]
pub enum BlockerChangeDto {
    /// One line.
    Title { text: String },
    /// How badly work is stopped.
    Severity { severity: SeverityDto },
    /// What kind of thing is missing.
    Category {
        category: Option<BlockerCategoryDto>,
    },
    /// The rows that can't proceed.
    Blocked { rows: Vec<u32> },
    /// Who reported it.
    Reporter { text: String },
    /// The details.
    Description { text: String },
    /// Why.
    RootCause { text: String },
    /// How it could be resolved.
    Proposed { text: String },
    /// The steps towards that.
    Path { steps: Vec<String> },
    /// What can be done meanwhile.
    Workaround { text: String },
    /// The one person who answers for it; a name, new or known.
    Owner { name: String },
    /// Who is working on it; a name, empty for nobody.
    Resolver { name: String },
    /// The day by which it is to be resolved; as typed, empty for none.
    Target { text: String },
    /// How many people can't work.
    PeopleBlocked { count: u32 },
    /// What was learnt.
    Lessons { text: String },
    /// Whether it touches security or compliance.
    Tags { tags: TagsDto },
}
