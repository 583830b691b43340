//! How fast it is.

use crate::run;
use crate::setup;
use crate::steps::{Done, cargo, command, run as start, target};

/// Prints the table; with `--window` also what the real window takes. `oracles` prints our dates
/// beside those another program computed.
pub(crate) fn bench(arguments: &[&str]) -> Done {
    if !matches!(
        arguments,
        [] | ["--window"] | ["oracles"] | ["oracles", "--all"]
    ) {
        return Err("Usage: cargo xtask bench [--window | oracles [--all]]".to_owned());
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
