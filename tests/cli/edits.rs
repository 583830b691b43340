//! Changes people script.

use crate::workbench::Workbench;

/// The finish of a row of the sample.
fn finish(bench: &Workbench, name: &str) -> String {
    bench.row(name)["finish"].as_str().unwrap().to_owned()
}

#[test]
fn a_longer_task_moves_what_waits_for_it() {
    let bench = Workbench::with_sample();
    let words = [
        "set",
        "k8s.gantry",
        "--task",
        "Burn down release-blocking",
        "--duration",
        "10d",
    ];
    let said = bench.succeed(&words);
    assert!(
        said.contains("2025-03-27 to 2025-04-09") && said.contains("other rows"),
        "{said}"
    );
    assert_eq!(finish(&bench, "1.33.0-rc.0 released"), "2025-04-11");
    assert_eq!(finish(&bench, "v1.33.0 released"), "2025-04-28");
    assert_eq!(
        finish(&bench, "Docs Freeze"),
        "2025-04-08",
        "does not wait for it"
    );
}

#[test]
fn a_plan_can_be_made_from_nothing() {
    let bench = Workbench::new();
    bench.succeed(&[
        "new",
        "k8s.gantry",
        "--name",
        "Apollo",
        "--start",
        "2025-03-17",
    ]);
    bench.succeed(&["add", "k8s.gantry", "Build"]);
    bench.succeed(&[
        "add",
        "k8s.gantry",
        "Write code",
        "--under",
        "Build",
        "--duration",
        "5d",
    ]);
    bench.succeed(&[
        "add",
        "k8s.gantry",
        "Test",
        "--under",
        "Build",
        "--duration",
        "2d",
    ]);
    bench.succeed(&["add", "k8s.gantry", "Ship it", "--kind", "launch"]);
    bench.succeed(&[
        "add",
        "k8s.gantry",
        "Design",
        "--before",
        "Write code",
        "--duration",
        "1d",
    ]);
    bench.succeed(&["link", "k8s.gantry", "--from", "Design", "--to", "Write"]);
    let said = bench.succeed(&[
        "link",
        "k8s.gantry",
        "--from",
        "write",
        "--to",
        "test",
        "--kind",
        "SS",
        "--lag",
        "3d",
    ]);
    assert!(said.contains("starts on 2025-03-21"), "{said}");
    bench.succeed(&["link", "k8s.gantry", "--from", "test", "--to", "ship"]);
    bench.succeed(&[
        "set",
        "k8s.gantry",
        "--task",
        "ship",
        "--promised",
        "2025-03-24",
    ]);
    bench.succeed(&[
        "set",
        "k8s.gantry",
        "--task",
        "#2",
        "--owner",
        "Ada Lovelace",
    ]);
    let shown = bench.ask(&["show", "k8s.gantry"]);
    let told: Vec<String> = shown["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let word = |key: &str| row[key].as_str().unwrap_or("-").to_owned();
            let cells = ["name", "start", "finish", "predecessors", "owner"].map(word);
            format!("{} {}", row["depth"], cells.join(" | "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "0 Build | 2025-03-17 | 2025-03-24 |  | -",
            "1 Design | 2025-03-17 | 2025-03-17 |  | Ada Lovelace",
            "1 Write code | 2025-03-18 | 2025-03-24 | 2 | -",
            "1 Test | 2025-03-21 | 2025-03-24 | 3SS+3d | -",
            "0 Ship it | 2025-03-24 | 2025-03-24 | 4 | -",
        ]
    );
    bench.succeed(&["unlink", "k8s.gantry", "--from", "test", "--to", "ship"]);
    assert_eq!(bench.row("Ship it")["predecessors"], "");
    let said = bench.succeed(&["remove", "k8s.gantry", "--task", "build"]);
    assert_eq!(said, "Deleted “Build” and 3 rows under it.\n");
}

#[test]
fn several_changes_are_one_undo_step() {
    let bench = Workbench::with_sample();
    let before = bench.succeed(&["show", "k8s.gantry"]);
    bench.succeed(&[
        "set",
        "k8s.gantry",
        "--task",
        "Review docs PRs",
        "--name",
        "Read docs PRs",
        "--duration",
        "3d",
        "--owner",
        "Ada Lovelace",
        "--workstream",
        "Editing",
        "--predecessors",
        "78FS+1d",
        "--promised",
        "1 Apr",
        "--note",
        "Twice.",
    ]);
    let row = bench.row("Read docs PRs");
    for (key, value) in [
        ("duration", "3d"),
        ("owner", "Ada Lovelace"),
        ("workstream", "Editing"),
        ("predecessors", "78FS+1d"),
        ("start", "2025-03-27"),
        ("finish", "2025-03-31"),
        ("promised", "2025-04-01"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    bench.succeed(&["undo", "k8s.gantry"]);
    assert_eq!(before, bench.succeed(&["show", "k8s.gantry"]));
}

#[test]
fn progress_and_pins_are_set_and_taken_back() {
    let bench = Workbench::with_sample();
    let task = "Approve and merge";
    bench.succeed(&["set", "k8s.gantry", "--task", task, "--start", "2025-03-19"]);
    let name = "Approve and merge the last feature pull requests";
    assert_eq!(bench.row(name)["driver"], "pinned");
    assert_eq!(bench.row(name)["start"], "2025-03-19");
    bench.succeed(&["set", "k8s.gantry", "--task", task, "--start", ""]);
    assert_eq!(bench.row(name)["start"], "2025-03-17");
    bench.succeed(&["set", "k8s.gantry", "--task", task, "--progress", "50"]);
    assert_eq!(
        (&bench.row(name)["state"], &bench.row(name)["percent"]),
        (&"started".into(), &50.into())
    );
    bench.succeed(&["set", "k8s.gantry", "--task", task, "--progress", "0"]);
    assert_eq!(bench.row(name)["state"], "notStarted");
}
