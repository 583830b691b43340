//! The numbers a program is judged by.

use std::fs;

use serde_json::{Value, json};

use crate::workbench::Workbench;

const FILE: &str = "k8s.gantry";

#[test]
fn the_numbers_go_out_and_come_back_as_json() {
    let bench = Workbench::with_plan();
    let printed = bench.succeed(&["policy", "show", FILE, "--json"]);
    let mut policy: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(policy["data"]["usual"], true);
    // As it was printed it changes nothing, so nothing is written.
    fs::write(bench.path("usual.json"), &printed).unwrap();
    let before = bench.ask(&["log", FILE]);
    bench.succeed(&["policy", "set", FILE, "usual.json"]);
    assert_eq!(bench.ask(&["log", FILE]), before);

    policy["data"]["health"]["onTrackDays"] = json!(1);
    fs::write(bench.path("own.json"), policy["data"].to_string()).unwrap();
    let said = bench.succeed(&["policy", "set", FILE, "own.json"]);
    assert_eq!(said, "The program is judged by numbers of its own.\n");
    let shown = bench.ask(&["policy", "show", FILE]);
    assert_eq!(
        (&shown["usual"], &shown["health"]["onTrackDays"]),
        (&false.into(), &1.into())
    );
    let shown = bench.succeed(&["policy", "show", FILE]);
    assert!(shown.contains("late by up to 1 days on track"), "{shown}");
    let said = bench.succeed(&["policy", "reset", FILE]);
    assert_eq!(said, "The program is judged by the usual numbers.\n");
    assert_eq!(bench.ask(&["policy", "show", FILE])["usual"], true);
}

#[test]
fn numbers_that_do_not_fit_change_nothing() {
    let bench = Workbench::with_plan();
    let shown = bench.ask(&["policy", "show", FILE]);
    let mut short = shown.clone();
    short["cadences"].as_array_mut().unwrap().pop();
    fs::write(bench.path("short.json"), short.to_string()).unwrap();
    fs::write(bench.path("words.json"), "Be kind.").unwrap();
    fs::write(bench.path("other.json"), "{\"health\":1}").unwrap();
    for (file, code, reason) in [
        ("short.json", 5, "too short"),
        ("words.json", 5, "is no policy"),
        ("other.json", 5, "is no policy"),
        ("gone.json", 3, "can't be read"),
    ] {
        let said = bench.refuse(&["policy", "set", FILE, file], code);
        assert!(said.contains(reason), "{file}: {said}");
    }
}
