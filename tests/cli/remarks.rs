//! What is said about records, where they lead outside, and what was done to them.

use crate::workbench::Workbench;

const FILE: &str = "k8s.gantry";

#[test]
fn comments_are_said_reworded_and_taken_out() {
    let bench = Workbench::with_plan();
    bench.succeed(&["dep", "add", FILE, "Auth service"]);
    for (record, text) in [
        ("dep-1", "Asked"),
        ("Load test", "Too short"),
        ("plan", "Hello"),
    ] {
        bench.succeed(&["comment", "add", FILE, record, text]);
    }
    let all = bench.ask(&["comment", "list", FILE]);
    let on: Vec<&str> = all["comments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["on"].as_str().unwrap())
        .collect();
    assert_eq!(on, ["DEP-1", "ROW-2", "PLAN-1"]);
    bench.succeed(&["comment", "reword", FILE, "2", "Far too short"]);
    let said = bench.succeed(&["comment", "list", FILE, "2"]);
    assert!(
        said.starts_with("2 on row 2 “Load test”, 2025-03-14T12:00 "),
        "{said}"
    );
    assert!(said.ends_with("\n    Far too short\n"), "{said}");
    let shown = bench.succeed(&["dep", "show", FILE, "1"]);
    assert!(shown.contains("  comment 1, "), "{shown}");
    bench.succeed(&["comment", "remove", FILE, "1"]);
    assert_eq!(
        bench.succeed(&["comment", "list", FILE, "DEP-1"]),
        "Nobody has said anything.\n"
    );
}

#[test]
fn links_lead_to_the_web_or_to_a_ticket() {
    let bench = Workbench::with_plan();
    bench.succeed(&[
        "ref",
        "add",
        FILE,
        "Ship",
        "https://example.com/1",
        "--title",
        "Ticket",
    ]);
    bench.succeed(&["ref", "add", FILE, "plan", "ABC-42"]);
    bench.succeed(&["ref", "set", FILE, "1", "--target", "https://example.com/2"]);
    let links = bench.ask(&["ref", "list", FILE, "Ship"])["links"].clone();
    assert_eq!(links.as_array().unwrap().len(), 1);
    assert_eq!(
        (&links[0]["title"], &links[0]["target"]),
        (&"Ticket".into(), &"https://example.com/2".into())
    );
    let listed = bench.succeed(&["ref", "list", FILE]);
    assert!(listed.contains("plan “Apollo”"), "{listed}");
    bench.succeed(&["ref", "remove", FILE, "2"]);
    assert_eq!(
        bench.succeed(&["ref", "list", FILE, "plan"]),
        "Nothing leads outside.\n"
    );
}

#[test]
fn a_record_has_a_history() {
    let bench = Workbench::with_plan();
    bench.succeed(&["dep", "add", FILE, "Auth service"]);
    bench.succeed(&["dep", "promise", FILE, "DEP-1", "2025-03-20"]);
    bench.succeed(&["add", FILE, "Something else"]);
    let told = bench.ask(&["dep", "history", FILE, "1"]);
    let told = told["operations"].as_array().unwrap();
    assert_eq!(told.len(), 2);
    assert!(told[0]["label"].as_str().unwrap().starts_with("Promise"));
    let last = bench.ask(&["dep", "history", FILE, "1", "--limit", "1"]);
    assert_eq!(last["operations"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_not_there_is_said_in_a_sentence() {
    let bench = Workbench::with_plan();
    let cases: [(&[&str], i32, &str); 6] = [
        (&["comment", "add", FILE, "DEP-9", "x"], 3, "no DEP-9"),
        (&["comment", "add", FILE, "Zeus", "x"], 3, "no row called"),
        (&["comment", "remove", FILE, "4"], 3, "no comment 4"),
        (&["ref", "remove", FILE, "4"], 3, "no link 4"),
        (&["ref", "add", FILE, "plan", "javascript:1"], 5, "web"),
        (&["risk", "history", FILE, "R-1"], 3, "no risk R-1"),
    ];
    for (words, code, reason) in cases {
        let said = bench.refuse(words, code);
        assert!(said.contains(reason), "{words:?} says {said:?}");
    }
}
