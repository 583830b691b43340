//! Cells, filled in by keyboard.

use tests::page::cell;

use crate::desk::journey;
use crate::{APPROVALS, FREEZE};

#[test]
fn a_duration_is_changed_without_touching_the_mouse() {
    journey("keyboard", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let waiting = page.bar(page.row(FREEZE).task);
        page.walk_to(task, "duration");
        page.press("F2");
        page.wait_to_see("input[data-edit]");
        page.press("Control+a");
        page.write("3w");
        page.press("Enter");
        page.wait_for("the new duration", |page| {
            page.cell(task, "duration") == "15d"
        });
        page.wait_for("the successor to move", |page| {
            page.find_bar(page.row(FREEZE).task)
                .is_some_and(|bar| bar.start > waiting.start)
        });
        assert_eq!(desk.journal().len(), 2);
        page.close();
    });
}

#[test]
fn what_cannot_be_is_refused_beside_the_field_and_stays_there() {
    let name = "x".repeat(10_000);
    let cases = [
        ("start", "2025-02-30", "does not exist"),
        ("finish", "someday", "someday"),
        ("duration", "-3d", "below zero"),
        ("predecessors", "9999", "9999"),
        ("name", name.as_str(), "500 is the most"),
    ];
    journey("refusals", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let bytes = desk.bytes();
        for (column, typed, said) in cases {
            let before = page.cell(task, column);
            page.open_cell(task, column);
            page.fill(typed);
            page.press("Enter");
            page.wait_to_see("[data-error]");
            let error = page.text("[data-error]").unwrap_or_default();
            assert!(error.contains(said), "{column} {typed:.20}: {error}");
            assert!(error.ends_with('.'), "a sentence: {error}");
            assert_eq!(
                page.text("input[data-edit]").as_deref(),
                Some(typed),
                "kept: {column}"
            );
            page.press("Escape");
            page.wait_to_lose("input[data-edit]");
            assert_eq!(page.cell(task, column), before);
        }
        assert_eq!(desk.bytes(), bytes, "nothing was stored");
        page.close();
    });
}

#[test]
fn a_link_that_would_make_a_loop_is_refused_and_names_the_loop() {
    journey("loop", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let later = page.row(FREEZE).task;
        let number = page.cell(later, "number");
        let bytes = desk.bytes();
        page.open_cell(task, "predecessors");
        page.fill(&number);
        page.press("Enter");
        page.wait_to_see("[data-error]");
        let error = page.text("[data-error]").unwrap_or_default();
        assert!(
            error.contains(APPROVALS) && error.contains(FREEZE),
            "{error}"
        );
        assert_eq!(desk.bytes(), bytes);
        page.press("Escape");
        page.wait_to_lose("input[data-edit]");
        page.click(&cell(task, "name"));
        page.close();
    });
}
