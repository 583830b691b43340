//! What is written is read back as it was.

use std::collections::BTreeMap;

use exchange::Watch;
use exchange::sheet::{
    Incoming, ReadCsv, RowFate, Source, Table, Writing, difference, import, propose, read_csv,
    read_xlsx, sheets, write_csv, write_xlsx,
};
use plan::{
    Calendar, CalendarId, Constraint, Lag, Link, LinkId, LinkKind, MilestoneKind, Moment, Person,
    PersonId, Pin, Plan, PlanId, Program, Progress, Table as Rows, Task, TaskId, TaskKind,
    WorkMinutes, Workstream, WorkstreamId,
};

use crate::sample::{context, date};

const PLAN: PlanId = PlanId(3);

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A plan with one of everything a table can hold, and names a spreadsheet would run.
fn program() -> Program {
    let work = |name: &str, minutes| Task::new(PLAN, name, WorkMinutes(minutes));
    let under = |parent, task: Task| Task {
        parent: Some(TaskId(parent)),
        ..task
    };
    let mut tasks = vec![
        (10, work("=Phase, \"one\"", 480)),
        (11, under(10, work("-Design", 1440))),
        (12, under(10, work("Build;\u{a0}Überbau", 2405))),
        (13, under(10, work("'=quoted", 2880))),
        (20, work("@Freeze", 0)),
        (21, work("Done", 960)),
        (22, work("Pinned", 480)),
        (23, work("Dropped", 480)),
        (24, work("'Tis late", 480)),
    ];
    tasks.extend((30..).zip(MilestoneKind::ALL).map(|(id, kind)| {
        let mut task = work(&format!("One of {kind:?}"), 0);
        task.kind = TaskKind::Milestone(kind);
        (id, task)
    }));
    tasks[1].1.progress = Progress::Started {
        start: at("2025-03-04T09:15"),
        percent: 40,
        remaining: WorkMinutes(1000),
        resume: None,
    };
    tasks[1].1.owner = Some(PersonId(4));
    tasks[1].1.note = "=HYPERLINK(\"x\")\nsecond line".to_owned();
    tasks[2].1.workstream = Some(WorkstreamId(6));
    tasks[2].1.constraint = Constraint::FinishNoLaterThan(at("2025-04-12T00:00"));
    tasks[2].1.deadline = Some(at("2025-04-16T00:00"));
    tasks[2].1.promised = Some(date("2025-04-18"));
    tasks[2].1.reference = "PROJ-7".to_owned();
    tasks[3].1.elapsed = true;
    tasks[3].1.constraint = Constraint::StartNoEarlierThan(at("2025-03-12T13:00"));
    tasks[4].1.kind = TaskKind::Milestone(MilestoneKind::Freeze);
    tasks[4].1.deadline = Some(at("2025-05-01T17:00"));
    tasks[5].1.progress = Progress::Complete {
        start: at("2025-03-03T08:00"),
        finish: at("2025-03-04T16:30"),
    };
    tasks[6].1.pin = Some(Pin {
        start: at("2025-03-20T08:00"),
        finish: at("2025-03-22T00:00"),
    });
    tasks[7].1.inactive = true;
    tasks[7].1.kept.put("column.Priority", "High");
    for (rank, (_, task)) in (0_i64..).zip(&mut tasks) {
        task.rank = rank;
    }
    let link = |from, to, kind, lag| Link::new(TaskId(from), TaskId(to), kind, lag);
    let links = [
        link(11, 12, LinkKind::FinishToStart, Lag::NONE),
        link(11, 13, LinkKind::StartToStart, Lag::Percent(50)),
        link(
            12,
            13,
            LinkKind::FinishToFinish,
            Lag::Work(WorkMinutes(-960)),
        ),
        link(10, 20, LinkKind::FinishToStart, Lag::Elapsed(4320)),
        link(13, 24, LinkKind::FinishToStart, Lag::Work(WorkMinutes(90))),
    ];
    let stream = Workstream {
        plan: PLAN,
        name: "+Platform".to_owned(),
        lead: None,
    };
    Program {
        calendars: Rows::from_rows([(CalendarId(2), Calendar::standard())], 1),
        plans: Rows::from_rows(
            [(PLAN, Plan::new("Big", date("2025-03-03"), CalendarId(2)))],
            1,
        ),
        people: Rows::from_rows([(PersonId(4), Person::new("Ann Lee", ""))], 1),
        workstreams: Rows::from_rows([(WorkstreamId(6), stream)], 1),
        tasks: Rows::from_rows(tasks.into_iter().map(|(id, task)| (TaskId(id), task)), 1),
        links: Rows::from_rows(
            links
                .into_iter()
                .zip(1..)
                .map(|(link, id)| (LinkId(id), link)),
            1,
        ),
        ..Program::default()
    }
}

fn again(table: &Table) -> Incoming {
    let mapping = propose(table);
    assert_eq!(mapping.source, Source::Gantry);
    assert_eq!(mapping.question(table), None);
    import(table, &mapping, &context(), &Watch::nobody()).unwrap()
}

/// Everything a table holds of a program, by name.
fn told(program: &Program) -> BTreeMap<String, String> {
    let name = |task: TaskId| program.tasks.get(task).unwrap().name.clone();
    let mut told = BTreeMap::new();
    for (id, task) in program.tasks.iter() {
        let summary = program.is_summary(id);
        let row = (
            (
                task.parent.map(name),
                task.kind,
                task.elapsed,
                (!summary).then_some(task.duration),
            ),
            (
                task.constraint,
                task.pin,
                task.deadline,
                task.promised,
                task.progress,
                task.inactive,
            ),
            task.owner
                .map(|owner| &program.people.get(owner).unwrap().name),
            task.workstream
                .map(|stream| &program.workstreams.get(stream).unwrap().name),
            (&task.note, task.kept.iter().collect::<Vec<_>>()),
        );
        told.insert(task.name.clone(), format!("{row:?}"));
    }
    for (_, link) in program.links.iter() {
        let ends = format!("{} > {}", name(link.from), name(link.to));
        told.insert(ends, format!("{:?} {:?}", link.kind, link.lag));
    }
    told
}

#[test]
fn csv_comes_back_as_it_was_written() {
    let program = program();
    let schedule = schedule::schedule(&program).unwrap();
    for writing in [
        Writing::default(),
        Writing {
            raw: true,
            ..Writing::default()
        },
        Writing {
            delimiter: exchange::sheet::Delimiter::Semicolon,
            raw: false,
        },
    ] {
        let bytes = write_csv(&program, PLAN, &schedule, writing, &Watch::nobody()).unwrap();
        let table = read_csv(&bytes, &ReadCsv::default(), &Watch::nobody()).unwrap();
        let incoming = again(&table);
        // A text that looks guarded loses its guard when it was written raw; all else is exact.
        if !writing.raw {
            assert_eq!(
                told(&incoming.imported.program),
                told(&program),
                "{writing:?}"
            );
        }
        assert_eq!(incoming.imported.notes.list(), [], "{writing:?}");
        assert_eq!(incoming.imported.program.tasks.len(), program.tasks.len());
        assert_eq!(incoming.imported.program.links.len(), program.links.len());
    }
}

#[test]
fn a_spreadsheet_never_sees_a_formula_in_a_csv() {
    let program = program();
    let schedule = schedule::schedule(&program).unwrap();
    let bytes = write_csv(
        &program,
        PLAN,
        &schedule,
        Writing::default(),
        &Watch::nobody(),
    )
    .unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut guarded = 0;
    for record in reader.records() {
        for cell in &record.unwrap() {
            guarded += usize::from(cell.starts_with('\''));
            let number = cell.parse::<f64>().is_ok();
            assert!(
                number || !cell.starts_with(['=', '+', '-', '@', '\t']),
                "{cell}"
            );
        }
    }
    // Five names, a note, and one that begins with such a mark of its own.
    assert_eq!(guarded, 7);
}

#[test]
fn a_workbook_comes_back_as_it_was_written_and_is_the_same_every_time() {
    let program = program();
    let schedule = schedule::schedule(&program).unwrap();
    let bytes = write_xlsx(&program, PLAN, &schedule, &Watch::nobody()).unwrap();
    assert_eq!(
        bytes,
        write_xlsx(&program, PLAN, &schedule, &Watch::nobody()).unwrap()
    );
    assert_eq!(sheets(&bytes, &Watch::nobody()).unwrap(), ["Plan", "Links"]);
    let table = read_xlsx(&bytes, None, &Watch::nobody()).unwrap();
    let incoming = again(&table);
    assert_eq!(told(&incoming.imported.program), told(&program));
    assert_eq!(incoming.imported.notes.list(), []);
    let links = read_xlsx(&bytes, Some("Links"), &Watch::nobody()).unwrap();
    assert_eq!(links.len(), 5);
    assert_eq!(links.lines().next().unwrap().cell(1), "-Design");
}

#[test]
fn the_dates_written_are_those_of_the_schedule() {
    let program = program();
    let schedule = schedule::schedule(&program).unwrap();
    let bytes = write_xlsx(&program, PLAN, &schedule, &Watch::nobody()).unwrap();
    let incoming = again(&read_xlsx(&bytes, None, &Watch::nobody()).unwrap());
    let mut compared = 0;
    for ((id, task), (known, _)) in incoming
        .imported
        .program
        .tasks
        .iter()
        .zip(program.tasks.iter())
    {
        let dates = schedule.dates(known).unwrap();
        let recorded = incoming.imported.recorded[&id];
        assert_eq!(
            (recorded.start, recorded.finish),
            (dates.start, dates.finish),
            "{}",
            task.name
        );
        compared += 1;
    }
    assert_eq!(compared, 20);
}

#[test]
fn an_untouched_export_differs_in_nothing() {
    let program = program();
    let schedule = schedule::schedule(&program).unwrap();
    let csv = write_csv(
        &program,
        PLAN,
        &schedule,
        Writing::default(),
        &Watch::nobody(),
    )
    .unwrap();
    let xlsx = write_xlsx(&program, PLAN, &schedule, &Watch::nobody()).unwrap();
    for table in [
        read_csv(&csv, &ReadCsv::default(), &Watch::nobody()).unwrap(),
        read_xlsx(&xlsx, None, &Watch::nobody()).unwrap(),
    ] {
        let found = difference(&program, PLAN, &again(&table)).unwrap();
        for row in &found.rows {
            assert_eq!(row.fate, RowFate::Unchanged, "{row:?}");
        }
        assert_eq!(found.rows.len(), 20);
        assert_eq!(found.links, []);
    }
}
