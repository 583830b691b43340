//! Resources, assignments and interruptions.

use plan::{ResourceKind, Split, Units, WorkMinutes};

use crate::{codes, known, named, project, read, round, task, written};

fn staffed(tasks: &str, people: &str, parts: &str) -> String {
    project(&format!(
        "<Tasks>{tasks}</Tasks><Resources>{people}</Resources><Assignments>{parts}</Assignments>"
    ))
}

#[test]
fn resources_of_every_kind() {
    let people = "<Resource><UID>0</UID><ID>0</ID><Type>1</Type></Resource>\
        <Resource><UID>4</UID><Name>Ada</Name><Type>1</Type><Initials>A</Initials><MaxUnits>0.5</MaxUnits></Resource>\
        <Resource><UID>5</UID><Name>Paint</Name><Type>0</Type><MaterialLabel>ton</MaterialLabel></Resource>\
        <Resource><UID>6</UID><Name>Travel</Name><Type>0</Type><IsCostResource>1</IsCostResource></Resource>\
        <Resource><UID>7</UID><Name>Team</Name><MaxUnits>4</MaxUnits></Resource>";
    let imported = read(&staffed(&task(1, ""), people, ""));
    assert_eq!(codes(&imported), Vec::<&str>::new());
    let program = imported.program;
    let read: Vec<_> = program
        .people
        .iter()
        .map(|(_, person)| (person.name.as_str(), person.kind, person.max_units.0))
        .collect();
    assert_eq!(
        read,
        [
            ("Ada", ResourceKind::Person, 5_000),
            ("Paint", ResourceKind::Material, 10_000),
            ("Travel", ResourceKind::Cost, 10_000),
            ("Team", ResourceKind::Person, 40_000),
        ]
    );
    let xml = written(&program);
    for element in [
        "<Initials>A</Initials>",
        "<MaterialLabel>ton</MaterialLabel>",
        "<UID>0</UID><ID>0</ID><Type>1</Type>",
    ] {
        assert!(xml.contains(element), "{element}");
    }
    assert_eq!(known(&round(&program)), known(&program));
}

#[test]
fn assignments() {
    let people = "<Resource><UID>4</UID><Name>Ada</Name></Resource>";
    let parts = "<Assignment><UID>9</UID><TaskUID>1</TaskUID><ResourceUID>4</ResourceUID><ActualWork>PT1H0M0S</ActualWork>\
        <Delay>1200</Delay><Units>0.25</Units><Work>PT2H0M0S</Work><WorkContour>3</WorkContour></Assignment>\
        <Assignment><UID>10</UID><TaskUID>1</TaskUID><ResourceUID>8</ResourceUID></Assignment>\
        <Assignment><UID>11</UID><TaskUID>77</TaskUID><ResourceUID>4</ResourceUID></Assignment>\
        <Assignment><UID>12</UID><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID><Units>1</Units><GUID>G</GUID></Assignment>";
    let imported = read(&staffed(&(task(1, "") + &task(2, "")), people, parts));
    assert_eq!(codes(&imported), ["dangling-assignment"; 2]);
    let program = imported.program;
    assert_eq!(program.assignments.len(), 1);
    let part = program.assignments.iter().next().unwrap().1;
    assert_eq!(part.units, Units(2_500));
    assert_eq!(
        (part.work, part.done, part.delay),
        (WorkMinutes(120), WorkMinutes(60), WorkMinutes(120))
    );
    let xml = written(&program);
    assert!(xml.contains("<WorkContour>3</WorkContour>"));
    assert!(xml.contains(
        "<UID>12</UID><GUID>G</GUID><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID>"
    ));
    assert_eq!(known(&round(&program)), known(&program));
}

/// Work by day: 8 hours on Monday, nothing on Tuesday, 8 hours on Wednesday.
fn split(dates: &str) -> String {
    let piece = |from: &str, to: &str, value: &str| {
        format!(
            "<TimephasedData><Type>1</Type><UID>1</UID><Start>2025-01-{from}:00:00</Start>\
             <Finish>2025-01-{to}:00:00</Finish><Unit>2</Unit>{value}</TimephasedData>"
        )
    };
    let work = "<Value>PT8H0M0S</Value>";
    let none = "<Value>PT0H0M0S</Value>";
    let days = piece("06T08", "06T17", work)
        + &piece("06T17", "07T17", none)
        + &piece("07T17", "08T17", work);
    let part = format!(
        "<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID>{days}</Assignment>"
    );
    staffed(
        &task(1, &format!("<Duration>PT16H0M0S</Duration>{dates}")),
        "",
        &part,
    )
}

#[test]
fn an_interruption_is_read_from_the_work_by_day() {
    let expected = Split {
        after: WorkMinutes(480),
        pause: WorkMinutes(480),
    };
    let recorded = "<Start>2025-01-06T08:00:00</Start><Finish>2025-01-08T17:00:00</Finish>";
    for dates in ["", recorded] {
        let program = read(&split(dates)).program;
        assert_eq!(named(&program, "T1").splits, [expected]);
        assert_eq!(named(&round(&program), "T1").splits, [expected]);
    }
    let moved = split(recorded).replace("<StartDate>2025-01-06", "<StartDate>2025-01-13");
    let again = round(&read(&moved).program);
    assert_eq!(
        named(&again, "T1").splits,
        [expected],
        "it moves with its task"
    );
}

#[test]
fn a_weekend_is_no_interruption() {
    let piece = |from: &str, to: &str, value: &str| {
        format!(
            "<TimephasedData><Type>1</Type><Start>2025-01-{from}:00:00</Start><Finish>2025-01-{to}:00:00</Finish>{value}</TimephasedData>"
        )
    };
    let work = "<Value>PT8H0M0S</Value>";
    let days = piece("10T08", "10T17", work)
        + &piece("10T17", "13T08", "")
        + &piece("13T08", "13T17", work);
    let part = format!(
        "<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID>{days}</Assignment>"
    );
    let program = read(&staffed(
        &task(1, "<Duration>PT16H0M0S</Duration>"),
        "",
        &part,
    ))
    .program;
    assert_eq!(named(&program, "T1").splits, []);
}
