//! How fast it is.

use crate::run;
use crate::setup::{self, PEERS};
use crate::steps::{Done, cargo, command, run as start, target};

/// Prints the table; with `--window` also what the real window takes. `ui` compares the window with
/// the best open components, `oracles` our dates with those another program computed.
pub(crate) fn bench(arguments: &[&str]) -> Done {
    let beside_peers = matches!(arguments, ["ui", ..]);
    if !beside_peers
        && !matches!(
            arguments,
            [] | ["--window"] | ["oracles"] | ["oracles", "--all"]
        )
    {
        return Err("Usage: cargo xtask bench [--window | ui | oracles [--all]]".to_owned());
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
