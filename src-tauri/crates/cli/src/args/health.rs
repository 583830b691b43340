//! `health`.

use clap::{Args, Subcommand, ValueEnum};

use super::{OfPlan, OfProgram, OfProgramOrPlan};

#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Example: gantry health declare r1.gantry at-risk --workstream Docs \
                  --why 'Two writers are away' --owner Ada --until 2025-04-01"
)]
pub(crate) struct Health {
    #[command(flatten)]
    pub(crate) of: Option<OfProgramOrPlan>,
    #[command(subcommand)]
    pub(crate) verb: Option<HealthVerb>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum HealthVerb {
    /// Say how something is doing, beside what is computed
    Declare(HealthDeclare),
    /// Take the last declaration back
    Withdraw(HealthOf),
    /// Write the computed colour down, so that a trend can be drawn
    Record(HealthRecord),
    /// List what is said to be well while the numbers say otherwise
    Watermelons(OfProgram),
    /// Count what came and went within the last seven days
    Review(OfProgramOrPlan),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Shade {
    /// Green
    #[value(alias = "green")]
    OnTrack,
    /// Amber
    #[value(aliases = ["amber", "yellow"])]
    AtRisk,
    /// Red
    #[value(alias = "red")]
    OffTrack,
}

#[derive(Debug, Args)]
pub(crate) struct HealthOf {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    #[command(flatten)]
    pub(crate) subject: Subject,
}

/// What has the colour: the plan, where neither is said.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(crate) struct Subject {
    /// The workstream [default: the plan itself]
    #[arg(long, value_name = "NAME")]
    pub(crate) workstream: Option<String>,
    /// The milestone, by number or name
    #[arg(long, value_name = "ROW")]
    pub(crate) milestone: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct HealthRecord {
    #[command(flatten)]
    pub(crate) one: HealthOf,
    /// Of the plan and all its workstreams
    #[arg(long, conflicts_with_all = ["workstream", "milestone"])]
    pub(crate) all: bool,
}

#[derive(Debug, Args)]
pub(crate) struct HealthDeclare {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The colour
    pub(crate) colour: Shade,
    #[command(flatten)]
    pub(crate) subject: Subject,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: String,
    /// What is the matter, where it is not on track
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) cause: String,
    /// Who brings it back
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) owner: String,
    /// How it becomes on track again
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) path: String,
    /// The day it will be on track again
    #[arg(
        long,
        value_name = "DATE",
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    pub(crate) green_by: String,
    /// The last day the declaration counts [default: as the policy says]
    #[arg(
        long,
        value_name = "DATE",
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    pub(crate) until: String,
}
