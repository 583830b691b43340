//! What is tracked beside the rows, from the command line.

use std::fs;

use crate::workbench::Workbench;

#[test]
fn a_blocker_is_raised_climbs_and_is_resolved() {
    let bench = Workbench::with_plan();
    let said = bench.succeed(&[
        "blocker",
        "raise",
        "k8s.gantry",
        "No test phones",
        "--severity",
        "P1",
        "--owner",
        "Ada Lovelace",
        "--blocks",
        "Review docs PRs",
        "--target",
        "2025-03-20",
    ]);
    assert_eq!(said, "BLOCKER-1 “No test phones”: new.\n");
    bench.succeed(&["blocker", "escalate", "k8s.gantry", "1", "--to", "l1"]);
    let said = bench.refuse(&["blocker", "escalate", "k8s.gantry", "1", "--to", "l4"], 5);
    assert!(said.contains("skips a level"), "{said}");
    let said = bench.refuse(
        &[
            "blocker",
            "resolve",
            "k8s.gantry",
            "1",
            "--resolution",
            "Bought",
        ],
        5,
    );
    assert!(said.contains("root cause"), "{said}");
    bench.succeed(&[
        "blocker",
        "resolve",
        "k8s.gantry",
        "blocker-1",
        "--resolution",
        "Bought",
        "--root-cause",
        "Nobody ordered any",
    ]);
    let shown = bench.ask(&["blocker", "show", "k8s.gantry", "BLOCKER-1"]);
    let record = &shown["record"];
    for (key, value) in [
        ("status", "resolved"),
        ("level", "l1"),
        ("target", "2025-03-20"),
        ("resolution", "Bought"),
    ] {
        assert_eq!(record[key], value, "{key}");
    }
    let shown = bench.succeed(&["blocker", "show", "k8s.gantry", "1"]);
    assert!(shown.contains("owner: Ada Lovelace"), "{shown}");
    assert!(shown.contains("Escalated to L1."), "{shown}");
    bench.succeed(&["undo", "k8s.gantry"]);
    let left = bench.ask(&["blocker", "list", "k8s.gantry", "--status", "escalated"]);
    assert_eq!(left["blockers"].as_array().unwrap().len(), 1);
}

#[test]
fn an_awaited_row_is_added_promised_and_copied_as_text() {
    let bench = Workbench::with_plan();
    let before = bench.ask(&["dep", "list", "k8s.gantry"]);
    let before = before["dependencies"].as_array().unwrap().len();
    let made = bench.ask(&[
        "dep",
        "add",
        "k8s.gantry",
        "Auth service",
        "--kind",
        "external",
        "--owner",
        "Ada Lovelace",
        "--needed-by",
        "Code Freeze",
        "--mitigation",
        "Keep the old one",
    ]);
    let name = made["record"]["reference"].as_str().unwrap().to_owned();
    bench.succeed(&["dep", "promise", "k8s.gantry", &name, "2025-03-21"]);
    bench.succeed(&["dep", "status", "k8s.gantry", &name, "at-risk"]);
    let text = bench.succeed(&["dep", "text", "k8s.gantry", &name]);
    assert_eq!(
        text,
        format!(
            "{name}: Auth service\nType: External\nOwner: Ada Lovelace\n\
             Needed By: Code Freeze\nStatus: At Risk\nBlocker:\n\
             Impact if Late:\nMitigation: Keep the old one\nPromised: 2025-03-21\n"
        )
    );
    fs::write(bench.path("dep.txt"), text).unwrap();
    let said = bench.succeed(&["paste", "k8s.gantry", "dep.txt"]);
    assert_eq!(said, "Paste “Auth service”.\n");
    let after = bench.ask(&["dep", "list", "k8s.gantry", "--owner", "ada"]);
    let after = after["dependencies"].as_array().unwrap().clone();
    assert_eq!(after.len(), 2);
    assert_eq!(after[1]["status"], "atRisk");
    assert_eq!(after[1]["promised"], "2025-03-21");
    bench.succeed(&["undo", "k8s.gantry"]);
    let all = bench.ask(&["dep", "list", "k8s.gantry"]);
    assert_eq!(
        all["dependencies"].as_array().unwrap().len(),
        before + 1,
        "one undo step"
    );
}

#[test]
fn risks_actions_assumptions_and_decisions_are_logged_and_settled() {
    let bench = Workbench::with_plan();
    let file = "k8s.gantry";
    let log: [&[&str]; 8] = [
        &[
            "risk",
            "raise",
            file,
            "It rains",
            "--probability",
            "high",
            "--impact",
            "high",
        ],
        &[
            "action",
            "add",
            file,
            "Buy tents",
            "--owner",
            "Ada",
            "--due",
            "fri",
            "--risk",
            "R-1",
        ],
        &["risk", "mitigate", file, "1"],
        &["action", "status", file, "ACT-1", "done"],
        &[
            "assumption",
            "add",
            file,
            "It is spring",
            "--if-false",
            "Tents are cold",
        ],
        &[
            "assumption",
            "settle",
            file,
            "1",
            "confirmed",
            "--finding",
            "A calendar",
        ],
        &[
            "decision",
            "ask",
            file,
            "Which tents?",
            "--decider",
            "Ada",
            "--urgency",
            "high",
        ],
        &[
            "decision",
            "decide",
            file,
            "1",
            "--outcome",
            "The red ones",
            "--by",
            "Ada",
        ],
    ];
    for words in log {
        bench.succeed(words);
    }
    let risk = bench.ask(&["risk", "show", file, "R-1"]);
    assert_eq!(risk["record"]["roam"], "mitigated");
    let action = bench.ask(&["action", "list", file, "--status", "done"]);
    assert_eq!(action["actions"][0]["due"], "2025-03-14");
    let assumption = bench.ask(&["assumption", "show", file, "1"]);
    assert_eq!(assumption["record"]["finding"], "A calendar");
    let listed = bench.succeed(&["decision", "list", file, "--status", "decided"]);
    assert!(listed.contains("Which tents?"), "{listed}");
}

#[test]
fn an_escalation_is_pasted_and_sent() {
    let bench = Workbench::with_plan();
    let text = "🚨 ESCALATION: No test phones\n\nSEVERITY: Critical\nESCALATED TO: Ada, Bob\n\n\
                SITUATION:\nNone are left.\n\nTRIED:\n- Asked around\n\nIMPACT:\n\
                - Timeline: A week\n\nOPTIONS:\n1. Buy: three\n2. Wait: a week\n\n\
                IF NOTHING IS DONE: Beta slips\nRECOMMENDATION: Buy\n\
                DECISION NEEDED BY: 2025-03-17\nMOOD: bad\n";
    fs::write(bench.path("esc.txt"), text).unwrap();
    bench.succeed(&["paste", "k8s.gantry", "esc.txt"]);
    let said = bench.succeed(&["escalate", "send", "k8s.gantry", "ESC-1"]);
    assert_eq!(said, "ESC-1 “No test phones”: sent.\n");
    bench.succeed(&[
        "escalate",
        "decide",
        "k8s.gantry",
        "1",
        "--decision",
        "Buy",
        "--by",
        "Bob",
    ]);
    let shown = bench.ask(&["escalate", "show", "k8s.gantry", "1"]);
    assert_eq!(shown["record"]["decidedBy"], "Bob");
    assert_eq!(shown["record"]["options"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_not_there_or_not_understood_is_said_in_a_sentence() {
    let bench = Workbench::with_plan();
    fs::write(bench.path("mail.txt"), "Hello all").unwrap();
    let cases: [(&[&str], i32, &str); 6] = [
        (&["risk", "show", "k8s.gantry", "R-9"], 3, "no risk R-9"),
        (&["dep", "show", "k8s.gantry", "R-1"], 3, "write DEP-3"),
        (
            &["action", "status", "k8s.gantry", "1", "soon"],
            2,
            "in-progress",
        ),
        (
            &["blocker", "list", "k8s.gantry", "--owner", "Zeus"],
            3,
            "Zeus",
        ),
        (&["paste", "k8s.gantry", "mail.txt"], 5, "names no record"),
        (&["paste", "k8s.gantry", "gone.txt"], 3, "can't be read"),
    ];
    for (words, code, reason) in cases {
        let said = bench.refuse(words, code);
        assert!(said.contains(reason), "{words:?} says {said:?}");
    }
}

#[test]
fn a_risk_is_looked_at_and_becomes_a_blocker() {
    let bench = Workbench::with_plan();
    let file = "k8s.gantry";
    bench.succeed(&[
        "risk",
        "raise",
        file,
        "It rains, so nobody comes",
        "--probability",
        "medium",
        "--impact",
        "high",
        "--owner",
        "Ada",
    ]);
    let review = ["risk", "review", file, "1", "--note", "Still dry"];
    bench.succeed(&[&review[..], &["--follow-up", "2025-03-24"]].concat());
    let risk = bench.ask(&["risk", "show", file, "1"])["record"].clone();
    assert_eq!(risk["followUp"], "2025-03-24");
    assert!(risk["reviewed"].is_i64());
    let happened = ["risk", "materialise", file, "1", "--severity", "p1"];
    let none = bench.refuse(&happened, 5);
    assert!(none.contains("row"), "{none}");
    bench.succeed(&[&happened[..], &["--blocks", "Load test"]].concat());
    let risk = bench.ask(&["risk", "show", file, "1"])["record"].clone();
    assert_eq!(
        (&risk["status"], &risk["told"]["became"]),
        (&"materialised".into(), &1.into())
    );
    let blocker = bench.succeed(&["blocker", "show", file, "1"]);
    assert!(blocker.contains("  from-risk: R-1\n"), "{blocker}");
    assert!(blocker.contains("  blocked: 2 “Load test”\n"), "{blocker}");
    assert!(blocker.contains("  owner: Ada\n"), "{blocker}");
}

#[test]
fn a_decision_has_options_and_a_row_that_waits_for_it() {
    let bench = Workbench::with_plan();
    let file = "k8s.gantry";
    bench.succeed(&["add", file, "Which price?", "--kind", "decision"]);
    let ask = ["decision", "ask", file, "Which price?", "--decider", "Ada"];
    let more = ["--option", "Low: 5 EUR", "--option", "High", "--row", "5"];
    bench.succeed(&[&ask[..], &more].concat());
    let decision = || bench.ask(&["decision", "show", file, "1"])["record"].clone();
    let made = decision();
    assert_eq!(made["row"], 5);
    assert_eq!(
        (&made["options"][0]["name"], &made["options"][0]["action"]),
        (&"Low".into(), &"5 EUR".into())
    );
    assert_eq!(made["options"][1]["name"], "High");
    let set = ["decision", "set", file, "1", "--option", "None"];
    bench.succeed(&[&set[..], &["--row", ""]].concat());
    let changed = decision();
    assert_eq!(changed["row"], serde_json::Value::Null);
    assert_eq!(changed["options"].as_array().unwrap().len(), 1);
    bench.succeed(&["decision", "set", file, "1", "--row", "Which price?"]);
    bench.succeed(&["decision", "decide", file, "1", "--outcome", "Low"]);
    assert_eq!(bench.row("Which price?")["state"], "complete");
}
