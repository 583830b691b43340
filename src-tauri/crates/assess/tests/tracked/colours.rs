//! Colours: dimensions, declarations, history, and what looks green and is not.

use assess::Health::{self, AtRisk, OffTrack, OnTrack, Unknown};
use assess::attention::{Want, attention};
use assess::colour::{Colour, Trend, colour, watermelons};
use plan::{
    Declaration, DependencyChange, Edit, HealthEdit, HealthEntry, HealthSubject, MilestoneKind,
    Owner, Severity, TaskChange,
};

use crate::desk::{B1, Desk, PLAN, at};

const NOW: &str = "2025-01-13T09:00";
const OURS: HealthSubject = HealthSubject::Plan(PLAN);

fn seen(desk: &Desk, now: &str) -> Colour {
    desk.look(now, |survey| colour(survey, OURS).unwrap())
}

fn of(colour: &Colour, name: &str) -> Health {
    colour
        .dimensions
        .iter()
        .find(|one| one.name == name)
        .unwrap()
        .health
}

fn promised() -> Desk {
    let mut desk = Desk::release();
    desk.promise("M", "2025-01-20");
    desk.set("M", TaskChange::Owner(Some(Owner::Named("Ada".to_owned()))));
    desk
}

fn declare(desk: &mut Desk, colour: Health, computed: Health, reason: &str) {
    let good = colour == OnTrack;
    let said = |text: &str| if good { String::new() } else { text.to_owned() };
    desk.edit(&Edit::Health(HealthEdit::Declare {
        declaration: Box::new(Declaration {
            subject: OURS,
            colour,
            computed,
            reason: reason.to_owned(),
            cause: said("Keys."),
            owner: Some(plan::PersonId(1)),
            path: said("Find them."),
            path_date: (!good).then(|| "2025-01-15".parse().unwrap()),
            expires: Some("2025-01-16".parse().unwrap()),
            at: at(NOW),
            by: "Mia".to_owned(),
        }),
    }));
}

fn record(desk: &mut Desk, when: &str, computed: Health) {
    desk.edit(&Edit::RecordHealth {
        entry: HealthEntry {
            subject: OURS,
            at: at(when),
            computed,
            declared: None,
            why: String::new(),
        },
    });
}

#[test]
fn r_rag_3_an_open_p0_is_red_and_r_rag_4_an_open_p1_amber() {
    for (severity, health) in [
        (Severity::P0, OffTrack),
        (Severity::P1, AtRisk),
        (Severity::P2, OnTrack),
    ] {
        let mut desk = promised();
        desk.raise(severity, "C", NOW);
        assert_eq!(seen(&desk, NOW).computed, health, "{severity:?}");
        desk.resolve(B1, NOW);
        assert_eq!(seen(&desk, NOW).computed, OnTrack);
    }
}

#[test]
fn r_rag_3_a_blocked_dependency_is_red_on_the_critical_path_and_amber_beside_it() {
    let mut desk = promised();
    desk.raise(Severity::P3, "D", NOW);
    assert_eq!(of(&seen(&desk, NOW), "Dependencies and risks"), OffTrack);
    let mut beside = Desk::of("D milestone; B 5d; M milestone after B; launch M");
    beside.awaits("D");
    beside.promise("M", "2025-01-20");
    beside.raise(Severity::P3, "D", NOW);
    assert_eq!(of(&seen(&beside, NOW), "Dependencies and risks"), AtRisk);
}

#[test]
fn r_rag_3_a_late_dependency_is_red_on_the_critical_path_and_amber_beside_it() {
    for (sketch, health) in [
        (crate::desk::RELEASE, OffTrack),
        ("D milestone; B 5d; M milestone after B; launch M", AtRisk),
    ] {
        let mut desk = Desk::of(sketch);
        desk.awaits("D");
        desk.needs("2025-01-12");
        assert_eq!(of(&seen(&desk, NOW), "Dependencies and risks"), health);
    }
}

#[test]
fn r_rag_4_stale_news_is_amber_in_every_view() {
    let sketch = "status 2025-01-14; A 9d begun 2025-01-13 20%; M milestone after A; launch M";
    let mut desk = Desk::of(sketch);
    desk.promise("M", "2025-02-20");
    desk.raise(Severity::P3, "A", NOW);
    for (now, health) in [("2025-01-17T23:59", OnTrack), ("2025-01-20T00:00", AtRisk)] {
        assert_eq!(of(&seen(&desk, now), "Schedule"), health, "{now}");
        let schedule = schedule::schedule(&desk.program).unwrap();
        let outlook = assess::outlook(&desk.program, &schedule, PLAN, at(now).date());
        assert_eq!(outlook.unwrap().health, health, "{now}");
    }
}

#[test]
fn r_rag_3_a_gate_that_fails_is_red_within_fourteen_days_of_the_launch() {
    // The launch is forecast for Friday 31 January.
    let sketch = "B 15d; G milestone after B; M milestone after B; launch M";
    for (now, health) in [("2025-01-16T09:00", AtRisk), ("2025-01-17T09:00", OffTrack)] {
        let mut desk = Desk::of(sketch);
        desk.set("G", TaskChange::Milestone(MilestoneKind::Gate));
        desk.promise("M", "2025-02-20").promise("G", "2025-01-20");
        assert_eq!(of(&seen(&desk, now), "Readiness"), health, "{now}");
        desk.promise("G", "2025-01-31");
        assert_eq!(of(&seen(&desk, now), "Readiness"), OnTrack, "{now}");
    }
}

#[test]
fn r_rag_10_green_is_come_back_to_at_one_day() {
    for (promise, before, health) in [
        ("2025-01-15", None, OnTrack),
        ("2025-01-15", Some(OnTrack), OnTrack),
        ("2025-01-15", Some(AtRisk), AtRisk),
        ("2025-01-16", Some(AtRisk), OnTrack),
        ("2025-01-15", Some(OffTrack), AtRisk),
        ("2025-01-13", Some(OnTrack), AtRisk),
    ] {
        let mut desk = promised();
        desk.promise("M", promise);
        if let Some(before) = before {
            record(&mut desk, "2025-01-12T09:00", before);
        }
        assert_eq!(
            of(&seen(&desk, NOW), "Schedule"),
            health,
            "{promise} {before:?}"
        );
    }
}

#[test]
fn r_rag_11_what_is_unknown_is_not_green_and_three_unknowns_limit_the_view() {
    let mut desk = Desk::release();
    desk.raise(Severity::P3, "C", NOW);
    let one = seen(&desk, NOW);
    assert_eq!((one.computed, one.limited), (Unknown, true));
    let one = seen(&promised(), NOW);
    assert_eq!((one.computed, one.limited), (OnTrack, true));
    let mut gated = Desk::of("B 5d; G milestone after B; M milestone after G; launch M");
    gated.set("G", TaskChange::Milestone(MilestoneKind::Gate));
    gated.promise("M", "2025-01-20").promise("G", "2025-01-20");
    gated.raise(Severity::P3, "B", NOW);
    assert!(!seen(&gated, NOW).limited);
}

#[test]
fn r_rag_12_a_milestone_is_judged_by_its_date_and_never_by_a_share() {
    let mut desk = promised();
    let milestone = HealthSubject::Milestone(desk.id("M"));
    for (promise, health) in [("2025-01-14", OnTrack), ("2025-01-13", AtRisk)] {
        desk.promise("M", promise);
        let one = desk.look(NOW, |survey| colour(survey, milestone).unwrap());
        assert_eq!(one.computed, health);
        assert!(!one.sentence.contains('%'));
    }
    // What it waits for colours it, what lies beside does not.
    desk.promise("M", "2025-01-20");
    for (blocked, health) in [("C", OnTrack), ("D", OffTrack)] {
        let mut desk = desk.clone();
        desk.raise(Severity::P0, blocked, NOW);
        let one = desk.look(NOW, |survey| colour(survey, milestone).unwrap());
        assert_eq!(one.computed, health, "{blocked}");
    }
}

#[test]
fn r_rag_6_both_colours_are_told_until_the_declaration_expires() {
    let mut desk = promised();
    desk.raise(Severity::P1, "C", NOW);
    declare(&mut desk, OnTrack, AtRisk, "It is nothing");
    let one = seen(&desk, "2025-01-16T23:00");
    assert_eq!((one.computed, one.shown()), (AtRisk, OnTrack));
    assert!(
        one.sentence
            .starts_with("Declared On Track, computed At Risk: It is nothing (Mia, until 16 Jan)."),
        "{}",
        one.sentence
    );
    let melons = desk.look("2025-01-16T23:00", watermelons);
    assert_eq!(
        (melons.len(), melons[0].said.as_str()),
        (1, "Declared On Track.")
    );
    let one = seen(&desk, "2025-01-17T00:00");
    assert_eq!(one.shown(), AtRisk);
    assert!(one.findings.iter().any(|found| found.rule == "R-RAG-6"));
    assert_eq!(desk.look("2025-01-17T00:00", watermelons), []);
}

#[test]
fn r_rag_7_green_is_taken_up_when_a_p0_opens_under_it() {
    let mut desk = promised();
    declare(&mut desk, OnTrack, OnTrack, "");
    let rules = |desk: &Desk| {
        let one = seen(desk, NOW);
        let rules: Vec<&str> = one.findings.iter().map(|found| found.rule).collect();
        rules.join(" ")
    };
    assert_eq!(rules(&desk), "");
    desk.raise(Severity::P0, "C", NOW);
    assert_eq!(rules(&desk), "R-RAG-6 R-RAG-7 R-RAG-8");
}

#[test]
fn r_rag_8_a_way_back_is_needed_and_has_a_day() {
    let mut desk = promised();
    desk.raise(Severity::P1, "C", NOW);
    let told = |desk: &Desk, now: &str| {
        let found = seen(desk, now).findings;
        let mut found = found.into_iter().filter(|one| one.rule == "R-RAG-8");
        found.next().map(|one| one.text)
    };
    assert!(
        told(&desk, NOW)
            .unwrap()
            .starts_with("At Risk needs a cause")
    );
    declare(&mut desk, AtRisk, AtRisk, "Keys");
    assert_eq!(told(&desk, "2025-01-15T09:00"), None);
    assert_eq!(
        told(&desk, "2025-01-16T09:00").as_deref(),
        Some("The way back was to lead there by 15 Jan.")
    );
}

#[test]
fn r_rag_9_red_is_escalated_within_a_day() {
    let mut desk = promised();
    desk.raise(Severity::P0, "C", NOW);
    record(&mut desk, NOW, OffTrack);
    for (now, found) in [("2025-01-14T09:00", false), ("2025-01-14T09:01", true)] {
        let one = seen(&desk, now);
        assert_eq!(
            one.findings.iter().any(|one| one.rule == "R-RAG-9"),
            found,
            "{now}"
        );
    }
}

#[test]
fn r_rag_13_begun_work_without_news_is_stale() {
    let sketch = "status 2025-01-14; A 9d begun 2025-01-13 20%; M milestone after A; launch M";
    let mut desk = Desk::of(sketch);
    desk.promise("M", "2025-02-20");
    let stale = |desk: &Desk, now: &str| {
        seen(desk, now)
            .findings
            .iter()
            .any(|one| one.rule == "R-RAG-13")
    };
    assert!(!stale(&desk, "2025-03-01T09:00"), "nothing is tracked");
    desk.raise(Severity::P3, "A", NOW);
    // Three working days after Tuesday are over on Friday evening.
    assert!(!stale(&desk, "2025-01-17T17:00"));
    assert!(stale(&desk, "2025-01-20T08:01"));
}

#[test]
fn a_trend_is_told_against_what_was_recorded_last() {
    for (before, trend) in [
        (None, Trend::Unknown),
        (Some(OffTrack), Trend::Better),
        (Some(OnTrack), Trend::Same),
    ] {
        let mut desk = promised();
        if let Some(before) = before {
            record(&mut desk, NOW, before);
        }
        assert_eq!(seen(&desk, NOW).trend, trend);
    }
}

#[test]
fn a_dependency_reported_well_that_comes_too_late_is_a_watermelon() {
    let mut desk = promised();
    desk.needs("2025-01-14");
    desk.depend(DependencyChange::Forecast(Some(
        "2025-01-15".parse().unwrap(),
    )));
    let melons = desk.look(NOW, watermelons);
    assert_eq!(melons.len(), 1);
    assert_eq!(melons[0].said, "Reported as not started.");
    assert!(
        melons[0].but.contains("1 day after it is needed"),
        "{}",
        melons[0].but
    );
}

#[test]
fn what_is_pressing_comes_first() {
    let mut desk = promised();
    desk.raise(Severity::P0, "D", NOW);
    desk.needs("2025-01-20");
    let list = desk.look("2025-01-15T09:00", attention);
    let wants: Vec<Want> = list.iter().map(|one| one.want).collect();
    assert_eq!(
        wants,
        [
            Want::Clock,
            Want::Dependency,
            Want::Proposal,
            Want::Proposal
        ]
    );
    assert_eq!(list[0].until, Some(at(NOW)));
    assert!(desk.look(NOW, |survey| attention(survey).len()) < list.len());
}

#[test]
fn the_outlook_gains_dimensions_when_something_is_tracked() {
    let names = |desk: &Desk| {
        let schedule = schedule::schedule(&desk.program).unwrap();
        let today = "2025-01-13".parse().unwrap();
        let outlook = assess::outlook(&desk.program, &schedule, PLAN, today).unwrap();
        let names: Vec<&str> = outlook.dimensions.iter().map(|one| one.name).collect();
        (names.join(", "), outlook.health)
    };
    let mut desk = promised();
    assert_eq!(names(&desk), ("Launch, Progress".to_owned(), OnTrack));
    desk.raise(Severity::P1, "C", NOW);
    assert_eq!(
        names(&desk),
        (
            "Launch, Progress, Dependencies and risks".to_owned(),
            AtRisk
        )
    );
}
