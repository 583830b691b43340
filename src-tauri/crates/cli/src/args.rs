//! What can be typed after `gantry`.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::exit::{Class, Failure};

mod asked;
mod files;
mod health;
mod network;
mod policy;
mod record;
mod remark;
mod rows;
mod standing;

pub(crate) use asked::*;
pub(crate) use files::*;
pub(crate) use health::*;
pub(crate) use network::*;
pub(crate) use policy::*;
pub(crate) use record::*;
pub(crate) use remark::*;
pub(crate) use rows::*;
pub(crate) use standing::*;

/// Release plans from the command line.
#[derive(Debug, Parser)]
#[command(name = "gantry", version, max_term_width = 100, after_help = EXITS)]
pub(crate) struct Arguments {
    /// Answer with JSON: {"schema":1,"data":…}
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The date to take for today, at noon; with a time (2025-03-14T10:59), the minute
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<String>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

const EXITS: &str = "\
Exit codes:
  0  done                            5  the change was refused
  2  the command was not understood  6  in use, moved or read-only
  3  not found, or can't be opened   7  the disk or the system failed
  4  not a program, damaged, newer   8  nothing to undo or redo

A row is named by its number or by the beginning of its name.";

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Begin a program with one empty plan
    New(New),
    /// Write a sample release to a file
    Sample(Sample),
    /// Print a plan's outline
    Show(OfPlan),
    /// Print every date, its float and what decided it
    Schedule(OfPlan),
    /// Print the chain of work that decides a milestone's date
    CriticalPath(CriticalPath),
    /// Write a one-page report as PDF or SVG
    Report(Report),
    /// Draw what waits on what as SVG or PDF
    Network(Network),
    /// Add a row
    Add(Add),
    /// Change a row
    Set(Set),
    /// Let one row wait for another
    Link(Link),
    /// Let one row no longer wait for another
    Unlink(Unlink),
    /// Delete a row and what is under it
    Remove(Remove),
    /// Give somebody a part in a row
    Assign(Assign),
    /// Take somebody off a row
    Unassign(Unassign),
    /// Explain a date, from its first cause on
    Why(Why),
    /// Say which milestones slip when a row is late
    Late(Late),
    /// Say what would bring a row forward, tried out and not done
    Forward(Why),
    /// Say what a change to a row would move, and do nothing
    WhatIf(WhatIf),
    /// Say what a careful planner would find wrong
    Lint(OfPlan),
    /// Seal dates, and compare what was sealed
    #[command(subcommand)]
    Baseline(Baseline),
    /// Working hours, holidays and time off
    #[command(subcommand)]
    Calendar(Calendar),
    /// How plans, workstreams and milestones are doing
    Health(Health),
    /// List what to do next, the most pressing first
    Next(Next),
    /// List rows that can't proceed, and what has to go first
    Blocked(OfProgramOrPlan),
    /// What is awaited from elsewhere
    #[command(subcommand)]
    Dep(Dep),
    /// What stops work
    #[command(subcommand)]
    Blocker(Blocker),
    /// What may happen
    #[command(subcommand)]
    Risk(Risk),
    /// What is taken for true
    #[command(subcommand)]
    Assumption(Assumption),
    /// What somebody has promised to do
    #[command(subcommand)]
    Action(Action),
    /// What somebody has to decide
    #[command(subcommand)]
    Decision(Decision),
    /// What is put before somebody further up
    #[command(subcommand)]
    Escalate(Escalate),
    /// Release meetings: go, conditional go or no-go
    #[command(subcommand)]
    Gonogo(Gonogo),
    /// What people can do against what is asked of them
    #[command(subcommand)]
    Capacity(Capacity),
    /// What people say about records
    #[command(subcommand)]
    Comment(Comment),
    /// Where records lead outside: pages and tickets
    #[command(subcommand)]
    Ref(Ref),
    /// The numbers a program is judged by
    #[command(subcommand)]
    Policy(Policy),
    /// Make records of a text, such as 'DEP-1: Auth service' and the lines below it
    Paste(Paste),
    /// Take in a file of another program
    Import(Import),
    /// Write a file for another program
    Export(Export),
    /// Take the last change back
    Undo(OfProgram),
    /// Do again what was taken back
    Redo(OfProgram),
    /// List changes, latest first
    Log(Log),
    /// Compare the plan as it was right after a revision with now
    Since(Since),
}

#[derive(Debug, Args)]
pub(crate) struct OfProgram {
    /// The program file
    pub(crate) program: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct OfPlan {
    /// The program file
    pub(crate) program: PathBuf,
    /// The plan, where there are several
    #[arg(long, value_name = "NAME")]
    pub(crate) plan: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct OfProgramOrPlan {
    /// The program file
    pub(crate) program: PathBuf,
    /// Only this plan [default: all of them]
    #[arg(long, value_name = "NAME")]
    pub(crate) plan: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// The file to make
    pub(crate) path: PathBuf,
    /// The plan's name [default: the file's]
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The day work may begin [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) start: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Sample {
    /// Which sample
    pub(crate) release: Release,
    /// The file to make
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Release {
    /// Kubernetes 1.33, January to April 2025
    Kubernetes,
}

#[derive(Debug, Args)]
pub(crate) struct CriticalPath {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The milestone, or any row [default: the launch]
    #[arg(long, value_name = "MILESTONE")]
    pub(crate) to: Option<String>,
    /// How many of the next longest paths to print, too
    #[arg(long, value_name = "COUNT", default_value_t = 0)]
    pub(crate) paths: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// Who reads it
    #[arg(long, default_value = "exec")]
    pub(crate) audience: Audience,
    /// The file to write; its ending says PDF or SVG
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: PathBuf,
    /// The paper
    #[arg(long, default_value = "a4")]
    pub(crate) paper: Paper,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Audience {
    /// Executives: one page
    Exec,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Paper {
    /// ISO A4
    A4,
    /// US Letter
    Letter,
}

#[derive(Debug, Args)]
pub(crate) struct Log {
    /// The program file
    pub(crate) program: PathBuf,
    /// How many changes
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
}

/// What became of the words after `gantry`.
pub(crate) enum Parsed {
    /// Something to do.
    Ask(Box<Arguments>),
    /// Help or the version, asked for.
    Told(String),
    /// Nothing that can be done.
    Misread(Failure),
}

pub(crate) fn parse() -> Parsed {
    match Arguments::try_parse() {
        Ok(arguments) => Parsed::Ask(Box::new(arguments)),
        Err(error) => {
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) {
                return Parsed::Told(error.to_string());
            }
            let idle = [
                ErrorKind::MissingSubcommand,
                ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
            ];
            let said = if idle.contains(&error.kind()) {
                "Say what to do; see gantry --help.".to_owned()
            } else {
                sentence(&error.to_string())
            };
            Parsed::Misread(Failure::new(Class::Usage, "usage", said))
        }
    }
}

/// The first paragraph of what clap says, as one sentence.
fn sentence(said: &str) -> String {
    let said = said.trim_start().trim_start_matches("error: ");
    let words: Vec<&str> = said
        .lines()
        .map(str::trim)
        .take_while(|line| !line.is_empty() && !line.starts_with("Usage:"))
        .collect();
    let text = words.join(" ");
    let mut letters = text.trim_end_matches('.').chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string())
        .unwrap_or_default();
    format!("{first}{}; see gantry --help.", letters.as_str())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_words_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn what_is_not_understood_is_told_in_one_sentence() {
        for (typed, said) in [
            (
                vec!["gantry", "fly"],
                "Unrecognized subcommand 'fly'; see gantry --help.",
            ),
            (
                vec!["gantry", "link", "a.gantry"],
                "The following required arguments were not provided: --from <ROW> --to <ROW>; \
                 see gantry --help.",
            ),
            (
                vec!["gantry", "log", "a.gantry", "--limit", "0"],
                "Invalid value '0' for '--limit <LIMIT>': 0 is not in 1..=4294967295; \
                 see gantry --help.",
            ),
        ] {
            let error = Arguments::try_parse_from(typed).unwrap_err();
            assert_eq!(sentence(&error.to_string()), said);
        }
    }
}
