//! The components, each on a page of its own in the same web view.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests::app::{App, Home};
use tests::display::Display;

use super::super::TODAY;
use super::gantry::Room;
use super::probe::{ask, install, numbers};
use super::samples::{Measure, Samples};
use super::server::Server;

/// Those that draw plans.
pub(super) const CHARTS: [&str; 4] = ["svar", "dhtmlx", "frappe", "vis"];
/// The one that draws graphs.
pub(super) const FLOW: &str = "flow";

/// WebKit's own little browser: the web view Gantry's window is made of, and a toolbar.
pub(super) fn browser() -> Result<PathBuf, Box<dyn Error>> {
    let libraries = fs::read_dir("/usr/lib")?
        .flatten()
        .map(|entry| entry.path());
    let folders = libraries.chain([PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")]);
    folders
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
        .ok_or_else(|| "WebKit's MiniBrowser is not installed here.".into())
}

/// A component with its data in the page, nothing shown yet.
struct Open {
    app: App,
    _home: Home,
}

fn open(
    display: &Display,
    server: &Server,
    peer: &str,
    data: &str,
    room: Room,
    patience: Duration,
) -> Result<Open, Box<dyn Error>> {
    let home = Home::new(TODAY)?;
    let app = App::start(display, &home, &browser()?, &["--automation".to_owned()])?;
    app.driver.place(1440, 900)?;
    let Room { width, height } = room;
    let page = format!("?peer={peer}&data={data}&width={width}&height={height}");
    app.driver.go(&server.address(&page))?;
    let deadline = Instant::now() + patience;
    while app.driver.execute("return !!window.bench", &[])? != true {
        if Instant::now() > deadline {
            return Err("its page did not load".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    install(&app.driver)?;
    app.driver.execute(
        "window.gantryErrors = [];
         addEventListener('error', (event) => window.gantryErrors.push(event.message))",
        &[],
    )?;
    Ok(Open { app, _home: home })
}

/// One round of a chart. Whatever it does not get done in time is left out and told.
pub(super) fn round(
    display: &Display,
    server: &Server,
    peer: &str,
    data: &str,
    room: Room,
    patience: Duration,
) -> Samples {
    let mut samples = Samples::default();
    if let Err(error) = measure(display, server, peer, data, room, patience, &mut samples) {
        samples.gave_up = Some(told(&*error, patience));
    }
    samples
}

fn measure(
    display: &Display,
    server: &Server,
    peer: &str,
    data: &str,
    room: Room,
    patience: Duration,
    samples: &mut Samples,
) -> Result<(), Box<dyn Error>> {
    let page = open(display, server, peer, data, room, patience)?;
    let driver = &page.app.driver;
    let limit = json!(u32::try_from(patience.as_millis())?);
    let before = page.app.web_processor();
    let paint = ask(driver, "paint", std::slice::from_ref(&limit), patience)?;
    samples.take(Measure::PaintWork, [page.app.web_processor() - before]);
    // Slow frames are told, not given up.
    let patience = patience * 4;
    // A page has no rest before it is shown: that of a component is always just started.
    samples.take(Measure::FirstPaint, numbers(&paint));
    samples.take(Measure::AtOnce, numbers(&paint));
    samples.take(Measure::Memory, [page.app.web_memory()]);
    if peer == FLOW {
        super::graph_moves(driver, samples, patience)?;
    } else {
        let middle = (i64::from(room.width) * 2 / 3, i64::from(room.height) / 2);
        super::scrolls(&page.app, samples, middle, patience)?;
        driver.execute("window.bench.rows().scrollTop = 0", &[])?;
        let moves = ask(driver, "moves", &[json!(6), limit], patience)?;
        for moved in moves.as_array().into_iter().flatten() {
            samples.take(Measure::Drag, numbers(&moved["frame"]));
            samples.take(Measure::DragPainted, numbers(&moved["painted"]));
        }
    }
    samples.take(Measure::MemoryAfter, [page.app.web_memory()]);
    let errors = driver.execute("return window.gantryErrors", &[])?;
    match errors.as_array().and_then(|list| list.first()) {
        Some(error) => Err(format!("its page failed: {error}").into()),
        None => Ok(()),
    }
}

fn told(error: &(dyn Error + 'static), patience: Duration) -> String {
    let text = error.to_string();
    let waited = [
        "timed out",
        "timeout",
        "within",
        "temporarily",
        "os error 11",
    ];
    if waited.iter().any(|word| text.to_lowercase().contains(word)) {
        return format!("gave up after {} s", patience.as_secs());
    }
    text.lines().next().unwrap_or_default().to_owned()
}

/// What the page of a component gets to see of itself, for the JSON output.
pub(super) fn version(peer: &str) -> Option<Value> {
    let package = match peer {
        "svar" => "@svar-ui/react-gantt",
        "dhtmlx" => "dhtmlx-gantt",
        "frappe" => "frappe-gantt",
        "vis" => "vis-timeline",
        "flow" => "@xyflow/react",
        _ => return None,
    };
    let manifest = super::pages()
        .join("../node_modules")
        .join(package)
        .join("package.json");
    let manifest: Value = serde_json::from_slice(&fs::read(manifest).ok()?).ok()?;
    Some(json!({
        "package": package, "version": manifest["version"], "license": manifest["license"],
    }))
}
