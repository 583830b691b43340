//! The dates of a plan as a calendar file (RFC 5545) that any calendar program can subscribe to
//! or import.
//!
//! Every event lasts whole days and has no time zone: a date people read is the same date
//! everywhere. A milestone lies on the day of the last minute before it, as reports have it. The
//! identity of an event comes from the program file and the row, so a later export updates what
//! an earlier one brought.
//!
//! What goes in is listed once, in `entry`; each kind of entry is one function there.

mod entry;
mod lines;

use plan::{Moment, PlanId, Program, TaskId};
use schedule::Schedule;

use entry::Entry;
use lines::Lines;

/// What a calendar holds besides its milestones, and what is known only outside.
pub struct Options<'a> {
    /// The identity of the program file, the same for every export from it and its copies.
    pub seed: &'a str,
    /// When the calendar is written, in universal time.
    pub stamp: Moment,
    /// Counts the exports: a revision of the program.
    pub sequence: u32,
    /// Whether tasks' deadlines have events.
    pub deadlines: bool,
    /// Whether promised dates have events.
    pub promises: bool,
    /// Whether work has events, from its first day to its last.
    pub work: bool,
    /// A sentence about why a row lies where it lies, if there is one.
    pub why: &'a dyn Fn(TaskId) -> Option<String>,
}

/// Writes the calendar of a plan. A plan the program does not have gives an empty calendar.
#[must_use]
pub fn write(program: &Program, plan: PlanId, schedule: &Schedule, options: &Options) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Gantry//Gantry//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    if let Some(plan) = program.plans.get(plan) {
        lines.text("X-WR-CALNAME", &plan.name);
    }
    let file = identity(options.seed);
    for entry in entry::all(program, plan, schedule, options) {
        event(&mut lines, &file, &entry, options);
    }
    lines.put("END", "VCALENDAR");
    lines.finish()
}

fn event(lines: &mut Lines, file: &str, entry: &Entry, options: &Options) {
    lines.put("BEGIN", "VEVENT");
    let uid = format!("{file}-{}-{}@gantry", entry.task.0, entry.kind.word());
    lines.put("UID", &uid);
    lines.put("DTSTAMP", &format!("{}Z", basic(options.stamp)));
    lines.put("SEQUENCE", &options.sequence.to_string());
    let date = |date: plan::NaiveDate| date.format("%Y%m%d").to_string();
    lines.put("DTSTART;VALUE=DATE", &date(entry.first));
    // The day after the last one: an end is exclusive here, too.
    let after = entry.last.succ_opt().unwrap_or(entry.last);
    lines.put("DTEND;VALUE=DATE", &date(after));
    lines.text("SUMMARY", &entry.summary);
    if !entry.description.is_empty() {
        lines.text("DESCRIPTION", &entry.description);
    }
    lines.text("CATEGORIES", entry.category);
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("END", "VEVENT");
}

fn basic(moment: Moment) -> String {
    let minute = moment.minute_of_day();
    let date = moment.date().format("%Y%m%d");
    format!("{date}T{:02}{:02}00", minute / 60, minute % 60)
}

/// A seed as 32 letters that tell nothing about it (FNV-1a, 128 bits). It identifies, it does not
/// protect.
fn identity(seed: &str) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash = seed.bytes().fold(BASIS, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    });
    format!("{hash:032x}")
}
