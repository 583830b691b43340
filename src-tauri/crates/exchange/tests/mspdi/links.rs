//! Links: kinds, lags, and those that can't be.

use plan::{Lag, LinkKind, WorkMinutes};

use crate::{codes, known, of_tasks, read, round, task};

fn link(from: u32, more: &str) -> String {
    format!("<PredecessorLink><PredecessorUID>{from}</PredecessorUID>{more}</PredecessorLink>")
}

#[test]
fn kinds_and_lags_in_every_format() {
    let kinds = [
        LinkKind::FinishToFinish,
        LinkKind::FinishToStart,
        LinkKind::StartToFinish,
        LinkKind::StartToStart,
    ];
    let lags = [
        (0, 7, Lag::NONE),
        (4_800, 7, Lag::Work(WorkMinutes(480))),
        (-48_000, 9, Lag::Work(WorkMinutes(-4_800))),
        (600, 5, Lag::Work(WorkMinutes(60))),
        (30, 35, Lag::Work(WorkMinutes(3))),
        (14_400, 8, Lag::Elapsed(1_440)),
        (1_200, 38, Lag::Elapsed(120)),
        (-50, 19, Lag::Percent(-50)),
        (75, 51, Lag::Percent(75)),
        (20, 20, Lag::Percent(20)),
    ];
    for (number, kind) in kinds.into_iter().enumerate() {
        for (amount, format, lag) in lags {
            let said = format!(
                "<Type>{number}</Type><LinkLag>{amount}</LinkLag><LagFormat>{format}</LagFormat>"
            );
            let tasks = task(1, "") + &task(2, &link(1, &said));
            let program = read(&of_tasks(&tasks)).program;
            let (_, read) = program.links.iter().next().unwrap();
            assert_eq!((read.kind, read.lag), (kind, lag), "{said}");
            assert_eq!(known(&round(&program)), known(&program), "{said}");
        }
    }
}

#[test]
fn links_that_can_not_be_are_left_out_by_name() {
    let level = |level| format!("<OutlineLevel>{level}</OutlineLevel>");
    let summary = task(1, &level(1));
    let inside = task(2, &level(2));
    let cases = [
        (task(3, &link(3, "")), "link-to-itself"),
        (task(3, &link(99, "")), "dangling-link"),
        (
            task(3, &(link(2, "") + &link(2, "<Type>3</Type>"))),
            "duplicate-link",
        ),
        (task(3, &(level(2) + &link(1, ""))), "link-within-summary"),
        (
            task(3, &link(7, "<CrossProject>1</CrossProject>")),
            "link-to-other-project",
        ),
    ];
    for (last, code) in cases {
        let imported = read(&of_tasks(&format!("{summary}{inside}{last}")));
        assert_eq!(codes(&imported), [code]);
        let note = &imported.notes.list()[0];
        assert!(
            note.text.contains("T3") && note.text.ends_with('.'),
            "{}",
            note.text
        );
    }
    let held = task(1, &level(1)) + &inside + &task(3, "");
    let held = held.replacen("</Task>", &(link(3, "<Type>0</Type>") + "</Task>"), 1);
    assert_eq!(codes(&read(&of_tasks(&held))), ["finish-link-to-summary"]);
}

#[test]
fn a_loop_is_opened_where_it_closes_and_named() {
    let tasks = task(1, &link(3, "")) + &task(2, &link(1, "")) + &task(3, &link(2, ""));
    let imported = read(&of_tasks(&tasks));
    assert_eq!(codes(&imported), ["loop"]);
    assert_eq!(imported.program.links.len(), 2);
    let text = &imported.notes.list()[0].text;
    for name in ["“T1”", "“T2”", "“T3”"] {
        assert!(text.contains(name), "{text}");
    }
    assert!(schedule::schedule(&imported.program).is_ok());
}

#[test]
fn a_loop_through_a_summary_is_opened_too() {
    let level = |level| format!("<OutlineLevel>{level}</OutlineLevel>");
    let tasks = task(1, &(level(1) + &link(3, ""))) + &task(2, &level(2)) + &task(3, &link(2, ""));
    let imported = read(&of_tasks(&tasks));
    assert_eq!(codes(&imported), ["loop"]);
    assert!(schedule::schedule(&imported.program).is_ok());
}

#[test]
fn many_loops_end_in_good_time() {
    let tasks: String = (1..=400)
        .map(|uid| {
            let others = (1..=400).filter(|&other| other != uid && (other + uid) % 40 == 0);
            task(
                uid,
                &others.map(|other| link(other, "")).collect::<String>(),
            )
        })
        .collect();
    let imported = read(&of_tasks(&tasks));
    assert!(codes(&imported).contains(&"loop"));
    assert!(schedule::schedule(&imported.program).is_ok());
}
