//! What a person's hands do to the window.

use serde_json::{Value, json};

use super::scripts::{CURSOR, IN_CHART, PLACE};
use super::{Page, cell};
use crate::driver::DriverError;

/// A pressed pointer.
#[derive(Debug)]
pub struct Grip {
    at: (i64, i64),
}

impl Page {
    /// Clicks the middle of something.
    pub fn click(&self, selector: &str) {
        self.click_times(selector, 1);
    }

    /// Double-clicks the middle of something.
    pub fn double_click(&self, selector: &str) {
        self.click_times(selector, 2);
    }

    /// Carries out an action by a button that stands for it, or else by the palette.
    pub fn act(&self, action: &str) {
        let button = format!("[data-action=\"{action}\"]");
        if !self.sees(&button) {
            self.press("Control+k");
            self.wait_to_see("[data-palette] input");
            self.wait_to_see(&button);
        }
        self.click(&button);
    }

    /// Goes to a view by its name.
    pub fn go(&self, view: &str) {
        self.click(&format!("[data-view=\"{view}\"]"));
    }

    /// Opens the sample release from the welcome page and shows its plan.
    pub fn open_sample(&self) {
        self.wait_to_see("[data-welcome]");
        self.click("[data-welcome] [data-action=\"program.sample\"]");
        self.wait_to_lose("[data-welcome]");
        self.show_plan();
    }

    /// Shows the plan view.
    pub fn show_plan(&self) {
        self.wait_to_see("[data-view=\"plan\"]");
        self.go("plan");
        self.wait_to_see("[data-grid] [data-row]");
        self.wait_to_see("[data-chart] [data-bar]");
    }

    /// Goes to a record by its name, as the palette does, and waits until its row and its bar are
    /// in sight. Answers with its id.
    pub fn go_to(&self, name: &str) -> u32 {
        self.press("Control+k");
        self.wait_to_see("[data-palette] input");
        self.write(name);
        self.wait_for(&format!("the palette to find {name:?}"), |page| {
            page.text("[data-palette]")
                .is_some_and(|text| text.contains(name))
        });
        self.press("Enter");
        self.wait_to_lose("[data-palette]");
        self.wait_for(&format!("the row {name:?}"), |page| {
            page.find_row(name).is_some()
        });
        let task = self.row(name).task;
        self.wait_for(&format!("the bar of {name:?} in the chart"), |page| {
            page.run(IN_CHART, &[json!(task)]) == true
        });
        self.bring_to_the_middle(task);
        task
    }

    /// Scrolls until a row has others above and below it: near an edge a drag would scroll.
    fn bring_to_the_middle(&self, task: u32) {
        let middle = self
            .run("return innerHeight / 2", &[])
            .as_f64()
            .unwrap_or_default();
        let away = round(self.bar(task).y - middle);
        self.scroll("[data-chart]", (0, away));
        self.settle();
    }

    /// Presses the pointer on a bar and leaves it down.
    pub fn grab_bar(&self, task: u32) -> Grip {
        let bar = self.bar(task);
        let at = (middle(bar.x, bar.width), middle(bar.y, bar.height));
        self.grab(at)
    }

    /// Presses the pointer at a place and leaves it down.
    pub fn grab(&self, at: (i64, i64)) -> Grip {
        self.point(&[to(at), json!({"type": "pointerDown", "button": 0})]);
        Grip { at }
    }

    /// Presses the pointer on the middle of something and leaves it down.
    #[must_use]
    pub fn grab_on(&self, selector: &str) -> Grip {
        self.wait_to_see(selector);
        self.grab(self.place_of(selector).expect("it was there a moment ago"))
    }

    /// Moves a pressed pointer to a place.
    pub fn drag_to(&self, grip: &mut Grip, place: (f64, f64)) {
        let by = (round(place.0) - grip.at.0, round(place.1) - grip.at.1);
        self.drag(grip, by);
    }

    /// Moves a pressed pointer by pixels, in steps as a hand does.
    pub fn drag(&self, grip: &mut Grip, by: (i64, i64)) {
        const STEPS: i64 = 6;
        let from = grip.at;
        grip.at = (from.0 + by.0, from.1 + by.1);
        let steps: Vec<Value> = (1..=STEPS)
            .map(|step| to((from.0 + by.0 * step / STEPS, from.1 + by.1 * step / STEPS)))
            .collect();
        self.point(&steps);
    }

    /// Lets go of a pressed pointer.
    pub fn drop(&self, _grip: Grip) {
        self.point(&[json!({"type": "pointerUp", "button": 0})]);
    }

    /// Moves the pointer over the middle of something.
    pub fn hover(&self, selector: &str) {
        self.wait_to_see(selector);
        let at = self.place_of(selector).expect("it was there a moment ago");
        self.point(&[to(at)]);
    }

    /// Presses keys together: `Control+Shift+z`, `Escape`, `F2`, `a`.
    pub fn press(&self, keys: &str) {
        let codes: Vec<String> = keys.split('+').map(key).collect();
        let down = codes
            .iter()
            .map(|code| json!({"type": "keyDown", "value": code}));
        let up = codes
            .iter()
            .rev()
            .map(|code| json!({"type": "keyUp", "value": code}));
        let all: Vec<Value> = down.chain(up).collect();
        self.done(self.app.driver.keys(&all));
    }

    /// Holds a key down until it is released.
    pub fn hold(&self, name: &str) {
        self.done(
            self.app
                .driver
                .keys(&[json!({"type": "keyDown", "value": key(name)})]),
        );
    }

    /// Lets go of a held key.
    pub fn release(&self, name: &str) {
        self.done(
            self.app
                .driver
                .keys(&[json!({"type": "keyUp", "value": key(name)})]),
        );
    }

    /// Types text.
    pub fn write(&self, text: &str) {
        let strokes: Vec<Value> = text
            .chars()
            .flat_map(|letter| {
                [
                    json!({"type": "keyDown", "value": letter.to_string()}),
                    json!({"type": "keyUp", "value": letter.to_string()}),
                ]
            })
            .collect();
        self.done(self.app.driver.keys(&strokes));
    }

    /// Walks to a cell of the selected row by keys alone: by Tab into the grid, then by arrows.
    ///
    /// # Panics
    /// When the keys do not lead there.
    pub fn walk_to(&self, task: u32, column: &str) {
        const MOST: usize = 60;
        let wanted = json!(format!("cell-{task}-{column}"));
        let cursor = || self.run(CURSOR, &[]);
        for _ in 0..MOST {
            if !cursor().is_null() {
                break;
            }
            self.press("Tab");
        }
        self.press("Home");
        for _ in 0..MOST {
            if cursor() == wanted {
                return;
            }
            self.press("Right");
        }
        unreachable!("the keys lead to {wanted}, not to {}", cursor());
    }

    /// Opens the editor of a cell, by keys, as columns may lie outside of what is shown.
    pub fn open_cell(&self, task: u32, column: &str) {
        // A press on its number selects a row; on a cell it could be the second, which edits.
        self.click(&cell(task, "number"));
        self.walk_to(task, column);
        self.press("F2");
        self.wait_to_see("input[data-edit]");
    }

    /// Replaces what is in the focused field, as pasting does.
    pub fn fill(&self, text: &str) {
        self.press("Control+a");
        // A person pastes what nobody would type.
        if text.len() > 100 {
            self.run(
                "document.execCommand('insertText', false, arguments[0])",
                &[json!(text)],
            );
        } else {
            self.write(text);
        }
    }

    /// Asks for the menu of a place, as the right button does.
    pub fn ask_menu(&self, place: (f64, f64)) {
        self.point(&[
            to((round(place.0), round(place.1))),
            json!({"type": "pointerDown", "button": 2}),
            json!({"type": "pointerUp", "button": 2}),
        ]);
    }

    /// Clicks on a place.
    pub fn click_at(&self, place: (f64, f64)) {
        let grip = self.grab((round(place.0), round(place.1)));
        self.drop(grip);
    }

    /// Turns the wheel over a place.
    pub fn wheel(&self, place: (f64, f64), by: (i64, i64)) {
        let at = (round(place.0), round(place.1));
        self.done(self.app.driver.wheel(at, by));
    }

    /// Turns the wheel over something.
    pub fn scroll(&self, selector: &str, by: (i64, i64)) {
        self.wait_to_see(selector);
        let at = self.place_of(selector).expect("it was there a moment ago");
        self.done(self.app.driver.wheel(at, by));
    }

    /// Gives the window a size.
    pub fn resize(&self, width: u32, height: u32) {
        self.done(self.app.driver.place(width, height));
    }

    fn click_times(&self, selector: &str, times: usize) {
        self.wait_to_see(selector);
        let at = self.place_of(selector).expect("it was there a moment ago");
        let click = [
            json!({"type": "pointerDown", "button": 0}),
            json!({"type": "pointerUp", "button": 0}),
        ];
        let mut actions = vec![to(at)];
        actions.extend(std::iter::repeat_n(click, times).flatten());
        self.point(&actions);
    }

    fn point(&self, actions: &[Value]) {
        self.done(self.app.driver.pointer(actions));
    }

    /// The middle of the first match that takes up room, after scrolling it into sight.
    pub(super) fn place_of(&self, selector: &str) -> Option<(i64, i64)> {
        let place = self.run(PLACE, &[json!(selector)]);
        Some((round(place["x"].as_f64()?), round(place["y"].as_f64()?)))
    }

    pub(super) fn done(&self, result: Result<(), DriverError>) {
        if let Err(error) = result {
            unreachable!("the window takes part: {error}");
        }
    }
}

fn to(at: (i64, i64)) -> Value {
    json!({"type": "pointerMove", "duration": 8, "x": at.0, "y": at.1})
}

fn middle(start: f64, length: f64) -> i64 {
    round(start + length / 2.0)
}

#[expect(clippy::cast_possible_truncation, reason = "pixels on a screen")]
fn round(pixels: f64) -> i64 {
    pixels.round() as i64
}

/// The code point WebDriver gives a named key.
fn key(name: &str) -> String {
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "Left" => '\u{E012}',
        "Up" => '\u{E013}',
        "Right" => '\u{E014}',
        "Down" => '\u{E015}',
        "Insert" => '\u{E016}',
        "Delete" => '\u{E017}',
        "F2" => '\u{E032}',
        "F3" => '\u{E033}',
        "F5" => '\u{E035}',
        "F8" => '\u{E038}',
        "F11" => '\u{E03B}',
        other => return other.to_owned(),
    };
    code.to_string()
}
