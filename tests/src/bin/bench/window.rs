//! The application itself.

use std::error::Error;
use std::fs;
use std::time::SystemTime;

use tests::app::{App, Home, build_folder};
use tests::display::Display;
use tests::page::Page;
use tests::programs;

use super::{TODAY, create, row};

/// The real application, from its start to the moment a person can use it.
pub(super) fn measure() -> Result<(), Box<dyn Error>> {
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
