//! The plan as a graph: walked, linked, refused and tried out.

use serde_json::json;
use tests::page::{Page, cell};

use crate::desk::{Desk, journey};
use crate::{APPROVALS, FREEZE};

/// The sample's network with a task chosen, after it was chosen in the plan.
fn ready(desk: &Desk) -> (Page, u32, u32) {
    let page = desk.open_sample();
    let task = page.go_to(APPROVALS);
    let waiting = page.row(FREEZE).task;
    page.go("network");
    page.wait_to_see(&format!("[data-handle=\"{task}\"]"));
    page.run("document.querySelector('[data-network-host]').focus()", &[]);
    (page, task, waiting)
}

/// Where the handle at the finish of a node lies.
fn handle(page: &Page, task: u32) -> (f64, f64) {
    let selector = format!("[data-handle=\"{task}\"]");
    page.wait_to_see(&selector);
    page.settle();
    let place = page.run(
        "const { left, top, width, height } =
             document.querySelector(arguments[0]).getBoundingClientRect();
         return [left + width / 2, top + height / 2]",
        &[json!(selector)],
    );
    let at = |index: usize| place[index].as_f64().expect("a place on the screen");
    (at(0), at(1))
}

#[test]
fn what_is_chosen_in_one_view_is_chosen_in_the_other() {
    journey("network-choice", |desk| {
        let (page, _, _) = ready(desk);
        // Along the link that leads on.
        for _ in 0..4 {
            page.press("Right");
        }
        for _ in 0..3 {
            page.press("Left");
        }
        let node = chosen(&page);
        page.press("t");
        page.wait_to_see("[data-node-table] [data-node-row]");
        page.press("t");
        page.go("plan");
        page.wait_to_see("[data-grid] [data-row]");
        page.wait_for("that row alone to be chosen there, too", |page| {
            let script =
                "return [...document.querySelectorAll('[data-row][aria-selected=\"true\"]')]
                 .map((row) => Number(row.dataset.row))";
            page.run(script, &[]) == json!([node])
        });
        assert_eq!(desk.journal().len(), 1, "looking stores nothing");
        page.close();
    });
}

#[test]
fn a_link_is_made_on_the_network_and_undone_there() {
    journey("network-link", |desk| {
        let (page, _, _) = ready(desk);
        page.press("l");
        page.wait_to_see("[data-link-to] input");
        page.write("Lift the freeze");
        page.press("Enter");
        page.wait_for("the link to be stored", |_| desk.journal().len() == 2);
        page.wait_to_lose("[data-link-to]");
        page.go("plan");
        let other = page.go_to("Lift the freeze");
        let number = page.cell(other, "predecessors");
        assert!(!number.is_empty());
        page.press("Control+z");
        page.wait_for("the link to be gone", |page| {
            page.cell(other, "predecessors") != number
        });
        page.close();
    });
}

#[test]
fn a_loop_drawn_on_the_network_is_refused_by_name_before_it_is_dropped() {
    journey("network-loop", |desk| {
        let (page, _, waiting) = ready(desk);
        let bytes = desk.bytes();
        find(&page, FREEZE);
        let seen = handle(&page, waiting);
        page.press("Left");
        page.wait_to_lose(&format!("[data-handle=\"{waiting}\"]"));
        let before = handle(&page, chosen(&page));
        find(&page, FREEZE);
        // The picture may have moved to bring what was found into sight.
        let from = handle(&page, waiting);
        let to = (before.0 + from.0 - seen.0, before.1 + from.1 - seen.1);
        let mut grip = page.grab((round(from.0), round(from.1)));
        page.drag_to(&mut grip, (to.0 - 40.0, to.1));
        page.wait_for("the loop to be named", |page| {
            page.text("[data-refused]")
                .is_some_and(|said| said.contains(FREEZE))
        });
        page.drop(grip);
        page.settle();
        assert_eq!(desk.bytes(), bytes, "a refused link stores nothing");
        page.close();
    });
}

#[test]
fn what_slips_if_it_is_late_is_seen_and_put_on_record() {
    journey("network-late", |desk| {
        let (page, task, _) = ready(desk);
        page.press("i");
        page.wait_to_see("[data-late]");
        page.click("[data-late]");
        page.fill("10d");
        page.press("Enter");
        page.wait_to_see("[data-impact] [data-slip]");
        assert_eq!(desk.journal().len(), 1, "wondering stores nothing");
        page.click("[data-record]");
        page.wait_for("the note to be stored", |_| desk.journal().len() == 2);
        page.go("plan");
        page.click(&cell(task, "number"));
        page.press("Control+z");
        page.wait_for("the note to be taken back", |_| desk.journal().len() == 3);
        page.close();
    });
}

/// Jumps to a node by its name, and gives the picture the keyboard.
fn find(page: &Page, name: &str) {
    page.click("[data-network-find]");
    page.fill(name);
    page.press("Enter");
    page.run("document.querySelector('[data-network-host]').focus()", &[]);
    page.settle();
}

/// The node that shows its handles because it alone is chosen.
fn chosen(page: &Page) -> u32 {
    page.settle();
    let task = page.run(
        "return Number(document.querySelector('[data-handle]')?.dataset.handle ?? 0)",
        &[],
    );
    task.as_u64()
        .and_then(|task| u32::try_from(task).ok())
        .expect("a task has an id")
}

#[expect(clippy::cast_possible_truncation, reason = "pixels on a screen")]
fn round(pixels: f64) -> i64 {
    pixels.round() as i64
}
