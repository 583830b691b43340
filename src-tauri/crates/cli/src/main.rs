//! The command line door: parse, ask `api`, print.
//!
//! Every verb is a function from its arguments to an [`Answer`]: text for people and the same as
//! JSON. Only this file prints. A failure is one sentence on the error stream and an exit code per
//! class (see [`exit`]); with `--json` it is an envelope on the output too, with the code machines
//! go by.
//!
//! Where to look next: [`args`] for what can be typed, [`verb`] for one file per group of verbs,
//! [`lookup`] for how a row or a plan is named.

mod answer;
mod args;
mod civil;
mod exit;
mod lookup;
mod names;
mod picture;
mod table;
mod verb;

use std::process::ExitCode;

use args::{Arguments, Parsed, Verb};
use exit::Failure;

use crate::answer::Answer;

fn main() -> ExitCode {
    let arguments = match args::parse() {
        Parsed::Ask(arguments) => arguments,
        Parsed::Told(text) => return answer::tell(&text),
        Parsed::Misread(failure) => return answer::fail(&failure, answer::Form::Text),
    };
    let form = if arguments.json {
        answer::Form::Json
    } else {
        answer::Form::Text
    };
    match run(&arguments) {
        Ok(answer) => answer::give(&answer, form),
        Err(failure) => answer::fail(&failure, form),
    }
}

fn run(arguments: &Arguments) -> Result<Answer, Failure> {
    let today = arguments.today.as_deref();
    match &arguments.verb {
        Verb::New(asked) => verb::create::new(asked, today),
        Verb::Sample(asked) => verb::create::sample(asked, today),
        Verb::Show(asked) => verb::show::show(asked, today),
        Verb::Schedule(asked) => verb::show::schedule(asked, today),
        Verb::CriticalPath(asked) => verb::path::critical_path(asked, today),
        Verb::Report(asked) => verb::report::report(asked, today),
        Verb::Network(asked) => verb::network::network(asked, today),
        Verb::Add(asked) => verb::edit::add(asked, today),
        Verb::Set(asked) => verb::edit::set(asked, today),
        Verb::Link(asked) => verb::link::link(asked, today),
        Verb::Unlink(asked) => verb::link::unlink(asked, today),
        Verb::Remove(asked) => verb::edit::remove(asked, today),
        Verb::Assign(asked) => verb::people::assign(asked, today),
        Verb::Unassign(asked) => verb::people::unassign(asked, today),
        Verb::Why(asked) => verb::future::why(asked, today),
        Verb::Late(asked) => verb::future::late(asked, today),
        Verb::Forward(asked) => verb::future::forward(asked, today),
        Verb::WhatIf(asked) => verb::future::what_if(asked, today),
        Verb::Lint(asked) => verb::lint::lint(asked, today),
        Verb::Baseline(asked) => verb::baseline::baseline(asked, today),
        Verb::Calendar(asked) => verb::calendar::calendar(asked, today),
        Verb::Health(asked) => verb::health::health(asked, today),
        Verb::Next(asked) => verb::standing::next(asked, today),
        Verb::Blocked(asked) => verb::standing::blocked(asked, today),
        Verb::Dep(asked) => verb::record::dependency(asked, today),
        Verb::Blocker(asked) => verb::record::blocker(asked, today),
        Verb::Risk(asked) => verb::record::risk(asked, today),
        Verb::Assumption(asked) => verb::record::assumption(asked, today),
        Verb::Action(asked) => verb::record::action(asked, today),
        Verb::Decision(asked) => verb::record::decision(asked, today),
        Verb::Escalate(asked) => verb::record::escalate(asked, today),
        Verb::Gonogo(asked) => verb::record::gonogo(asked, today),
        Verb::Capacity(asked) => verb::record::capacity(asked, today),
        Verb::Comment(asked) => verb::remark::comment(asked, today),
        Verb::Ref(asked) => verb::remark::link(asked, today),
        Verb::Policy(asked) => verb::policy::policy(asked, today),
        Verb::Paste(asked) => verb::record::paste(asked, today),
        Verb::Import(asked) => verb::import::import(asked, today),
        Verb::Export(asked) => verb::export::export(asked, today),
        Verb::Undo(asked) => verb::history::undo(asked, today),
        Verb::Redo(asked) => verb::history::redo(asked, today),
        Verb::Log(asked) => verb::history::log(asked, today),
        Verb::Since(asked) => verb::history::since(asked, today),
    }
}
