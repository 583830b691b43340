//! Two blockers: one that went the way blockers should, and one that climbs; and the escalation
//! about the second.

use plan::{
    BlockerCategory, BlockerChange, BlockerEdit, BlockerId, Choice, Edit, Escalation,
    EscalationEdit, EscalationId, EscalationImpact, EscalationLevel, EscalationSeverity,
    EscalationTrigger, RecordRef, Reversibility, Severity,
};

use super::super::role::Role::{BranchManager, ReleaseLead, ReleaseSignalLead};
use super::super::{PLAN, Sample, date, moment, person};
use super::{by, owner};

const BUCKET: BlockerId = BlockerId(1);
/// The one that is open.
pub(super) const RUNNERS: BlockerId = BlockerId(2);

pub(super) fn edits(sample: &Sample) -> Vec<Edit> {
    let mut edits = bucket(sample);
    edits.extend(runners(sample));
    edits.extend(escalation());
    edits
}

fn set(blocker: BlockerId, change: BlockerChange) -> Edit {
    Edit::Blocker(BlockerEdit::Set { blocker, change })
}

/// Found, answered within the hour and gone the next morning.
fn bucket(sample: &Sample) -> Vec<Edit> {
    let blocker = BUCKET;
    vec![
        Edit::Blocker(BlockerEdit::Raise {
            plan: PLAN,
            title: "The staging bucket takes no new builds".to_owned(),
            severity: Severity::P1,
            blocked: vec![sample.task("beta0")],
            owner: owner(BranchManager),
            by: by(BranchManager),
            at: moment("2025-03-10T10:00"),
        }),
        set(
            blocker,
            BlockerChange::Category(Some(BlockerCategory::Access)),
        ),
        Edit::Blocker(BlockerEdit::Investigate {
            blocker,
            by: by(BranchManager),
            at: moment("2025-03-10T10:45"),
        }),
        Edit::Blocker(BlockerEdit::Resolve {
            blocker,
            root_cause: "The key of the build account had run out over the weekend.".to_owned(),
            resolution: "A new key, and a reminder two weeks before the next one runs out."
                .to_owned(),
            lessons: "Keys that run out belong on the calendar of the release.".to_owned(),
            by: by(BranchManager),
            at: moment("2025-03-11T09:00"),
        }),
    ]
}

/// Open for three days, at the second level by now.
fn runners(sample: &Sample) -> Vec<Edit> {
    let blocker = RUNNERS;
    let note = |at: &str, text: &str| {
        Edit::Blocker(BlockerEdit::Note {
            blocker,
            text: text.to_owned(),
            by: by(ReleaseSignalLead),
            at: moment(at),
        })
    };
    vec![
        Edit::Blocker(BlockerEdit::Raise {
            plan: PLAN,
            title: "Test runners for arm64 are used up".to_owned(),
            severity: Severity::P1,
            blocked: vec![sample.task("e2e")],
            owner: owner(ReleaseSignalLead),
            by: by(ReleaseSignalLead),
            at: moment("2025-03-11T13:00"),
        }),
        set(
            blocker,
            BlockerChange::Category(Some(BlockerCategory::Resource)),
        ),
        set(
            blocker,
            BlockerChange::Description(
                "Jobs for arm64 wait for hours, so that half of the new tests are never seen to \
                 pass. Those for amd64 run."
                    .to_owned(),
            ),
        ),
        set(
            blocker,
            BlockerChange::Proposed(
                "Borrow runners from another group until the freeze.".to_owned(),
            ),
        ),
        set(blocker, BlockerChange::PeopleBlocked(3)),
        set(blocker, BlockerChange::Target(Some(date("2025-03-18")))),
        Edit::Blocker(BlockerEdit::Investigate {
            blocker,
            by: by(ReleaseSignalLead),
            at: moment("2025-03-11T14:30"),
        }),
        note(
            "2025-03-12T10:00",
            "The quota was halved at the start of the month. Nobody had told us.",
        ),
        Edit::Blocker(BlockerEdit::Escalate {
            blocker,
            to: EscalationLevel::L1,
            reason: "The quota is not ours to raise.".to_owned(),
            by: by(ReleaseSignalLead),
            at: moment("2025-03-12T11:00"),
        }),
        note(
            "2025-03-13T09:30",
            "Night runs help: 40 of 90 tests have passed on arm64.",
        ),
    ]
}

/// Sent the day before the status date, and not answered yet.
fn escalation() -> Vec<Edit> {
    let drafted = moment("2025-03-13T10:00");
    let choice = |name: &str, action: &str, pros: &str, cons: &str, cost: &str| Choice {
        name: name.to_owned(),
        action: action.to_owned(),
        pros: pros.to_owned(),
        cons: cons.to_owned(),
        cost: cost.to_owned(),
        reversibility: Some(Reversibility::Easy),
        ..Choice::default()
    };
    let escalation = Escalation {
        severity: EscalationSeverity::High,
        from: by(ReleaseSignalLead),
        to: vec![person(ReleaseLead)],
        level_from: EscalationLevel::L1,
        level_to: EscalationLevel::L2,
        situation: "The quota of arm64 runners was halved on 1 March. The tests of new features \
                    are at 40 %, where 70 % were planned."
            .to_owned(),
        tried: vec![
            "Running the jobs at night".to_owned(),
            "Asking the infrastructure group to raise the quota".to_owned(),
        ],
        impact: EscalationImpact {
            timeline: "Code freeze moves from 20 to 25 March.".to_owned(),
            scope: "None so far.".to_owned(),
            resources: "Three people wait for results.".to_owned(),
            commitments: "The release is forecast a day after its promise.".to_owned(),
        },
        options: vec![
            choice(
                "Borrow runners",
                "Use those of the scalability group until the freeze.",
                "All tests are seen before the freeze.",
                "Their weekly run waits.",
                "Nothing",
            ),
            choice(
                "Freeze without arm64",
                "Let tests on arm64 inform and not block.",
                "The freeze keeps its day.",
                "Faults on arm64 show up in the candidates.",
                "A few days of burndown",
            ),
        ],
        do_nothing: "Code freeze slips by five days, and the release by one.".to_owned(),
        recommendation: "Borrow runners: it costs one weekly run and keeps the release.".to_owned(),
        decision_needed_by: Some(moment("2025-03-17T17:00")),
        if_no_decision: "The tests go on at night, and code freeze is on 25 March.".to_owned(),
        ..Escalation::new(
            PLAN,
            RecordRef::Blocker(RUNNERS),
            EscalationTrigger::BlockerOverdue,
            "Lend the release signal team runners for arm64",
            drafted,
        )
    };
    vec![
        Edit::Escalation(EscalationEdit::Draft {
            escalation: Box::new(escalation),
        }),
        Edit::Escalation(EscalationEdit::Send {
            escalation: EscalationId(1),
            by: by(ReleaseSignalLead),
            at: moment("2025-03-13T11:00"),
        }),
    ]
}
