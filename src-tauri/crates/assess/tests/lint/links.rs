//! Redundant links and work out of sequence.

use assess::lint::{Check, Policy};

use crate::linted::{changed, fixes, look, program, sentences, table};

fn check(check: Check, rows: &[(&str, &str)]) {
    table(check, &Policy::default(), rows);
}

#[test]
fn links_that_others_imply_are_redundant() {
    check(
        Check::RedundantLinks,
        &[
            ("A 1d; B 1d after A; C 1d after B", "passed 0/2"),
            ("A 1d; B 1d after A; C 1d after A,B", "failed 1/3: C*"),
            (
                "A 1d; B 1d after A; C 1d after B; D 1d after C,A",
                "failed 1/4: D*",
            ),
            // The outline implies, too.
            ("A 1d; S { B 1d after A; C 1d } after A", "failed 1/2: B*"),
            ("S { A 1d; B 1d }; C 1d after S,B", "failed 1/2: C*"),
            // They say more than the way round.
            ("A 1d; B 1d after A; C 1d after A+1d,B", "passed 0/3"),
            ("A 1d; B 1d after A; C 1d after A:FF,B", "passed 0/3"),
            ("A 1d; B 1d after A-1d; C 1d after A,B", "passed 0/3"),
            ("A 1d; B 1d after A:SS; C 1d after A,B", "passed 0/3"),
            // The way leads through rows that do not keep to their links.
            (
                "A 1d; B 1d after A mso 2025-01-13; C 1d after A,B",
                "passed 0/3",
            ),
            (
                "A 1d; B 1d after A manual 2025-01-13..2025-01-14; C 1d after A,B",
                "passed 0/3",
            ),
            (
                "A 1d; B 1d after A begun 2025-01-13 10%; C 1d after A,B",
                "passed 0/3",
            ),
            ("A 1d; B 1d after A inactive; C 1d after A,B", "passed 0/1"),
        ],
    );
    let plan = program("A 1d; B 1d after A; C 1d after B; D 1d after C,A");
    assert_eq!(
        sentences(&plan, Check::RedundantLinks),
        "The link from “A” to “D” adds nothing: “D” already waits for “A” through “C”."
    );
    assert_eq!(
        fixes(&plan, Check::RedundantLinks),
        "Remove the link from “A” to “D”."
    );
}

#[test]
fn all_redundant_links_can_go_at_once_and_no_date_moves() {
    // A ladder in which every link over two rungs is redundant.
    let mut text = "R1 1d; R2 1d after R1".to_owned();
    for at in 3..40 {
        text.push_str(&format!("; R{at} 1d after R{},R{},R1", at - 1, at - 2));
    }
    // The third rung names the first one twice; one link is enough for a pair.
    let text = text.replace("after R2,R1,R1", "after R2,R1");
    let mut plan = program(&text);
    let before = crate::sketch::planned(&text);
    let lint = look(&plan, &Policy::default());
    let found = &lint.of(Check::RedundantLinks).unwrap().findings;
    assert_eq!(found.len(), plan.links.len() - 38);
    for finding in found {
        plan = changed(&plan, &finding.fix.as_ref().unwrap().edit);
    }
    let after = schedule::schedule(&plan).unwrap();
    for (id, _) in plan.tasks.iter() {
        assert_eq!(
            before.schedule.dates(id).unwrap().start,
            after.dates(id).unwrap().start
        );
    }
    let again = look(&plan, &Policy::default());
    assert!(again.of(Check::RedundantLinks).unwrap().findings.is_empty());
}

#[test]
fn work_begun_before_what_it_waits_for_is_out_of_sequence() {
    check(
        Check::OutOfSequence,
        &[
            ("A 3d; B 2d after A", "-"),
            ("A 3d; B 2d after A begun 2025-01-13 50%", "failed 1/1: B"),
            (
                "A 3d; B 2d after A done 2025-01-13..2025-01-14",
                "failed 1/1: B",
            ),
            (
                "A 3d; B 2d after A:SS begun 2025-01-13 50%; status 2025-01-14",
                "failed 1/1: B",
            ),
            (
                "A 3d begun 2025-01-13 10%; B 2d after A:SS begun 2025-01-13 50%",
                "passed 0/1",
            ),
            // A lead let it.
            (
                "A 3d begun 2025-01-13 60%; B 2d after A-1d begun 2025-01-15 50%",
                "passed 0/1",
            ),
            // History.
            (
                "A 3d done 2025-01-13..2025-01-16; B 2d after A begun 2025-01-14 50%",
                "passed 0/1",
            ),
        ],
    );
    assert_eq!(
        sentences(
            &program("A 3d; B 2d after A begun 2025-01-13 50%"),
            Check::OutOfSequence
        ),
        "“B” has begun, although “A”, which it waits for, has not finished."
    );
}
