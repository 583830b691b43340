//! The executive report of a whole program: the facts it takes from the rules, and one page of them
//! however many records there are.

#![expect(
    clippy::unwrap_used,
    reason = "what a suite stands on may fail where it stands, like its tests"
)]

use plan::{
    Declaration, Edit, Health, HealthEdit, HealthSubject, Moment, NaiveDate, PlanId, Program,
    Severity,
};
use report::{Page, Paper, Press, Source};

const PLAN: PlanId = PlanId(1);

/// Noon of the sample's status date.
fn noon() -> Moment {
    "2025-03-14T12:00".parse().unwrap()
}

fn page(program: &Program) -> Page {
    let schedule = schedule::schedule(program).unwrap();
    let today: NaiveDate = noon().date();
    let outlook = assess::outlook(program, &schedule, PLAN, today).unwrap();
    let survey = assess::Survey::of(program, &schedule, noon());
    let source = Source {
        program: "k8s".to_owned(),
        document: "a-document".to_owned(),
        revision: 1,
        prepared_on: today,
    };
    report::executive(program, &schedule, PLAN, (&outlook, &survey), &source).unwrap()
}

fn after(program: &Program, edits: Vec<Edit>) -> Program {
    let label = "Try".to_owned();
    plan::apply::decide(program, &Edit::Batch { label, edits })
        .unwrap()
        .0
}

fn raise(program: &Program, title: &str, severity: Severity) -> Edit {
    let (owner, _) = program.people.iter().next().unwrap();
    let (row, _) = program.tasks.iter().last().unwrap();
    Edit::Blocker(plan::BlockerEdit::Raise {
        plan: PLAN,
        title: title.to_owned(),
        severity,
        blocked: vec![row],
        owner: plan::edit::Owner::Known(owner),
        by: "Ada".to_owned(),
        at: "2025-03-13T09:00".parse().unwrap(),
    })
}

#[test]
fn the_page_tells_what_the_rules_say_of_records() {
    let page = page(&engine::sample::kubernetes());
    let blocked = &page.blockers[0];
    assert_eq!(blocked.title, "P1: Test runners for arm64 are used up");
    assert_eq!(
        blocked.response,
        "BLOCKER-2 · Release Signal Lead · open 3 working days · Tell the VP Engineering now."
    );
    assert_eq!(page.blockers.len(), 1, "what is resolved is no news");
    assert_eq!(
        page.escalations[0].title,
        "Lend the release signal team runners for arm64"
    );
    assert!(
        page.escalations[0]
            .response
            .starts_with("Release Lead · ESC-1 is to be decided by")
    );
    assert_eq!(page.dependencies.len(), 1, "those in time are no news");
    assert!(
        page.dependencies[0]
            .title
            .starts_with("“Upgrade notes for kubeadm” is needed by")
    );
    assert_eq!(page.risks.len(), 3);
    assert!(
        page.risks[0]
            .response
            .starts_with("Critical, mitigated · Release Signal Lead · ")
    );
    let decision = &page.decisions[0];
    assert_eq!(decision.by.unwrap().to_string(), "2025-03-18");
    for part in [
        "Recommended: On: ",
        "Without an answer: It stays off by default.",
    ] {
        assert!(decision.advice.contains(part), "{}", decision.advice);
    }
    assert_eq!(page.differences, Vec::<String>::new());
}

#[test]
fn a_program_in_which_nothing_is_tracked_has_no_such_section() {
    let page = page(&engine::sample::kubernetes_on_record());
    let lists = [
        &page.blockers,
        &page.escalations,
        &page.dependencies,
        &page.risks,
    ];
    assert!(lists.iter().all(|list| list.is_empty()));
    assert!(page.differences.is_empty());
}

#[test]
fn a_declared_colour_stands_beside_the_computed_one_while_it_counts() {
    let sample = engine::sample::kubernetes();
    let declared = |expires: &str| {
        let declaration = Box::new(Declaration {
            subject: HealthSubject::Plan(PLAN),
            colour: Health::OnTrack,
            computed: Health::AtRisk,
            reason: "Runners come on Monday".to_owned(),
            cause: String::new(),
            owner: None,
            path: String::new(),
            path_date: None,
            expires: Some(expires.parse().unwrap()),
            at: "2025-03-13T09:00".parse().unwrap(),
            by: "Ada".to_owned(),
        });
        let declare = Edit::Health(HealthEdit::Declare { declaration });
        page(&after(&sample, vec![declare]))
    };
    let told = declared("2025-03-14");
    assert_eq!(
        told.health,
        report::Health::AtRisk,
        "the computed colour is never hidden"
    );
    assert_eq!(told.differences.len(), 1);
    let told = &told.differences[0];
    assert!(
        told.starts_with("Declared On Track, computed At Risk: Runners come on Monday (Ada, "),
        "{told}"
    );
    assert!(declared("2025-03-13").differences.is_empty(), "it is over");
}

#[test]
fn a_hundred_records_are_one_page_and_the_gravest_come_first() {
    let sample = engine::sample::kubernetes();
    let titles = (0..100).map(|index| format!("Something of some length stops row {index}"));
    let mut edits: Vec<Edit> = titles
        .map(|title| raise(&sample, &title, Severity::P1))
        .collect();
    edits.push(raise(&sample, "Everything stands still", Severity::P0));
    edits.push(raise(&sample, "A nuisance", Severity::P3));
    let page = page(&after(&sample, edits));
    assert_eq!(page.blockers.len(), 102);
    assert_eq!(page.blockers[0].title, "P0: Everything stands still");
    let mut press = Press::new();
    for paper in [Paper::A4, Paper::Letter] {
        let printed = press.pdf(&page, paper).unwrap();
        assert_eq!((printed.pages, printed.warnings.len()), (1, 0), "{paper:?}");
    }
}
