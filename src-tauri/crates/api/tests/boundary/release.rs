//! Release meetings and capacity, there and back, and as text.

use api::dto::{
    AnswerDto, AreaColourDto, CapacityAdviceDto, CapacityDraftDto, CapacityEditDto,
    ConditionDraftDto, ConfidenceDto, EditDto, GoNoGoDecisionDto, GoNoGoDraftDto, GoNoGoEditDto,
    MoscowDto, QueryDto, VoteDto,
};

use crate::desk::{Open, open};

/// The text of the specification, filled in as people would.
const MEETING: &str = "\
RELEASE: Checkout v2.1
TARGET DATE: 2025-03-14
DECISION: CONDITIONAL GO

READINESS SUMMARY:
- Code: 🟢 every review approved
- Testing: 🟡 one job is flaky
- Documentation: green
- Operations: 🔴 nobody is on call
- Approvals:

OPEN RISKS:
- Vendor late: second source
- Load

CONDITIONS (if conditional):
- Somebody is on call (owner: Ada; due: 2025-03-13)
- The run is green

ROLLBACK TRIGGER:
- Errors above 2 %

ATTENDEES:
- Ada, Engineering Lead, GO
- Bob, QA, NO-GO
- Cem
";

const CAPACITY: &str = "\
CAPACITY ASSESSMENT: Sprint 4

AVAILABLE CAPACITY:
| Team Member | Role | Available Days | Allocation % |
|-------------|------|----------------|--------------|
| Ada | Engineer | 20 | 100% |
| Bea | Engineer | 16 | 100 |
| Cem | QA | 20 | 50% |

TOTAL: 46 person-days

ESTIMATED EFFORT:
| Workstream | Estimate | Confidence | Notes |
|------------|----------|------------|-------|
| API | 10 | H | |
| Client | 12.5 days | M | two | parts |
| Docs | 8 | L | later |

TOTAL: 30 person-days

ASSESSMENT:
- Capacity: 46 days
- Required: 30 days
- Buffer: 16 days (35%)

RECOMMENDATION:
Proceed
";

fn read(open: &Open, text: &str) -> (EditDto, Vec<String>) {
    let query = QueryDto::ReadText {
        plan: 1,
        text: text.to_owned(),
    };
    let AnswerDto::ReadText { edit, notes } = open.desk.query(&query).unwrap() else {
        panic!("it answers something else");
    };
    (edit, notes)
}

fn written(open: &Open, record: &str) -> String {
    let record = record.to_owned();
    let AnswerDto::Text { text } = open.desk.query(&QueryDto::Text { record }).unwrap() else {
        panic!("it answers something else");
    };
    text
}

#[test]
fn a_meeting_is_pasted_as_a_draft_and_comes_back_as_it_was() {
    let mut open = open(&["A"]);
    let (edit, notes) = read(&open, MEETING);
    assert_eq!(
        notes,
        ["It is read as a draft: hold it to make the decision stand."]
    );
    open.desk.perform(1, &edit).unwrap();
    let row = open.desk.registers().gonogos.remove(0);
    assert_eq!(
        (
            row.reference.as_str(),
            row.title.as_str(),
            row.version.as_str()
        ),
        ("GO-1", "Checkout 2.1", "2.1")
    );
    assert_eq!(row.target.as_deref(), Some("2025-03-14"));
    assert_eq!(row.decision, Some(GoNoGoDecisionDto::ConditionalGo));
    assert_eq!(row.held, None, "nobody has decided by pasting");
    let colours: Vec<_> = row.areas.iter().map(|one| one.colour).collect();
    let (green, amber) = (Some(AreaColourDto::Green), Some(AreaColourDto::Amber));
    assert_eq!(
        colours,
        [green, amber, green, Some(AreaColourDto::Red), None]
    );
    assert_eq!(row.areas[0].note, "every review approved");
    let risks = row
        .risks
        .iter()
        .map(|one| (one.text.as_str(), one.mitigation.as_str()));
    assert_eq!(
        risks.collect::<Vec<_>>(),
        [("Vendor late", "second source"), ("Load", "")]
    );
    let first = &row.conditions[0];
    assert_eq!(
        (
            first.text.as_str(),
            first.owner.as_str(),
            first.due.as_deref()
        ),
        ("Somebody is on call", "Ada", Some("2025-03-13"))
    );
    let votes: Vec<_> = row.attendees.iter().map(|one| one.vote).collect();
    assert_eq!(votes, [Some(VoteDto::Go), Some(VoteDto::NoGo), None]);
    let text = written(&open, "GO-1");
    let (again, _) = read(&open, &text);
    open.desk.perform(1, &again).unwrap();
    let registers = open.desk.registers();
    let [before, after] = registers.gonogos.as_slice() else {
        panic!("there are two");
    };
    let mut after = after.clone();
    (after.id, after.reference) = (before.id, before.reference.clone());
    assert_eq!(&after, before, "{text}");
}

#[test]
fn whatever_a_meeting_says_comes_back_out_of_its_text() {
    let mut open = open(&["A"]);
    let strange = "R-1: “a, b”\\ c: d (owner: x)";
    let mut draft = GoNoGoDraftDto {
        plan: 1,
        release: "Super vision".to_owned(),
        version: "Nord".to_owned(),
        target: String::new(),
        decision: None,
        areas: Vec::new(),
        risks: vec![api::dto::OpenRiskDto {
            text: strange.to_owned(),
            mitigation: "do: this\nand that".to_owned(),
        }],
        conditions: vec![ConditionDraftDto {
            text: "Two\nlines".to_owned(),
            owner: "Ada, Bob".to_owned(),
            due: "2025-03-13".to_owned(),
        }],
        rollback: vec!["ATTENDEES: none\nREASON: none".to_owned()],
        authority: "Ola".to_owned(),
        deployer: "Ada".to_owned(),
        monitor: "Bob".to_owned(),
        attendees: vec![api::dto::AttendeeDto {
            name: "Ada, the first".to_owned(),
            role: "go".to_owned(),
            vote: None,
        }],
        reason: "One.\n\nTARGET DATE: never".to_owned(),
        again: "2025-03-20".to_owned(),
        acceptance: "All of it.".to_owned(),
        accepted_by: "Ola".to_owned(),
    };
    for version in ["Nord", "", "v9", "2.0 beta"] {
        version.clone_into(&mut draft.version);
        let edit = EditDto::GoNoGo {
            edit: GoNoGoEditDto::Draft {
                draft: Box::new(draft.clone()),
            },
        };
        open.desk.perform(1, &edit).unwrap();
        let before = open.desk.registers().gonogos.pop().unwrap();
        let text = written(&open, &before.reference);
        let (again, notes) = read(&open, &text);
        assert_eq!(notes, Vec::<String>::new(), "{text}");
        open.desk.perform(1, &again).unwrap();
        let mut after = open.desk.registers().gonogos.pop().unwrap();
        (after.id, after.reference) = (before.id, before.reference.clone());
        assert_eq!(after, before, "{text}");
    }
}

#[test]
fn capacity_is_pasted_and_comes_back_as_it_was() {
    let mut open = open(&["A"]);
    let (edit, notes) = read(&open, CAPACITY);
    assert_eq!(notes, Vec::<String>::new());
    open.desk.perform(1, &edit).unwrap();
    let row = open.desk.registers().capacities.remove(0);
    assert_eq!(
        (row.reference.as_str(), row.name.as_str()),
        ("CAP-1", "Sprint 4")
    );
    assert_eq!(row.focus, 100, "the template counts whole days");
    let people = row
        .people
        .iter()
        .map(|one| (one.days.as_str(), one.percent));
    assert_eq!(
        people.collect::<Vec<_>>(),
        [("20", 100), ("16", 100), ("20", 50)]
    );
    assert_eq!(row.demand[1].days, "12.5");
    assert_eq!(row.demand[2].confidence, Some(ConfidenceDto::Low));
    assert_eq!(row.advice, Some(CapacityAdviceDto::Proceed));
    let text = written(&open, "CAP-1");
    assert!(text.contains("TOTAL: 46 person-days"), "{text}");
    assert!(text.contains("- Required: 30.5 days"), "{text}");
    let (again, _) = read(&open, &text);
    open.desk.perform(1, &again).unwrap();
    let mut after = open.desk.registers().capacities.pop().unwrap();
    (after.id, after.reference) = (row.id, row.reference.clone());
    assert_eq!(after, row, "{text}");
}

#[test]
fn whatever_an_assessment_says_comes_back_out_of_its_text() {
    let mut open = open(&["A"]);
    let draft = CapacityDraftDto {
        plan: 1,
        name: "Sprint | 4".to_owned(),
        from: "2025-01-13".to_owned(),
        until: "2025-01-24".to_owned(),
        people: vec![api::dto::AvailableDto {
            name: "Ada | Co".to_owned(),
            role: "a\\b".to_owned(),
            days: "4.25".to_owned(),
            percent: 35,
        }],
        focus: 80,
        demand: vec![api::dto::DemandDto {
            name: "TOTAL: 7".to_owned(),
            days: "3".to_owned(),
            confidence: None,
            priority: Some(MoscowDto::WontThisTime),
            notes: "two\nlines | and <br>".to_owned(),
        }],
        advice: None,
        reason: "Because.\n\nASSESSMENT: none".to_owned(),
    };
    let edit = EditDto::Capacity {
        edit: CapacityEditDto::Assess {
            draft: Box::new(draft),
        },
    };
    open.desk.perform(1, &edit).unwrap();
    let before = open.desk.registers().capacities.remove(0);
    let text = written(&open, "CAP-1");
    let (again, notes) = read(&open, &text);
    assert_eq!(notes, Vec::<String>::new(), "{text}");
    open.desk.perform(1, &again).unwrap();
    let mut after = open.desk.registers().capacities.pop().unwrap();
    (after.id, after.reference) = (before.id, before.reference.clone());
    assert_eq!(after, before, "{text}");
}

#[test]
fn an_empty_template_is_read_as_an_empty_record() {
    let open = open(&["A"]);
    let meeting = "\
RELEASE: [Name] v[Version]
TARGET DATE: [Date]
DECISION: [GO / NO-GO / CONDITIONAL GO]

READINESS SUMMARY:
- Code: [🟢/🟡/🔴] [notes]

OPEN RISKS:
- [Risk 1]: [Mitigation]

ATTENDEES:
- [Name, Role, Vote]
";
    let (edit, notes) = read(&open, meeting);
    assert_eq!(notes, Vec::<String>::new());
    let refused = open.desk.preview(1, &edit, None).unwrap_err();
    assert_eq!(refused.message, "A name needs at least one character.");
}

#[test]
fn what_can_t_be_read_of_a_table_is_told() {
    let open = open(&["A"]);
    let text = "CAPACITY ASSESSMENT: S\nAVAILABLE CAPACITY:\n\
                | Team Member | Available Days | Allocation % |\n|---|---|---|\n\
                | Ada | many | 120% |\nESTIMATED EFFORT:\n\
                | Workstream | Estimate | Confidence |\n|---|---|---|\n| API | 3 | sure |\n";
    let (_, notes) = read(&open, text);
    assert_eq!(
        notes,
        [
            "Ada “many” is no number of days and is left out.",
            "Allocation “120%” is no percentage and is left out.",
            "Confidence “sure” is none of H, M, L and is left out.",
        ]
    );
}

#[test]
fn a_draft_of_the_plan_is_judged_before_it_is_written_down() {
    let open = open(&["A", "B"]);
    let AnswerDto::CapacityDraft { draft } = open
        .desk
        .query(&QueryDto::CapacityDraft { plan: 1 })
        .unwrap()
    else {
        panic!("it answers something else");
    };
    assert_eq!(draft.focus, 80);
    let AnswerDto::CapacityReckoned { told } = open
        .desk
        .query(&QueryDto::CapacityReckoned { draft })
        .unwrap()
    else {
        panic!("it answers something else");
    };
    assert_eq!(told.sentence, "Nobody is named who does the work.");
    let AnswerDto::GoNoGoDraft { draft } =
        open.desk.query(&QueryDto::GoNoGoDraft { plan: 1 }).unwrap()
    else {
        panic!("it answers something else");
    };
    let AnswerDto::GoNoGoJudged { told } =
        open.desk.query(&QueryDto::GoNoGoJudged { draft }).unwrap()
    else {
        panic!("it answers something else");
    };
    assert_eq!(told.recommended, None);
    assert!(told.lacks.unwrap().contains("what is decided"));
}
