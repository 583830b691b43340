//! What has happened stays; what has not lies on or after the status date.

use crate::sketch::{Planned, check};

#[test]
fn completed_work_stays_where_it_happened() {
    for (sketch, expected) in [
        (
            "A 3d done 2025-01-14T08:00..2025-01-16T12:00; B 1d after A",
            "A 14 Jan..16 Jan 12:00; B 16 Jan 13:00..17 Jan 12:00",
        ),
        // Whatever it should have waited for.
        (
            "A 3d; B 1d after A done 2025-01-13T08:00..2025-01-13T17:00",
            "A 13 Jan..15 Jan; B 13 Jan..13 Jan",
        ),
        (
            "status 2025-01-20; A 1d done 2025-01-13T08:00..2025-01-13T17:00",
            "A 13 Jan..13 Jan",
        ),
        (
            "A 1d done 2025-01-06T08:00..2025-01-06T17:00",
            "A 6 Jan..6 Jan",
        ),
        ("M milestone done 2025-01-15T10:30", "M 15 Jan 10:30"),
        (
            "A 1d done 2025-01-18T10:00..2025-01-18T12:00; B 1d after A",
            "B 20 Jan..20 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn begun_work_resumes_on_the_status_date() {
    for (sketch, expected) in [
        ("A 4d begun 2025-01-13T08:00 50%", "A 13 Jan..16 Jan"),
        // The two days left are done on Monday and Tuesday.
        (
            "status 2025-01-20; A 4d begun 2025-01-13T08:00 50%",
            "A 13 Jan..21 Jan",
        ),
        // Ahead of the status date it goes on as it began.
        (
            "status 2025-01-14; A 4d begun 2025-01-13T08:00 50%",
            "A 13 Jan..16 Jan",
        ),
        (
            "status 2025-01-20; A 4d begun 2025-01-22T08:00 25%",
            "A 22 Jan..27 Jan",
        ),
        (
            "status 2025-01-14; A 5d; B 2d after A begun 2025-01-13T08:00 50%",
            "B 13 Jan..14 Jan",
        ),
        // Its end can still be held up.
        (
            "A 5d; B 2d after A:FF begun 2025-01-13T08:00 50%",
            "B 13 Jan..17 Jan",
        ),
        (
            "A 5d; B 2d after A:FF+1d begun 2025-01-13T08:00 50%",
            "B 13 Jan..20 Jan",
        ),
        (
            "A 2d pin 2025-01-16; B 1d after A:SF begun 2025-01-13T08:00 0%",
            "B 13 Jan..15 Jan",
        ),
        (
            "status 2025-01-20; A 4d begun 2025-01-13T08:00 50%; B 1d after A",
            "B 22 Jan..22 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn work_not_begun_lies_on_or_after_the_status_date() {
    for (sketch, expected) in [
        (
            "status 2025-01-20; A 2d; B 1d after A",
            "A 20 Jan..21 Jan; B 22 Jan..22 Jan",
        ),
        ("status 2025-01-18; A 2d", "A 20 Jan..21 Jan"),
        ("status 2025-01-06; A 2d", "A 13 Jan..14 Jan"),
        ("status 2025-01-20; A 2d pin 2025-01-22", "A 22 Jan..23 Jan"),
        ("status 2025-01-20; M milestone", "M 20 Jan 08:00"),
        // The milestone was due on Friday evening and has not been met by Monday morning.
        (
            "status 2025-01-20; A 5d done 2025-01-13T08:00..2025-01-17T17:00; M milestone after A",
            "M 20 Jan 08:00",
        ),
        (
            "status 2025-01-20; A 1d; plan Q 2025-01-13 standard; B 1d",
            "B 13 Jan..13 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_milestone_follows_completed_work_on_the_day_it_was_completed() {
    for (sketch, expected) in [
        (
            "A 5d done 2025-01-13T08:00..2025-01-17T17:00; M milestone after A",
            "M 17 Jan 17:00",
        ),
        // `Friday` typed as a finish is the midnight after it.
        (
            "A 5d done 2025-01-13T08:00..2025-01-18T00:00; M milestone after A",
            "M 17 Jan 17:00",
        ),
        // Finished at the weekend: not before Monday.
        (
            "A 5d done 2025-01-13T08:00..2025-01-18T12:00; M milestone after A",
            "M 20 Jan 08:00",
        ),
        (
            "K milestone done 2025-01-17T17:00; M milestone after K",
            "M 17 Jan 17:00",
        ),
        (
            "K milestone done 2025-01-20T08:00; M milestone after K",
            "M 20 Jan 08:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}
