//! Gantry beside the best open components: the same plans, in the same web view, on the same
//! display, in one run.
//!
//! Gantry is the real application with a real file; the others are pages of `tests/peers` in
//! WebKit's own little browser, in as much room as Gantry's view has. One script ([`probe`]) measures
//! all of them. The peers get their data in their own shape before the clock starts, and are told
//! which rows follow the dragged one; Gantry has to find that out. Every round starts everybody
//! anew, one after the other, so that what else the machine does hits all of them alike.

mod flags;
mod gantry;
mod peers;
mod plans;
mod probe;
mod samples;
mod server;
mod table;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};
use tests::app::App;
use tests::display::Display;
use tests::driver::Driver;

use flags::Flags;
use gantry::{Desk, Room};
use plans::{Graph, Made};
use probe::{ask, numbers};
use samples::{Measure, Samples};
use server::Server;
use table::{OURS, Subject};

/// Where no plan is measured nobody has asked Gantry for the size of its view.
const ROOM: Room = Room {
    width: 1_220,
    height: 760,
};

/// Measures everybody and prints the tables.
pub(super) fn run(words: &[String]) -> Result<(), Box<dyn Error>> {
    // Gantry sees to it itself; its peers would be drawn half as fast without a graphics processor.
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        return Err(
            "Everybody gets the same renderer: start it with `cargo xtask bench ui`.".into(),
        );
    }
    let flags = Flags::read(words)?;
    let folder = tempfile::tempdir()?;
    let sizes = flags.sizes.iter();
    let plans: Vec<Made> = sizes
        .map(|&size| plans::release(folder.path(), size))
        .collect::<Result<_, _>>()?;
    let sizes = flags.graphs.iter();
    let graphs: Vec<Graph> = sizes
        .map(|&size| plans::graph(folder.path(), size))
        .collect::<Result<_, _>>()?;
    let display = Display::start(1440, 900)?;
    if flags.long {
        let made = plans.last().ok_or("There is no plan to scroll.")?;
        return long(&display, made, &flags);
    }
    let server = Server::start(pages(), data(&plans, &graphs))?;
    let mut bench = Bench {
        display,
        server,
        flags,
        results: BTreeMap::new(),
    };
    bench.measure(&plans, &graphs)?;
    bench.print(&plans);
    Ok(())
}

struct Bench {
    display: Display,
    server: Server,
    flags: Flags,
    /// What was measured of whom, in the order of the columns.
    results: BTreeMap<Subject, Vec<(&'static str, Samples)>>,
}

impl Bench {
    fn measure(&mut self, plans: &[Made], graphs: &[Graph]) -> Result<(), Box<dyn Error>> {
        let mut desks = Vec::new();
        let mut room = ROOM;
        for made in plans.iter().filter(|_| self.flags.wants(OURS)) {
            let (desk, seen) = Desk::set_up(&self.display, made)?;
            desks.push(desk);
            room = seen;
        }
        for round in 1..=self.flags.rounds {
            for (nth, made) in plans.iter().enumerate() {
                tell(&format!("Round {round}: a plan of {} tasks.", made.size));
                let subject = Subject::Plan(made.size);
                if let Some(desk) = desks.get(nth) {
                    let ours = gantry::round(&self.display, desk, made)?;
                    self.put(subject, OURS, ours);
                }
                for peer in peers::CHARTS {
                    self.peer(subject, peer, &format!("plan-{}.json", made.size), room);
                }
            }
            for graph in graphs {
                tell(&format!("Round {round}: a graph of {} nodes.", graph.size));
                let subject = Subject::Network(graph.size);
                if self.flags.wants(OURS) {
                    let ours = gantry::network(&self.display, graph)?;
                    self.put(subject, OURS, ours);
                }
                let data = format!("graph-{}.json", graph.size);
                self.peer(subject, peers::FLOW, &data, room);
            }
        }
        Ok(())
    }

    /// One that gave up is not asked again, nor with more.
    fn peer(&mut self, subject: Subject, peer: &'static str, data: &str, room: Room) {
        if !self.flags.wants(peer) {
            return;
        }
        let gave_up = self.results.iter().find_map(|(of, everybody)| {
            let (_, samples) = everybody.iter().find(|(name, _)| *name == peer)?;
            samples.gave_up.as_ref().map(|_| *of)
        });
        let samples = match gave_up {
            Some(of) if of == subject => return,
            Some(of) => {
                let before = of.title().to_lowercase();
                Samples::none(&format!("not tried after the {before}"))
            }
            None => {
                let patience = self.flags.patience;
                peers::round(&self.display, &self.server, peer, data, room, patience)
            }
        };
        self.put(subject, peer, samples);
    }

    fn put(&mut self, subject: Subject, name: &'static str, samples: Samples) {
        // What was measured is not lost when somebody stops the rest.
        tell(&format!("  {name}: {}", samples.brief()));
        let everybody = self.results.entry(subject).or_default();
        match everybody.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => known.join(samples),
            None => everybody.push((name, samples)),
        }
    }

    fn print(&self, plans: &[Made]) {
        if self.flags.json {
            println!("{}", self.json());
            return;
        }
        println!(
            "\nMilliseconds; less is better. {} rounds, medians but for frames.",
            self.flags.rounds
        );
        println!(
            "The machine is shared (load {}): trust ratios more than numbers.",
            load()
        );
        for (subject, everybody) in &self.results {
            println!();
            for line in table::lines(*subject, &borrowed(everybody)) {
                println!("{line}");
            }
            let made = plans
                .iter()
                .find(|made| *subject == Subject::Plan(made.size));
            if let Some(made) = made {
                println!("{} rows follow the one that is moved.", made.followers);
            }
        }
        println!("\n{NOTES}");
        for (name, told) in self.versions() {
            println!(
                "{name}: {} {}, {}",
                word(&told["package"]),
                word(&told["version"]),
                word(&told["license"])
            );
        }
    }

    fn json(&self) -> Value {
        let subjects: Vec<Value> = self
            .results
            .iter()
            .map(|(subject, everybody)| {
                let all = borrowed(everybody);
                let verdicts: serde_json::Map<String, Value> = Measure::ALL
                    .into_iter()
                    .map(|measure| (measure, table::verdict(*subject, measure, &all)))
                    .filter(|(_, verdict)| !verdict.is_empty())
                    .map(|(measure, verdict)| (measure.name().trim().to_owned(), json!(verdict)))
                    .collect();
                let measured: serde_json::Map<String, Value> = everybody
                    .iter()
                    .map(|(name, samples)| ((*name).to_owned(), samples.json()))
                    .collect();
                json!({"subject": subject.title(), "verdicts": verdicts, "measured": measured})
            })
            .collect();
        let versions: serde_json::Map<String, Value> = self.versions().into_iter().collect();
        json!({
            "rounds": self.flags.rounds, "load": load(), "peers": versions, "subjects": subjects,
        })
    }

    fn versions(&self) -> Vec<(String, Value)> {
        let all = peers::CHARTS.into_iter().chain([peers::FLOW]);
        all.filter(|peer| self.flags.wants(peer))
            .filter_map(|peer| Some((peer.to_owned(), peers::version(peer)?)))
            .collect()
    }
}

const NOTES: &str = "\
First paint runs from data in the page to the second frame with rows. The peers' data are in their\n\
own shape by then; ours are the engine's answer, and the model made of it is part of the time.\n\
Moving: ours is a real drag with the engine's preview, from the pointer event on; the peers are told\n\
which rows follow, and only move them (SVAR by new rows, DHTMLX by render(), frappe by what its drag\n\
does to each bar, vis by its data set). vis draws no links, frappe no outline. WebKit's clock counts\n\
whole milliseconds, so one is no difference.";

/// Memory minute by minute.
fn long(display: &Display, made: &Made, flags: &Flags) -> Result<(), Box<dyn Error>> {
    /// Caches fill in the first minute; from then on so much more is a leak.
    const FLAT: f64 = 1.1;
    const SETTLED: usize = 2;
    let (desk, _) = Desk::set_up(display, made)?;
    tell(&format!("Ten minutes over a plan of {} tasks.", made.size));
    let minutes = gantry::long(display, &desk, made)?;
    // What waits to be collected comes and goes; the least of some minutes tells what is held.
    let scrolled = minutes.get(SETTLED..).unwrap_or_default();
    let (first, last) = scrolled.split_at(scrolled.len() / 2);
    let least = |some: &[[f64; 4]]| some.iter().map(|one| one[1]).fold(f64::INFINITY, f64::min);
    let (before, after) = (least(first), least(last));
    let flat = after <= before * FLAT;
    if flags.json {
        println!(
            "{}",
            json!({"tasks": made.size, "minutes": minutes, "flat": flat})
        );
        return Ok(());
    }
    println!(
        "{:>8} {:>12} {:>10} {:>10}",
        "minute", "memory, MiB", "nodes", "p95, ms"
    );
    for [minute, memory, nodes, p95] in &minutes {
        println!("{minute:>8.0} {memory:>12.0} {nodes:>10.0} {p95:>10.0}");
    }
    let verdict = if flat { "flat, ok" } else { "it grows, MISSED" };
    println!("At least {before:.0} MiB in the first half, {after:.0} in the second: {verdict}");
    Ok(())
}

/// Scrolling all ways: by the wheel, by the bar, in time.
fn scrolls(
    app: &App,
    samples: &mut Samples,
    at: (i64, i64),
    limit: Duration,
) -> Result<(), Box<dyn Error>> {
    const FRAMES: u32 = 120;
    const NOTCHES: usize = 40;
    let driver = &app.driver;
    for by in [100, -100] {
        ask(driver, "record", &[], limit)?;
        driver.wheel_on(at, &[(0, by); NOTCHES])?;
        let frames = ask(driver, "recorded", &[], limit)?;
        samples.take(Measure::Wheel, numbers(&frames));
    }
    let before = app.web_processor();
    let scrubbed = ask(driver, "scrub", &[json!(FRAMES), json!(120)], limit)?;
    let work = app.web_processor() - before;
    let frames = [numbers(&scrubbed["down"]), numbers(&scrubbed["up"])].concat();
    samples.take(Measure::ScrubWork, [work / frames.len().max(1) as f64]);
    samples.take(Measure::Scrub, frames);
    samples.take(Measure::Rest, numbers(&scrubbed["after"]));
    samples.take(Measure::Nodes, numbers(&scrubbed["nodes"]));
    let before = app.web_processor();
    let moved = ask(driver, "sideways", &[json!(FRAMES), json!(30)], limit)?;
    let work = app.web_processor() - before;
    let frames = [numbers(&moved["there"]), numbers(&moved["back"])].concat();
    samples.take(Measure::SidewaysWork, [work / frames.len().max(1) as f64]);
    samples.take(Measure::Sideways, frames);
    samples.take(Measure::Nodes, numbers(&moved["nodes"]));
    Ok(())
}

/// A graph dragged along, and seen from farther and closer.
fn graph_moves(
    driver: &Driver,
    samples: &mut Samples,
    limit: Duration,
) -> Result<(), Box<dyn Error>> {
    const FRAMES: u32 = 120;
    let panned = ask(driver, "pan", &[json!(FRAMES), json!(20), json!(4)], limit)?;
    samples.take(Measure::Pan, numbers(&panned["there"]));
    samples.take(Measure::Pan, numbers(&panned["back"]));
    samples.take(Measure::Nodes, numbers(&panned["nodes"]));
    let zoomed = ask(driver, "zoom", &[json!(FRAMES / 2), json!(1.03)], limit)?;
    samples.take(Measure::Zoom, numbers(&zoomed["out"]));
    samples.take(Measure::Zoom, numbers(&zoomed["into"]));
    samples.take(Measure::Nodes, numbers(&zoomed["nodes"]));
    Ok(())
}

/// Where the pages of the peers are built to.
fn pages() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("peers/dist")
}

fn data(plans: &[Made], graphs: &[Graph]) -> BTreeMap<String, Vec<u8>> {
    let plans = plans
        .iter()
        .map(|made| (format!("plan-{}.json", made.size), made.json.clone()));
    let graphs = graphs
        .iter()
        .map(|graph| (format!("graph-{}.json", graph.size), graph.json.clone()));
    plans.chain(graphs).collect()
}

fn borrowed<'all>(everybody: &'all [(&'static str, Samples)]) -> Vec<(&'all str, &'all Samples)> {
    everybody
        .iter()
        .map(|(name, samples)| (*name, samples))
        .collect()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or("?")
}

fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace()
        .next()
        .unwrap_or("unknown")
        .to_owned()
}

/// What is going on, beside the tables.
#[expect(clippy::print_stderr, reason = "standard output is for the tables")]
fn tell(what: &str) {
    eprintln!("{what}");
}
