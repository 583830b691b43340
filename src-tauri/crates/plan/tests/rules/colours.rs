//! Declared colours, their history, comments, links to somewhere outside and the policy.

use std::sync::Arc;

use plan::policy::Wait;
use plan::{
    AssumptionEdit, AssumptionId, AssumptionStatus, BlockerEdit, BlockerId, CommentEdit, CommentId,
    Declaration, DeclarationId, Edit, EscalationLevel, Health, HealthEdit, HealthEntry,
    HealthSubject, Impact, OutsideLinkEdit, Policy, Probability, RecordRef, RiskLevel, Severity,
    Sprint, Untracked,
};

use crate::desk::{Desk, PLAN};
use crate::log::monday;

const SUBJECT: HealthSubject = HealthSubject::Plan(PLAN);

fn declare(desk: &mut Desk, change: impl FnOnce(&mut Declaration)) -> Edit {
    let owner = desk.hire("Ola");
    let mut declaration = Declaration {
        subject: SUBJECT,
        colour: Health::AtRisk,
        computed: Health::AtRisk,
        reason: "The run is late.".into(),
        cause: "The run".into(),
        owner: Some(owner),
        path: "Run it.".into(),
        path_date: "2025-01-20".parse().ok(),
        expires: "2025-01-20".parse().ok(),
        at: monday(),
        by: "Nina".into(),
    };
    change(&mut declaration);
    let declaration = Box::new(declaration);
    Edit::Health(HealthEdit::Declare { declaration })
}

#[test]
fn r_rag_6_another_colour_needs_a_reason_and_a_last_day() {
    let mut desk = Desk::with("A m");
    for (why, change) in [
        (
            Untracked::DifferenceNeeds,
            (|row| row.reason = " ".into()) as fn(&mut Declaration),
        ),
        (Untracked::DifferenceNeeds, |row| row.expires = None),
        (Untracked::ExpiredAlready, |row| {
            row.expires = "2025-01-12".parse().ok();
        }),
        (Untracked::NotDeclarable, |row| row.colour = Health::Unknown),
    ] {
        let edit = declare(&mut desk, |row| {
            row.computed = Health::OffTrack;
            change(row);
        });
        desk.refuse_for(&edit, why);
    }
    let edit = declare(&mut desk, |row| row.computed = Health::OffTrack);
    desk.accept(edit);
    let declared = |day: &str| desk.program.declared(SUBJECT, day.parse().unwrap());
    assert!(declared("2025-01-20").is_some());
    assert!(
        declared("2025-01-21").is_none(),
        "it does not count any more"
    );
}

#[test]
fn r_rag_7_green_says_why_while_work_is_stopped() {
    let mut desk = Desk::with("A");
    let blocker = desk.raise(Severity::P0, "A");
    let green = |desk: &mut Desk, expires: Option<&str>| {
        declare(desk, |row| {
            row.colour = Health::OnTrack;
            row.computed = Health::OnTrack;
            row.expires = expires.and_then(|day| day.parse().ok());
        })
    };
    let edit = green(&mut desk, None);
    desk.refuse_for(&edit, Untracked::GreenNeeds(RecordRef::Blocker(blocker)));
    let edit = green(&mut desk, Some("2025-01-20"));
    desk.accept(edit);
}

#[test]
fn r_rag_8_amber_and_red_need_a_way_back_and_a_change_needs_a_word() {
    let mut desk = Desk::with("A m");
    for change in [
        (|row| row.cause = String::new()) as fn(&mut Declaration),
        |row| row.owner = None,
        |row| row.path = " ".into(),
        |row| row.path_date = None,
    ] {
        let edit = declare(&mut desk, change);
        desk.refuse_for(&edit, Untracked::PathNeeded);
    }
    let quiet = |desk: &mut Desk, colour| {
        declare(desk, |row| {
            (row.colour, row.computed) = (colour, colour);
            row.reason = String::new();
        })
    };
    let amber = quiet(&mut desk, Health::AtRisk);
    desk.accept(amber);
    let red = quiet(&mut desk, Health::OffTrack);
    desk.refuse_for(&red, Untracked::ChangeNeeds);
    let declaration = DeclarationId(1);
    desk.accept(Edit::Health(HealthEdit::Withdraw { declaration }));
    desk.accept(red);
}

#[test]
fn colours_are_of_plans_streams_and_milestones_and_go_with_them() {
    let mut desk = Desk::with("A m");
    let record = |subject| Edit::RecordHealth {
        entry: HealthEntry {
            subject,
            at: monday(),
            computed: Health::Unknown,
            declared: None,
            why: "Nothing was promised.".into(),
        },
    };
    let work = HealthSubject::Milestone(desk.id("A"));
    desk.refuse_for(&record(work), Untracked::MilestoneNeeded);
    let milestone = HealthSubject::Milestone(desk.id("m"));
    desk.accept(record(milestone)).accept(record(SUBJECT));
    assert_eq!(desk.program.health_of(milestone).count(), 1);
    let tasks = desk.ids("m");
    desk.accept(Edit::RemoveTasks { tasks });
    assert_eq!(desk.program.health.len(), 1);
    desk.accept(Edit::RemovePlan { plan: PLAN });
    assert!(desk.program.health.is_empty());
}

#[test]
fn comments_and_links_go_with_their_record() {
    let mut desk = Desk::with("A");
    let blocker = desk.raise(Severity::P1, "A");
    let on = RecordRef::Blocker(blocker);
    let comment = |on, text: &str| {
        let (author, at, text) = ("Nina".to_owned(), monday(), text.to_owned());
        Edit::Comment(CommentEdit::Add {
            on,
            author,
            at,
            text,
        })
    };
    let link = |target: &str| {
        let (title, target) = (String::new(), target.to_owned());
        Edit::OutsideLink(OutsideLinkEdit::Add { on, title, target })
    };
    desk.refuse_for(&comment(on, " \n"), Untracked::Empty("A comment"));
    let nobody = desk.refuse(&comment(RecordRef::Blocker(BlockerId(9)), "Hello"));
    assert_eq!(nobody.code(), "missing");
    for target in [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "PROJ 123",
        "mailto:a@b",
    ] {
        desk.refuse_for(&link(target), Untracked::NotATarget);
    }
    desk.accept(comment(on, "Any news?"));
    for target in ["https://example.com/a?b=c", "PROJ-123", "owner/repo#12"] {
        desk.accept(link(target));
    }
    let text = "No news.".to_owned();
    desk.accept(Edit::Comment(CommentEdit::Reword {
        comment: CommentId(1),
        text,
    }));
    desk.accept(Edit::Blocker(BlockerEdit::Remove { blocker }));
    assert!(desk.program.comments.is_empty() && desk.program.outside_links.is_empty());
}

#[test]
fn an_assumption_is_settled_or_open() {
    let mut desk = Desk::with("A");
    let add = |text: &str| {
        let (text, by, at) = (text.to_owned(), "Nina".to_owned(), monday());
        Edit::Assumption(AssumptionEdit::Add {
            plan: PLAN,
            text,
            by,
            at,
        })
    };
    desk.refuse_for(&add(" "), Untracked::Empty("An assumption"));
    desk.accept(add("The cluster is ours."));
    let assumption = AssumptionId(1);
    for (status, settled) in [
        (AssumptionStatus::Wrong, true),
        (AssumptionStatus::Open, false),
    ] {
        let (finding, at) = ("Asked.".to_owned(), monday());
        desk.accept(Edit::Assumption(AssumptionEdit::Settle {
            assumption,
            status,
            finding,
            at,
        }));
        let row = desk.program.assumptions.get(assumption).unwrap();
        assert_eq!((row.status, row.settled.is_some()), (status, settled));
    }
}

#[test]
fn the_usual_numbers_are_those_of_the_rules() {
    let policy = Policy::default();
    let ladder: Vec<_> = policy
        .ladder
        .iter()
        .map(|step| (step.severity, step.role.as_str(), step.after))
        .collect();
    assert_eq!(
        ladder[..3],
        [
            (Severity::P0, "Engineering Lead", Wait::Minutes(0)),
            (Severity::P0, "VP Engineering", Wait::Minutes(60)),
            (Severity::P0, "CTO", Wait::Minutes(120)),
        ]
    );
    // Two days on the wall are 48 hours; on the working clock they are two days of work (R-BLK-3).
    assert_eq!(policy.level_timer(EscalationLevel::L2), Some(Wait::Days(2)));
    assert_eq!(policy.level_timer(EscalationLevel::L3), None);
    for (probability, impact, level) in [
        (Probability::High, Impact::High, RiskLevel::Critical),
        (Probability::High, Impact::Medium, RiskLevel::High),
        (Probability::Medium, Impact::High, RiskLevel::High),
        (Probability::High, Impact::Low, RiskLevel::Medium),
        (Probability::Medium, Impact::Medium, RiskLevel::Medium),
        (Probability::Low, Impact::High, RiskLevel::Medium),
        (Probability::Low, Impact::Medium, RiskLevel::Low),
        (Probability::Medium, Impact::Low, RiskLevel::Low),
    ] {
        assert_eq!(policy.risk_level(probability, impact), level, "R-RSK-1");
    }
    let sprint = Sprint {
        first: "2025-01-13".parse().unwrap(),
        days: 14,
    };
    for (day, end) in [
        ("2025-01-13", "2025-01-26"),
        ("2025-01-26", "2025-01-26"),
        ("2025-01-27", "2025-02-09"),
        ("2025-01-12", "2025-01-12"),
    ] {
        assert_eq!(
            sprint.end(day.parse().unwrap()),
            end.parse().unwrap(),
            "{day}"
        );
    }
}

#[test]
fn numbers_that_do_not_fit_are_refused_and_the_usual_ones_leave_no_record() {
    let mut desk = Desk::with("A");
    let policy = |change: fn(&mut Policy)| {
        let mut to = Policy::default();
        change(&mut to);
        Edit::SetPolicy { to: Arc::new(to) }
    };
    for change in [
        (|to| to.health.on_track_days = 8) as fn(&mut Policy),
        |to| to.health.recovered_days = -1,
        |to| to.triggers.slip_days = -1,
        |to| to.ladder[0].step = 2,
        |to| to.ladder[0].after = Wait::Days(u32::MAX),
        |to| to.roles[1].desk = to.roles[0].desk,
        |to| {
            to.sprint = Some(Sprint {
                first: "2025-01-13".parse().unwrap(),
                days: 0,
            });
        },
    ] {
        assert_eq!(desk.refuse(&policy(change)).code(), "policy");
    }
    assert_eq!(*desk.program.policy(), Policy::default());
    let person = desk.hire("Ola");
    assert_eq!(person.0, 1);
    desk.accept(policy(|to| {
        to.health.at_risk_days = 10;
        to.roles[0].primary = Some(plan::PersonId(1));
    }));
    assert_eq!(desk.program.policy().health.at_risk_days, 10);
    desk.accept(Edit::RemovePerson { person });
    assert_eq!(desk.program.policy().roles[0].primary, None);
    desk.accept(policy(|_| {}));
    assert!(desk.program.policies.is_empty());
}
