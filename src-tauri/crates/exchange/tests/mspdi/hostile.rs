//! Files that are broken, enormous, or meant to do harm.

use exchange::mspdi::{self, Refused};
use exchange::{Stopped, Watch, limits};
use proptest::prelude::*;

use crate::{codes, named, of_tasks, project, read, refused, task};

#[test]
fn what_is_no_project_is_refused_with_a_reason() {
    let deep = "<a>".repeat(100);
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Project>&b;</Project>"#;
    let cases: [(&str, &str); 10] = [
        ("", "empty-file"),
        (" \n", "empty-file"),
        ("just text", "empty-file"),
        ("<html><body/></html>", "no-project"),
        ("<Project><Tasks><Task>", "not-xml"),
        ("<Project><Tasks></Project>", "not-xml"),
        ("<Project><Name>&secret;</Name></Project>", "not-xml"),
        (bomb, "document-type"),
        (&format!("<Project>{deep}"), "too-deep"),
        (
            "<?xml version='1.0' encoding='EBCDIC-FR'?><Project/>",
            "unknown-encoding",
        ),
    ];
    for (text, code) in cases {
        let refusal = refused(text.as_bytes());
        assert_eq!(refusal.code(), code, "{text}: {refusal}");
        assert!(refusal.to_string().ends_with('.'), "{refusal}");
    }
    let late = refused(b"<Project>\n<Tasks>\n<Task><UID>1</UID></Wrong>");
    assert!(matches!(late, Refused::NotXml { line: 3, .. }), "{late}");
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    let mut text = vec![b' '; 100 * 1024 * 1024];
    text[0] = b'<';
    assert_eq!(refused(&text).code(), "file-too-large");
    let many = project(&"<a/>".repeat(limits::CELLS + 10));
    assert_eq!(refused(many.as_bytes()).code(), "too-many-elements");
    let rows = "<Task><UID>1</UID></Task>".repeat(limits::ROWS + 1);
    assert_eq!(refused(of_tasks(&rows).as_bytes()).code(), "too-many-rows");
}

#[test]
fn every_encoding_gives_the_same_names() {
    let text = of_tasks("<Task><UID>1</UID><Name>Prüfung – fertig</Name></Task>");
    let wide = |little: bool, mark: bool| {
        let text = text.replace("UTF-8", "UTF-16");
        let units = mark
            .then_some(0xFEFF)
            .into_iter()
            .chain(text.encode_utf16());
        let bytes = units.flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        });
        bytes.collect::<Vec<u8>>()
    };
    let one_byte = |text: &str| {
        let bytes = text.chars().map(|c| match c {
            '–' => 0x96,
            c => u8::try_from(u32::from(c)).unwrap(),
        });
        bytes.collect::<Vec<u8>>()
    };
    let marked = [b"\xEF\xBB\xBF".to_vec(), text.clone().into_bytes()].concat();
    let declared = one_byte(&text.replace("UTF-8", "windows-1252"));
    for bytes in [
        marked,
        wide(true, true),
        wide(false, true),
        wide(true, false),
        declared,
    ] {
        let program = mspdi::read(&bytes, &Watch::nobody()).unwrap().program;
        named(&program, "Prüfung – fertig");
    }
    let lying = mspdi::read(&one_byte(&text), &Watch::nobody()).unwrap();
    assert_eq!(codes(&lying), ["not-utf-8"]);
    named(&lying.program, "Prüfung – fertig");
}

#[test]
fn dates_nobody_can_plan_are_noted_and_left_out() {
    for date in [
        "0000-00-00T00:00:00",
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:59",
        "2025-02-30T08:00:00",
        "soon",
    ] {
        let fields = format!(
            "<Deadline>{date}</Deadline><ConstraintType>4</ConstraintType><ConstraintDate>{date}</ConstraintDate>"
        );
        let imported = read(&of_tasks(&task(1, &fields)));
        let read = named(&imported.program, "T1");
        assert_eq!(
            (read.deadline, read.constraint),
            (None, plan::Constraint::AsSoonAsPossible)
        );
        assert_eq!(codes(&imported).len(), 3, "{date}: {:?}", imported.notes);
    }
    let start = project("").replace("2025-01-06", "9999-01-01");
    assert_eq!(codes(&read(&start)), ["date-out-of-range", "no-start"]);
}

#[test]
fn numbers_beyond_all_bounds_stay_within_them() {
    let fields = "<Duration>PT9e300H</Duration><PercentComplete>999999999999999999999</PercentComplete>\
                  <OutlineLevel>99999999999999</OutlineLevel><LevelingDelay>9223372036854775807</LevelingDelay>\
                  <ConstraintType>-9223372036854775808</ConstraintType>\
                  <PredecessorLink><PredecessorUID>2</PredecessorUID><LinkLag>-9223372036854775808</LinkLag></PredecessorLink>";
    let imported = read(&of_tasks(&(task(1, fields) + &task(2, ""))));
    assert!(codes(&imported).len() >= 4, "{:?}", imported.notes);
    assert!(schedule::schedule(&imported.program).is_ok());
}

#[test]
fn a_thousand_levels_are_flattened() {
    let tasks: String = (1..=1_000)
        .map(|level| task(level, &format!("<OutlineLevel>{level}</OutlineLevel>")))
        .collect();
    let imported = read(&of_tasks(&tasks));
    assert_eq!(codes(&imported), ["outline-too-deep"]);
    assert_eq!(imported.program.tasks.len(), 1_000);
}

#[test]
fn it_can_be_stopped() {
    let tasks: String = (1..=2_000).map(|uid| task(uid, "")).collect();
    let far = std::cell::Cell::new(0);
    let tell = |done, _| {
        far.set(done);
        done < 50_000
    };
    let stopped = mspdi::read(of_tasks(&tasks).as_bytes(), &Watch::new(&tell));
    assert_eq!(stopped.unwrap_err(), Refused::Stopped(Stopped));
    assert!((50_000..120_000).contains(&far.get()), "at {}", far.get());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_damage_ends_in_a_program_or_a_reason(
        places in prop::collection::vec((0.0..1.0_f64, any::<u8>(), 0..3_u8), 1..12)
    ) {
        let mut bytes = sample().into_bytes();
        for (place, byte, how) in places {
            let at = (place * bytes.len() as f64) as usize;
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, byte),
            }
        }
        if let Ok(imported) = mspdi::read(&bytes, &Watch::nobody()) {
            prop_assert!(imported.program.plans.len() == 1);
        }
    }

    #[test]
    fn any_end_too_early_is_refused(keep in 1..1_000_usize) {
        let text = sample();
        let end = text.len() - keep.min(text.len() - 20);
        prop_assert!(mspdi::read(&text.as_bytes()[..end], &Watch::nobody()).is_err());
    }
}

/// A little of everything.
pub(crate) fn sample() -> String {
    let link = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>4800</LinkLag><LagFormat>7</LagFormat></PredecessorLink>";
    let progress = "<PercentComplete>50</PercentComplete><ActualStart>2025-01-06T08:00:00</ActualStart><RemainingDuration>PT4H0M0S</RemainingDuration>";
    let baseline = "<Baseline><Number>0</Number><Start>2025-01-06T08:00:00</Start><Finish>2025-01-07T17:00:00</Finish></Baseline>";
    let calendar = "<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays><WeekDay><DayType>2</DayType>\
        <DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays>\
        <Exceptions><Exception><TimePeriod><FromDate>2025-05-01T00:00:00</FromDate><ToDate>2026-05-01T23:59:00</ToDate></TimePeriod><Type>6</Type>\
        <Period>1</Period><DaysOfWeek>2</DaysOfWeek><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>";
    let tasks = task(1, progress) + &task(2, &(link.to_owned() + baseline));
    let people = "<Resources><Resource><UID>1</UID><Name>Ada</Name></Resource></Resources>";
    let parts = "<Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units><Work>PT8H0M0S</Work></Assignment></Assignments>";
    project(&format!(
        "<CalendarUID>1</CalendarUID>{calendar}<Tasks>{tasks}</Tasks>{people}{parts}"
    ))
}
