//! Everything that is checked, in the order in which it fails soonest.

use std::process::Command;
use std::time::Instant;

use crate::setup;
use crate::steps::{Done, cargo, command, step, timed};
use crate::tidy;

/// All there is to compile, always as one workspace: with only some of its crates, dependencies
/// would get other features and be built a second time. Plain `cargo test` leaves the journeys
/// through the window out, so they are named.
const EVERYTHING: &[&str] = &["--workspace", "--all-targets", "--test", "window"];

/// The desktop crate carries the built interface, so nothing of Rust compiles before it.
const INTERFACE: &str = "ui build";
/// Binaries too: the suites run the real command and the real window.
const BINARIES: &str = "rust build";

/// One step.
struct Check {
    name: &'static str,
    what: What,
    /// Steps it does not work without.
    needs: &'static [&'static str],
}

enum What {
    /// A program to run.
    Program(Command),
    /// Our own rules.
    Tidy,
}

/// Runs all checks, or those whose names contain one of `wanted`; stops at the first failure.
pub(crate) fn test(wanted: &[&str]) -> Done {
    let begin = Instant::now();
    let checks = checks();
    let asked =
        |check: &&Check| wanted.is_empty() || wanted.iter().any(|word| check.name.contains(word));
    let mut chosen: Vec<&str> = Vec::new();
    for check in checks.iter().filter(asked) {
        chosen.push(check.name);
        chosen.extend(check.needs);
    }
    if chosen.is_empty() {
        let names: Vec<&str> = checks.iter().map(|check| check.name).collect();
        return Err(format!(
            "No step is called that. The steps are: {}.",
            names.join(", ")
        ));
    }
    timed("set up", setup::setup)?;
    for check in checks
        .into_iter()
        .filter(|check| chosen.contains(&check.name))
    {
        match check.what {
            What::Program(command) => step(check.name, command)?,
            What::Tidy => timed(check.name, tidy::tidy)?,
        }
    }
    println!(
        "\nAll checks passed in {:.0} s.",
        begin.elapsed().as_secs_f32()
    );
    Ok(())
}

fn checks() -> Vec<Check> {
    let clippy = [
        &["clippy", "--quiet"],
        EVERYTHING,
        &["--", "-D", "warnings"],
    ]
    .concat();
    let build = [&["build", "--quiet"], EVERYTHING].concat();
    let check = |name, what, needs| Check { name, what, needs };
    vec![
        check("rust format", rust(&["fmt", "--all", "--check"]), &[]),
        check("tidy", What::Tidy, &[]),
        check("ui types", npm("check"), &[]),
        check("ui lint", npm("lint"), &[]),
        check("ui format", npm("format:check"), &[]),
        check("ui dead code", npm("knip"), &[]),
        check("ui tests", npm("test"), &[]),
        check(INTERFACE, npm("build"), &[]),
        check("rust lint", rust(&clippy), &[INTERFACE]),
        check(BINARIES, rust(&build), &[INTERFACE]),
        check(
            "rust tests",
            rust(&["test", "--workspace"]),
            &[INTERFACE, BINARIES],
        ),
        check("rust documentation", documentation(), &[INTERFACE]),
        check("window", window(), &[INTERFACE, BINARIES]),
    ]
}

fn rust(words: &[&str]) -> What {
    What::Program(cargo(words))
}

fn npm(script: &str) -> What {
    What::Program(command("npm", &["run", "--silent", script], "ui"))
}

/// Private items too: the essays at the head of a module lead the reader to them.
fn documentation() -> What {
    let mut doc = cargo(&[
        "doc",
        "--workspace",
        "--no-deps",
        "--document-private-items",
        "--quiet",
    ]);
    doc.env(
        "RUSTDOCFLAGS",
        "-D warnings -A rustdoc::private_intra_doc_links",
    );
    What::Program(doc)
}

/// The journeys through the real window, one after the other on one display.
fn window() -> What {
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
    What::Program(journeys)
}
