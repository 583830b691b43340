//! A worked sheet of situations, each in a plan of its own of one program, opened with a clock that
//! stands still on Tuesday, 26 May 2026, 10:59.
//!
//! The sheet (`sheet/`) says what has to be told of each and how that is reckoned from the rules;
//! the files beside this one seed what it describes, under the same numbers. What is told is asked
//! for as the window asks for it. Lines are compared whole, both ways: nothing may be missing, and
//! nothing else may be told.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a suite stands on may fail where it stands, like its tests"
)]

mod blockers;
mod colours;
mod dependencies;
mod escalations;
mod registers;
mod sheet;
mod story;
mod told;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use api::clock::Clock;
use api::{Desk, Door, Host};
use engine::{Actor, By, Session};
use plan::{DayException, Edit, Policy, Program, Sprint};

use story::{Story, day};

/// The minute everything is looked at.
const NOW: &str = "2026-05-26T10:59";
/// The day most plans begin: that of the clock.
const TODAY: &str = "2026-05-26";
/// Nobody works on the day before.
const HOLIDAY: &str = "2026-05-25";

/// A number of the sheet, and what has happened there.
type Seed = (u32, fn(&mut Story<'_>));

/// The program in which all of it has happened, and the numbers in order of their plans.
fn seeded(sheet: &[sheet::Situation]) -> (Program, BTreeMap<u32, u32>) {
    let seeds: BTreeMap<u32, fn(&mut Story<'_>)> = blockers::SEEDS
        .iter()
        .chain(dependencies::SEEDS)
        .chain(colours::SEEDS)
        .chain(escalations::SEEDS)
        .chain(registers::SEEDS)
        .copied()
        .collect();
    let numbers: Vec<u32> = sheet.iter().map(|one| one.number).collect();
    assert!(
        seeds.keys().eq(&numbers),
        "the sheet has {numbers:?}, and seeded are {:?}",
        seeds.keys()
    );
    let mut program = Program::default();
    let mut plans = BTreeMap::new();
    for situation in sheet {
        let name = format!("{}. {}", situation.number, situation.title);
        let mut story = Story::begin(&mut program, &name, day(TODAY));
        plans.insert(story.plan.0, situation.number);
        if plans.len() == 1 {
            nobody_works(&mut story);
            in_sprints(&mut story);
        }
        seeds[&situation.number](&mut story);
    }
    (program, plans)
}

/// The holiday goes into the calendar all plans share.
fn nobody_works(story: &mut Story<'_>) {
    let calendar = story.program.plans.get(story.plan).unwrap().calendar;
    let mut to = story.program.calendars.get(calendar).unwrap().clone();
    let off = DayException {
        name: "Holiday".to_owned(),
        shifts: Vec::new(),
    };
    to.exceptions.insert(day(HOLIDAY), off);
    story.edit(&Edit::SetCalendar { calendar, to });
}

/// Sprints of two weeks, one of which began a week ago; every other number is the usual one.
fn in_sprints(story: &mut Story<'_>) {
    let sprint = Sprint {
        first: day("2026-05-18"),
        days: 14,
    };
    let policy = Policy {
        sprint: Some(sprint),
        ..Policy::default()
    };
    story.edit(&Edit::SetPolicy {
        to: Arc::new(policy),
    });
}

/// The program in a file, opened at the minute of the sheet.
fn opened(path: &Path, program: &Program) -> Desk {
    let clock = Clock::frozen_at(NOW).unwrap();
    let by = By {
        actor: Actor {
            door: Door::CommandLine,
            name: story::TPM.to_owned(),
        },
        at: clock.now(),
        today: clock.today(),
    };
    drop(Session::create(path, program, "Seed the sheet", &by).unwrap());
    let host = Host {
        door: Door::Person,
        name: story::TPM.to_owned(),
        clock,
    };
    Desk::open(path, host).unwrap()
}

#[test]
fn every_situation_is_told_as_the_sheet_says() {
    let sheet = sheet::read();
    assert!(
        sheet.len() >= 40,
        "the sheet has {} situations",
        sheet.len()
    );
    let (program, plans) = seeded(&sheet);
    let folder = tempfile::tempdir().unwrap();
    let desk = opened(&folder.path().join("sheet.gantry"), &program);
    let mut told = told::tell(&desk);
    let mut differences = String::new();
    for situation in &sheet {
        let plan = plans
            .iter()
            .find(|(_, number)| **number == situation.number);
        let told = told.remove(plan.unwrap().0).unwrap_or_default();
        let mut lines: Vec<String> = Vec::new();
        let missing = situation.told.difference(&told);
        lines.extend(
            missing.map(|(kind, line)| format!("  in the sheet, not told: | {kind} | {line} |")),
        );
        let more = told.difference(&situation.told);
        lines.extend(
            more.map(|(kind, line)| format!("  told, not in the sheet: | {kind} | {line} |")),
        );
        if !lines.is_empty() {
            differences.push_str(&format!(
                "{}. {}\n{}\n",
                situation.number,
                situation.title,
                lines.join("\n")
            ));
        }
    }
    assert!(told.is_empty(), "plans nobody seeded: {told:?}");
    assert!(differences.is_empty(), "\n{differences}");
}
