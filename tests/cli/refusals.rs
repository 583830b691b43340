//! What a plan does not allow is refused in one sentence, and the file keeps every byte.

use crate::workbench::Workbench;

#[test]
fn what_can_not_be() {
    let bench = Workbench::with_sample();
    let endless = "x".repeat(10_000);
    let set = |more: &[&'static str]| -> Vec<&'static str> {
        [&["set", "k8s.gantry", "--task", "Review docs PRs"], more].concat()
    };
    let cases: Vec<(Vec<&str>, &str)> = vec![
        (
            vec!["add", "k8s.gantry", &endless],
            "10000 characters; 500 is the most",
        ),
        (vec!["add", "k8s.gantry", "  "], "at least one character"),
        (
            vec!["set", "k8s.gantry", "--task", "79", "--name", &endless],
            "10000 characters",
        ),
        (set(&["--duration", "-5d"]), "below zero"),
        (set(&["--duration", "soon"]), "“soon” is not a duration"),
        (set(&["--duration", "99999999d"]), "fifty years"),
        (set(&["--start", "2025-02-30"]), "2025-02-30 does not exist"),
        (set(&["--finish", "31 Apr"]), "31 Apr does not exist"),
        (set(&["--start", "1066-10-14"]), "between 1950 and 2199"),
        (set(&["--promised", "someday"]), "“someday” is not a date"),
        (set(&["--progress", "101"]), "0 to 100"),
        (set(&["--progress", "-1"]), "0 to 100"),
        (set(&["--predecessors", "999"]), "no row 999"),
        (set(&["--predecessors", "12XY"]), "not a predecessor"),
        (
            set(&["--kind", "milestone", "--progress", "50"]),
            "done or not done",
        ),
        (
            vec!["set", "k8s.gantry", "--task", "1", "--duration", "3d"],
            "summary",
        ),
        (
            vec!["set", "k8s.gantry", "--task", "3", "--start", "2025-05-01"],
            "stays where it",
        ),
        (
            vec!["link", "k8s.gantry", "--from", "79", "--to", "79"],
            "wait for itself",
        ),
        (
            vec!["link", "k8s.gantry", "--from", "78", "--to", "79"],
            "linked already",
        ),
        (
            vec![
                "link",
                "k8s.gantry",
                "--from",
                "78",
                "--to",
                "82",
                "--lag",
                "soon",
            ],
            "FS+soon",
        ),
        (
            vec!["link", "k8s.gantry", "--from", "74", "--to", "79"],
            "inside it",
        ),
        (
            vec!["add", "k8s.gantry", "Load test", "--under", "Docs Freeze"],
            "milestone can't hold",
        ),
    ];
    for (words, reason) in cases {
        let said = bench.refuse(&words, 5);
        assert!(said.contains(reason), "{words:?} says {said:?}");
    }
}

#[test]
fn a_loop_is_named() {
    let bench = Workbench::with_sample();
    let words = [
        "link",
        "k8s.gantry",
        "--from",
        "v1.33.0 released",
        "--to",
        "Cut rc.1",
    ];
    let said = bench.refuse(&words, 5);
    for name in ["loop", "Cut rc.1", "v1.33.0 released"] {
        assert!(said.contains(name), "{said:?}");
    }
}

#[test]
fn several_changes_are_one_and_all_of_them_or_none() {
    let bench = Workbench::with_sample();
    let words = [
        "set",
        "k8s.gantry",
        "--task",
        "79",
        "--duration",
        "3d",
        "--owner",
        "Nobody Yet",
    ];
    bench.refuse(&[&words[..], &["--start", "2025-02-30"]].concat(), 5);
}

#[test]
fn a_row_or_plan_that_is_not_there() {
    let bench = Workbench::with_sample();
    for (words, reason) in [
        (
            vec!["set", "k8s.gantry", "--task", "Nothing", "--progress", "1"],
            "no row called",
        ),
        (
            vec!["set", "k8s.gantry", "--task", "999", "--progress", "1"],
            "no row 999",
        ),
        (
            vec!["set", "k8s.gantry", "--task", "0", "--progress", "1"],
            "no row 0",
        ),
        (
            vec!["show", "k8s.gantry", "--plan", "Apollo"],
            "no plan called “Apollo”",
        ),
        (
            vec!["critical-path", "k8s.gantry", "--to", "M5"],
            "no row called “M5”",
        ),
        (
            vec!["unlink", "k8s.gantry", "--from", "3", "--to", "79"],
            "does not wait for",
        ),
    ] {
        let said = bench.refuse(&words, 3);
        assert!(said.contains(reason), "{words:?} says {said:?}");
    }
}

#[test]
fn an_ambiguous_name_lists_who_could_be_meant() {
    let bench = Workbench::with_sample();
    let said = bench.refuse(
        &["set", "k8s.gantry", "--task", "sig a", "--progress", "1"],
        3,
    );
    assert_eq!(
        said,
        "“sig a” could be 42 “SIG API Machinery: feature work” or \
         45 “SIG Autoscaling: feature work”; say which."
    );
    let said = bench.refuse(&["critical-path", "k8s.gantry", "--to", "Exception"], 3);
    assert!(said.contains("or 6 more"), "{said:?}");
}

#[test]
fn what_is_not_understood() {
    let bench = Workbench::with_sample();
    for (words, reason) in [
        (vec![], "Say what to do"),
        (vec!["fly"], "fly"),
        (vec!["show"], "<PROGRAM>"),
        (vec!["set", "k8s.gantry", "--task", "3"], "required"),
        (vec!["sample", "apollo", "-o", "b.gantry"], "apollo"),
        (
            vec!["report", "k8s.gantry", "-o", "exec.txt"],
            ".pdf or .svg",
        ),
        (vec!["log", "k8s.gantry", "--limit", "many"], "many"),
    ] {
        let said = bench.refuse(&words, 2);
        assert!(said.contains(reason), "{words:?} says {said:?}");
    }
    let file = bench.path("k8s.gantry").display().to_string();
    let ran = tests::command::gantry(&["show", &file, "--today", "2025-02-30"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("2025-02-30"), "{}", ran.errors);
}
