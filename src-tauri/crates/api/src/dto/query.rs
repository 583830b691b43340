//! Questions that change nothing, and their answers.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CalendarDto, CapacityDraftDto, CapacityToldDto, CheckDto, EditDto, EscalationDraftDto,
    GoNoGoDraftDto, GoNoGoToldDto, LateImpactDto, LensDto, NetworkDto, OperationDto, RegistersDto,
    TrackingDto, TriggerDto,
};

/// A question about a program.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(
    missing_docs,
    reason = "each question is documented; its fields name what it is about"
)]
pub enum QueryDto {
    /// Why does a row start and end when it does?
    Why { task: u32 },
    /// Which milestones slip, and by how much, when a row is late? `late` as typed: `5d`, `3ed`.
    Late { task: u32, late: String },
    /// What would move if this were done?
    WhatIf { edit: EditDto },
    /// What has changed between two baselines, or since one? None stands for the present.
    Variance {
        plan: u32,
        from: Option<u32>,
        to: Option<u32>,
    },
    /// A calendar, with all that lies below it.
    Calendar { calendar: u32 },
    /// What would a careful planner find wrong?
    Lint { plan: u32 },
    /// Which are the longest paths to a row: the driving one, then those that would drive next?
    Paths { task: u32, count: u32 },
    /// Of which countries are the holidays known?
    Countries,
    /// Which date is meant? As typed.
    Day { text: String },
    /// On which whole days of a span does nobody work on a row, by its own hours? Moments.
    Rests { task: u32, from: i32, to: i32 },
    /// Which single change would bring a row forward?
    Forward { task: u32 },
    /// What has changed in a plan, and what was done, since right after a revision?
    Since { plan: u32, revision: u32 },
    /// What is tracked beside the rows, of all plans?
    Registers,
    /// How does what is tracked stand now, by the rules?
    Tracking,
    /// What slips when a dependency is late, as it is expected, a week later, and so many calendar
    /// days later?
    LateImpact { dependency: u32, days: u16 },
    /// How would an escalation about a record be written, as far as the program knows? The record
    /// by its name, empty for the plan; for a trigger that proposes it, or as a person judges.
    EscalationDraft {
        plan: u32,
        subject: String,
        trigger: Option<TriggerDto>,
    },
    /// How would a go/no-go of a plan be written, as far as the program knows?
    GoNoGoDraft { plan: u32 },
    /// What do the rules say of a draft that is not written down yet?
    GoNoGoJudged { draft: Box<GoNoGoDraftDto> },
    /// How would the capacity of a plan be written, as far as the program knows?
    CapacityDraft { plan: u32 },
    /// What does an assessment come to that is not written down yet?
    CapacityReckoned { draft: Box<CapacityDraftDto> },
    /// What was done to a record, by its name, newest first?
    RecordHistory { record: String, limit: u32 },
    /// How is a record written as text, to be pasted elsewhere? By its name: `DEP-3`.
    Text { record: String },
    /// Which edit does a pasted text stand for, and what in it can't be read?
    ReadText { plan: u32, text: String },
    /// What waits on what, as a picture? `kept` is where nodes lay in the picture before: task,
    /// x and y.
    Network {
        plan: u32,
        lens: LensDto,
        kept: Vec<(u32, i32, i32)>,
    },
}

/// An answer; its kind is the question's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum AnswerDto {
    /// Why.
    Why {
        /// The chain.
        why: WhyDto,
    },
    /// What would come of it.
    WhatIf {
        /// What moves.
        what_if: WhatIfDto,
    },
    /// What has changed.
    Variance {
        /// Row by row, in the order of the outline; a dropped row stands where it was.
        rows: Vec<VarianceDto>,
    },
    /// A calendar laid flat.
    Calendar {
        /// Its hours.
        calendar: CalendarDto,
    },
    /// What was found.
    Lint {
        /// Check by check.
        checks: Vec<CheckDto>,
    },
    /// The longest paths.
    Paths {
        /// The driving one first.
        paths: Vec<FloatPathDto>,
    },
    /// Countries.
    Countries {
        /// By name.
        countries: Vec<CountryDto>,
    },
    /// A date as typed.
    Day {
        /// The date.
        date: String,
    },
    /// Days off.
    Rests {
        /// Days in a row as one stretch, midnight to midnight.
        rests: Vec<(i32, i32)>,
    },
    /// What would bring it forward.
    Forward {
        /// Those that win most first; none when no single change would.
        options: Vec<ForwardDto>,
    },
    /// What has changed since.
    Since {
        /// Row by row, as baselines are compared.
        rows: Vec<VarianceDto>,
        /// What was done, newest first.
        operations: Vec<OperationDto>,
    },
    /// How what is tracked stands.
    Tracking {
        /// All of it.
        tracking: Box<TrackingDto>,
    },
    /// What comes of a dependency that is late.
    LateImpact {
        /// What slips.
        impact: LateImpactDto,
    },
    /// An escalation written out.
    EscalationDraft {
        /// To be completed and sent by a person.
        draft: Box<EscalationDraftDto>,
    },
    /// A go/no-go written out.
    GoNoGoDraft {
        /// To be completed and held by people.
        draft: Box<GoNoGoDraftDto>,
    },
    /// A draft of a go/no-go, judged.
    GoNoGoJudged {
        /// By the rules.
        told: GoNoGoToldDto,
    },
    /// The capacity of a plan, written out.
    CapacityDraft {
        /// To be completed by a person.
        draft: Box<CapacityDraftDto>,
    },
    /// An assessment, reckoned.
    CapacityReckoned {
        /// By its numbers.
        told: Box<CapacityToldDto>,
    },
    /// What was done to a record.
    RecordHistory {
        /// Newest first.
        operations: Vec<OperationDto>,
    },
    /// Everything tracked.
    Registers {
        /// All records.
        registers: Box<RegistersDto>,
    },
    /// A record as text.
    Text {
        /// The text.
        text: String,
    },
    /// What a text stands for.
    ReadText {
        /// The change it would make.
        edit: EditDto,
        /// A sentence for everything that could not be read.
        notes: Vec<String>,
    },
    /// The picture of what waits on what.
    Network {
        /// The picture.
        network: NetworkDto,
    },
}

/// A change that would bring a row forward. It has been tried out: done as it stands, it gives
/// these very dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ForwardDto {
    /// What would be done: `Shorten “Build” by 3d`.
    pub words: String,
    /// The edit that does it.
    pub edit: EditDto,
    /// Where the row would start.
    pub start: i32,
    /// Where it would finish (exclusive).
    pub finish: i32,
    /// Days of the calendar its finish would come forward; at least one.
    pub days: i32,
    /// The working time its finish would come forward: `3d`.
    pub work_text: String,
    /// Milestones that would move with it, earliest first.
    pub milestones: Vec<SlipDto>,
}

/// One of the longest paths to a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FloatPathDto {
    /// Working minutes it may grow before it drives.
    pub float: i32,
    /// The same as people write it.
    pub float_text: String,
    /// The link by which it joins a path before it; none for the driving one.
    pub joins: Option<u32>,
    /// Its rows, first to last. A row is told in the first path it lies on only.
    pub tasks: Vec<u32>,
}

/// Why a row lies where it does: from the first cause to the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WhyDto {
    /// The row.
    pub task: u32,
    /// The chain in a sentence or two.
    pub words: String,
    /// Each cause leads to the next; the last one is the row itself.
    pub causes: Vec<CauseDto>,
}

/// One link of such a chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CauseDto {
    /// The row.
    pub task: u32,
    /// Its name.
    pub name: String,
    /// Its start.
    pub start: i32,
    /// Its finish (exclusive).
    pub finish: i32,
    /// The link by which the cause before leads here.
    pub link: Option<u32>,
    /// Why it lies there, as a clause: `after “API review” (FS +2d)`.
    pub because: String,
    /// Whole days nobody works between what the cause allows and the start; midnights, the last
    /// exclusive.
    pub gap: Option<(i32, i32)>,
    /// Other links that hold it to the same start: without the cause it would not move.
    pub ties: Vec<u32>,
}

/// What would come of something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WhatIfDto {
    /// In a sentence.
    pub words: String,
    /// How many rows would lie elsewhere.
    pub moved: u32,
    /// Milestones that would, earliest first; launches also where they stay.
    pub milestones: Vec<SlipDto>,
    /// The rows that would, in order of their ids.
    #[serde(default)]
    pub rows: Vec<MovedDto>,
}

/// A row that would lie elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MovedDto {
    /// The row.
    pub task: u32,
    /// Its start then.
    pub start: i32,
    /// Its finish (exclusive) then.
    pub finish: i32,
    /// How far its finish moves, as people write it: `3d`, `-1d`.
    pub work_text: String,
}

/// Where a milestone would lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SlipDto {
    /// The milestone.
    pub task: u32,
    /// Its name.
    pub name: String,
    /// Its plan.
    pub plan: u32,
    /// Whether the plan is launched with it.
    pub launch: bool,
    /// Its moment now.
    pub before: i32,
    /// Its moment then.
    pub after: i32,
    /// Working minutes between them, later above zero.
    pub work: i32,
    /// The same as people write it: `3d`, `-1d`.
    pub work_text: String,
    /// Days of the calendar between them.
    pub days: i32,
}

/// One row of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VarianceDto {
    /// The row, which may be gone.
    pub task: u32,
    /// Its name.
    pub name: String,
    /// Whether it is a summary.
    pub summary: bool,
    /// As it was; none when it was added since.
    pub from: Option<FiguresDto>,
    /// As it became; none when it was dropped.
    pub to: Option<FiguresDto>,
    /// Working minutes its start moved by, later above zero.
    pub start: i32,
    /// Working minutes its finish moved by.
    pub finish: i32,
}

/// What is said about a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FiguresDto {
    /// Its start.
    pub start: i32,
    /// Its finish (exclusive).
    pub finish: i32,
    /// Its duration in working minutes.
    pub duration: i32,
    /// Work assigned to it, in minutes of one person.
    pub work: i32,
    /// The date promised.
    pub promised: Option<String>,
}

/// A country whose holidays are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CountryDto {
    /// Two letters.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first year known.
    pub from: i32,
    /// The last year known.
    pub until: i32,
}
