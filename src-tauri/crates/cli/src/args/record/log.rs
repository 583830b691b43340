//! `assumption` and `action`.

use api::dto::{ActionStatusDto, AssumptionStatusDto};
use clap::{Args, Subcommand};

use super::{HistoryOf, ListOf, OfPlan, OneOf, word};

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry assumption add r1.gantry 'The API stays as it is' \
                        --owner Ada --due 2025-04-01"
)]
pub(crate) enum Assumption {
    /// List what is taken for true
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Write one down
    Add(Entry),
    /// Change one
    Set(EntrySet),
    /// Say whether it is true
    Settle(AssumptionSettle),
    /// Take one out
    Remove(OneOf),
}

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry action add r1.gantry 'Ask the vendor' --owner Ada \
                        --due fri --risk R-2"
)]
pub(crate) enum Action {
    /// List what somebody has promised to do
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Write one down
    Add(Entry),
    /// Change one
    Set(EntrySet),
    /// Say how far one has come
    Status(ActionStatus),
    /// Take one out
    Remove(OneOf),
}

#[derive(Debug, Args)]
pub(crate) struct Entry {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// One sentence
    pub(crate) text: String,
    #[command(flatten)]
    pub(crate) change: EntryChange,
}

#[derive(Debug, Args)]
pub(crate) struct EntrySet {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// One sentence
    #[arg(long)]
    pub(crate) text: Option<String>,
    #[command(flatten)]
    pub(crate) change: EntryChange,
}

#[derive(Debug, Args)]
pub(crate) struct EntryChange {
    /// Who sees to it; '' for nobody
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
    /// By when; '' for none
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) due: Option<String>,
    /// Of an assumption, what follows if it is false
    #[arg(long, value_name = "TEXT")]
    pub(crate) if_false: Option<String>,
    /// Of an action, the risk it mitigates; '' for none
    #[arg(long, value_name = "RISK")]
    pub(crate) risk: Option<String>,
    /// Of an action, the blocker it helps to resolve; '' for none
    #[arg(long, value_name = "BLOCKER")]
    pub(crate) blocker: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct AssumptionSettle {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// open, confirmed or wrong
    #[arg(value_parser = word::<AssumptionStatusDto>)]
    pub(crate) status: AssumptionStatusDto,
    /// How that was found
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) finding: String,
}

#[derive(Debug, Args)]
pub(crate) struct ActionStatus {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// open, in-progress, done or cancelled
    #[arg(value_parser = word::<ActionStatusDto>)]
    pub(crate) status: ActionStatusDto,
}
