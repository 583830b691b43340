use super::*;

fn shape(name: &str, form: Form) -> Shape {
    Shape {
        area: (24, 24, 176, 44),
        form,
        name: name.to_owned(),
        detail: "14 Mar".to_owned(),
        kind: None,
        critical: false,
        external: false,
        marks: Vec::new(),
    }
}

fn diagram(shapes: Vec<Shape>) -> Diagram {
    Diagram {
        title: "Release <1>".to_owned(),
        width: 300,
        height: 100,
        shapes,
        ..Diagram::default()
    }
}

#[test]
fn what_people_typed_is_text() {
    let name = "</text><script>alert(\"1\")</script> & \u{1}more";
    let svg = diagram(vec![shape(name, Form::Work)]).svg();
    assert!(!svg.contains("<script"), "{svg}");
    assert!(svg.contains("&lt;/text&gt;&lt;script"), "{svg}");
    assert!(svg.contains("<title>Release &lt;1&gt;</title>"), "{svg}");
    assert!(!svg.contains('\u{1}'));
}

#[test]
fn names_are_cut_to_their_box() {
    let long = "A name that is far too long for any box of this width whatever the letters";
    let svg = diagram(vec![shape(long, Form::Work)]).svg();
    assert!(!svg.contains(long));
    assert!(svg.contains('…'));
}

#[test]
fn the_legend_tells_what_is_there_and_no_more() {
    let mut risky = shape("A", Form::Gate);
    risky.marks = vec![Mark::AtRisk];
    let svg = diagram(vec![risky, shape("B", Form::Milestone)]).svg();
    for (word, told) in [
        ("Gate", true),
        ("Milestone", true),
        ("At risk", true),
        ("Work", false),
        ("Overdue", false),
        ("External", false),
        ("Critical", false),
    ] {
        assert_eq!(svg.contains(&format!(">{word}<")), told, "{word}");
    }
}

#[test]
fn a_picture_too_large_for_paper_is_scaled_down_as_a_whole() {
    let mut large = diagram(Vec::new());
    large.width = 28_000;
    let svg = large.svg_for_paper();
    assert!(
        svg.contains("width=\"14000\" height=\"114\" viewBox=\"0 0 28000 228\""),
        "{svg}"
    );
    assert!(large.svg().contains("width=\"28000\" height=\"228\""));
}
