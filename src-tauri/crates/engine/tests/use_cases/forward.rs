//! What would bring a row forward.

use engine::forward::{Way, forward};
use engine::{Request, decide};

use crate::desk::{Desk, desk, today};

/// `shorten A 16h 2`: what would be done, and the days of the calendar it wins.
fn options(desk: &Desk, row: &str) -> String {
    let name = |task| desk.planned.name(task);
    let into = |link| name(desk.state.program.links.get(link).unwrap().to);
    let told = forward(&desk.state, desk.id(row), today()).unwrap();
    let told = told.iter().map(|option| {
        let way = match option.way {
            Way::Shorten { task, by, .. } => format!("shorten {} {}h", name(task), by / 60),
            Way::Hasten { task, by, .. } => format!("hasten {} {}h", name(task), by / 60),
            Way::Close { link, by, .. } => format!("close {} {}h", into(link), by / 60),
            Way::Unlink { link } => format!("unlink {}", into(link)),
            Way::Free { task, .. } => format!("free {}", name(task)),
            Way::Unpin { task } => format!("unpin {}", name(task)),
            Way::Undelay { task, .. } => format!("undelay {}", name(task)),
            Way::Begin { by, .. } => format!("begin {by}"),
            Way::Unhold { .. } => "unhold".to_owned(),
        };
        format!("{way} {}", option.days)
    });
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn options_are_the_single_changes_that_win_days() {
    for (sketch, row, expected) in [
        // Half of the work stays; a link that alone holds may be taken away.
        (
            "A 10d; B 3d; M milestone after A,B",
            "M",
            "unlink M 9; shorten A 40h 7",
        ),
        // No more than another path leaves to win.
        (
            "A 10d; B 8d; M milestone after A,B",
            "M",
            "shorten A 16h 2; unlink M 2",
        ),
        // Where two hold, neither alone helps.
        ("A 2d; B 2d; C 1d after A,B", "C", ""),
        (
            "A 2d; B 1d after A+3d",
            "B",
            "unlink B 7; close B 24h 5; shorten A 8h 3",
        ),
        // Where only the start counts, less work changes nothing.
        (
            "A 10d; B 1d after A:SS+2d",
            "B",
            "close B 16h 2; unlink B 2",
        ),
        ("A 1d snet 2025-01-27", "A", "free A 14"),
        ("A 1d alap; B 11d; M milestone after A,B", "A", "free A 14"),
        (
            "A 1d manual 2025-01-27..2025-01-27T17:00",
            "A",
            "unpin A 14",
        ),
        ("status 2025-01-20; A 1d", "A", "unhold 7"),
        // A plan that has begun can't begin earlier.
        ("A 1d", "A", ""),
        ("plan Q 2025-02-03 standard; A 1d", "A", "begin 7 7"),
        ("plan Q 2025-01-24 standard; A 1d", "A", "begin 2 2"),
        // A summary ends with its last row.
        (
            "S { A 2d; B 10d }; C 1d after S",
            "C",
            "unlink C 14; shorten B 40h 7",
        ),
        ("S { A 2d; B 10d }; C 1d after S", "S", "shorten B 40h 7"),
        // What a summary waits for, its rows wait for.
        (
            "A 2d; S { B 1d } after A+1d",
            "B",
            "unlink S 3; close S 8h 1; shorten A 8h 1",
        ),
        ("A 4d begun 2025-01-13T08:00 50%", "A", "hasten A 8h 1"),
        ("A 1d done 2025-01-13", "A", ""),
    ] {
        assert_eq!(options(&desk(sketch), row), expected, "{row} of {sketch}");
    }
}

#[test]
fn links_do_not_crowd_out_what_people_can_do() {
    let chain: Vec<String> = (1..20)
        .map(|nth| format!("A{nth} 4d after A{}", nth - 1))
        .collect();
    let desk = desk(&format!("A0 4d; {}", chain.join("; ")));
    let told = options(&desk, "A19");
    assert_eq!(told.matches("unlink").count(), 3, "{told}");
    assert_eq!(told.matches("shorten").count(), 5, "{told}");
}

#[test]
fn every_option_does_what_it_told() {
    let state = engine::State::of(engine::sample::kubernetes()).unwrap();
    let mut tried = 0;
    for (task, _) in state.program.tasks.iter() {
        let now = *state.schedule.dates(task).unwrap();
        let options = forward(&state, task, today()).unwrap();
        assert!(options.len() <= 8);
        assert!(options.windows(2).all(|two| two[0].days >= two[1].days));
        for option in options {
            let edit = option.way.edit(&state).unwrap();
            let done = decide(&state, &Request::Edit(edit), today()).unwrap();
            let dates = done.state.schedule.dates(task).unwrap();
            assert_eq!((dates.start, dates.finish), (option.start, option.finish));
            assert!(option.days > 0 && option.finish < now.finish);
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}
