//! What a file looks like.

use exchange::canonical;
use serde_json::Value;

use super::read;
use crate::sample;

#[test]
fn a_release_reads_like_this() {
    let expected = r#"[
{"record":"gantry-program","version":1},
{"record":"calendar","id":1,"name":"Standard","week":{"monday":["08:00-12:00","13:00-17:00"],"tuesday":["08:00-12:00","13:00-17:00"],"wednesday":["08:00-12:00","13:00-17:00"],"thursday":["08:00-12:00","13:00-17:00"],"friday":["08:00-12:00","13:00-17:00"],"saturday":[],"sunday":[]}},
{"record":"person","id":1,"name":"Ada Byron","role":"Release Lead"},
{"record":"plan","id":1,"name":"R1","start":"2025-01-13","calendar":1,"launch":6,"status_date":"2025-01-17"},
{"record":"workstream","id":1,"plan":1,"name":"Development","lead":1},
{"record":"workstream","id":2,"plan":1,"name":"Writing"},
{"record":"task","id":1,"plan":1,"rank":1024,"name":"Build","duration_min":480},
{"record":"task","id":2,"plan":1,"parent":1,"rank":1024,"name":"Design","duration_min":1440,"workstream":1,"owner":1,"progress":"complete","actual_start":"2025-01-13T08:00","actual_finish":"2025-01-15T17:00"},
{"record":"task","id":3,"plan":1,"parent":1,"rank":2048,"name":"Code","duration_min":2400,"deadline":"2025-01-24T17:00","workstream":1,"progress":"started","actual_start":"2025-01-16T08:00","percent":20,"remaining_min":1920},
{"record":"task","id":4,"plan":1,"parent":1,"rank":3072,"name":"Code freeze","kind":"freeze","promised":"2025-01-21","external":true},
{"record":"task","id":5,"plan":1,"rank":2048,"name":"Documents","duration_min":960,"workstream":2},
{"record":"task","id":6,"plan":1,"rank":3072,"name":"Launch","kind":"launch"},
{"record":"link","id":1,"from":2,"to":3},
{"record":"link","id":2,"from":3,"to":4},
{"record":"link","id":3,"from":2,"to":5,"kind":"start-to-start","lag_min":960},
{"record":"link","id":4,"from":4,"to":6,"lag_elapsed_min":2880},
{"record":"link","id":5,"from":5,"to":6},
{"record":"end"}
]
"#;
    assert_eq!(canonical::write(&sample::release()), expected);
}

#[test]
fn every_field_has_its_place() {
    let text = canonical::write(&sample::everything());
    for line in [
        r#"{"record":"next-id","task":40},"#,
        r#"{"record":"calendar","id":2,"name":"Support team","base":1,"kept":{"Text1":"a “b”\t\\ \"c\"\n"}},"#,
        r#"{"record":"calendar-day","calendar":2,"date":"2025-04-18","name":"Good Friday"},"#,
        r#"{"record":"calendar-day","calendar":2,"date":"2025-04-19","hours":["09:00-24:00"]},"#,
        r#"{"record":"calendar-recurrence","calendar":2,"name":"Fridays off","from":"2025-01-01","until":"2027-12-31","pattern":"weekly","every":2,"days":["friday","sunday"]},"#,
        r#"{"record":"calendar-recurrence","calendar":2,"name":"Thanksgiving","from":"2025-01-01","until":"2027-12-31","pattern":"yearly-the","month":11,"nth":"fourth","weekday":"thursday"},"#,
        r#"{"record":"calendar-weeks","calendar":2,"name":"Summer hours","from":"2025-07-01","until":"2025-08-31","week":{"monday":["08:00-14:00"],"friday":[]}},"#,
        r#"{"record":"person","id":2,"name":"Test bench","kind":"material","calendar":2,"max_units":"400.5%","kept":{"Text1":"a “b”\t\\ \"c\"\n"}},"#,
        r#"{"record":"plan","id":1,"name":"R1","start":"2025-01-13","start_minute":540,"calendar":1,"launch":6,"status_date":"2025-01-17","unfinished":"stays","owner":1,"summary":"On track.\nNothing open.","note":"From the steering paper.","kept":{"Text1":"a “b”\t\\ \"c\"\n"}},"#,
        r#"{"record":"task","id":5,"plan":1,"rank":2048,"name":"Documents","duration_min":960,"elapsed":true,"constraint":"finish-no-later-than","constraint_at":"2025-02-28T17:00","pin_start":"2025-02-03T08:00","pin_finish":"2025-02-05T17:00","deadline":"2025-02-07T17:00","calendar":2,"ignores_people":true,"splits":[{"after_min":240,"pause_min":960}],"delay_min":30,"effort":"fixed-work","effort_driven":true,"estimate":{"optimistic_min":480,"likely_min":960,"pessimistic_min":1440},"confidence":"low","promised":"2025-02-06","external":true,"workstream":2,"owner":1,"progress":"started","actual_start":"2025-02-03T08:00","percent":40,"remaining_min":576,"resume":"2025-02-04T08:00","inactive":true,"reference":"DOC-7","note":"Two chapters.\n\tOne index.","kept":{"Text1":"a “b”\t\\ \"c\"\n"}},"#,
        r#"{"record":"link","id":5,"from":5,"to":6,"kind":"finish-to-finish","lag_percent":-50,"lag_calendar":"predecessor","kept":{"Text1":"a “b”\t\\ \"c\"\n"}},"#,
        r#"{"record":"assignment","id":3,"task":5,"person":1,"units":"33.33%","work_min":320,"done_min":60,"delay_min":15,"kept":{"Text1":"a “b”\t\\ \"c\"\n"}},"#,
        r#"{"record":"baseline","id":1,"plan":1,"name":"Approved","taken":"2025-01-10T09:30"},"#,
        r#"{"record":"baseline-row","baseline":1,"task":9,"name":"Long gone","start":"2025-01-13T08:00","finish":"2025-01-22T17:00","duration_min":3840,"work_min":480,"promised":"2025-01-22"},"#,
    ] {
        assert!(
            text.lines().any(|it| it == line),
            "{line}\nis not in\n{text}"
        );
    }
}

#[test]
fn a_file_laid_out_anew_by_another_program_is_the_same_program() {
    let program = sample::everything();
    let all: Value = serde_json::from_str(&canonical::write(&program)).unwrap();
    // Keys in order of the alphabet, one to a line; and all on one line, after a byte order mark.
    let pretty = serde_json::to_string_pretty(&all).unwrap();
    let dense = format!("\u{feff}{all}");
    for text in [pretty, dense] {
        let imported = read(&text).unwrap();
        assert_eq!(imported.notes.list(), []);
        assert_eq!(imported.program, program);
    }
}
