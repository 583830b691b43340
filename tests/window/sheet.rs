//! The grid as a spreadsheet: ranges, copying, filling, and what only changes the look of it.

use tests::page::{Page, cell};

use crate::desk::{Desk, journey};

/// Work that has not begun, one below the other.
const FIRST: &str = "Cut the branch";

/// The sample with that row in sight, and the rows below it.
fn ready(desk: &Desk) -> (Page, u32, Vec<u32>) {
    let page = desk.open_sample();
    let task = page.go_to(FIRST);
    let rows: Vec<u32> = page.rows().iter().map(|row| row.task).collect();
    let at = rows.iter().position(|&row| row == task).unwrap();
    let below = rows[at + 1..].to_vec();
    (page, task, below)
}

#[test]
fn cells_are_filled_down_in_one_step() {
    journey("fill", |desk| {
        let (page, task, below) = ready(desk);
        page.open_cell(task, "duration");
        page.fill("3d");
        page.press("Enter");
        page.wait_for("the new duration", |page| {
            page.cell(task, "duration") == "3d"
        });
        page.click(&cell(task, "duration"));
        page.hold("Shift");
        page.press("Down");
        page.press("Down");
        page.release("Shift");
        let steps = desk.journal().len();
        page.press("Control+d");
        let done = |page: &Page| page.cell(below[1], "duration") == "3d";
        page.wait_for("the fill, or what it would change", |page| {
            done(page) || page.sees("[data-changes]")
        });
        if !done(&page) {
            page.click("[data-changes] [data-accept]");
        }
        page.wait_for("the cells to be filled", done);
        assert_eq!(desk.journal().len(), steps + 1, "one fill is one operation");
        page.press("Control+z");
        page.wait_for("the fill to be taken back", |page| !done(page));
        page.close();
    });
}

#[test]
fn a_cell_is_copied_and_pasted_as_in_a_spreadsheet() {
    journey("paste", |desk| {
        let (page, task, _) = ready(desk);
        let other = page.row("Fix what rc.0 showed").task;
        let wanted = page.cell(other, "duration");
        assert_ne!(page.cell(task, "duration"), wanted);
        page.click(&cell(other, "duration"));
        page.press("Control+c");
        page.click(&cell(task, "duration"));
        page.press("Control+v");
        page.wait_for("the pasted duration", |page| {
            page.cell(task, "duration") == wanted
        });
        assert_eq!(desk.journal().len(), 2);
        page.close();
    });
}

#[test]
fn sorting_grouping_and_filtering_change_the_look_and_nothing_else() {
    journey("look", |desk| {
        let (page, _, _) = ready(desk);
        let bytes = desk.bytes();
        page.click("[data-head=\"start\"]");
        page.wait_to_see("[data-chip=\"sort\"]");
        page.press("Shift+F3");
        page.wait_to_lose("[data-chip=\"sort\"]");
        page.press("Control+f");
        page.wait_to_see("[data-find-field]");
        page.write("freeze");
        page.wait_for("what was found to be counted", |page| {
            page.text(".find [role=\"status\"]")
                .is_some_and(|said| said.contains(" of "))
        });
        page.press("Escape");
        assert_eq!(desk.bytes(), bytes);
        assert_eq!(desk.journal().len(), 1);
        page.close();
    });
}
