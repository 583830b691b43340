//! A plan's dates in a calendar program.

use exchange::ics::{self, Options};
use plan::{Edit, Program, TaskChange, TaskId, TaskKind};
use proptest::prelude::*;
use schedule::schedule;

use crate::sample::{self, CODE, DESIGN, FREEZE, LAUNCH, R1};

fn options() -> Options<'static> {
    Options {
        seed: "0f3c",
        stamp: sample::at("2025-01-17T16:30"),
        sequence: 12,
        deadlines: true,
        promises: true,
        work: false,
        why: &|_| None,
    }
}

fn written(program: &Program, options: &Options) -> String {
    ics::write(program, R1, &schedule(program).unwrap(), options)
}

/// The lines as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    let text = text.replace("\r\n ", "");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

/// The events, each as its lines.
fn events(program: &Program, options: &Options) -> Vec<Vec<String>> {
    let lines = unfolded(&written(program, options));
    let mut events = Vec::new();
    for line in &lines {
        if line == "BEGIN:VEVENT" {
            events.push(Vec::new());
        }
        if let Some(event) = events.last_mut() {
            event.push(line.clone());
        }
    }
    events
}

fn value(event: &[String], name: &str) -> String {
    let line = event.iter().find_map(|line| line.strip_prefix(name));
    line.unwrap_or_else(|| panic!("{name} in {event:?}"))[1..].to_owned()
}

#[test]
fn milestones_deadlines_and_promises_lie_on_the_days_people_read() {
    let told: Vec<[String; 4]> = events(&sample::release(), &options())
        .iter()
        .map(|event| {
            [
                "SUMMARY",
                "DTSTART;VALUE=DATE",
                "DTEND;VALUE=DATE",
                "CATEGORIES",
            ]
            .map(|name| value(event, name))
        })
        .collect();
    let expected = [
        ["Promised: Code freeze", "20250121", "20250122", "Promise"],
        ["Code freeze", "20250122", "20250123", "Freeze"],
        ["Deadline: Code", "20250124", "20250125", "Task deadline"],
        ["Launch", "20250124", "20250125", "Launch"],
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_whole_calendar_reads_like_this() {
    let why =
        |id: TaskId| (id == LAUNCH).then(|| "It waits two days for “Code freeze”.".to_owned());
    let options = Options {
        deadlines: false,
        promises: false,
        seed: "foobar",
        why: &why,
        ..options()
    };
    let text = written(&sample::release(), &options);
    // The published FNV-1a of “foobar” in 128 bits.
    let file = "343e1662793c64bf6f0d3597ba446f18";
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gantry//Gantry//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:R1",
        "BEGIN:VEVENT",
        &format!("UID:{file}-4-milestone@gantry"),
        "DTSTAMP:20250117T163000Z",
        "SEQUENCE:12",
        "DTSTART;VALUE=DATE:20250122",
        "DTEND;VALUE=DATE:20250123",
        "SUMMARY:Code freeze",
        "DESCRIPTION:R1 › Build\\nPromised 21 January 2025\\, forecast 22 January 2025: 1 day later.\\nOn the critical path.",
        "CATEGORIES:Freeze",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        &format!("UID:{file}-6-milestone@gantry"),
        "DTSTAMP:20250117T163000Z",
        "SEQUENCE:12",
        "DTSTART;VALUE=DATE:20250124",
        "DTEND;VALUE=DATE:20250125",
        "SUMMARY:Launch",
        "DESCRIPTION:R1\\nOn the critical path.\\nIt waits two days for “Code freeze”.",
        "CATEGORIES:Launch",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(unfolded(&text), expected);
}

#[test]
fn work_is_shown_from_its_first_day_to_its_last_where_it_is_wanted() {
    let options = Options {
        work: true,
        ..options()
    };
    let events = events(&sample::release(), &options);
    let design = events
        .iter()
        .find(|event| value(event, "SUMMARY") == "Design")
        .unwrap();
    assert_eq!(value(design, "DTSTART;VALUE=DATE"), "20250113");
    assert_eq!(value(design, "DTEND;VALUE=DATE"), "20250116");
    assert!(value(design, "DESCRIPTION").ends_with("Owner: Ada Byron\\nDone."));
    assert!(
        events
            .iter()
            .all(|event| value(event, "SUMMARY") != "Build")
    );
}

#[test]
fn an_event_keeps_its_identity_when_its_row_changes() {
    let uids = |program: &Program, seed: &'static str| {
        let options = Options { seed, ..options() };
        let mut uids: Vec<String> = events(program, &options)
            .iter()
            .map(|event| value(event, "UID"))
            .collect();
        uids.sort();
        uids
    };
    let program = sample::release();
    let changes = [
        (FREEZE, TaskChange::Name("Freeze".to_owned())),
        (CODE, TaskChange::Duration(plan::WorkMinutes(9 * 480))),
        (LAUNCH, TaskChange::Promised(None)),
    ];
    let edits = changes.map(|(task, change)| Edit::SetTask { task, change });
    let edit = Edit::Batch {
        label: String::new(),
        edits: edits.into(),
    };
    let (later, _) = plan::apply::decide(&program, &edit).unwrap();
    assert_eq!(uids(&later, "0f3c"), uids(&program, "0f3c"));
    let mut both = uids(&program, "0f3c");
    both.extend(uids(&program, "0f3d"));
    both.sort();
    both.dedup();
    assert_eq!(
        both.len(),
        8,
        "no two events of two files share an identity"
    );
}

#[test]
fn rows_set_aside_are_not_in_it() {
    let edit = Edit::SetTask {
        task: FREEZE,
        change: TaskChange::Inactive(true),
    };
    let (program, _) = plan::apply::decide(&sample::release(), &edit).unwrap();
    let events = events(&program, &options());
    assert!(
        events
            .iter()
            .all(|event| !value(event, "SUMMARY").contains("freeze"))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_name_survives_folding_and_escaping(name in "(\\PC|[,;:\\\\\"]|\r|\n|\t|\u{7}|é|🚀){1,200}") {
        let mut tasks: Vec<_> = sample::release().tasks.iter().map(|(_, task)| task.clone()).collect();
        tasks[DESIGN.0 as usize - 1].kind = TaskKind::Milestone(plan::MilestoneKind::Normal);
        tasks[DESIGN.0 as usize - 1].name = name.clone();
        let program = Program { tasks: sample::table(tasks), ..sample::release() };
        let text = written(&program, &options());
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {}", line.len(), line);
            prop_assert!(!line.contains(char::is_control), "{:?}", line);
        }
        let events = events(&program, &options());
        let told = events.iter().find(|event| value(event, "UID").contains("-2-milestone")).unwrap();
        let mut read = String::new();
        let summary = value(told, "SUMMARY");
        let mut chars = summary.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => read.push('\n'),
                    Some(c) => { prop_assert!("\\;,".contains(c)); read.push(c) }
                    None => prop_assert!(false, "a backslash at the end"),
                },
                ';' | ',' => prop_assert!(false, "bare {}", c),
                c => read.push(c),
            }
        }
        let kept: String = name.replace('\t', " ").chars().filter(|&c| c == '\n' || !c.is_control()).collect();
        prop_assert_eq!(read, kept);
    }
}
