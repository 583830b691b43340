//! The real `gantry` command, run as a second process beside whatever has the file open.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::app::build_folder;

/// What a run of the command left behind.
#[derive(Debug)]
pub struct Ran {
    /// Its exit code.
    pub code: Option<i32>,
    /// What it printed.
    pub output: String,
    /// What it complained about.
    pub errors: String,
}

/// Runs `gantry` with arguments.
///
/// # Panics
/// When the command was not built.
#[must_use]
pub fn gantry(arguments: &[&str]) -> Ran {
    gantry_in(None, arguments)
}

/// Runs `gantry` where the clocks of a time zone hang, for instance `Pacific/Apia`.
///
/// # Panics
/// When the command was not built.
#[must_use]
pub fn gantry_in(zone: Option<&str>, arguments: &[&str]) -> Ran {
    let binary = build_folder().join("gantry");
    let mut command = Command::new(&binary);
    if let Some(zone) = zone {
        command.env("TZ", zone);
    }
    let output = command
        .args(arguments)
        .env_remove("GANTRY_TODAY")
        .output()
        .unwrap_or_else(|error| unreachable!("{} runs: {error}", binary.display()));
    Ran {
        code: output.status.code(),
        output: String::from_utf8_lossy(&output.stdout).into_owned(),
        errors: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Asks `gantry` about a program file and reads the JSON it answers with.
///
/// # Panics
/// When the command fails or prints something else than JSON.
#[must_use]
pub fn ask(verb: &str, file: &Path, more: &[&str]) -> Value {
    let file = file.display().to_string();
    let ran = gantry(&[&[verb, file.as_str()], more, &["--json"]].concat());
    assert_eq!(ran.code, Some(0), "gantry {verb} {file}: {}", ran.errors);
    serde_json::from_str(&ran.output).expect("the answer with --json is JSON")
}
