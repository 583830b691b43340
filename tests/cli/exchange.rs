//! Files of other programs, in and out.

use std::fs;

use crate::workbench::Workbench;

/// The formats that are read back, and what to call their files.
const BOTH_WAYS: [(&str, &str); 4] = [
    ("mspdi", "out.xml"),
    ("csv", "out.csv"),
    ("xlsx", "out.xlsx"),
    ("json", "out.json"),
];

/// Every row by name, with its dates.
fn dates(bench: &Workbench, program: &str) -> Vec<String> {
    let shown = bench.ask(&["show", program]);
    let rows = shown["rows"].as_array().unwrap();
    let word = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap().to_owned();
    rows.iter()
        .map(|row| {
            format!(
                "{} {} {}",
                word(row, "name"),
                word(row, "start"),
                word(row, "finish")
            )
        })
        .collect()
}

#[test]
fn what_is_written_is_read_back_with_the_same_rows() {
    let bench = Workbench::with_sample();
    for (format, file) in BOTH_WAYS {
        let said = bench.succeed(&["export", "k8s.gantry", "--format", format, "-o", file]);
        assert!(said.starts_with("Wrote "), "{said}");
        let back = format!("{format}.gantry");
        let told = bench.ask(&["import", file, "-o", &back]);
        if ["mspdi", "json"].contains(&format) {
            // A table carries neither holidays nor the status date.
            assert_eq!(told["differing"], 0, "{format}: {}", told["differences"]);
        }
        let names = |program: &str| -> Vec<String> {
            let shown = bench.ask(&["show", program]);
            let rows = shown["rows"].as_array().unwrap();
            rows.iter()
                .map(|row| row["name"].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(names(&back), names("k8s.gantry"), "{format}");
    }
    for exact in ["mspdi.gantry", "json.gantry"] {
        assert_eq!(dates(&bench, exact), dates(&bench, "k8s.gantry"), "{exact}");
    }
}

#[test]
fn calendars_and_diagrams_are_written() {
    let bench = Workbench::with_sample();
    for (format, file, begins) in [
        ("ics", "out.ics", "BEGIN:VCALENDAR"),
        ("mermaid-gantt", "gantt.mmd", "gantt"),
        ("mermaid-flow", "flow.mmd", "flowchart"),
    ] {
        bench.succeed(&["export", "k8s.gantry", "--format", format, "-o", file]);
        let text = fs::read_to_string(bench.path(file)).unwrap();
        assert!(
            text.starts_with(begins),
            "{format}: {}",
            &text[..60.min(text.len())]
        );
        assert!(text.contains("v1.33.0 released"), "{format}");
        // The same program, the same bytes.
        bench.succeed(&["export", "k8s.gantry", "--format", format, "-o", file]);
        assert_eq!(
            fs::read_to_string(bench.path(file)).unwrap(),
            text,
            "{format}"
        );
    }
}

const ISSUES: &str = "\
Key,Summary,Days,Starts
A-1,Design,3,2025-03-17
A-2,Build,5,2025-03-24
";

#[test]
fn a_table_is_looked_at_first_and_lands_as_mapped() {
    let bench = Workbench::new();
    fs::write(bench.path("issues.csv"), ISSUES).unwrap();
    let mapped = [
        "--map",
        "Id=Key",
        "--map",
        "Name=Summary",
        "--map",
        "Duration=Days",
    ];
    let words = [&["import", "issues.csv", "-o", "k8s.gantry"], &mapped[..]].concat();
    let looked = bench.ask(&[&words[..], &["--dry-run"]].concat());
    assert_eq!(looked["counts"]["tasks"], 2);
    assert!(
        !bench.path("k8s.gantry").exists(),
        "a dry run stores nothing"
    );
    bench.succeed(&words);
    assert_eq!(bench.row("Design")["duration"], "3d");
    let log = bench.ask(&["log", "k8s.gantry"]);
    assert_eq!(log["operations"][0]["door"], "import");
    let said = bench.refuse(
        &[
            "import",
            "issues.csv",
            "-o",
            "b.gantry",
            "--map",
            "Name=Title",
        ],
        5,
    );
    assert!(said.contains("no column called “Title”"), "{said}");
}

#[test]
fn a_table_that_comes_again_changes_the_rows_it_brought() {
    let bench = Workbench::new();
    let mapped = [
        "--map",
        "Id=Key",
        "--map",
        "Name=Summary",
        "--map",
        "Duration=Days",
    ];
    fs::write(bench.path("issues.csv"), ISSUES).unwrap();
    bench.succeed(&[&["import", "issues.csv", "-o", "k8s.gantry"], &mapped[..]].concat());
    let again = "Key,Summary,Days\nA-1,Design it,4\nA-3,Ship,1\n";
    fs::write(bench.path("issues.csv"), again).unwrap();
    let plan = bench.ask(&["show", "k8s.gantry"])["plan"]["name"].clone();
    let plan = plan.as_str().unwrap();
    let into = [
        "import",
        "issues.csv",
        "--into",
        "k8s.gantry",
        "--plan",
        plan,
    ];
    let words = [&into[..], &mapped[..]].concat();
    let looked = bench.ask(&[&words[..], &["--dry-run"]].concat());
    let fates: Vec<String> = looked["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{} {}",
                row["fate"].as_str().unwrap(),
                row["id"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(fates, ["changed A-1", "added A-3", "missing A-2"]);
    bench.succeed(&words);
    assert_eq!(bench.row("Design it")["duration"], "4d");
    assert_eq!(bench.row("Ship")["duration"], "1d");
    bench.row("Build");
    // One change, taken back as one; the journal says where it came from.
    let log = bench.ask(&["log", "k8s.gantry"]);
    assert_eq!(log["operations"][0]["door"], "import");
    bench.succeed(&["undo", "k8s.gantry"]);
    assert_eq!(bench.row("Design")["duration"], "3d");
}

#[test]
fn a_file_becomes_a_plan_of_a_program_that_is_there() {
    let bench = Workbench::with_sample();
    bench.succeed(&[
        "new",
        "b.gantry",
        "--name",
        "Apollo",
        "--start",
        "2025-03-17",
    ]);
    bench.succeed(&["add", "b.gantry", "Land", "--duration", "3d"]);
    bench.succeed(&["export", "b.gantry", "--format", "json", "-o", "b.json"]);
    bench.succeed(&["import", "b.json", "--into", "k8s.gantry"]);
    let said = bench.succeed(&["show", "k8s.gantry", "--plan", "Apollo"]);
    assert!(said.contains("Land"), "{said}");
    bench.succeed(&["undo", "k8s.gantry"]);
    bench.refuse(&["show", "k8s.gantry", "--plan", "Apollo"], 3);
}

#[test]
fn what_can_not_be_read_is_refused_whole() {
    let bench = Workbench::with_sample();
    for (file, bytes, code) in [
        ("broken.xml", &b"<Project><Tasks>"[..], 4),
        ("bomb.xml", b"<!DOCTYPE x [<!ENTITY a \"b\">]><Project/>", 4),
        ("other.xml", b"<html/>", 4),
        ("empty.xml", b"", 4),
        ("other.json", b"{\"a\":1}", 4),
        ("broken.json", b"[{", 4),
        ("empty.csv", b"", 4),
        ("fake.xlsx", b"PK not a workbook", 4),
        ("plan.pdf", b"%PDF", 4),
    ] {
        fs::write(bench.path(file), bytes).unwrap();
        bench.refuse(&["import", file, "-o", "new.gantry"], code);
        bench.refuse(&["import", file, "--into", "k8s.gantry"], code);
    }
    bench.refuse(&["import", "nothing.xml", "-o", "new.gantry"], 3);
    bench.refuse(&["import", "k8s.gantry", "-o", "new.gantry"], 4);
    bench.refuse(
        &[
            "export",
            "k8s.gantry",
            "--format",
            "csv",
            "-o",
            "no/such/a.csv",
        ],
        7,
    );
    // The program is never replaced by a table of itself.
    let over = ["--format", "csv", "-o", "./k8s.gantry"];
    bench.refuse(&[&["export", "k8s.gantry"], &over[..]].concat(), 3);
    bench.succeed(&["show", "k8s.gantry"]);
}
