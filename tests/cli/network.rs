//! The picture of what waits on what, from the command line.

use std::fs;

use crate::workbench::Workbench;

#[test]
fn a_picture_has_a_box_for_each_row_of_the_lens() {
    let bench = Workbench::with_sample();
    let draw = |more: &[&str]| {
        bench.succeed(&[&["network", "k8s.gantry", "-o", "net.svg"], more].concat());
        fs::read_to_string(bench.path("net.svg")).unwrap()
    };
    let names = |svg: &str| svg.matches("class=\"n\"").count();
    let whole = draw(&[]);
    assert!(names(&whole) > 40, "{}", names(&whole));
    let first = whole.clone();
    assert_eq!(first, draw(&[]), "twice the same picture");
    for more in [
        &[
            "--focus",
            "Code Freeze and Test Freeze begin",
            "--up",
            "1",
            "--down",
            "1",
        ][..],
        &["--open"],
    ] {
        let some = names(&draw(more));
        assert!(some > 0 && some < names(&whole), "{more:?}: {some}");
    }
    for arrange in ["time", "team"] {
        assert_eq!(
            names(&draw(&["--arrange", arrange])),
            names(&whole),
            "{arrange}"
        );
    }
    bench.succeed(&["network", "k8s.gantry", "-o", "net.pdf"]);
    let pdf = fs::read(bench.path("net.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}
