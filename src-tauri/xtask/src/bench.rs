//! How fast it is.

use crate::run;
use crate::setup;
use crate::steps::{Done, cargo, run};

/// Prints the table; with `--window` also what the real window takes.
pub(crate) fn bench(arguments: &[&str]) -> Done {
    let window = match arguments {
        [] => false,
        ["--window"] => true,
        _ => return Err("Usage: cargo xtask bench [--window]".to_owned()),
    };
    if window {
        setup::setup()?;
        run::build_interface()?;
        run(cargo(&[
            "build",
            "--quiet",
            "--release",
            "-p",
            "gantry-desktop",
        ]))?;
    }
    run(cargo(
        &[
            &[
                "run",
                "--quiet",
                "--release",
                "-p",
                "tests",
                "--bin",
                "bench",
                "--",
            ],
            arguments,
        ]
        .concat(),
    ))
}
