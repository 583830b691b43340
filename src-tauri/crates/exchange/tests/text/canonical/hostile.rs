//! Files that mean no good, or were cut and mixed up on the way.

use exchange::canonical::{self, Refused};
use exchange::{Stopped, Watch, limits};
use proptest::prelude::*;
use serde_json::Value;

use super::{document, read};
use crate::sample;

#[test]
fn what_is_no_program_is_refused_in_a_sentence() {
    let deep = format!("{}{{}}", document(&[&"[".repeat(80)]));
    let long = document(&[&format!(
        "{{\"record\":\"task\",\"note\":\"{}\"}}",
        "x".repeat(5_000_000)
    )]);
    for (text, sentence) in [
        (
            "",
            "This is not a Gantry program: the first record of one says “gantry-program” and a version.",
        ),
        (
            "{}",
            "This is not a Gantry program: the first record of one says “gantry-program” and a version.",
        ),
        (
            "[]",
            "This is not a Gantry program: the first record of one says “gantry-program” and a version.",
        ),
        (
            r#"[{"record":"task"}]"#,
            "This is not a Gantry program: the first record of one says “gantry-program” and a version.",
        ),
        (
            r#"[{"record":"gantry-program"}]"#,
            "This is not a Gantry program: the first record of one says “gantry-program” and a version.",
        ),
        (
            r#"[{"record":"gantry-program","version":"1"}]"#,
            "This is not a Gantry program: the first record of one says “gantry-program” and a version.",
        ),
        (
            r#"[{"record":"gantry-program","version":2}]"#,
            "The file is of version 2 of the format, and this Gantry reads version 1; a newer Gantry reads it.",
        ),
        (
            "[\n{\"record\":\"gantry-program\",\"version\":1},\n{\"record\":\"task\",",
            "Line 3 is not valid JSON: the end is missing.",
        ),
        (
            "[\n{\"record\":\"gantry-program\",\"version\":1}\n{}]",
            "Line 3 is not valid JSON: trailing characters.",
        ),
        (
            "[\n{\"record\":\"gantry-program\",\"version\":1}]\n]",
            "Line 3 is not valid JSON: there is text after the end.",
        ),
        (
            &document(&["{\"record\":\"task\",\n\"id\" 4}"]),
            "Line 4 is not valid JSON: expected `:`.",
        ),
        (
            &document(&[r#"{"record":"task","id":1e999}"#]),
            "Line 3 is not valid JSON: number out of range.",
        ),
        (
            &deep,
            "Line 3 is nested more than 64 levels deep, which is the most that is read.",
        ),
        (
            &long,
            "The record on line 3 has more than 4 MB, which is the most that is read.",
        ),
    ] {
        match read(text) {
            Err(refused) => assert_eq!(refused.to_string(), sentence),
            Ok(imported) => panic!("{sentence} {:?}", imported.program),
        }
    }
}

#[test]
fn a_file_beyond_all_measure_is_refused_before_it_is_read() {
    let huge = vec![b'['; 100 * 1024 * 1024];
    assert_eq!(
        canonical::read(&huge, &Watch::nobody()).unwrap_err(),
        Refused::TooLarge
    );
    assert_eq!(
        canonical::read(&huge[..limits::FILE_BYTES], &Watch::nobody()).unwrap_err(),
        Refused::TooDeep { line: 1 }
    );
    let tasks: String = (1..=limits::ROWS + 1)
        .map(|id| format!("{{\"record\":\"task\",\"id\":{id},\"plan\":1,\"name\":\"x\"}},\n"))
        .collect();
    let refused = read(&document(&[tasks.trim_end_matches(",\n")])).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "The file has more than 200000 tasks, which is the most that is read."
    );
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_line() {
    let mut bytes = document(&[]).into_bytes();
    bytes[50] = 0xff;
    let refused = canonical::read(&bytes, &Watch::nobody()).unwrap_err();
    assert_eq!(refused.to_string(), "Line 3 is not UTF-8 text.");
}

#[test]
fn somebody_may_stop_it() {
    let stop = |_: u64, _: u64| false;
    let text = canonical::write(&sample::release());
    let stopped = canonical::read(text.as_bytes(), &Watch::new(&stop)).unwrap_err();
    assert_eq!(stopped, Refused::Stopped(Stopped));
}

/// Whatever was taken is sound: written and read again, there is nothing more to note.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    match canonical::read(bytes, &Watch::nobody()) {
        Ok(imported) => {
            let text = canonical::write(&imported.program);
            let again = read(&text).unwrap();
            prop_assert_eq!(again.notes.list(), [], "{}", text);
            prop_assert_eq!(again.program, imported.program);
        }
        Err(refused) => prop_assert!(refused.to_string().ends_with('.')),
    }
    Ok(())
}

const NASTY: &[&str] = &[
    "null",
    "true",
    "0",
    "1",
    "2",
    "-1",
    "99",
    "4294967295",
    "4294967296",
    "-9223372036854775808",
    "18446744073709551616",
    "1.5",
    "1e300",
    "\"\"",
    "\" \"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "\"0000-00-00\"",
    "\"0000-01-01T00:00\"",
    "\"1950-01-01T00:00\"",
    "\"2199-12-31T24:00\"",
    "\"2200-01-01T00:00\"",
    "\"9999-12-31\"",
    "\"9999-12-31T23:59\"",
    "\"2025-02-30\"",
    "\"+2025-1-1\"",
    "\"100.001%\"",
    "\"-5%\"",
    "\"complete\"",
    "\"must-start-on\"",
    "\"weekly\"",
    "[]",
    "[null]",
    "[\"25:00-26:00\"]",
    "[\"12:00-08:00\"]",
    "[\"08:00-12:00\",\"09:00-10:00\"]",
    "{}",
    "{\"a\":1}",
    "[[[[[[[[]]]]]]]]",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_changed_at_random_are_read_or_refused(
        strokes in prop::collection::vec(
            (any::<prop::sample::Index>(), 0_usize..10, any::<u8>(), prop::sample::select(NASTY)),
            1..12,
        ),
    ) {
        let mut bytes = canonical::write(&sample::everything()).into_bytes();
        for (place, kind, byte, nasty) in strokes {
            let at = place.index(bytes.len());
            match kind {
                0..3 => bytes[at] = byte,
                3..6 => drop(bytes.splice(at..=at, [])),
                6..9 => drop(bytes.splice(at..at, nasty.bytes())),
                _ => bytes.truncate(at + 20),
            }
        }
        check(&bytes)?;
    }

    #[test]
    fn values_changed_at_random_are_read_or_noted(
        strokes in prop::collection::vec(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::sample::select(NASTY)),
            1..8,
        ),
    ) {
        let mut all: Vec<Value> =
            serde_json::from_str(&canonical::write(&sample::everything())).unwrap();
        for (record, field, nasty) in strokes {
            let at = 1 + record.index(all.len() - 1);
            let Some(map) = all[at].as_object_mut() else { continue };
            let Some(key) = map.keys().nth(field.index(map.len().max(1))).cloned() else { continue };
            if let Ok(value) = serde_json::from_str(nasty) {
                map.insert(key, value);
            }
        }
        let text = serde_json::to_string(&all).unwrap();
        prop_assert!(read(&text).is_ok(), "{}", text);
        check(text.as_bytes())?;
    }

    #[test]
    fn records_left_out_doubled_and_mixed_leave_a_sound_program(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
    ) {
        let text = canonical::write(&sample::everything());
        let lines: Vec<&str> = text.lines().collect();
        let records = &lines[2..lines.len() - 2];
        let picked: Vec<&str> = picks
            .iter()
            .map(|pick| records[pick.index(records.len())].trim_end_matches(','))
            .collect();
        check(document(&picked).as_bytes())?;
    }
}
