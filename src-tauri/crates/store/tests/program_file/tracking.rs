//! What is decided about dependencies, blockers, risks, decisions and escalations is what the file
//! holds, after every edit and after every undo.

use plan::{
    ActionEdit, BlockerChange, BlockerEdit, BlockerId, CommentEdit, DecisionEdit, DecisionId,
    Delta, DependencyChange, DependencyEdit, DependencyId, DependencyStatus, Edit, EscalationEdit,
    EscalationId, EscalationLevel, Impact, Moment, NeededBy, OutsideLinkEdit, Owner, PersonId,
    PlanId, Probability, RecordRef, RiskChange, RiskEdit, RiskId, Severity, TaskId,
};
use store::ProgramFile;

use crate::fixture::{at, date, entry, full_program};

const PLAN: PlanId = PlanId(1);

fn by() -> String {
    "Nina".to_owned()
}

fn now() -> Moment {
    at("2025-03-14T09:00")
}

/// Edits of a program in which everything is said: dependencies 1 to 6 lie beside rows 15 to 20,
/// and decision 1 stands behind row 19.
fn edits() -> Vec<Edit> {
    let dependency = |number, change| {
        let dependency = DependencyId(number);
        Edit::Dependency(DependencyEdit::Set { dependency, change })
    };
    let stand = |number, status| {
        let dependency = DependencyId(number);
        Edit::Dependency(DependencyEdit::Status {
            dependency,
            status,
            at: now(),
        })
    };
    let (risk, blocker) = (RiskId(2), BlockerId(2));
    vec![
        dependency(4, DependencyChange::Forecast(Some(date("2025-04-05")))),
        dependency(4, DependencyChange::NeededBy(Some(NeededBy::PlanWeek(12)))),
        dependency(4, DependencyChange::Blocker(Some(blocker))),
        Edit::Dependency(DependencyEdit::Promise {
            dependency: DependencyId(4),
            date: Some(date("2025-04-07")),
            by: "Vendor".into(),
            at: now(),
        }),
        stand(4, DependencyStatus::Complete),
        stand(4, DependencyStatus::AtRisk),
        dependency(4, DependencyChange::Forecast(None)),
        Edit::Decision(DecisionEdit::Decide {
            decision: DecisionId(1),
            outcome: "Yes.".into(),
            rationale: "It is ready.".into(),
            by: by(),
            at: now(),
        }),
        Edit::Decision(DecisionEdit::Reopen {
            decision: DecisionId(1),
        }),
        Edit::Blocker(BlockerEdit::Set {
            blocker,
            change: BlockerChange::Owner(Owner::Named("Ada".into())),
        }),
        Edit::Blocker(BlockerEdit::Escalate {
            blocker,
            to: EscalationLevel::L1,
            reason: "It takes too long.".into(),
            by: by(),
            at: now(),
        }),
        Edit::Blocker(BlockerEdit::Resolve {
            blocker,
            root_cause: "Nobody looked.".into(),
            resolution: "Looked.".into(),
            lessons: String::new(),
            by: by(),
            at: now(),
        }),
        Edit::Risk(RiskEdit::Raise {
            plan: PLAN,
            statement: "It may rain.".into(),
            probability: Probability::Low,
            impact: Impact::Low,
            by: by(),
            at: now(),
        }),
        Edit::Risk(RiskEdit::Set {
            risk,
            change: RiskChange::Rows(vec![TaskId(9), TaskId(15)]),
        }),
        Edit::Action(ActionEdit::Add {
            plan: PLAN,
            text: "Bring umbrellas.".into(),
            owner: Some(Owner::Known(PersonId(1))),
            due: Some(date("2025-04-01")),
            risk: Some(risk),
            blocker: None,
            by: by(),
            at: now(),
        }),
        Edit::Risk(RiskEdit::Mitigate { risk }),
        Edit::MaterialiseRisk {
            risk,
            severity: Severity::P1,
            owner: Some(Owner::Known(PersonId(1))),
            blocked: vec![],
            by: by(),
            at: now(),
        },
        Edit::Escalation(EscalationEdit::Resolve {
            escalation: EscalationId(1),
            text: "Done.".into(),
            by: by(),
            at: now(),
        }),
        Edit::Comment(CommentEdit::Add {
            on: RecordRef::Dependency(DependencyId(2)),
            author: by(),
            at: now(),
            text: "Any news?".into(),
        }),
        Edit::OutsideLink(OutsideLinkEdit::Add {
            on: RecordRef::Task(TaskId(16)),
            title: String::new(),
            target: "https://example.com".into(),
        }),
        Edit::RemovePerson {
            person: PersonId(1),
        },
        Edit::RemoveTasks {
            tasks: (15..=18).map(TaskId).collect(),
        },
        Edit::Blocker(BlockerEdit::Remove {
            blocker: BlockerId(1),
        }),
        Edit::RemovePlan { plan: PLAN },
    ]
}

#[test]
fn the_file_holds_what_was_decided_after_every_edit_and_every_undo() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let mut program = file.program().unwrap();
    let mut revision = 1;
    let mut done: Vec<Delta> = Vec::new();
    for edit in edits() {
        let delta = plan::apply(&program, &edit);
        let delta = delta.unwrap_or_else(|why| panic!("{edit:?}: {why}"));
        assert!(!delta.is_empty(), "{edit:?} changed nothing");
        revision = file.commit(revision, &delta, &entry("Edit")).unwrap();
        program.commit(&delta);
        assert_eq!(file.program().unwrap(), program, "{edit:?}");
        assert_eq!(file.operation_delta(revision).unwrap(), delta, "{edit:?}");
        done.push(delta);
    }
    for delta in done.iter().rev() {
        let back = delta.inverse();
        revision = file.commit(revision, &back, &entry("Undo")).unwrap();
        program.commit(&back);
        assert_eq!(file.program().unwrap(), program);
    }
    drop(file);
    assert_eq!(
        ProgramFile::open(&path).unwrap().program().unwrap(),
        program
    );
}
