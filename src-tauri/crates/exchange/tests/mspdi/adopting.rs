//! Whatever a file says, what is read of it can be taken in as a plan.

use exchange::Watch;
use exchange::mspdi;
use plan::{Edit, Program};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::{codes, gantry, hostile, of_tasks, project, read, task, written};

fn taken(program: &Program) -> Result<(), String> {
    let adopt = Edit::Adopt {
        from: program.clone().into(),
        source: "plan.xml".to_owned(),
    };
    let taken = plan::apply(&Program::default(), &adopt);
    taken.map(drop).map_err(|refusal| refusal.to_string())
}

#[test]
fn what_no_rule_allows_is_mended_and_noted() {
    let begun = "<ActualStart>2025-01-06T08:00:00</ActualStart>";
    let person = "<Resources><Resource><UID>1</UID><Name>Ada</Name></Resource></Resources>";
    let part = |more: &str| {
        format!(
            "<Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Work>PT8H0M0S</Work>{more}</Assignment>"
        )
    };
    let parts = |parts: &str| {
        let tasks = task(1, "");
        project(&format!(
            "<Tasks>{tasks}</Tasks>{person}<Assignments>{parts}</Assignments>"
        ))
    };
    let milestone = |percent| {
        let fields = format!(
            "<Duration>PT0H0M0S</Duration>{begun}<PercentComplete>{percent}</PercentComplete>"
        );
        of_tasks(&task(1, &fields))
    };
    let left = format!("{begun}<RemainingDuration>PT90H0M0S</RemainingDuration>");
    let never = "<Calendars><Calendar><UID>1</UID><Name>Standard</Name><Exceptions><Exception><TimePeriod>\
                 <FromDate>2025-01-01T00:00:00</FromDate><ToDate>2030-01-01T00:00:00</ToDate></TimePeriod>\
                 <Type>2</Type><Month>1</Month><MonthDay>30</MonthDay></Exception></Exceptions></Calendar></Calendars>";
    let idle: String = (1..=7)
        .map(|day| format!("<WeekDay><DayType>{day}</DayType><DayWorking>0</DayWorking></WeekDay>"))
        .collect();
    let idle = format!(
        "<Calendars><Calendar><UID>1</UID><Name>Standard</Name><WeekDays>{idle}</WeekDays></Calendar></Calendars>"
    );
    let cases = [
        (milestone(50), vec!["milestone-half-met"]),
        (milestone(100), vec![]),
        (of_tasks(&task(1, &left)), vec!["remaining-too-long"]),
        (
            parts(&part("<ActualWork>PT9H0M0S</ActualWork>")),
            vec!["done-beyond-work"],
        ),
        (parts(&(part("") + &part(""))), vec!["duplicate-assignment"]),
        (project(&idle), vec!["calendar-without-hours"]),
        (project(never), vec!["unknown-exception"]),
        (
            project("").replace("2025-01-06T08:00:00", "2199-12-31T23:59:59"),
            vec![],
        ),
    ];
    for (text, noted) in cases {
        let imported = read(&text);
        assert_eq!(taken(&imported.program), Ok(()), "{text}");
        assert_eq!(codes(&imported), noted, "{text}");
    }
}

const NASTY: &[&str] = &[
    "",
    " ",
    "-1",
    "0",
    "1",
    "2",
    "7",
    "8",
    "30",
    "31",
    "100",
    "4800",
    "99999999999",
    "1e300",
    "&#1;",
    "true",
    "PT0H0M0S",
    "PT1H0M0S",
    "PT900H0M0S",
    "PT999999999H0M0S",
    "1949-12-31T00:00:00",
    "1950-01-01T00:00:00",
    "2025-01-07T08:00:00",
    "2025-06-02T17:00:00",
    "2199-12-31T23:59:59",
    "960/480/1440",
    "00:00:00",
    "23:59:00",
];

/// Where the texts of a file's elements lie.
fn texts(xml: &str) -> Vec<std::ops::Range<usize>> {
    let ends = xml.match_indices("</").map(|(end, _)| end);
    let found = ends.filter_map(|end| Some(xml[..end].rfind('>')? + 1..end));
    found.collect()
}

/// Where the elements of the lists lie.
fn records(xml: &str) -> Vec<std::ops::Range<usize>> {
    let names = [
        "Task",
        "Assignment",
        "Resource",
        "Calendar",
        "Exception",
        "Baseline",
    ];
    let mut found = Vec::new();
    for name in names {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        for (start, _) in xml.match_indices(&open) {
            if let Some(length) = xml[start..].find(&close) {
                found.push(start..start + length + close.len());
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_read_can_be_taken_in(
        ours in any::<bool>(),
        doubled in prop::option::of(any::<Index>()),
        strokes in prop::collection::vec((any::<Index>(), prop::sample::select(NASTY)), 1..10),
    ) {
        let mut xml = if ours { written(&gantry::program()) } else { hostile::sample() };
        if let Some(record) = doubled {
            let all = records(&xml);
            let again = all[record.index(all.len())].clone();
            let end = again.end;
            let twice = xml[again].to_owned();
            xml.insert_str(end, &twice);
        }
        for (place, nasty) in strokes {
            let all = texts(&xml);
            xml.replace_range(all[place.index(all.len())].clone(), nasty);
        }
        if let Ok(imported) = mspdi::read(xml.as_bytes(), &Watch::nobody()) {
            prop_assert_eq!(taken(&imported.program), Ok(()), "{}", xml);
        }
    }
}
