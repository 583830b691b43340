//! Where links, lags, dates people insist on and days off put work.
//!
//! In all of these Monday 13 January 2025 is the first day, 18 and 19 January are a weekend.

use crate::sketch::{Planned, check};

#[test]
fn links_of_every_kind_with_lag_and_lead() {
    for (sketch, expected) in [
        ("A 3d", "A 13 Jan..15 Jan"),
        ("A 3d; B 2d after A", "B 16 Jan..17 Jan"),
        ("A 5d; B 2d after A", "B 20 Jan..21 Jan"),
        // Thursday passes between them, then the weekend within B.
        ("A 3d; B 2d after A+1d", "B 17 Jan..20 Jan"),
        ("A 3d; B 2d after A-1d", "B 15 Jan..16 Jan"),
        ("A 3d; B 5d after A:SS", "B 13 Jan..17 Jan"),
        ("A 3d; B 5d after A:SS+1d", "B 14 Jan..20 Jan"),
        // No lead takes work before the start of the plan.
        ("A 3d; B 5d after A:SS-1d", "B 13 Jan..17 Jan"),
        ("A 3d; B 1d after A:FF", "B 15 Jan..15 Jan"),
        ("A 3d; B 1d after A:FF+1d", "B 16 Jan..16 Jan"),
        ("A 3d; B 1d after A:FF-1d", "B 14 Jan..14 Jan"),
        ("A 3d; B 5d after A:FF", "B 13 Jan..17 Jan"),
        // B ends where A begins: at the end of the Friday before Monday 20 January.
        ("A 3d pin 2025-01-20; B 2d after A:SF", "B 16 Jan..17 Jan"),
        (
            "A 3d pin 2025-01-20; B 2d after A:SF+1d",
            "B 17 Jan..20 Jan",
        ),
        ("A 3d; C 4d; B 1d after A,C", "B 17 Jan..17 Jan"),
        ("A 3d; C 4d; B 1d after A+2d,C", "B 20 Jan..20 Jan"),
        // Hours: over lunch, to the minute.
        (
            "A 4h; B 1d after A",
            "A 13 Jan..13 Jan 12:00; B 13 Jan 13:00..14 Jan 12:00",
        ),
        (
            "A 90m; B 3h after A",
            "A 13 Jan..13 Jan 09:30; B 13 Jan 09:30..13 Jan 13:30",
        ),
        ("A 1d; B 1m after A", "B 14 Jan..14 Jan 08:01"),
        // The order in which rows are written means nothing.
        ("B 2d after A; A 3d", "B 16 Jan..17 Jan; A 13 Jan..15 Jan"),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_date_insisted_on_holds_work_back_and_never_pulls_it_forward() {
    for (sketch, expected) in [
        ("A 2d pin 2025-01-15", "A 15 Jan..16 Jan"),
        ("A 2d pin 2025-01-18", "A 20 Jan..21 Jan"),
        // Three hours on Wednesday, eight on Thursday, five on Friday.
        ("A 2d pin 2025-01-15T14:00", "A 15 Jan 14:00..17 Jan 14:00"),
        ("A 2d pin 2025-01-15T12:30", "A 15 Jan 13:00..17 Jan 12:00"),
        ("A 3d; B 1d after A pin 2025-01-14", "B 16 Jan..16 Jan"),
        ("A 1d pin 2025-01-06", "A 13 Jan..13 Jan"),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn nobody_works_on_a_day_off() {
    for (sketch, expected) in [
        (
            "off 2025-01-15; A 3d; B 1d after A",
            "A 13 Jan..16 Jan; B 17 Jan..17 Jan",
        ),
        ("off 2025-01-13; A 1d", "A 14 Jan..14 Jan"),
        (
            "off 2025-01-20; off 2025-01-21; A 5d; B 1d after A",
            "B 22 Jan..22 Jan",
        ),
        // A lag is working time, so it waits out the day off too.
        ("off 2025-01-16; A 3d; B 1d after A+1d", "B 20 Jan..20 Jan"),
        // A day off on a weekend changes nothing.
        ("off 2025-01-18; A 6d", "A 13 Jan..20 Jan"),
        ("plan Q 2025-01-18 standard; A 1d", "A 20 Jan..20 Jan"),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_milestone_is_read_where_the_work_before_it_ended_or_where_it_is_pinned() {
    for (sketch, expected) in [
        ("M milestone", "M 13 Jan 08:00"),
        ("A 5d; M milestone after A", "M 17 Jan 17:00"),
        ("A 5d; M milestone after A:FF", "M 17 Jan 17:00"),
        ("A 5d; M milestone after A+1d", "M 20 Jan 17:00"),
        ("A 5d; M milestone after A-1d", "M 16 Jan 17:00"),
        (
            "A 5d pin 2025-01-20; M milestone after A:SS",
            "M 20 Jan 08:00",
        ),
        ("M milestone pin 2025-01-20", "M 20 Jan 08:00"),
        ("M milestone pin 2025-01-18", "M 20 Jan 08:00"),
        // Friday's end and Monday's beginning are the same working minute; the pin says Monday.
        ("A 5d; M milestone after A pin 2025-01-20", "M 20 Jan 08:00"),
        (
            "A 5d; M milestone after A; N milestone after M",
            "N 17 Jan 17:00",
        ),
        (
            "M milestone pin 2025-01-20; N milestone after M",
            "N 20 Jan 08:00",
        ),
        (
            "A 5d; M milestone pin 2025-01-20; N milestone after A,M",
            "N 20 Jan 08:00",
        ),
        (
            "A 5d; M milestone pin 2025-01-20; N milestone after M,A",
            "N 20 Jan 08:00",
        ),
        // Work goes on on Monday either way.
        (
            "A 5d; M milestone after A; B 1d after M",
            "B 20 Jan..20 Jan",
        ),
        // Nothing is on a day before its own plan starts.
        (
            "A 5d; plan Q 2025-01-20 standard; M milestone after A",
            "M 20 Jan 08:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn plans_wait_for_each_other_on_their_own_hours() {
    for (sketch, expected) in [
        (
            "A 3d; plan Q 2025-01-06 standard; B 2d after A",
            "B 16 Jan..17 Jan",
        ),
        // Q works from 06:00 to 14:00, and A ends at 17:00.
        (
            "A 1d; plan Q 2025-01-13 early; B 8h after A",
            "B 14 Jan 06:00..14 Jan 14:00",
        ),
        (
            "A 1d; plan Q 2025-01-13 early; M milestone after A",
            "M 14 Jan 06:00",
        ),
        // Round the clock: on Friday night at once, into Saturday.
        (
            "A 5d; plan Q 2025-01-13 always; B 8h after A",
            "B 17 Jan 17:00..18 Jan 01:00",
        ),
        (
            "A 1d after B; plan Q 2025-01-13 always; B 8h pin 2025-01-18",
            "A 20 Jan..20 Jan",
        ),
        // A lag runs on the hours of the row that waits.
        (
            "A 5d; plan Q 2025-01-13 always; B 8h after A+3h",
            "B 17 Jan 20:00..18 Jan 04:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}
