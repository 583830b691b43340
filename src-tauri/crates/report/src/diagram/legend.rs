//! What the shapes mean: only those that are there.

use std::collections::BTreeSet;

use super::shapes::{line, mark, outline};
use super::svg::Svg;
use super::{Diagram, Form, Line, Mark};

pub(super) fn legend(svg: &mut Svg, diagram: &Diagram, y: i32) {
    let forms: BTreeSet<Form> = diagram.shapes.iter().map(|shape| shape.form).collect();
    let marks: BTreeSet<Mark> = diagram
        .shapes
        .iter()
        .flat_map(|shape| shape.marks.clone())
        .collect();
    let mut x = 24;
    for form in forms {
        let words = match form {
            Form::Work => "Work",
            Form::Summary => "Summary",
            Form::Milestone => "Milestone",
            Form::Gate => "Gate",
            Form::Awaited => "Awaited",
        };
        outline(svg, form, (x, y, 28, 14), "b");
        x = told(svg, x + 34, y, words);
    }
    if diagram.shapes.iter().any(|shape| shape.external) {
        outline(svg, Form::Awaited, (x, y, 28, 14), "b x");
        x = told(svg, x + 34, y, "External");
    }
    for one in marks {
        let words = match one {
            Mark::Complete => "Complete",
            Mark::Started => "Started",
            Mark::AtRisk => "At risk",
            Mark::Overdue => "Overdue",
        };
        mark(svg, one, (x, y + 1));
        x = told(svg, x + 17, y, words);
    }
    let lines = [
        ("Critical", true, true),
        ("Driving", false, true),
        ("Not driving", false, false),
    ];
    for (words, critical, driving) in lines {
        let there =
            |one: &Line| one.critical == critical && (one.driving || one.critical) == driving;
        if diagram.lines.iter().any(there) {
            let sample = Line {
                points: vec![(x, y + 7), (x + 30, y + 7)],
                label: String::new(),
                critical,
                driving,
            };
            line(svg, &sample);
            x = told(svg, x + 36, y, words);
        }
    }
}

/// Words beside a sample, and where the next one begins.
fn told(svg: &mut Svg, x: i32, y: i32, words: &str) -> i32 {
    svg.text((x, y + 11), "d", words);
    x + i32::try_from(words.len()).unwrap_or(0) * 6 + 22
}
