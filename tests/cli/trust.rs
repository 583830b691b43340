//! Dates a planner can trust: why they are so, what would move them, and what has.

use crate::workbench::Workbench;

/// A small plan in `k8s.gantry`: Design 3d, then Build 5d, then Ship.
fn small() -> Workbench {
    let bench = Workbench::new();
    bench.succeed(&[
        "new",
        "k8s.gantry",
        "--name",
        "Apollo",
        "--start",
        "2025-03-17",
    ]);
    bench.succeed(&["add", "k8s.gantry", "Design", "--duration", "3d"]);
    bench.succeed(&["add", "k8s.gantry", "Build", "--duration", "5d"]);
    bench.succeed(&["add", "k8s.gantry", "Ship", "--kind", "milestone"]);
    bench.succeed(&["set", "k8s.gantry", "--task", "Ship", "--kind", "launch"]);
    bench.succeed(&["link", "k8s.gantry", "--from", "Design", "--to", "Build"]);
    bench.succeed(&["link", "k8s.gantry", "--from", "Build", "--to", "Ship"]);
    bench
}

fn set(bench: &Workbench, more: &[&str]) {
    bench.succeed(&[&["set", "k8s.gantry", "--task", "Build"], more].concat());
}

fn build(bench: &Workbench) -> (String, String) {
    let row = bench.row("Build");
    let word = |key: &str| row[key].as_str().unwrap().to_owned();
    (word("start"), word("finish"))
}

#[test]
fn no_time_zone_and_no_change_of_clocks_moves_a_date() {
    let bench = Workbench::new();
    bench.succeed(&["sample", "kubernetes", "-o", "k8s.gantry"]);
    let here = bench.run(&["schedule", "k8s.gantry", "--json"]).output;
    // The plan runs over the March change of clocks; Apia left out a whole day once.
    for zone in [
        "America/New_York",
        "Europe/London",
        "Pacific/Apia",
        "Asia/Kathmandu",
    ] {
        let there = bench.run_in(zone, &["schedule", "k8s.gantry", "--json"]);
        assert_eq!(there.output, here, "in {zone}");
    }
}

#[test]
fn a_date_is_explained_from_its_first_cause_on() {
    let bench = small();
    let why = bench.ask(&["why", "k8s.gantry", "Ship"]);
    let causes = why["causes"].as_array().unwrap();
    let names: Vec<&str> = causes
        .iter()
        .map(|cause| cause["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Design", "Build", "Ship"]);
    assert_eq!(causes[1]["because"], "after “Design”");
}

#[test]
fn a_late_row_names_the_milestones_that_slip_and_stores_nothing() {
    let bench = small();
    let before = bench.succeed(&["log", "k8s.gantry"]);
    let told = bench.ask(&["late", "k8s.gantry", "Design", "2d"]);
    let slip = &told["milestones"][0];
    assert_eq!(
        (&slip["name"], &slip["launch"]),
        (&"Ship".into(), &true.into())
    );
    assert_eq!(
        (&slip["before"], &slip["after"]),
        (&"2025-03-26".into(), &"2025-03-28".into())
    );
    assert_eq!(
        (&slip["workMinutes"], &slip["days"]),
        (&960.into(), &2.into())
    );
    let told = bench.ask(&[
        "what-if",
        "k8s.gantry",
        "--task",
        "Build",
        "--duration",
        "6d",
    ]);
    assert_eq!(told["milestones"][0]["after"], "2025-03-27");
    assert_eq!(bench.succeed(&["log", "k8s.gantry"]), before);
    for (words, reason) in [
        (["late", "k8s.gantry", "Design", "soon"], "not a duration"),
        (["late", "k8s.gantry", "Design", "-2d"], "below zero"),
    ] {
        let said = bench.refuse(&words, 5);
        assert!(said.contains(reason), "{said}");
    }
}

#[test]
fn baselines_are_taken_listed_and_compared() {
    let bench = small();
    bench.refuse(&["baseline", "compare", "k8s.gantry"], 3);
    bench.succeed(&["baseline", "take", "k8s.gantry", "--name", "Approved"]);
    bench.succeed(&["set", "k8s.gantry", "--task", "Design", "--duration", "5d"]);
    bench.succeed(&["remove", "k8s.gantry", "--task", "Ship"]);
    bench.succeed(&["add", "k8s.gantry", "Celebrate", "--duration", "1d"]);
    let told = bench.ask(&["baseline", "compare", "k8s.gantry"]);
    let rows: Vec<String> = told["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {}", row["name"], row["fate"], row["finishMinutes"]))
        .collect();
    assert_eq!(
        rows,
        [
            "\"Design\" \"changed\" 960",
            "\"Build\" \"changed\" 960",
            "\"Ship\" \"dropped\" 0",
            "\"Celebrate\" \"added\" 0",
        ]
    );
    bench.succeed(&["baseline", "take", "k8s.gantry"]);
    let listed = bench.ask(&["baseline", "list", "k8s.gantry"]);
    assert_eq!(listed["baselines"][0]["name"], "Approved");
    assert_eq!(listed["baselines"][1]["taken"], "2025-03-14T12:00");
    let between = ["--from", "Approved", "--to", "Baseline 2"];
    let two = bench.ask(&[&["baseline", "compare", "k8s.gantry"], &between[..]].concat());
    assert_eq!(two["rows"], told["rows"]);
    let same = bench.succeed(&["baseline", "compare", "k8s.gantry"]);
    assert!(same.contains("nothing has changed"), "{same}");
}

#[test]
fn dates_insisted_on_and_set_by_hand() {
    let bench = small();
    let plain = build(&bench);
    for (constraint, start) in [
        ("snet 2025-03-24", "2025-03-24"),
        ("fnet 2025-03-31", "2025-03-25"),
        ("mso 2025-03-18", "2025-03-18"),
        ("mfo 2025-03-28", "2025-03-24"),
        ("must-finish-on 28 Mar", "2025-03-24"),
        ("snlt 2025-03-19", "2025-03-19"),
        ("asap", plain.0.as_str()),
    ] {
        set(&bench, &["--constraint", constraint]);
        assert_eq!(build(&bench).0, start, "{constraint}");
    }
    set(&bench, &["--pin", "2025-04-01..2025-04-03"]);
    assert_eq!(build(&bench), ("2025-04-01".into(), "2025-04-03".into()));
    assert_eq!(bench.row("Build")["driver"], "set by hand");
    set(&bench, &["--pin", ""]);
    assert_eq!(build(&bench), plain);
    let words = [
        "set",
        "k8s.gantry",
        "--task",
        "Build",
        "--constraint",
        "maybe 1 Apr",
    ];
    let said = bench.refuse(&words, 2);
    assert!(said.contains("snet"), "{said}");
}

#[test]
fn durations_on_the_wall_estimates_and_what_remains() {
    let bench = small();
    set(&bench, &["--duration", "3ed"]);
    assert_eq!(bench.row("Build")["duration"], "3ed");
    set(&bench, &["--estimate", "2d/3d/10d"]);
    assert_eq!(bench.row("Build")["duration"], "4d");
    set(&bench, &["--progress", "50"]);
    set(&bench, &["--remaining", "6d"]);
    assert_eq!(bench.row("Build")["duration"], "8d");
    set(
        &bench,
        &["--reference", "APOLLO-7", "--deadline", "2025-04-01"],
    );
    let row = bench.row("Build");
    assert_eq!(
        (&row["reference"], &row["deadline"]),
        (&"APOLLO-7".into(), &"2025-04-01".into())
    );
}

#[test]
fn holidays_and_time_off_move_work() {
    let bench = small();
    let words = [
        "calendar",
        "add-holidays",
        "k8s.gantry",
        "--country",
        "DE",
        "--years",
        "2025",
    ];
    bench.succeed(&words);
    bench.succeed(&[
        "set",
        "k8s.gantry",
        "--task",
        "Build",
        "--start",
        "2025-04-16",
    ]);
    // Good Friday and Easter Monday.
    assert_eq!(build(&bench), ("2025-04-16".into(), "2025-04-24".into()));
    bench.succeed(&[
        "assign",
        "k8s.gantry",
        "--task",
        "Build",
        "--to",
        "Ada Lovelace",
    ]);
    let off = [
        "--person",
        "Ada",
        "--from",
        "2025-04-23",
        "--until",
        "2025-04-24",
    ];
    let words = [&["calendar", "time-off", "k8s.gantry"], &off[..]].concat();
    let said = bench.succeed(&words);
    assert!(said.contains("2 rows have new dates"), "{said}");
    assert_eq!(build(&bench).1, "2025-04-28");
    bench.succeed(&[&words[..], &["--back"]].concat());
    assert_eq!(build(&bench).1, "2025-04-24");
    let listed = bench.ask(&["calendar", "list", "k8s.gantry"]);
    assert_eq!(listed["calendars"][1]["of"][0], "Ada Lovelace");
    // Days are counted on the calendar that gets them, not on the plan's.
    let own = listed["calendars"][1]["name"].as_str().unwrap();
    let france = ["--country", "FR", "--years", "2025", "--calendar", own];
    let words = [&["calendar", "add-holidays", "k8s.gantry"], &france[..]].concat();
    assert!(bench.ask(&words)["daysOff"].as_u64() > Some(0));
    bench.succeed(&["unassign", "k8s.gantry", "--task", "Build", "--from", "Ada"]);
    for (words, code) in [
        (
            vec!["unassign", "k8s.gantry", "--task", "Build", "--from", "Ada"],
            3,
        ),
        (
            vec![
                "calendar",
                "add-holidays",
                "k8s.gantry",
                "--country",
                "Narnia",
                "--years",
                "2025",
            ],
            5,
        ),
        (
            vec![
                "calendar",
                "add-holidays",
                "k8s.gantry",
                "--country",
                "DE",
                "--years",
                "1492",
            ],
            5,
        ),
        (
            vec![
                "calendar",
                "add-holidays",
                "k8s.gantry",
                "--country",
                "DE",
                "--years",
                "soon",
            ],
            2,
        ),
    ] {
        bench.refuse(&words, code);
    }
}

#[test]
fn the_paths_that_would_drive_next_are_told_in_the_order_of_their_float() {
    let bench = small();
    bench.succeed(&["add", "k8s.gantry", "Translate", "--duration", "2d"]);
    bench.succeed(&["link", "k8s.gantry", "--from", "Translate", "--to", "Ship"]);
    let path = bench.ask(&[
        "critical-path",
        "k8s.gantry",
        "--to",
        "Ship",
        "--paths",
        "3",
    ]);
    assert_eq!(path["paths"].as_array().unwrap().len(), 1);
    assert_eq!(path["paths"][0]["float"], "6d");
    let plain = bench.ask(&["critical-path", "k8s.gantry", "--to", "Ship"]);
    assert_eq!(plain["paths"].as_array().unwrap().len(), 0);
}

#[test]
fn what_would_bring_a_row_forward_is_tried_out_and_not_done() {
    let bench = Workbench::with_sample();
    let before = bench.ask(&["show", "k8s.gantry"]);
    let said = bench.succeed(&["forward", "k8s.gantry", "v1.33.0 released"]);
    assert!(
        said.starts_with("What would bring “v1.33.0 released” forward:"),
        "{said}"
    );
    let told = bench.ask(&["forward", "k8s.gantry", "v1.33.0 released"]);
    let options = told["options"].as_array().unwrap();
    assert!(!options.is_empty() && options.len() <= 8);
    for option in options {
        assert!(option["days"].as_i64().unwrap() > 0, "{option}");
        assert!(option["edit"]["type"].is_string(), "{option}");
    }
    let said = bench.succeed(&["forward", "k8s.gantry", "Team finalized"]);
    assert_eq!(
        said,
        "No single change would bring “Team finalized” forward.\n"
    );
    assert_eq!(bench.ask(&["show", "k8s.gantry"]), before);
}

#[test]
fn gates_and_what_is_awaited_have_kinds_of_their_own() {
    let bench = Workbench::with_sample();
    for kind in [
        "gate",
        "technical",
        "data",
        "team",
        "external",
        "decision",
        "documentation",
    ] {
        bench.succeed(&["add", "k8s.gantry", &format!("New {kind}"), "--kind", kind]);
        let shown = bench.ask(&["show", "k8s.gantry"]);
        let rows = shown["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == format!("New {kind}"));
        assert_eq!(row.unwrap()["kind"], kind);
    }
}
