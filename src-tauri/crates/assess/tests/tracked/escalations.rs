//! Detectors, drafts, and how escalations go.

use assess::escalation::{draft, escalations, review};
use plan::{
    BlockerChange, BlockerEdit, DependencyChange, Edit, EscalationEdit, EscalationId,
    EscalationLevel, EscalationTrigger, Owner, PersonId, Severity, Tags, TaskChange,
};

use crate::desk::{B1, Desk, PLAN, at};

const NOW: &str = "2025-01-13T09:00";

fn triggers(desk: &Desk, now: &str) -> Vec<EscalationTrigger> {
    desk.look(now, |survey| {
        survey.proposals().iter().map(|one| one.trigger).collect()
    })
}

#[test]
fn r_esc_1_a_launch_that_slips_by_more_than_a_week_is_proposed() {
    for (promise, expected) in [
        ("2025-01-10", vec![]),
        ("2025-01-09", vec![EscalationTrigger::TimelineSlip]),
    ] {
        let mut desk = Desk::release();
        desk.promise("M", promise);
        assert_eq!(triggers(&desk, NOW), expected, "{promise}");
    }
}

#[test]
fn r_esc_1_a_blocked_dependency_on_the_critical_path_is_proposed() {
    let mut desk = Desk::release();
    desk.raise(Severity::P1, "D", NOW);
    assert_eq!(triggers(&desk, NOW), [EscalationTrigger::DependencyBlocked]);
    let mut beside = Desk::of("D milestone; B 5d; M milestone after B; launch M");
    beside.awaits("D");
    beside.raise(Severity::P1, "D", NOW);
    assert_eq!(triggers(&beside, NOW), []);
}

#[test]
fn r_esc_1_a_dependency_that_did_not_come_is_as_good_as_blocked() {
    for (needed, expected) in [
        ("2025-01-13", vec![]),
        ("2025-01-12", vec![EscalationTrigger::DependencyBlocked]),
    ] {
        let mut desk = Desk::release();
        desk.needs(needed);
        assert_eq!(triggers(&desk, NOW), expected, "{needed}");
        let told = desk.look(NOW, |survey| {
            let told = survey.proposals();
            told.first().map(|one| one.title.clone())
        });
        let late = "“D” is late on the critical path".to_owned();
        assert_eq!(told, (!expected.is_empty()).then_some(late));
    }
}

#[test]
fn r_esc_1_somebody_critical_work_needs_who_is_away_is_proposed() {
    for (owned, from, until, expected) in [
        (
            "B",
            "2025-01-15",
            "2025-01-16",
            vec![EscalationTrigger::ResourceUnavailable],
        ),
        ("B", "2025-01-18", "2025-01-19", vec![]),
        ("B", "2025-02-18", "2025-02-19", vec![]),
        ("C", "2025-01-13", "2025-01-14", vec![]),
    ] {
        let mut desk = Desk::release();
        desk.set(
            owned,
            TaskChange::Owner(Some(Owner::Named("Ada".to_owned()))),
        );
        desk.edit(&Edit::AddTimeOff {
            person: PersonId(1),
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
            reason: "Leave".to_owned(),
        });
        assert_eq!(triggers(&desk, NOW), expected, "{owned} {from}");
    }
}

#[test]
fn r_esc_1_a_promise_made_outside_that_is_forecast_late_is_proposed() {
    for (day, external, expected) in [
        ("2025-01-17", true, vec![]),
        (
            "2025-01-16",
            true,
            vec![EscalationTrigger::CommitmentAtRisk],
        ),
        ("2025-01-16", false, vec![]),
    ] {
        let mut desk = Desk::release();
        desk.promise("M", day);
        desk.set("M", TaskChange::External(external));
        assert_eq!(triggers(&desk, NOW), expected, "{day} {external}");
    }
}

#[test]
fn r_esc_1_what_touches_security_is_proposed_until_it_is_resolved() {
    let mut desk = Desk::release();
    desk.raise(Severity::P3, "C", NOW);
    desk.edit(&Edit::Blocker(BlockerEdit::Set {
        blocker: B1,
        change: BlockerChange::Tags(Tags {
            security: true,
            compliance: false,
        }),
    }));
    assert_eq!(
        triggers(&desk, NOW),
        [EscalationTrigger::SecurityOrCompliance]
    );
    desk.resolve(B1, NOW);
    assert_eq!(triggers(&desk, NOW), []);
}

#[test]
fn a_draft_asks_for_its_decision_by_the_end_of_hours_somebody_works() {
    let mut desk = Desk::release();
    desk.promise("M", "2025-01-02");
    for (now, by) in [
        ("2025-01-17T10:00", "2025-01-17T17:00"),
        ("2025-01-17T17:00", "2025-01-20T17:00"),
        ("2025-01-18T10:00", "2025-01-20T17:00"),
    ] {
        let written = desk.look(now, |survey| draft(survey, &survey.proposals()[0]));
        assert_eq!(written.trigger, EscalationTrigger::TimelineSlip);
        assert_eq!(written.decision_needed_by, Some(at(by)), "{now}");
    }
}

#[test]
fn r_esc_2_a_draft_can_be_sent_when_a_person_has_said_what_was_tried() {
    let mut desk = Desk::release();
    desk.depend(DependencyChange::Mitigation("Use the mock.".to_owned()));
    desk.promise("M", "2025-01-20");
    desk.raise(Severity::P1, "D", NOW);
    let mut written = desk.look(NOW, |survey| draft(survey, &survey.proposals()[0]));
    assert_eq!(written.options.len(), 3);
    assert!(
        written
            .options
            .iter()
            .all(|option| !option.timeline.is_empty())
    );
    assert_eq!(
        written.impact.timeline,
        "Coming on 20 Jan 2025, it moves “M” 7 days later (24 Jan)."
    );
    assert_eq!(
        written.options[0].timeline,
        "There by 14 Jan 2025, “D” hurts nobody."
    );
    assert_eq!(
        written.recommendation,
        "Go on without it until it is unblocked."
    );
    assert_eq!(
        (written.level_from, written.level_to),
        (EscalationLevel::L0, EscalationLevel::L1)
    );
    assert_eq!(written.decision_needed_by, Some(at("2025-01-14T09:00")));
    assert!(written.tried.is_empty(), "nothing is made up");
    written.tried.push("Asked twice.".to_owned());
    written.to.push(PersonId(1));
    desk.edit(&Edit::Escalation(EscalationEdit::Draft {
        escalation: Box::new(written),
    }));
    // What is drafted is not proposed again, nor what is sent (R-ESC-3).
    assert_eq!(triggers(&desk, NOW), []);
    desk.edit(&Edit::Escalation(EscalationEdit::Send {
        escalation: EscalationId(1),
        by: "Mia".to_owned(),
        at: at(NOW),
    }));
    assert_eq!(triggers(&desk, NOW), []);
    for (now, overdue) in [("2025-01-14T09:00", 0), ("2025-01-14T09:01", 1)] {
        desk.look(now, |survey| {
            let one = &escalations(survey)[0];
            assert_eq!(one.overdue, overdue);
            assert_eq!(one.default.is_some(), overdue > 0, "R-ESC-4");
            let next = one.next.as_ref().map(|next| next.level);
            assert_eq!(next, (overdue > 0).then_some(EscalationLevel::L2));
        });
    }
    desk.edit(&Edit::Escalation(EscalationEdit::Resolve {
        escalation: EscalationId(1),
        text: String::new(),
        by: "Mia".to_owned(),
        at: at("2025-01-13T12:00"),
    }));
    assert_eq!(triggers(&desk, NOW), [EscalationTrigger::DependencyBlocked]);
}

#[test]
fn r_esc_5_what_touches_security_does_not_come_down_for_having_float() {
    let mut desk = Desk::release();
    desk.raise(Severity::P2, "C", NOW);
    desk.edit(&Edit::Blocker(BlockerEdit::Set {
        blocker: B1,
        change: BlockerChange::Tags(Tags {
            security: true,
            compliance: false,
        }),
    }));
    let mut written = desk.look(NOW, |survey| draft(survey, &survey.proposals()[0]));
    written.tried.push("Asked twice.".to_owned());
    written.to.push(PersonId(1));
    for edit in [
        EscalationEdit::Draft {
            escalation: Box::new(written),
        },
        EscalationEdit::Send {
            escalation: EscalationId(1),
            by: "Mia".to_owned(),
            at: at(NOW),
        },
    ] {
        desk.edit(&Edit::Escalation(edit));
    }
    let down = |desk: &Desk| desk.look(NOW, |survey| escalations(survey)[0].deescalate.clone());
    assert_eq!(down(&desk), None);
    desk.resolve(B1, NOW);
    assert!(down(&desk).is_some());
}

#[test]
fn r_esc_5_a_way_around_brings_a_matter_back_down() {
    let mut desk = Desk::release();
    desk.raise(Severity::P1, "D", NOW);
    let mut written = desk.look(NOW, |survey| draft(survey, &survey.proposals()[0]));
    written.tried.push("Asked twice.".to_owned());
    written.to.push(PersonId(1));
    for edit in [
        EscalationEdit::Draft {
            escalation: Box::new(written),
        },
        EscalationEdit::Send {
            escalation: EscalationId(1),
            by: "Mia".to_owned(),
            at: at(NOW),
        },
    ] {
        desk.edit(&Edit::Escalation(edit));
    }
    let why = |desk: &Desk| desk.look(NOW, |survey| escalations(survey)[0].deescalate.clone());
    assert_eq!(why(&desk), None);
    desk.depend(DependencyChange::Workaround {
        has: true,
        how: "Ours.".to_owned(),
    });
    assert_eq!(why(&desk).as_deref(), Some("there is a way around."));
}

#[test]
fn r_esc_6_a_week_is_counted() {
    let mut desk = Desk::release();
    let first = desk.raise(Severity::P1, "B", "2025-01-06T09:00");
    desk.raise(Severity::P1, "B", "2025-01-14T09:00");
    desk.raise(Severity::P1, "C", "2025-01-15T09:00");
    desk.resolve(first, "2025-01-16T09:00");
    desk.look("2025-01-20T09:00", |survey| {
        let week = review(
            survey,
            Some(PLAN),
            at("2025-01-13T00:00"),
            at("2025-01-20T00:00"),
        );
        let counts = week.blockers;
        assert_eq!((counts.opened, counts.closed, counts.open), (2, 1, 2));
        assert_eq!(
            (counts.open_before, counts.mean_minutes),
            (1, Some(10 * 24 * 60))
        );
        assert_eq!(counts.trend.arrow(), "↓");
        assert_eq!(
            week.sentences[0],
            "2 blockers opened, 1 closed, 2 open. Closing one took 240 hours on average."
        );
    });
}
