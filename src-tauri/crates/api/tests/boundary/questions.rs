//! Questions about days off, the past, and what would bring a row forward.

use api::dto::{
    AnswerDto, ConstraintKindDto, EditDto, ForwardDto, KindDto, LinkKindDto, QueryDto, RiskDto,
};

use crate::desk::{Open, open, row, sample};

/// Minutes of a day of January 2025, from midnight.
fn january(day: i32) -> i32 {
    (20_088 + day) * 1440
}

fn forward(open: &Open, task: u32) -> Vec<ForwardDto> {
    match open.desk.query(&QueryDto::Forward { task }).unwrap() {
        AnswerDto::Forward { options } => options,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_row_rests_on_whole_days_of_its_own_hours() {
    let open = open(&["A"]);
    let query = QueryDto::Rests {
        task: 1,
        from: january(13),
        to: january(27),
    };
    let rests = vec![(january(18), january(20)), (january(25), january(27))];
    assert_eq!(open.desk.query(&query).unwrap(), AnswerDto::Rests { rests });
    let nobody = QueryDto::Rests {
        task: 9,
        from: 0,
        to: 1,
    };
    assert_eq!(open.desk.query(&nobody).unwrap_err().code, "missing");
}

#[test]
fn a_kind_goes_there_and_back() {
    let kinds = [
        KindDto::Milestone,
        KindDto::Freeze,
        KindDto::Deadline,
        KindDto::Launch,
        KindDto::Gate,
        KindDto::Technical,
        KindDto::Data,
        KindDto::Team,
        KindDto::External,
        KindDto::Decision,
        KindDto::Documentation,
    ];
    let mut open = open(&["A"]);
    for kind in kinds {
        open.desk
            .perform(1, &EditDto::SetKind { task: 1, kind })
            .unwrap();
        assert_eq!(open.task(1).kind, kind);
        assert_eq!(open.task(1).duration, 0);
    }
}

#[test]
fn dates_say_what_is_wrong_with_them_and_nothing_where_nothing_is() {
    let mut open = open(&["A", "B"]);
    let edits = [
        EditDto::Link {
            from: 1,
            to: 2,
            kind: LinkKindDto::FS,
        },
        EditDto::SetDuration {
            task: 1,
            text: "5d".to_owned(),
        },
        EditDto::SetSplits {
            task: 2,
            splits: vec![(480, 480)],
        },
        EditDto::SetPromised {
            task: 2,
            text: "2025-01-20".to_owned(),
        },
    ];
    // On its own in the plan, nothing says when.
    assert!(open.plan().dates[0].unplaced);
    for edit in &edits {
        open.desk.perform(1, edit).unwrap();
    }
    let dates = open.plan().dates;
    assert_eq!(
        (dates[0].risk, dates[1].risk),
        (None, Some(RiskDto::AtRisk))
    );
    assert!(!dates[0].unplaced && !dates[1].unplaced);
    assert_eq!(dates[0].pieces, None);
    assert_eq!(dates[1].pieces.as_ref().map(Vec::len), Some(2));
    let told = serde_json::to_value(&dates[0]).unwrap();
    for absent in ["risk", "unplaced", "pieces"] {
        assert!(told.get(absent).is_none(), "{absent} in {told}");
    }
    // A status date after it makes it overdue, though it moves nothing here.
    let moved = EditDto::Batch {
        label: String::new(),
        edits: vec![
            EditDto::SetUnfinished {
                plan: 1,
                stays: true,
            },
            EditDto::SetStatusDate {
                plan: 1,
                text: "2025-01-20".to_owned(),
            },
        ],
    };
    let outcome = open.desk.perform(1, &moved).unwrap();
    let told = outcome.dates.iter().find(|dates| dates.id == 1).unwrap();
    assert_eq!(told.risk, Some(RiskDto::Overdue));
}

#[test]
fn an_option_is_told_in_words_and_does_what_it_says() {
    let mut open = open(&["Design", "Build"]);
    for edit in [
        EditDto::Link {
            from: 1,
            to: 2,
            kind: LinkKindDto::FS,
        },
        EditDto::SetLink {
            link: 1,
            kind: LinkKindDto::FS,
            lag: "+3d".to_owned(),
        },
        EditDto::SetConstraint {
            task: 1,
            kind: ConstraintKindDto::StartNoEarlierThan,
            text: "2025-02-03".to_owned(),
        },
    ] {
        open.desk.perform(1, &edit).unwrap();
    }
    let told: Vec<String> = forward(&open, 2)
        .iter()
        .map(|option| {
            format!(
                "{}: {} days, {}",
                option.words, option.days, option.work_text
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Take away the link from “Design” to “Build”: 28 days, 20d",
            "Let “Design” start before 3 Feb 2025: 21 days, 15d",
            "Drop the lag of +3d from “Design” to “Build”: 5 days, 3d",
            "Shorten “Build” by 1d: 1 days, 1d",
            "Shorten “Design” by 1d: 1 days, 1d",
        ]
    );
}

#[test]
fn every_option_of_the_sample_performed_gives_the_dates_it_told() {
    let mut open = sample();
    let before = open.plan();
    let mut tried = 0;
    for dates in before.dates.iter().step_by(5) {
        for option in forward(&open, dates.id) {
            open.desk
                .perform(1, &option.edit)
                .unwrap_or_else(|fault| panic!("{}: {fault:?}", option.words));
            let after = open.plan().dates;
            let now = after.iter().find(|one| one.id == dates.id).unwrap();
            assert_eq!(
                (now.start, now.finish),
                (option.start, option.finish),
                "{}",
                option.words
            );
            assert!(option.days > 0 && now.finish < dates.finish);
            for slip in &option.milestones {
                let slipped = after.iter().find(|one| one.id == slip.task).unwrap();
                assert_eq!(slipped.finish, slip.after, "{}", option.words);
            }
            open.desk.undo(1).unwrap();
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn the_past_is_compared_with_now() {
    let mut open = open(&["A"]);
    let revision = open.plan().revision;
    open.desk.perform(1, &row("B")).unwrap();
    let longer = EditDto::SetDuration {
        task: 1,
        text: "4d".to_owned(),
    };
    open.desk.perform(1, &longer).unwrap();
    let since = |revision| open.desk.query(&QueryDto::Since { plan: 1, revision });
    let AnswerDto::Since { rows, operations } = since(revision).unwrap() else {
        panic!("another answer");
    };
    let labels: Vec<&str> = operations.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["Resize “A”", "Add “B”"]);
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].name.as_str(), rows[0].finish), ("A", 2 * 480));
    assert!(rows[1].from.is_none());
    let AnswerDto::Since { rows, operations } = since(revision + 2).unwrap() else {
        panic!("another answer");
    };
    assert!(operations.is_empty());
    assert!(rows.iter().all(|row| row.from == row.to));
    let fault = since(99).unwrap_err();
    assert_eq!(
        (fault.code.as_str(), fault.message.as_str()),
        (
            "missing",
            "There is no revision 99: the program is at revision 4."
        )
    );
}
