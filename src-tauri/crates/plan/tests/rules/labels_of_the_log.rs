//! What edits of the records beside the rows are called in the undo button and the journal.

use std::sync::Arc;

use plan::{
    ActionEdit, ActionId, ActionStatus, AssumptionEdit, AssumptionId, AssumptionStatus,
    BlockerChange, BlockerEdit, CommentEdit, DecisionEdit, DecisionId, Declaration,
    DependencyChange, DependencyEdit, DependencyId, DependencyStatus, DependencyType, Edit,
    Escalation, EscalationEdit, EscalationId, EscalationLevel, EscalationTrigger, Health,
    HealthEdit, HealthEntry, HealthSubject, OutsideLinkEdit, Policy, RecordRef, RiskEdit, RiskId,
    Severity,
};

use crate::desk::{Desk, PLAN};
use crate::log::{monday, named};

#[test]
fn every_edit_of_the_log_has_a_label() {
    let mut desk = Desk::awaiting("A m", &[("m", DependencyType::Team)]);
    let (blocker, risk) = (desk.raise(Severity::P1, "A"), desk.threaten());
    let (by, at) = (String::new, monday());
    let dependency = DependencyId(1);
    let set = |change| Edit::Dependency(DependencyEdit::Set { dependency, change });
    let escalation = Escalation::new(
        PLAN,
        RecordRef::Plan(PLAN),
        EscalationTrigger::Judgement,
        "Late",
        at,
    );
    let subject = HealthSubject::Milestone(desk.id("m"));
    let declaration = Declaration {
        subject: HealthSubject::Plan(PLAN),
        colour: Health::AtRisk,
        computed: Health::AtRisk,
        reason: by(),
        cause: by(),
        owner: None,
        path: by(),
        path_date: None,
        expires: None,
        at,
        by: by(),
    };
    let entry = HealthEntry {
        subject,
        at,
        computed: Health::Unknown,
        declared: None,
        why: by(),
    };
    for (edit, label) in [
        (
            set(DependencyChange::Forecast("2025-03-14".parse().ok())),
            "Expect “m” on 2025-03-14",
        ),
        (
            set(DependencyChange::NeededBy(None)),
            "Change when “m” is needed",
        ),
        (
            Edit::Dependency(DependencyEdit::Status {
                dependency,
                status: DependencyStatus::AtRisk,
                at,
            }),
            "Set “m” to at risk",
        ),
        (
            Edit::Dependency(DependencyEdit::Promise {
                dependency,
                date: "2025-03-14".parse().ok(),
                by: by(),
                at,
            }),
            "Promise “m” for 2025-03-14",
        ),
        (
            Edit::Blocker(BlockerEdit::Raise {
                plan: PLAN,
                title: "Images gone".into(),
                severity: Severity::P0,
                blocked: vec![],
                owner: named("Ola"),
                by: by(),
                at,
            }),
            "Raise blocker “Images gone”",
        ),
        (
            Edit::Blocker(BlockerEdit::Set {
                blocker,
                change: BlockerChange::Severity(Severity::P0),
            }),
            "Set BLOCKER-1 to P0",
        ),
        (
            Edit::Blocker(BlockerEdit::Escalate {
                blocker,
                to: EscalationLevel::L2,
                reason: by(),
                by: by(),
                at,
            }),
            "Escalate BLOCKER-1 to L2",
        ),
        (
            Edit::Blocker(BlockerEdit::Remove { blocker }),
            "Delete blocker “Images gone”",
        ),
        (Edit::Risk(RiskEdit::Mitigate { risk }), "Mitigate risk R-1"),
        (
            Edit::MaterialiseRisk {
                risk: RiskId(1),
                severity: Severity::P0,
                owner: None,
                blocked: vec![],
                by: by(),
                at,
            },
            "Turn risk R-1 into a blocker",
        ),
        (
            Edit::Assumption(AssumptionEdit::Settle {
                assumption: AssumptionId(2),
                status: AssumptionStatus::Wrong,
                finding: by(),
                at,
            }),
            "Set assumption A-2 to wrong",
        ),
        (
            Edit::Action(ActionEdit::Status {
                action: ActionId(3),
                status: ActionStatus::InProgress,
                at,
            }),
            "Set ACT-3 to in progress",
        ),
        (
            Edit::Decision(DecisionEdit::Reopen {
                decision: DecisionId(4),
            }),
            "Reopen DEC-4",
        ),
        (
            Edit::Escalation(EscalationEdit::Draft {
                escalation: Box::new(escalation),
            }),
            "Draft escalation “Late”",
        ),
        (
            Edit::Escalation(EscalationEdit::Send {
                escalation: EscalationId(5),
                by: by(),
                at,
            }),
            "Send ESC-5",
        ),
        (
            Edit::Health(HealthEdit::Declare {
                declaration: Box::new(declaration),
            }),
            "Declare “Release” at risk",
        ),
        (Edit::RecordHealth { entry }, "Record health of “m”"),
        (
            Edit::Comment(CommentEdit::Add {
                on: RecordRef::Dependency(dependency),
                author: by(),
                at,
                text: by(),
            }),
            "Comment on “m”",
        ),
        (
            Edit::OutsideLink(OutsideLinkEdit::Add {
                on: RecordRef::Blocker(blocker),
                title: by(),
                target: "PROJ-1".into(),
            }),
            "Link BLOCKER-1 with “PROJ-1”",
        ),
        (
            Edit::SetPolicy {
                to: Arc::new(Policy::default()),
            },
            "Change policy",
        ),
    ] {
        assert_eq!(edit.label(&desk.program), label);
    }
}
