//! Tasks as the file lists them.

use plan::{
    Constraint, Effort, EffortKind, Moment, Pin, PlanId, Task, TaskId, TaskKind, WorkMinutes,
};

use super::facts::{self, Facts};
use super::links::{self, RawLink};
use super::progress::RawProgress;
use super::{gantry, tell};
use crate::mspdi::keep;
use crate::mspdi::schema::{BASELINE, TASK};
use crate::mspdi::tree::Node;
use crate::mspdi::value::{write_duration, write_moment};
use crate::notes::{Recorded, Weight};

/// A task, before what it refers to is looked up.
pub(super) struct RawTask {
    pub(super) id: TaskId,
    pub(super) uid: Option<i64>,
    pub(super) level: i64,
    /// Whether it is the row that stands for the whole project.
    pub(super) whole: bool,
    /// The row above it, by place in the list.
    pub(super) parent: Option<usize>,
    pub(super) summary: bool,
    pub(super) task: Task,
    pub(super) calendar: Option<i64>,
    pub(super) recorded: Option<Recorded>,
    pub(super) start: Option<Moment>,
    pub(super) finish: Option<Moment>,
    /// The duration as the file has it.
    pub(super) written: Option<WorkMinutes>,
    pub(super) progress: RawProgress,
    pub(super) links: Vec<RawLink>,
    pub(super) baselines: Vec<RawBaseline>,
    pub(super) gantry: gantry::Fields,
}

/// One of the eleven baselines of a task.
pub(super) struct RawBaseline {
    pub(super) number: i64,
    pub(super) start: Moment,
    pub(super) finish: Moment,
    pub(super) duration: WorkMinutes,
    pub(super) work: WorkMinutes,
    pub(super) kept: plan::Kept,
}

impl RawTask {
    /// Keeps what the file says of a row that the rows under it make up; Gantry adds it up itself.
    pub(super) fn keep_sums(&mut self) {
        let kept = &mut self.task.kept;
        let mut put = |field: &str, text: String| kept.put(format!("mspdi-then:{field}"), text);
        if let Some(duration) = self.written {
            put("Duration", write_duration(duration.0));
        }
        for (field, minutes) in [
            ("ActualDuration", self.progress.done),
            ("RemainingDuration", self.progress.remaining),
        ] {
            if let Some(minutes) = minutes {
                put(field, write_duration(minutes.0));
            }
        }
        put("PercentComplete", self.progress.percent.to_string());
        if let Some(start) = self.progress.start {
            put("ActualStart", write_moment(start));
        }
    }
}

/// A row, or none where it is empty.
pub(super) fn read(node: &Node<'_>, facts: &mut Facts) -> Option<RawTask> {
    if facts::flag(node, "IsNull").unwrap_or(false) {
        return None;
    }
    let name = facts.name(node.get("Name").unwrap_or_default());
    let uid = facts::whole(node, "UID");
    let level = level(node);
    let whole = uid == Some(0) && level == 0;
    let start = facts.moment(node, "Start", &name);
    let finish = facts.moment(node, "Finish", &name);
    // Every row belongs to the only plan there is.
    let mut task = Task::new(PlanId(1), &name, WorkMinutes::ZERO);
    if let Some(uid) = uid {
        task.kept.put("mspdi:UID", uid.to_string());
    }
    let written = duration(node, &mut task, facts);
    task.constraint = constraint(node, facts, &name, &mut task.kept);
    task.deadline = facts.moment(node, "Deadline", &name);
    task.ignores_people = facts::flag(node, "IgnoreResourceCalendar").unwrap_or(false);
    task.effort = Effort {
        kind: match facts::whole(node, "Type") {
            Some(1) => EffortKind::FixedDuration,
            Some(2) => EffortKind::FixedWork,
            _ => EffortKind::FixedUnits,
        },
        driven: facts::flag(node, "EffortDriven").unwrap_or(false),
    };
    task.inactive = !facts::flag(node, "Active").unwrap_or(true);
    task.note = facts.text(node.child("Notes").map_or("", |notes| &notes.text));
    delay(node, &mut task, facts);
    if facts::flag(node, "Manual").unwrap_or(false) {
        pin(node, &mut task, start.zip(finish), facts);
    }
    wbs(node, &mut task, facts);
    facts.keeper.keep(node, TASK, "", &mut task.kept);
    for (field, what) in [
        (
            "ExternalTask",
            "lies in another project; its dates are kept as they were written there",
        ),
        (
            "IsSubproject",
            "stands for an inserted project, whose tasks are not in this file",
        ),
    ] {
        if facts::flag(node, field).unwrap_or(false) {
            tell(
                facts,
                Weight::Remark,
                "other-project",
                &name,
                format!("“{name}” {what}."),
            );
        }
    }
    let links = node.all("PredecessorLink");
    let links = links.map(|link| links::read(link, facts, &name)).collect();
    let baselines = baselines(node, whole, &mut task, facts);
    let progress = RawProgress::read(node, facts, &name);
    let gantry = gantry::task(node, &mut task, facts);
    Some(RawTask {
        id: TaskId(0),
        uid,
        level,
        whole,
        parent: None,
        summary: false,
        calendar: facts::whole(node, "CalendarUID").filter(|&uid| uid >= 0),
        recorded: start
            .zip(finish)
            .map(|(start, finish)| Recorded { start, finish }),
        start,
        finish,
        written,
        progress,
        links,
        baselines,
        gantry,
        task,
    })
}

fn level(node: &Node<'_>) -> i64 {
    facts::whole(node, "OutlineLevel").unwrap_or_else(|| {
        // Some programs write only the number: 2.1.3 lies on the third level.
        let dots = node.get("OutlineNumber").map(|number| match number {
            "0" => 0,
            number => 1 + number.matches('.').count(),
        });
        let alone = i64::from(facts::whole(node, "UID") != Some(0));
        dots.map_or(alone, |level| i64::try_from(level).unwrap_or(i64::MAX))
    })
}

fn duration(node: &Node<'_>, task: &mut Task, facts: &mut Facts) -> Option<WorkMinutes> {
    let name = task.name.clone();
    let format = facts::whole(node, "DurationFormat").unwrap_or(7);
    task.elapsed = links::is_elapsed(format);
    if format != usual_format(task.elapsed) {
        task.kept.put("mspdi:DurationFormat", format.to_string());
    }
    let manual = facts.minutes(node, "ManualDuration", &name);
    let written = facts.minutes(node, "Duration", &name);
    task.duration = written.or(manual).unwrap_or_default();
    if let Some(manual) = manual.filter(|&manual| manual != task.duration) {
        let text = write_duration(manual.0);
        task.kept.put("mspdi:ManualDuration", text);
    }
    let milestone = facts::flag(node, "Milestone");
    if task.duration.0 == 0 {
        task.kind = TaskKind::Milestone(plan::MilestoneKind::Normal);
    }
    if milestone.is_some_and(|milestone| milestone != (task.duration.0 == 0)) {
        let text = if milestone == Some(true) { "1" } else { "0" };
        task.kept.put("mspdi:Milestone", text);
    }
    written
}

/// Days, or elapsed days: how a duration is written where nothing else was kept.
pub(in crate::mspdi) fn usual_format(elapsed: bool) -> i64 {
    if elapsed { 8 } else { 7 }
}

fn constraint(
    node: &Node<'_>,
    facts: &mut Facts,
    place: &str,
    kept: &mut plan::Kept,
) -> Constraint {
    let kind = match facts::whole(node, "ConstraintType") {
        kind @ (None | Some(0 | 1)) => {
            // A date that says nothing, but may have been typed for later.
            if let Some(date) = node.get("ConstraintDate") {
                facts
                    .keeper
                    .put(kept, "mspdi:ConstraintDate".to_owned(), date);
            }
            return match kind {
                Some(1) => Constraint::AsLateAsPossible,
                _ => Constraint::AsSoonAsPossible,
            };
        }
        Some(2) => Constraint::MustStartOn,
        Some(3) => Constraint::MustFinishOn,
        Some(4) => Constraint::StartNoEarlierThan,
        Some(5) => Constraint::StartNoLaterThan,
        Some(6) => Constraint::FinishNoEarlierThan,
        Some(7) => Constraint::FinishNoLaterThan,
        Some(_) => {
            let text = "The constraint was left out: its type is unknown.";
            tell(facts, Weight::LeftOut, "unknown-constraint", place, text);
            return Constraint::AsSoonAsPossible;
        }
    };
    match facts.moment(node, "ConstraintDate", place) {
        Some(moment) => kind(moment),
        None => {
            let text = "The constraint was left out: it has no date that can be planned.";
            tell(
                facts,
                Weight::LeftOut,
                "constraint-without-date",
                place,
                text,
            );
            Constraint::AsSoonAsPossible
        }
    }
}

fn pin(node: &Node<'_>, task: &mut Task, dates: Option<(Moment, Moment)>, facts: &mut Facts) {
    let name = task.name.clone();
    let start = facts.moment(node, "ManualStart", &name);
    let finish = facts.moment(node, "ManualFinish", &name);
    let start = start.or(dates.map(|dates| dates.0));
    let finish = finish.or(dates.map(|dates| dates.1));
    match (start, finish) {
        (Some(start), Some(finish)) if start <= finish => task.pin = Some(Pin { start, finish }),
        (Some(_), Some(_)) => tell(
            facts,
            Weight::LeftOut,
            "manual-dates-backwards",
            &name,
            format!(
                "“{name}” is scheduled by hand, but ends before it begins; it is scheduled automatically instead."
            ),
        ),
        (Some(_) | None, Some(_) | None) => tell(
            facts,
            Weight::Changed,
            "manual-without-dates",
            &name,
            format!(
                "“{name}” is scheduled by hand, but has no dates; it is scheduled automatically."
            ),
        ),
    }
    if task.pin.is_none() {
        task.kept.put("mspdi:Manual", "1");
    }
}

fn delay(node: &Node<'_>, task: &mut Task, facts: &mut Facts) {
    let tenths = facts::whole(node, "LevelingDelay").unwrap_or(0);
    let minutes = tenths.saturating_add(5).div_euclid(10);
    match i32::try_from(minutes) {
        Ok(minutes) if (0..=50 * 366 * 1440).contains(&minutes) => task.delay = minutes,
        _ => tell(
            facts,
            Weight::LeftOut,
            "delay-out-of-range",
            &task.name,
            "The levelling delay was left out: it is below zero or too long.",
        ),
    }
}

/// A breakdown code of its own is kept; one that only repeats the outline follows it.
fn wbs(node: &Node<'_>, task: &mut Task, facts: &mut Facts) {
    let Some(code) = node.get("WBS") else { return };
    if node.get("OutlineNumber") != Some(code) {
        facts
            .keeper
            .put(&mut task.kept, "mspdi:WBS".to_owned(), code);
    }
}

fn baselines(node: &Node<'_>, whole: bool, task: &mut Task, facts: &mut Facts) -> Vec<RawBaseline> {
    let mut found: Vec<RawBaseline> = Vec::new();
    let mut odd = String::new();
    for baseline in node.all("Baseline") {
        let number = facts::whole(baseline, "Number").unwrap_or(0);
        let start = facts.moment(baseline, "Start", &task.name);
        let finish = facts.moment(baseline, "Finish", &task.name);
        // The row of the whole project is no row here; its baselines are kept as they are.
        let known = whole || found.iter().any(|known| known.number == number);
        // One with only a cost, say, says nothing about dates and is kept as it is.
        let (Some(start), Some(finish), false, 0..=10) = (start, finish, known, number) else {
            keep::write(&mut odd, baseline);
            continue;
        };
        if finish < start {
            facts.add(
                Weight::LeftOut,
                "baseline-backwards",
                &task.name,
                "A baseline of the row ends before it begins; it is kept for a later export only.",
            );
            keep::write(&mut odd, baseline);
            continue;
        }
        let mut kept = plan::Kept::default();
        facts.keeper.keep(baseline, BASELINE, "", &mut kept);
        let mut minutes = |field| {
            let said = facts.minutes(baseline, field, &task.name);
            if said.is_none() {
                kept.put(format!("mspdi:{field}"), "");
            }
            said.unwrap_or_default()
        };
        let (duration, work) = (minutes("Duration"), minutes("Work"));
        found.push(RawBaseline {
            number,
            start,
            finish,
            duration,
            work,
            kept,
        });
    }
    if !odd.is_empty() {
        facts
            .keeper
            .put_xml(&mut task.kept, "mspdi:Baseline".to_owned(), odd);
    }
    found
}
