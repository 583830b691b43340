//! Undo, redo and the log. Every run is a new process, so each of them survives a restart.

use crate::workbench::Workbench;

#[test]
fn undo_and_redo_walk_through_all_changes() {
    let bench = Workbench::with_sample();
    let show = || bench.ask(&["show", "k8s.gantry"])["rows"].clone();
    let mut states = vec![show()];
    for days in ["9d", "10d", "11d"] {
        bench.succeed(&[
            "set",
            "k8s.gantry",
            "--task",
            "Burn down rel",
            "--duration",
            days,
        ]);
        states.push(show());
    }
    for state in states.iter().rev().skip(1) {
        bench.succeed(&["undo", "k8s.gantry"]);
        assert!(show() == *state, "undo goes back one change");
    }
    for state in states.iter().skip(1) {
        bench.succeed(&["redo", "k8s.gantry"]);
        assert!(show() == *state, "redo goes forward one change");
    }
    let said = bench.succeed(&["undo", "k8s.gantry"]);
    assert_eq!(
        said,
        "Undone: Resize “Burn down release-blocking issues”.\n"
    );
    bench.succeed(&["add", "k8s.gantry", "Something new"]);
    let said = bench.refuse(&["redo", "k8s.gantry"], 8);
    assert_eq!(said, "There is nothing to redo.");
}

#[test]
fn with_nothing_to_undo_it_says_so() {
    let bench = Workbench::with_sample();
    assert_eq!(
        bench.refuse(&["undo", "k8s.gantry"], 8),
        "There is nothing to undo."
    );
    assert_eq!(
        bench.refuse(&["redo", "k8s.gantry"], 8),
        "There is nothing to redo."
    );
}

#[test]
fn the_log_says_what_was_done_when_and_by_which_door() {
    let bench = Workbench::with_sample();
    bench.succeed(&["set", "k8s.gantry", "--task", "79", "--duration", "9d"]);
    bench.succeed(&["undo", "k8s.gantry"]);
    bench.succeed(&["add", "k8s.gantry", "Load test"]);
    let log = bench.ask(&["log", "k8s.gantry"]);
    let operations = log["operations"].as_array().unwrap();
    let labels: Vec<&str> = operations
        .iter()
        .map(|operation| operation["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels[0], "Add “Load test”");
    assert!(labels[1].contains("Resize “Review docs PRs”"), "{labels:?}");
    assert!(labels[2].contains("Resize “Review docs PRs”"), "{labels:?}");
    let revisions: Vec<i64> = operations
        .iter()
        .map(|operation| operation["revision"].as_i64().unwrap())
        .collect();
    assert!(
        revisions.windows(2).all(|pair| pair[0] == pair[1] + 1),
        "{revisions:?}"
    );
    for operation in operations {
        assert_eq!(operation["door"], "command line");
        assert_eq!(operation["at"], "2025-03-14T12:00:00Z");
    }
    let limited = bench.ask(&["log", "k8s.gantry", "--limit", "1"]);
    assert_eq!(limited["operations"].as_array().unwrap().len(), 1);
}

#[test]
fn the_plan_of_an_earlier_revision_is_compared_with_now() {
    let bench = Workbench::with_sample();
    bench.succeed(&["add", "k8s.gantry", "Load test"]);
    bench.succeed(&["set", "k8s.gantry", "--task", "Load", "--duration", "3d"]);
    let said = bench.succeed(&["since", "k8s.gantry", "1"]);
    assert!(said.starts_with("From revision 1 to now: "), "{said}");
    assert!(
        said.contains("Load test") && said.contains("added"),
        "{said}"
    );
    assert!(said.contains("Resize “Load test”"), "{said}");
    let told = bench.ask(&["since", "k8s.gantry", "2"]);
    assert_eq!(told["operations"].as_array().unwrap().len(), 1);
    let changed = told["rows"].as_array().unwrap().iter();
    let changed: Vec<_> = changed.filter(|row| row["fate"] != "same").collect();
    assert!(changed.iter().any(|row| row["name"] == "Load test"));
    let said = bench.refuse(&["since", "k8s.gantry", "99"], 5);
    assert_eq!(
        said,
        "There is no revision 99: the program is at revision 3."
    );
}
