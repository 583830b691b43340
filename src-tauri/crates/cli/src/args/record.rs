//! What is tracked beside the rows.

use std::path::PathBuf;

use api::dto::Word;
use clap::Args;

use super::{OfPlan, OfProgramOrPlan};

mod blocker;
mod decision;
mod dependency;
mod log;
mod release;
mod risk;

pub(crate) use blocker::*;
pub(crate) use decision::*;
pub(crate) use dependency::*;
pub(crate) use log::*;
pub(crate) use release::*;
pub(crate) use risk::*;

/// A word of the vocabulary as somebody types it, or the words there are.
fn word<W: Word + Send + Sync>(typed: &str) -> Result<W, String> {
    W::typed(typed).ok_or_else(|| {
        let words: Vec<&str> = W::ALL.iter().map(|word| word.word()).collect();
        format!("it is one of {}", words.join(", "))
    })
}

#[derive(Debug, Args)]
pub(crate) struct ListOf {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// Only those that stand so, such as blocked
    #[arg(long, value_name = "STATUS")]
    pub(crate) status: Option<String>,
    /// Only those this person answers for
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct OneOf {
    /// The program file
    pub(crate) program: PathBuf,
    /// The record, by number or name: 3 or DEP-3
    pub(crate) record: String,
}

#[derive(Debug, Args)]
pub(crate) struct HistoryOf {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// How many changes
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Because {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: String,
}

#[derive(Debug, Args)]
pub(crate) struct Said {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// What there is to say
    pub(crate) text: String,
}

#[derive(Debug, Args)]
pub(crate) struct Paste {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The text file; - reads the input
    pub(crate) file: PathBuf,
}
