//! A program where there was none.

use std::fs;

use crate::workbench::Workbench;

#[test]
fn a_new_program_holds_one_empty_plan_named_after_its_file() {
    let bench = Workbench::new();
    bench.succeed(&["new", "Apollo.gantry"]);
    let shown = bench.ask(&["show", "Apollo.gantry"]);
    assert_eq!(shown["plan"]["name"], "Apollo");
    assert_eq!(shown["plan"]["start"], crate::workbench::TODAY);
    assert_eq!(shown["rows"].as_array().unwrap().len(), 0);
    assert!(
        bench
            .succeed(&["show", "Apollo.gantry"])
            .contains("no rows yet")
    );

    bench.succeed(&[
        "new",
        "b.gantry",
        "--name",
        "Artemis",
        "--start",
        "3 Nov 2025",
    ]);
    let shown = bench.ask(&["show", "b.gantry", "--plan", "art"]);
    assert_eq!(shown["plan"]["start"], "2025-11-03");
}

#[test]
fn a_file_that_is_there_stays() {
    let bench = Workbench::new();
    fs::write(bench.path("mine.gantry"), "precious").unwrap();
    for words in [
        &["new", "mine.gantry"][..],
        &["sample", "kubernetes", "-o", "mine.gantry"],
    ] {
        let said = bench.refuse(words, 3);
        assert!(said.contains("exists already"), "{said:?}");
    }
    let said = bench.refuse(&["new", "none/here.gantry"], 3);
    assert!(said.contains("here.gantry"), "{said:?}");
}

#[test]
fn a_name_or_day_that_can_not_be_leaves_no_file() {
    let bench = Workbench::new();
    let endless = "x".repeat(10_000);
    for words in [
        vec!["new", "a.gantry", "--start", "2025-02-30"],
        vec!["new", "a.gantry", "--start", "-"],
        vec!["new", "a.gantry", "--name", ""],
        vec!["new", "a.gantry", "--name", &endless],
    ] {
        bench.refuse(&words, 5);
    }
}

#[test]
fn the_sample_is_the_release_of_record() {
    let bench = Workbench::with_sample();
    let shown = bench.ask(&["show", "k8s.gantry"]);
    assert_eq!(shown["plan"]["name"], "Kubernetes 1.33");
    let rows = shown["rows"].as_array().unwrap();
    // What others promised is owed to the release, and no date of the record.
    let ours = ["milestone", "freeze", "deadline", "launch"];
    let promised = rows
        .iter()
        .filter(|row| row["promised"].is_string())
        .filter(|row| ours.contains(&row["kind"].as_str().unwrap()))
        .count();
    assert_eq!(promised, 36, "the rows of the record");
    let late = rows
        .iter()
        .filter(|row| row["slip"].as_i64().is_some_and(|days| days > 0))
        .count();
    assert_eq!(late, 10, "milestones the late tests push");
    let launch = bench.row("v1.33.0 released");
    assert_eq!(
        (&launch["promised"], &launch["finish"], &launch["slip"]),
        (&"2025-04-23".into(), &"2025-04-24".into(), &1.into())
    );
}
