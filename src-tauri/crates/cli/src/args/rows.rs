//! Rows and links: adding, changing, removing.

use clap::{Args, ValueEnum};

use super::OfPlan;

#[derive(Debug, Args)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What is to be done
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) place: Place,
    /// Working time, such as 5d, 2w or 4h [default: 1d]
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) duration: Option<String>,
    /// Work or a kind of milestone
    #[arg(long, default_value = "work")]
    pub(crate) kind: Kind,
}

#[derive(Debug, Args)]
#[group(multiple = false)]
pub(crate) struct Place {
    /// Last under this row
    #[arg(long, value_name = "ROW")]
    pub(crate) under: Option<String>,
    /// Right before this row
    #[arg(long, value_name = "ROW")]
    pub(crate) before: Option<String>,
    /// Right after this row
    #[arg(long, value_name = "ROW")]
    pub(crate) after: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Kind {
    /// Work with a duration
    Work,
    /// A checkpoint
    Milestone,
    /// From here on a kind of change needs an exception
    Freeze,
    /// Something owed by a date
    Deadline,
    /// The release itself
    Launch,
    /// Passed or not: go or no-go
    Gate,
    /// Awaited: something built elsewhere
    Technical,
    /// Awaited: data somebody has to supply
    Data,
    /// Awaited: a piece of work of another team
    Team,
    /// Awaited: something from outside the company
    External,
    /// Awaited: an answer somebody has to give
    Decision,
    /// Awaited: a document somebody has to write
    Documentation,
}

#[derive(Debug, Args)]
pub(crate) struct Set {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) task: String,
    #[command(flatten)]
    pub(crate) change: Change,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct Change {
    /// A new name
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Work, a kind of milestone, or the type of something awaited
    #[arg(long)]
    pub(crate) kind: Option<Kind>,
    /// Working time, such as 5d; 0 makes a milestone
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) duration: Option<String>,
    /// Not before this date; '' lets the links decide
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) start: Option<String>,
    /// The last day of the work
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) finish: Option<String>,
    /// What it waits for, such as '12; 14FS+3d'
    #[arg(long, value_name = "ROWS", allow_hyphen_values = true)]
    pub(crate) predecessors: Option<String>,
    /// Who answers for it; '' for nobody
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
    /// The stream it belongs to; '' for none
    #[arg(long, value_name = "NAME")]
    pub(crate) workstream: Option<String>,
    /// Percent done, 0 to 100
    #[arg(long, value_name = "PERCENT", allow_hyphen_values = true)]
    pub(crate) progress: Option<String>,
    /// The date promised to others; '' for none
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) promised: Option<String>,
    /// Background; '' for none
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// A date insisted on: asap, alap, or snet, snlt, fnet, fnlt, mso, mfo and a date
    #[arg(long, value_name = "KIND DATE", allow_hyphen_values = true)]
    pub(crate) constraint: Option<String>,
    /// The day it ought to be finished by; '' for none
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) deadline: Option<String>,
    /// Dates nothing moves: START..FINISH, or .. for those it has; '' gives them back
    #[arg(long, value_name = "DATES", allow_hyphen_values = true)]
    pub(crate) pin: Option<String>,
    /// Working hours of its own, by a calendar's name; '' for the plan's
    #[arg(long, value_name = "NAME")]
    pub(crate) calendar: Option<String>,
    /// What is left of begun work, such as 2d
    #[arg(long, value_name = "DURATION", allow_hyphen_values = true)]
    pub(crate) remaining: Option<String>,
    /// Three points of its duration, such as 2d/3d/8d; '' for none
    #[arg(long, value_name = "POINTS")]
    pub(crate) estimate: Option<String>,
    /// What it is called elsewhere; '' for nothing
    #[arg(long, value_name = "TEXT")]
    pub(crate) reference: Option<String>,
    /// Whether it is set aside
    #[arg(long, value_name = "YES", action = clap::ArgAction::Set)]
    pub(crate) inactive: Option<bool>,
}

#[derive(Debug, Args)]
pub(crate) struct Link {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row waited for
    #[arg(long, value_name = "ROW")]
    pub(crate) from: String,
    /// The row that waits
    #[arg(long, value_name = "ROW")]
    pub(crate) to: String,
    /// Which ends: finish to start, …
    #[arg(long, default_value = "fs", ignore_case = true)]
    pub(crate) kind: Ends,
    /// Working time between them, such as 3d or -2d
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    pub(crate) lag: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Ends {
    /// Finish to start
    Fs,
    /// Start to start
    Ss,
    /// Finish to finish
    Ff,
    /// Start to finish
    Sf,
}

#[derive(Debug, Args)]
pub(crate) struct Unlink {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row waited for
    #[arg(long, value_name = "ROW")]
    pub(crate) from: String,
    /// The row that waits
    #[arg(long, value_name = "ROW")]
    pub(crate) to: String,
}

#[derive(Debug, Args)]
pub(crate) struct Remove {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The row, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) task: String,
}
