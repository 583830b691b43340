//! `policy`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::OfProgram;

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry policy show r1.gantry --json > policy.json, change numbers in \
                  it, then gantry policy set r1.gantry policy.json"
)]
pub(crate) enum Policy {
    /// Print them; with --json, as set takes them
    Show(OfProgram),
    /// Judge by the numbers of a file
    Set(PolicySet),
    /// Judge by the usual numbers again
    Reset(OfProgram),
}

#[derive(Debug, Args)]
pub(crate) struct PolicySet {
    /// The program file
    pub(crate) program: PathBuf,
    /// The JSON that show printed, changed; - reads the input
    pub(crate) file: PathBuf,
}
