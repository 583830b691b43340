//! Nodes, edges and lanes.

use std::fmt::Write;

use super::svg::{Svg, cut};
use super::{Form, Line, Mark, Shape, Strip};

const RED: &str = "#b3261e";
const AMBER: &str = "#b06000";
const GREEN: &str = "#1e7a3c";
const GREY: &str = "#5f6b7c";
const PALE: &str = "#aab3c0";

pub(super) fn lane(svg: &mut Svg, lane: &Strip, width: i32) {
    let (x, y, _, h) = lane.area;
    svg.rect((x + 8, y + 2, width - 16, h - 4), 8, "g");
    svg.text(
        (x + 22, y + 20),
        "k",
        &cut(&lane.name.to_uppercase(), width - 60, 9.0),
    );
}

pub(super) fn line(svg: &mut Svg, line: &Line) {
    let Some((&last, before)) = line.points.split_last() else {
        return;
    };
    let Some(&near) = before.last() else {
        return;
    };
    let class = match (line.critical, line.driving) {
        (true, _) => "e r",
        (false, true) => "e v",
        (false, false) => "e",
    };
    let colour = match (line.critical, line.driving) {
        (true, _) => RED,
        (false, true) => GREY,
        (false, false) => PALE,
    };
    svg.path(&rounded(&line.points), class);
    let (dx, dy) = ((last.0 - near.0).signum(), (last.1 - near.1).signum());
    let (long, half) = (7, 4);
    // Back from the tip, and to both sides of it.
    let back = (last.0 - dx * long, last.1 - dy * long);
    let head = format!(
        "M{} {}L{} {}L{} {}Z",
        last.0,
        last.1,
        back.0 - dy * half,
        back.1 - dx * half,
        back.0 + dy * half,
        back.1 + dx * half
    );
    svg.filled(&head, colour);
}

/// A line with round corners.
fn rounded(points: &[(i32, i32)]) -> String {
    const ROUND: i32 = 5;
    let mut path = String::new();
    for (at, &(x, y)) in points.iter().enumerate() {
        let (Some(before), Some(after)) = (
            at.checked_sub(1).and_then(|at| points.get(at)),
            points.get(at + 1),
        ) else {
            let _ = write!(path, "{}{x} {y}", if at == 0 { 'M' } else { 'L' });
            continue;
        };
        let towards = |other: &(i32, i32)| {
            let (dx, dy) = (other.0 - x, other.1 - y);
            let room = ROUND.min((dx.abs() + dy.abs()) / 2);
            (x + dx.signum() * room, y + dy.signum() * room)
        };
        let (from, to) = (towards(before), towards(after));
        let _ = write!(path, "L{} {}Q{x} {y} {} {}", from.0, from.1, to.0, to.1);
    }
    path
}

/// What a line says, above its end where it runs level.
pub(super) fn line_label(svg: &mut Svg, line: &Line) {
    if let [.., near, last] = line.points.as_slice()
        && !line.label.is_empty()
    {
        if near.1 == last.1 && near.0 < last.0 {
            svg.text_to((last.0 - 10, last.1 - 4), "l", "end", &line.label);
        } else {
            svg.text((last.0 + 5, (near.1 + last.1) / 2), "l", &line.label);
        }
    }
}

pub(super) fn shape(svg: &mut Svg, shape: &Shape, beside: bool) {
    let (x, y, w, h) = shape.area;
    let mut class = String::from("b");
    for (is, more) in [
        (shape.critical, " c"),
        (shape.external, " x"),
        (shape.marks.contains(&Mark::Complete), " y"),
    ] {
        if is {
            class.push_str(more);
        }
    }
    outline(svg, shape.form, shape.area, &class);
    let inset = match shape.form {
        Form::Work | Form::Summary => 10,
        Form::Milestone => 24,
        Form::Gate | Form::Awaited => 17,
    };
    let (left, room) = if beside {
        (x + w + 8, 220)
    } else {
        (x + inset, w - 2 * inset)
    };
    let top = match &shape.kind {
        Some(kind) => {
            svg.text((left, y + 12), "k", &cut(&kind.to_uppercase(), room, 10.5));
            y + 25
        }
        None => y + h / 2 - 3,
    };
    svg.text((left, top), "n", &cut(&shape.name, room, 12.5));
    let marks = i32::try_from(shape.marks.len()).unwrap_or(0) * 15;
    svg.text(
        (left, top + 14),
        "d",
        &cut(&shape.detail, room - if beside { 0 } else { marks }, 11.0),
    );
    let mut at = if beside { x + w - 6 } else { x + w - inset };
    for &one in &shape.marks {
        mark(svg, one, (at - 11, if beside { y - 6 } else { y + h - 17 }));
        at -= 15;
    }
}

/// The border of a node.
pub(super) fn outline(svg: &mut Svg, form: Form, area: (i32, i32, i32, i32), class: &str) {
    let (x, y, w, h) = area;
    let middle = y + h / 2;
    let pointed = |inset: i32| {
        let inset = inset.min(w / 2);
        format!(
            "M{x} {middle}L{} {y}H{}L{} {middle}L{} {}H{}Z",
            x + inset,
            x + w - inset,
            x + w,
            x + w - inset,
            y + h,
            x + inset
        )
    };
    match form {
        Form::Work => svg.rect(area, 6, class),
        Form::Summary => {
            svg.rect((x + 4, y + 4, w - 1, h - 1), 6, "b");
            svg.rect((x, y, w - 1, h - 1), 6, class);
        }
        Form::Milestone => svg.path(&pointed(h / 2), class),
        Form::Gate => {
            svg.path(&pointed(10), class);
            let inner = format!(
                "M{} {}V{}M{} {}V{}",
                x + 13,
                y + 6,
                y + h - 6,
                x + w - 13,
                y + 6,
                y + h - 6
            );
            svg.path(&inner, "e");
        }
        Form::Awaited => svg.rect(area, h / 2, class),
    }
}

/// A mark of 11 by 11 pixels: a tick, a half disc, a triangle, a clock.
pub(super) fn mark(svg: &mut Svg, mark: Mark, (x, y): (i32, i32)) {
    match mark {
        Mark::Complete => {
            let tick = format!(
                "M{} {}l3.5 3.5l6.5-7.5l1.6 1.4l-8 9.2l-5.2-5.2z",
                x - 1,
                y + 5
            );
            svg.filled(&tick, GREEN);
        }
        Mark::Started => {
            let disc = format!(
                "M{0} {1}a5 5 0 1 0 .01 0zm0 1.2a3.8 3.8 0 0 1 0 7.6z",
                x + 5,
                y + 1
            );
            svg.filled(&disc, GREY);
        }
        Mark::AtRisk => {
            let triangle = format!(
                "M{} {y}l6.5 11.5h-13zm-.8 3.6l.2 4h1.2l.2-4zm0 5v1.5h1.6v-1.5z",
                x + 5
            );
            svg.filled(&triangle, AMBER);
        }
        Mark::Overdue => {
            let clock = format!(
                "M{} {y}a6 6 0 1 0 .01 0zm-.7 2.4h1.4v3.4l2.4 1.6l-.8 1.1l-3-2z",
                x + 5
            );
            svg.filled(&clock, RED);
        }
    }
}
