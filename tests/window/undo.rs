//! Taking back, across a restart.

use crate::desk::journey;
use crate::{APPROVALS, FREEZE};

#[test]
fn undo_and_redo_go_on_after_a_restart() {
    journey("undo", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let first = page.bar(page.row(FREEZE).task).start;
        let mut starts = vec![first];
        for duration in ["2w", "4w"] {
            page.open_cell(task, "duration");
            page.fill(duration);
            page.press("Enter");
            let last = starts[starts.len() - 1];
            page.wait_for("the freeze to move", |page| {
                page.find_bar(page.row(FREEZE).task)
                    .is_some_and(|bar| bar.start > last)
            });
            starts.push(page.bar(page.row(FREEZE).task).start);
        }
        page.press("Control+z");
        page.wait_for("one change less", |page| {
            page.find_bar(page.row(FREEZE).task)
                .is_some_and(|bar| bar.start == starts[1])
        });
        page.close();

        let page = desk.open();
        page.show_plan();
        page.go_to(APPROVALS);
        let freeze = page.row(FREEZE).task;
        assert_eq!(page.bar(freeze).start, starts[1]);
        for (keys, wanted) in [
            ("Control+z", starts[0]),
            ("Control+y", starts[1]),
            ("Control+Shift+z", starts[2]),
            ("Control+z", starts[1]),
        ] {
            page.press(keys);
            page.wait_for(&format!("{keys} to take effect"), |page| {
                page.find_bar(freeze).is_some_and(|bar| bar.start == wanted)
            });
        }
        let journal = desk.journal();
        assert_eq!(
            journal.len(),
            8,
            "undo and redo are operations too: {journal:?}"
        );
        page.close();
    });
}
