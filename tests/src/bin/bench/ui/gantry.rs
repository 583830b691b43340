//! Gantry itself: the real application with a real file, handled as a person handles it.

use std::error::Error;
use std::fs;
use std::time::Duration;

use serde_json::{Value, json};
use tests::app::{App, Home, build_folder};
use tests::display::Display;
use tests::page::Page;

use super::super::TODAY;
use super::plans::{Graph, Made};
use super::probe::{ask, install, numbers};
use super::samples::{Measure, Samples};

const BENCH: &str = include_str!("gantry.js");
const LIMIT: Duration = Duration::from_secs(120);
/// How long somebody looks at what a window begins with before going to another view.
const LOOK: Duration = Duration::from_millis(2500);
const LIMIT_MS: u32 = 120_000;
/// A week as wide as in the peers.
const PX_PER_DAY: f64 = 40.0 / 7.0;
/// Close enough for a bar to be gripped.
const CLOSE: f64 = 20.0;

/// How wide and high the view is; the peers get the same room.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) width: u32,
    pub(super) height: u32,
}

/// A computer on which a plan has been looked at before, at the scale everybody is measured with.
pub(super) struct Desk {
    home: Home,
}

impl Desk {
    /// Opens the file once, as a person would, and leaves it in a view that shows no bars.
    pub(super) fn set_up(display: &Display, made: &Made) -> Result<(Self, Room), Box<dyn Error>> {
        let home = Home::new(TODAY)?;
        fs::copy(&made.file, home.path("measured.gantry"))?;
        let desk = Self { home };
        let page = desk.start(display)?;
        prepare(&page, made.follower)?;
        page.show_plan();
        scale_to(&page, PX_PER_DAY)?;
        let room = page.run(
            "const { width, height } = document.querySelector('main').getBoundingClientRect();
             return { width, height }",
            &[],
        );
        leave(page);
        let side = |name: &str| room[name].as_f64().map_or(800, |px| px as u32);
        let room = Room {
            width: side("width"),
            height: side("height"),
        };
        Ok((desk, room))
    }

    fn start(&self, display: &Display) -> Result<Page, Box<dyn Error>> {
        let file = self.home.path("measured.gantry").display().to_string();
        let binary = build_folder().join("gantry-desktop");
        let page = Page::of(App::start(display, &self.home, &binary, &[file])?);
        page.resize(1440, 900);
        Ok(page)
    }
}

/// One round: first paint of a window that was just started, and of one that has been looked at for
/// a moment; in that, scrolling and the drag.
pub(super) fn round(
    display: &Display,
    desk: &Desk,
    made: &Made,
) -> Result<Samples, Box<dyn Error>> {
    let mut samples = Samples::default();
    let page = desk.start(display)?;
    let shown = first_paint(&page, made, Duration::ZERO)?;
    samples.take(Measure::AtOnce, [shown.model + shown.view]);
    leave(page);

    let page = desk.start(display)?;
    let driver = &page.app().driver;
    let shown = first_paint(&page, made, LOOK)?;
    samples.take(Measure::PaintWork, [shown.work]);
    samples.take(Measure::Model, [shown.model]);
    samples.take(Measure::View, [shown.view]);
    samples.take(Measure::FirstPaint, [shown.model + shown.view]);
    samples.take(Measure::Memory, [page.app().web_memory()]);

    let name = format!("{} tasks", made.size);
    for _ in 0..3 {
        ask(
            driver,
            "open",
            &[json!("Beside it"), json!(LIMIT_MS)],
            LIMIT,
        )?;
        page.settle();
        let opened = ask(driver, "open", &[json!(name), json!(LIMIT_MS)], LIMIT)?;
        samples.take(Measure::Opened, [number(&opened["total"])]);
        samples.take(Measure::Answer, [number(&opened["answer"])]);
        page.settle();
    }

    super::scrolls(
        page.app(),
        &mut samples,
        place_of(&page, "[data-chart]"),
        LIMIT,
    )?;
    drag(&page, made, &mut samples)?;
    samples.take(Measure::MemoryAfter, [page.app().web_memory()]);
    leave(page);
    Ok(samples)
}

/// A plan that was shown for the first time since the start.
struct Shown {
    /// What its rows took when the program was opened.
    model: f64,
    /// From the press on the view to its second frame.
    view: f64,
    /// What that kept the processor busy with.
    work: f64,
}

/// Shows the plan after a look at what the window began with.
fn first_paint(page: &Page, made: &Made, look: Duration) -> Result<Shown, Box<dyn Error>> {
    prepare(page, made.follower)?;
    page.wait_to_see("nav [data-view=\"plan\"]");
    page.settle();
    std::thread::sleep(look);
    if page.sees("[data-picture]") {
        return Err("the plan is in sight before anybody has asked for it".into());
    }
    let driver = &page.app().driver;
    let answer = ask(driver, "told", &[json!("gantry:plan")], LIMIT)?;
    let held = ask(driver, "told", &[json!("gantry:plan-held")], LIMIT)?;
    let model = number(&held["start"]) - number(&answer["end"]);
    let before = page.app().web_processor();
    let view = number(&ask(driver, "paint", &[json!(LIMIT_MS)], LIMIT)?);
    let work = page.app().web_processor() - before;
    Ok(Shown { model, view, work })
}

/// Closes the window in a view without bars: it opens again where it was left, and the next round
/// would find them drawn.
fn leave(page: Page) {
    page.go("history");
    page.settle();
    page.close();
}

/// Presses the first task and moves it back and forth by days; the preview is the engine's.
fn drag(page: &Page, made: &Made, samples: &mut Samples) -> Result<(), Box<dyn Error>> {
    const MOVES: i64 = 20;
    let driver = &page.app().driver;
    page.run("window.bench.rows().scrollTop = 0", &[]);
    scale_to(page, CLOSE)?;
    // Room to the right: near an edge a drag would scroll.
    page.run(
        "const { left } = window.bench.area().getBoundingClientRect();
         window.bench.sideways(arguments[0] - left - 200)",
        &[json!(page.bar(made.dragged).x)],
    );
    page.settle();
    let bar = page.bar(made.dragged);
    let at = (
        (bar.x + bar.width / 2.0) as i64,
        (bar.y + bar.height / 2.0) as i64,
    );
    let to = |x: i64| json!({"type": "pointerMove", "duration": 0, "x": x, "y": at.1});
    driver.pointer(&[to(at.0), json!({"type": "pointerDown", "button": 0})])?;
    // The first pixels choose the axis.
    driver.pointer(&[to(at.0 + 10), to(at.0 + 60)])?;
    page.settle();
    for nth in 0..MOVES {
        ask(driver, "arm", &[json!(5_000)], LIMIT)?;
        driver.pointer(&[to(at.0 + 120 + (nth % 2) * 40 + nth)])?;
        let moved = ask(driver, "moved", &[], LIMIT)?;
        samples.take(Measure::DragApplied, [number(&moved["applied"])]);
        samples.take(Measure::Drag, [number(&moved["frame"])]);
        samples.take(Measure::DragPainted, [number(&moved["painted"])]);
    }
    page.press("Escape");
    driver.pointer(&[json!({"type": "pointerUp", "button": 0})])?;
    Ok(())
}

/// Ten minutes of scrolling: memory and nodes minute by minute.
pub(super) fn long(
    display: &Display,
    desk: &Desk,
    made: &Made,
) -> Result<Vec<[f64; 4]>, Box<dyn Error>> {
    const MINUTES: u32 = 10;
    let page = desk.start(display)?;
    prepare(&page, made.follower)?;
    page.show_plan();
    let driver = &page.app().driver;
    let mut minutes = vec![[0.0, page.app().web_memory(), 0.0, 0.0]];
    for minute in 1..=MINUTES {
        let told = ask(driver, "wander", &[json!(60_000), json!(300)], LIMIT)?;
        let mut frames = Samples::default();
        frames.take(Measure::Scrub, numbers(&told["times"]));
        let p95 = frames.judged(Measure::Scrub).unwrap_or_default();
        let nodes = number(&told["nodes"]);
        minutes.push([f64::from(minute), page.app().web_memory(), nodes, p95]);
    }
    page.close();
    Ok(minutes)
}

/// The graph of a plan, from the press on the view to its second frame, and moved about.
pub(super) fn network(display: &Display, graph: &Graph) -> Result<Samples, Box<dyn Error>> {
    let home = Home::new(TODAY)?;
    fs::copy(&graph.file, home.path("measured.gantry"))?;
    let desk = Desk { home };
    let page = desk.start(display)?;
    let mut samples = Samples::default();
    let shown = first_picture(&page, Duration::ZERO)?;
    samples.take(Measure::AtOnce, [number(&shown["paint"])]);
    leave(page);

    let page = desk.start(display)?;
    let driver = &page.app().driver;
    let shown = first_picture(&page, LOOK)?;
    samples.take(Measure::Memory, [page.app().web_memory()]);
    samples.take(Measure::FirstPaint, [number(&shown["paint"])]);
    samples.take(Measure::Opened, [number(&shown["total"])]);
    samples.take(Measure::Answer, [number(&shown["answer"])]);
    super::graph_moves(driver, &mut samples, LIMIT)?;
    samples.take(Measure::MemoryAfter, [page.app().web_memory()]);
    page.close();
    Ok(samples)
}

/// Shows the graph after a look at what the window began with.
fn first_picture(page: &Page, look: Duration) -> Result<Value, Box<dyn Error>> {
    page.wait_to_see("nav [data-view=\"network\"]");
    prepare(page, 0)?;
    page.settle();
    std::thread::sleep(look);
    ask(&page.app().driver, "network", &[json!(LIMIT_MS)], LIMIT)
}

fn prepare(page: &Page, follower: u32) -> Result<(), Box<dyn Error>> {
    let driver = &page.app().driver;
    install(driver)?;
    driver.execute(BENCH, &[json!(follower)])?;
    Ok(())
}

/// Zooms with the wheel until a day has a width.
fn scale_to(page: &Page, wanted: f64) -> Result<(), Box<dyn Error>> {
    for _ in 0..12 {
        page.settle();
        let scale = page.run("return window.bench.scale()", &[]);
        let scale = scale.as_f64().ok_or("a bar has a width")?;
        if (scale / wanted - 1.0).abs() < 0.02 {
            return Ok(());
        }
        let factor = (wanted / scale).clamp(0.25, 4.0);
        page.run("window.bench.closer(arguments[0])", &[json!(factor)]);
    }
    Err(format!("no zoom leads to {wanted} pixels a day").into())
}

/// The middle of the visible part of something.
fn place_of(page: &Page, selector: &str) -> (i64, i64) {
    let place = page.run(
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();
         const low = Math.max(box.top, 0), high = Math.min(box.bottom, innerHeight);
         return [box.left + box.width / 2, (low + high) / 2]",
        &[json!(selector)],
    );
    match numbers(&place).as_slice() {
        [x, y] => (*x as i64, *y as i64),
        _ => (0, 0),
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}
