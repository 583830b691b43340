//! What came of an edit, as differences to what the door already has.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CalendarDto, CalendarHeadDto, DatesDto, LinkDto, PersonDto, PlanHeadDto, ProgramDto,
    RecordChangesDto, TaskDto, WorkstreamDto,
};

/// What changed in the plan a window shows. A preview has the same shape and is never stored; it
/// leaves out rows of which only the float would differ.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeDto {
    /// The program's revision; of a preview, the one it was decided on.
    pub revision: u32,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// The plan, when its own properties changed.
    pub head: Option<PlanHeadDto>,
    /// All plans, when one came or went or changed its name.
    pub plans: Option<Vec<PlanHeadDto>>,
    /// Everybody, when somebody changed.
    pub people: Option<Vec<PersonDto>>,
    /// All workstreams of the plan, when one changed.
    pub workstreams: Option<Vec<WorkstreamDto>>,
    /// The calendar, when it changed.
    pub calendar: Option<CalendarDto>,
    /// All calendars by name, when one came, went or changed.
    #[serde(default)]
    #[specta(optional)]
    pub calendars: Option<Vec<CalendarHeadDto>>,
    /// Rows that are new or differ.
    pub tasks: Vec<TaskDto>,
    /// Rows that are gone.
    pub removed_tasks: Vec<u32>,
    /// All rows in order, when the outline changed.
    pub order: Option<Vec<u32>>,
    /// Links that are new or differ.
    pub links: Vec<LinkDto>,
    /// Links that are gone.
    pub removed_links: Vec<u32>,
    /// Dates that are new or differ.
    pub dates: Vec<DatesDto>,
    /// Records beside the rows that differ, of all plans.
    #[serde(default)]
    #[specta(optional)]
    pub records: Option<Box<RecordChangesDto>>,
    /// Something the person should know about what they did.
    pub notice: Option<NoticeDto>,
}

/// What a gesture led to, when it is not what it looked like.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum NoticeDto {
    /// The row now starts no earlier than a date, although a link would let it start before.
    Pinned {
        /// The row.
        task: u32,
        /// Its start.
        start: i32,
        /// The link that decided before, if one did.
        link: Option<u32>,
        /// The lag that would say the same on that link, in the unit the link's has.
        lag: Option<i32>,
        /// A sentence.
        text: String,
    },
    /// The row could not go where it was dropped.
    Held {
        /// The row.
        task: u32,
        /// A sentence that names what holds it.
        text: String,
    },
}

/// An error at a boundary. Machines read the code, people the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// A stable word: `cycle`, `date`, `not-a-program`, …
    pub code: String,
    /// A full sentence: what happened.
    pub message: String,
    /// The row or other record concerned, for instance `task 12`.
    pub subject: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
}

/// The program and the plan to show, after opening a file or after somebody else changed it.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenedDto {
    /// The file.
    pub program: ProgramDto,
    /// Something the person should know, for instance that the file lies in a synced folder.
    pub warning: Option<String>,
}

/// A file opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentDto {
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: String,
}

/// What a window needs at its start.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BootDto {
    /// The version of the application.
    pub version: String,
    /// The operating system: `linux`, `macos` or `windows`.
    pub platform: String,
    /// The program opened again from last time or named on the command line.
    pub opened: Option<OpenedDto>,
    /// Why that program could not be opened.
    pub fault: Option<Fault>,
    /// Files opened before, latest first.
    pub recent: Vec<RecentDto>,
}
