//! Working hours of tasks and people.

use crate::sketch::{Planned, check};

#[test]
fn a_task_works_by_its_own_hours() {
    for (sketch, expected) in [
        (
            "hours early early; A 1d on early",
            "A 13 Jan 06:00..13 Jan 14:00",
        ),
        ("hours w weekends; A 3d on w", "A 18 Jan..25 Jan"),
        (
            "hours w weekends; A 1d on w; B 1d after A",
            "A 18 Jan..18 Jan; B 20 Jan..20 Jan",
        ),
        (
            "hours w weekends; A 5d; B 1d after A on w; C 1d after B",
            "B 18 Jan..18 Jan; C 20 Jan..20 Jan",
        ),
        (
            "hours e early; off 2025-01-13; A 1d on e",
            "A 14 Jan 06:00..14 Jan 14:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn time_off_moves_the_work_of_whoever_does_it() {
    for (sketch, expected) in [
        // Who is assigned does the work.
        (
            "hours m standard; off 2025-01-14; off 2025-01-15; person Mia m; A 3d by Mia=3d",
            "A 13 Jan..17 Jan",
        ),
        // With nobody assigned, its owner does.
        (
            "hours m standard; off 2025-01-14; person Mia m; A 3d owner Mia; B 1d after A",
            "A 13 Jan..16 Jan; B 17 Jan..17 Jan",
        ),
        (
            "hours m standard; off 2025-01-14; person Mia m; person Bo x; A 3d owner Mia by Bo=3d",
            "A 13 Jan..15 Jan",
        ),
        // Somebody without hours of their own works the plan's.
        ("person Bo x; A 3d owner Bo", "A 13 Jan..15 Jan"),
        // Two people with different hours: from the first to the last of them.
        (
            "hours m no-wednesday; person Mia m; person Bo x; A 3d by Mia=3d by Bo=3d",
            "A 13 Jan..16 Jan",
        ),
        (
            "hours m no-wednesday; person Mia m; person Bo x; A 3d by Mia=2d by Bo=1d",
            "A 13 Jan..14 Jan",
        ),
        // Its own calendar and theirs together, eight to twelve and one to two …
        (
            "hours m no-wednesday; person Mia m; hours e early; A 3d on e owner Mia",
            "A 13 Jan..20 Jan 12:00",
        ),
        // … unless people's hours do not matter to it, or its duration is fixed.
        (
            "hours m no-wednesday; person Mia m; hours s standard; A 3d on s alone by Mia=3d",
            "A 13 Jan..15 Jan",
        ),
        (
            "hours m no-wednesday; person Mia m; A 3d fixed by Mia=3d",
            "A 13 Jan..15 Jan",
        ),
        // A milestone takes nobody's time.
        (
            "hours m standard; off 2025-01-13; person Mia m; M milestone owner Mia",
            "M 13 Jan 08:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}
