//! Everything that is checked, in the order in which it fails soonest.

use std::process::Command;
use std::time::Instant;

use crate::setup;
use crate::steps::{Done, cargo, command, step, timed};
use crate::tidy;

/// The crates a person reads the documentation of.
const DOCUMENTED: [&str; 7] = [
    "plan", "schedule", "assess", "store", "engine", "report", "api",
];

/// All there is to compile, always as one workspace: with only some of its crates, dependencies
/// would get other features and be built a second time. Plain `cargo test` leaves the journeys
/// through the window out, so they are named.
const EVERYTHING: &[&str] = &["--workspace", "--all-targets", "--test", "window"];

/// One thing to check.
enum Check {
    /// A program to run.
    Program(Command),
    /// Our own rules.
    Tidy,
}

/// Runs all checks, or those whose names contain one of `wanted`; stops at the first failure.
pub(crate) fn test(wanted: &[&str]) -> Done {
    let begin = Instant::now();
    timed("Set up", setup::setup)?;
    let chosen: Vec<(&str, Check)> = checks()
        .into_iter()
        .filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|word| name.contains(word)))
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = checks().into_iter().map(|(name, _)| name).collect();
        return Err(format!(
            "No step is called that. The steps are: {}.",
            names.join(", ")
        ));
    }
    for (name, check) in chosen {
        match check {
            Check::Program(command) => step(name, command)?,
            Check::Tidy => timed(name, tidy::tidy)?,
        }
    }
    println!(
        "\nAll checks passed in {:.0} s.",
        begin.elapsed().as_secs_f32()
    );
    Ok(())
}

fn checks() -> Vec<(&'static str, Check)> {
    let npm = |script| Check::Program(command("npm", &["run", "--silent", script], "ui"));
    let rust = |words: &[&str]| Check::Program(cargo(words));
    vec![
        ("rust format", rust(&["fmt", "--all", "--check"])),
        ("tidy", Check::Tidy),
        ("ui types", npm("check")),
        ("ui lint", npm("lint")),
        ("ui format", npm("format:check")),
        ("ui dead code", npm("knip")),
        ("ui tests", npm("test")),
        // The desktop crate carries the built interface, so nothing of Rust compiles before it.
        ("ui build", npm("build")),
        (
            "rust lint",
            rust(
                &[
                    &["clippy"],
                    EVERYTHING,
                    &["--quiet", "--", "-D", "warnings"],
                ]
                .concat(),
            ),
        ),
        // Binaries too: the suites run the real command and the real window.
        (
            "rust build",
            rust(&[&["build"], EVERYTHING, &["--quiet"]].concat()),
        ),
        ("rust tests", rust(&["test", "--workspace"])),
        ("rust documentation", Check::Program(documentation())),
        ("window", window()),
    ]
}

fn documentation() -> Command {
    let mut words = vec!["doc", "--quiet", "--no-deps", "--document-private-items"];
    for name in DOCUMENTED {
        words.extend(["-p", name]);
    }
    let mut doc = cargo(&words);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    doc
}

/// The journeys through the real window, one after the other on one display.
fn window() -> Check {
    let words = [
        "test",
        "--workspace",
        "--test",
        "window",
        "--",
        "--test-threads=1",
    ];
    let mut journeys = cargo(&words);
    // Here a missing driver is a failure, not a reason to look away.
    journeys.env("GANTRY_WINDOW", "required");
    Check::Program(journeys)
}
