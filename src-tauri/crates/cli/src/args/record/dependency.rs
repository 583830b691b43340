//! `dep`.

use api::dto::DependencyStatusDto;
use clap::{Args, Subcommand};

use super::{HistoryOf, ListOf, OfPlan, OneOf, word};

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry dep add r1.gantry 'Auth service' --kind technical \
                        --owner Ada --needed-by 2025-04-01"
)]
pub(crate) enum Dep {
    /// List what is awaited
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// Print one as text to paste elsewhere
    Text(OneOf),
    /// Say which milestones slip when one is late
    Impact(DepImpact),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Add an awaited row
    Add(DepAdd),
    /// Change one
    Set(DepSet),
    /// Say how one stands
    Status(DepStatus),
    /// Write a promise down
    Promise(DepPromise),
}

#[derive(Debug, Args)]
pub(crate) struct DepAdd {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What is awaited
    pub(crate) name: String,
    /// technical, data, team, external, decision or documentation
    #[arg(long, default_value = "technical")]
    pub(crate) kind: crate::args::Kind,
    /// Who answers for it
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) owner: String,
    #[command(flatten)]
    pub(crate) change: DepChange,
}

#[derive(Debug, Args)]
pub(crate) struct DepSet {
    #[command(flatten)]
    pub(crate) one: OneOf,
    #[command(flatten)]
    pub(crate) change: DepChange,
}

#[derive(Debug, Args)]
pub(crate) struct DepChange {
    /// The team or vendor who provides it
    #[arg(long, value_name = "TEXT")]
    pub(crate) provider: Option<String>,
    /// A date, 'week 3' of the plan, or a milestone; '' for nothing
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub(crate) needed_by: Option<String>,
    /// The day it is expected; '' for none
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) forecast: Option<String>,
    /// What stops it, such as BLOCKER-1; '' for nothing
    #[arg(long, value_name = "BLOCKER")]
    pub(crate) blocker: Option<String>,
    /// What slips if it is late
    #[arg(long, value_name = "TEXT")]
    pub(crate) impact: Option<String>,
    /// What is done to have it in time
    #[arg(long, value_name = "TEXT")]
    pub(crate) mitigation: Option<String>,
    /// How the release goes on without it; '' for no way
    #[arg(long, value_name = "TEXT")]
    pub(crate) workaround: Option<String>,
    /// The day somebody last asked; '' for never
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) verified: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DepImpact {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Calendar days later than it is expected
    #[arg(long, value_name = "DAYS", default_value_t = 14)]
    pub(crate) late: u16,
}

#[derive(Debug, Args)]
pub(crate) struct DepStatus {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// not-started, in-progress, at-risk, blocked or complete
    #[arg(value_parser = word::<DependencyStatusDto>)]
    pub(crate) status: DependencyStatusDto,
}

#[derive(Debug, Args)]
pub(crate) struct DepPromise {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// The date; '' takes a promise back
    #[arg(allow_hyphen_values = true)]
    pub(crate) date: String,
    /// Who promises [default: you]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) by: String,
}
