//! `next` and `blocked`: how what is tracked stands.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Next {
    /// The program file
    pub(crate) program: PathBuf,
    /// Only what concerns this plan
    #[arg(long, value_name = "NAME")]
    pub(crate) plan: Option<String>,
    /// Only what this person has
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
}
