//! What Gantry wrote into custom fields because the format has no place for it.

use plan::{Confidence, Estimate, LagCalendar, MilestoneKind, Person, Task, TaskKind, WorkMinutes};

use super::facts::Facts;
use crate::mspdi::tree::Node;
use crate::mspdi::write::custom;

use std::collections::BTreeMap;

/// Facts of a task that refer to other records.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub(super) workstream: Option<String>,
    pub(super) owner: Option<String>,
    pub(super) launch: bool,
    /// Whose hours the lags of its links count, by predecessor.
    pub(super) lag_calendars: Vec<(i64, LagCalendar)>,
    pub(super) unfinished_moves: bool,
    pub(super) plan_summary: String,
}

/// The numbers of our fields, by what they are called.
pub(super) fn definitions(node: &Node<'_>) -> BTreeMap<String, String> {
    let definitions = node.all("ExtendedAttribute");
    definitions
        .filter_map(|definition| {
            let alias = definition.get("Alias")?;
            let known = custom::ALL.contains(&alias);
            known.then(|| Some((definition.get("FieldID")?.to_owned(), alias.to_owned())))?
        })
        .collect()
}

/// Our fields of a record, by what they are called.
fn ours(node: &Node<'_>, facts: &Facts) -> Vec<(String, String)> {
    if facts.keeper.ours.is_empty() {
        return Vec::new();
    }
    let fields = node.all("ExtendedAttribute").filter_map(|field| {
        let alias = facts.keeper.ours.get(field.get("FieldID")?)?;
        Some((alias.clone(), field.get("Value")?.to_owned()))
    });
    fields.collect()
}

pub(super) fn person(node: &Node<'_>, person: &mut Person, facts: &mut Facts) {
    for (alias, value) in ours(node, facts) {
        if alias == custom::ROLE {
            person.role = facts.line(&value);
        }
    }
}

pub(super) fn task(node: &Node<'_>, task: &mut Task, facts: &mut Facts) -> Fields {
    let mut fields = Fields::default();
    for (alias, value) in ours(node, facts) {
        match alias.as_str() {
            custom::WORKSTREAM => fields.workstream = Some(facts.line(&value)),
            custom::OWNER => fields.owner = Some(facts.line(&value)),
            custom::LAUNCH => fields.launch = true,
            custom::PROMISED => task.promised = crate::mspdi::value::date(&value).ok(),
            custom::EXTERNAL => task.external = true,
            custom::REFERENCE => task.reference = facts.line(&value),
            custom::CONFIDENCE => task.confidence = confidence(&value),
            custom::ESTIMATE => task.estimate = estimate(&value),
            custom::MILESTONE => {
                if let (true, Some(kind)) = (task.kind.is_milestone(), milestone(&value)) {
                    task.kind = TaskKind::Milestone(kind);
                }
            }
            custom::LAGS => fields.lag_calendars = lags(&value),
            custom::UNFINISHED => fields.unfinished_moves = true,
            custom::SUMMARY => fields.plan_summary = facts.text(&value),
            _ => {}
        }
    }
    fields
}

fn confidence(text: &str) -> Option<Confidence> {
    let all = [Confidence::High, Confidence::Medium, Confidence::Low];
    all.into_iter().find(|&one| custom::confidence(one) == text)
}

fn milestone(text: &str) -> Option<MilestoneKind> {
    MilestoneKind::ALL
        .into_iter()
        .find(|&kind| custom::milestone(kind) == text)
}

/// Minutes of the three points, as `480/960/2400`.
fn estimate(text: &str) -> Option<Estimate> {
    let mut points = text.splitn(3, '/').map(|point| {
        let minutes = point.trim().parse().ok();
        minutes.filter(|minutes| (0..=WorkMinutes::MAX.0).contains(minutes))
    });
    let mut next = || points.next().flatten().map(WorkMinutes);
    let estimate = Estimate {
        optimistic: next()?,
        likely: next()?,
        pessimistic: next()?,
    };
    let ordered = estimate.optimistic <= estimate.likely && estimate.likely <= estimate.pessimistic;
    ordered.then_some(estimate)
}

/// `12 predecessor, 14 plan`.
fn lags(text: &str) -> Vec<(i64, LagCalendar)> {
    let one = |part: &str| {
        let (uid, whose) = part.trim().split_once(' ')?;
        let whose = match whose {
            "predecessor" => LagCalendar::Predecessor,
            "plan" => LagCalendar::Plan,
            _ => return None,
        };
        Some((uid.parse().ok()?, whose))
    };
    text.split(',').filter_map(one).collect()
}
