//! How dependencies stand and what their being late does.

use assess::dependency::{Freshness, Gap, State, arriving, dependency, impact, latest_harmless};
use plan::{DependencyChange, DependencyEdit, DependencyStatus, Edit, NeededBy, Severity};

use crate::desk::{B1, D1, Desk, at};

const NOW: &str = "2025-01-15T12:00";

fn expect(day: &str) -> DependencyChange {
    DependencyChange::Forecast(Some(day.parse().unwrap()))
}

fn status(status: DependencyStatus, when: &str) -> Edit {
    Edit::Dependency(DependencyEdit::Status {
        dependency: D1,
        status,
        at: at(when),
    })
}

#[test]
fn r_dep_1_a_forecast_after_the_day_is_at_risk_and_a_day_that_passed_is_late() {
    for (needed, forecast, state, late) in [
        ("2025-01-20", "2025-01-20", State::InTime, Some(0)),
        ("2025-01-20", "2025-01-21", State::AtRisk, Some(1)),
        ("2025-01-15", "2025-01-15", State::InTime, Some(0)),
        ("2025-01-14", "2025-01-14", State::Late, Some(0)),
        ("2025-01-20", "", State::Unknown, None),
    ] {
        let mut desk = Desk::release();
        desk.needs(needed);
        if !forecast.is_empty() {
            desk.depend(expect(forecast));
        }
        let one = desk.look(NOW, |survey| dependency(survey, D1).unwrap());
        assert_eq!((one.state, one.late), (state, late), "{needed} {forecast}");
    }
    let mut desk = Desk::release();
    desk.needs("2025-01-20").depend(expect("2025-01-20"));
    desk.edit(&status(DependencyStatus::AtRisk, NOW));
    desk.look(NOW, |survey| {
        assert_eq!(dependency(survey, D1).unwrap().state, State::AtRisk);
    });
    desk.raise(Severity::P1, "D", NOW);
    desk.look(NOW, |survey| {
        let one = dependency(survey, D1).unwrap();
        assert_eq!(one.state, State::Blocked);
        assert!(
            one.sentence.starts_with("“D” is blocked by BLOCKER-1."),
            "{}",
            one.sentence
        );
    });
}

#[test]
fn a_needed_by_is_a_day_a_milestone_or_a_week() {
    let mut desk = Desk::release();
    let milestone = desk.id("M");
    for (needed, day) in [
        (NeededBy::Date("2025-01-20".parse().unwrap()), "2025-01-20"),
        (NeededBy::Milestone(milestone), "2025-01-17"),
        (NeededBy::PlanWeek(2), "2025-01-26"),
    ] {
        desk.depend(DependencyChange::NeededBy(Some(needed)));
        let one = desk.look(NOW, |survey| dependency(survey, D1).unwrap());
        assert_eq!(one.needed.unwrap().to_string(), day);
    }
}

#[test]
fn r_dep_2_what_is_missing_is_told() {
    let mut desk = Desk::release();
    let gaps = |desk: &Desk| desk.look(NOW, |survey| dependency(survey, D1).unwrap().gaps);
    assert_eq!(gaps(&desk), [Gap::Owner, Gap::NeededBy, Gap::Mitigation]);
    desk.needs("2025-01-20");
    desk.depend(DependencyChange::Mitigation("A mock.".to_owned()));
    desk.set(
        "D",
        plan::TaskChange::Owner(Some(plan::Owner::Named("Ada".to_owned()))),
    );
    desk.edit(&status(DependencyStatus::Blocked, NOW));
    assert_eq!(gaps(&desk), [Gap::Blocker]);
    desk.raise(Severity::P1, "C", NOW);
    desk.depend(DependencyChange::Blocker(Some(B1)));
    assert_eq!(gaps(&desk), []);
    desk.resolve(B1, NOW);
    assert_eq!(gaps(&desk), [Gap::Blocker]);
}

#[test]
fn r_dep_3_release_critical_is_what_the_launch_waits_for_and_nothing_stands_in_for() {
    let mut desk = Desk::release();
    let critical = |desk: &Desk| {
        desk.look(NOW, |survey| {
            let one = dependency(survey, D1).unwrap();
            (one.release_critical, one.is_unready())
        })
    };
    assert_eq!(critical(&desk), (true, true));
    desk.needs("2025-01-20").depend(expect("2025-01-20"));
    desk.depend(DependencyChange::Verified(Some(
        "2025-01-15".parse().unwrap(),
    )));
    assert_eq!(critical(&desk), (true, false));
    desk.depend(DependencyChange::Workaround {
        has: true,
        how: "Ours.".to_owned(),
    });
    assert_eq!(critical(&desk), (false, false));
    let mut beside = Desk::of("D milestone; B 5d; M milestone after B; launch M");
    beside.awaits("D");
    assert_eq!(critical(&beside), (false, true));
}

#[test]
fn r_dep_4_what_nobody_asked_about_for_a_week_is_stale() {
    let mut desk = Desk::release();
    let fresh = |desk: &Desk| desk.look(NOW, |survey| dependency(survey, D1).unwrap().freshness);
    assert_eq!(fresh(&desk), Freshness::Unknown);
    for (verified, expected) in [
        ("2025-01-08", Freshness::Fresh),
        ("2025-01-07", Freshness::Stale(8)),
    ] {
        desk.depend(DependencyChange::Verified(Some(verified.parse().unwrap())));
        assert_eq!(fresh(&desk), expected);
    }
    desk.edit(&status(DependencyStatus::Complete, NOW));
    assert_eq!(fresh(&desk), Freshness::Fresh);
}

#[test]
fn r_dep_5_what_was_there_and_is_gone_comes_before_what_never_was() {
    let mut desk = Desk::of("E milestone; D milestone");
    desk.awaits("E");
    desk.awaits("D");
    let second = plan::DependencyId(2);
    for (to, at_when) in [
        (DependencyStatus::Complete, NOW),
        (DependencyStatus::InProgress, NOW),
    ] {
        desk.edit(&Edit::Dependency(DependencyEdit::Status {
            dependency: second,
            status: to,
            at: at(at_when),
        }));
    }
    desk.look(NOW, |survey| {
        let all = assess::dependency::dependencies(survey);
        assert_eq!((all[0].dependency, all[0].regressed), (second, true));
        assert!(!all[1].regressed);
    });
}

#[test]
fn r_sch_7_lateness_is_told_milestone_by_milestone() {
    let mut desk = Desk::release();
    desk.needs("2025-01-15")
        .depend(expect("2025-01-16"))
        .promise("M", "2025-01-24");
    desk.look("2025-01-13T08:00", |survey| {
        let one = dependency(survey, D1).unwrap();
        let found = impact(survey, &one, 1).unwrap();
        let now = found.now.unwrap();
        assert_eq!(now.slips.len(), 1);
        assert_eq!((now.slips[0].name.as_str(), now.slips[0].days), ("M", 1));
        assert_eq!(
            found.week.sentence,
            "Coming on 23 Jan 2025, it moves “M” 7 days later (29 Jan)."
        );
        assert_eq!(found.week.slips[0].after_promise, Some(5));
        assert!(found.week.slips[0].launch);
        assert_eq!(found.later.slips[0].days, 1);
        // Five days of work end on Friday 24 January when they begin on Monday the 20th.
        assert_eq!(found.harmless.unwrap().to_string(), "2025-01-20");
        let arrival = arriving(survey, one.task, "2025-01-20".parse().unwrap()).unwrap();
        assert_eq!(arrival.slips[0].after_promise, Some(0));
    });
    // A launch nobody promised must not move; what nothing waits for hurts nobody.
    let mut open = Desk::release();
    open.depend(expect("2025-01-16"));
    open.look("2025-01-13T08:00", |survey| {
        let day = latest_harmless(survey, open.id("D")).unwrap();
        assert_eq!(day.unwrap().to_string(), "2025-01-16");
    });
    let mut beside = Desk::of("D milestone; B 5d; M milestone after B; launch M");
    beside.awaits("D");
    beside.look("2025-01-13T08:00", |survey| {
        assert_eq!(latest_harmless(survey, beside.id("D")), Ok(None));
    });
}

#[test]
fn how_often_a_promise_moved_is_counted() {
    let mut desk = Desk::release();
    for day in ["2025-01-15", "2025-01-20", "2025-01-17", "2025-01-22"] {
        desk.promise("D", day);
    }
    desk.look(NOW, |survey| {
        let moves = dependency(survey, D1).unwrap().moves;
        assert_eq!((moves.times, moves.later, moves.days), (3, 2, 7));
    });
}
