//! How what is tracked stands at one minute: what the rules say beside what people wrote.
//!
//! Nothing here is stored. It is asked for again when something changes and when minutes pass.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    BlockerCategoryDto, EscalationSeverityDto, LevelDto, RiskLevelDto, RouteDto, TriggerDto,
};

mod blocker;
mod colour;
mod dependency;
mod release;

pub use blocker::*;
pub use colour::*;
pub use dependency::*;
pub use release::*;

/// Everything tracked in a program, as it stands at one minute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TrackingDto {
    /// The revision it was judged at.
    pub revision: u32,
    /// The minute clocks were read at.
    pub now: i32,
    /// Dependencies, the worst first.
    pub dependencies: Vec<DependencyToldDto>,
    /// Blockers, open ones first.
    pub blockers: Vec<BlockerToldDto>,
    /// Risks, open ones first.
    pub risks: Vec<RiskToldDto>,
    /// Decisions, open ones first.
    pub decisions: Vec<DecisionToldDto>,
    /// Open actions and assumptions, the most overdue of each first.
    pub due: Vec<DueToldDto>,
    /// Escalations that are drafted or on somebody's desk.
    pub escalations: Vec<EscalationToldDto>,
    /// Release meetings, those that count first.
    pub gonogos: Vec<GoNoGoToldDto>,
    /// Capacity assessments, those that count first.
    pub capacities: Vec<CapacityToldDto>,
    /// What ought to be escalated and is not (R-ESC-1).
    pub proposals: Vec<ProposalDto>,
    /// Blockers that keep coming back (R-BLK-8).
    pub systemic: Vec<SystemicDto>,
    /// Colours: plans, then workstreams, then milestones somebody promised or declared.
    pub colours: Vec<ColourDto>,
    /// What is said to be well while the numbers say otherwise.
    pub watermelons: Vec<WatermelonDto>,
    /// What wants attention, the most pressing first.
    pub attention: Vec<AttentionDto>,
    /// Rows that can't proceed (R-BLK-7).
    pub stopped: Vec<StoppedDto>,
    /// The last seven days: blockers and escalations, of the program, then of each plan (R-ESC-6).
    pub reviews: Vec<ReviewDto>,
}

/// How a risk stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskToldDto {
    /// Which one.
    pub id: u32,
    /// How much it matters (R-RSK-1).
    pub level: RiskLevelDto,
    /// Probability times impact, to order by within a level.
    pub score: u8,
    /// The day it is to be looked at again (R-RSK-2).
    pub review: Option<String>,
    /// Calendar days that day has passed.
    pub review_overdue: i32,
    /// Calendar days its follow-up has passed.
    pub follow_up_overdue: i32,
    /// What it needs and has not, a sentence each (R-RSK-3).
    pub gaps: Vec<String>,
    /// The blocker it has become.
    pub became: Option<u32>,
    /// In a sentence.
    pub sentence: String,
}

/// How a decision stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionToldDto {
    /// Which one.
    pub id: u32,
    /// The day it is needed, where that is known.
    pub needed: Option<String>,
    /// Calendar days that day has passed without an answer.
    pub overdue: i32,
    /// The unfinished rows that wait right behind it.
    pub holds: Vec<u32>,
    /// Whether it has no float left.
    pub critical: bool,
    /// In a sentence or two.
    pub sentence: String,
}

/// How an open action or assumption stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DueToldDto {
    /// The record: `ACT-1`, `A-2`.
    pub record: String,
    /// Calendar days its day has passed.
    pub overdue: i32,
    /// In a sentence.
    pub sentence: String,
}

/// How an escalation stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EscalationToldDto {
    /// Which one.
    pub id: u32,
    /// Minutes on the wall since it was to be decided.
    pub overdue: i32,
    /// What happens without a decision, where it is overdue (R-ESC-4).
    pub default: Option<String>,
    /// Where it goes next when nobody decides.
    pub next: Option<NextLevelDto>,
    /// Why nobody further up is needed any more (R-ESC-5).
    pub deescalate: Option<String>,
    /// In a sentence or two.
    pub sentence: String,
}

/// The next level of a matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NextLevelDto {
    /// The level.
    pub level: LevelDto,
    /// The role there.
    pub role: String,
    /// Who fills it today.
    pub person: Option<u32>,
}

/// Something that ought to be put before somebody further up. It is proposed, never sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProposalDto {
    /// The plan it concerns.
    pub plan: u32,
    /// What it is about, by name.
    pub subject: String,
    /// What set it off.
    pub trigger: TriggerDto,
    /// Which people it goes to; by level where none.
    pub route: Option<RouteDto>,
    /// How pressing it is.
    pub severity: EscalationSeverityDto,
    /// One line.
    pub title: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// A kind of blocker that keeps coming back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SystemicDto {
    /// The kind.
    pub category: BlockerCategoryDto,
    /// Those raised lately, oldest first.
    pub blockers: Vec<u32>,
    /// In a sentence.
    pub sentence: String,
}

/// Why something wants attention, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum WantDto {
    /// A clock of a blocker has run out.
    Clock,
    /// An escalation is not decided in time.
    Escalation,
    /// A decision is overdue.
    Decision,
    /// An action or an assumption is overdue.
    Overdue,
    /// A dependency is late, blocked, at risk or gone again.
    Dependency,
    /// Nobody has asked about a dependency for long.
    Stale,
    /// A risk is to be looked at or followed up.
    Review,
    /// Something ought to be escalated.
    Proposal,
    /// Something need not be escalated any more.
    Deescalation,
    /// A record lacks what it needs.
    Gap,
    /// Blockers of one kind keep coming back.
    Systemic,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttentionDto {
    /// Why.
    pub want: WantDto,
    /// What it is about, by name.
    pub record: String,
    /// Its plan.
    pub plan: u32,
    /// Why, in a sentence.
    pub why: String,
    /// Until when; in the past for what is overdue.
    pub until: Option<i32>,
    /// Who has it.
    pub owner: Option<u32>,
}

/// One row that can't proceed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StoppedDto {
    /// The row.
    pub task: u32,
    /// The blocker that has to go first.
    pub root: u32,
    /// The row that blocker stops; the row itself where it is stopped directly.
    pub at: u32,
    /// Whether a blocker names the row itself.
    pub direct: bool,
}

/// What came and went within seven days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewDto {
    /// Of which plan; none for the whole program.
    pub plan: Option<u32>,
    /// Blockers.
    pub blockers: CountsDto,
    /// Escalations.
    pub escalations: CountsDto,
    /// Both in two sentences.
    pub sentences: Vec<String>,
}

/// How many came and went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CountsDto {
    /// Opened within the week.
    pub opened: u32,
    /// Closed within it.
    pub closed: u32,
    /// Open now.
    pub open: u32,
    /// Open a week ago.
    pub open_before: u32,
    /// Mean hours from opening to closing, of those closed within the week.
    pub mean_hours: Option<i32>,
    /// Hours the oldest open one has been open.
    pub oldest_hours: Option<i32>,
    /// Whether fewer are open than before.
    pub trend: TrendDto,
}

/// What comes of a dependency that is late (R-SCH-7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LateImpactDto {
    /// What its coming when it is expected does, against its coming when it is needed.
    pub now: Option<ArrivalDto>,
    /// What another week does.
    pub week: ArrivalDto,
    /// What so many days do.
    pub later: ArrivalDto,
    /// The last day that hurts nobody; none where no day within a year does.
    pub harmless: Option<String>,
}

/// What one day of arrival does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ArrivalDto {
    /// The day it comes.
    pub on: String,
    /// Milestones that would lie elsewhere, in order of their days.
    pub slips: Vec<DaySlipDto>,
    /// In a sentence.
    pub sentence: String,
}

/// A milestone that would lie on another day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DaySlipDto {
    /// The milestone.
    pub task: u32,
    /// Its plan.
    pub plan: u32,
    /// Its name.
    pub name: String,
    /// Whether its plan is launched with it.
    pub launch: bool,
    /// The day it lies on otherwise.
    pub before: String,
    /// The day it would lie on.
    pub after: String,
    /// Calendar days between them; negative for earlier.
    pub days: i32,
    /// Calendar days it would lie after its promise.
    pub after_promise: Option<i32>,
}
