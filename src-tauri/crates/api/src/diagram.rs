//! The picture of what waits on what, for outside the screen.

use std::collections::BTreeMap;

use engine::State;
use engine::network::{Arrange, Edge, Lens, Network, Node};
use plan::text::write_lag;
use plan::{Calendar, NaiveDate, PlanId, Progress};
use report::diagram::{Diagram, Form, Line, Mark, Shape, Strip};
use schedule::Dates;

use crate::view;

/// A network in words and shapes.
pub(crate) fn diagram(
    state: &State,
    plan: PlanId,
    lens: &Lens,
    network: &Network,
    today: NaiveDate,
) -> Diagram {
    let program = &state.program;
    let head = program.plans.get(plan);
    let hours = head.map(|head| program.hours(head.calendar));
    let day = head.and_then(|head| head.status_date).unwrap_or(today);
    let rows = network.nodes.len();
    Diagram {
        title: head.map_or_else(String::new, |head| head.name.clone()),
        subtitle: format!(
            "{rows} of {} rows, {} links, {}",
            rows + network.hidden,
            network.edges.len(),
            assess::long_date(day)
        ),
        width: network.width,
        height: network.height,
        lanes: network
            .lanes
            .iter()
            .map(|lane| Strip {
                area: (lane.area.x, lane.area.y, lane.area.w, lane.area.h),
                name: lane.name.clone(),
            })
            .collect(),
        lines: network
            .edges
            .iter()
            .map(|edge| line(state, edge, hours.as_ref()))
            .collect(),
        shapes: network
            .nodes
            .iter()
            .filter_map(|node| shape(state, node, today))
            .collect(),
        beside: lens.arrange == Arrange::Time,
    }
}

fn line(state: &State, edge: &Edge, hours: Option<&Calendar>) -> Line {
    let link = edge.link.and_then(|link| state.program.links.get(link));
    let lag = match (link, hours) {
        (Some(link), Some(hours)) => write_lag(link.lag, hours),
        _ => String::new(),
    };
    let label = match (edge.count, edge.kind.letters(), lag.as_str()) {
        (2.., _, _) => format!("×{}", edge.count),
        (_, "FS", lag) => lag.to_owned(),
        (_, letters, lag) => format!("{letters}{lag}"),
    };
    Line {
        points: edge.points.iter().map(|point| (point.x, point.y)).collect(),
        label,
        critical: edge.critical,
        driving: edge.driving,
    }
}

fn shape(state: &State, node: &Node, today: NaiveDate) -> Option<Shape> {
    let row = state.program.tasks.get(node.task)?;
    let dates = state.schedule.dates(node.task)?;
    let word = word(view::kind(row));
    let (form, kind) = if node.rows > 0 {
        (Form::Summary, None)
    } else {
        form(&word)
    };
    let mut marks = Vec::new();
    match assess::risk(&state.program, &state.schedule, node.task, today) {
        Some(assess::Risk::Overdue) => marks.push(Mark::Overdue),
        Some(assess::Risk::AtRisk) => marks.push(Mark::AtRisk),
        None => {}
    }
    if dates.complete {
        marks.push(Mark::Complete);
    } else if matches!(row.progress, Progress::Started { .. }) {
        marks.push(Mark::Started);
    }
    let detail = match node.rows {
        0 => span(dates),
        1 => format!("1 row, {}", span(dates)),
        rows => format!("{rows} rows, {}", span(dates)),
    };
    Some(Shape {
        area: (node.area.x, node.area.y, node.area.w, node.area.h),
        form,
        name: row.name.clone(),
        detail,
        kind,
        critical: dates.critical,
        external: row.external || word == "external",
        marks,
    })
}

/// `14 Mar` or `3 Mar – 14 Mar`.
fn span(dates: &Dates) -> String {
    if dates.start == dates.finish {
        return assess::short_date(dates.finish.date());
    }
    let last = dates.finish.inclusive_date();
    let first = dates.start.date();
    if first == last {
        return assess::short_date(first);
    }
    format!(
        "{} – {}",
        assess::short_date(first),
        assess::short_date(last)
    )
}

/// The name a kind has on the wire.
fn word(kind: crate::dto::KindDto) -> String {
    let word = serde_json::to_value(kind).ok();
    let word = word.as_ref().and_then(serde_json::Value::as_str);
    word.unwrap_or_default().to_owned()
}

/// The shape of a kind, and the word that stands over its name. What is awaited from others has
/// one shape, and its type in words.
fn form(word: &str) -> (Form, Option<String>) {
    let plain: BTreeMap<&str, (Form, Option<&str>)> = BTreeMap::from([
        ("work", (Form::Work, None)),
        ("milestone", (Form::Milestone, None)),
        ("freeze", (Form::Milestone, Some("Freeze"))),
        ("deadline", (Form::Milestone, Some("Deadline"))),
        ("launch", (Form::Milestone, Some("Launch"))),
        ("gate", (Form::Gate, None)),
    ]);
    match plain.get(word) {
        Some(&(form, kind)) => (form, kind.map(str::to_owned)),
        None => (Form::Awaited, Some(word.to_owned())),
    }
}
