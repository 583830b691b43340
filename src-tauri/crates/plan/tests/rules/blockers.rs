//! Blockers, and the risks they come from.

use plan::{
    ActionEdit, ActionId, BlockerChange, BlockerEdit, BlockerId, BlockerStatus, DependencyChange,
    DependencyType, Edit, EscalationLevel, Owner, Refusal, RiskChange, RiskEdit, RiskId,
    RiskStatus, Roam, Severity, Units, Untracked,
};

use crate::desk::{Desk, PLAN};
use crate::log::{at, monday, named};

fn by() -> String {
    "Nina".to_owned()
}

/// One verb of each step of a blocker.
fn step(blocker: BlockerId, to: BlockerStatus) -> Edit {
    let (by, at) = (by(), monday());
    let reason = || "Because.".to_owned();
    Edit::Blocker(match to {
        BlockerStatus::New => BlockerEdit::Note {
            blocker,
            text: reason(),
            by,
            at,
        },
        BlockerStatus::Investigating => BlockerEdit::Investigate { blocker, by, at },
        BlockerStatus::Escalated => {
            let to = EscalationLevel::L1;
            BlockerEdit::Escalate {
                blocker,
                to,
                reason: reason(),
                by,
                at,
            }
        }
        BlockerStatus::Resolved => BlockerEdit::Resolve {
            blocker,
            root_cause: reason(),
            resolution: reason(),
            lessons: String::new(),
            by,
            at,
        },
        BlockerStatus::Closed => BlockerEdit::Close { blocker, by, at },
        BlockerStatus::WontFix => BlockerEdit::WontFix {
            blocker,
            reason: reason(),
            by,
            at,
        },
    })
}

#[test]
fn a_blocker_goes_its_way_and_no_other() {
    use BlockerStatus::{Closed, Escalated, Investigating, New, Resolved, WontFix};
    for (way, goes, refused) in [
        (
            vec![],
            vec![Investigating, Escalated, Resolved, WontFix],
            vec![Closed],
        ),
        (
            vec![Investigating],
            vec![Escalated, Resolved, WontFix],
            vec![Investigating, Closed],
        ),
        (
            vec![Escalated],
            vec![Investigating, Resolved, WontFix],
            vec![Closed],
        ),
        (
            vec![Resolved],
            vec![Closed],
            vec![Resolved, WontFix, Escalated],
        ),
        (
            vec![Resolved, Closed],
            vec![],
            vec![Resolved, Closed, WontFix, Escalated],
        ),
        (
            vec![WontFix],
            vec![],
            vec![Resolved, Closed, WontFix, Escalated],
        ),
    ] {
        let mut desk = Desk::with("A B");
        let id = desk.raise(Severity::P1, "A B");
        for &to in &way {
            desk.accept(step(id, to));
        }
        let from = way.last().copied().unwrap_or(New);
        assert_eq!(desk.blocker(id).status, from);
        for to in goes {
            let mut desk = desk.clone();
            desk.accept(step(id, to));
            assert_eq!(desk.blocker(id).status, to);
        }
        for to in refused {
            desk.refuse_for(&step(id, to), Untracked::BlockerWay { from, to });
        }
    }
}

#[test]
fn r_blk_2_the_first_answer_and_the_last_update_are_kept() {
    let mut desk = Desk::with("A");
    let id = desk.raise(Severity::P0, "A");
    assert_eq!(
        (
            desk.blocker(id).first_response,
            desk.blocker(id).last_update
        ),
        (None, None)
    );
    for (text, when) in [
        ("On it.", "2025-01-13T09:30"),
        ("Still.", "2025-01-13T11:00"),
    ] {
        desk.accept(Edit::Blocker(BlockerEdit::Note {
            blocker: id,
            text: text.into(),
            by: by(),
            at: at(when),
        }));
    }
    let row = desk.blocker(id);
    assert_eq!(row.first_response, Some(at("2025-01-13T09:30")));
    assert_eq!(row.last_update, Some(at("2025-01-13T11:00")));
    let told: Vec<_> = row
        .history
        .iter()
        .map(|event| event.text.as_str())
        .collect();
    assert_eq!(told, ["Raised.", "On it.", "Still."]);
}

#[test]
fn r_blk_6_one_owner_and_a_cause_and_a_resolution() {
    let mut desk = Desk::with("A");
    let id = desk.raise(Severity::P1, "A");
    for (root_cause, resolution, what) in [
        ("", "Built.", "The root cause"),
        ("  ", "Built.", "The root cause"),
        ("Emptied.", " ", "The resolution"),
    ] {
        let edit = Edit::Blocker(BlockerEdit::Resolve {
            blocker: id,
            root_cause: root_cause.into(),
            resolution: resolution.into(),
            lessons: String::new(),
            by: by(),
            at: monday(),
        });
        desk.refuse_for(&edit, Untracked::Empty(what));
    }
    // A team of four is nobody in particular.
    let team = desk.hire("Team");
    desk.accept(Edit::SetAvailability {
        person: team,
        kind: plan::ResourceKind::Person,
        calendar: None,
        max_units: Units(40_000),
    });
    let owner = |owner| {
        let change = BlockerChange::Owner(owner);
        Edit::Blocker(BlockerEdit::Set {
            blocker: id,
            change,
        })
    };
    desk.refuse_for(&owner(Owner::Known(team)), Untracked::NotOnePerson);
    // Without an owner nothing goes on.
    let ola = desk.blocker(id).owner.unwrap();
    desk.accept(Edit::RemovePerson { person: ola });
    assert_eq!(desk.blocker(id).owner, None);
    desk.refuse_for(
        &step(id, BlockerStatus::Investigating),
        Untracked::OwnerNeeded,
    );
    desk.accept(owner(named("Ada")));
    desk.accept(step(id, BlockerStatus::Resolved));
    let cause = BlockerChange::RootCause(String::new());
    let edit = Edit::Blocker(BlockerEdit::Set {
        blocker: id,
        change: cause,
    });
    desk.refuse_for(&edit, Untracked::Empty("The root cause"));
    desk.accept(Edit::Blocker(BlockerEdit::Reopen {
        blocker: id,
        reason: "It is back.".into(),
        by: by(),
        at: monday(),
    }));
    assert_eq!(
        (
            desk.blocker(id).resolved,
            desk.blocker(id).resolution.as_str()
        ),
        (None, "")
    );
}

#[test]
fn r_esc_3_a_blocker_skips_no_level_without_a_reason() {
    use EscalationLevel::{L0, L1, L2, L4};
    let escalate = |blocker, to, reason: &str| {
        let reason = reason.to_owned();
        Edit::Blocker(BlockerEdit::Escalate {
            blocker,
            to,
            reason,
            by: by(),
            at: monday(),
        })
    };
    let mut desk = Desk::with("A");
    let (p0, p1) = (desk.raise(Severity::P0, "A"), desk.raise(Severity::P1, "A"));
    desk.refuse_for(&escalate(p1, L2, " "), Untracked::LevelSkipped);
    desk.refuse_for(&escalate(p1, L0, ""), Untracked::NotFurtherUp(L0));
    desk.accept(escalate(p1, L1, ""))
        .accept(escalate(p1, L4, "The lead is away."));
    desk.accept(escalate(p0, L4, ""));
    assert_eq!((desk.blocker(p0).level, desk.blocker(p1).level), (L4, L4));
    let down = |to| {
        let reason = "A way around.".to_owned();
        Edit::Blocker(BlockerEdit::Deescalate {
            blocker: p1,
            to,
            reason,
            by: by(),
            at: monday(),
        })
    };
    desk.refuse_for(&down(L4), Untracked::NotFurtherDown(L4));
    desk.accept(down(L2));
    assert_eq!(desk.blocker(p1).status, BlockerStatus::Escalated);
    desk.accept(down(L0));
    assert_eq!(desk.blocker(p1).status, BlockerStatus::Investigating);
}

#[test]
fn a_blocker_blocks_rows_that_are_there() {
    let mut desk = Desk::with("A B");
    let id = desk.raise(Severity::P2, "A B A");
    assert_eq!(desk.blocker(id).blocked, desk.ids("A B"));
    let raise = Edit::Blocker(BlockerEdit::Raise {
        plan: PLAN,
        title: "Nothing".into(),
        severity: Severity::P2,
        blocked: vec![],
        owner: named("Ola"),
        by: by(),
        at: monday(),
    });
    desk.refuse_for(&raise, Untracked::NothingBlocked);
    let tasks = desk.ids("A");
    desk.accept(Edit::RemoveTasks { tasks });
    assert_eq!(desk.blocker(id).blocked, desk.ids("B"));
}

#[test]
fn r_rsk_3_a_place_in_roam_is_filled() {
    let mut desk = Desk::with("A");
    let risk = desk.threaten();
    let accept = |by: &str, why: &str, contingency: &str| {
        Edit::Risk(RiskEdit::Accept {
            risk,
            by: by.into(),
            why: why.into(),
            contingency: contingency.into(),
            at: monday(),
        })
    };
    for (by, why, contingency) in [
        ("", "Cheap", "Wait"),
        ("Tim", "", "Wait"),
        ("Tim", "Cheap", " "),
    ] {
        desk.refuse_for(&accept(by, why, contingency), Untracked::AcceptedNeeds);
    }
    desk.accept(accept("Tim", "Cheap", "Wait"));
    assert_eq!(desk.risk(risk).roam, Some(Roam::Accepted));

    let mitigate = Edit::Risk(RiskEdit::Mitigate { risk });
    desk.refuse_for(&mitigate, Untracked::MitigatedNeeds);
    let act = |risk| {
        Edit::Action(ActionEdit::Add {
            plan: PLAN,
            text: "Run it weekly.".into(),
            owner: Some(named("Ola")),
            due: None,
            risk,
            blocker: None,
            by: by(),
            at: monday(),
        })
    };
    desk.accept(act(Some(risk))).accept(mitigate);
    let action = ActionId(1);
    let change = plan::ActionChange::Risk(None);
    let unlink = Edit::Action(ActionEdit::Set { action, change });
    desk.refuse_for(&unlink, Untracked::MitigatedNeeds);
    desk.accept(Edit::Action(ActionEdit::Remove { action }));
    assert_eq!(desk.risk(risk).roam, None);

    let set = |change| Edit::Risk(RiskEdit::Set { risk, change });
    let follow_up = "2025-02-03".parse().unwrap();
    desk.accept(Edit::Risk(RiskEdit::Own {
        risk,
        owner: named("Ada"),
        follow_up,
    }));
    desk.refuse_for(&set(RiskChange::Owner(None)), Untracked::OwnedNeeds);
    desk.refuse_for(&set(RiskChange::FollowUp(None)), Untracked::OwnedNeeds);
    let ada = desk.risk(risk).owner.unwrap();
    desk.accept(Edit::RemovePerson { person: ada });
    assert_eq!((desk.risk(risk).owner, desk.risk(risk).roam), (None, None));
}

#[test]
fn r_rsk_4_a_risk_that_happens_becomes_a_blocker() {
    let mut desk = Desk::with("A B");
    let risk = desk.threaten();
    let happen = |owner: Option<&str>, blocked| Edit::MaterialiseRisk {
        risk,
        severity: Severity::P1,
        owner: owner.map(named),
        blocked,
        by: by(),
        at: monday(),
    };
    desk.refuse_for(&happen(Some("Ola"), vec![]), Untracked::NothingBlocked);
    let rows = RiskChange::Rows(desk.ids("B"));
    desk.accept(Edit::Risk(RiskEdit::Set { risk, change: rows }));
    desk.refuse_for(&happen(None, vec![]), Untracked::OwnerNeeded);
    desk.accept(happen(Some("Ola"), vec![]));
    let blocker = desk.blocker(BlockerId(1));
    assert_eq!(blocker.title, "The run may be late.");
    assert_eq!(
        (blocker.from_risk, &blocker.blocked),
        (Some(risk), &desk.ids("B"))
    );
    assert_eq!(desk.risk(risk).status, RiskStatus::Materialised);
    desk.refuse_for(&happen(Some("Ola"), vec![]), Untracked::RiskNotOpen);
    // Taken out, it may happen again.
    desk.accept(Edit::Blocker(BlockerEdit::Remove {
        blocker: BlockerId(1),
    }));
    assert_eq!(desk.risk(risk).status, RiskStatus::Open);
}

#[test]
fn what_refers_to_a_record_lets_go_of_it() {
    let mut desk = Desk::awaiting("A m", &[("m", DependencyType::Team)]);
    let (risk, blocker) = (desk.threaten(), desk.raise(Severity::P1, "A"));
    desk.set_dependency("m", DependencyChange::Blocker(Some(blocker)));
    desk.accept(Edit::Action(ActionEdit::Add {
        plan: PLAN,
        text: "Ask.".into(),
        owner: None,
        due: None,
        risk: Some(risk),
        blocker: Some(blocker),
        by: by(),
        at: monday(),
    }));
    let whole = desk.program.clone();
    for edit in [
        Edit::Blocker(BlockerEdit::Remove { blocker }),
        Edit::Risk(RiskEdit::Remove { risk }),
    ] {
        let delta = plan::apply(&desk.program, &edit).unwrap();
        desk.program.commit(&delta);
        let mut back = desk.program.clone();
        back.commit(&delta.inverse());
        assert!(back.actions.iter().eq(whole.actions.iter()));
        assert!(back.dependencies.iter().eq(whole.dependencies.iter()));
        desk.program = whole.clone();
        desk.accept(edit);
        let action = desk.program.actions.get(ActionId(1)).unwrap();
        assert!(action.risk.is_none() || action.blocker.is_none());
        desk.program = whole.clone();
    }
    desk.accept(Edit::RemovePlan { plan: PLAN });
    assert!(desk.program.risks.is_empty() && desk.program.blockers.is_empty());
    assert!(desk.program.actions.is_empty() && desk.program.dependencies.is_empty());
    let missing = Edit::Risk(RiskEdit::Mitigate { risk: RiskId(1) });
    let refused = desk.refuse(&missing);
    assert_eq!(refused.to_string(), "There is no R-1 any more.");
    assert!(matches!(refused, Refusal::Missing(_)));
}
