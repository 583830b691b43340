//! What is printed: for people, for machines, the same on the same day.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use tests::app::build_folder;

use crate::workbench::{TODAY, Workbench};

#[test]
fn a_frozen_day_gives_the_same_answer() {
    let (one, other) = (Workbench::with_sample(), Workbench::with_sample());
    for verb in [
        "show",
        "schedule",
        "critical-path",
        "log",
        "health",
        "next",
        "blocked",
    ] {
        let first = one.succeed(&[verb, "k8s.gantry"]);
        assert_eq!(first, one.succeed(&[verb, "k8s.gantry"]), "{verb}");
        assert_eq!(
            first,
            other.succeed(&[verb, "k8s.gantry"]),
            "{verb} of another copy"
        );
        let words = [verb, "k8s.gantry", "--json"];
        assert_eq!(one.succeed(&words), other.succeed(&words), "{verb} --json");
    }
}

#[test]
fn show_is_a_table_of_rows() {
    let bench = Workbench::with_sample();
    let shown = bench.succeed(&["show", "k8s.gantry"]);
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines[0], "Kubernetes 1.33");
    assert_eq!(
        lines[1],
        "Starts 2025-01-13, status of 2025-03-14, “v1.33.0 released” on 2025-04-24, \
         1 day after the promised 2025-04-23."
    );
    let words = |text: &str| {
        let line = lines.iter().find(|line| line.contains(text)).unwrap();
        line.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .join(" ")
    };
    for expected in [
        "# Name Duration Start Finish Float Owner State",
        "55 Stabilise end-to-end tests for new features 10d 2025-03-05 2025-03-21 0d \
         Release Signal Lead 40 %",
        "60 Code Freeze and Test Freeze begin 0d 2025-03-25 2025-03-25 0d Branch Manager",
    ] {
        let name: Vec<&str> = expected.split(' ').skip(1).take(3).collect();
        let found = if expected.starts_with('#') {
            words("# ")
        } else {
            words(&name.join(" "))
        };
        assert_eq!(found, expected);
    }
}

#[test]
fn schedule_says_what_decided_each_date() {
    let bench = Workbench::with_sample();
    let printed = bench.succeed(&["schedule", "k8s.gantry"]);
    let line = |name: &str| {
        printed
            .lines()
            .find(|line| line.contains(name))
            .unwrap()
            .to_owned()
    };
    assert!(line("Start of release cycle").ends_with("it happened"));
    assert!(
        line("KubeCon EU").ends_with("pinned"),
        "{}",
        line("KubeCon EU")
    );
    assert!(
        line("Cut rc.1").contains("critical"),
        "{}",
        line("Cut rc.1")
    );
    assert!(
        line("Review docs PRs").ends_with("after 78"),
        "{}",
        line("Review docs PRs")
    );
    let burndown = line("Burndown begins");
    assert!(burndown.ends_with("after 68SS"), "{burndown}");
}

#[test]
fn the_critical_path_leads_from_what_is_late_to_the_milestone() {
    let bench = Workbench::with_sample();
    let path = bench.ask(&["critical-path", "k8s.gantry", "--to", "v1.33.0"]);
    assert_eq!(path["to"]["name"], "v1.33.0 released");
    let steps = path["steps"].as_array().unwrap();
    let names: Vec<&str> = steps
        .iter()
        .map(|step| step["name"].as_str().unwrap())
        .collect();
    assert_eq!(names[0], "Stabilise end-to-end tests for new features");
    assert_eq!(names.last(), Some(&"v1.33.0 released"));
    // Without a milestone it leads to the launch.
    assert_eq!(path, bench.ask(&["critical-path", "k8s.gantry"]));
    // To an earlier one it ends there.
    let path = bench.ask(&["critical-path", "k8s.gantry", "--to", "docs freeze"]);
    assert_eq!(
        path["steps"].as_array().unwrap().last().unwrap()["name"],
        "Docs Freeze"
    );
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let bench = Workbench::with_sample();
    let mut child = Command::new(build_folder().join("gantry"))
        .args(["show", "--json", "--today", TODAY])
        .arg(bench.path("k8s.gantry"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::with_capacity(16, child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((line.as_str(), ended.status.code()), ("{\n", Some(0)));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_can_not_be_written_is_one() {
    let bench = Workbench::with_sample();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let ended = Command::new(build_folder().join("gantry"))
        .arg("show")
        .arg(bench.path("k8s.gantry"))
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(7));
    assert!(String::from_utf8_lossy(&ended.stderr).starts_with("gantry: The answer could not"));
}

#[test]
fn help_names_every_verb_and_exit_code() {
    let bench = Workbench::new();
    let help = bench.succeed(&["--help"]);
    for word in [
        "new",
        "sample",
        "show",
        "schedule",
        "critical-path",
        "report",
        "health",
        "next",
        "blocked",
        "comment",
        "ref",
        "policy",
        "undo",
        "log",
    ] {
        assert!(
            help.contains(&format!("  {word} ")),
            "{word} is not in\n{help}"
        );
    }
    assert!(help.contains("8  nothing to undo or redo"));
    assert!(bench.succeed(&["--version"]).starts_with("gantry 0."));
}
