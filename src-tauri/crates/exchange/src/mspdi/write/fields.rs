//! Which custom fields of the format carry what it has no place for.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Constraint, LagCalendar, TaskKind, Unfinished};

use super::book::{Book, Line};
use super::custom;
use super::record::leaf;

/// Text30 of tasks; Text29 comes right before it, and so on down to Text11.
const TASK_TEXT_30: i64 = 188_744_016;
/// Text30 of resources.
const RESOURCE_TEXT_30: i64 = 205_521_140;
/// How many lie side by side.
const FIELDS: i64 = 20;

/// The custom field of each of our names, where the plan needs it.
#[derive(Default)]
pub(super) struct Fields {
    numbers: BTreeMap<&'static str, (i64, i64)>,
}

impl Fields {
    /// Chooses fields from Text30 downwards that the plan does not use itself.
    pub(super) fn of(book: &Book<'_>) -> Self {
        let kept = book.plan.map(|plan| &plan.kept);
        let definitions = kept.and_then(|kept| kept.get("mspdi:ExtendedAttributes"));
        let definitions = definitions.unwrap_or_default();
        let mut needed: BTreeSet<&'static str> = BTreeSet::new();
        for line in &book.lines {
            needed.extend(of_task(book, line).into_iter().map(|(name, _)| name));
        }
        needed.extend(of_plan(book).into_iter().map(|(name, _)| name));
        let roles = book.program.people.iter();
        if roles.into_iter().any(|(_, person)| !person.role.is_empty()) {
            needed.insert(custom::ROLE);
        }
        let free = |first: i64| {
            (0..FIELDS)
                .map(move |back| (first - back, 30 - back))
                .filter(|(id, _)| !definitions.contains(&format!(">{id}<")))
        };
        let (mut tasks, mut people) = (free(TASK_TEXT_30), free(RESOURCE_TEXT_30));
        let numbers = custom::ALL
            .into_iter()
            .filter(|name| needed.contains(name))
            .filter_map(|name| {
                let of_people = name == custom::ROLE;
                let field = if of_people {
                    people.next()
                } else {
                    tasks.next()
                };
                Some((name, field?))
            });
        Self {
            numbers: numbers.collect(),
        }
    }

    /// The definitions, in order of their numbers.
    pub(super) fn definitions(&self, out: &mut String) {
        for (name, (id, text)) in &self.numbers {
            out.push_str("<ExtendedAttribute>");
            leaf(out, "FieldID", &id.to_string());
            leaf(out, "FieldName", &format!("Text{text}"));
            leaf(out, "Alias", name);
            out.push_str("</ExtendedAttribute>");
        }
    }

    /// Values of a record.
    pub(super) fn values(&self, out: &mut String, values: Vec<(&'static str, String)>) {
        for (name, value) in values {
            if let Some((id, _)) = self.numbers.get(name) {
                out.push_str("<ExtendedAttribute>");
                leaf(out, "FieldID", &id.to_string());
                leaf(out, "Value", &value);
                out.push_str("</ExtendedAttribute>");
            }
        }
    }
}

/// What a task says that the format has no place for.
pub(super) fn of_task(book: &Book<'_>, line: &Line<'_>) -> Vec<(&'static str, String)> {
    let task = line.task;
    let program = book.program;
    let mut values = Vec::new();
    let stream = task.workstream.and_then(|id| program.workstreams.get(id));
    if let Some(stream) = stream {
        values.push((custom::WORKSTREAM, stream.name.clone()));
    }
    if let Some(owner) = task.owner.and_then(|id| program.people.get(id)) {
        values.push((custom::OWNER, owner.name.clone()));
    }
    if book.plan.is_some_and(|plan| plan.launch == Some(line.id)) {
        values.push((custom::LAUNCH, "yes".to_owned()));
    }
    if let Some(promised) = task.promised {
        values.push((custom::PROMISED, promised.to_string()));
    }
    if task.external {
        values.push((custom::EXTERNAL, "yes".to_owned()));
    }
    if !task.reference.is_empty() {
        values.push((custom::REFERENCE, task.reference.clone()));
    }
    if let Some(confidence) = task.confidence {
        values.push((
            custom::CONFIDENCE,
            custom::confidence(confidence).to_owned(),
        ));
    }
    if let Some(points) = task.estimate {
        let points = [points.optimistic, points.likely, points.pessimistic];
        let points = points.map(|point| point.0.to_string()).join("/");
        values.push((custom::ESTIMATE, points));
    }
    match task.kind {
        TaskKind::Work | TaskKind::Milestone(plan::MilestoneKind::Normal) => {}
        TaskKind::Milestone(kind) => {
            values.push((custom::MILESTONE, custom::milestone(kind).to_owned()));
        }
    }
    let lags = lags(book, line);
    if !lags.is_empty() {
        values.push((custom::LAGS, lags));
    }
    values
}

fn lags(book: &Book<'_>, line: &Line<'_>) -> String {
    let one = |link: &&plan::Link| {
        let whose = match link.lag_calendar {
            LagCalendar::Successor => return None,
            LagCalendar::Predecessor => "predecessor",
            LagCalendar::Plan => "plan",
        };
        Some(format!("{} {whose}", book.tasks.get(&link.from)?))
    };
    let lags: Vec<String> = line.links.iter().filter_map(one).collect();
    lags.join(", ")
}

/// What the plan says that the format has no place for.
pub(super) fn of_plan(book: &Book<'_>) -> Vec<(&'static str, String)> {
    let mut values = Vec::new();
    if let Some(plan) = book.plan {
        match plan.unfinished {
            Unfinished::Moves => values.push((custom::UNFINISHED, "moves".to_owned())),
            Unfinished::Stays => {}
        }
        if !plan.summary.is_empty() {
            values.push((custom::SUMMARY, plan.summary.clone()));
        }
    }
    values
}

/// How a constraint is written.
pub(super) fn constraint(constraint: Constraint) -> i64 {
    match constraint {
        Constraint::AsSoonAsPossible => 0,
        Constraint::AsLateAsPossible => 1,
        Constraint::MustStartOn(_) => 2,
        Constraint::MustFinishOn(_) => 3,
        Constraint::StartNoEarlierThan(_) => 4,
        Constraint::StartNoLaterThan(_) => 5,
        Constraint::FinishNoEarlierThan(_) => 6,
        Constraint::FinishNoLaterThan(_) => 7,
    }
}
