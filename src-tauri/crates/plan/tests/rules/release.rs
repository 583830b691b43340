//! Release meetings and capacity against scope.

use plan::{
    AreaColour, Attendee, Available, Capacity, CapacityEdit, CapacityId, Condition, Demand, Edit,
    GoNoGo, GoNoGoDecision, GoNoGoEdit, GoNoGoId, GoNoGoStatus, PersonDays, PlanId, ReadinessArea,
    Record, RecordRef, Refusal, Untracked, Vote,
};

use crate::desk::{Desk, PLAN};
use crate::log::monday;

const FIRST: GoNoGoId = GoNoGoId(1);

/// A go nothing speaks against.
fn ready() -> GoNoGo {
    let mut row = GoNoGo::new(PLAN, "Checkout", monday());
    row.version = "2.1".into();
    row.decision = Some(GoNoGoDecision::Go);
    for area in &mut row.areas {
        area.colour = Some(AreaColour::Green);
    }
    row.rollback = vec!["Errors above 2 % for ten minutes.".into()];
    row.authority = "Ola".into();
    row.deployer = "Ada".into();
    row.monitor = "Nina".into();
    row.attendees = vec![Attendee {
        name: "Ola".into(),
        role: "Lead".into(),
        vote: Some(Vote::Go),
    }];
    row
}

fn draft(row: GoNoGo) -> Edit {
    Edit::GoNoGo(GoNoGoEdit::Draft {
        record: Box::new(row),
    })
}

fn hold() -> Edit {
    Edit::GoNoGo(GoNoGoEdit::Hold {
        record: FIRST,
        by: "Ola".into(),
        at: monday(),
    })
}

/// What holding this is refused for, if it is.
fn refused(change: impl FnOnce(&mut GoNoGo)) -> Option<Untracked> {
    let mut desk = Desk::with("A m");
    let mut row = ready();
    change(&mut row);
    desk.accept(draft(row));
    match plan::apply(&desk.program, &hold()) {
        Ok(_) => None,
        Err(Refusal::Untracked(why)) => Some(why),
        Err(other) => panic!("{other}"),
    }
}

fn red(row: &mut GoNoGo) {
    row.areas[1].colour = Some(AreaColour::Red);
}

fn accepted(row: &mut GoNoGo) {
    row.acceptance = "One flaky test.".into();
    row.accepted_by = "Ola".into();
}

#[test]
fn r_go_2_a_go_needs_every_area_or_somebody_who_takes_the_risk() {
    assert_eq!(refused(|_| {}), None);
    let area = ReadinessArea::Testing;
    let why = Untracked::AreaNotReady { area, how: "red" };
    assert_eq!(refused(red), Some(why));
    assert_eq!(
        why.to_string(),
        "Testing is red: say which risk is taken and who takes it."
    );
    let unseen = Untracked::AreaNotReady {
        area: ReadinessArea::Code,
        how: "not looked at",
    };
    assert_eq!(refused(|row| row.areas[0].colour = None), Some(unseen));
    assert_eq!(
        refused(|row| {
            red(row);
            accepted(row);
        }),
        None
    );
    // Amber is somebody's to weigh.
    assert_eq!(
        refused(|row| row.areas[2].colour = Some(AreaColour::Amber)),
        None
    );
}

#[test]
fn r_go_3_a_conditional_go_needs_conditions_with_an_owner_and_a_day() {
    let conditional = |conditions: Vec<Condition>| {
        refused(|row| {
            row.decision = Some(GoNoGoDecision::ConditionalGo);
            row.conditions = conditions;
        })
    };
    let whole = Condition {
        text: "The run is green.".into(),
        owner: "Ada".into(),
        due: "2025-01-20".parse().ok(),
        met: None,
    };
    assert_eq!(conditional(Vec::new()), Some(Untracked::ConditionNeeds));
    let nobody = Condition {
        owner: String::new(),
        ..whole.clone()
    };
    let never = Condition {
        due: None,
        ..whole.clone()
    };
    for part in [nobody, never] {
        assert_eq!(
            conditional(vec![whole.clone(), part]),
            Some(Untracked::ConditionNeeds)
        );
    }
    assert_eq!(conditional(vec![whole]), None);
}

#[test]
fn r_go_4_nothing_ships_that_nobody_could_take_back() {
    for (clear, missing) in [
        (
            (|row| row.rollback.clear()) as fn(&mut GoNoGo),
            "what makes you roll it back",
        ),
        (|row| row.authority.clear(), "who may roll it back"),
        (|row| row.deployer.clear(), "who deploys it"),
        (|row| row.monitor.clear(), "who watches it"),
    ] {
        assert_eq!(refused(clear), Some(Untracked::RollbackNeeds(missing)));
    }
}

#[test]
fn r_go_5_somebody_has_to_have_voted() {
    assert_eq!(
        refused(|row| row.attendees[0].vote = None),
        Some(Untracked::VoteNeeded)
    );
    assert_eq!(
        refused(|row| row.decision = None),
        Some(Untracked::GoNoGoDecisionNeeded)
    );
}

#[test]
fn r_go_6_a_no_go_needs_reasons_and_a_day_to_look_again() {
    let no_go = |reason: &str, again: Option<&str>| {
        refused(|row| {
            row.decision = Some(GoNoGoDecision::NoGo);
            red(row);
            row.deployer.clear();
            row.reason = reason.into();
            row.again = again.map(|day| day.parse().unwrap());
        })
    };
    assert_eq!(no_go("", Some("2025-01-20")), Some(Untracked::NoGoNeeds));
    assert_eq!(no_go("The run is red.", None), Some(Untracked::NoGoNeeds));
    assert_eq!(no_go("The run is red.", Some("2025-01-20")), None);
}

#[test]
fn r_go_7_what_was_decided_is_sealed_and_only_its_conditions_go_on() {
    let mut desk = Desk::with("A m");
    let mut row = ready();
    row.decision = Some(GoNoGoDecision::ConditionalGo);
    row.conditions = vec![Condition {
        text: "The run is green.".into(),
        owner: "Ada".into(),
        due: "2025-01-20".parse().ok(),
        // Nobody can have met it before it was one.
        met: Some(monday()),
    }];
    row.status = GoNoGoStatus::Held;
    desk.accept(draft(row.clone()));
    let kept = desk.program.gonogos.get(FIRST).unwrap();
    assert_eq!(
        (kept.status, kept.conditions[0].met),
        (GoNoGoStatus::Draft, None)
    );
    let meet = |condition, met| {
        Edit::GoNoGo(GoNoGoEdit::Meet {
            record: FIRST,
            condition,
            met,
            by: "Ada".into(),
            at: monday(),
        })
    };
    desk.refuse_for(&meet(0, true), Untracked::GoNoGoNotHeld);
    desk.accept(hold());
    let held = desk.program.gonogos.get(FIRST).unwrap();
    assert_eq!(
        held.history[0].text,
        "Decided: CONDITIONAL GO, with 1 of 1 voting."
    );
    let revise = Edit::GoNoGo(GoNoGoEdit::Revise {
        record: FIRST,
        to: Box::new(row),
    });
    let remove = Edit::GoNoGo(GoNoGoEdit::Remove { record: FIRST });
    for edit in [revise, remove, hold()] {
        desk.refuse_for(&edit, Untracked::GoNoGoSealed);
    }
    desk.refuse_for(&meet(1, true), Untracked::NoSuchCondition);
    desk.accept(meet(0, true));
    let held = desk.program.gonogos.get(FIRST).unwrap();
    assert_eq!(held.conditions[0].met, Some(monday()));
    desk.accept(meet(0, false));
    let held = desk.program.gonogos.get(FIRST).unwrap();
    assert_eq!(held.conditions[0].met, None);
    assert_eq!(held.history.len(), 3);
    // Saying it twice says nothing.
    assert!(
        plan::apply(&desk.program, &meet(0, false))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_draft_has_the_five_areas_once_each_whatever_it_was_given() {
    let mut desk = Desk::with("A m");
    let mut row = ready();
    row.areas = vec![row.areas[3].clone(), row.areas[3].clone()];
    desk.accept(draft(row));
    let kept = desk.program.gonogos.get(FIRST).unwrap();
    let areas: Vec<ReadinessArea> = kept.areas.iter().map(|one| one.area).collect();
    assert_eq!(areas, ReadinessArea::ALL);
    let colours: Vec<_> = kept.areas.iter().map(|one| one.colour.is_some()).collect();
    assert_eq!(colours, [false, false, false, true, false]);
}

#[test]
fn both_go_with_their_plan_and_come_back_with_it() {
    let mut desk = Desk::with("A m");
    desk.accept(draft(ready()));
    desk.accept(Edit::Capacity(CapacityEdit::Assess {
        capacity: Box::new(Capacity::new(PLAN, "Sprint 4", 80, monday())),
    }));
    let before = desk.program.clone();
    let gone = plan::apply(&before, &Edit::RemovePlan { plan: PLAN }).unwrap();
    desk.program.commit(&gone);
    assert!(desk.program.gonogos.is_empty() && desk.program.capacities.is_empty());
    desk.program.commit(&gone.inverse());
    assert_eq!(desk.program, before);
    let mut elsewhere = ready();
    elsewhere.plan = PlanId(9);
    let missing = Refusal::Missing(Record::Plan(PlanId(9)));
    assert_eq!(desk.refuse(&draft(elsewhere)), missing);
    let absent = Edit::GoNoGo(GoNoGoEdit::Remove {
        record: GoNoGoId(7),
    });
    let missing = Refusal::Missing(Record::Tracked(RecordRef::GoNoGo(GoNoGoId(7))));
    assert_eq!(desk.refuse(&absent), missing);
}

#[test]
fn days_of_people_are_read_and_written_as_few_places_as_say_it() {
    for (typed, hundredths, written) in [
        ("20", 2_000, "20"),
        ("4.5", 450, "4.5"),
        ("4,25", 425, "4.25"),
        (" 0.05 ", 5, "0.05"),
    ] {
        let days = PersonDays::from_words(typed).unwrap();
        assert_eq!(days, PersonDays(hundredths), "{typed}");
        assert_eq!(days.to_string(), written);
    }
    for typed in ["", "-1", "1.234", "x", "1e3", ".5", "99999999", "1000001"] {
        assert_eq!(PersonDays::from_words(typed), None, "{typed}");
    }
    assert_eq!(PersonDays(-25).to_string(), "-0.25");
    assert_eq!(PersonDays(450).percent(50), PersonDays(225));
    assert_eq!(
        PersonDays(1).percent(50),
        PersonDays(1),
        "half a hundredth is rounded up"
    );
}

#[test]
fn an_assessment_keeps_within_bounds_and_who_wrote_it() {
    let mut desk = Desk::with("A m");
    let mut row = Capacity::new(PLAN, "Sprint 4", 80, monday());
    row.raised_by = "Nina".into();
    row.people = vec![Available {
        name: "Ada".into(),
        role: "Engineer".into(),
        days: PersonDays::whole(20),
        percent: 100,
    }];
    row.demand = vec![Demand {
        name: "API".into(),
        days: PersonDays::whole(10),
        ..Demand::default()
    }];
    let assess = |row: &Capacity| {
        Edit::Capacity(CapacityEdit::Assess {
            capacity: Box::new(row.clone()),
        })
    };
    let changed = |change: fn(&mut Capacity)| {
        let mut row = row.clone();
        change(&mut row);
        desk.refuse(&assess(&row))
    };
    let unfit = Refusal::Untracked(Untracked::DaysUnfit);
    assert_eq!(changed(|row| row.demand[0].days = PersonDays(-1)), unfit);
    assert_eq!(
        changed(|row| row.people[0].days = PersonDays(i32::MAX)),
        unfit
    );
    let percent = Untracked::PercentUnfit("An allocation", 0, 100);
    assert_eq!(changed(|row| row.people[0].percent = 101), percent.into());
    let focus = Untracked::PercentUnfit("Focus", 1, 100);
    assert_eq!(changed(|row| row.focus = 0), focus.into());
    let backwards = |row: &mut Capacity| {
        row.from = "2025-01-20".parse().ok();
        row.until = "2025-01-19".parse().ok();
    };
    assert_eq!(changed(backwards), Untracked::WindowBackwards.into());
    desk.accept(assess(&row));
    let mut later = row.clone();
    later.raised_by = "Somebody else".into();
    later.plan = PlanId(9);
    later.focus = 70;
    desk.accept(Edit::Capacity(CapacityEdit::Revise {
        capacity: CapacityId(1),
        to: Box::new(later),
    }));
    let kept = desk.program.capacities.get(CapacityId(1)).unwrap();
    assert_eq!(
        (kept.plan, kept.raised_by.as_str(), kept.focus),
        (PLAN, "Nina", 70)
    );
}
