//! What can be said about files of other programs.

use std::path::PathBuf;

use api::dto::FormatDto;
use clap::{Args, ValueEnum};

use super::OfPlan;

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The file: Microsoft Project XML, CSV, XLSX or Gantry's JSON
    pub(crate) file: PathBuf,
    /// The program to take it into [default: a new one beside the file]
    #[arg(long, value_name = "PROGRAM", conflicts_with = "output")]
    pub(crate) into: Option<PathBuf>,
    /// The new program
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Of a table, the plan whose rows it changes [default: it becomes a plan]
    #[arg(long, value_name = "NAME", requires = "into")]
    pub(crate) plan: Option<String>,
    /// Its format [default: by its name]
    #[arg(long)]
    pub(crate) format: Option<Readable>,
    /// Of a table, the column that feeds a field, such as Name=Summary; again for more
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    pub(crate) map: Vec<String>,
    /// Of a workbook, the sheet
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// What 3/4/2025 means
    #[arg(long, value_name = "ORDER")]
    pub(crate) dates: Option<Order>,
    /// Keep the dates the file recorded
    #[arg(long)]
    pub(crate) as_recorded: bool,
    /// Delete rows of the plan that the table does not have
    #[arg(long, requires = "plan")]
    pub(crate) delete_missing: bool,
    /// Say what it would do, and do nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Readable {
    /// Microsoft Project XML
    Mspdi,
    /// A table as text
    Csv,
    /// A workbook of Excel
    Xlsx,
    /// Gantry's own text
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Order {
    /// 3 April
    DayFirst,
    /// March 4
    MonthFirst,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What to write
    #[arg(long)]
    pub(crate) format: Writable,
    /// The file to write
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Writable {
    /// Microsoft Project XML
    Mspdi,
    /// A table as text
    Csv,
    /// A workbook of Excel
    Xlsx,
    /// A calendar other programs subscribe to
    Ics,
    /// A gantt diagram for Markdown
    MermaidGantt,
    /// A diagram of what waits for what
    MermaidFlow,
    /// Gantry's own text, the whole program
    Json,
}

impl Readable {
    pub(crate) fn format(self) -> FormatDto {
        match self {
            Self::Mspdi => FormatDto::Mspdi,
            Self::Csv => FormatDto::Csv,
            Self::Xlsx => FormatDto::Xlsx,
            Self::Json => FormatDto::Json,
        }
    }
}

impl Writable {
    pub(crate) fn format(self) -> FormatDto {
        match self {
            Self::Mspdi => FormatDto::Mspdi,
            Self::Csv => FormatDto::Csv,
            Self::Xlsx => FormatDto::Xlsx,
            Self::Ics => FormatDto::Ics,
            Self::MermaidGantt => FormatDto::MermaidGantt,
            Self::MermaidFlow => FormatDto::MermaidFlow,
            Self::Json => FormatDto::Json,
        }
    }
}
