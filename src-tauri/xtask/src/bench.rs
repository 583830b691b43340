//! How fast it is.

use crate::run;
use crate::setup;
use crate::steps::{Done, cargo, command, run as start, target};

/// Prints the table; with `--window` also what the real window takes. `oracles` prints our dates
/// beside those another program computed; `graph` lays graphs out, ours and, where it is installed,
/// Graphviz, and writes the pictures into a folder when one is named.
pub(crate) fn bench(arguments: &[&str]) -> Done {
    if !matches!(
        arguments,
        [] | ["--window"] | ["oracles"] | ["oracles", "--all"] | ["graph"] | ["graph", _]
    ) {
        return Err(
            "Usage: cargo xtask bench [--window | oracles [--all] | graph [FOLDER]]".to_owned(),
        );
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
