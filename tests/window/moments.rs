//! Why a date is what it is, what would move it, and how it was at another moment.

use crate::desk::journey;
use crate::{APPROVALS, FREEZE};

#[test]
fn a_date_is_explained_and_brought_forward_by_what_it_names() {
    journey("forward", |desk| {
        let page = desk.open_sample();
        page.go_to(APPROVALS);
        let freeze = page.row(FREEZE).task;
        let before = page.bar(freeze).finish;
        page.click(&format!("[data-row=\"{freeze}\"] [data-cell=\"number\"]"));
        page.press("F8");
        page.wait_to_see("[data-why] [data-cause]");
        page.wait_to_see("[data-why] [data-forward] button");
        assert_eq!(desk.journal().len(), 1, "asking stores nothing");
        page.run(
            "[...document.querySelectorAll('[data-forward] button')]
                 .find((one) => one.innerText.includes('Do it')).click()",
            &[],
        );
        page.wait_for("the date to come forward", |page| {
            page.bar(freeze).finish < before
        });
        assert_eq!(desk.journal().len(), 2);
        page.press("Escape");
        page.press("Control+z");
        page.wait_for("the date to be back", |page| {
            page.bar(freeze).finish == before
        });
        page.close();
    });
}

#[test]
fn the_plan_is_held_against_an_earlier_moment() {
    journey("moment", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        page.open_cell(task, "duration");
        page.fill("3w");
        page.press("Enter");
        page.wait_for("the change", |_| desk.journal().len() == 2);
        page.go("history");
        page.hover("[data-operation=\"2\"]");
        page.click("[data-compare=\"2\"]");
        page.wait_to_see("[data-compared]");
        page.wait_to_see("[data-change]");
        page.wait_for("the bars of then", |page| page.sees("[data-was]"));
        assert_eq!(desk.journal().len(), 2, "comparing stores nothing");
        page.close();
    });
}
