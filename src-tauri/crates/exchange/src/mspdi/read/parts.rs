//! Assignments, and the work by day that shows where a task was interrupted.

use plan::{Kept, Moment, Units, WorkMinutes};

use super::facts::{self, Facts};
use crate::mspdi::keep;
use crate::mspdi::schema::ASSIGNMENT;
use crate::mspdi::tree::Node;
use crate::mspdi::value;
use crate::notes::Weight;

/// What Microsoft Project writes in place of a resource where nobody is assigned.
pub(in crate::mspdi) const NOBODY: i64 = -65_535;

/// An assignment, before its task and resource are looked up.
pub(super) struct RawPart {
    pub(super) task: i64,
    /// None where nobody is assigned.
    pub(super) person: Option<i64>,
    pub(super) units: Units,
    pub(super) work: WorkMinutes,
    pub(super) done: WorkMinutes,
    pub(super) delay: WorkMinutes,
    pub(super) kept: Kept,
    pub(super) days: Days,
    /// From when to when it lasts, where its work over time was edited by hand and the file does
    /// not say how.
    pub(super) reshaped: Option<(Moment, Moment)>,
    /// The whole element, of an assignment to the row of the whole project.
    whole: Option<String>,
}

impl RawPart {
    /// Keeps an assignment to the whole project, which is no row here. One of nobody only adds up
    /// the others.
    pub(super) fn keep_with(&mut self, kept: &mut Kept, facts: &mut Facts) {
        let Some(xml) = self.whole.take() else { return };
        let key = match self.person {
            Some(_) => "mspdi:0.Assignments",
            None => "mspdi-then:0.Assignments",
        };
        let all = kept.get(key).unwrap_or_default().to_owned() + &xml;
        facts.keeper.put_xml(kept, key.to_owned(), all);
    }
}

/// Stretches of a task's time, from the work by day.
#[derive(Default)]
pub(super) struct Days {
    /// Work was done or is planned.
    pub(super) busy: Vec<(Moment, Moment)>,
    /// Work could be done, and none is: what the file says with a value of zero. Where nobody
    /// works anyway it gives no value at all.
    pub(super) idle: Vec<(Moment, Moment)>,
}

pub(super) fn read(node: &Node<'_>, facts: &mut Facts) -> Option<RawPart> {
    let uid = node.get("UID").unwrap_or_default();
    let place = format!("assignment {}", uid.chars().take(20).collect::<String>());
    let Some(task) = facts::whole(node, "TaskUID") else {
        facts.add(
            Weight::LeftOut,
            "dangling-assignment",
            &place,
            "The assignment was left out: it names no task.",
        );
        return None;
    };
    let person = facts::whole(node, "ResourceUID").filter(|&uid| uid != NOBODY);
    let of = if person.is_none() { "Unassigned." } else { "" };
    let mut kept = Kept::default();
    if !uid.is_empty() {
        facts.keeper.put(&mut kept, format!("mspdi:{of}UID"), uid);
    }
    let units = node.get("Units").map_or(Some(Units::WHOLE), facts::units);
    let work = facts.minutes(node, "Work", &place).unwrap_or_default();
    let done = facts
        .minutes(node, "ActualWork", &place)
        .unwrap_or_default();
    if person.is_none() {
        for (field, text) in [
            ("Units", node.get("Units").filter(|&units| units != "1")),
            ("Work", node.get("Work")),
            ("ActualWork", node.get("ActualWork").filter(|_| done.0 > 0)),
            ("Delay", node.get("Delay").filter(|&delay| delay != "0")),
        ] {
            if let Some(text) = text {
                facts
                    .keeper
                    .put(&mut kept, format!("mspdi-then:{of}{field}"), text);
            }
        }
    }
    // To the second, where the file has seconds.
    for (field, minutes) in [("Work", work), ("ActualWork", done)] {
        let exact = node
            .get(field)
            .filter(|&text| text != value::write_duration(minutes.0));
        if let Some(text) = exact {
            facts
                .keeper
                .put(&mut kept, format!("mspdi-then:{of}{field}"), text);
        }
    }
    facts.keeper.keep(node, ASSIGNMENT, of, &mut kept);
    // What was done was work to do, whatever else the file says.
    let whole_work = work.max(done);
    if whole_work != work && person.is_some() {
        facts.add(
            Weight::Changed,
            "done-beyond-work",
            &place,
            "More work was done than there was to do; the work became what was done.",
        );
    }
    Some(RawPart {
        task,
        person,
        units: units.unwrap_or_else(|| {
            facts.add(
                Weight::Changed,
                "unreadable-units",
                &place,
                "The units of the assignment can't be read; they became one.",
            );
            Units::WHOLE
        }),
        work: whole_work,
        done,
        delay: delay(node, facts, &place),
        kept,
        days: days(node),
        reshaped: reshaped(node),
        whole: (task == 0).then(|| {
            let mut xml = String::new();
            keep::write(&mut xml, node);
            xml
        }),
    })
}

/// Tenths of minutes of work after the task's start.
fn delay(node: &Node<'_>, facts: &mut Facts, place: &str) -> WorkMinutes {
    let tenths = facts::whole(node, "Delay").unwrap_or(0);
    let minutes = (tenths.saturating_add(5)) / 10;
    match i32::try_from(minutes) {
        Ok(minutes) if (0..=WorkMinutes::MAX.0).contains(&minutes) => WorkMinutes(minutes),
        _ => {
            facts.add(
                Weight::LeftOut,
                "delay-out-of-range",
                place,
                "The delay of the assignment was left out: it is below zero or too long.",
            );
            WorkMinutes::ZERO
        }
    }
}

/// What Microsoft Project calls a contour of work that somebody edited.
const EDITED: i64 = 8;

fn reshaped(node: &Node<'_>) -> Option<(Moment, Moment)> {
    let told = node.all("TimephasedData").next().is_some();
    if told || facts::whole(node, "WorkContour") != Some(EDITED) {
        return None;
    }
    let at = |field| node.get(field).and_then(|text| value::moment(text).ok());
    at("Start")
        .zip(at("Finish"))
        .filter(|(start, finish)| start < finish)
}

/// Work by day: planned (1) or done (2).
fn days(node: &Node<'_>) -> Days {
    let mut days = Days::default();
    for piece in node.all("TimephasedData") {
        if !matches!(facts::whole(piece, "Type"), Some(1 | 2)) {
            continue;
        }
        let start = piece.get("Start").and_then(|text| value::moment(text).ok());
        let finish = piece
            .get("Finish")
            .and_then(|text| value::moment(text).ok());
        let Some((start, finish)) = start.zip(finish).filter(|(start, finish)| start < finish)
        else {
            continue;
        };
        let list = match piece.get("Value").and_then(value::number_of_seconds) {
            Some(seconds) if seconds > 0.0 => &mut days.busy,
            Some(_) => &mut days.idle,
            None => continue,
        };
        match list.last_mut() {
            Some(last) if last.1 == start => last.1 = finish,
            _ => list.push((start, finish)),
        }
    }
    days
}
