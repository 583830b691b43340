//! Whether a program that comes from a file holds together: what no single record can tell.

use std::collections::{BTreeMap, BTreeSet};

use super::unsound;
use crate::id::TaskId;
use crate::program::Program;
use crate::refusal::Refusal;

/// The deepest outline anybody draws, with room to spare.
const DEEPEST: usize = 1_000;

/// Looks at a program as a whole and hands back its summaries.
pub(super) fn sound(program: &Program) -> Result<BTreeSet<TaskId>, Refusal> {
    if program.plans.is_empty() {
        return Err(unsound("it has no plan"));
    }
    let summaries = outline(program)?;
    launches(program)?;
    streams(program)?;
    links(program, &summaries)?;
    parts(program)?;
    Ok(summaries)
}

/// Every row lies under a row of its own plan that may hold rows, without going round in circles.
fn outline(program: &Program) -> Result<BTreeSet<TaskId>, Refusal> {
    let mut summaries = BTreeSet::new();
    for (_, task) in program.tasks.iter() {
        let Some(parent) = task.parent else { continue };
        let above = program.tasks.get(parent);
        let above = above.ok_or_else(|| unsound("a summary is missing"))?;
        if above.plan != task.plan {
            return Err(Refusal::OtherPlan);
        }
        if above.kind.is_milestone() {
            return Err(Refusal::MilestoneHoldsNothing);
        }
        summaries.insert(parent);
    }
    let mut depths: BTreeMap<TaskId, usize> = BTreeMap::new();
    for (id, _) in program.tasks.iter() {
        let mut path = Vec::new();
        let mut next = Some(id);
        let mut depth = 0;
        while let Some(row) = next {
            if let Some(known) = depths.get(&row) {
                depth = known + 1;
                break;
            }
            if path.len() > program.tasks.len() {
                return Err(Refusal::InsideItself);
            }
            path.push(row);
            next = program.tasks.get(row).and_then(|task| task.parent);
        }
        for row in path.into_iter().rev() {
            depths.insert(row, depth);
            depth += 1;
        }
        if depth > DEEPEST {
            return Err(unsound("its rows lie more than 1,000 deep"));
        }
    }
    Ok(summaries)
}

fn launches(program: &Program) -> Result<(), Refusal> {
    for (id, plan) in program.plans.iter() {
        let Some(launch) = plan.launch else { continue };
        let task = program.tasks.get(launch);
        let task = task.ok_or_else(|| unsound("a plan's launch is missing"))?;
        if task.plan != id || !task.kind.is_milestone() {
            return Err(Refusal::NotAMilestone);
        }
    }
    Ok(())
}

fn streams(program: &Program) -> Result<(), Refusal> {
    for (_, task) in program.tasks.iter() {
        let Some(stream) = task.workstream else {
            continue;
        };
        let stream = program.workstreams.get(stream);
        if stream.is_some_and(|stream| stream.plan != task.plan) {
            return Err(Refusal::OtherPlan);
        }
    }
    Ok(())
}

/// The rules of drawing a link, for all of them at once.
fn links(program: &Program, summaries: &BTreeSet<TaskId>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for (_, link) in program.links.iter() {
        if link.from == link.to {
            return Err(Refusal::LinkToItself);
        }
        if !seen.insert((link.from, link.to)) {
            return Err(Refusal::LinkExists);
        }
        let inside = |inner, outer| {
            summaries.contains(&outer) && program.ancestors(inner).any(|above| above == outer)
        };
        if inside(link.from, link.to) || inside(link.to, link.from) {
            return Err(Refusal::LinkWithinSummary);
        }
        if link.kind.to_finish() && summaries.contains(&link.to) {
            return Err(Refusal::FinishLinkToSummary);
        }
    }
    Ok(())
}

fn parts(program: &Program) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for (_, part) in program.assignments.iter() {
        if !seen.insert((part.task, part.person)) {
            return Err(Refusal::AssignedAlready);
        }
    }
    Ok(())
}
