//! The picture of what waits on what.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::OfPlan;

#[derive(Debug, Args)]
pub(crate) struct Network {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// Only what lies around a row, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) focus: Option<String>,
    /// With --focus: levels of what it waits for
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) up: u32,
    /// With --focus: levels of what waits for it
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) down: u32,
    /// Only what lies on a way from one row to another
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    pub(crate) between: Option<Vec<String>>,
    /// How it is arranged
    #[arg(long, default_value = "layered")]
    pub(crate) arrange: Arrange,
    /// Workstreams in lanes of their own
    #[arg(long)]
    pub(crate) lanes: bool,
    /// Draw a summary as one node; may be given again
    #[arg(long, value_name = "ROW")]
    pub(crate) collapse: Vec<String>,
    /// Leave completed rows out
    #[arg(long)]
    pub(crate) open: bool,
    /// The file to write, ending in .svg or .pdf
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Arrange {
    /// In layers from left to right
    Layered,
    /// By date
    Time,
    /// One band a workstream, else an owner
    Team,
}
