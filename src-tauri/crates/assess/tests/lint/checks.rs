//! What a check says about itself.

use std::collections::BTreeSet;

use assess::lint::{Check, Limit, Policy, lint};
use plan::PlanId;

use crate::linted::{look, program, today};

#[test]
fn checks_come_in_one_order_under_names_of_their_own() {
    let codes: BTreeSet<&str> = Check::ALL.into_iter().map(Check::code).collect();
    let titles: BTreeSet<&str> = Check::ALL.into_iter().map(Check::title).collect();
    assert_eq!(
        (codes.len(), titles.len()),
        (Check::ALL.len(), Check::ALL.len())
    );
    let points: Vec<String> = (1..=14).map(|point| format!("dcma-{point}")).collect();
    let first: Vec<&str> = Check::ALL[..14].iter().map(|check| check.code()).collect();
    assert_eq!(first, points);
    assert!(Check::ALL.is_sorted());
    let plan = program("A 1d");
    let order: Vec<Check> = look(&plan, &Policy::default())
        .checks
        .iter()
        .map(|checked| checked.check)
        .collect();
    assert_eq!(order, Check::ALL);
    for check in Check::ALL {
        assert!(check.advice().ends_with('.'), "{check:?}");
    }
}

#[test]
fn a_limit_is_kept_to_the_last_one() {
    for (limit, count, of, allowed) in [
        (Limit::AtMost(5), 5, 100, true),
        (Limit::AtMost(5), 6, 100, false),
        (Limit::AtMost(5), 1, 20, true),
        (Limit::AtMost(5), 1, 19, false),
        (Limit::AtMost(0), 1, 1_000_000, false),
        (Limit::AtLeast(95), 19, 20, true),
        (Limit::AtLeast(95), 949, 1000, false),
        (Limit::AtLeast(95), -5, 20, false),
    ] {
        assert_eq!(limit.allows(count, of), allowed, "{limit:?} {count}/{of}");
    }
}

#[test]
fn a_plan_that_is_not_there_has_no_checks() {
    let program = program("A 1d");
    let schedule = schedule::schedule(&program).unwrap();
    let none = lint(&program, PlanId(9), &schedule, &Policy::default(), today());
    assert!(none.checks.is_empty());
}

#[test]
fn findings_come_in_the_order_of_the_outline() {
    // B is moved above A: ids and places differ.
    let program = program("A 1d; B 1d; C 1d");
    let moved = plan::Edit::ShiftUp {
        tasks: vec![plan::TaskId(2)],
    };
    let moved = crate::linted::changed(&program, &moved);
    let lint = look(&moved, &Policy::default());
    assert_eq!(
        crate::linted::said(&moved, &lint, Check::UnownedWork),
        "failed 3/3: B, A, C"
    );
}
