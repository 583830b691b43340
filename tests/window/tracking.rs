//! What is tracked beside the rows: raised, refused, resolved, moved, escalated, pasted.

use serde_json::Value;
use tests::command;
use tests::page::Page;

use crate::APPROVALS;
use crate::desk::{Desk, journey};

/// The records of a kind, as the command reads them.
fn records(desk: &Desk, kind: &str) -> Vec<Value> {
    let file = desk.file().display().to_string();
    let ran = command::gantry(&[kind, "list", &file, "--json"]);
    assert_eq!(ran.code, Some(0), "gantry {kind} list: {}", ran.errors);
    let told: Value = serde_json::from_str(&ran.output).unwrap();
    let lists = told["data"]
        .as_object()
        .into_iter()
        .flat_map(|data| data.values());
    lists
        .filter_map(Value::as_array)
        .next()
        .expect("the command lists records")
        .clone()
}

fn named<'a>(records: &'a [Value], key: &str, text: &str) -> &'a Value {
    records
        .iter()
        .find(|record| record[key] == text)
        .expect("the record is stored")
}

/// Types into a field of a dialog or a panel.
fn write(page: &Page, field: &str, text: &str) {
    page.click(&format!("{field} :is(input, textarea)"));
    page.fill(text);
}

/// Raises a blocker on a row with the keyboard, and gives its name.
fn raise(page: &Page, title: &str) -> String {
    page.press("Control+Shift+x");
    page.wait_to_see("[data-new-record=\"blocker\"]");
    page.write(title);
    write(page, "[data-new-record] [data-field=\"owner\"]", "Ada");
    page.press("Control+Enter");
    page.wait_to_lose("[data-new-record]");
    page.wait_to_see("[data-record-panel^=\"BLOCKER-\"]");
    let name = page.run(
        "return document.querySelector('[data-record-panel]').dataset.recordPanel",
        &[],
    );
    name.as_str()
        .expect("the panel names its record")
        .to_owned()
}

#[test]
fn a_blocker_marks_its_row_and_is_resolved_only_with_its_cause() {
    journey("blocker", |desk| {
        let page = desk.open_sample();
        let task = page.go_to(APPROVALS);
        let title = "Nobody may merge";
        let name = raise(&page, title);
        let stored = records(desk, "blocker");
        let blocker = named(&stored, "reference", &name);
        assert_eq!(blocker["title"], title);
        assert_eq!(blocker["blocked"], serde_json::json!([task]));

        page.go("plan");
        page.wait_to_see(&format!("[data-bar=\"{task}\"][data-stop=\"direct\"]"));
        assert!(
            page.sees("[data-bar][data-stop=\"upstream\"]"),
            "what waits for it is marked, too"
        );

        // Found by its name.
        page.press("Control+k");
        page.wait_to_see("[data-palette] input");
        page.write(&name);
        page.press("Enter");
        page.wait_to_see(&format!("[data-record-panel=\"{name}\"]"));

        page.click("[data-verb=\"resolve\"]");
        page.wait_to_see("[data-verb-form=\"resolve\"]");
        write(
            &page,
            "[data-verb-form] [data-field=\"resolution\"]",
            "Given back",
        );
        page.press("Control+Enter");
        page.wait_to_see("[data-verb-form] [role=\"alert\"]");
        let steps = desk.journal().len();
        write(
            &page,
            "[data-verb-form] [data-field=\"rootCause\"]",
            "The group was emptied",
        );
        page.press("Control+Enter");
        page.wait_to_lose("[data-verb-form]");
        assert_eq!(desk.journal().len(), steps + 1, "one operation");
        let stored = records(desk, "blocker");
        let blocker = named(&stored, "reference", &name);
        assert_eq!(blocker["status"], "resolved");
        assert_eq!(
            blocker["resolution"], "Given back",
            "what was typed first was kept"
        );

        page.go("plan");
        page.wait_to_lose(&format!("[data-bar=\"{task}\"][data-stop=\"direct\"]"));
        page.press("Control+z");
        page.wait_to_see(&format!("[data-bar=\"{task}\"][data-stop=\"direct\"]"));
        page.close();
    });
}

#[test]
fn a_dependency_is_added_promised_and_moves_on_the_board() {
    journey("dependency", |desk| {
        let page = desk.open_sample();
        page.go("tracking");
        page.press("Control+Shift+d");
        page.wait_to_see("[data-new-record=\"dependency\"]");
        page.write("Licence from the vendor");
        write(
            &page,
            "[data-new-record] [data-field=\"provider\"]",
            "Vendor",
        );
        page.press("Control+Enter");
        page.wait_to_lose("[data-new-record]");
        page.wait_to_see("[data-record-panel^=\"DEP-\"]");
        let stored = records(desk, "dep");
        let made = named(&stored, "name", "Licence from the vendor");
        let name = made["reference"].as_str().unwrap().to_owned();
        assert_eq!(made["provider"], "Vendor");

        page.click("[data-tab=\"dependency\"]");
        page.wait_to_see(&format!("[data-register] [data-record=\"{name}\"]"));
        page.click("label:has(input[value=\"board\"])");
        let card = format!("[data-lane=\"notStarted\"] [data-record=\"{name}\"]");
        page.wait_to_see(&card);
        page.run(
            "document.querySelector(arguments[0]).scrollIntoView()",
            &[serde_json::json!(card)],
        );
        let mut grip = page.grab_on(&card);
        page.drag_to(&mut grip, centre(&page, "[data-lane=\"inProgress\"]"));
        page.drop(grip);
        page.wait_to_see(&format!(
            "[data-lane=\"inProgress\"] [data-record=\"{name}\"]"
        ));
        let stored = records(desk, "dep");
        assert_eq!(named(&stored, "reference", &name)["status"], "inProgress");
        page.close();
    });
}

#[test]
fn an_escalation_is_written_out_and_sent_only_by_a_person() {
    journey("escalation", |desk| {
        let page = desk.open_sample();
        page.go_to(APPROVALS);
        let name = raise(&page, "No reviewers");
        let before = records(desk, "escalate").len();
        page.click("[data-verb=\"escalate\"]");
        page.wait_to_see("[data-escalation]");
        page.wait_for("the draft to be written out", |page| {
            page.truth(
                "return document.querySelectorAll('[data-escalation] [data-option]').length >= 2",
            )
        });
        assert_eq!(
            records(desk, "escalate").len(),
            before,
            "nothing is stored yet"
        );
        page.press("Control+Enter");
        page.wait_to_lose("[data-escalation]");
        page.wait_to_see("[data-record-panel^=\"ESC-\"]");
        let stored = records(desk, "escalate");
        let draft = named(&stored, "subject", &name);
        assert_eq!(draft["status"], "draft");
        assert_eq!(draft["options"].as_array().unwrap().len(), 2);
        page.close();
    });
}

/// The middle of an element.
fn centre(page: &Page, selector: &str) -> (f64, f64) {
    let place = page.run(
        "const { left, top, width, height } =
             document.querySelector(arguments[0]).getBoundingClientRect();
         return [left + width / 2, top + Math.min(height / 2, 120)]",
        &[serde_json::json!(selector)],
    );
    let at = |index: usize| place[index].as_f64().expect("a place on the screen");
    (at(0), at(1))
}
