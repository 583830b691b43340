//! Constraints as people type them, and as they are written back.

use plan::text::{read_constraint, read_date, write_constraint};
use plan::{Calendar, Constraint, DayException, Moment, NaiveDate, Refusal, Shift};

use crate::desk::shifts;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// Seen from Wednesday 12 March 2025; Friday the 14th is half a day, the 17th a holiday.
fn hours() -> Calendar {
    let mut hours = Calendar::standard();
    let day = |shifts: Vec<Shift>| DayException {
        name: "Other hours".into(),
        shifts,
    };
    let date = |text: &str| text.parse::<NaiveDate>().unwrap();
    hours
        .exceptions
        .insert(date("2025-03-14"), day(shifts("9-12")));
    hours.exceptions.insert(date("2025-03-17"), day(vec![]));
    hours
}

fn read(text: &str) -> Result<Constraint, Refusal> {
    read_constraint(text, "2025-03-12".parse().unwrap(), &hours())
}

#[test]
fn every_kind_has_letters_and_words() {
    use Constraint::{
        AsLateAsPossible, AsSoonAsPossible, FinishNoEarlierThan, FinishNoLaterThan, MustFinishOn,
        MustStartOn, StartNoEarlierThan, StartNoLaterThan,
    };
    let (starts, ends) = (at("2025-03-13T08:00"), at("2025-03-13T17:00"));
    for (typed, expected, written) in [
        (
            vec!["", " ", "asap", "ASAP", "As soon  as possible"],
            AsSoonAsPossible,
            "As soon as possible",
        ),
        (
            vec!["alap", "as late as possible"],
            AsLateAsPossible,
            "As late as possible",
        ),
        (
            vec![
                "SNET 13 Mar",
                "snet thu",
                "start no earlier than 13.3.",
                "Start on or after 13 March",
            ],
            StartNoEarlierThan(starts),
            "Start no earlier than 13 Mar 2025",
        ),
        (
            vec![
                "snlt 13 Mar",
                "start no later than 2025-03-13",
                "start on or before thu",
            ],
            StartNoLaterThan(starts),
            "Start no later than 13 Mar 2025",
        ),
        (
            vec![
                "fnet: 13 Mar",
                "finish no earlier than +1d",
                "finish on or after tomorrow",
            ],
            FinishNoEarlierThan(ends),
            "Finish no earlier than 13 Mar 2025",
        ),
        (
            vec![
                "FNLT 13 Mar",
                "finish no later than 13 Mar",
                "finish on or before 13 Mar",
            ],
            FinishNoLaterThan(ends),
            "Finish no later than 13 Mar 2025",
        ),
        (
            vec!["mso 13 Mar", "Must Start On 13 Mar", "start on 13 Mar"],
            MustStartOn(starts),
            "Must start on 13 Mar 2025",
        ),
        (
            vec!["mfo 13 Mar", "must finish on 13 Mar", "finish on 13 mar"],
            MustFinishOn(ends),
            "Must finish on 13 Mar 2025",
        ),
    ] {
        for typed in typed {
            assert_eq!(read(typed), Ok(expected), "{typed}");
        }
        assert_eq!(write_constraint(expected, &hours()), written);
        assert_eq!(read(written), Ok(expected), "{written}");
    }
}

#[test]
fn a_date_begins_and_ends_with_the_work_of_that_day() {
    for (typed, moment, written) in [
        // Half a day, a holiday and a Sunday.
        (
            "snet 14 mar",
            "2025-03-14T09:00",
            "Start no earlier than 14 Mar 2025",
        ),
        (
            "fnlt 14 mar",
            "2025-03-14T12:00",
            "Finish no later than 14 Mar 2025",
        ),
        (
            "snet 17 mar",
            "2025-03-17T00:00",
            "Start no earlier than 17 Mar 2025",
        ),
        (
            "fnlt 17 mar",
            "2025-03-18T00:00",
            "Finish no later than 17 Mar 2025",
        ),
        (
            "fnlt sun",
            "2025-03-17T00:00",
            "Finish no later than 16 Mar 2025",
        ),
        // A time of day is taken as it is.
        (
            "mso 13 mar 09:30",
            "2025-03-13T09:30",
            "Must start on 13 Mar 2025 09:30",
        ),
        (
            "mfo 2025-03-13T16:00",
            "2025-03-13T16:00",
            "Must finish on 13 Mar 2025 16:00",
        ),
        (
            "mso 13 mar 08:00",
            "2025-03-13T08:00",
            "Must start on 13 Mar 2025",
        ),
        (
            "mfo 13 mar 17:00",
            "2025-03-13T17:00",
            "Must finish on 13 Mar 2025",
        ),
    ] {
        let constraint = read(typed).unwrap();
        assert_eq!(constraint.moment(), Some(at(moment)), "{typed}");
        assert_eq!(write_constraint(constraint, &hours()), written, "{typed}");
        assert_eq!(read(written), Ok(constraint), "{written}");
    }
    // Without hours of a day to go by, a date is the whole of it.
    let idle = Calendar::empty("Idle");
    let when = read_date("13 Mar", "2025-03-12".parse().unwrap()).unwrap();
    assert_eq!(when.start_on(&idle), at("2025-03-13T00:00"));
    assert_eq!(when.finish_on(&idle), at("2025-03-14T00:00"));
}

#[test]
fn nonsense_is_told_apart_from_a_wrong_date() {
    for typed in [
        "soon",
        "snet",
        "snet ",
        "mso14 mar",
        "14 Mar",
        "no later than 14 Mar",
    ] {
        let named = Refusal::NotAConstraint(typed.trim().into());
        assert_eq!(read(typed), Err(named), "{typed}");
    }
    for (typed, refusal) in [
        ("snet 30 feb", Refusal::NoSuchDate("30 feb".into())),
        ("mfo someday", Refusal::NotADate("someday".into())),
        ("fnlt 1 jan 1900", Refusal::DateOutOfRange),
    ] {
        assert_eq!(read(typed), Err(refusal), "{typed}");
    }
    assert_eq!(
        Refusal::NotAConstraint("soon".into()).to_string(),
        "“soon” is not a constraint. Write asap or alap, or snet, snlt, fnet, fnlt, mso or mfo and a date."
    );
}
