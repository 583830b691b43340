//! Colours: as they are computed, as somebody declares them, and where the two disagree.

use serde_json::Value;

use crate::workbench::Workbench;

const FILE: &str = "k8s.gantry";

/// A plan that promised too much: its freeze is forecast eight days after its promise.
fn late() -> Workbench {
    let bench = Workbench::with_plan();
    let promise = ["--promised", "2025-03-20"];
    bench.succeed(&[&["set", FILE, "--task", "Code Freeze"][..], &promise].concat());
    bench
}

fn of_plan(bench: &Workbench) -> Value {
    bench.ask(&["health", FILE])["colours"][0].clone()
}

#[test]
fn a_colour_is_told_with_its_dimensions_and_what_is_wrong_with_it() {
    let bench = late();
    let plan = of_plan(&bench);
    assert_eq!(plan["subject"]["type"], "plan");
    assert_eq!(
        (&plan["shown"], &plan["computed"]),
        (&"offTrack".into(), &"offTrack".into())
    );
    assert_eq!(plan["dimensions"].as_array().unwrap().len(), 5);
    let said = bench.succeed(&["health", FILE, "--plan", "apollo"]);
    for expected in [
        "Plan “Apollo”: off track\n",
        "  Schedule: off track. “Code Freeze” is forecast for 28 Mar 2025, 8 days after",
        "  unknown: Scope, ",
        "Milestone 3 “Code Freeze”: ",
    ] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
}

#[test]
fn a_declaration_stands_beside_what_is_computed_and_can_be_taken_back() {
    let bench = late();
    let declare = [
        "health",
        "declare",
        FILE,
        "on-track",
        "--why",
        "We have a plan",
    ];
    let until = ["--until", "2025-03-20"];
    let said = bench.succeed(&[&declare[..], &until].concat());
    assert!(
        said.starts_with("Plan “Apollo”: on track. Declared On Track, computed Off Track: "),
        "{said}"
    );
    let plan = of_plan(&bench);
    assert_eq!(
        (&plan["shown"], &plan["flattering"]),
        (&"onTrack".into(), &true.into())
    );
    assert_eq!(plan["declared"]["expires"], "2025-03-20");
    let found = bench.ask(&["health", "watermelons", FILE]);
    assert_eq!(found["watermelons"][0]["record"], "PLAN-1");
    let found = bench.succeed(&["health", "watermelons", FILE]);
    assert!(found.starts_with("plan “Apollo”\n  said: "), "{found}");
    bench.succeed(&["health", "withdraw", FILE]);
    assert_eq!(of_plan(&bench)["declared"], Value::Null);
    let none = bench.refuse(&["health", "withdraw", FILE], 3);
    assert_eq!(none, "Plan “Apollo” has no declared colour.");
    bench.succeed(&["undo", FILE]);
    assert_eq!(of_plan(&bench)["shown"], "onTrack");
}

#[test]
fn amber_and_red_need_a_way_back() {
    let bench = late();
    let red = [
        "health",
        "declare",
        FILE,
        "red",
        "--why",
        "Late",
        "--milestone",
        "code freeze",
    ];
    let said = bench.refuse(&red, 5);
    assert!(said.contains("cause"), "{said}");
    let way = [
        "--cause",
        "Two reviewers left",
        "--owner",
        "Ada",
        "--path",
        "Borrow two",
        "--green-by",
        "2025-04-04",
    ];
    bench.succeed(&[&red[..], &way].concat());
    let colours = bench.ask(&["health", FILE]);
    let mut colours = colours["colours"].as_array().unwrap().iter();
    let freeze = colours.find(|one| one["name"] == "Code Freeze").unwrap();
    assert_eq!(freeze["declared"]["colour"], "offTrack");
    assert_eq!(freeze["subject"]["task"], 3);
}

#[test]
fn a_trend_is_drawn_against_what_was_recorded() {
    let bench = Workbench::with_plan();
    bench.succeed(&[
        "set",
        FILE,
        "--task",
        "Code Freeze",
        "--promised",
        "2025-03-28",
    ]);
    bench.succeed(&[
        "set",
        FILE,
        "--task",
        "Load test",
        "--workstream",
        "Testing",
    ]);
    bench.succeed(&["health", "record", FILE, "--all"]);
    assert_eq!(of_plan(&bench)["trend"], "same");
    bench.succeed(&[
        "set",
        FILE,
        "--task",
        "Review docs PRs",
        "--duration",
        "20d",
    ]);
    let plan = of_plan(&bench);
    assert_eq!(
        (&plan["computed"], &plan["trend"]),
        (&"offTrack".into(), &"worse".into())
    );
    let said = bench.succeed(&["health", FILE]);
    assert!(
        said.starts_with("Plan “Apollo”: off track, worse than recorded last\n"),
        "{said}"
    );
}

#[test]
fn the_week_is_counted() {
    let bench = Workbench::with_plan();
    let raise = [
        "blocker",
        "raise",
        FILE,
        "No phones",
        "--severity",
        "p1",
        "--owner",
        "Ada",
    ];
    bench.succeed(&[&raise[..], &["--blocks", "Load test"]].concat());
    let said = bench.succeed(&["health", "review", FILE]);
    assert!(
        said.contains("1 blocker opened, 0 closed, 1 open"),
        "{said}"
    );
    let reviews = bench.ask(&["health", "review", FILE, "--plan", "Apollo"]);
    assert_eq!(reviews["reviews"].as_array().unwrap().len(), 1);
    assert_eq!(reviews["reviews"][0]["blockers"]["open"], 1);
}

#[test]
fn what_has_no_colour_is_said_in_a_sentence() {
    let bench = Workbench::with_plan();
    let cases: [(&[&str], i32, &str); 6] = [
        (&["health"], 2, "PROGRAM"),
        (&["health", FILE, "--plan", "Zeus"], 3, "no plan called"),
        (
            &["health", "record", FILE, "--workstream", "Zeus"],
            3,
            "no workstream called",
        ),
        (
            &["health", "declare", FILE, "blue", "--why", "x"],
            2,
            "at-risk",
        ),
        (
            &["health", "record", FILE, "--milestone", "Load test"],
            5,
            "milestone",
        ),
        (
            &["health", "record", FILE, "--all", "--milestone", "Ship"],
            2,
            "--all",
        ),
    ];
    for (words, code, reason) in cases {
        let said = bench.refuse(words, code);
        assert!(said.contains(reason), "{words:?} says {said:?}");
    }
}
