//! `comment` and `ref`: what is said about records, and where they lead outside.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::OfPlan;

#[derive(Debug, Subcommand)]
#[command(
    after_help = "A record is DEP-3, BLOCKER-1, R-2, …, a row by number or name, or 'plan'.\n\
                        Example: gantry comment add r1.gantry DEP-3 'They promised Friday'"
)]
pub(crate) enum Comment {
    /// Say something about a record
    Add(CommentAdd),
    /// List what was said, about one record or about all
    List(RemarksOf),
    /// Say it in other words
    Reword(CommentReword),
    /// Take one out
    Remove(RemarkId),
}

#[derive(Debug, Subcommand)]
#[command(
    after_help = "A record is DEP-3, BLOCKER-1, R-2, …, a row by number or name, or 'plan'.\n\
                        Example: gantry ref add r1.gantry DEP-3 https://example.com/42 \
                        --title 'Their ticket'"
)]
pub(crate) enum Ref {
    /// Link a record with a web page or a ticket
    Add(RefAdd),
    /// List links, of one record or of all
    List(RemarksOf),
    /// Change one
    Set(RefSet),
    /// Take one out
    Remove(RemarkId),
}

#[derive(Debug, Args)]
pub(crate) struct CommentAdd {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What it is about
    pub(crate) record: String,
    /// What there is to say
    pub(crate) text: String,
}

#[derive(Debug, Args)]
pub(crate) struct RemarksOf {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What it is about [default: anything]
    pub(crate) record: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CommentReword {
    #[command(flatten)]
    pub(crate) one: RemarkId,
    /// What there is to say
    pub(crate) text: String,
}

#[derive(Debug, Args)]
pub(crate) struct RemarkId {
    /// The program file
    pub(crate) program: PathBuf,
    /// Its number in the list
    pub(crate) number: u32,
}

#[derive(Debug, Args)]
pub(crate) struct RefAdd {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What it belongs to
    pub(crate) record: String,
    /// A web address, or the key of a ticket such as ABC-42
    pub(crate) target: String,
    /// What it is called
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) title: String,
}

#[derive(Debug, Args)]
pub(crate) struct RefSet {
    #[command(flatten)]
    pub(crate) one: RemarkId,
    #[command(flatten)]
    pub(crate) change: RefChange,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct RefChange {
    /// A web address, or the key of a ticket
    #[arg(long)]
    pub(crate) target: Option<String>,
    /// What it is called; '' for its target
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
}
