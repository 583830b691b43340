//! How fast it is.

use crate::run;
use crate::setup::{self, PEERS};
use crate::steps::{Done, cargo, command, run as start, target};

/// Prints the table; with `--window` also what the real window takes. `ui` compares the window with
/// the best open components, `oracles` our dates with those another program computed; `graph` lays
/// graphs out, ours and, where it is installed, Graphviz, and writes the pictures into a folder when
/// one is named; `records` judges a thousand records of each kind.
pub(crate) fn bench(arguments: &[&str]) -> Done {
    let beside_peers = matches!(arguments, ["ui", ..]);
    let known = matches!(
        arguments,
        [] | ["--window"]
            | ["oracles"]
            | ["oracles", "--all"]
            | ["graph"]
            | ["graph", _]
            | ["records"]
    );
    if !beside_peers && !known {
        return Err(
            "Usage: cargo xtask bench [--window | ui | oracles [--all] | graph [FOLDER] | records]"
                .to_owned(),
        );
    }
    setup::setup()?;
    if beside_peers {
        setup::peers()?;
        start(command("npm", &["run", "--silent", "build"], PEERS))?;
    }
    run::build_interface()?;
    start(cargo(&[
        "build",
        "--quiet",
        "--release",
        "--workspace",
        "--bins",
    ]))?;
    let binary = target().join("release").join("bench");
    let mut bench = command(&binary.display().to_string(), arguments, "");
    // The same way of drawing for everybody, whatever this machine has.
    bench.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    start(bench)
}
