//! A release meeting from its draft to a decision that stands, and capacity in figures.

use serde_json::Value;
use tests::command;
use tests::page::Page;

use crate::desk::{Desk, journey};

/// The only record of a kind, as the command reads it.
fn only(desk: &Desk, kind: &str) -> Value {
    let file = desk.file().display().to_string();
    let ran = command::gantry(&[kind, "list", &file, "--json"]);
    assert_eq!(ran.code, Some(0), "gantry {kind} list: {}", ran.errors);
    let told: Value = serde_json::from_str(&ran.output).unwrap();
    let lists = told["data"].as_object().into_iter().flatten();
    let mut lists = lists.filter_map(|(_, list)| list.as_array());
    let list = lists.next().expect("the command lists records");
    assert_eq!(list.len(), 1, "{list:?}");
    list[0].clone()
}

/// Goes to a record by its name.
fn find(page: &Page, name: &str) {
    page.press("Control+k");
    page.wait_to_see("[data-palette] input");
    page.write(name);
    page.press("Enter");
    page.wait_to_see(&format!("[data-record-panel=\"{name}\"]"));
}

/// Fills a field of the sheet, which scrolls: its end lies below what is in sight.
fn fill(page: &Page, field: &str, text: &str) {
    let field = format!("[data-meeting] [data-field=\"{field}\"] :is(input, textarea)");
    page.wait_to_see(&field);
    page.run(
        "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })",
        &[field.as_str().into()],
    );
    page.click(&field);
    page.fill(text);
}

#[test]
fn a_release_is_held_only_when_all_is_said_and_then_stays_as_it_is() {
    journey("release", |desk| {
        let page = desk.open_sample();
        page.go("tracking");
        find(&page, "GO-1");
        page.click("[data-verb=\"hold\"]");
        page.wait_to_see("[data-record-panel=\"GO-1\"] [role=\"alert\"]");
        assert_eq!(
            only(desk, "gonogo")["status"],
            "draft",
            "nothing was decided"
        );

        page.click("[data-verb=\"revise\"]");
        page.wait_to_see("[data-meeting] [data-lacks]");
        page.click("[data-meeting] [data-field=\"decision\"] label:has(input[value=\"noGo\"])");
        fill(&page, "reason", "Operations has not been looked at");
        fill(&page, "again", "20 mar");
        page.run(
            "document.querySelector('[data-rows=\"attendees\"] select').focus()",
            &[],
        );
        page.press("Down");
        page.wait_to_lose("[data-meeting] [data-lacks]");
        page.click("[data-meeting] [data-commit]");
        page.wait_to_lose("[data-meeting]");
        let held = only(desk, "gonogo");
        for (key, value) in [
            ("status", "held"),
            ("decision", "noGo"),
            ("again", "2025-03-20"),
            ("reason", "Operations has not been looked at"),
        ] {
            assert_eq!(held[key], value, "{key}");
        }
        page.wait_to_see("[data-record-panel=\"GO-1\"] [data-verdict]");
        page.wait_to_lose("[data-verb=\"revise\"]");

        // Both steps can be taken back.
        page.press("Control+z");
        page.wait_to_see("[data-verb=\"revise\"]");
        assert_eq!(only(desk, "gonogo")["status"], "draft");
        page.close();
    });
}

#[test]
fn capacity_is_reckoned_while_it_is_typed_and_kept_as_it_was_typed() {
    journey("capacity", |desk| {
        let page = desk.open_sample();
        page.go("tracking");
        find(&page, "CAP-1");
        page.click("[data-verb=\"revise\"]");
        page.wait_to_see("[data-assessment] [data-told]");
        page.click("[data-sheet=\"work\"] tr[data-row]:first-child [data-cell=\"days\"] input");
        page.fill("twelve");
        page.wait_to_see("[data-assessment] [data-unread], [data-assessment] [data-error]");
        page.fill("12.5");
        page.wait_to_see("[data-assessment] [data-cuts] span");
        page.click("[data-assessment] [data-commit]");
        page.wait_to_lose("[data-assessment]");
        let kept = only(desk, "capacity");
        assert_eq!(kept["demand"][0]["days"], "12.5");
        assert_eq!(kept["people"][0]["days"], "22", "the rest is as it was");
        assert_eq!(kept["told"]["weighed"]["advice"], "reduceScope");
        page.wait_to_see("[data-record-panel=\"CAP-1\"] [data-cut]");
        page.press("Control+z");
        page.wait_to_lose("[data-record-panel=\"CAP-1\"] [data-cut]");
        assert_eq!(only(desk, "capacity")["demand"][0]["days"], "7");
        page.close();
    });
}
