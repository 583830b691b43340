//! Capacity against scope, and release meetings.

use assess::capacity::{self, reckoned};
use assess::colour::{colour, watermelons};
use assess::escalation::draft;
use assess::gonogo::{self, GoNoGoStanding};
use plan::{
    AreaColour, Attendee, Available, Capacity, CapacityAdvice, CapacityEdit, Condition, Confidence,
    Demand, Edit, EscalationTrigger, GoNoGo, GoNoGoDecision, GoNoGoEdit, GoNoGoId, Health,
    HealthSubject, Moscow, PersonDays, Policy, RecordRef, Vote,
};

use crate::desk::{Desk, PLAN, at};

const NOW: &str = "2025-01-13T09:00";

fn days(typed: &str) -> PersonDays {
    PersonDays::from_words(typed).unwrap()
}

fn person(name: &str, there: &str, percent: u16) -> Available {
    Available {
        name: name.to_owned(),
        role: String::new(),
        days: days(there),
        percent,
    }
}

fn work(name: &str, long: &str, confidence: Confidence) -> Demand {
    Demand {
        name: name.to_owned(),
        days: days(long),
        confidence: Some(confidence),
        ..Demand::default()
    }
}

/// The worked example of the domain: three people of 20 days, one with four off, one at half.
fn example() -> Capacity {
    let mut row = Capacity::new(PLAN, "Sprint 4", 80, at(NOW));
    row.people = vec![
        person("Ada", "20", 100),
        person("Bea", "16", 100),
        person("Cem", "20", 50),
    ];
    row.demand = vec![
        work("API", "10", Confidence::High),
        work("Client", "12", Confidence::Medium),
        work("Docs", "8", Confidence::Low),
    ];
    row
}

/// What must be done takes 65 of 100 days, what should 25, what could 20.
fn scope() -> Capacity {
    let mut row = Capacity::new(PLAN, "Release", 100, at(NOW));
    row.people = vec![person("Ada", "100", 100)];
    for (name, long, priority) in [
        ("Pay", "65", Moscow::Must),
        ("Refund", "25", Moscow::Should),
        ("Small", "5", Moscow::Could),
        ("Gift", "15", Moscow::Could),
        ("Later", "90", Moscow::WontThisTime),
    ] {
        row.demand.push(Demand {
            priority: Some(priority),
            ..work(name, long, Confidence::High)
        });
    }
    row
}

fn assessed(row: Capacity) -> Desk {
    let mut desk = Desk::release();
    desk.edit(&Edit::Capacity(CapacityEdit::Assess {
        capacity: Box::new(row),
    }));
    desk
}

#[test]
fn r_cap_1_to_3_the_two_sums_disagree_and_both_are_shown() {
    let policy = Policy::default().capacity;
    let one = reckoned(&policy, &example());
    assert_eq!(one.present, days("46"));
    assert_eq!(one.capacity_days, days("36.8"));
    assert_eq!(
        (one.plain.required, one.plain.left),
        (days("30"), days("6.8"))
    );
    assert_eq!((one.plain.tenths, one.plain.tight), (Some(185), false));
    assert_eq!(one.plain.advice, CapacityAdvice::Proceed);
    assert_eq!(one.weighed.required, days("37"));
    assert_eq!(
        (one.weighed.left, one.weighed.tenths),
        (PersonDays(-20), Some(-5))
    );
    assert_eq!(one.weighed.advice, CapacityAdvice::ReduceScope);
    assert_eq!(
        one.sentence,
        "36.8 days of people for 30 days of work, 6.8 days left (18.5 %); weighed by confidence \
         37 days, 0.2 days short (−0.5 %). Scope, time or people have to give."
    );
}

#[test]
fn r_cap_3_the_buffer_is_tight_below_fifteen_percent() {
    let policy = Policy::default().capacity;
    for (long, tight, health) in [
        ("85", false, Health::OnTrack),
        ("85.01", true, Health::AtRisk),
        ("100", true, Health::AtRisk),
        ("100.01", false, Health::AtRisk),
    ] {
        let mut row = Capacity::new(PLAN, "Release", 100, at(NOW));
        row.people = vec![person("Ada", "100", 100)];
        row.demand = vec![work("All", long, Confidence::High)];
        let one = reckoned(&policy, &row);
        assert_eq!((one.plain.tight, one.health), (tight, health), "{long}");
    }
}

#[test]
fn r_scp_1_what_must_be_done_ought_to_leave_something_to_cut() {
    let policy = Policy::default().capacity;
    let one = reckoned(&policy, &scope());
    assert_eq!((one.must, one.must_tenths), (days("65"), Some(650)));
    assert_eq!(
        one.plain.required,
        days("110"),
        "what is left out asks nothing"
    );
    assert_eq!(one.scope.as_ref().unwrap().0, Health::AtRisk);
    for (long, health) in [
        ("60", Health::OnTrack),
        ("60.01", Health::AtRisk),
        ("100.01", Health::OffTrack),
    ] {
        let mut row = scope();
        row.demand.truncate(1);
        row.demand[0].days = days(long);
        let told = reckoned(&policy, &row).scope.unwrap();
        assert_eq!(told.0, health, "{long}: {}", told.1);
        assessed(row).look(NOW, |survey| {
            let colour = colour(survey, HealthSubject::Plan(PLAN)).unwrap();
            let scope = colour.dimensions.iter().find(|one| one.name == "Scope");
            assert_eq!(scope.unwrap().health, health, "{long}");
        });
    }
    assert_eq!(
        reckoned(&policy, &example()).scope,
        None,
        "nobody has said what matters"
    );
    assert!(
        one.sentence.contains("65 % of it; more than 60 %"),
        "{}",
        one.sentence
    );
}

#[test]
fn r_scp_3_what_could_be_done_goes_first_and_what_must_never_does() {
    let policy = Policy::default().capacity;
    let one = reckoned(&policy, &scope());
    assert_eq!((one.cuts.as_slice(), one.fits_after_cuts), (&[3][..], true));
    let mut hopeless = scope();
    hopeless.demand[0].days = days("120");
    let one = reckoned(&policy, &hopeless);
    assert_eq!(
        (one.cuts.as_slice(), one.fits_after_cuts),
        (&[3, 2, 1][..], false)
    );
}

#[test]
fn r_rag_3_more_that_must_be_done_than_people_can_is_red() {
    let mut row = scope();
    row.demand[0].days = days("101");
    for (row, health) in [
        (row, Health::OffTrack),
        (scope(), Health::AtRisk),
        (Capacity::new(PLAN, "Empty", 80, at(NOW)), Health::Unknown),
    ] {
        assessed(row).look(NOW, |survey| {
            let colour = colour(survey, HealthSubject::Plan(PLAN)).unwrap();
            let capacity = colour.dimensions.iter().find(|one| one.name == "Capacity");
            assert_eq!(capacity.unwrap().health, health);
        });
    }
}

#[test]
fn a_window_that_has_ended_counts_no_more() {
    let mut row = example();
    row.until = "2025-01-31".parse().ok();
    let desk = assessed(row);
    for (now, counts) in [("2025-01-31T23:00", true), ("2025-02-01T00:00", false)] {
        desk.look(now, |survey| {
            assert_eq!(survey.capacities()[0].counts, counts, "{now}");
            assert_eq!(capacity::current(survey, PLAN).is_some(), counts, "{now}");
        });
    }
}

#[test]
fn r_esc_1_b_too_few_people_propose_an_escalation_with_ways_out() {
    let desk = assessed(scope());
    desk.look(NOW, |survey| {
        let all = survey.proposals();
        let cut = all
            .iter()
            .find(|one| one.trigger == EscalationTrigger::ScopeCut);
        let draft = draft(survey, cut.unwrap());
        let names: Vec<&str> = draft.options.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Reduce scope", "Extend the timeline", "Add people"]);
        assert_eq!(draft.options[0].action, "Leave out “Gift”.");
        assert_eq!(draft.do_nothing, "10 days of work are left when it ends.");
    });
    assessed(example()).look(NOW, |survey| {
        let all = survey.proposals();
        assert!(
            all.iter()
                .all(|one| one.trigger != EscalationTrigger::ScopeCut)
        );
    });
}

/// A meeting with the colours of the five areas: g, a, r or a dot for none.
fn meeting(colours: &str) -> GoNoGo {
    let mut row = GoNoGo::new(PLAN, "Checkout", at(NOW));
    for (area, letter) in row.areas.iter_mut().zip(colours.chars()) {
        area.colour = match letter {
            'g' => Some(AreaColour::Green),
            'a' => Some(AreaColour::Amber),
            'r' => Some(AreaColour::Red),
            _ => None,
        };
    }
    row
}

#[test]
fn r_go_1_the_rules_recommend_beside_the_people() {
    use GoNoGoDecision::{ConditionalGo, Go, NoGo};
    for (colours, decision, limited) in [
        ("ggggg", Some(Go), false),
        ("agggg", Some(ConditionalGo), false),
        ("aaggg", Some(ConditionalGo), false),
        ("aaagg", Some(NoGo), false),
        ("ggggr", Some(NoGo), false),
        ("gggg.", Some(ConditionalGo), false),
        ("ggg..", Some(ConditionalGo), false),
        ("gg...", Some(ConditionalGo), true),
        ("r....", Some(NoGo), true),
        (".....", None, true),
    ] {
        Desk::release().look(NOW, |survey| {
            let one = gonogo::judged(survey, &meeting(colours)).recommended;
            assert_eq!(
                (one.decision, one.limited),
                (decision, limited),
                "{colours}"
            );
        });
    }
}

fn held(change: impl FnOnce(&mut GoNoGo)) -> Desk {
    let mut row = meeting("aaggg");
    row.decision = Some(GoNoGoDecision::ConditionalGo);
    row.conditions = vec![Condition {
        text: "The run is green".to_owned(),
        owner: "Ada".to_owned(),
        due: "2025-01-20".parse().ok(),
        met: None,
    }];
    row.rollback = vec!["Errors.".to_owned()];
    for who in [&mut row.authority, &mut row.deployer, &mut row.monitor] {
        "Ada".clone_into(who);
    }
    row.attendees = vec![Attendee {
        name: "Ada".to_owned(),
        role: String::new(),
        vote: Some(Vote::Go),
    }];
    change(&mut row);
    let mut desk = Desk::release();
    desk.edit(&Edit::GoNoGo(GoNoGoEdit::Draft {
        record: Box::new(row),
    }));
    desk.edit(&Edit::GoNoGo(GoNoGoEdit::Hold {
        record: GoNoGoId(1),
        by: "Mia".to_owned(),
        at: at(NOW),
    }));
    desk
}

fn first(desk: &Desk, now: &str) -> GoNoGoStanding {
    desk.look(now, |survey| gonogo::gonogo(survey, GoNoGoId(1)).unwrap())
}

#[test]
fn r_go_3_a_condition_that_is_not_met_in_time_makes_it_a_no_go() {
    let mut desk = held(|_| {});
    let one = first(&desk, "2025-01-20T23:59");
    assert_eq!(
        (one.lapsed, one.stands()),
        (false, Some(GoNoGoDecision::ConditionalGo))
    );
    let late = "2025-01-21T00:00";
    let one = first(&desk, late);
    assert_eq!(
        (one.lapsed, one.stands()),
        (true, Some(GoNoGoDecision::NoGo))
    );
    assert_eq!(
        one.sentence,
        "GO-1 was a CONDITIONAL GO and is a NO-GO now: “The run is green” was not met by 20 Jan."
    );
    desk.look(late, |survey| {
        let all = survey.proposals();
        let lapsed: Vec<_> = all
            .iter()
            .filter(|one| one.trigger == EscalationTrigger::ConditionLapsed)
            .collect();
        assert_eq!(lapsed.len(), 1);
        assert_eq!(draft(survey, lapsed[0]).options.len(), 3);
        let melons = watermelons(survey);
        let record = RecordRef::GoNoGo(GoNoGoId(1));
        assert!(melons.iter().any(|one| one.record == record), "{melons:?}");
    });
    desk.edit(&Edit::GoNoGo(GoNoGoEdit::Meet {
        record: GoNoGoId(1),
        condition: 0,
        met: true,
        by: "Ada".to_owned(),
        at: at(late),
    }));
    let one = first(&desk, late);
    assert_eq!((one.lapsed, one.conditions.len()), (false, 0));
}

#[test]
fn r_go_6_a_no_go_is_looked_at_again_in_time() {
    let desk = held(|row| {
        row.decision = Some(GoNoGoDecision::NoGo);
        row.reason = "Two areas are not there.".to_owned();
        row.again = "2025-01-15".parse().ok();
    });
    let wanted = |now: &str| {
        desk.look(now, |survey| {
            let all = assess::attention::attention(survey).into_iter();
            let mut ours = all.filter(|one| one.record == RecordRef::GoNoGo(GoNoGoId(1)));
            ours.next().map(|one| one.why)
        })
    };
    assert_eq!(wanted("2025-01-15T18:00"), None);
    let why = wanted("2025-01-16T09:00").unwrap();
    assert!(
        why.contains("was to be looked at again on 15 Jan, 1 day ago"),
        "{why}"
    );
}

#[test]
fn r_rag_3_a_red_area_is_red_within_fourteen_days_of_the_launch() {
    // The launch of this release is forecast for 17 January.
    for (colours, now, health) in [
        ("ggggr", "2025-01-13T09:00", Health::OffTrack),
        ("ggggr", "2025-01-01T09:00", Health::AtRisk),
        ("aaggg", "2025-01-13T09:00", Health::AtRisk),
        (".....", "2025-01-13T09:00", Health::Unknown),
    ] {
        let mut desk = Desk::of("B 5d; M milestone after B; launch M");
        desk.edit(&Edit::GoNoGo(GoNoGoEdit::Draft {
            record: Box::new(meeting(colours)),
        }));
        desk.look(now, |survey| {
            let colour = colour(survey, HealthSubject::Plan(PLAN)).unwrap();
            let readiness = colour.dimensions.iter().find(|one| one.name == "Readiness");
            assert_eq!(readiness.unwrap().health, health, "{colours} {now}");
        });
    }
}

#[test]
fn a_draft_is_filled_with_what_the_program_knows_and_no_more() {
    let desk = Desk::release();
    desk.look(NOW, |survey| {
        let draft = gonogo::drafted(survey, PLAN).unwrap();
        assert!(draft.areas.iter().all(|one| one.colour.is_none()));
        assert_eq!(draft.decision, None);
        let capacity = capacity::drafted(survey, PLAN).unwrap();
        let asked: Vec<(&str, PersonDays)> = capacity
            .demand
            .iter()
            .map(|one| (one.name.as_str(), one.days))
            .collect();
        assert_eq!(asked, [("Other work", days("7"))]);
        assert!(capacity.people.is_empty(), "nobody is on it");
        assert_eq!(capacity.focus, 80);
    });
}
