//! How fast it is.

use crate::run;
use crate::setup;
use crate::steps::{Done, cargo, command, run as start, target};

/// Prints the table; with `--window` also what the real window takes.
pub(crate) fn bench(arguments: &[&str]) -> Done {
    if !matches!(arguments, [] | ["--window"]) {
        return Err("Usage: cargo xtask bench [--window]".to_owned());
    }
    setup::setup()?;
    run::build_interface()?;
    start(cargo(&[
        "build",
        "--quiet",
        "--release",
        "--workspace",
        "--bins",
    ]))?;
    let binary = target().join("release").join("bench");
    start(command(&binary.display().to_string(), arguments, ""))
}
