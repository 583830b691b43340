//! Gestures that change nothing but what is in sight, and those on rows, links and many bars.

use serde_json::json;
use tests::page::Page;

use crate::APPROVALS;
use crate::desk::journey;

/// Work that begins with the first milestone, so that an arrow leads to its left end.
const LEADS: &str = "Choose leads and shadows";

/// Whether a bar lies in the chart.
fn is_in_chart(page: &Page, task: u32) -> bool {
    let chart = page.run(
        "const { left, right } = document.querySelector('[data-chart]').getBoundingClientRect();
         return [left, right]",
        &[],
    );
    let edge = |nth: usize| chart[nth].as_f64().expect("the chart lies somewhere");
    page.find_bar(task)
        .is_some_and(|bar| bar.x + bar.width > edge(0) && bar.x < edge(1))
}

/// Turns the wheel with Ctrl held: WebKit's driver tells a wheel of no key.
fn zoom(page: &Page, (x, y): (f64, f64), by: i32) {
    page.run(
        "const [clientX, clientY, deltaY] = arguments;
         const more = { bubbles: true, cancelable: true, ctrlKey: true, clientX, clientY, deltaY };
         document.elementFromPoint(clientX, clientY).dispatchEvent(new WheelEvent('wheel', more))",
        &[json!(x), json!(y), json!(by)],
    );
}

#[test]
fn the_ground_is_dragged_and_time_comes_closer_at_the_pointer() {
    journey("pan", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        page.act("view.arrows.none");
        let (bytes, before) = (desk.bytes(), page.bar(task));
        // Left of the bar nothing lies in its row.
        let mut grip = page.grab((before.x as i64 - 60, before.middle().1 as i64));
        page.drag(&mut grip, (-50, 0));
        page.drop(grip);
        page.wait_for("time to follow the hand", |page| {
            (page.bar(task).x - before.x + 50.0).abs() < 2.0
        });
        let near = page.bar(task);
        zoom(&page, near.at(0.0), -240);
        page.wait_for("days to be wider", |page| {
            page.bar(task).width > near.width * 1.3
        });
        let close = page.bar(task);
        assert!((close.x - near.x).abs() < 3.0, "{close:?} was {near:?}");
        assert_eq!((close.start, close.finish), (before.start, before.finish));
        assert_eq!(desk.bytes(), bytes, "looking elsewhere stores nothing");
        page.close();
    });
}

#[test]
fn a_bar_out_of_sight_is_pointed_to_and_brought_back() {
    journey("edge", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let pointer = format!("[data-edge=\"{task}\"]");
        page.wheel(page.bar(task).middle(), (4000, 0));
        page.wait_to_see(&pointer);
        assert!(!is_in_chart(&page, task));
        page.click(&pointer);
        page.wait_for("the bar to be back", |page| is_in_chart(page, task));
        page.close();
    });
}

#[test]
fn the_first_pixels_of_a_drag_decide_between_dates_and_places() {
    journey("axis", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let (bytes, before) = (desk.bytes(), page.bar(task));
        let mut grip = page.grab_bar(task);
        page.drag(&mut grip, (0, 40));
        page.drag(&mut grip, (160, 0));
        page.settle();
        let held = page.bar(task);
        assert_eq!((held.start, held.ghost), (before.start, false));
        page.press("Escape");
        page.drop(grip);
        let mut grip = page.grab_bar(task);
        page.drag(&mut grip, (40, 0));
        page.drag(&mut grip, (80, 120));
        page.wait_for("another date", |page| page.bar(task).start > before.start);
        assert!((page.bar(task).y - before.y).abs() < 1.0, "its place stays");
        page.press("Escape");
        page.drop(grip);
        assert_eq!(desk.bytes(), bytes);
        page.close();
    });
}

#[test]
fn chosen_bars_move_together_in_one_step() {
    journey("together", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let other = page.row("Switch the merge rules to frozen").task;
        let before = [page.bar(task), page.bar(other)];
        page.click(&format!("[data-bar=\"{task}\"]"));
        page.hold("Control");
        page.click(&format!("[data-bar=\"{other}\"]"));
        page.release("Control");
        let mut grip = page.grab_bar(task);
        page.drag(&mut grip, (120, 0));
        page.wait_for("both to move under the hand", |page| {
            let now = [page.bar(task), page.bar(other)];
            now.iter()
                .zip(&before)
                .all(|(now, then)| now.ghost && now.start > then.start)
        });
        page.drop(grip);
        page.wait_for("both to be moved", |page| {
            let now = [page.bar(task), page.bar(other)];
            now.iter()
                .zip(&before)
                .all(|(now, then)| !now.ghost && now.start > then.start)
        });
        assert_eq!(desk.journal().len(), 2, "one drop is one operation");
        page.close();
    });
}

#[test]
fn a_link_from_start_to_start_is_one() {
    journey("start-start", |desk| {
        let page = desk.open_sample();
        let task = page.go_to("Switch the merge rules to frozen");
        let target = page.row(APPROVALS).task;
        page.hover(&format!("[data-bar=\"{task}\"]"));
        let knob = format!("[data-handles=\"{task}\"] [data-handle=\"link-start\"]");
        let mut grip = page.grab_on(&knob);
        page.drag_to(&mut grip, page.bar(target).at(3.0));
        page.drop(grip);
        page.wait_for("the starts to be linked", |page| {
            page.cell(target, "predecessors").contains("SS")
        });
        assert_eq!(desk.journal().len(), 2);
        page.close();
    });
}

#[test]
fn a_row_dragged_to_the_left_leaves_its_summary() {
    journey("outdent", |desk| {
        let page = desk.open_sample();
        let task = page.row("Begin APAC-friendly meetings").task;
        let level = |page: &Page| {
            let row = format!("[data-row=\"{task}\"]");
            page.run(
                "return document.querySelector(arguments[0]).ariaLevel",
                &[json!(row)],
            )
        };
        assert_eq!(level(&page), json!("2"));
        // The last of its summary, let go of where the next begins.
        let mut grip = page.grab_on(&format!("[data-row=\"{task}\"] [data-cell=\"number\"]"));
        page.drag(&mut grip, (0, 15));
        page.drop(grip);
        page.wait_for("the row to stand alone", |page| level(page) == json!("1"));
        assert_eq!(desk.journal().len(), 2);
        page.press("Control+z");
        page.wait_for("the row to be back", |page| level(page) == json!("2"));
        page.close();
    });
}

#[test]
fn every_place_has_a_menu_of_its_own() {
    journey("menus", |desk| {
        let page = desk.open_sample();
        let task = page.row(LEADS).task;
        let bar = page.bar(task);
        let header = page.run(
            "const { left, top } = document.querySelector('[data-timeline]').getBoundingClientRect();
             return [left + 300, top + 12]",
            &[],
        );
        let side = |nth: usize| header[nth].as_f64().expect("the header lies somewhere");
        let places = [
            // What is chosen shows knobs at its ends.
            ("Link", bar.at(-5.0)),
            ("Here", bar.at(400.0)),
            ("Time", (side(0), side(1))),
            ("Row", bar.middle()),
        ];
        for (menu, place) in places {
            page.ask_menu(place);
            let shown = format!("[role=\"menu\"][aria-label=\"{menu}\"]");
            page.wait_to_see(&shown);
            page.press("Escape");
            page.wait_to_lose(&shown);
        }
        page.close();
    });
}

#[test]
fn an_arrow_is_chosen_by_a_click_and_goes_with_delete() {
    journey("arrow", |desk| {
        let page = desk.open_sample();
        let task = page.row(LEADS).task;
        let before = page.cell(task, "predecessors");
        assert_ne!(before, "");
        page.click_at(page.bar(task).at(-5.0));
        page.wait_to_see("[data-caption]");
        page.press("Delete");
        page.wait_for("the link to be gone", |page| {
            page.cell(task, "predecessors").is_empty()
        });
        assert_eq!(desk.journal().len(), 2);
        page.press("Control+z");
        page.wait_for("the link to be back", |page| {
            page.cell(task, "predecessors") == before
        });
        page.close();
    });
}
