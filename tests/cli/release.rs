//! Release meetings and capacity against scope, from the command line.

use std::fs;

use crate::workbench::Workbench;

#[test]
fn a_release_is_drafted_completed_as_text_decided_and_followed_up() {
    let bench = Workbench::with_plan();
    let said = bench.succeed(&["gonogo", "draft", "k8s.gantry"]);
    assert!(
        said.starts_with("GO-1 is drafted, and not decided.\n\nRELEASE: "),
        "{said}"
    );
    let said = bench.refuse(&["gonogo", "hold", "k8s.gantry", "GO-1"], 5);
    assert!(said.contains("Say what is decided"), "{said}");
    let mut text = bench.succeed(&["gonogo", "text", "k8s.gantry", "GO-1"]);
    text = text.replace("DECISION:", "DECISION: CONDITIONAL GO");
    text = text
        .replace("⚪", "🟢")
        .replace("- Testing: 🟢", "- Testing: 🟡 one flaky job");
    text = text.replace(
        "CONDITIONS (if conditional):",
        "CONDITIONS (if conditional):\n- The job is green (owner: Ada; due: 2025-03-13)",
    );
    text = text.replace("ROLLBACK TRIGGER:", "ROLLBACK TRIGGER:\n- Errors");
    text.push_str("ROLLBACK AUTHORITY: Ada\nDEPLOYER: Bob\nMONITOR: Cem\n");
    text = text.replace("ATTENDEES:", "ATTENDEES:\n- Ada, Lead, GO");
    fs::write(bench.path("meeting.txt"), &text).unwrap();
    let said = bench.succeed(&["gonogo", "revise", "k8s.gantry", "1", "meeting.txt"]);
    assert!(said.contains("draft."), "{said}");
    bench.succeed(&["gonogo", "hold", "k8s.gantry", "1"]);
    let list = bench.succeed(&["gonogo", "list", "k8s.gantry"]);
    assert!(list.contains("conditional-go"), "{list}");
    let shown = bench.succeed(&["gonogo", "show", "k8s.gantry", "1"]);
    for said in [
        "- testing: amber, one flaky job",
        "- The job is green (Ada, by 2025-03-13)",
        "Decided: CONDITIONAL GO, with 1 of 1 voting.",
    ] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    let lapsed = bench.ask(&["gonogo", "list", "k8s.gantry"]);
    assert_eq!(lapsed["gonogos"][0]["told"]["stands"], "noGo");
    let next = bench.succeed(&["escalate", "propose", "k8s.gantry"]);
    assert!(next.contains("condition-lapsed"), "{next}");
    bench.succeed(&["gonogo", "meet", "k8s.gantry", "GO-1", "1"]);
    let met = bench.ask(&["gonogo", "list", "k8s.gantry"]);
    assert_eq!(met["gonogos"][0]["told"]["stands"], "conditionalGo");
    let said = bench.refuse(&["gonogo", "remove", "k8s.gantry", "1"], 5);
    assert!(said.contains("stays as it is"), "{said}");
}

#[test]
fn capacity_is_assessed_from_the_plan_and_rewritten_as_text() {
    let bench = Workbench::with_plan();
    let said = bench.succeed(&["capacity", "assess", "k8s.gantry"]);
    assert!(
        said.starts_with("CAP-1 is written down.\n\nCAPACITY ASSESSMENT: "),
        "{said}"
    );
    let text = "CAPACITY ASSESSMENT: Sprint 4\nFOCUS: 80%\n\nAVAILABLE CAPACITY:\n\
                | Team Member | Role | Available Days | Allocation % |\n|---|---|---|---|\n\
                | Ada | Lead | 20 | 100% |\n| Bea | | 16 | 100% |\n| Cem | | 20 | 50% |\n\n\
                ESTIMATED EFFORT:\n| Workstream | Estimate | Confidence | Notes |\n|---|---|---|---|\n\
                | API | 10 | H | |\n| Client | 12 | M | |\n| Docs | 8 | L | |\n";
    fs::write(bench.path("capacity.txt"), text).unwrap();
    bench.succeed(&["capacity", "revise", "k8s.gantry", "CAP-1", "capacity.txt"]);
    let list = bench.ask(&["capacity", "list", "k8s.gantry"]);
    let told = &list["capacities"][0]["told"];
    for (key, value) in [("capacity", "36.8"), ("must", "0")] {
        assert_eq!(told[key], value, "{key}");
    }
    assert_eq!(told["plain"]["left"], "6.8");
    assert_eq!(told["plain"]["share"], "18.5 %");
    assert_eq!(told["weighed"]["left"], "-0.2");
    assert_eq!(told["weighed"]["advice"], "reduceScope");
    let said = bench.refuse(&["gonogo", "revise", "k8s.gantry", "1", "capacity.txt"], 3);
    assert!(said.contains("There is no go/no-go GO-1"), "{said}");
    fs::write(bench.path("two.txt"), format!("{text}\nRELEASE: x\n")).unwrap();
    let said = bench.refuse(&["capacity", "revise", "k8s.gantry", "1", "two.txt"], 5);
    assert!(
        said.contains("one capacity assessment, and nothing else"),
        "{said}"
    );
    bench.succeed(&["capacity", "remove", "k8s.gantry", "1"]);
    bench.succeed(&["undo", "k8s.gantry"]);
    let list = bench.succeed(&["capacity", "list", "k8s.gantry"]);
    assert!(list.contains("current"), "{list}");
}
