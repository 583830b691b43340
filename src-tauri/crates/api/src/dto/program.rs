//! A program and one of its plans, whole.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{AvailabilityDto, BaselineHeadDto, CalendarHeadDto, LagCalendarDto, TaskMoreDto};

/// What a window needs to know about the open file.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgramDto {
    /// The file's name without its extension.
    pub name: String,
    /// Where the file lies.
    pub path: String,
    /// Counts every committed operation.
    pub revision: u32,
    /// Whether changes are refused because the file can't be written.
    pub read_only: bool,
    /// The civil date of the computer, or the one the host froze.
    pub today: String,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would do again, in words.
    pub redo: Option<String>,
    /// All plans of the program.
    pub plans: Vec<PlanHeadDto>,
    /// Everybody in the program.
    pub people: Vec<PersonDto>,
    /// All calendars.
    #[serde(default)]
    #[specta(optional)]
    pub calendars: Vec<CalendarHeadDto>,
}

/// A plan without its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanHeadDto {
    /// Its id.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// The day work may begin.
    pub start: String,
    /// The milestone it is launched with.
    pub launch: Option<u32>,
    /// The day up to which progress has been reported.
    pub status_date: Option<String>,
    /// Who answers for it.
    pub owner: Option<u32>,
    /// A person's sentences for the head of a report.
    pub summary: String,
    /// Background.
    pub note: String,
    /// The calendar its rows go by.
    #[serde(default)]
    #[specta(optional)]
    pub calendar: u32,
    /// Whether unfinished work stays where it was planned, rather than moving to the status date.
    #[serde(default)]
    #[specta(optional)]
    pub unfinished_stays: bool,
    /// Its baselines, in the order they were taken in.
    #[serde(default)]
    #[specta(optional)]
    pub baselines: Vec<BaselineHeadDto>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonDto {
    /// Their id.
    pub id: u32,
    /// Full name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// When and how much they can work, where that is not as usual.
    #[serde(default)]
    #[specta(optional)]
    pub availability: Option<AvailabilityDto>,
}

/// A workstream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkstreamDto {
    /// Its id.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub lead: Option<u32>,
}

/// Everything a plan view draws.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanDto {
    /// The revision this picture was taken at.
    pub revision: u32,
    /// The plan itself.
    pub head: PlanHeadDto,
    /// Working hours, for shading.
    pub calendar: CalendarDto,
    /// Its workstreams.
    pub workstreams: Vec<WorkstreamDto>,
    /// Its rows in outline order: the row number is the place in this list, counted from 1.
    pub tasks: Vec<TaskDto>,
    /// The dates of each row, in the same order.
    pub dates: Vec<DatesDto>,
    /// Every link that touches one of its rows.
    pub links: Vec<LinkDto>,
}

/// Working hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDto {
    /// Its id.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What `1d` means.
    pub minutes_per_day: i32,
    /// Shifts of Monday to Sunday, each `[from, to)` in minutes since midnight.
    pub week: Vec<Vec<(u16, u16)>>,
    /// Dates that differ from their weekday.
    pub exceptions: Vec<DayExceptionDto>,
}

/// A date that differs from its weekday.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DayExceptionDto {
    /// The date.
    pub date: String,
    /// What it is called.
    pub name: String,
    /// Shifts of that day; empty for a day off.
    pub shifts: Vec<(u16, u16)>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum KindDto {
    /// Work with a duration.
    Work,
    /// A checkpoint.
    Milestone,
    /// A freeze.
    Freeze,
    /// Something owed by a date.
    Deadline,
    /// The release itself.
    Launch,
    /// Passed or not.
    Gate,
    /// Awaited from elsewhere: something built there.
    Technical,
    /// Awaited from elsewhere: data.
    Data,
    /// Awaited from another team.
    Team,
    /// Awaited from outside the company.
    External,
    /// Awaited: an answer somebody has to give.
    Decision,
    /// Awaited: a document somebody has to write.
    Documentation,
}

/// How far a row has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum StateDto {
    /// Nothing done.
    NotStarted,
    /// Begun.
    Started,
    /// Finished.
    Complete,
}

/// What people typed about one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskDto {
    /// Its id.
    pub id: u32,
    /// The summary it lies under.
    pub parent: Option<u32>,
    /// Its name.
    pub name: String,
    /// Work or a kind of milestone. A row others name as parent is a summary, whatever this says.
    pub kind: KindDto,
    /// Working minutes typed for it.
    pub duration: i32,
    /// The duration as people write it; of a summary, computed from its rows.
    pub duration_text: String,
    /// A moment somebody insists it does not start before; other dates insisted on are in `more`.
    pub pinned: Option<i32>,
    /// The date promised.
    pub promised: Option<String>,
    /// Whether the promise was made outside the team.
    pub external: bool,
    /// Its workstream.
    pub workstream: Option<u32>,
    /// Its owner.
    pub owner: Option<u32>,
    /// How far it has come.
    pub state: StateDto,
    /// Background.
    pub note: String,
    /// What is special about it; most rows have nothing special.
    #[serde(default)]
    #[specta(optional)]
    pub more: Option<Box<TaskMoreDto>>,
}

/// What follows for one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DatesDto {
    /// The row.
    pub id: u32,
    /// First minute worked; of a milestone, its moment.
    pub start: i32,
    /// First minute after the work; of a milestone, the same as its start.
    pub finish: i32,
    /// Working minutes it may slip before the plan's end does; none when the end does not wait
    /// for it.
    pub total_float: Option<i32>,
    /// Working minutes it may slip before any successor does.
    pub free_float: i32,
    /// Where the bar would end if it used all its total float.
    pub late_finish: Option<i32>,
    /// Whether the plan's end waits for it without float.
    pub critical: bool,
    /// Whether its float is positive, and within the near-critical band (R-SCH-3).
    pub near_critical: bool,
    /// Whole percent done; of a summary, weighted by working time.
    pub percent: u8,
    /// Calendar days the forecast lies after the promise (negative: before it).
    pub slip: Option<i32>,
    /// What decided its start.
    pub driver: DriverDto,
    /// What endangers it, if something does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub risk: Option<RiskDto>,
    /// Whether nothing says when: it lies where the plan begins for want of better.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[specta(optional)]
    pub unplaced: bool,
    /// Of a row that is interrupted, the stretches in which it is worked on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub pieces: Option<Vec<(i32, i32)>>,
}

/// What endangers a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum RiskDto {
    /// It is not complete, and its date lies before the status date or today.
    Overdue,
    /// Its forecast lies after its promise or its deadline, or its float is below zero.
    AtRisk,
}

/// What decided a date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum DriverDto {
    /// The start of the plan.
    PlanStart,
    /// A date somebody insists on.
    Pinned,
    /// Dates taken out of the engine's hands.
    Manual,
    /// Held back on purpose.
    Delay,
    /// As late as what waits for it allows.
    AsLate,
    /// It happened then.
    Actual,
    /// Unfinished work lies after the status date.
    StatusDate,
    /// A predecessor, by a link.
    Link {
        /// Which link.
        link: u32,
        /// The predecessor.
        task: u32,
    },
    /// Something a summary above it waits for.
    Summary {
        /// The summary.
        task: u32,
    },
    /// The rows below it.
    Rows,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkDto {
    /// Its id.
    pub id: u32,
    /// The predecessor.
    pub from: u32,
    /// The successor.
    pub to: u32,
    /// Which ends.
    pub kind: LinkKindDto,
    /// Time between them, in the unit the text tells: working minutes, minutes on the wall, or
    /// percent.
    pub lag: i32,
    /// The lag as people write it: `+3d`, `-2d`, `+3ed`, `+50%` or nothing.
    pub lag_text: String,
    /// Whose hours the lag is counted in, where not the successor's.
    #[serde(default)]
    #[specta(optional)]
    pub lag_calendar: Option<LagCalendarDto>,
}

/// Which ends a link joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub enum LinkKindDto {
    /// Finish to start.
    FS,
    /// Start to start.
    SS,
    /// Finish to finish.
    FF,
    /// Start to finish.
    SF,
}
