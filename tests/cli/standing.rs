//! What the rules say of everything tracked: what to do next, what stands still, what to escalate.

use serde_json::Value;

use crate::workbench::Workbench;

const FILE: &str = "k8s.gantry";

/// A blocker nobody has answered for days, a dependency that comes late, and a decision overdue.
fn in_trouble() -> Workbench {
    let bench = Workbench::with_plan();
    let log: [&[&str]; 7] = [
        &[
            "blocker",
            "raise",
            FILE,
            "No phones",
            "--severity",
            "p1",
            "--owner",
            "Ada",
            "--blocks",
            "Load test",
        ],
        &["blocker", "note", FILE, "1", "Ordered"],
        &[
            "dep",
            "add",
            FILE,
            "Auth service",
            "--owner",
            "Bob",
            "--needed-by",
            "2025-03-12",
            "--forecast",
            "2025-03-17",
            "--mitigation",
            "Keep the old one",
        ],
        &["dep", "promise", FILE, "DEP-1", "2025-03-11", "--by", "Bob"],
        &["dep", "promise", FILE, "DEP-1", "2025-03-17", "--by", "Bob"],
        &[
            "decision",
            "ask",
            FILE,
            "Which price?",
            "--decider",
            "Eve",
            "--needed-by",
            "2025-03-12",
            "--option",
            "Low: 5 EUR",
            "--option",
            "High",
        ],
        &[
            "risk",
            "raise",
            FILE,
            "It rains",
            "--probability",
            "high",
            "--impact",
            "high",
            "--owner",
            "Ada",
        ],
    ];
    for words in log {
        bench.succeed(words);
    }
    bench
}

#[test]
fn next_is_a_list_of_what_to_do_the_most_pressing_first() {
    let bench = in_trouble();
    let next = bench.ask(&["next", FILE]);
    let all = next["attention"].as_array().unwrap();
    let wants: Vec<&str> = all
        .iter()
        .map(|one| one["want"].as_str().unwrap())
        .collect();
    assert_eq!(wants[..3], ["decision", "dependency", "gap"], "{wants:?}");
    let records: Vec<&str> = all
        .iter()
        .map(|one| one["record"].as_str().unwrap())
        .collect();
    assert_eq!(records[..3], ["DEC-1", "DEP-1", "R-1"]);
    let said = bench.succeed(&["next", FILE]);
    assert!(
        said.starts_with(" 1. DEC-1, decision overdue, Eve, since 2025-03-12\n"),
        "{said}"
    );
    let of_bob = bench.ask(&["next", FILE, "--owner", "bob"]);
    assert_eq!(of_bob["attention"].as_array().unwrap().len(), 1);
    let nobody = bench.refuse(&["next", FILE, "--owner", "Zeus"], 3);
    assert!(nobody.contains("Zeus"), "{nobody}");
    let quiet = Workbench::with_plan().succeed(&["next", FILE]);
    assert_eq!(quiet, "Nothing wants attention.\n");
}

#[test]
fn blocked_names_the_blocker_in_the_end() {
    let bench = in_trouble();
    let blocked = bench.ask(&["blocked", FILE, "--plan", "Apollo"]);
    let rows = blocked["rows"].as_array().unwrap();
    let told = |row: &Value| {
        let name = row["name"].as_str().unwrap().to_owned();
        (
            name,
            row["direct"].as_bool().unwrap(),
            row["atName"].as_str().unwrap().to_owned(),
        )
    };
    let told: Vec<_> = rows.iter().map(told).collect();
    let stands = |name: &str, direct| (name.to_owned(), direct, "Load test".to_owned());
    assert_eq!(
        told,
        [
            stands("Load test", true),
            stands("Code Freeze", false),
            stands("Ship", false)
        ]
    );
    assert!(rows.iter().all(|row| row["blocker"] == "BLOCKER-1"));
    let said = bench.succeed(&["blocked", FILE]);
    assert!(
        said.contains("BLOCKER-1 “No phones”  2 “Load test”"),
        "{said}"
    );
    let quiet = Workbench::with_plan().succeed(&["blocked", FILE]);
    assert_eq!(quiet, "Nothing is blocked.\n");
}

#[test]
fn lists_say_what_the_rules_say() {
    let bench = in_trouble();
    for (noun, cells) in [
        (
            "dep",
            "DEP-1  not-started  late  2025-03-12  2025-03-17  5  2025-03-17  1  Bob",
        ),
        (
            "blocker",
            "BLOCKER-1  new  P1  L0  0.0  1+2  until 2025-03-14T16:00  Ada",
        ),
        ("risk", "R-1  open  critical  9  2025-03-14  Ada"),
        (
            "decision",
            "DEC-1  open  2025-03-12  2  normal  Which price?",
        ),
    ] {
        let said = bench.succeed(&[noun, "list", FILE]);
        let line = said.lines().nth(1).unwrap();
        let squeezed: Vec<&str> = line.split("  ").map(str::trim).collect();
        let squeezed: Vec<&str> = squeezed
            .into_iter()
            .filter(|cell| !cell.is_empty())
            .collect();
        let squeezed = squeezed.join("  ");
        assert!(squeezed.starts_with(cells), "{noun}: {squeezed}");
    }
    let told = bench.ask(&["dep", "list", FILE])["dependencies"][0]["told"].clone();
    assert_eq!((&told["state"], &told["late"]), (&"late".into(), &5.into()));
}

#[test]
fn one_record_is_shown_with_what_the_rules_say() {
    let bench = in_trouble();
    for (words, expected) in [
        (
            &["dep", "show", FILE, "1"],
            "    late: needed 2025-03-12, expected 2025-03-17, 5 days late\n",
        ),
        (
            &["dep", "show", FILE, "1"],
            "    its promise was moved once, 6 days in all\n",
        ),
        (
            &["dep", "show", FILE, "1"],
            "  promises:\n    2025-03-11, by Bob, said 2025-03-14T12:00\n",
        ),
        (
            &["blocker", "show", FILE, "1"],
            "    The next update is due in ",
        ),
        (
            &["risk", "show", FILE, "1"],
            "    to be looked at again by 2025-03-14\n",
        ),
        (
            &["decision", "show", FILE, "1"],
            "  options:\n    - Low: 5 EUR\n    - High\n",
        ),
        (
            &["decision", "show", FILE, "1"],
            "DEC-1 was needed by 12 Mar, 2 days ago",
        ),
    ] {
        let said = bench.succeed(words);
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
}

#[test]
fn a_late_dependency_names_the_milestones_that_slip() {
    let bench = in_trouble();
    bench.succeed(&["link", FILE, "--from", "Auth service", "--to", "Load test"]);
    let told = bench.ask(&["dep", "impact", FILE, "DEP-1", "--late", "21"]);
    let slips = told["impact"]["later"]["slips"].as_array().unwrap();
    let names: Vec<&str> = slips
        .iter()
        .map(|slip| slip["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Code Freeze", "Ship"]);
    let said = bench.succeed(&["dep", "impact", FILE, "1", "--late", "21"]);
    assert!(said.contains("21 days later, 2025-04-07: "), "{said}");
    assert!(
        said.contains("The last day that hurts nobody is "),
        "{said}"
    );
}

#[test]
fn what_ought_to_be_escalated_is_proposed_and_drafted_and_not_sent() {
    let bench = in_trouble();
    let quiet = bench.succeed(&["escalate", "propose", FILE]);
    assert_eq!(quiet, "Nothing has to be escalated that is not.\n");
    // A promise to the outside that is missed has to go further up.
    bench.succeed(&["set", FILE, "--task", "Ship", "--promised", "2025-03-14"]);
    let proposed = bench.ask(&["escalate", "propose", FILE, "--plan", "Apollo"]);
    let first = &proposed["proposals"][0];
    assert_eq!(first["trigger"], "timelineSlip");
    let said = bench.succeed(&[
        "escalate",
        "draft",
        FILE,
        "plan",
        "--trigger",
        "timeline-slip",
    ]);
    assert!(
        said.starts_with("ESC-1 is drafted, and not sent.\n\n🚨 ESCALATION: "),
        "{said}"
    );
    // By judgement, about a row, whatever the rules say.
    let drafted = bench.ask(&["escalate", "draft", FILE, "Load test"]);
    assert_eq!(drafted["record"]["subject"], "ROW-2");
    assert_eq!(drafted["record"]["status"], "draft");
    let drafted = bench.ask(&["escalate", "draft", FILE, "blocker-1"]);
    assert_eq!(drafted["record"]["subject"], "BLOCKER-1");
    let said = bench.refuse(&["escalate", "draft", FILE, "DEP-9"], 3);
    assert_eq!(said, "There is no DEP-9 in this program.");
    bench.succeed(&["undo", FILE]);
    let left = bench.ask(&["escalate", "list", FILE]);
    assert_eq!(left["escalations"].as_array().unwrap().len(), 2);
}
