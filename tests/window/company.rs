//! Somebody else writes into the open file.

use tests::command::gantry;

use crate::APPROVALS;
use crate::desk::journey;

#[test]
fn a_change_by_the_command_line_shows_and_can_be_undone() {
    journey("company", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let (revision, file) = (page.revision(), desk.file().display().to_string());
        let ran = gantry(&[
            "set",
            &file,
            "--task",
            APPROVALS,
            "--name",
            "Merge the last features",
        ]);
        assert_eq!(ran.code, Some(0), "{}", ran.errors);
        page.wait_for("the other name", |page| {
            page.cell(task, "name") == "Merge the last features"
        });
        page.wait_for("the other's revision", |page| {
            page.revision() == revision + 1
        });
        page.press("Control+z");
        page.wait_for("the old name", |page| page.cell(task, "name") == APPROVALS);
        assert_eq!(desk.stored(APPROVALS)["id"], task);
        page.close();
    });
}
