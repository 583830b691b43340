//! Gestures on the chart that make, choose and refuse, and their keys.

use std::fs;

use serde_json::{Value, json};
use tests::page::Page;

use crate::desk::journey;
use crate::{APPROVALS, FREEZE};

/// Where the application writes down how large the window was before a meeting.
const BEFORE_MEETING: &str = "config/app.gantry.desktop/before-meeting.json";

/// How many rows are chosen.
fn chosen(page: &Page) -> u64 {
    let script = "return document.querySelectorAll('[data-row][aria-selected=\"true\"]').length";
    page.run(script, &[]).as_u64().unwrap_or(0)
}

/// The last lane of the chart, where there is no row yet: left of its middle.
fn empty_lane(page: &Page) -> (i64, i64) {
    page.run(
        "document.querySelector('[data-scroller]').scrollTop = 1e6",
        &[],
    );
    page.settle();
    page.wait_to_see("[data-new-row]");
    let place = page.run(
        "const lane = document.querySelector('[data-new-row]').getBoundingClientRect();
         const chart = document.querySelector('[data-chart]').getBoundingClientRect();
         return [Math.round(chart.left + 140), Math.round(lane.top + lane.height / 2)]",
        &[],
    );
    let at = |index: usize| place[index].as_i64().expect("a place on the screen");
    (at(0), at(1))
}

#[test]
fn a_task_is_drawn_on_the_empty_lane_and_named_in_place() {
    journey("draw", |desk| {
        let page = desk.open_sample();
        let bytes = desk.bytes();
        let mut grip = page.grab(empty_lane(&page));
        page.drag(&mut grip, (80, 0));
        page.wait_to_see("[data-sketch]");
        assert_eq!(desk.bytes(), bytes, "a drag must store nothing");
        page.drop(grip);
        page.wait_to_see("input[data-edit]");
        page.fill("Dry run");
        page.press("Enter");
        page.wait_for("the name to be stored", |_| {
            desk.journal().first().is_some_and(|last| {
                last["label"]
                    .as_str()
                    .is_some_and(|it| it.contains("Dry run"))
            })
        });
        assert!(desk.stored("Dry run")["start"].is_string());
        page.press("Escape");
        page.press("Control+z");
        page.press("Control+z");
        page.wait_for("the row to be gone again", |page| {
            page.find_row("Dry run").is_none() && page.find_row("New task").is_none()
        });
        page.close();
    });
}

#[test]
fn a_rectangle_chooses_the_rows_it_touches_and_they_move_together() {
    journey("band", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let bar = page.bar(task);
        page.hold("Control");
        let mut grip = page.grab((round(bar.x) - 30, round(bar.y) - 20));
        page.drag(&mut grip, (round(bar.width) + 40, 60));
        page.wait_to_see("[data-band]");
        page.drop(grip);
        page.release("Control");
        page.wait_for("rows to be chosen", |page| chosen(page) >= 2);
        assert_eq!(desk.journal().len(), 1, "choosing stores nothing");
        page.close();
    });
}

#[test]
fn a_link_that_would_close_a_loop_says_so_under_the_pointer() {
    journey("loop", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let waiting = page.row(FREEZE).task;
        let bytes = desk.bytes();
        page.hover(&format!("[data-bar=\"{waiting}\"]"));
        let handle = format!("[data-handles=\"{waiting}\"] [data-handle=\"link-finish\"]");
        let mut grip = page.grab_on(&handle);
        let bar = page.bar(task);
        page.drag_to(&mut grip, (bar.x + 4.0, bar.y + bar.height / 2.0));
        page.wait_for("the loop to be named", |page| {
            page.text("[data-pill]")
                .is_some_and(|said| said.contains(APPROVALS))
        });
        page.drop(grip);
        page.settle();
        assert_eq!(desk.bytes(), bytes, "a refused link stores nothing");
        page.close();
    });
}

#[test]
fn bars_are_moved_lengthened_and_linked_by_keys_alone() {
    journey("bar-keys", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let before = page.bar(task);
        page.run("document.querySelector('[data-chart]').focus()", &[]);
        page.press("Right");
        page.wait_for("the bar to move", |page| {
            page.bar(task).start > before.start
        });
        page.press("Control+Right");
        page.wait_for("the bar to grow", |page| {
            let bar = page.bar(task);
            bar.finish - bar.start > before.finish - before.start
        });
        assert_eq!(desk.journal().len(), 3, "one key is one operation");
        page.press("Control+z");
        page.press("Control+z");
        page.wait_for("the bar to lie where it lay", |page| {
            let bar = page.bar(task);
            (bar.start, bar.finish) == (before.start, before.finish)
        });
        page.close();
    });
}

#[test]
fn rows_change_places_by_a_drag_down_and_keep_their_dates() {
    journey("reorder", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let other = page.row(FREEZE).task;
        let start = page.bar(task).start;
        let place = |page: &Page, task: u32| page.cell(task, "number");
        let (from, to) = (place(&page, task), place(&page, other));
        let number = format!("[data-row=\"{task}\"] [data-cell=\"number\"]");
        let mut grip = page.grab_on(&number);
        page.drag(&mut grip, (0, 42));
        page.drop(grip);
        page.wait_for("the rows to change places", |page| {
            place(page, task) == to && place(page, other) == from
        });
        assert_eq!(page.bar(task).start, start);
        assert_eq!(desk.journal().len(), 2);
        page.press("Control+z");
        page.wait_for("the old order", |page| place(page, task) == from);
        page.close();
    });
}

#[test]
fn with_days_off_hidden_five_columns_are_a_week() {
    const WEEK: i64 = 7 * 1440;
    journey("days-off", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        page.act("view.zoom.day");
        page.settle();
        let before = page.bar(task);
        page.act("view.daysOff");
        page.wait_for("weekends to have no column", |page| {
            page.sees("[data-level=\"day\"]") && !page.sees(".minor.weekend")
        });
        let mut grip = page.grab_bar(task);
        page.drag(&mut grip, (5 * 32, 0));
        page.drop(grip);
        page.wait_for("the bar to lie a week on", |page| {
            page.bar(task).start == before.start + WEEK
        });
        assert_eq!(desk.journal().len(), 2);
        page.press("Control+z");
        page.wait_for("the bar to lie where it lay", |page| {
            page.bar(task).start == before.start
        });
        page.act("view.daysOff");
        page.wait_to_see(".minor.weekend");
        page.close();
    });
}

#[test]
fn a_meeting_shows_the_plan_larger_and_alone_until_it_ends() {
    journey("meeting", |desk| {
        let page = desk.open_sample();
        let width = |page: &Page| page.run("return innerWidth", &[]).as_f64().unwrap_or(0.0);
        let before = width(&page);
        page.press("F11");
        page.wait_to_lose("[data-status]");
        assert!(!page.sees("[data-view]"), "the sidebar is away");
        let note = desk.home.path(BEFORE_MEETING);
        page.wait_for("the place of the window to be noted", |_| note.exists());
        // What is larger by a quarter has room for less.
        page.wait_for("everything to be larger", |page| {
            (width(page) * 1.25 - before).abs() < 3.0
        });
        let task = page.go_to(APPROVALS);
        let start = page.bar(task).start;
        page.run("document.querySelector('[data-chart]').focus()", &[]);
        page.press("Right");
        page.wait_for("the plan to be worked on all the same", |page| {
            page.bar(task).start > start
        });
        page.wait_to_see("[data-action=\"view.meeting\"]");
        // By the key: WebKit's driver points at places of the window without its zoom.
        page.press("F11");
        page.wait_to_see("[data-status]");
        page.wait_for("everything to be as it was", |page| {
            (width(page) - before).abs() < 3.0
        });
        page.wait_for("what was noted to be used up", |_| !note.exists());
        page.close();
    });
}

#[test]
fn a_window_that_was_closed_in_a_meeting_opens_where_it_was_before() {
    journey("after-meeting", |desk| {
        let page = desk.open_sample();
        page.press("F11");
        let note = desk.home.path(BEFORE_MEETING);
        page.wait_for("the place of the window to be noted", |_| note.exists());
        page.close();
        // The screen has nobody who gives windows other sizes, so the size before is written here.
        let mut place: Value = serde_json::from_slice(&fs::read(&note).unwrap()).unwrap();
        assert!(place["width"].is_u64(), "{place}");
        (place["width"], place["height"]) = (json!(1000), json!(700));
        fs::write(&note, place.to_string()).unwrap();
        let page = desk.open();
        page.wait_to_see("[data-status]");
        page.wait_for("the size before the meeting", |page| {
            page.run("return [innerWidth, devicePixelRatio]", &[]) == json!([1000, 1])
        });
        page.wait_for("what was noted to be used up", |_| !note.exists());
        page.close();
    });
}

#[test]
fn a_press_right_after_the_wheel_meets_the_row_that_is_drawn() {
    journey("wheel-press", |desk| {
        let page = desk.open_sample();
        let at = page.run(
            "const { left, top, height } = document.querySelector('[data-scroller]').getBoundingClientRect();
             return { x: left + 150, y: top + height / 2 }",
            &[],
        );
        let side = |name: &str| at[name].as_f64().expect("the grid lies somewhere");
        page.settle();
        // So far that no row in sight had an element before, and nobody waits for one.
        page.scroll("[data-grid]", (0, 1400));
        let grip = page.grab((round(side("x")), round(side("y"))));
        page.drop(grip);
        page.wait_for("the row under the pointer to be chosen", |page| {
            let script =
                "const row = document.elementFromPoint(...arguments)?.closest('[data-row]');
                 return row?.getAttribute('aria-selected') === 'true' && row.dataset.row > 40";
            page.run(script, &[at["x"].clone(), at["y"].clone()]) == true
        });
        page.close();
    });
}

#[test]
fn what_nobody_dated_waits_in_a_tray_until_it_is_dropped_on_a_day() {
    journey("tray", |desk| {
        let page = desk.open_sample();
        page.act("task.add");
        page.wait_to_see("input[data-edit]");
        page.fill("Loose end");
        page.press("Enter");
        page.press("Escape");
        page.wait_to_see("[data-tray]");
        let loose = page.row("Loose end").task;
        let entry = format!("[data-tray-row=\"{loose}\"]");
        if !page.sees(&entry) {
            page.click("[data-tray] button");
        }
        let mut grip = page.grab_on(&entry);
        let middle = page.run(
            "const { left, width } = document.querySelector('[data-chart]').getBoundingClientRect();
             return left + width / 2",
            &[],
        );
        let x = middle.as_f64().expect("the chart has a middle");
        page.drag_to(&mut grip, (x, 420.0));
        page.drop(grip);
        page.wait_for("the tray to be empty", |page| !page.sees(&entry));
        let unplaced = format!("[data-bar=\"{loose}\"][data-unplaced]");
        page.wait_for("the bar to lie on a day", |page| {
            page.find_bar(loose).is_some() && !page.sees(&unplaced)
        });
        page.close();
    });
}

#[expect(clippy::cast_possible_truncation, reason = "pixels on a screen")]
fn round(pixels: f64) -> i64 {
    pixels.round() as i64
}
