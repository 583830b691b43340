//! What a person arranged for themselves: views and keys. Kept on the computer, never in the file.

use crate::FREEZE;
use crate::desk::journey;

#[test]
fn a_saved_view_is_there_after_a_restart() {
    journey("saved-view", |desk| {
        let page = desk.open_sample();
        let bytes = desk.bytes();
        let all = page.rows().len();
        page.click("[data-filter]");
        page.wait_to_see("[data-condition=\"text\"]");
        page.fill("freeze");
        page.press("Escape");
        page.wait_to_see("[data-chip=\"text\"]");
        page.wait_for("only what answers to be shown", |page| {
            let shown = page.rows().len();
            shown > 0 && shown < all && page.find_row(FREEZE).is_some()
        });
        page.click("[data-views]");
        page.click("[data-save-view]");
        page.wait_to_see("[data-view-name]");
        page.fill("Freezes");
        page.press("Enter");
        page.wait_to_lose("[data-view-name]");
        let found = page.text("[data-found]");
        assert!(found.is_some(), "how many rows answer is told");
        page.close();

        let page = desk.open();
        page.show_plan();
        page.wait_for("the view to be as it was left", |page| {
            page.text("[data-views] span")
                .is_some_and(|name| name.contains("Freezes"))
                && page.text("[data-found]") == found
        });
        assert_eq!(
            desk.bytes(),
            bytes,
            "a view is nobody's business but one's own"
        );
        page.close();
    });
}

#[test]
fn a_key_somebody_chose_works_after_a_restart_and_the_old_one_no_longer() {
    journey("own-key", |desk| {
        let page = desk.open_sample();
        page.act("view.keys");
        page.wait_to_see("[data-key-row=\"milestone.add\"] [data-key]");
        page.click("[data-key-row=\"milestone.add\"] [data-key]");
        page.press("Control+Alt+j");
        page.wait_to_see("[data-key-row=\"milestone.add\"] [data-restore]");
        page.press("Escape");
        page.wait_to_lose("[data-key-row]");
        page.close();

        let page = desk.open();
        page.show_plan();
        page.go_to(FREEZE);
        let steps = desk.journal().len();
        page.press("Control+Alt+j");
        page.wait_for("a milestone to be added", |_| {
            desk.journal().len() == steps + 1
        });
        page.close();
    });
}
