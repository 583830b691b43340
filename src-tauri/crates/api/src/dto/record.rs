//! What is tracked beside the rows: records with a name of their own, such as `DEP-3`.
//!
//! A record carries its id and that name; where one record speaks of another whose kind is not
//! given, it does by that name, too (`on`, `subject`). What is computed about a record is not in
//! its own fields.

use serde::{Deserialize, Serialize};
use specta::Type;

mod blocker;
mod decision;
mod dependency;
mod escalation;
mod health;
mod log;
mod policy;
mod release;
mod remark;
mod risk;

pub use blocker::*;
pub use decision::*;
pub use dependency::*;
pub use escalation::*;
pub use health::*;
pub use log::*;
pub use policy::*;
pub use release::*;
pub use remark::*;
pub use risk::*;

/// Everything tracked in a program, of all its plans, by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistersDto {
    /// The revision this picture was taken at.
    pub revision: u32,
    /// What is awaited.
    pub dependencies: Vec<DependencyDto>,
    /// What stops work.
    pub blockers: Vec<BlockerDto>,
    /// What may happen.
    pub risks: Vec<RiskRecordDto>,
    /// What is taken for true.
    pub assumptions: Vec<AssumptionDto>,
    /// What somebody has promised to do.
    pub actions: Vec<ActionDto>,
    /// What somebody has to decide, or has decided.
    pub decisions: Vec<DecisionDto>,
    /// What was put before somebody further up.
    pub escalations: Vec<EscalationDto>,
    /// Release meetings.
    pub gonogos: Vec<GoNoGoDto>,
    /// Capacity against scope.
    pub capacities: Vec<CapacityDto>,
    /// Colours somebody declared.
    pub declarations: Vec<DeclarationDto>,
    /// Colours as they were, oldest first.
    pub health: Vec<HealthEntryDto>,
    /// What was said about records.
    pub comments: Vec<CommentDto>,
    /// Where records lead outside.
    pub outside_links: Vec<OutsideLinkDto>,
    /// The numbers the program is judged by.
    pub policy: PolicyDto,
}

/// The records of one kind that an edit touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangedDto<T> {
    /// Those that are new or differ.
    pub changed: Vec<T>,
    /// Those that are gone.
    pub removed: Vec<u32>,
}

/// The records an edit touched, of all plans; kinds of which none was are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct RecordChangesDto {
    /// What is awaited; also where only its row changed its name, type, owner or promise.
    pub dependencies: Option<ChangedDto<DependencyDto>>,
    /// What stops work.
    pub blockers: Option<ChangedDto<BlockerDto>>,
    /// What may happen.
    pub risks: Option<ChangedDto<RiskRecordDto>>,
    /// What is taken for true.
    pub assumptions: Option<ChangedDto<AssumptionDto>>,
    /// What somebody has promised to do.
    pub actions: Option<ChangedDto<ActionDto>>,
    /// What somebody has to decide, or has decided.
    pub decisions: Option<ChangedDto<DecisionDto>>,
    /// What was put before somebody further up.
    pub escalations: Option<ChangedDto<EscalationDto>>,
    /// Release meetings.
    pub gonogos: Option<ChangedDto<GoNoGoDto>>,
    /// Capacity against scope.
    pub capacities: Option<ChangedDto<CapacityDto>>,
    /// Colours somebody declared.
    pub declarations: Option<ChangedDto<DeclarationDto>>,
    /// Colours as they were.
    pub health: Option<ChangedDto<HealthEntryDto>>,
    /// What was said about records.
    pub comments: Option<ChangedDto<CommentDto>>,
    /// Where records lead outside.
    pub outside_links: Option<ChangedDto<OutsideLinkDto>>,
    /// The numbers the program is judged by, when they changed.
    pub policy: Option<PolicyDto>,
}

/// One line of what happened to a record. It only ever grows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EventDto {
    /// When.
    pub at: i32,
    /// Who wrote it down.
    pub by: String,
    /// What happened.
    pub text: String,
}

/// What makes a record a matter for the security or compliance people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TagsDto {
    /// It touches security.
    pub security: bool,
    /// It touches law, regulation or audit.
    pub compliance: bool,
}

/// By when something is needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum NeededByDto {
    /// By a day.
    Date {
        /// The day.
        date: String,
    },
    /// By the day of a milestone.
    Milestone {
        /// The milestone.
        task: u32,
        /// Its name.
        name: String,
    },
    /// By the last day of a week of the plan, counted from 1.
    Week {
        /// The week.
        week: u16,
        /// That day.
        date: String,
    },
}
