//! Points 1 to 4 of the fourteen, and ours about links.

use assess::lint::{Check, Policy};

use crate::linted::{chain, fixes, program, sentences, table};

fn check(check: Check, rows: &[(&str, &str)]) {
    table(check, &Policy::default(), rows);
}

#[test]
fn open_ends_are_rows_that_wait_for_nothing_or_that_nothing_waits_for() {
    let long = chain('A', 19);
    check(
        Check::OpenEnds,
        &[
            ("A 1d; B 1d after A; M milestone after B", "passed 0/3"),
            // The second row of the first day is not the beginning of the plan.
            ("A 1d; B 1d; M milestone after A,B", "failed 1/3: B"),
            (
                "G milestone; A 1d; B 1d after G; M milestone after A,B",
                "failed 1/4: A",
            ),
            ("A 1d; B 1d after A; C 2d after A", "failed 1/3: B"),
            // What comes after the launch may end there.
            (
                "A 1d; M milestone after A; B 1d after M; launch M",
                "passed 0/3",
            ),
            // Links of a summary count for its rows.
            (
                "A 1d; S { B 1d; C 2d } after A; M milestone after S",
                "passed 0/4",
            ),
            ("A 1d; B 1d after A; C 3d inactive", "passed 0/2"),
            // What has begun waits for nothing any more; what is done, neither.
            (
                "A 1d; C 2d begun 2025-01-13 50%; D 1d done 2025-01-13; M milestone after A,C",
                "passed 0/3",
            ),
            ("D 1d done 2025-01-13..2025-01-13T17:00", "-"),
            // What is awaited waits for others' work, and begins no plan.
            (
                "D milestone; A 1d; B 1d after A,D; M milestone after B\n!awaited D",
                "passed 0/4",
            ),
            (
                "D milestone; A 1d; M milestone after A\n!awaited D",
                "failed 1/3: D",
            ),
            // Five percent are tolerated.
            (&format!("{long} B 1d after A1"), "passed 1/20: B"),
            (
                &format!("{} B 1d after A1", chain('A', 18)),
                "failed 1/19: B",
            ),
        ],
    );
}

#[test]
fn leads_are_not_tolerated_and_become_overlaps_where_that_moves_nothing() {
    check(
        Check::Leads,
        &[
            ("A 5d; B 1d after A", "passed 0/1"),
            ("A 5d; B 1d after A+1d", "passed 0/1"),
            ("A 5d; B 1d after A-2d", "failed 1/1: B*"),
            ("A 5d; B 1d after A-5d", "failed 1/1: B*"),
            // Nothing to be said instead.
            ("A 5d; B 1d after A-6d", "failed 1/1: B"),
            ("A 5d; B 1d after A-50%", "failed 1/1: B"),
            ("A 5d; B 1d after A:FF-1d", "failed 1/1: B"),
            (
                "A 5d begun 2025-01-13 20%; B 1d after A-2d",
                "failed 1/1: B",
            ),
            ("A 5d split 1d+2d; B 1d after A-2d", "failed 1/1: B"),
            // History.
            ("A 5d; B 1d after A-2d done 2025-01-13", "-"),
        ],
    );
    let plan = program("A 5d; B 1d after A-2d; C 1d after A-5d");
    assert_eq!(
        sentences(&plan, Check::Leads).lines().next(),
        Some("The link from “A” to “B” (FS -2d) begins before the date it waits for.")
    );
    assert_eq!(
        fixes(&plan, Check::Leads),
        "Let “B” start 3d after “A” starts.\nLet “C” start when “A” starts."
    );
}

#[test]
fn five_percent_of_links_may_lag() {
    let chain = |count| chain('A', count);
    check(
        Check::Lags,
        &[
            ("A 1d; B 1d after A", "passed 0/1"),
            ("A 1d; B 1d after A+1d", "failed 1/1: B"),
            (
                "A 1d; B 1d after A+50%; C 1d after A+1ed",
                "failed 2/2: B, C",
            ),
            (&format!("{} B 1d after A1+1d", chain(20)), "passed 1/20: B"),
            (&format!("{} B 1d after A1+1d", chain(19)), "failed 1/19: B"),
        ],
    );
}

#[test]
fn nine_links_in_ten_go_from_finish_to_start() {
    check(
        Check::LinkKinds,
        &[
            ("A 1d", "-"),
            (
                &format!("{} B 1d after A1:SS", chain('A', 10)),
                "passed 9/10: B",
            ),
            (
                &format!("{} B 1d after A1:SS", chain('A', 9)),
                "failed 8/9: B",
            ),
            ("A 1d; B 1d after A:FF; C 1d after A:SF", "failed 0/2: B, C"),
        ],
    );
    assert_eq!(
        sentences(&program("A 1d; C 1d after A:SF"), Check::LinkKinds),
        "The link from “A” to “C” (SF) makes a finish wait for a start, which is hardly ever meant."
    );
}

#[test]
fn milestones_wait_for_work() {
    check(
        Check::UnledMilestones,
        &[
            ("A 1d; M milestone after A", "passed 0/1"),
            (
                "G milestone; A 1d after G; M milestone pin 2025-01-20",
                "failed 1/2: M",
            ),
            (
                "A 1d; S { M milestone pin 2025-01-20 } after A",
                "passed 0/1",
            ),
            ("A 1d", "-"),
        ],
    );
}

#[test]
fn what_is_only_waited_for_to_start_has_a_loose_finish() {
    check(
        Check::LooseFinishes,
        &[
            (
                "A 5d; B 1d after A:SS; M milestone after B",
                "failed 1/2: A",
            ),
            ("A 5d; B 1d after A:SS; M milestone after A,B", "passed 0/2"),
            ("A 5d; B 1d after A:SS,A:FF", "passed 0/2"),
            // The end of its summary is waited for.
            (
                "S { A 5d; B 1d after A:SS }; M milestone after S",
                "passed 0/2",
            ),
            // Nothing waits for it at all: an open end.
            ("A 5d; B 1d", "passed 0/2"),
        ],
    );
}

#[test]
fn links_on_summaries_are_named_with_both_ends() {
    check(
        Check::SummaryLinks,
        &[
            ("A 1d; S { B 1d; C 1d after B }", "passed 0/1"),
            ("A 1d; S { B 1d; C 1d } after A", "failed 1/1: S"),
            ("S { B 1d; C 1d }; A 1d after S", "failed 1/1: S"),
        ],
    );
    assert_eq!(
        sentences(
            &program("S { A 1d; B 1d }; T { C 1d; D 1d } after S; E 1d after T"),
            Check::SummaryLinks
        ),
        "The link from “S” to “T” joins two summaries.\n\
         The link between “T” and “E” ends at a summary."
    );
}
