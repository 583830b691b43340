//! Matters put before somebody further up.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{
    ChoiceDto, EscalationSeverityDto, EscalationStatusDto, EventDto, LevelDto, RouteDto, TriggerDto,
};

/// What a matter does to a plan, in words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EscalationImpactDto {
    /// To dates.
    pub timeline: String,
    /// To deliverables.
    pub scope: String,
    /// To people.
    pub resources: String,
    /// To promises made outside.
    pub commitments: String,
}

/// A matter put before somebody further up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EscalationDto {
    /// Its id.
    pub id: u32,
    /// `ESC-1`.
    pub reference: String,
    /// The plan it concerns.
    pub plan: u32,
    /// What it is about: `BLOCKER-1`, `PLAN-1`.
    pub subject: String,
    /// What set it off.
    pub trigger: TriggerDto,
    /// Which people it goes to, where that is not by level alone.
    pub route: Option<RouteDto>,
    /// One line.
    pub title: String,
    /// How pressing it is.
    pub severity: EscalationSeverityDto,
    /// Who escalates.
    pub from: String,
    /// To whom.
    pub to: Vec<u32>,
    /// Where the matter was.
    pub level_from: LevelDto,
    /// Where it goes.
    pub level_to: LevelDto,
    /// Why it goes there.
    pub reason: String,
    /// What has happened.
    pub situation: String,
    /// What has been tried so far.
    pub tried: Vec<String>,
    /// What it does to the plan.
    pub impact: EscalationImpactDto,
    /// What can be done.
    pub options: Vec<ChoiceDto>,
    /// What happens when nothing is done.
    pub do_nothing: String,
    /// Which option, and why.
    pub recommendation: String,
    /// The minute by which it has to be decided.
    pub decision_needed_by: Option<i32>,
    /// What happens without a decision.
    pub if_no_decision: String,
    /// What is new since the last one about the same.
    pub news: String,
    /// Where it stands.
    pub status: EscalationStatusDto,
    /// Whether somebody further up has it on their desk.
    pub open: bool,
    /// When it was drafted.
    pub drafted: i32,
    /// When it was sent.
    pub sent: Option<i32>,
    /// When it was acknowledged.
    pub acknowledged: Option<i32>,
    /// When it was decided.
    pub decided: Option<i32>,
    /// What was decided.
    pub decision: String,
    /// By whom.
    pub decided_by: String,
    /// When it was resolved or withdrawn.
    pub ended: Option<i32>,
    /// What happened, in order.
    pub history: Vec<EventDto>,
}

/// What a draft says. It is written and rewritten as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EscalationDraftDto {
    /// The plan it concerns.
    pub plan: u32,
    /// What it is about, by name: `BLOCKER-1`; empty for the plan.
    pub subject: String,
    /// What set it off.
    pub trigger: TriggerDto,
    /// Which people it goes to, where that is not by level alone.
    pub route: Option<RouteDto>,
    /// One line.
    pub title: String,
    /// How pressing it is.
    pub severity: EscalationSeverityDto,
    /// Who escalates; empty for whoever sends it.
    pub from: String,
    /// To whom; names, new or known.
    pub to: Vec<String>,
    /// Where the matter is.
    pub level_from: LevelDto,
    /// Where it goes.
    pub level_to: LevelDto,
    /// Why it goes there; needed to skip a level.
    pub reason: String,
    /// What has happened: facts, no blame.
    pub situation: String,
    /// What has been tried so far.
    pub tried: Vec<String>,
    /// What it does to the plan.
    pub impact: EscalationImpactDto,
    /// What can be done; two to send it.
    pub options: Vec<ChoiceDto>,
    /// What happens when nothing is done.
    pub do_nothing: String,
    /// Which option, and why.
    pub recommendation: String,
    /// By when it has to be decided; as typed, the end of the working day without a time.
    pub decision_needed_by: String,
    /// What happens without a decision.
    pub if_no_decision: String,
    /// What is new since the last one about the same.
    pub news: String,
}

/// A verb about an escalation.
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
pub enum EscalationEditDto {
    /// Drafts one.
    Draft { draft: Box<EscalationDraftDto> },
    /// Rewrites a draft.
    Revise {
        escalation: u32,
        draft: Box<EscalationDraftDto>,
    },
    /// Sends it; a blocker it is about goes up with it.
    Send { escalation: u32 },
    /// Writes down that it was seen; `by` is who, empty for whoever asks, here and below.
    Acknowledge { escalation: u32, by: String },
    /// Writes down what was decided.
    Decide {
        escalation: u32,
        decision: String,
        by: String,
    },
    /// Says that the matter is settled.
    Resolve { escalation: u32, text: String },
    /// Takes it back.
    Withdraw { escalation: u32, reason: String },
    /// Takes a draft out.
    Remove { escalation: u32 },
}
