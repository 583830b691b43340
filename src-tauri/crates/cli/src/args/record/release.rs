//! `gonogo` and `capacity`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{HistoryOf, ListOf, OfPlan, OneOf};

#[derive(Debug, Subcommand)]
#[command(
    after_help = "A draft is completed as text: gantry gonogo text prints one, and gantry gonogo \
                        revise takes it back.\n\
                        Example: gantry gonogo draft r1.gantry && gantry gonogo hold r1.gantry GO-1"
)]
pub(crate) enum Gonogo {
    /// List release meetings
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// Print one as text to paste elsewhere
    Text(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Draft one, filled in as far as the program knows
    Draft(OfPlan),
    /// Rewrite a draft as a text has it
    Revise(Revise),
    /// Decide one as its draft says, and seal it
    Hold(OneOf),
    /// Say that a condition is met
    Meet(ConditionOf),
    /// Say that a condition is not met after all
    Reopen(ConditionOf),
    /// Take a draft out
    Remove(OneOf),
}

#[derive(Debug, Subcommand)]
#[command(
    after_help = "An assessment is completed as text: gantry capacity text prints one, and gantry \
                        capacity revise takes it back.\n\
                        Example: gantry capacity assess r1.gantry"
)]
pub(crate) enum Capacity {
    /// List what people can do against what is asked of them
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// Print one as text to paste elsewhere
    Text(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Write one down, filled in from the plan: who is there, and what is left to do
    Assess(OfPlan),
    /// Rewrite one as a text has it
    Revise(Revise),
    /// Take one out
    Remove(OneOf),
}

#[derive(Debug, Args)]
pub(crate) struct Revise {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// The text file; - reads the input
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct ConditionOf {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Which condition, counted from 1
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) condition: u32,
}
