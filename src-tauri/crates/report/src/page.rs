//! The facts of an executive's page.

use plan::NaiveDate;

/// How a plan, a milestone or a dimension stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// Finished.
    Complete,
    /// Expected as promised.
    OnTrack,
    /// There is not enough to judge by.
    Unknown,
    /// In danger, with something being done about it.
    AtRisk,
    /// The promise will not be kept unless somebody decides something.
    OffTrack,
}

impl Health {
    /// The word printed beside the shape.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complete => "Complete",
            Self::OnTrack => "On track",
            Self::Unknown => "Unknown",
            Self::AtRisk => "At risk",
            Self::OffTrack => "Off track",
        }
    }

    /// The name the template draws its shape and colour by.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::OnTrack => "onTrack",
            Self::Unknown => "unknown",
            Self::AtRisk => "atRisk",
            Self::OffTrack => "offTrack",
        }
    }
}

/// Everything one page prints. Text may be of any length and hold anything: it is cut to the room
/// there is and never read as markup. Empty text and empty lists leave their section out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What people call the plan: the head of the page.
    pub plan: String,
    /// The program the plan belongs to, printed above its name.
    pub program: String,
    /// Who answers for the plan.
    pub owner: String,
    /// The day up to which progress has been reported.
    pub status_date: Option<NaiveDate>,
    /// The day the report is for; also the date in the PDF's properties.
    pub prepared_on: NaiveDate,
    /// The state of the whole.
    pub health: Health,
    /// Why it is in that state, one sentence.
    pub reason: String,
    /// The milestone the release is launched with.
    pub launch: Option<Launch>,
    /// Two or three sentences, bad news first. The first is set in bold.
    pub sentences: Vec<String>,
    /// The milestones that matter, in the order to print them. At most ten are shown.
    pub milestones: Vec<MilestoneLine>,
    /// The days the timeline covers at least. It widens to every milestone it draws.
    pub span: Option<Span>,
    /// What drives the launch, in words.
    pub critical_path: String,
    /// The dimensions of health, in the order to print them.
    pub dimensions: Vec<Dimension>,
    /// What somebody has to decide, the most urgent first.
    pub decisions: Vec<Decision>,
    /// Blockers that stop work, or nearly so (P0 and P1), the gravest first.
    pub blockers: Vec<Concern>,
    /// What was put before somebody further up and is not settled.
    pub escalations: Vec<Concern>,
    /// What is awaited and late, blocked or in danger, the worst first.
    pub dependencies: Vec<Concern>,
    /// Risks that matter much, the gravest first.
    pub risks: Vec<Concern>,
    /// Where somebody declared another colour than is computed (R-RAG-6), a sentence each.
    pub differences: Vec<String>,
    /// What is due in the next two weeks, the earliest first.
    pub next: Vec<Step>,
    /// What identifies the program among all programs, printed in the footer.
    pub document: String,
    /// How many edits the program has seen.
    pub revision: u64,
    /// The language of the text: a two or three letter code such as `en`.
    pub language: String,
}

/// The launch: forecast against promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// The day it was promised for, if anybody promised one.
    pub promised: Option<NaiveDate>,
    /// The day it is forecast for, or happened on.
    pub forecast: NaiveDate,
    /// Forecast minus promise in calendar days, if there is a promise.
    pub slip_days: Option<i32>,
    /// Whether it has happened.
    pub done: bool,
}

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneLine {
    /// What people call it.
    pub name: String,
    /// The day it was promised for, if anybody promised one.
    pub promised: Option<NaiveDate>,
    /// The day it is forecast for, or happened on.
    pub forecast: NaiveDate,
    /// Forecast minus promise in calendar days, if there is a promise.
    pub slip_days: Option<i32>,
    /// Whether it has happened.
    pub done: bool,
    /// How it stands.
    pub health: Health,
    /// Who answers for it, or nothing.
    pub owner: String,
    /// Whether it is the launch itself.
    pub is_launch: bool,
}

impl MilestoneLine {
    /// What is done is done, however it stood before.
    pub(crate) fn standing(&self) -> Health {
        if self.done {
            Health::Complete
        } else {
            self.health
        }
    }
}

/// A span of days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// One dimension of health, such as the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub health: Health,
    /// Why, or nothing.
    pub reason: String,
}

/// A blocker, a risk, a dependency or an escalation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// What is or may go wrong.
    pub title: String,
    /// How grave it is, who has it and what is being done about it; or nothing.
    pub response: String,
}

/// Something a reader of the page has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What there is to decide.
    pub question: String,
    /// Options, a recommendation, who decides; or nothing.
    pub advice: String,
    /// The day by which it has to be decided.
    pub by: Option<NaiveDate>,
}

/// Something due soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is due.
    pub name: String,
    /// The day it is due.
    pub on: NaiveDate,
    /// Who answers for it, or nothing.
    pub owner: String,
}

/// The sheet it is printed on, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in points.
    pub(crate) fn points(self) -> (f64, f64) {
        match self {
            Self::A4 => (595.276, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}
