//! The verbs of dates a planner can trust: what they are called, and what the answer carries.

use api::dto::{
    AnswerDto, AvailabilityDto, ConfidenceDto, ConstraintKindDto, EditDto, EffortDto,
    EffortKindDto, LagCalendarDto, LinkKindDto, QueryDto, ResourceKindDto,
};

use crate::desk::open;

#[test]
fn every_verb_has_its_name_and_one_step() {
    let text = str::to_owned;
    let verbs = [
        (
            EditDto::SetConstraint {
                task: 1,
                kind: ConstraintKindDto::MustFinishOn,
                text: text("17 jan"),
            },
            "Constrain “A”",
        ),
        (
            EditDto::SetConstraint {
                task: 1,
                kind: ConstraintKindDto::AsSoonAsPossible,
                text: text(""),
            },
            "Unpin “A”",
        ),
        (
            EditDto::SetDeadline {
                task: 1,
                text: text("17 jan"),
            },
            "Set deadline of “A”",
        ),
        (
            EditDto::PinDates {
                task: 2,
                start: text("20 jan"),
                finish: text(""),
            },
            "Pin “B”",
        ),
        (EditDto::Unpin { task: 2 }, "Unpin “B”"),
        (
            EditDto::AddCalendar {
                name: text("Nights"),
                base: Some(1),
            },
            "Add calendar “Nights”",
        ),
        (
            EditDto::SetTaskCalendar {
                task: 1,
                calendar: Some(2),
                ignores_people: true,
            },
            "Change calendar of “A”",
        ),
        (
            EditDto::AddHolidays {
                calendar: 2,
                country: text("de"),
                from: 2025,
                until: 2025,
            },
            "Add holidays of Germany",
        ),
        (
            EditDto::RemoveCalendar { calendar: 2 },
            "Delete calendar “Nights”",
        ),
        (
            EditDto::SetSplits {
                task: 1,
                splits: vec![(480, 960)],
            },
            "Split “A”",
        ),
        (
            EditDto::SetDelay {
                task: 2,
                text: text("1ed"),
            },
            "Delay “B”",
        ),
        (
            EditDto::SetEffort {
                task: 1,
                effort: EffortDto {
                    kind: EffortKindDto::FixedWork,
                    driven: false,
                },
            },
            "Change effort of “A”",
        ),
        (
            EditDto::SetConfidence {
                task: 1,
                confidence: Some(ConfidenceDto::Low),
            },
            "Estimate “A”",
        ),
        (
            EditDto::SetReference {
                task: 1,
                text: text("R-1"),
            },
            "Change reference of “A”",
        ),
        (
            EditDto::Assign {
                task: 1,
                name: text("Ada"),
                units: text(""),
            },
            "Assign “Ada” to “A”",
        ),
        (
            EditDto::SetUnits {
                part: 1,
                text: text("50%"),
            },
            "Change part of “Ada” in “A”",
        ),
        (
            EditDto::SetAvailability {
                person: 1,
                availability: AvailabilityDto {
                    kind: ResourceKindDto::Person,
                    calendar: None,
                    max_units: 20_000,
                },
            },
            "Change hours of “Ada”",
        ),
        (
            EditDto::AddTimeOff {
                person: 1,
                from: text("14 jan"),
                until: text(""),
                reason: text("Leave"),
            },
            "Add time off of “Ada”",
        ),
        (
            EditDto::RemoveTimeOff {
                person: 1,
                from: text("14 jan"),
                until: text(""),
            },
            "Remove time off of “Ada”",
        ),
        (EditDto::Unassign { parts: vec![1] }, "Take “Ada” off “A”"),
        (
            EditDto::SetInactive {
                task: 3,
                inactive: true,
            },
            "Set “C” aside",
        ),
        (
            EditDto::Link {
                from: 1,
                to: 2,
                kind: LinkKindDto::FS,
            },
            "Link “A” to “B”",
        ),
        (
            EditDto::SetLagCalendar {
                link: 1,
                to: LagCalendarDto::Predecessor,
            },
            "Change lag calendar",
        ),
        (
            EditDto::SetUnfinished {
                plan: 1,
                stays: true,
            },
            "Change policy of “R1”",
        ),
        (
            EditDto::TakeBaseline {
                plan: 1,
                name: text(""),
            },
            "Take baseline “Baseline 1”",
        ),
    ];
    let mut open = open(&["A", "B", "C"]);
    for (edit, label) in verbs {
        let before = open.desk.program().revision;
        let outcome = open
            .desk
            .perform(1, &edit)
            .unwrap_or_else(|fault| panic!("{edit:?}: {fault:?}"));
        assert_eq!(outcome.undo.as_deref(), Some(label), "{edit:?}");
        assert_eq!(outcome.revision, before + 1, "{edit:?} changed something");
    }
    let plan = open.plan();
    let [a, b, c] = plan.tasks.as_slice() else {
        panic!("three rows");
    };
    let a = a.more.as_deref().unwrap();
    assert_eq!(
        (a.splits.as_slice(), a.reference.as_str()),
        (&[(480, 960)][..], "R-1")
    );
    assert_eq!(a.confidence, Some(ConfidenceDto::Low));
    assert_eq!(b.more.as_deref().unwrap().delay, 1440);
    assert!(c.more.as_deref().unwrap().inactive);
    assert_eq!(
        plan.links[0].lag_calendar,
        Some(LagCalendarDto::Predecessor)
    );
    assert!(plan.head.unfinished_stays);
    // The journal says when: noon of the frozen day.
    assert_eq!(plan.head.baselines[0].taken % 1440, 720);
}

#[test]
fn a_plain_row_carries_nothing_special() {
    let open = open(&["A", "B"]);
    assert!(open.plan().tasks.iter().all(|row| row.more.is_none()));
}

#[test]
fn holidays_nobody_knows_are_refused() {
    let mut open = open(&["A"]);
    for (country, from, code) in [("Narnia", 2025, "country"), ("DE", 1492, "years")] {
        let edit = EditDto::AddHolidays {
            calendar: 1,
            country: country.to_owned(),
            from,
            until: from,
        };
        assert_eq!(open.desk.perform(1, &edit).unwrap_err().code, code);
    }
    let AnswerDto::Countries { countries } = open.desk.query(&QueryDto::Countries).unwrap() else {
        panic!("countries");
    };
    assert!(countries.len() >= 10);
}

#[test]
fn hours_sent_back_keep_what_the_calendar_below_says() {
    let mut open = open(&["A"]);
    let add = EditDto::AddCalendar {
        name: "Team".to_owned(),
        base: Some(1),
    };
    open.desk.perform(1, &add).unwrap();
    let ask = |open: &crate::desk::Open, calendar| {
        let query = QueryDto::Calendar { calendar };
        match open.desk.query(&query).unwrap() {
            AnswerDto::Calendar { calendar } => calendar,
            other => panic!("{other:?}"),
        }
    };
    // Only Friday differs; a holiday that comes to the calendar below comes to this one, too.
    let mut team = ask(&open, 2);
    team.week[4] = vec![(480, 720)];
    open.desk
        .perform(1, &EditDto::SetCalendar { calendar: team })
        .unwrap();
    let holidays = EditDto::AddHolidays {
        calendar: 1,
        country: "DE".to_owned(),
        from: 2025,
        until: 2025,
    };
    open.desk.perform(1, &holidays).unwrap();
    let mut team = ask(&open, 2);
    assert_eq!(team.week[4], [(480, 720)]);
    assert!(team.exceptions.iter().any(|day| day.date == "2025-12-25"));
    // A holiday taken out of the answer is worked here, and still off below.
    team.exceptions.retain(|day| day.date != "2025-12-25");
    open.desk
        .perform(1, &EditDto::SetCalendar { calendar: team })
        .unwrap();
    let day = |of: &api::dto::CalendarDto| {
        let day = of.exceptions.iter().find(|day| day.date == "2025-12-25");
        day.map(|day| day.shifts.len())
    };
    assert_eq!(
        (day(&ask(&open, 1)), day(&ask(&open, 2))),
        (Some(0), Some(2))
    );
}

#[test]
fn a_finding_with_a_fix_is_put_right_in_one_step() {
    // Summaries of one row, missing owners: whatever comes with a fix is fixed by it.
    let mut sample = crate::desk::sample();
    let look = |open: &crate::desk::Open| match open.desk.query(&QueryDto::Lint { plan: 1 }) {
        Ok(AnswerDto::Lint { checks }) => checks,
        other => panic!("{other:?}"),
    };
    let before = look(&sample);
    assert!(before.len() >= 14, "the fourteen points and more");
    let with_fix = before.iter().find_map(|check| {
        let mut findings = check.findings.iter();
        let fix = findings.find_map(|finding| finding.fix.clone())?;
        Some((check.code.clone(), fix))
    });
    if let Some((check, text)) = with_fix {
        let fix = EditDto::Fix {
            plan: 1,
            check: check.clone(),
            text: text.clone(),
        };
        sample.desk.perform(1, &fix).unwrap();
        let after = look(&sample);
        let left = after.iter().find(|one| one.code == check).unwrap();
        let again = |finding: &api::dto::FindingDto| finding.fix.as_ref() == Some(&text);
        assert!(!left.findings.iter().any(again), "{check}: {text}");
    }
    let unknown = EditDto::Fix {
        plan: 1,
        check: "nothing".to_owned(),
        text: String::new(),
    };
    assert_eq!(
        sample.desk.perform(1, &unknown).unwrap_err().code,
        "missing"
    );
}
