//! How fast it is: one line per measurement, with the bar it is held to.
//!
//! `bench` measures the engine and the file, `bench --window` also the application itself;
//! `bench ui` compares the application with the best open components, `bench oracles` compares
//! dates with those another program computed, `bench graph` lays graphs out, also with Graphviz
//! where it is installed, and `bench records` judges a thousand records of each kind. Run by `cargo xtask bench`, which builds for release; numbers of another
//! build mean nothing.

#![expect(clippy::print_stdout, reason = "it prints a table")]

mod dates;
mod graph;
mod oracles;
mod records;
mod ui;
mod window;

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use api::clock::Clock;
use api::dto::{EditDto, MoveDto, PreviewDto};
use api::{Desk, Door, Host};
use engine::{Actor, By, Session};
use plan::{NaiveDate, Program};
use tests::programs;

const TODAY: &str = "2026-01-05";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "oracles") {
        return oracles::table(arguments.iter().any(|argument| argument == "--all"));
    }
    if let Some(at) = arguments.iter().position(|argument| argument == "graph") {
        return graph::table(arguments.get(at + 1).map(String::as_str));
    }
    if let Some(at) = arguments.iter().position(|argument| argument == "records") {
        return records::measure(arguments.get(at + 1).map(String::as_str));
    }
    if let Some(("ui", rest)) = arguments
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        return ui::run(rest);
    }
    println!("{:<58} {:>12}  bar", "", "median");
    dates::solve()?;
    dates::edit()?;
    dates::import()?;
    file()?;
    drag()?;
    records::measure(None)?;
    if arguments.iter().any(|argument| argument == "--window") {
        window::measure()
    } else {
        Ok(())
    }
}

/// What the window asks for, by the door it uses.
fn file() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("fan.gantry");
    create(&path, &programs::fan(10_000, 1_000))?;
    let plan = programs::PLAN.0;

    let time = median(|| Desk::open(&path, host()?).map(|_| ()).map_err(told))?;
    row("open a file of 10000 tasks", &milliseconds(time), "");

    let mut desk = Desk::open(&path, host()?).map_err(told)?;
    let mut bytes = 0;
    let time = median(|| {
        let picture = desk.plan(plan).map_err(told)?;
        bytes = serde_json::to_vec(&picture)?.len();
        Ok::<(), Box<dyn Error>>(())
    })?;
    row(
        "snapshot of 10000 tasks to the window",
        &milliseconds(time),
        "",
    );
    row("its size", &format!("{} KiB", bytes / 1024), "");

    let mut edit = later(&desk)?;
    let mut moved = 0;
    let time = median(|| {
        let outcome = desk.preview(plan, &edit(), None).map_err(told)?;
        moved = serde_json::to_vec(&PreviewDto::from(outcome))?.len();
        Ok::<(), Box<dyn Error>>(())
    })?;
    row(
        "preview a move with 1000 successors of 10000 tasks",
        &milliseconds(time),
        "8 ms",
    );
    row("its size", &format!("{} KiB", moved / 1024), "");
    let time = median(|| desk.perform(plan, &edit()).map(|_| ()).map_err(told))?;
    row("store the same move", &milliseconds(time), "");
    Ok(())
}

/// What a drag asks for in every frame: of many rows that follow, those in sight.
fn drag() -> Result<(), Box<dyn Error>> {
    const SEEN: u32 = 80;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("release.gantry");
    create(&path, &programs::release(10_000))?;
    let plan = programs::PLAN.0;
    let desk = Desk::open(&path, host()?).map_err(told)?;
    let mut edit = later(&desk)?;
    let seen: Vec<u32> = (0..SEEN).map(|place| programs::task_at(place).0).collect();
    let time = median(|| {
        let outcome = desk.preview(plan, &edit(), Some(&seen)).map_err(told)?;
        serde_json::to_vec(&PreviewDto::from(outcome))?;
        Ok::<(), Box<dyn Error>>(())
    })?;
    row(
        "a drag: the rows in sight of 1050 that follow, of 10000",
        &milliseconds(time),
        "",
    );
    Ok(())
}

/// The first task moved, with every call a day further.
fn later(desk: &Desk) -> Result<impl FnMut() -> EditDto + use<>, Box<dyn Error>> {
    let task = programs::task_at(0).0;
    let dates = desk.plan(programs::PLAN.0).map_err(told)?.dates;
    let mut start = dates
        .iter()
        .find(|one| one.id == task)
        .map_or(0, |one| one.start);
    Ok(move || {
        start += 24 * 60;
        EditDto::MoveTasks {
            moves: vec![MoveDto { task, start }],
        }
    })
}

fn create(path: &Path, program: &Program) -> Result<(), Box<dyn Error>> {
    let by = By {
        actor: Actor {
            door: Door::CommandLine,
            name: "bench".to_owned(),
        },
        at: format!("{TODAY}T12:00:00Z"),
        today: TODAY.parse::<NaiveDate>()?,
    };
    Session::create(path, program, "Make a program to measure", &by)?;
    Ok(())
}

fn host() -> Result<Host, Box<dyn Error>> {
    let clock = Clock::frozen_at(TODAY).ok_or("today is a date")?;
    Ok(Host {
        door: Door::Person,
        name: "bench".to_owned(),
        clock,
    })
}

fn told(fault: api::dto::Fault) -> Box<dyn Error> {
    fault.message.into()
}

/// The middle of many runs: at least five, and for half a second.
fn median<E>(mut act: impl FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < 5 || (begin.elapsed() < Duration::from_millis(500) && times.len() < 200) {
        let start = Instant::now();
        act()?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok(times[times.len() / 2])
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

fn row(what: &str, measured: &str, bar: &str) {
    println!("{what:<58} {measured:>12}  {bar}");
}
