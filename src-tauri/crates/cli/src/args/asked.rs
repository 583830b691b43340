//! Questions, baselines, people and calendars.

use clap::{Args, Subcommand};

use super::{Change, OfPlan, OfProgram};

#[derive(Debug, Args)]
pub(crate) struct Why {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    pub(crate) row: String,
}

#[derive(Debug, Args)]
pub(crate) struct Since {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The revision, by its number in the log
    pub(crate) revision: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Late {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    pub(crate) row: String,
    /// How late: 5d, 2w, 3ed
    #[arg(allow_hyphen_values = true)]
    pub(crate) late: String,
}

#[derive(Debug, Args)]
pub(crate) struct WhatIf {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) task: String,
    #[command(flatten)]
    pub(crate) change: Change,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Baseline {
    /// Seal the dates as they are
    Take(Take),
    /// List what was sealed
    List(OfPlan),
    /// Say what has changed between two, or since one
    Compare(Compare),
}

#[derive(Debug, Args)]
pub(crate) struct Take {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What it is called [default: its number]
    #[arg(long)]
    pub(crate) name: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The earlier one [default: the last]
    #[arg(long, value_name = "BASELINE")]
    pub(crate) from: Option<String>,
    /// The later one [default: the plan as it is]
    #[arg(long, value_name = "BASELINE")]
    pub(crate) to: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Assign {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) task: String,
    /// Who; somebody new is added
    #[arg(long, value_name = "NAME")]
    pub(crate) to: String,
    /// How much of them, such as 50%
    #[arg(long, default_value = "100%")]
    pub(crate) units: String,
}

#[derive(Debug, Args)]
pub(crate) struct Unassign {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) task: String,
    /// Who
    #[arg(long, value_name = "NAME")]
    pub(crate) from: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Calendar {
    /// List calendars
    List(OfProgram),
    /// Take a country's holidays off
    AddHolidays(AddHolidays),
    /// Give somebody days off
    TimeOff(TimeOff),
}

#[derive(Debug, Args)]
pub(crate) struct AddHolidays {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The country, such as DE
    #[arg(long)]
    pub(crate) country: String,
    /// The years, such as 2025 or 2025-2027
    #[arg(long)]
    pub(crate) years: String,
    /// The calendar [default: the plan's]
    #[arg(long, value_name = "NAME")]
    pub(crate) calendar: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct TimeOff {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// Who
    #[arg(long, value_name = "NAME")]
    pub(crate) person: String,
    /// The first day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) from: String,
    /// The last day [default: the first]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) until: Option<String>,
    /// What the days are called
    #[arg(long, default_value = "Time off")]
    pub(crate) reason: String,
    /// Take the days back
    #[arg(long)]
    pub(crate) back: bool,
}
