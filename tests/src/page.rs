//! The window in a planner's words.
//!
//! Everything waits for what it needs, up to a deadline, and says what it waited for when that
//! does not come. Nothing sleeps in the hope that something will have happened.

mod hands;
mod scripts;

use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub use hands::Grip;

use crate::app::App;
use scripts::{BAR, LISTEN, ROWS};

/// How long a person would wait before calling it broken.
const DEADLINE: Duration = Duration::from_secs(30);

/// A pane whose picture is ahead of what stands for it in the document.
const MOVING: &str = "[data-chart][aria-busy], [data-grid][aria-busy]";

/// Where a bar is drawn, and for which minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge in the window.
    pub x: f64,
    /// Top edge in the window.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Civil minutes of its start.
    pub start: i64,
    /// Civil minutes of its finish.
    pub finish: i64,
    /// Whether it shows a preview instead of the stored plan.
    pub ghost: bool,
}

impl Bar {
    /// The middle of it.
    #[must_use]
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// A place so many pixels right of where it begins, at half its height.
    #[must_use]
    pub fn at(&self, right: f64) -> (f64, f64) {
        (self.x + right, self.y + self.height / 2.0)
    }
}

/// A row of the grid as it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The task's id.
    pub task: u32,
    /// Its name.
    pub name: String,
    /// The text of its start.
    pub start: String,
    /// The text of its finish.
    pub finish: String,
    /// The text of its duration.
    pub duration: String,
    /// The text of its predecessors.
    pub predecessors: String,
}

/// The window of a running application.
#[derive(Debug)]
pub struct Page {
    app: App,
}

impl Page {
    /// Takes over a window once it shows something to a person.
    #[must_use]
    pub fn of(app: App) -> Self {
        let page = Self { app };
        page.wait_for("the window to show itself", |page| {
            page.truth("return !!document.querySelector('[data-welcome], [data-view]')")
        });
        page.run(LISTEN, &[]);
        page
    }

    /// The remote control behind it, for what no person does.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// When it throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        match self.app.driver.execute(script, arguments) {
            Ok(value) => value,
            Err(error) => unreachable!("the page runs {script:?}: {error}"),
        }
    }

    /// Whether a script returns `true`; a page in between two states counts as no.
    #[must_use]
    pub fn truth(&self, script: &str) -> bool {
        self.app
            .driver
            .execute(script, &[])
            .is_ok_and(|value| value == true)
    }

    /// Whether something matches a selector and takes up room.
    #[must_use]
    pub fn sees(&self, selector: &str) -> bool {
        self.place_of(selector).is_some()
    }

    /// The text of the first thing that matches.
    #[must_use]
    pub fn text(&self, selector: &str) -> Option<String> {
        let script = "const found = document.querySelector(arguments[0]);
            return found ? (found.value ?? found.innerText ?? found.textContent).trim() : null";
        self.run(script, &[json!(selector)])
            .as_str()
            .map(str::to_owned)
    }

    /// A bar by its task.
    #[must_use]
    pub fn find_bar(&self, task: u32) -> Option<Bar> {
        let found = self.run(BAR, &[json!(task)]);
        Some(Bar {
            x: found["x"].as_f64()?,
            y: found["y"].as_f64()?,
            width: found["width"].as_f64()?,
            height: found["height"].as_f64()?,
            start: found["start"].as_i64()?,
            finish: found["finish"].as_i64()?,
            ghost: found["ghost"] == true,
        })
    }

    /// A bar that is drawn.
    ///
    /// # Panics
    /// When it does not appear.
    #[must_use]
    pub fn bar(&self, task: u32) -> Bar {
        self.rest();
        self.wait_for(&format!("the bar of task {task}"), |page| {
            page.find_bar(task).is_some()
        });
        self.find_bar(task).expect("it was there a moment ago")
    }

    /// The rows that are drawn, top to bottom.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        self.rest();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let rows = self.run(ROWS, &[]);
        rows.as_array()
            .into_iter()
            .flatten()
            .map(|row| Row {
                task: number(&row["task"]),
                name: text(&row["name"]),
                start: text(&row["start"]),
                finish: text(&row["finish"]),
                duration: text(&row["duration"]),
                predecessors: text(&row["predecessors"]),
            })
            .collect()
    }

    /// The row of a task by its name.
    ///
    /// # Panics
    /// When no such row is drawn.
    #[must_use]
    pub fn row(&self, name: &str) -> Row {
        self.find_row(name)
            .unwrap_or_else(|| unreachable!("a row {name:?} is drawn"))
    }

    /// The row of a task by its name, if it is drawn.
    #[must_use]
    pub fn find_row(&self, name: &str) -> Option<Row> {
        self.rows().into_iter().find(|row| row.name == name)
    }

    /// The text in a cell.
    #[must_use]
    pub fn cell(&self, task: u32, column: &str) -> String {
        self.rest();
        self.text(&cell(task, column)).unwrap_or_default()
    }

    /// The stored revision the window shows.
    ///
    /// # Panics
    /// When the status line does not say.
    #[must_use]
    pub fn revision(&self) -> u32 {
        let text = self.text("[data-revision]").unwrap_or_default();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.parse().expect("the status line names the revision")
    }

    /// Waits until the page satisfies something.
    ///
    /// # Panics
    /// When it does not within ten seconds.
    pub fn wait_for(&self, what: &str, done: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !done(self) {
            assert!(
                Instant::now() < deadline,
                "waited in vain for {what}; the window shows:\n{}",
                self.text("body").unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until what the page decided to show has been painted.
    pub fn settle(&self) {
        self.run(
            "window.gantryPainted = false;
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
                 window.gantryPainted = true; })));",
            &[],
        );
        self.wait_for("the page to be painted", |page| {
            page.truth("return window.gantryPainted")
        });
        self.rest();
    }

    /// Waits until what stands for the picture of a plan in the document has followed it: while
    /// rows move or a bar is dragged it does not.
    fn rest(&self) {
        self.wait_for("the plan to come to rest", |page| !page.sees(MOVING));
    }

    /// Waits until something is seen.
    pub fn wait_to_see(&self, selector: &str) {
        self.wait_for(&format!("{selector} to appear"), |page| page.sees(selector));
    }

    /// Waits until something is no longer seen.
    pub fn wait_to_lose(&self, selector: &str) {
        self.wait_for(&format!("{selector} to go away"), |page| {
            !page.sees(selector)
        });
    }

    /// Ends the application after making sure that the page broke no rule of its own: nothing
    /// was blocked by the content security policy, and no error went uncaught.
    ///
    /// # Panics
    /// When something was.
    pub fn close(self) {
        let offences = self.run("return window.gantryOffences", &[]);
        assert_eq!(offences, json!([]), "the page broke a rule");
        self.done(self.app.driver.close());
    }
}

/// The selector of a cell.
#[must_use]
pub fn cell(task: u32, column: &str) -> String {
    format!("[data-row=\"{task}\"] [data-cell=\"{column}\"]")
}

fn number(value: &Value) -> u32 {
    value
        .as_u64()
        .and_then(|id| u32::try_from(id).ok())
        .unwrap_or_default()
}
