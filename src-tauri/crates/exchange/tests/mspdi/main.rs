//! Microsoft Project XML in and out.

#![allow(clippy::print_stderr, reason = "a test that is left out says so")]

mod adopting;
mod calendars;
mod files;
mod gantry;
mod hostile;
mod links;
mod parts;
mod rounds;
mod tasks;

use exchange::mspdi::{self, Refused};
use exchange::{Imported, Watch};
use plan::{Baseline, BaselineRow, Kept, Moment, PlanId, Program, Table, Task};

/// A project around some elements, starting on Monday 6 January 2025 at 08:00.
fn project(inside: &str) -> String {
    let standard = "<Calendars><Calendar><UID>1</UID><Name>Standard</Name>\
                    <IsBaseCalendar>1</IsBaseCalendar></Calendar></Calendars>";
    let standard = if inside.contains("<Calendars>") {
        ""
    } else {
        standard
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Title>Release</Title>
<StartDate>2025-01-06T08:00:00</StartDate>{standard}{inside}</Project>"#
    )
}

/// A project of some tasks.
fn of_tasks(tasks: &str) -> String {
    project(&format!("<Tasks>{tasks}</Tasks>"))
}

/// A task of a day, with more said about it.
fn task(uid: u32, more: &str) -> String {
    let duration = if more.contains("<Duration>") {
        ""
    } else {
        "<Duration>PT8H0M0S</Duration>"
    };
    format!("<Task><UID>{uid}</UID><Name>T{uid}</Name>{duration}{more}</Task>")
}

fn read(xml: &str) -> Imported {
    mspdi::read(xml.as_bytes(), &Watch::nobody()).expect("a readable project")
}

fn refused(bytes: &[u8]) -> Refused {
    mspdi::read(bytes, &Watch::nobody()).expect_err("refused")
}

/// The codes of all notes.
fn codes(imported: &Imported) -> Vec<&'static str> {
    imported.notes.list().iter().map(|note| note.code).collect()
}

fn named<'a>(program: &'a Program, name: &str) -> &'a Task {
    let found = program.tasks.iter().find(|(_, task)| task.name == name);
    found.expect("a task of that name").1
}

fn at(text: &str) -> Moment {
    text.parse().expect("a moment")
}

/// The file a program makes.
fn written(program: &Program) -> String {
    let schedule = schedule::schedule(program).expect("no loop");
    let bytes = mspdi::write(program, PlanId(1), &schedule, &Watch::nobody()).expect("not stopped");
    String::from_utf8(bytes).expect("UTF-8")
}

/// A program after a way out and back in.
fn round(program: &Program) -> Program {
    let again = read(&written(program));
    assert_eq!(
        codes(&again),
        Vec::<&str>::new(),
        "our own file needs no note"
    );
    again.program
}

/// A program without anything kept: what Gantry itself knows of it.
fn known(program: &Program) -> Program {
    macro_rules! bare {
        ($table:ident) => {{
            let mut rows: Vec<_> = program
                .$table
                .iter()
                .map(|(id, row)| (id, row.clone()))
                .collect();
            for (_, row) in &mut rows {
                row.kept = Kept::default();
            }
            Table::from_rows(rows, 1)
        }};
    }
    let baselines = program.baselines.iter().map(|(id, baseline)| {
        let rows = baseline.rows.iter().map(|row| BaselineRow {
            kept: Kept::default(),
            ..row.clone()
        });
        let bare = Baseline {
            rows: rows.collect(),
            ..baseline.clone()
        };
        (id, bare)
    });
    Program {
        calendars: bare!(calendars),
        people: bare!(people),
        plans: bare!(plans),
        workstreams: program.workstreams.clone(),
        tasks: bare!(tasks),
        links: bare!(links),
        assignments: bare!(assignments),
        baselines: Table::from_rows(baselines, 1),
        ..Program::default()
    }
}
