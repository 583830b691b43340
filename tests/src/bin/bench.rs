//! How fast it is: one line per measurement, with the bar it is held to.
//!
//! `bench` measures the engine and the file, `bench --window` also the application itself. Run by
//! `cargo xtask bench`, which builds for release; numbers of another build mean nothing.

#![expect(clippy::print_stdout, reason = "it prints a table")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use api::clock::Clock;
use api::dto::{EditDto, MoveDto};
use api::{Desk, Door, Host};
use engine::{Actor, By, Session};
use plan::{NaiveDate, Program};
use tests::app::{App, Home, build_folder};
use tests::display::Display;
use tests::page::Page;
use tests::programs;

const TODAY: &str = "2026-01-05";

/// What a program looks like, and how to make one of a size.
type Shape = (&'static str, fn(u32) -> Program);

fn main() -> Result<(), Box<dyn Error>> {
    let window = std::env::args().any(|argument| argument == "--window");
    println!("{:<58} {:>12}  bar", "", "median");
    solve()?;
    file()?;
    if window { in_window() } else { Ok(()) }
}

/// The whole schedule of a program, from nothing.
fn solve() -> Result<(), Box<dyn Error>> {
    let shapes: [Shape; 2] = [
        ("chain", programs::chain),
        ("1.2 links a task", |count| programs::layered(count, 12)),
    ];
    for (shape, program) in shapes {
        for count in [1_000, 10_000, 100_000] {
            let program = program(count);
            let bar = if count == 10_000 { "15 ms" } else { "" };
            let time = median(|| {
                schedule::schedule(&program)
                    .map(|_| ())
                    .map_err(|_| "a loop")
            })?;
            row(
                &format!("solve {count} tasks, {shape}"),
                &milliseconds(time),
                bar,
            );
        }
    }
    Ok(())
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

    let task = programs::task_at(0).0;
    let dates = desk.plan(plan).map_err(told)?.dates;
    let start = dates
        .iter()
        .find(|one| one.id == task)
        .map_or(0, |one| one.start);
    let mut days = 0;
    let mut edit = || {
        days += 1;
        EditDto::MoveTasks {
            moves: vec![MoveDto {
                task,
                start: start + days * 24 * 60,
            }],
        }
    };
    let mut moved = 0;
    let time = median(|| {
        let outcome = desk.preview(plan, &edit()).map_err(told)?;
        moved = serde_json::to_vec(&outcome)?.len();
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

/// The real application, from its start to the moment a person can use it.
fn in_window() -> Result<(), Box<dyn Error>> {
    /// Set by the plan view when its rows are on the screen, in milliseconds of the page's clock.
    const READY: &str = "const { ready } = document.documentElement.dataset;
        return ready === undefined ? null : performance.timeOrigin + Number(ready)";
    const NODES: &str = "return document.querySelectorAll('*').length";
    let display = Display::start(1440, 900)?;
    let mut times = Vec::new();
    let mut most = 0;
    for _ in 0..5 {
        let home = Home::new(TODAY)?;
        let path = home.path("big.gantry");
        create(&path, &programs::layered(10_000, 12))?;
        let binary = build_folder().join("gantry-desktop");
        let app = App::start(&display, &home, &binary, &[path.display().to_string()])?;
        let page = Page::of(app);
        page.wait_to_see("[data-view=\"plan\"]");
        if !page.sees("[data-chart]") {
            page.go("plan");
        }
        page.wait_for("the plan to be ready", |page| {
            page.run(READY, &[]).is_number()
        });
        let ready = page.run(READY, &[]).as_f64().unwrap_or_default();
        times.push(ready - started("gantry-desktop")?);
        for _ in 0..40 {
            page.scroll("[data-chart]", (0, 7_000));
            page.settle();
            most = most.max(page.run(NODES, &[]).as_u64().unwrap_or(0));
        }
        page.close();
    }
    times.sort_unstable_by(f64::total_cmp);
    let middle = format!("{:.0} ms", times[times.len() / 2]);
    row(
        "10000 tasks, from process start to painted rows",
        &middle,
        "1500 ms",
    );
    row(
        "most DOM nodes while scrolling 10000 rows",
        &most.to_string(),
        "bounded",
    );
    Ok(())
}

/// When the running process of a name began, in milliseconds since 1970.
fn started(name: &str) -> Result<f64, Box<dyn Error>> {
    const TICKS_A_SECOND: f64 = 100.0;
    for entry in fs::read_dir("/proc")?.flatten() {
        let own = |file: &str| fs::read_to_string(entry.path().join(file)).unwrap_or_default();
        if own("comm").trim() != name {
            continue;
        }
        let stat = own("stat");
        // The 22nd field; the second may contain anything, and ends with the last parenthesis.
        let ticks = stat
            .rsplit(')')
            .next()
            .and_then(|rest| rest.split_whitespace().nth(19));
        let ticks: f64 = ticks.ok_or("a process has a start")?.parse()?;
        let uptime = fs::read_to_string("/proc/uptime")?;
        let uptime: f64 = uptime
            .split_whitespace()
            .next()
            .ok_or("a machine has an age")?
            .parse()?;
        let age = uptime - ticks / TICKS_A_SECOND;
        let now = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)?
            .as_secs_f64();
        return Ok((now - age) * 1_000.0);
    }
    Err(format!("no process is called {name}").into())
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
