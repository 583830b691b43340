//! Risks, decisions, assumptions and actions.

use assess::dependency::{State, dependency};
use assess::raid::{self, RiskGap, risk, score_five};
use plan::{
    ActionEdit, DecisionChange, DecisionEdit, DecisionId, Edit, Impact, NeededBy, Owner,
    Probability, RiskEdit, RiskId, RiskLevel, RiskStatus, Severity,
};

use crate::desk::{B1, D1, Desk, PLAN, at};

const NOW: &str = "2025-01-13T09:00";
const R1: RiskId = RiskId(1);

fn raised(probability: Probability, impact: Impact) -> Desk {
    let mut desk = Desk::release();
    desk.edit(&Edit::Risk(RiskEdit::Raise {
        plan: PLAN,
        statement: "The vendor is late.".to_owned(),
        probability,
        impact,
        by: "Mia".to_owned(),
        at: at(NOW),
    }));
    desk
}

#[test]
fn r_rsk_1_the_matrix_has_a_row_of_critical_impact() {
    use RiskLevel::{Critical, High, Low, Medium};
    for (probability, levels) in [
        (Probability::Low, [Low, Low, Medium, High]),
        (Probability::Medium, [Low, Medium, High, Critical]),
        (Probability::High, [Medium, High, Critical, Critical]),
    ] {
        for (&impact, level) in Impact::ALL.iter().zip(levels) {
            let desk = raised(probability, impact);
            desk.look(NOW, |survey| {
                let one = risk(survey, R1).unwrap();
                assert_eq!(one.level, level, "{probability:?} {impact:?}");
            });
        }
    }
    for (probability, impact, level) in [
        (5, 4, Some(Critical)),
        (4, 4, Some(High)),
        (3, 4, Some(High)),
        (2, 4, Some(Medium)),
        (1, 5, Some(Low)),
        (0, 5, None),
        (6, 1, None),
    ] {
        assert_eq!(score_five(probability, impact), level);
    }
}

#[test]
fn r_rsk_2_a_review_is_due_by_level() {
    for (impact, due, late) in [
        (Impact::Critical, "2025-01-13", 2),
        (Impact::High, "2025-01-20", 0),
        (Impact::Medium, "2025-01-27", 0),
        (Impact::Low, "2025-02-12", 0),
    ] {
        let desk = raised(Probability::Medium, impact);
        desk.look("2025-01-15T09:00", |survey| {
            let one = risk(survey, R1).unwrap();
            assert_eq!(one.review.unwrap().to_string(), due);
            assert_eq!(one.review_overdue, late, "{impact:?}");
        });
    }
    let mut desk = raised(Probability::Medium, Impact::Critical);
    desk.edit(&Edit::Risk(RiskEdit::Review {
        risk: R1,
        text: "As before.".to_owned(),
        follow_up: None,
        by: "Mia".to_owned(),
        at: at("2025-01-15T09:00"),
    }));
    for (now, late) in [("2025-01-15T23:59", 0), ("2025-01-16T00:00", 1)] {
        desk.look(now, |survey| {
            assert_eq!(risk(survey, R1).unwrap().review_overdue, late);
        });
    }
}

#[test]
fn r_rsk_3_what_was_agreed_has_to_be_carried_out() {
    let mut desk = raised(Probability::High, Impact::High);
    let gaps = |desk: &Desk| desk.look(NOW, |survey| risk(survey, R1).unwrap().gaps);
    assert_eq!(gaps(&desk), [RiskGap::Undecided, RiskGap::Mitigation]);
    desk.edit(&Edit::Action(ActionEdit::Add {
        plan: PLAN,
        text: "Ask another vendor.".to_owned(),
        owner: None,
        due: None,
        risk: Some(R1),
        blocker: None,
        by: "Mia".to_owned(),
        at: at(NOW),
    }));
    desk.edit(&Edit::Risk(RiskEdit::Mitigate { risk: R1 }));
    assert_eq!(gaps(&desk), []);
    desk.edit(&Edit::Action(ActionEdit::Status {
        action: plan::ActionId(1),
        status: plan::ActionStatus::Cancelled,
        at: at(NOW),
    }));
    assert_eq!(gaps(&desk), [RiskGap::Action, RiskGap::Mitigation]);
}

#[test]
fn r_rsk_4_a_risk_that_has_happened_names_its_blocker() {
    let mut desk = raised(Probability::High, Impact::High);
    let blocked = vec![desk.id("B")];
    desk.edit(&Edit::MaterialiseRisk {
        risk: R1,
        severity: Severity::P1,
        owner: Some(Owner::Named("Ada".to_owned())),
        blocked,
        by: "Mia".to_owned(),
        at: at(NOW),
    });
    desk.look("2025-06-01T09:00", |survey| {
        let one = risk(survey, R1).unwrap();
        assert_eq!(
            (one.status, one.became),
            (RiskStatus::Materialised, Some(B1))
        );
        assert_eq!((one.review_overdue, one.gaps.len()), (0, 0));
        assert_eq!(one.sentence, "R-1 has happened and is BLOCKER-1.");
    });
}

#[test]
fn r_esc_4_an_overdue_decision_tells_what_happens_without_it() {
    let mut desk = Desk::release();
    let row = Some(desk.id("D"));
    desk.set(
        "D",
        plan::TaskChange::Milestone(plan::MilestoneKind::Awaited(plan::DependencyType::Decision)),
    );
    desk.edit(&Edit::Decision(DecisionEdit::Ask {
        plan: PLAN,
        question: "Which vendor?".to_owned(),
        row,
        by: "Mia".to_owned(),
        at: at(NOW),
    }));
    for change in [
        DecisionChange::NeededBy(Some(NeededBy::Date("2025-01-15".parse().unwrap()))),
        DecisionChange::DefaultIfNone("The one we have.".to_owned()),
    ] {
        desk.edit(&Edit::Decision(DecisionEdit::Set {
            decision: DecisionId(1),
            change,
        }));
    }
    for (now, overdue, sentence) in [
        (
            "2025-01-15T23:59",
            0,
            "DEC-1 is needed by 15 Jan. “B” waits for it.",
        ),
        (
            "2025-01-16T00:00",
            1,
            "DEC-1 was needed by 15 Jan, 1 day ago. Without an answer: The one we have. “B” waits for it.",
        ),
    ] {
        desk.look(now, |survey| {
            let one = raid::decision(survey, DecisionId(1)).unwrap();
            assert_eq!((one.overdue, one.critical), (overdue, true));
            assert_eq!(one.sentence, sentence);
            // What it stands for is needed by the same day (R-DEP-1).
            let row = dependency(survey, D1).unwrap();
            assert_eq!(
                (row.needed, row.state == State::Late),
                (one.needed, overdue > 0)
            );
        });
    }
}

#[test]
fn actions_and_assumptions_are_due_by_their_days() {
    let mut desk = Desk::release();
    for (text, due) in [
        ("Later", None),
        ("Second", Some("2025-01-20")),
        ("First", Some("2025-01-14")),
    ] {
        desk.edit(&Edit::Action(ActionEdit::Add {
            plan: PLAN,
            text: text.to_owned(),
            owner: None,
            due: due.map(|day| day.parse().unwrap()),
            risk: None,
            blocker: None,
            by: "Mia".to_owned(),
            at: at(NOW),
        }));
    }
    desk.look("2025-01-16T09:00", |survey| {
        let told: Vec<_> = raid::actions(survey)
            .into_iter()
            .map(|one| (one.text, one.overdue))
            .collect();
        let expected = [("First", 2), ("Second", 0), ("Later", 0)];
        assert_eq!(told, expected.map(|(text, late)| (text.to_owned(), late)));
    });
}
