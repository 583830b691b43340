//! Who answers for what, promises, the launch, and the outline.

use assess::lint::{Check, Policy};

use crate::linted::{fixes, program, sentences, table};

fn check(check: Check, rows: &[(&str, &str)]) {
    table(check, &Policy::default(), rows);
}

#[test]
fn open_work_has_an_owner_or_somebody_assigned() {
    check(
        Check::UnownedWork,
        &[
            (
                "person Mia standard; A 1d owner Mia; B 1d by Mia=1d",
                "passed 0/2",
            ),
            ("person Mia standard; A 1d owner Mia; B 1d", "failed 1/2: B"),
            (
                "A 1d done 2025-01-13; M milestone; S { B 1d inactive }",
                "-",
            ),
            ("A 1d\n!lead Mia A", "failed 1/1: A*"),
        ],
    );
    assert_eq!(
        fixes(&program("A 1d\n!lead Mia A"), Check::UnownedWork),
        "Make Mia, who leads “Stream”, the owner."
    );
}

#[test]
fn a_plan_says_what_it_is_launched_with() {
    check(
        Check::LaunchNotSet,
        &[
            ("A 1d; M milestone after A; launch M", "passed 0/1"),
            ("A 1d; M milestone after A", "failed 1/1: the plan"),
            ("A 1d; M milestone after A\n!launch M", "failed 1/1: M*"),
            (
                "A 1d; M milestone; N milestone\n!launch M\n!launch N",
                "failed 1/1: the plan",
            ),
            ("", "-"),
        ],
    );
}

#[test]
fn the_launch_and_what_is_owed_outside_have_promised_dates_and_owners() {
    check(
        Check::NothingPromised,
        &[
            ("M milestone", "-"),
            // Owed to the plan, not by it.
            ("M milestone\n!awaited M\n!external M", "-"),
            ("M milestone; launch M", "failed 1/1: M"),
            (
                "M milestone; launch M\n!promised M 2025-02-01",
                "passed 0/1",
            ),
            ("M milestone; N milestone\n!external N", "failed 1/1: N"),
            ("N milestone done 2025-01-13\n!external N", "-"),
        ],
    );
    check(
        Check::PromiseUnowned,
        &[
            ("M milestone\n!promised M 2025-02-01", "-"),
            (
                "M milestone\n!promised M 2025-02-01\n!external M",
                "failed 1/1: M",
            ),
            (
                "M milestone\n!promised M 2025-02-01\n!external M\n!planner Ada",
                "failed 1/1: M*",
            ),
            (
                "person Mia standard\nM milestone owner Mia\n!promised M 2025-02-01\n!external M",
                "passed 0/1",
            ),
        ],
    );
}

#[test]
fn deadlines_are_missed_by_working_time() {
    check(
        Check::DeadlineMissed,
        &[
            ("A 3d deadline 2025-01-15T17:00", "passed 0/1"),
            ("A 3d deadline 2025-01-15T16:59", "failed 1/1: A"),
            // From Friday evening to Monday morning nothing is late.
            (
                "A 5d; M milestone after A deadline 2025-01-17T17:00",
                "passed 0/1",
            ),
            (
                "S { A 3d; B 2d after A } deadline 2025-01-15T17:00",
                "failed 1/1: S",
            ),
            ("A 3d done 2025-01-13..2025-01-17 deadline 2025-01-15", "-"),
        ],
    );
    assert_eq!(
        sentences(
            &program("A 3d deadline 2025-01-13T17:00"),
            Check::DeadlineMissed
        ),
        "“A” is forecast for 15 Jan 2025, 2 working days after its deadline."
    );
}

#[test]
fn empty_plans_summaries_of_one_and_links_to_what_is_set_aside_are_found() {
    check(
        Check::EmptyPlan,
        &[
            ("A 1d", "passed 0/1"),
            ("", "failed 1/1: the plan"),
            ("A 1d inactive", "failed 1/1: the plan"),
        ],
    );
    check(
        Check::SummaryOfOne,
        &[
            ("S { A 1d; B 1d }", "passed 0/1"),
            ("S { T { A 1d; B 1d } }", "failed 1/2: S"),
            ("A 1d", "-"),
        ],
    );
    check(
        Check::SetAside,
        &[
            ("A 1d; B 1d after A", "-"),
            ("A 1d inactive; B 1d", "passed 0/1"),
            ("A 1d inactive; B 1d after A", "failed 1/1: A*"),
            ("A 1d inactive; B 1d after A inactive", "passed 0/2"),
            ("A 2d begun 2025-01-13 50% inactive", "failed 1/1: A*"),
        ],
    );
}
