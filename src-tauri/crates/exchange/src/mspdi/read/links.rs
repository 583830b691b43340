//! Links: first as each task names them, then between rows.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Kept, Lag, Link, LinkKind, TaskId, WorkMinutes};

use super::facts::{self, Facts};
use super::tasks::RawTask;
use crate::mspdi::keep;
use crate::mspdi::schema::LINK;
use crate::mspdi::tree::Node;
use crate::notes::Weight;

/// A link, before its predecessor is looked up.
pub(super) struct RawLink {
    from: Option<i64>,
    kind: LinkKind,
    lag: Lag,
    kept: Kept,
    /// The whole element, where it may lead to another project.
    across: Option<String>,
}

/// Percent a lag may be at most.
const PERCENT: i64 = 1_000;
/// Wall minutes a lag may be at most: fifty years.
const ELAPSED: i64 = 50 * 366 * 1440;

/// Formats of a lag, and of a duration, that count minutes on the wall.
pub(in crate::mspdi) fn is_elapsed(format: i64) -> bool {
    matches!(format, 4 | 6 | 8 | 10 | 12 | 36 | 38 | 40 | 42 | 44)
}

/// Formats of a lag that is a share of the predecessor's duration.
pub(in crate::mspdi) fn is_percent(format: i64) -> bool {
    matches!(format, 19 | 20 | 51 | 52)
}

pub(super) fn read(node: &Node<'_>, facts: &mut Facts, place: &str) -> RawLink {
    let kind = match facts::whole(node, "Type") {
        Some(0) => LinkKind::FinishToFinish,
        None | Some(1) => LinkKind::FinishToStart,
        Some(2) => LinkKind::StartToFinish,
        Some(3) => LinkKind::StartToStart,
        Some(_) => {
            facts.add(
                Weight::Changed,
                "unknown-link-type",
                place,
                "A link of an unknown type became finish to start.",
            );
            LinkKind::FinishToStart
        }
    };
    let format = facts::whole(node, "LagFormat").unwrap_or(7);
    let lag = lag(node, format, facts, place);
    let mut kept = Kept::default();
    if format != usual_format(lag) {
        kept.put("mspdi:LagFormat", format.to_string());
    }
    facts.keeper.keep(node, LINK, "", &mut kept);
    let across = facts::flag(node, "CrossProject").unwrap_or(false);
    RawLink {
        from: facts::whole(node, "PredecessorUID"),
        kind,
        lag,
        kept,
        across: across.then(|| {
            let mut xml = String::new();
            keep::write(&mut xml, node);
            xml
        }),
    }
}

/// The format a lag is written in where none was kept: days, elapsed days, percent.
pub(in crate::mspdi) fn usual_format(lag: Lag) -> i64 {
    match lag {
        Lag::Work(_) => 7,
        Lag::Elapsed(_) => 8,
        Lag::Percent(_) => 19,
    }
}

fn lag(node: &Node<'_>, format: i64, facts: &mut Facts, place: &str) -> Lag {
    let amount = facts::whole(node, "LinkLag").unwrap_or(0);
    let minutes = amount.saturating_add(5).div_euclid(10);
    let (value, most) = if is_percent(format) {
        (amount, PERCENT)
    } else if is_elapsed(format) {
        (minutes, ELAPSED)
    } else {
        (minutes, i64::from(WorkMinutes::MAX.0))
    };
    let within = value.clamp(-most, most);
    if within != value {
        facts.add(
            Weight::Changed,
            "lag-out-of-range",
            place,
            "The lag of a link was cut to the longest that can be planned.",
        );
    }
    let value = i32::try_from(within).expect("cut to a range within i32");
    if is_percent(format) {
        Lag::Percent(value)
    } else if is_elapsed(format) {
        Lag::Elapsed(value)
    } else {
        Lag::Work(WorkMinutes(value))
    }
}

/// The links between rows, and those that are left out with a reason each.
pub(super) fn assemble(
    tasks: &mut [RawTask],
    by_uid: &BTreeMap<i64, usize>,
    facts: &mut Facts,
) -> Vec<Link> {
    let mut links = Vec::new();
    for at in 0..tasks.len() {
        let mut seen: BTreeSet<TaskId> = BTreeSet::new();
        for raw in std::mem::take(&mut tasks[at].links) {
            let Some(&from) = raw.from.and_then(|uid| by_uid.get(&uid)) else {
                dangling(&mut tasks[at], raw, facts);
                continue;
            };
            let (one, other) = (&tasks[from], &tasks[at]);
            if let Some((code, why)) = wrong(tasks, from, at, raw.kind, &seen) {
                let text = format!(
                    "“{}” → “{}” was left out: {why}.",
                    one.task.name, other.task.name
                );
                facts.add(Weight::LeftOut, code, &other.task.name, text);
                continue;
            }
            seen.insert(one.id);
            let mut link = Link::new(one.id, other.id, raw.kind, raw.lag);
            link.kept = raw.kept;
            links.push(link);
        }
    }
    links
}

fn dangling(task: &mut RawTask, raw: RawLink, facts: &mut Facts) {
    let name = task.task.name.clone();
    let uid = raw.from.map(|uid| uid.to_string()).unwrap_or_default();
    let (code, text) = match raw.across {
        Some(xml) => {
            let kept = &mut task.task.kept;
            let key = "mspdi:PredecessorLink";
            let all = kept.get(key).unwrap_or_default().to_owned() + &xml;
            facts.keeper.put_xml(kept, key.to_owned(), all);
            (
                "link-to-other-project",
                format!(
                    "A link from another project to “{name}” holds nothing here; it is kept for export."
                ),
            )
        }
        None => (
            "dangling-link",
            format!("A link to “{name}” was left out: its predecessor ({uid}) is not in the file."),
        ),
    };
    facts.add(Weight::LeftOut, code, &name, text);
}

fn wrong(
    tasks: &[RawTask],
    from: usize,
    to: usize,
    kind: LinkKind,
    seen: &BTreeSet<TaskId>,
) -> Option<(&'static str, &'static str)> {
    if from == to {
        return Some(("link-to-itself", "a task can't wait for itself"));
    }
    let above = |mut low: usize, high: usize| {
        while let Some(parent) = tasks[low].parent {
            if parent == high {
                return true;
            }
            low = parent;
        }
        false
    };
    if above(from, to) || above(to, from) {
        return Some((
            "link-within-summary",
            "one lies under the other, and a summary can't wait for its own rows",
        ));
    }
    if kind.to_finish() && tasks[to].summary {
        return Some((
            "finish-link-to-summary",
            "a summary ends with its rows, so no link can hold its finish",
        ));
    }
    if seen.contains(&tasks[from].id) {
        return Some(("duplicate-link", "the two are linked already"));
    }
    None
}
