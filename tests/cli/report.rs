//! The one-page report, from the command line.

use std::fs;

use crate::workbench::Workbench;

#[test]
fn the_same_program_gives_the_same_bytes() {
    let bench = Workbench::with_sample();
    let report = |file: &str, more: &[&str]| {
        bench.succeed(&[&["report", "k8s.gantry", "-o", file], more].concat());
        fs::read(bench.path(file)).unwrap()
    };
    let plan = ["--plan", "Kubernetes 1.33", "--audience", "exec"];
    let first = report("one.pdf", &plan);
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, report("two.pdf", &plan), "twice the same PDF");
    assert_ne!(
        first,
        report("letter.pdf", &["--paper", "letter"]),
        "another paper"
    );
    let picture = report("one.svg", &[]);
    assert!(picture.starts_with(b"<svg"));
    assert_eq!(picture, report("two.svg", &[]), "twice the same SVG");
}

#[test]
fn a_report_takes_the_place_of_an_older_one_and_leaves_nothing_else() {
    let bench = Workbench::with_sample();
    fs::write(bench.path("exec.pdf"), "last week").unwrap();
    let said = bench.succeed(&["report", "k8s.gantry", "-o", "exec.pdf"]);
    assert!(said.contains("exec.pdf"));
    assert!(
        fs::read(bench.path("exec.pdf"))
            .unwrap()
            .starts_with(b"%PDF-")
    );
    let folder = bench.path("").read_dir().unwrap();
    let mut names: Vec<_> = folder.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["exec.pdf", "k8s.gantry"]);
}

#[test]
fn a_place_that_can_not_be_written_is_told() {
    let bench = Workbench::with_sample();
    fs::create_dir(bench.path("folder.pdf")).unwrap();
    for (file, reason) in [
        ("none/exec.pdf", "no folder"),
        ("folder.pdf", "is a folder"),
    ] {
        let said = bench.refuse(&["report", "k8s.gantry", "-o", file], 3);
        assert!(said.contains(reason), "{said:?}");
    }
}
