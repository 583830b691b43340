//! The pointer on the chart.

use tests::page::Page;

use crate::desk::{Desk, journey};
use crate::{APPROVALS, FREEZE};

/// Far enough to push what waits, whatever the zoom.
const FAR: (i64, i64) = (120, 0);

/// The sample with a bar and its successor in sight.
fn ready(desk: &Desk) -> (Page, u32, u32) {
    let page = desk.open_sample();
    let task = page.go_to(APPROVALS);
    let waiting = page.row(FREEZE).task;
    (page, task, waiting)
}

#[test]
fn what_waits_moves_under_the_cursor_before_anything_is_stored() {
    journey("drag", |desk| {
        let (page, task, waiting) = ready(desk);
        let (bytes, revision) = (desk.bytes(), page.revision());
        let (own, other) = (page.bar(task), page.bar(waiting));
        let mut grip = page.grab_bar(task);
        page.drag(&mut grip, FAR);
        page.wait_for("the successor to move under the cursor", |page| {
            page.find_bar(waiting)
                .is_some_and(|bar| bar.start > other.start && bar.ghost)
        });
        assert!(page.bar(task).start > own.start);
        assert_eq!(desk.bytes(), bytes, "a drag must store nothing");
        assert_eq!(page.revision(), revision);

        page.drop(grip);
        page.wait_for("one stored operation", |page| {
            page.revision() == revision + 1
        });
        page.wait_for("the preview to become the plan", |page| {
            page.find_bar(waiting)
                .is_some_and(|bar| !bar.ghost && bar.start > other.start)
        });
        let journal = desk.journal();
        assert_eq!(journal.len(), 2, "one drop is one operation: {journal:?}");
        page.close();
    });
}

#[test]
fn escape_during_a_drag_leaves_no_trace() {
    journey("escape", |desk| {
        let (page, task, waiting) = ready(desk);
        let (bytes, revision) = (desk.bytes(), page.revision());
        let before = [page.bar(task), page.bar(waiting)];
        let mut grip = page.grab_bar(task);
        page.drag(&mut grip, FAR);
        page.wait_for("the successor to move", |page| {
            page.find_bar(waiting)
                .is_some_and(|bar| bar.start > before[1].start)
        });
        page.press("Escape");
        page.wait_for("everything to be where it was", |page| {
            [page.bar(task), page.bar(waiting)] == before
        });
        page.drop(grip);
        assert_eq!([page.bar(task), page.bar(waiting)], before);
        assert_eq!(page.revision(), revision);
        assert_eq!(desk.bytes(), bytes);
        page.close();
    });
}

#[test]
fn an_edge_dragged_changes_the_duration() {
    journey("resize", |desk| {
        let (page, task, waiting) = ready(desk);
        let (before, other) = (page.cell(task, "duration"), page.bar(waiting));
        page.hover(&format!("[data-bar=\"{task}\"]"));
        let mut grip = page.grab_on(&format!(
            "[data-handles=\"{task}\"] [data-handle=\"finish\"]"
        ));
        page.drag(&mut grip, FAR);
        page.drop(grip);
        page.wait_for("another duration", |page| {
            page.cell(task, "duration") != before
        });
        page.wait_for("the successor to move", |page| {
            page.bar(waiting).start > other.start
        });
        assert_eq!(desk.journal().len(), 2);
        page.close();
    });
}

#[test]
fn a_link_is_drawn_from_bar_to_bar() {
    journey("link", |desk| {
        let page = desk.open_sample();
        let task = page.go_to("Switch the merge rules to frozen");
        let target = page.row(APPROVALS).task;
        let before = page.cell(target, "predecessors");
        page.hover(&format!("[data-bar=\"{task}\"]"));
        let handle = format!("[data-handles=\"{task}\"] [data-handle=\"link-finish\"]");
        let mut grip = page.grab_on(&handle);
        let bar = page.bar(target);
        page.drag_to(&mut grip, (bar.x + 4.0, bar.y + bar.height / 2.0));
        page.drop(grip);
        page.wait_for("another predecessor", |page| {
            page.cell(target, "predecessors") != before
        });
        page.press("Control+z");
        page.wait_for("the old predecessors", |page| {
            page.cell(target, "predecessors") == before
        });
        page.close();
    });
}
