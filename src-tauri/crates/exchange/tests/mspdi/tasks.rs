//! Rows, durations, constraints, progress, manual tasks and baselines.

use exchange::Weight;
use plan::{Constraint, EffortKind, MilestoneKind, Pin, Progress, TaskKind, WorkMinutes};

use crate::{at, codes, known, named, of_tasks, project, read, round, task, written};

#[test]
fn the_outline_follows_the_levels() {
    let level = |level| format!("<OutlineLevel>{level}</OutlineLevel>");
    let rows = [(1, 1), (2, 2), (3, 3), (4, 2), (5, 1), (6, 3)];
    let tasks: String = rows
        .iter()
        .map(|&(uid, at)| task(uid, &level(at)))
        .collect();
    let program = read(&of_tasks(&tasks)).program;
    let parents: Vec<Option<String>> = program
        .tasks
        .iter()
        .map(|(_, task)| {
            task.parent
                .map(|id| program.tasks.get(id).unwrap().name.clone())
        })
        .collect();
    let expected = [None, Some("T1"), Some("T2"), Some("T1"), None, Some("T5")];
    let expected: Vec<Option<String>> = expected
        .iter()
        .map(|name| name.map(str::to_owned))
        .collect();
    assert_eq!(parents, expected);
    let xml = written(&program);
    for number in ["1", "1.1", "1.1.1", "1.2", "2", "2.1"] {
        assert!(
            xml.contains(&format!(
                "<WBS>{number}</WBS><OutlineNumber>{number}</OutlineNumber>"
            )),
            "{number}"
        );
    }
}

#[test]
fn the_row_of_the_whole_project_is_no_task_but_its_words_stay() {
    let whole = task(
        0,
        "<OutlineLevel>0</OutlineLevel><Notes>Why we do it</Notes><Priority>700</Priority>",
    );
    let null = "<Task><UID>2</UID><IsNull>1</IsNull></Task>";
    let imported = read(&of_tasks(&(whole + &task(1, "") + null)));
    assert_eq!(imported.program.tasks.len(), 1);
    assert_eq!(codes(&imported), ["empty-rows"]);
    let plan = imported.program.plans.iter().next().unwrap().1;
    assert_eq!(plan.note, "Why we do it");
    let xml = written(&imported.program);
    assert!(
        xml.contains("<Task><UID>0</UID><ID>0</ID><Name>T0</Name>"),
        "{xml}"
    );
    assert!(
        xml.contains("<Priority>700</Priority>") && xml.contains("<Notes>Why we do it</Notes>")
    );
    let again = round(&imported.program);
    assert_eq!(known(&again), known(&imported.program));
}

#[test]
fn durations() {
    let cases = [
        ("<Duration>PT120H0M0S</Duration>", 7200, false),
        ("<Duration>PT0H29M31S</Duration>", 30, false),
        ("<Duration>P2DT1H</Duration>", 2940, false),
        (
            "<Duration>PT7H59M60S</Duration><DurationFormat>39</DurationFormat>",
            480,
            false,
        ),
        (
            "<Duration>PT72H0M0S</Duration><DurationFormat>8</DurationFormat>",
            4320,
            true,
        ),
        (
            "<Duration>PT2H0M0S</Duration><DurationFormat>38</DurationFormat>",
            120,
            true,
        ),
    ];
    for (more, minutes, elapsed) in cases {
        let program = read(&of_tasks(&task(1, more))).program;
        let read = named(&program, "T1");
        assert_eq!(
            (read.duration, read.elapsed),
            (WorkMinutes(minutes), elapsed),
            "{more}"
        );
        assert_eq!(known(&round(&program)), known(&program), "{more}");
    }
    let long = read(&of_tasks(&task(1, "<Duration>PT99999999H0M0S</Duration>")));
    assert_eq!(codes(&long), ["duration-out-of-range"]);
    assert_eq!(named(&long.program, "T1").duration, WorkMinutes::MAX);
    let odd = read(&of_tasks(&task(1, "<Duration>three days</Duration>")));
    assert_eq!(codes(&odd), ["unreadable-duration"]);
}

#[test]
fn milestones_are_what_takes_no_time() {
    let zero = "<Duration>PT0H0M0S</Duration><Milestone>1</Milestone>";
    let flagged = "<Milestone>1</Milestone>";
    let level = "<OutlineLevel>2</OutlineLevel>";
    let above = task(3, &format!("<OutlineLevel>1</OutlineLevel>{zero}"));
    let tasks = task(1, zero) + &task(2, flagged) + &above + &task(4, level);
    let program = read(&of_tasks(&tasks)).program;
    let kind = |name| named(&program, name).kind;
    assert_eq!(kind("T1"), TaskKind::Milestone(MilestoneKind::Normal));
    assert_eq!(kind("T2"), TaskKind::Work);
    assert_eq!(
        kind("T3"),
        TaskKind::Work,
        "a row with rows under it is a summary"
    );
    let flags: Vec<bool> = written(&program)
        .split("<Milestone>")
        .skip(2)
        .map(|rest| rest.starts_with('1'))
        .collect();
    assert_eq!(flags, [true, true, false, false]);
}

#[test]
fn constraints_deadlines_and_effort() {
    let date = at("2025-01-08T13:00");
    let cases = [
        (0, Constraint::AsSoonAsPossible),
        (1, Constraint::AsLateAsPossible),
        (2, Constraint::MustStartOn(date)),
        (3, Constraint::MustFinishOn(date)),
        (4, Constraint::StartNoEarlierThan(date)),
        (5, Constraint::StartNoLaterThan(date)),
        (6, Constraint::FinishNoEarlierThan(date)),
        (7, Constraint::FinishNoLaterThan(date)),
    ];
    for (number, constraint) in cases {
        let kind = ["0", "1", "2"][number % 3];
        let more = format!(
            "<Type>{kind}</Type><EffortDriven>1</EffortDriven><ConstraintType>{number}</ConstraintType>\
             <ConstraintDate>2025-01-08T13:00:00</ConstraintDate><Deadline>2025-02-01T17:00:00</Deadline>\
             <LevelingDelay>4800</LevelingDelay><Active>0</Active>"
        );
        let program = read(&of_tasks(&task(1, &more))).program;
        let read = named(&program, "T1");
        assert_eq!(read.constraint, constraint);
        assert_eq!(read.deadline, Some(at("2025-02-01T17:00")));
        assert_eq!(
            (read.delay, read.inactive, read.effort.driven),
            (480, true, true)
        );
        let kinds = [
            EffortKind::FixedUnits,
            EffortKind::FixedDuration,
            EffortKind::FixedWork,
        ];
        assert_eq!(read.effort.kind, kinds[number % 3]);
        assert_eq!(known(&round(&program)), known(&program), "type {number}");
    }
    let without = read(&of_tasks(&task(1, "<ConstraintType>4</ConstraintType>")));
    assert_eq!(codes(&without), ["constraint-without-date"]);
}

#[test]
fn progress() {
    let started = "<PercentComplete>25</PercentComplete><ActualStart>2025-01-06T09:00:00</ActualStart>\
                   <RemainingDuration>PT7H0M0S</RemainingDuration>";
    let paused =
        format!("{started}<Stop>2025-01-06T11:00:00</Stop><Resume>2025-01-09T08:00:00</Resume>");
    let night =
        format!("{started}<Stop>2025-01-06T17:00:00</Stop><Resume>2025-01-07T08:00:00</Resume>");
    let begun = |resume: Option<&str>| Progress::Started {
        start: at("2025-01-06T09:00"),
        percent: 25,
        remaining: WorkMinutes(420),
        resume: resume.map(at),
    };
    let done = "<PercentComplete>100</PercentComplete><ActualStart>2025-01-06T08:00:00</ActualStart>\
                <ActualFinish>2025-01-08T17:00:00</ActualFinish>";
    let complete = Progress::Complete {
        start: at("2025-01-06T08:00"),
        finish: at("2025-01-08T17:00"),
    };
    let cases = [
        ("", Progress::NotStarted, &[][..]),
        (started, begun(None), &[]),
        (&paused, begun(Some("2025-01-09T08:00")), &[]),
        (&night, begun(None), &[]),
        (done, complete, &[]),
        (
            "<PercentComplete>30</PercentComplete>",
            Progress::NotStarted,
            &["progress-without-dates"],
        ),
    ];
    for (more, expected, notes) in cases {
        let imported = read(&of_tasks(&task(1, more)));
        assert_eq!(named(&imported.program, "T1").progress, expected, "{more}");
        assert_eq!(codes(&imported), notes, "{more}");
        assert_eq!(
            known(&round(&imported.program)),
            known(&imported.program),
            "{more}"
        );
    }
}

#[test]
fn manual_tasks_are_pinned() {
    let dates = "<Manual>1</Manual><ManualStart>2025-01-07T08:00:00</ManualStart>\
                 <ManualFinish>2025-01-09T17:00:00</ManualFinish>";
    let program = read(&of_tasks(&task(1, dates))).program;
    let pin = Pin {
        start: at("2025-01-07T08:00"),
        finish: at("2025-01-09T17:00"),
    };
    assert_eq!(named(&program, "T1").pin, Some(pin));
    assert_eq!(known(&round(&program)), known(&program));
    let without = read(&of_tasks(&task(1, "<Manual>1</Manual>")));
    assert_eq!(codes(&without), ["manual-without-dates"]);
    assert_eq!(named(&without.program, "T1").pin, None);
    assert!(written(&without.program).contains("<Manual>1</Manual>"));
    let backwards = dates.replace("2025-01-09", "2025-01-02");
    assert_eq!(
        codes(&read(&of_tasks(&task(1, &backwards)))),
        ["manual-dates-backwards"]
    );
}

#[test]
fn recorded_dates_are_told_apart_from_the_plan() {
    let dates = "<Start>2025-03-03T08:00:00</Start><Finish>2025-03-04T17:00:00</Finish>";
    let imported = read(&of_tasks(&(task(1, dates) + &task(2, ""))));
    assert_eq!(imported.recorded.len(), 1);
    let recorded = imported.recorded.values().next().unwrap();
    assert_eq!(recorded.start, at("2025-03-03T08:00"));
    assert_eq!(recorded.finish, at("2025-03-04T17:00"));
}

#[test]
fn all_eleven_baselines() {
    let one = |number: u32| {
        format!(
            "<Baseline><Number>{number}</Number><Start>2025-01-{:02}T08:00:00</Start>\
             <Finish>2025-02-03T17:00:00</Finish><Duration>PT16H0M0S</Duration><Work>PT8H0M0S</Work>\
             <Cost>{number}00</Cost></Baseline>",
            number + 6
        )
    };
    let all: String = (0..=10).map(one).collect();
    let costly = "<Baseline><Number>3</Number><Cost>70</Cost></Baseline>";
    let program = read(&of_tasks(&(task(1, &all) + &task(2, costly)))).program;
    let names: Vec<&str> = program
        .baselines
        .iter()
        .map(|(_, one)| one.name.as_str())
        .collect();
    assert_eq!(names.len(), 11);
    assert_eq!(names[..2], ["Baseline", "Baseline 1"]);
    let third = &program.baselines.iter().nth(3).unwrap().1.rows;
    assert_eq!(third.len(), 1);
    assert_eq!(third[0].start, at("2025-01-09T08:00"));
    assert_eq!(
        (third[0].duration, third[0].work),
        (WorkMinutes(960), WorkMinutes(480))
    );
    let xml = written(&program);
    assert!(xml.contains("<Cost>300</Cost>") && xml.contains("<Cost>70</Cost>"));
    assert_eq!(known(&round(&program)), known(&program));
}

#[test]
fn what_gantry_has_no_use_for_comes_back() {
    let fields = "<Contact>Ada &amp; Co</Contact><WBS>A.7</WBS><OutlineNumber>1</OutlineNumber>\
                  <Priority>900</Priority><Hyperlink>Home</Hyperlink>\
                  <ExtendedAttribute><FieldID>188743731</FieldID><Value>x &lt; y</Value></ExtendedAttribute>\
                  <ExtendedAttribute><FieldID>188743734</FieldID><Value>z</Value></ExtendedAttribute>\
                  <BoardStatus><Column>Doing</Column></BoardStatus>";
    let definitions = "<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID>\
                       <FieldName>Text1</FieldName><Alias>Cost centre</Alias></ExtendedAttribute></ExtendedAttributes>";
    let masks = "<WBSMasks><VerifyUniqueCodes>1</VerifyUniqueCodes></WBSMasks>";
    let xml = project(&format!(
        "{masks}{definitions}<Tasks>{}</Tasks>",
        task(1, fields)
    ));
    let program = read(&xml).program;
    let again = written(&program);
    for field in fields
        .replace("<OutlineNumber>1</OutlineNumber>", "")
        .split_inclusive("</ExtendedAttribute>")
    {
        for element in field
            .split_inclusive('>')
            .filter(|part| part.contains("</"))
        {
            assert!(again.contains(element.trim()), "{element} in {again}");
        }
    }
    assert!(again.contains("<Alias>Cost centre</Alias>"));
    assert!(again.contains(masks));
    let (notes, custom) = (
        again.find("<Priority>900"),
        again.find("<ExtendedAttribute><FieldID>188743731</FieldID><Value>"),
    );
    assert!(notes < custom, "in the order of the schema");
    assert_eq!(known(&round(&program)), known(&program));
}

#[test]
fn figures_that_follow_from_dates_come_back_only_with_them() {
    let work =
        "<Start>2025-01-06T08:00:00</Start><Finish>2025-01-06T17:00:00</Finish><Cost>77</Cost>";
    let xml = of_tasks(&task(1, work));
    assert!(written(&read(&xml).program).contains("<Cost>77</Cost>"));
    let moved = xml.replace("<StartDate>2025-01-06", "<StartDate>2025-01-13");
    assert!(!written(&read(&moved).program).contains("<Cost>77</Cost>"));
}

#[test]
fn names_are_cleaned_and_cut() {
    let long = "x".repeat(600);
    let tasks = format!(
        "<Task><UID>1</UID><Name>  two\n lines </Name></Task><Task><UID>2</UID><Name/></Task>\
         <Task><UID>3</UID><Name>{long}</Name></Task>"
    );
    let imported = read(&of_tasks(&tasks));
    let names: Vec<&str> = imported
        .program
        .tasks
        .iter()
        .map(|(_, task)| task.name.as_str())
        .collect();
    assert_eq!(names, ["two  lines", "Unnamed", &long[..500]]);
    assert_eq!(imported.notes.list()[0].weight, Weight::Changed);
}
