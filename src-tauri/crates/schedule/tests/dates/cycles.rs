//! Loops are named by the rows in them, in the order in which each waits for the one before.

use crate::sketch::{cycle, program};

#[test]
fn a_loop_is_named_in_order() {
    for (sketch, expected) in [
        ("A 1d after B; B 1d after A", "“A” → “B” → “A”"),
        (
            "A 1d after C; B 1d after A; C 1d after B",
            "“A” → “B” → “C” → “A”",
        ),
        ("A 1d after A", "“A” → “A”"),
        // The shorter way round.
        (
            "A 1d after C,B; B 1d after A; C 1d after B",
            "“A” → “B” → “A”",
        ),
        // Rows before and behind the loop are not part of it.
        (
            "A 1d; B 1d after A,C; C 1d after B; D 1d after C",
            "“B” → “C” → “B”",
        ),
        // Of two loops, the one with the row written first.
        (
            "A 1d; D 1d after E; E 1d after D; B 1d after C; C 1d after B",
            "“D” → “E” → “D”",
        ),
        // Kinds and leads make no difference: a loop has no order.
        ("A 1d after B:SS-9d; B 1d after A:FF", "“A” → “B” → “A”"),
        (
            "A 1d after B; plan Q 2025-01-13 standard; B 1d after A",
            "“A” → “B” → “A”",
        ),
    ] {
        assert_eq!(
            cycle(sketch).in_words(&program(sketch)),
            expected,
            "{sketch}"
        );
    }
}

#[test]
fn the_outline_takes_part_in_loops() {
    for (sketch, expected) in [
        // C waits for S, which it lies in; X waits for C; S waits for X.
        ("S { C 1d } after X; X 1d after C", "“S” → “C” → “X” → “S”"),
        // X waits for all of S, and C in it for X.
        ("S { C 1d after X }; X 1d after S", "“S” → “X” → “C” → “S”"),
        // Two links in opposite directions, whatever lies between S's ends.
        ("S { C 1d } after X; X 1d after S", "“S” → “X” → “S”"),
        (
            "X 1d after S; S { T { C 1d }; D 1d } after X",
            "“X” → “S” → “X”",
        ),
        ("S { A 1d } after T; T { B 1d } after S", "“S” → “T” → “S”"),
        ("S { C 1d after S }", "“S” → “C” → “S”"),
        ("S { C 1d } after C", "“S” → “C” → “S”"),
        (
            "T { S { C 1d } after X }; X 1d after C",
            "“S” → “C” → “X” → “S”",
        ),
    ] {
        assert_eq!(
            cycle(sketch).in_words(&program(sketch)),
            expected,
            "{sketch}"
        );
    }
}

#[test]
fn a_long_loop_is_told_in_short() {
    let sketch = "A 1d after H; B 1d after A; C 1d after B; D 1d after C; E 1d after D; \
                  F 1d after E; G 1d after F; H 1d after G";
    let cycle = cycle(sketch);
    assert_eq!(
        cycle.in_words(&program(sketch)),
        "“A” → “B” → “C” → “D” → “E” → “F” → 2 more → “A”"
    );
    assert_eq!(cycle.to_string(), "8 tasks wait for each other.");
}
