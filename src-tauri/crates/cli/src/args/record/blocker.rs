//! `blocker`.

use api::dto::{BlockerCategoryDto, LevelDto, SeverityDto};
use clap::{Args, Subcommand};

use super::{Because, HistoryOf, ListOf, OfPlan, OneOf, Said, word};

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry blocker raise r1.gantry 'No test phones' --severity p1 \
                        --owner Ada --blocks 'Load test'"
)]
pub(crate) enum Blocker {
    /// List what stops work
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// Print one as text to paste elsewhere
    Text(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Raise one
    Raise(BlockerRaise),
    /// Change one
    Set(BlockerSet),
    /// Report on one
    Note(Said),
    /// Take one on
    Investigate(OneOf),
    /// Take one further up
    Escalate(BlockerLevel),
    /// Bring one back down
    Deescalate(BlockerLevel),
    /// Say that its cause is gone
    Resolve(BlockerResolve),
    /// File one that is resolved
    Close(OneOf),
    /// Give up on one
    WontFix(Because),
    /// Take one up again
    Reopen(Because),
    /// Take one out, as if it had never been raised
    Remove(OneOf),
}

#[derive(Debug, Args)]
pub(crate) struct BlockerRaise {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// One line
    pub(crate) title: String,
    /// p0 (work stopped) to p3 (a nuisance)
    #[arg(long, value_parser = word::<SeverityDto>)]
    pub(crate) severity: SeverityDto,
    /// The one person who answers for it
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: String,
    /// A row that can't proceed; more than once for several
    #[arg(long, value_name = "ROW", required = true)]
    pub(crate) blocks: Vec<String>,
    #[command(flatten)]
    pub(crate) change: BlockerChange,
}

#[derive(Debug, Args)]
pub(crate) struct BlockerSet {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// One line
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// p0 to p3
    #[arg(long, value_parser = word::<SeverityDto>)]
    pub(crate) severity: Option<SeverityDto>,
    /// The one person who answers for it
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
    #[command(flatten)]
    pub(crate) change: BlockerChange,
}

#[derive(Debug, Args)]
pub(crate) struct BlockerChange {
    /// resource, technical, dependency, decision, access, external or process
    #[arg(long, value_parser = word::<BlockerCategoryDto>)]
    pub(crate) category: Option<BlockerCategoryDto>,
    /// The details
    #[arg(long, value_name = "TEXT")]
    pub(crate) description: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) root_cause: Option<String>,
    /// How it could be resolved
    #[arg(long, value_name = "TEXT")]
    pub(crate) proposed: Option<String>,
    /// What can be done meanwhile
    #[arg(long, value_name = "TEXT")]
    pub(crate) workaround: Option<String>,
    /// Who is working on it; '' for nobody
    #[arg(long, value_name = "NAME")]
    pub(crate) resolver: Option<String>,
    /// The day by which it is to be resolved; '' for none
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) target: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct BlockerLevel {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// l0 (the team), l1 (the lead), l2 (the manager), l3 (the director) or l4 (the executive)
    #[arg(long, value_parser = word::<LevelDto>)]
    pub(crate) to: LevelDto,
    /// Why
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) why: String,
}

#[derive(Debug, Args)]
pub(crate) struct BlockerResolve {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// How it was resolved
    #[arg(long, value_name = "TEXT")]
    pub(crate) resolution: String,
    /// Why it was, where that is not written down yet
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) root_cause: String,
    /// What was learnt
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) lessons: String,
}
