//! Whole plans of 1,000 and 10,000 tasks, with every date and float computed by another program.
//!
//! The plans belong to others and lie beside the project, not in it; where they are absent the
//! comparison says so and passes.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use plan::{
    Calendar, CalendarId, Constraint, DayException, Link, LinkId, LinkKind, Moment, NaiveDate,
    Plan, PlanId, Program, Table, Task, TaskId, WorkMinutes,
};
use schedule::schedule;
use serde_json::Value;

#[test]
fn a_thousand_tasks_have_the_dates_and_floats_that_others_give_them() {
    compare("gen1000_seed7");
}

#[test]
fn ten_thousand_tasks_have_the_dates_and_floats_that_others_give_them() {
    compare("gen10000_seed7");
}

fn compare(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/scale");
    let Some(expected) = read(&folder.join(format!("{name}.expected.json"))) else {
        println!("The plan {name} is not beside the project, so it was not compared.");
        return;
    };
    let xml = read(&folder.join(format!("{name}.xml"))).expect("the plan beside its dates");
    let expected: Value = serde_json::from_str(&expected).unwrap();
    let rows = expected["tasks"].as_array().unwrap();
    let program = program(&expected, days_off(&xml));
    let planned = schedule(&program).unwrap();
    let mut compared = 0;
    for row in rows {
        let task = id(&row["uid"]);
        let dates = planned.dates(task).unwrap();
        let told = |what: &str| format!("{what} of task {}", task.0);
        // 17:00 on Friday and 08:00 on Monday are the same working minute.
        let same = |mine: Moment, what: &str| {
            let theirs: Moment = row[what].as_str().unwrap().parse().unwrap();
            let apart = planned.work_between(task, mine, theirs);
            assert_eq!(apart, WorkMinutes::ZERO, "{}: {mine}, {theirs}", told(what));
        };
        same(dates.start, "early_start");
        same(dates.finish, "early_finish");
        if dates.summary {
            continue;
        }
        same(dates.late_start.unwrap(), "late_start");
        same(dates.late_finish.unwrap(), "late_finish");
        let minutes = |what: &str| WorkMinutes(row[what].as_f64().unwrap() as i32);
        assert_eq!(
            dates.total_float,
            Some(minutes("total_slack_min")),
            "{}",
            told("total float")
        );
        assert_eq!(
            dates.free_float,
            minutes("free_slack_min"),
            "{}",
            told("free float")
        );
        assert_eq!(
            dates.critical,
            row["critical"].as_bool().unwrap(),
            "{}",
            told("critical")
        );
        compared += 1;
    }
    assert!(compared >= 1_000, "only {compared} tasks were compared");
}

/// The text of a file, or of the same file packed.
fn read(path: &Path) -> Option<String> {
    if let Ok(text) = std::fs::read_to_string(path) {
        return Some(text);
    }
    let packed: PathBuf = format!("{}.gz", path.display()).into();
    let mut text = String::new();
    let mut unpacked = flate2::read::GzDecoder::new(std::fs::File::open(packed).ok()?);
    unpacked.read_to_string(&mut text).unwrap();
    Some(text)
}

/// The holidays: every exception of these plans is one whole day off.
fn days_off(xml: &str) -> Vec<NaiveDate> {
    let exceptions = xml.split("<Exception>").skip(1);
    exceptions
        .map(|exception| {
            let (_, from) = exception.split_once("<FromDate>").unwrap();
            from[..10].parse().unwrap()
        })
        .collect()
}

fn id(value: &Value) -> TaskId {
    TaskId(u32::try_from(value.as_u64().unwrap()).unwrap())
}

fn program(expected: &Value, off: Vec<NaiveDate>) -> Program {
    let mut calendar = Calendar::standard();
    assert!(!off.is_empty());
    calendar.exceptions = off
        .into_iter()
        .map(|day| {
            (
                day,
                DayException {
                    name: "holiday".into(),
                    shifts: Vec::new(),
                },
            )
        })
        .collect();
    let start: Moment = expected["project"]["start"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let plan = Plan {
        name: "Compared".into(),
        start: start.date(),
        calendar: CalendarId(1),
        launch: None,
        status_date: None,
        owner: None,
        summary: String::new(),
        note: String::new(),
    };
    let kinds: BTreeMap<&str, LinkKind> = [
        ("FINISH_START", LinkKind::FinishToStart),
        ("START_START", LinkKind::StartToStart),
        ("FINISH_FINISH", LinkKind::FinishToFinish),
        ("START_FINISH", LinkKind::StartToFinish),
    ]
    .into();
    let mut links = Vec::new();
    let mut tasks = Vec::new();
    for row in expected["tasks"].as_array().unwrap() {
        let to = id(&row["uid"]);
        let mut task = Task::new(
            PlanId(1),
            row["name"].as_str().unwrap(),
            length(&row["duration"]),
        );
        task.rank = i64::from(to.0);
        task.parent = row["parent_uid"].as_u64().map(|_| id(&row["parent_uid"]));
        if row["constraint"] == "START_NO_EARLIER_THAN" {
            let date = row["constraint_date"].as_str().unwrap().parse().unwrap();
            task.constraint = Constraint::StartNoEarlierThan(date);
        }
        tasks.push((to, task));
        for link in row["predecessors"].as_array().unwrap() {
            let kind = kinds[link["type"].as_str().unwrap()];
            let link = Link {
                from: id(&link["uid"]),
                to,
                kind,
                lag: length(&link["lag"]),
            };
            links.push((LinkId(u32::try_from(links.len() + 1).unwrap()), link));
        }
    }
    Program {
        calendars: Table::from_rows([(CalendarId(1), calendar)], 0),
        plans: Table::from_rows([(PlanId(1), plan)], 0),
        tasks: Table::from_rows(tasks, 0),
        links: Table::from_rows(links, 0),
        ..Program::default()
    }
}

/// `{ "v": 2.5, "u": "DAYS" }` in days of eight hours.
fn length(value: &Value) -> WorkMinutes {
    assert_eq!(value["u"], "DAYS");
    WorkMinutes((value["v"].as_f64().unwrap() * 480.0) as i32)
}
