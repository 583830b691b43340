//! What is tracked beside the rows, there and back.

use api::dto::{
    ActionChangeDto, ActionEditDto, ActionStatusDto, AnswerDto, AssumptionEditDto,
    AssumptionStatusDto, BlockerChangeDto, BlockerEditDto, BlockerStatusDto, ChoiceDto,
    CommentEditDto, DecisionChangeDto, DecisionEditDto, DependencyChangeDto, DependencyEditDto,
    DependencyStatusDto, EditDto, EscalationDraftDto, EscalationEditDto, EscalationImpactDto,
    EscalationSeverityDto, EscalationStatusDto, HealthDto, HealthEditDto, HealthSubjectDto,
    ImpactDto, KindDto, LevelDto, NeededByDto, OutcomeDto, OutsideLinkEditDto, ProbabilityDto,
    QueryDto, RiskChangeDto, RiskEditDto, RiskLevelDto, RiskStatusDto, RoamDto, SeverityDto,
    TriggerDto,
};

use crate::desk::{Open, open};

/// Noon of 15 January 2025, when these tests take place.
const NOON: i32 = 20_103 * 1440 + 12 * 60;

fn text(text: &str) -> String {
    text.to_owned()
}

fn does(open: &mut Open, edit: &EditDto) -> OutcomeDto {
    open.desk.perform(1, edit).unwrap()
}

fn dependency() -> EditDto {
    EditDto::Dependency {
        edit: DependencyEditDto::Add {
            plan: 1,
            name: text("Auth service"),
            kind: KindDto::External,
            owner: text("Ada"),
            changes: vec![
                DependencyChangeDto::NeededBy {
                    text: text("week 3"),
                },
                DependencyChangeDto::Promised {
                    text: text("24 jan"),
                    by: text("Vendor"),
                },
                DependencyChangeDto::Impact {
                    text: text("Beta slips.\n\nOwner: nobody else"),
                },
                DependencyChangeDto::Workaround {
                    has: true,
                    text: text("By hand"),
                },
            ],
        },
    }
}

fn blocker() -> EditDto {
    EditDto::Blocker {
        edit: BlockerEditDto::Raise {
            plan: 1,
            title: text("No test phones"),
            severity: SeverityDto::P1,
            owner: text("Ada"),
            blocked: vec![1],
            raised: String::new(),
            by: String::new(),
            changes: vec![
                BlockerChangeDto::Description {
                    text: text("None.\n  At all: none."),
                },
                BlockerChangeDto::Target {
                    text: text("20 jan"),
                },
                BlockerChangeDto::Path {
                    steps: vec![text("Ask"), text("Buy\nthree")],
                },
            ],
        },
    }
}

#[test]
fn an_awaited_row_is_added_with_all_that_is_known() {
    let mut open = open(&["A"]);
    let told = does(&mut open, &dependency());
    let told = told.records.unwrap().dependencies.unwrap();
    assert_eq!((told.changed.len(), told.removed.len()), (1, 0));
    let row = &told.changed[0];
    assert_eq!(
        (row.reference.as_str(), row.name.as_str(), row.kind),
        ("DEP-1", "Auth service", KindDto::External)
    );
    let week = NeededByDto::Week {
        week: 3,
        date: text("2025-02-02"),
    };
    assert_eq!(row.needed_by, Some(week));
    assert_eq!(row.promised.as_deref(), Some("2025-01-24"));
    assert_eq!(row.promises[0].by, "Vendor");
    assert_eq!(open.desk.registers().dependencies, told.changed);
    assert_eq!(
        open.desk.program().undo.unwrap(),
        "Add dependency “Auth service”"
    );
    // A new name of the row is the dependency's, too.
    let told = does(
        &mut open,
        &EditDto::Rename {
            task: row.task,
            name: text("Login"),
        },
    );
    let told = told.records.unwrap();
    assert_eq!(told.dependencies.unwrap().changed[0].name, "Login");
    assert_eq!(told.blockers, None);
    let undone = open.desk.undo(1).unwrap();
    assert_eq!(
        undone.records.unwrap().dependencies.unwrap().changed[0].name,
        "Auth service"
    );
    open.desk.undo(1).unwrap();
    assert!(open.desk.registers().dependencies.is_empty());
}

#[test]
fn dates_and_bars_tell_no_records() {
    let mut open = open(&["A"]);
    let moved = EditDto::SetDuration {
        task: 1,
        text: text("5d"),
    };
    assert_eq!(does(&mut open, &moved).records, None);
}

#[test]
fn needed_by_is_read_as_typed() {
    let mut open = open(&["A"]);
    does(&mut open, &dependency());
    does(
        &mut open,
        &EditDto::SetKind {
            task: 1,
            kind: KindDto::Launch,
        },
    );
    let set = |typed: &str| EditDto::Dependency {
        edit: DependencyEditDto::Set {
            dependency: 1,
            change: DependencyChangeDto::NeededBy { text: text(typed) },
        },
    };
    let milestone = NeededByDto::Milestone {
        task: 1,
        name: text("A"),
    };
    let date = NeededByDto::Date {
        date: text("2025-01-17"),
    };
    for (typed, expected) in [
        ("fri", Some(date)),
        ("a", Some(milestone.clone())),
        ("#1", Some(milestone.clone())),
        ("ROW-1", Some(milestone)),
        ("", None),
    ] {
        does(&mut open, &set(typed));
        let row = open.desk.registers().dependencies.remove(0);
        assert_eq!(row.needed_by, expected, "{typed}");
    }
    let said = open.desk.perform(1, &set("whenever")).unwrap_err().message;
    assert!(said.contains("neither a date, a week"), "{said}");
}

#[test]
fn a_blocker_goes_its_way_in_the_name_of_whoever_is_at_the_desk() {
    let mut open = open(&["A"]);
    does(&mut open, &blocker());
    let step = |open: &mut Open, edit| does(open, &EditDto::Blocker { edit });
    step(
        &mut open,
        BlockerEditDto::Escalate {
            blocker: 1,
            to: LevelDto::L1,
            reason: String::new(),
        },
    );
    step(
        &mut open,
        BlockerEditDto::Resolve {
            blocker: 1,
            root_cause: text("Nobody ordered any"),
            resolution: text("Ordered"),
            lessons: String::new(),
        },
    );
    let told = step(&mut open, BlockerEditDto::Close { blocker: 1 });
    let row = told.records.unwrap().blockers.unwrap().changed.remove(0);
    assert_eq!((row.status, row.open), (BlockerStatusDto::Closed, false));
    assert_eq!((row.raised, row.raised_by.as_str()), (NOON, "Ada"));
    let history: Vec<&str> = row.history.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        history,
        [
            "Raised.",
            "Escalated to L1.",
            "Resolved: Ordered",
            "Closed."
        ]
    );
    let refused = EditDto::Blocker {
        edit: BlockerEditDto::Investigate { blocker: 9 },
    };
    assert_eq!(open.desk.perform(1, &refused).unwrap_err().code, "missing");
    let told = step(&mut open, BlockerEditDto::Remove { blocker: 1 });
    assert_eq!(told.records.unwrap().blockers.unwrap().removed, [1]);
}

#[test]
fn a_risk_is_weighed_mitigated_and_comes_true() {
    let mut open = open(&["A"]);
    let raise = EditDto::Risk {
        edit: RiskEditDto::Raise {
            plan: 1,
            statement: text("The vendor is late, so beta slips"),
            probability: ProbabilityDto::High,
            impact: ImpactDto::Critical,
            changes: vec![
                RiskChangeDto::Owner { name: text("Ada") },
                RiskChangeDto::Rows { rows: vec![1] },
            ],
        },
    };
    let action = EditDto::Action {
        edit: ActionEditDto::Add {
            plan: 1,
            text: text("Call them"),
            changes: vec![
                ActionChangeDto::Risk { risk: Some(1) },
                ActionChangeDto::Due { text: text("fri") },
            ],
        },
    };
    let mitigate = EditDto::Risk {
        edit: RiskEditDto::Mitigate { risk: 1 },
    };
    let batch = EditDto::Batch {
        label: text("Log it"),
        edits: vec![raise, action, mitigate],
    };
    does(&mut open, &batch);
    let registers = open.desk.registers();
    let risk = &registers.risks[0];
    assert_eq!(
        (risk.level, risk.roam),
        (RiskLevelDto::Critical, Some(RoamDto::Mitigated))
    );
    assert_eq!(registers.actions[0].due.as_deref(), Some("2025-01-17"));
    let told = does(
        &mut open,
        &EditDto::Risk {
            edit: RiskEditDto::Materialise {
                risk: 1,
                severity: SeverityDto::P0,
                owner: String::new(),
                blocked: Vec::new(),
            },
        },
    );
    let told = told.records.unwrap();
    assert_eq!(
        told.risks.unwrap().changed[0].status,
        RiskStatusDto::Materialised
    );
    let blocker = &told.blockers.unwrap().changed[0];
    assert_eq!(
        (blocker.from_risk, blocker.blocked.as_slice()),
        (Some(1), &[1][..])
    );
}

#[test]
fn questions_assumptions_and_remarks_are_kept() {
    let mut open = open(&["A"]);
    let edits = [
        EditDto::Assumption {
            edit: AssumptionEditDto::Add {
                plan: 1,
                text: text("The API stays"),
                changes: Vec::new(),
            },
        },
        EditDto::Assumption {
            edit: AssumptionEditDto::Settle {
                assumption: 1,
                status: AssumptionStatusDto::Confirmed,
                finding: text("They said so"),
            },
        },
        EditDto::Decision {
            edit: DecisionEditDto::Ask {
                plan: 1,
                question: text("Which price?"),
                row: None,
                changes: vec![
                    DecisionChangeDto::Deciders {
                        names: vec![text("Ada"), text("Bob")],
                    },
                    DecisionChangeDto::NeededBy { text: text("fri") },
                ],
            },
        },
        EditDto::Decision {
            edit: DecisionEditDto::Decide {
                decision: 1,
                outcome: text("Ten"),
                rationale: String::new(),
                by: text("Bob"),
            },
        },
        EditDto::Comment {
            edit: CommentEditDto::Add {
                on: text("dec-1"),
                text: text("At last"),
            },
        },
        EditDto::OutsideLink {
            edit: OutsideLinkEditDto::Add {
                on: text("A-1"),
                title: String::new(),
                target: text("PROJ-1"),
            },
        },
        EditDto::Action {
            edit: ActionEditDto::Add {
                plan: 1,
                text: text("Tell sales"),
                changes: Vec::new(),
            },
        },
        EditDto::Action {
            edit: ActionEditDto::Status {
                action: 1,
                status: ActionStatusDto::Done,
            },
        },
    ];
    for edit in &edits {
        does(&mut open, edit);
    }
    let registers = open.desk.registers();
    assert_eq!(
        registers.assumptions[0].status,
        AssumptionStatusDto::Confirmed
    );
    let decision = &registers.decisions[0];
    assert_eq!(
        (decision.outcome.as_str(), decision.decided_by.as_str()),
        ("Ten", "Bob")
    );
    assert_eq!(decision.deciders.len(), 2);
    assert_eq!(registers.comments[0].on, "DEC-1");
    assert_eq!(registers.outside_links[0].on, "A-1");
    assert_eq!(registers.actions[0].ended, Some(NOON));
    let nothing = EditDto::Comment {
        edit: CommentEditDto::Add {
            on: text("that one"),
            text: text("?"),
        },
    };
    let fault = open.desk.perform(1, &nothing).unwrap_err();
    assert_eq!(fault.code, "reference");
    let asked = open.desk.query(&QueryDto::Registers).unwrap();
    let registers = Box::new(registers);
    assert_eq!(asked, AnswerDto::Registers { registers });
}

#[test]
fn a_colour_is_declared_beside_the_computed_one() {
    let mut open = open(&["A"]);
    let subject = HealthSubjectDto::Plan { plan: 1 };
    does(
        &mut open,
        &EditDto::Health {
            edit: HealthEditDto::Declare {
                subject,
                colour: HealthDto::AtRisk,
                reason: text("The vendor is silent"),
                cause: text("No contract"),
                owner: text("Zoë"),
                path: text("Sign"),
                path_date: text("24 jan"),
                expires: text("31 jan"),
            },
        },
    );
    does(
        &mut open,
        &EditDto::Health {
            edit: HealthEditDto::Record { subject },
        },
    );
    let registers = open.desk.registers();
    let declared = &registers.declarations[0];
    assert_eq!(declared.computed, HealthDto::AtRisk, "its row is overdue");
    assert_eq!(declared.owner, Some(1));
    assert_eq!(registers.health[0].declared, Some(HealthDto::AtRisk));
}

#[test]
fn the_numbers_are_changed_and_the_usual_ones_come_back() {
    let mut open = open(&["A"]);
    let usual = open.desk.registers().policy;
    assert!(usual.usual);
    let mut own = usual.clone();
    own.usual = false;
    own.health.at_risk_days = 10;
    let set = |policy: &api::dto::PolicyDto| EditDto::SetPolicy {
        policy: Box::new(policy.clone()),
    };
    let told = does(&mut open, &set(&own));
    assert_eq!(told.records.unwrap().policy.unwrap(), own);
    let mut short = own;
    short.levels.pop();
    assert_eq!(
        open.desk.perform(1, &set(&short)).unwrap_err().code,
        "policy"
    );
    does(&mut open, &set(&usual));
    assert_eq!(open.desk.registers().policy, usual);
}

fn draft() -> EditDto {
    let option = |name: &str| ChoiceDto {
        name: text(name),
        pros: text("Cheap"),
        cons: text("Late:\nby a week"),
        ..ChoiceDto::default()
    };
    EditDto::Escalation {
        edit: EscalationEditDto::Draft {
            draft: Box::new(EscalationDraftDto {
                plan: 1,
                subject: text("BLOCKER-1"),
                trigger: TriggerDto::Judgement,
                route: None,
                title: text("Phones: now"),
                severity: EscalationSeverityDto::Critical,
                from: String::new(),
                to: vec![text("Lovelace, Ada")],
                level_from: LevelDto::L0,
                level_to: LevelDto::L1,
                reason: String::new(),
                situation: text("No phones.\n\nOPTIONS: none yet"),
                tried: vec![text("Asked")],
                impact: EscalationImpactDto {
                    timeline: text("A week"),
                    ..EscalationImpactDto::default()
                },
                options: vec![option("Buy: three"), option("Wait")],
                do_nothing: text("Beta slips."),
                recommendation: text("Buy"),
                decision_needed_by: text("17 jan"),
                if_no_decision: String::new(),
                news: String::new(),
            }),
        },
    }
}

#[test]
fn an_escalation_is_drafted_and_sent_with_its_blocker() {
    let mut open = open(&["A"]);
    does(&mut open, &blocker());
    let told = does(&mut open, &draft());
    assert_eq!(told.undo.as_deref(), Some("Draft escalation “Phones: now”"));
    assert!(told.people.is_some(), "somebody new is named");
    let told = does(
        &mut open,
        &EditDto::Escalation {
            edit: EscalationEditDto::Send { escalation: 1 },
        },
    );
    let told = told.records.unwrap();
    let sent = &told.escalations.unwrap().changed[0];
    assert_eq!(sent.status, EscalationStatusDto::Sent);
    let five = NOON + 2 * 1440 + 5 * 60;
    assert_eq!(
        sent.decision_needed_by,
        Some(five),
        "when work ends that day"
    );
    assert_eq!(told.blockers.unwrap().changed[0].level, LevelDto::L1);
}

/// A record as text.
fn copied(open: &Open, record: &str) -> String {
    let record = text(record);
    match open.desk.query(&QueryDto::Text { record }).unwrap() {
        AnswerDto::Text { text } => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_copied_pastes_as_the_same_record() {
    let mut open = open(&["A"]);
    does(&mut open, &blocker());
    does(&mut open, &dependency());
    does(&mut open, &draft());
    let blocked = EditDto::Dependency {
        edit: DependencyEditDto::Set {
            dependency: 1,
            change: DependencyChangeDto::Blocker { blocker: Some(1) },
        },
    };
    does(&mut open, &blocked);
    does(
        &mut open,
        &EditDto::Dependency {
            edit: DependencyEditDto::Status {
                dependency: 1,
                status: DependencyStatusDto::Blocked,
            },
        },
    );
    for (record, again) in [
        ("BLOCKER-1", "BLOCKER-2"),
        ("DEP-1", "DEP-2"),
        ("ESC-1", "ESC-2"),
    ] {
        let first = copied(&open, record);
        let read = QueryDto::ReadText {
            plan: 1,
            text: first.clone(),
        };
        let AnswerDto::ReadText { edit, notes } = open.desk.query(&read).unwrap() else {
            panic!("another answer");
        };
        // The blocker is known by its title, which two have by now.
        assert_eq!(notes, Vec::<String>::new(), "{first}");
        does(&mut open, &edit);
        assert_eq!(copied(&open, again).replace(again, record), first);
    }
}

#[test]
fn several_records_come_in_one_paste_and_one_undo() {
    let mut open = open(&["Load test"]);
    let pasted = text(
        "BLOCKER-7: No phones\nSeverity: P0\nOwner: Ada\nBlocked Work: load test; moon\n\
         Status: In Progress\n\nBLOCKER-8: No rack\nblocked work: #1\nEscalation: L2\n\
         R-1: It rains\nProbability: high\nImpact: sometimes\n",
    );
    let read = QueryDto::ReadText {
        plan: 1,
        text: pasted.clone(),
    };
    let AnswerDto::ReadText { notes, .. } = open.desk.query(&read).unwrap() else {
        panic!("another answer");
    };
    assert_eq!(
        notes,
        [
            "Blocked Work “moon” is no row and is left out.",
            "“No rack” has no severity; P2 is taken.",
            "Nobody owns “No rack”, so Ada does.",
            "Impact “sometimes” is none of low, medium, high, critical and is left out.",
            "“It rains” is not weighed in full; medium is taken.",
        ]
    );
    let told = does(
        &mut open,
        &EditDto::Paste {
            plan: 1,
            text: pasted,
        },
    );
    assert_eq!(told.undo.as_deref(), Some("Paste 3 records"));
    let registers = open.desk.registers();
    let stand = registers.blockers.iter().map(|row| (row.status, row.level));
    assert_eq!(
        stand.collect::<Vec<_>>(),
        [
            (BlockerStatusDto::Investigating, LevelDto::L0),
            (BlockerStatusDto::Escalated, LevelDto::L2),
        ]
    );
    open.desk.undo(1).unwrap();
    assert!(open.desk.registers().blockers.is_empty());
    let nothing = EditDto::Paste {
        plan: 1,
        text: text("Hello"),
    };
    let fault = open.desk.perform(1, &nothing).unwrap_err();
    assert_eq!(fault.code, "record-text");
    assert!(fault.message.starts_with("That names no record"));
}
