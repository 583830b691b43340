//! The log: risks with what is done about them, an assumption, and two decisions.

use plan::{
    ActionEdit, ActionId, ActionStatus, AssumptionChange, AssumptionEdit, AssumptionId, Choice,
    DecisionChange, DecisionEdit, DecisionId, Edit, Impact, NeededBy, Probability, Reversibility,
    RiskChange, RiskEdit, RiskId, RiskResponse, Urgency,
};

use super::super::role::Role::{
    self, BranchManager, EnhancementsLead, ReleaseLead, ReleaseSignalLead, SigLeads,
};
use super::super::{PLAN, Sample, date, moment};
use super::{blocked, by, owner};

const FLAKY: RiskId = RiskId(1);
const KUBECON: RiskId = RiskId(2);
const EASTER: RiskId = RiskId(3);

pub(super) fn edits(sample: &Sample) -> Vec<Edit> {
    let mut edits = flaky(sample);
    edits.extend(kubecon(sample));
    edits.extend(easter(sample));
    edits.extend(assumption(sample));
    edits.extend(resize(sample));
    edits.extend(meetings());
    edits
}

fn raise(statement: &str, weight: (Probability, Impact), who: Role, at: &str) -> Edit {
    Edit::Risk(RiskEdit::Raise {
        plan: PLAN,
        statement: statement.to_owned(),
        probability: weight.0,
        impact: weight.1,
        by: by(who),
        at: moment(at),
    })
}

fn set(risk: RiskId, change: RiskChange) -> Edit {
    Edit::Risk(RiskEdit::Set { risk, change })
}

fn looked_at(risk: RiskId, text: &str, who: Role, at: &str) -> Edit {
    Edit::Risk(RiskEdit::Review {
        risk,
        text: text.to_owned(),
        follow_up: None,
        by: by(who),
        at: moment(at),
    })
}

/// Something somebody does about a risk or a blocker.
struct Deed {
    text: &'static str,
    who: Role,
    due: &'static str,
    at: &'static str,
}

impl Deed {
    fn add(&self, risk: Option<RiskId>, blocker: Option<plan::BlockerId>) -> Edit {
        Edit::Action(ActionEdit::Add {
            plan: PLAN,
            text: self.text.to_owned(),
            owner: Some(owner(self.who)),
            due: Some(date(self.due)),
            risk,
            blocker,
            by: by(self.who),
            at: moment(self.at),
        })
    }
}

fn flaky(sample: &Sample) -> Vec<Edit> {
    let deed = Deed {
        text: "Set the ten flakiest tests aside, with a ticket each",
        who: ReleaseSignalLead,
        due: "2025-03-18",
        at: "2025-03-05T10:00",
    };
    let borrow = Deed {
        text: "Ask the scalability group for runners",
        who: ReleaseSignalLead,
        due: "2025-03-17",
        at: "2025-03-12T10:15",
    };
    vec![
        raise(
            "New tests stay flaky, so nobody trusts a red board, and code freeze slips",
            (Probability::High, Impact::High),
            ReleaseSignalLead,
            "2025-02-24T10:00",
        ),
        set(FLAKY, RiskChange::Category("Quality".to_owned())),
        set(FLAKY, RiskChange::Owner(Some(owner(ReleaseSignalLead)))),
        set(FLAKY, RiskChange::Response(Some(RiskResponse::Mitigate))),
        set(
            FLAKY,
            RiskChange::Mitigation("Flaky tests are set aside within a day.".to_owned()),
        ),
        set(
            FLAKY,
            RiskChange::Contingency("Freeze with the tests that are stable.".to_owned()),
        ),
        set(
            FLAKY,
            RiskChange::Trigger("More than one in twenty runs fails for no reason.".to_owned()),
        ),
        set(FLAKY, RiskChange::Rows(vec![sample.task("e2e")])),
        deed.add(Some(FLAKY), None),
        Edit::Action(ActionEdit::Status {
            action: ActionId(1),
            status: ActionStatus::InProgress,
            at: moment("2025-03-10T09:00"),
        }),
        Edit::Risk(RiskEdit::Mitigate { risk: FLAKY }),
        looked_at(
            FLAKY,
            "Six of ten are set aside.",
            ReleaseSignalLead,
            "2025-03-13T16:00",
        ),
        borrow.add(None, Some(blocked::RUNNERS)),
    ]
}

fn kubecon(sample: &Sample) -> Vec<Edit> {
    let deed = Deed {
        text: "Name a stand-in for every approver who travels",
        who: ReleaseLead,
        due: "2025-03-21",
        at: "2025-03-10T17:00",
    };
    vec![
        raise(
            "KubeCon falls into the burndown, so reviewers travel, and fixes wait for them",
            (Probability::Medium, Impact::High),
            ReleaseLead,
            "2025-02-10T17:00",
        ),
        set(KUBECON, RiskChange::Category("People".to_owned())),
        set(KUBECON, RiskChange::Response(Some(RiskResponse::Mitigate))),
        set(
            KUBECON,
            RiskChange::Mitigation("Every approver who travels names a stand-in.".to_owned()),
        ),
        set(KUBECON, RiskChange::Rows(vec![sample.task("kubecon")])),
        Edit::Risk(RiskEdit::Own {
            risk: KUBECON,
            owner: owner(ReleaseLead),
            follow_up: date("2025-03-21"),
        }),
        looked_at(
            KUBECON,
            "Four of nine groups have named somebody.",
            ReleaseLead,
            "2025-03-10T17:00",
        ),
        deed.add(Some(KUBECON), None),
    ]
}

fn easter(sample: &Sample) -> Vec<Edit> {
    vec![
        raise(
            "Easter lies right before the release, so a late fix finds nobody, and it moves",
            (Probability::Low, Impact::Critical),
            ReleaseLead,
            "2025-01-20T17:00",
        ),
        set(EASTER, RiskChange::Owner(Some(owner(ReleaseLead)))),
        set(EASTER, RiskChange::Response(Some(RiskResponse::Accept))),
        set(EASTER, RiskChange::Rows(vec![sample.task("launch")])),
        Edit::Risk(RiskEdit::Accept {
            risk: EASTER,
            by: by(ReleaseLead),
            why: "An earlier release leaves too little time after KubeCon.".to_owned(),
            contingency: "The release moves by a day or two, and says so.".to_owned(),
            at: moment("2025-01-22T17:00"),
        }),
        looked_at(EASTER, "Nothing new.", ReleaseLead, "2025-03-10T17:15"),
    ]
}

fn assumption(sample: &Sample) -> Vec<Edit> {
    let assumption = AssumptionId(1);
    let set = |change| Edit::Assumption(AssumptionEdit::Set { assumption, change });
    vec![
        Edit::Assumption(AssumptionEdit::Add {
            plan: PLAN,
            text: "Go 1.24 gets no release that 1.33 has to wait for".to_owned(),
            by: by(BranchManager),
            at: moment("2025-02-12T10:00"),
        }),
        set(AssumptionChange::Owner(Some(owner(BranchManager)))),
        set(AssumptionChange::Due(Some(date("2025-04-01")))),
        set(AssumptionChange::IfFalse(
            "Every build is made and tested again, which takes two days.".to_owned(),
        )),
        set(AssumptionChange::Rows(vec![sample.task("rc0")])),
    ]
}

/// Open: what waits for it is held back by its row.
fn resize(sample: &Sample) -> Vec<Edit> {
    let decision = DecisionId(1);
    let set = |change| Edit::Decision(DecisionEdit::Set { decision, change });
    let choice = |name: &str, action: &str, pros: &str, cons: &str| Choice {
        name: name.to_owned(),
        action: action.to_owned(),
        pros: pros.to_owned(),
        cons: cons.to_owned(),
        reversibility: Some(Reversibility::Easy),
        ..Choice::default()
    };
    vec![
        Edit::Decision(DecisionEdit::Ask {
            plan: PLAN,
            question: "Is in-place resize of pods on by default in 1.33?".to_owned(),
            row: Some(sample.task("resize-default")),
            by: by(EnhancementsLead),
            at: moment("2025-03-06T16:00"),
        }),
        set(DecisionChange::Context(
            "It changes what every cluster does after an upgrade, and is the last open point of \
             its enhancement."
                .to_owned(),
        )),
        set(DecisionChange::Options(vec![
            choice(
                "On",
                "Turn it on by default, with a way to turn it off.",
                "Used and tested widely at once.",
                "Two known faults with memory limits.",
            ),
            choice(
                "Off",
                "Leave it off for another release.",
                "No surprise after an upgrade.",
                "Little is learnt until 1.34.",
            ),
        ])),
        set(DecisionChange::Recommendation(
            "On: the two faults are understood and have fixes in review.".to_owned(),
        )),
        set(DecisionChange::Deciders(vec![
            owner(SigLeads),
            owner(EnhancementsLead),
        ])),
        set(DecisionChange::NeededBy(Some(NeededBy::Date(date(
            "2025-03-18",
        ))))),
        set(DecisionChange::Urgency(Urgency::High)),
        set(DecisionChange::DefaultIfNone(
            "It stays off by default.".to_owned(),
        )),
    ]
}

/// Made.
fn meetings() -> Vec<Edit> {
    let decision = DecisionId(2);
    let set = |change| Edit::Decision(DecisionEdit::Set { decision, change });
    vec![
        Edit::Decision(DecisionEdit::Ask {
            plan: PLAN,
            question: "Do release meetings go on during KubeCon?".to_owned(),
            row: None,
            by: by(ReleaseLead),
            at: moment("2025-02-26T17:00"),
        }),
        set(DecisionChange::Deciders(vec![owner(ReleaseLead)])),
        set(DecisionChange::NeededBy(Some(NeededBy::Date(date(
            "2025-03-14",
        ))))),
        Edit::Decision(DecisionEdit::Decide {
            decision,
            outcome: "Only the burndown meetings do, in writing.".to_owned(),
            rationale: "Most of the team travels, and issues don't wait.".to_owned(),
            by: by(ReleaseLead),
            at: moment("2025-03-05T17:00"),
        }),
    ]
}
