//! Lags and leads of every sort, and durations on the wall.

use crate::sketch::{Planned, check};

#[test]
fn a_lag_is_working_time_time_on_the_wall_or_a_share() {
    for (sketch, expected) in [
        // Friday evening and two days on the wall is Sunday evening: Monday it is.
        ("A 5d; B 1d after A+2ed", "B 20 Jan..20 Jan"),
        ("A 5d; B 1d after A+3ed", "B 21 Jan..21 Jan"),
        ("A 5d; M milestone after A+1ed", "M 20 Jan 08:00"),
        ("A 5d; B 1d after A-1ed", "B 17 Jan..17 Jan"),
        ("A 4d; B 1d after A+50%", "B 21 Jan..21 Jan"),
        ("A 4d; B 1d after A:SS+50%", "B 15 Jan..15 Jan"),
        ("A 4d; B 1d after A-25%", "B 16 Jan..16 Jan"),
        ("A 2ed; B 1d after A+50%", "B 16 Jan..16 Jan"),
        (
            "S { A 2d; C 2d after A }; B 1d after S+50%",
            "B 21 Jan..21 Jan",
        ),
        // Whose day it is that passes: the successor's, or the predecessor's.
        (
            "hours w weekends; A 5d; B 1d after A+1d on w",
            "B 19 Jan..19 Jan",
        ),
        (
            "hours w weekends; A 5d; B 1d after A!+1d on w",
            "B 25 Jan..25 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_duration_on_the_wall_runs_through_nights_and_weekends() {
    for (sketch, expected) in [
        ("A 2ed", "A 13 Jan..15 Jan 08:00"),
        // Paint dries from Friday evening on.
        (
            "A 5d; B 2ed after A; C 1d after B",
            "B 17 Jan 17:00..19 Jan; C 20 Jan..20 Jan",
        ),
        ("A 1ed; B 1d after A:FF", "B 13 Jan..13 Jan"),
        ("A 2ed begun 2025-01-13T08:00 50%", "A 13 Jan..15 Jan 08:00"),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn float_goes_back_over_every_sort_of_lag() {
    for (sketch, expected) in [
        // Two days on the wall from Friday evening end before Monday, as from Wednesday evening.
        (
            "A 3d; B 1d after A+2ed; L milestone after B; launch L",
            "A 2d/2d~; B 0/0*",
        ),
        (
            "A 2d; B 1d after A+2ed; L milestone after B; launch L",
            "A 0/0*; B 0/0*",
        ),
        (
            "A 2d; B 1d after A+50%; C 9d; L milestone after B,C; launch L",
            "A 5d/0~; B 5d/5d~; C 0/0*",
        ),
        // From Thursday or from Friday, a day on the wall ends before Monday.
        (
            "A 4d; B 1d after A+1ed; C 6d; L milestone after B,C; launch L",
            "A 1d/1d~; B 0/0*; C 0/0*",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}
