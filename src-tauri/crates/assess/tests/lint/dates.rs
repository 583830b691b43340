//! Points 5 to 9 of the fourteen, and dates that contradict links.

use assess::lint::{Check, Policy};

use crate::linted::{chain, fixes, look_on, program, said, sentences, table};

fn check(check: Check, rows: &[(&str, &str)]) {
    table(check, &Policy::default(), rows);
}

#[test]
fn five_percent_of_rows_may_be_held_by_hand() {
    check(
        Check::HardConstraints,
        &[
            (
                "A 1d snet 2025-01-20; B 1d fnet 2025-01-20; C 1d alap",
                "passed 0/3",
            ),
            (
                "A 1d snlt 2025-01-20; B 1d fnlt 2025-01-20T17:00",
                "failed 2/2: A*, B*",
            ),
            (
                "A 1d mso 2025-01-20; B 1d mfo 2025-01-20T17:00",
                "failed 2/2: A*, B*",
            ),
            ("A 1d manual 2025-01-20..2025-01-20T17:00", "failed 1/1: A*"),
            // It has had its effect.
            ("A 1d mso 2025-01-20 begun 2025-01-13 50%", "passed 0/1"),
            (
                &format!("{} B 1d mso 2025-01-20", chain('A', 19)),
                "passed 1/20: B*",
            ),
            (
                &format!("{} B 1d mso 2025-01-20", chain('A', 18)),
                "failed 1/19: B*",
            ),
        ],
    );
    let plan = program(
        "A 1d snlt 2025-01-20; B 1d fnlt 2025-01-20T17:00; C 1d mso 2025-01-20
         D 1d mfo 2025-01-20T17:00 deadline 2025-01-17T17:00
         E 1d manual 2025-01-20..2025-01-20T17:00",
    );
    assert_eq!(
        sentences(&plan, Check::HardConstraints),
        "“A” must start by 20 Jan 2025, whatever it waits for.\n\
         “B” must finish by 20 Jan 2025, whatever it waits for.\n\
         “C” must start on 20 Jan 2025, whatever it waits for.\n\
         “D” must finish on 20 Jan 2025, whatever it waits for.\n\
         The dates of “E” are pinned by hand."
    );
    assert_eq!(
        fixes(&plan, Check::HardConstraints),
        "Let links decide when “A” is done, as soon as possible.\n\
         Let links decide when “B” is done, with a deadline of 20 Jan 2025.\n\
         Let links decide when “C” is done, not before 20 Jan 2025.\n\
         Let links decide when “D” is done, with a deadline of 17 Jan 2025.\n\
         Give the dates of “E” back to the engine."
    );
}

#[test]
fn high_float_begins_after_44_days_or_after_ten_in_software() {
    let of = |days| format!("A 60d; B {days}d; M milestone after A,B");
    let rows = [(of(16), "passed 0/3"), (of(15), "failed 1/3: B")];
    check(
        Check::LongFloat,
        &rows.each_ref().map(|(text, said)| (text.as_str(), *said)),
    );
    let rows = [(of(50), "passed 0/3"), (of(49), "failed 1/3: B")];
    table(
        Check::LongFloat,
        &Policy::software(),
        &rows.each_ref().map(|(text, said)| (text.as_str(), *said)),
    );
}

#[test]
fn any_negative_float_fails() {
    check(
        Check::NegativeFloat,
        &[
            (
                "A 3d; M milestone after A deadline 2025-01-15T17:00",
                "passed 0/2",
            ),
            (
                "A 3d; M milestone after A deadline 2025-01-14T17:00",
                "failed 2/2: A, M",
            ),
        ],
    );
    assert_eq!(
        sentences(
            &program("A 3d deadline 2025-01-14T12:00"),
            Check::NegativeFloat
        ),
        "“A” comes 2 working days too late for a date that was insisted on."
    );
}

#[test]
fn long_work_is_longer_than_44_days_on_the_row_s_own_hours() {
    check(
        Check::LongDurations,
        &[
            ("A 44d", "passed 0/1"),
            ("A 45d", "failed 1/1: A"),
            // 44 days around the clock are three times as long in working days.
            ("hours always always\nA 44d on always", "passed 0/1"),
            // Nine weeks on the wall are 45 working days.
            ("A 60ed", "passed 0/1"),
            ("A 63ed", "failed 1/1: A"),
            ("M milestone", "-"),
        ],
    );
    table(
        Check::LongDurations,
        &Policy::software(),
        &[("A 10d", "passed 0/1"), ("A 11d", "failed 1/1: A")],
    );
}

#[test]
fn nothing_is_planned_in_the_past_and_nothing_has_happened_in_the_future() {
    check(
        Check::InvalidDates,
        &[
            ("A 1d; S { B 1d }", "passed 0/2"),
            // The engine moves unfinished work by itself.
            (
                "A 1d; B 5d begun 2025-01-13 20%; status 2025-01-20",
                "passed 0/2",
            ),
            (
                "A 1d; B 5d begun 2025-01-13 20%; status 2025-01-20; stays",
                "failed 2/2: A*, B*",
            ),
            (
                "A 1d manual 2025-01-14..2025-01-14T17:00; status 2025-01-20",
                "failed 1/1: A*",
            ),
            (
                "A 1d begun 2025-01-21 50%; status 2025-01-20",
                "failed 1/1: A",
            ),
            (
                "A 1d begun 2025-01-20T09:00 50%; status 2025-01-20",
                "passed 0/1",
            ),
            (
                "A 1d done 2025-01-20..2025-01-21; status 2025-01-20",
                "passed 0/1",
            ),
            (
                "A 1d done 2025-01-20..2025-01-21T09:00; status 2025-01-20",
                "failed 1/1: A",
            ),
        ],
    );
    // Without a status date the past is what lies before today.
    let plan = program("A 1d; B 5d after A");
    let lint = look_on(&plan, &Policy::default(), "2025-01-14".parse().unwrap());
    assert_eq!(said(&plan, &lint, Check::InvalidDates), "failed 1/2: A*");
    let finding = &lint.of(Check::InvalidDates).unwrap().findings[0];
    assert_eq!(
        finding.text,
        "“A” is planned to start on 13 Jan 2025, which is before today, 14 Jan 2025, and has not."
    );
    assert_eq!(
        finding.fix.as_ref().unwrap().text,
        "Move unfinished work to 14 Jan 2025."
    );
}

#[test]
fn pins_before_what_links_allow_are_named_with_the_link() {
    let pinned =
        |from: &str, link: &str| format!("A 3d; B 1d manual {from}..2025-01-20T17:00 after {link}");
    let rows = [
        (pinned("2025-01-16", "A"), "passed 0/1"),
        // Nights are no contradiction.
        (pinned("2025-01-15T17:00", "A"), "passed 0/1"),
        (pinned("2025-01-15T16:00", "A"), "failed 1/1: B*"),
        (pinned("2025-01-16", "A+1d"), "failed 1/1: B*"),
        (pinned("2025-01-13", "A:SS"), "passed 0/1"),
        (pinned("2025-01-13", "A:FF"), "passed 0/1"),
        (pinned("2025-01-13", "A:FF+4d"), "failed 1/1: B*"),
        // A lag in the hours of the predecessor ends with its day.
        (
            "hours early early\nA 1d on early; B 1d manual 2025-01-14T14:00..2025-01-15 after A!+1d".to_owned(),
            "passed 0/1",
        ),
        (
            "hours early early\nA 1d on early; B 1d manual 2025-01-14T13:59..2025-01-15 after A!+1d".to_owned(),
            "failed 1/1: B*",
        ),
        (
            "A 2ed; B 1d manual 2025-01-16..2025-01-17 after A+50%".to_owned(),
            "passed 0/1",
        ),
        (
            "A 3d; S { B 1d manual 2025-01-14..2025-01-14T17:00 } after A".to_owned(),
            "failed 1/1: B*",
        ),
        ("A 3d; B 1d after A".to_owned(), "-"),
    ];
    check(
        Check::PinAgainstLink,
        &rows.each_ref().map(|(text, said)| (text.as_str(), *said)),
    );
    assert_eq!(
        sentences(&program(&pinned("2025-01-14", "A")), Check::PinAgainstLink),
        "“B” is pinned 2 working days before its link from “A” lets it be."
    );
}

#[test]
fn constraints_that_pull_work_before_its_links_are_named() {
    check(
        Check::ConstraintAgainstLink,
        &[
            ("A 3d; B 1d mso 2025-01-16 after A", "passed 0/1"),
            ("A 3d; B 1d mso 2025-01-15 after A", "failed 1/1: B*"),
            ("A 3d; B 1d fnlt 2025-01-15T17:00 after A", "failed 1/1: B*"),
            ("A 3d; B 1d snet 2025-01-13 after A", "-"),
        ],
    );
    assert_eq!(
        sentences(
            &program("A 3d; B 1d mso 2025-01-15 after A"),
            Check::ConstraintAgainstLink
        ),
        "“B” must start on 15 Jan 2025, 1 working day before its link from “A” lets it be."
    );
}
