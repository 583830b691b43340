//! Developer commands: everything a person or a build machine does with this repository.
//!
//! `cargo xtask run` opens the application from nothing, `cargo xtask test` checks all of it; the
//! rest are their parts. This crate stays small and has next to no dependencies, so that the
//! first command on a fresh clone starts within seconds. Anything the build machine knows, it
//! knows from here.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to people is its job"
)]

mod bench;
mod bindings;
mod icons;
mod run;
mod setup;
mod steps;
mod test;
mod tidy;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run [--release] [--demo] [FILE]  open the application; without a display drive it and take pictures
  test [STEP]...                   check everything, or only the steps whose names contain a word
  tidy                             check the rules of the house that no other tool knows
  bindings                         write ui/src/ipc/bindings.ts anew from the Rust types
  icons                            write every icon size anew from icons/gantry.svg
  bench [--window]                 print how fast it is, built for release
  bench ui [--json] [--long]       draw the same plans here and in the best open components
  bench oracles [--all]            print our dates beside those of other programs
  bench graph [FOLDER]             lay graphs out, beside Graphviz; pictures go into the folder
  setup                            only install what the others need";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", rest @ ..] => run::run_application(rest),
        ["test", steps @ ..] => test::test(steps),
        ["tidy"] => tidy::tidy(),
        ["bindings"] => bindings::bindings(),
        ["icons"] => icons::icons(),
        ["bench", rest @ ..] => bench::bench(rest),
        ["setup"] => setup::setup(),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
