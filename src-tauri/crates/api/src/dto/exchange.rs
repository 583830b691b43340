//! Files of other programs, on their way in and out.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FormatDto {
    /// Microsoft Project XML.
    Mspdi,
    /// A table as text.
    Csv,
    /// A workbook of Excel.
    Xlsx,
    /// Gantry's own text, one record a line.
    Json,
    /// A calendar other programs subscribe to. Only written.
    Ics,
    /// A gantt diagram for Markdown. Only written.
    MermaidGantt,
    /// A diagram of what waits for what, for Markdown. Only written.
    MermaidFlow,
}

/// How a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ImportOptionsDto {
    /// Its format; none to go by its name.
    pub format: Option<FormatDto>,
    /// Of a workbook, which sheet; none for the first.
    pub sheet: Option<String>,
    /// Of a table, which column feeds a field, by their names; an empty field leaves the column
    /// out. Columns not listed are fed as proposed.
    pub columns: Vec<(String, String)>,
    /// What `3/4/2025` means: whether the day comes first. None to go by the file.
    pub day_first: Option<bool>,
    /// Whether rows keep the dates the file recorded, rather than being planned anew.
    pub as_recorded: bool,
    /// Of a table, the plan it changes row by row, rather than becoming a plan of its own.
    pub plan: Option<u32>,
    /// Whether rows of that plan that the file does not have are deleted.
    pub delete_missing: bool,
}

/// What taking a file in would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreviewDto {
    /// Where it lies.
    pub path: String,
    /// Its name.
    pub source: String,
    /// Its format.
    pub format: FormatDto,
    /// What it holds.
    pub counts: ImportCountsDto,
    /// What was taken, changed and left out, the weightiest first.
    pub notes: Vec<NoteDto>,
    /// How many more such notes there are.
    pub more_notes: u32,
    /// How many rows the file recorded dates for.
    pub recorded: u32,
    /// How many of those have other dates here.
    pub differing: u32,
    /// The first of them, in the order of the file.
    pub differences: Vec<RecordedDifferenceDto>,
    /// Of a table, its columns and what they feed.
    pub table: Option<TableDto>,
    /// Of a table that changes a plan, what becomes of each row.
    pub changes: Vec<RowChangeDto>,
}

/// How much a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportCountsDto {
    /// Plans.
    pub plans: u32,
    /// Rows of work, summaries included.
    pub tasks: u32,
    /// Milestones.
    pub milestones: u32,
    /// Links.
    pub links: u32,
    /// People and other resources.
    pub people: u32,
    /// Their parts in rows.
    pub parts: u32,
    /// Calendars.
    pub calendars: u32,
    /// Baselines.
    pub baselines: u32,
}

/// How much a note matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum WeightDto {
    /// Not taken.
    LeftOut,
    /// Taken, but not as the file had it.
    Changed,
    /// Good to know.
    Remark,
}

/// One thing to know about an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NoteDto {
    /// How much it matters.
    pub weight: WeightDto,
    /// A stable word for machines.
    pub code: String,
    /// Where in the file.
    pub place: String,
    /// A full sentence.
    pub text: String,
}

/// A row whose dates here are not the ones its file recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordedDifferenceDto {
    /// Its name.
    pub name: String,
    /// Start and (exclusive) finish as recorded.
    pub recorded: (i32, i32),
    /// As computed.
    pub computed: (i32, i32),
    /// Working minutes from the recorded start to the computed one.
    pub start: i32,
    /// Working minutes from the recorded finish to the computed one.
    pub finish: i32,
    /// Why, as a clause.
    pub why: String,
}

/// A table and how it would be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TableDto {
    /// Its columns, left to right.
    pub columns: Vec<ColumnDto>,
    /// Every field a column can feed.
    pub fields: Vec<String>,
    /// What has to be answered before it can be taken in.
    pub question: Option<String>,
    /// Whether that is whether the day or the month of a date comes first.
    pub asks_date_order: bool,
    /// Of a workbook, its sheets.
    pub sheets: Vec<String>,
    /// How many rows it has.
    pub rows: u32,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnDto {
    /// What its head says.
    pub name: String,
    /// The field it feeds, by name; empty when it feeds none.
    pub field: String,
    /// Its first texts.
    pub samples: Vec<String>,
}

/// What becomes of a row of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FateDto {
    /// It is new.
    Added,
    /// It differs.
    Changed,
    /// The file does not have it.
    Missing,
}

/// One row that a file would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RowChangeDto {
    /// What becomes of it.
    pub fate: FateDto,
    /// The row, where it is there already.
    pub task: Option<u32>,
    /// What it is called elsewhere.
    pub id: String,
    /// Its name; of a link, the names of both ends.
    pub name: String,
    /// Each value that differs: its field, as it is and as it becomes.
    pub values: Vec<(String, String, String)>,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportedDto {
    /// Where.
    pub path: String,
    /// How many bytes.
    pub bytes: u32,
    /// Full sentences about what is not in it.
    pub remarks: Vec<String>,
}

/// How far an import or export has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressDto {
    /// So much of it is done, in percent.
    pub percent: u8,
}
