//! The main job, done on a display in memory, with a picture of every stage.
//!
//! `demo FOLDER` opens the sample, drags a task so that everything behind it moves, lets go, takes
//! it back, and exports the page for executives. Run by `cargo xtask run` where there is no
//! display.

#![expect(clippy::print_stdout, reason = "it tells what it saw")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use tests::app::{App, Home, build_folder};
use tests::display::Display;
use tests::page::Page;

/// Work that had not begun on the sample's status date, and the milestone that waits for it.
const TASK: &str = "Approve and merge the last feature pull requests";
const WAITING: &str = "Code Freeze and Test Freeze begin";
const HEALTH: &str = "return document.querySelector('[data-health]').dataset.health";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("Usage: demo FOLDER")?;
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let display = Display::start(1280, 800)?;
    let home = Home::new("2025-03-14")?;
    let app = App::start(&display, &home, &build_folder().join("gantry-desktop"), &[])?;
    let mut album = Album {
        page: Page::of(app),
        display,
        folder,
        count: 0,
    };
    album.page.resize(1280, 800);
    walk(&mut album, &home)?;
    println!("\nPictures and the PDF are in {}.", album.folder.display());
    album.page.close();
    Ok(())
}

fn walk(album: &mut Album, home: &Home) -> Result<(), Box<dyn Error>> {
    album.page.wait_to_see("[data-welcome]");
    album.picture(
        "welcome",
        "The first start offers a sample, an empty plan and a file.",
    )?;

    album.page.open_sample();
    album.page.go("overview");
    album.page.wait_to_see("[data-overview][data-health]");
    let health = match album.page.run(HEALTH, &[]).as_str() {
        Some("onTrack") => "on track",
        Some("atRisk") => "at risk",
        Some("offTrack") => "off track",
        Some("complete") => "complete",
        _ => "nothing yet",
    };
    album.picture(
        "overview",
        &format!("The overview says the sample is {health}."),
    )?;

    album.page.show_plan();
    // Room for the chart, and a week wide enough to see what a drag does.
    if album.page.sees("[data-inspector]") {
        album.page.act("view.inspector");
        album.page.wait_to_lose("[data-inspector]");
    }
    for _ in 0..3 {
        album.page.press("Control+=");
    }
    let task = album.page.go_to(TASK);
    // The status date in the middle: near the edge of the chart a drag would scroll it.
    album.page.press("Control+Home");
    let waiting = album.page.row(WAITING).task;
    let freeze = |page: &Page| page.cell(waiting, "start");
    let (before, promised) = (album.page.bar(waiting), freeze(&album.page));
    album.picture("plan", &format!("“{WAITING}” is forecast for {promised}."))?;

    let mut grip = album.page.grab_bar(task);
    album.page.drag(&mut grip, (150, 0));
    album.page.wait_for("the milestone to follow", |page| {
        let (own, other) = (page.bar(task), page.bar(waiting));
        other.ghost && other.start > before.start && other.start >= own.finish
    });
    let moved = (album.page.bar(waiting).start - before.start) / (24 * 60);
    album.picture(
        "dragging",
        &format!("Dragging “{TASK}” moves it {moved} days under the cursor; nothing is stored."),
    )?;

    let revision = album.page.revision();
    album.page.drop(grip);
    album
        .page
        .wait_for("the stored change", |page| page.revision() == revision + 1);
    album
        .page
        .wait_for("the forecast", |page| freeze(page) != promised);
    let forecast = freeze(&album.page);
    album.picture(
        "dropped",
        &format!("Let go: one change is stored, forecast {forecast}."),
    )?;

    album.page.press("Control+z");
    album
        .page
        .wait_for("the old forecast", |page| freeze(page) == promised);
    album.picture("undone", &format!("Undone: forecast {promised} again."))?;

    album.page.go("reports");
    album.page.wait_for("the drawn page", |page| {
        page.truth(
            "const page = document.querySelector('img[data-report-page], [data-report-page] img');
             return page?.complete && page.naturalWidth > 100",
        )
    });
    album.picture("report", "The page for executives, before it leaves.")?;
    album.page.act("report.export");
    album.page.wait_for("the PDF", |_| home.pick().is_file());
    let pdf = album.folder.join("executive.pdf");
    fs::copy(home.pick(), &pdf)?;
    println!(
        "Exported {} ({} bytes).",
        file_name(&pdf),
        fs::metadata(&pdf)?.len()
    );

    album.page.go("history");
    album.picture(
        "history",
        "Every change is in the history, the undone one too.",
    )?;

    album.page.act("view.theme");
    album.page.go("overview");
    album.page.wait_to_see("[data-overview][data-health]");
    album.picture("overview-other-theme", "The overview in the other theme.")?;
    album.page.show_plan();
    album.page.go_to(TASK);
    album.picture("plan-other-theme", "The plan in the other theme.")
}

/// Numbered pictures of one window.
struct Album {
    page: Page,
    display: Display,
    folder: PathBuf,
    count: u32,
}

impl Album {
    fn picture(&mut self, name: &str, caption: &str) -> Result<(), Box<dyn Error>> {
        self.page.settle();
        self.count += 1;
        let file = self.folder.join(format!("{:02}-{name}.png", self.count));
        self.display.screenshot(&file)?;
        println!("{}: {caption}", file_name(&file));
        Ok(())
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
