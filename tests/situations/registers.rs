//! What has happened in the situations of `sheet/registers.md`.

use plan::{
    ActionChange, ActionEdit, AssumptionChange, AssumptionEdit, DecisionChange, DecisionEdit,
    DecisionId, DependencyType, Edit, Impact, MilestoneKind, NeededBy, Owner, Probability,
    RiskChange, RiskEdit, RiskId, Severity,
};

use crate::Seed;
use crate::story::{LEAD, Story, TPM, at, day, named};

pub(crate) const SEEDS: &[Seed] = &[
    (78, |it| {
        it.promised();
        for probability in [Probability::Low, Probability::Medium, Probability::High] {
            for impact in [Impact::Low, Impact::Medium, Impact::High, Impact::Critical] {
                let letter = |word: &str| word[..1].to_uppercase();
                let name = match impact {
                    Impact::Critical => format!("{}×critical", letter(probability.word())),
                    Impact::Low | Impact::Medium | Impact::High => {
                        format!("{}×{}", letter(probability.word()), letter(impact.word()))
                    }
                };
                let risk = it.risk(&name, probability, impact, "26 09:00");
                it.own(risk);
            }
        }
    }),
    (79, |it| {
        looked_at(it, ["19 09:00", "12 09:00", "2026-04-26T09:00", "26 09:00"]);
    }),
    (80, |it| {
        looked_at(it, ["18 09:00", "11 09:00", "2026-04-25T09:00", "25 09:00"]);
    }),
    (81, |it| {
        it.promised();
        let risk = high(it, "26 09:00");
        it.own(risk);
        it.risks(risk, RiskChange::Mitigation(String::new()));
    }),
    (82, |it| {
        it.promised();
        let risk = high(it, "26 09:00");
        it.own(risk);
    }),
    (83, |it| {
        it.promised();
        it.risk("It rains", Probability::Medium, Impact::Medium, "26 09:00");
    }),
    (84, |it| {
        it.promised();
        let risk = high(it, "26 09:00");
        it.own(risk);
        it.risks(risk, RiskChange::FollowUp(Some(day("2026-05-25"))));
    }),
    (85, |it| {
        it.promised();
        let risk = high(it, "26 09:00");
        it.edit(&Edit::Risk(RiskEdit::Accept {
            risk,
            by: "Eve".to_owned(),
            why: "It is cheap.".to_owned(),
            contingency: "Umbrellas.".to_owned(),
            at: at("26 09:30"),
        }));
    }),
    (86, |it| {
        it.promised();
        let risk = high(it, "26 09:00");
        let action = add_action(it, "Buy umbrellas", "2026-06-01", Some(risk));
        it.edit(&Edit::Risk(RiskEdit::Mitigate { risk }));
        it.edit(&Edit::Action(ActionEdit::Status {
            action,
            status: plan::ActionStatus::Cancelled,
            at: at("26 10:00"),
        }));
    }),
    (87, |it| {
        it.promised();
        let risk = high(it, "26 09:00");
        it.own(risk);
        it.edit(&Edit::MaterialiseRisk {
            risk,
            severity: Severity::P1,
            owner: None,
            blocked: vec![it.row("Side")],
            by: TPM.to_owned(),
            at: at("26 10:00"),
        });
    }),
    (88, |it| {
        it.promised();
        let price = ask(it, None);
        needed(it, price, "2026-05-25");
    }),
    (89, |it| {
        it.promised();
        let price = ask(it, None);
        needed(it, price, "2026-05-26");
    }),
    (90, |it| {
        waiting_for_the_price(it, "2026-05-25");
    }),
    (91, |it| {
        let price = waiting_for_the_price(it, "2026-05-25");
        it.edit(&Edit::Decision(DecisionEdit::Decide {
            decision: price,
            outcome: "The high one.".to_owned(),
            rationale: "It pays.".to_owned(),
            by: "Eve".to_owned(),
            at: at("26 09:00"),
        }));
    }),
    (92, |it| {
        it.promised();
        add_action(it, "Order phones", "2026-05-25", None);
        add_action(it, "Ask Legal", "2026-05-26", None);
        let done = add_action(it, "Book rooms", "2026-05-20", None);
        it.edit(&Edit::Action(ActionEdit::Status {
            action: done,
            status: plan::ActionStatus::Done,
            at: at("26 10:00"),
        }));
        assume(it, "The old one works", "2026-05-22");
        assume(it, "Nobody leaves", "2026-05-26");
    }),
    (93, |it| {
        waiting_for_the_price(it, "2026-05-25");
        let design = it.row("Design");
        it.edit(&Edit::RemoveTasks {
            tasks: vec![design],
        });
    }),
];

fn high(it: &mut Story<'_>, raised: &str) -> RiskId {
    it.risk("It rains", Probability::High, Impact::Medium, raised)
}

/// A high, a medium, a low and a critical risk, raised on 1 April and last looked at then.
fn looked_at(it: &mut Story<'_>, when: [&str; 4]) {
    it.promised();
    for ((name, probability, impact), when) in [
        ("High", Probability::High, Impact::Medium),
        ("Medium", Probability::Medium, Impact::Medium),
        ("Low", Probability::Low, Impact::Low),
        ("Critical", Probability::High, Impact::High),
    ]
    .into_iter()
    .zip(when)
    {
        let risk = it.risk(name, probability, impact, "2026-04-01T09:00");
        it.own(risk);
        it.review(risk, when);
    }
}

fn add_action(it: &mut Story<'_>, text: &str, due: &str, risk: Option<RiskId>) -> plan::ActionId {
    let id = plan::ActionId(it.program.actions.next());
    it.edit(&Edit::Action(ActionEdit::Add {
        plan: it.plan,
        text: text.to_owned(),
        owner: Some(named(LEAD)),
        due: Some(day(due)),
        risk,
        blocker: None,
        by: TPM.to_owned(),
        at: at("18 09:00"),
    }));
    it.edit(&Edit::Action(ActionEdit::Set {
        action: id,
        change: ActionChange::Owner(Some(named(LEAD))),
    }));
    id
}

fn assume(it: &mut Story<'_>, text: &str, due: &str) {
    let id = plan::AssumptionId(it.program.assumptions.next());
    it.edit(&Edit::Assumption(AssumptionEdit::Add {
        plan: it.plan,
        text: text.to_owned(),
        by: TPM.to_owned(),
        at: at("18 09:00"),
    }));
    it.edit(&Edit::Assumption(AssumptionEdit::Set {
        assumption: id,
        change: AssumptionChange::Due(Some(day(due))),
    }));
}

/// Asks for the price, with what happens without an answer.
fn ask(it: &mut Story<'_>, row: Option<plan::TaskId>) -> DecisionId {
    let id = DecisionId(it.program.decisions.next());
    it.edit(&Edit::Decision(DecisionEdit::Ask {
        plan: it.plan,
        question: "Which price?".to_owned(),
        row,
        by: TPM.to_owned(),
        at: at("18 09:00"),
    }));
    let eve: Owner = named("Eve");
    for change in [
        DecisionChange::DefaultIfNone("The low one.".to_owned()),
        DecisionChange::Deciders(vec![eve]),
    ] {
        it.edit(&Edit::Decision(DecisionEdit::Set {
            decision: id,
            change,
        }));
    }
    id
}

fn needed(it: &mut Story<'_>, decision: DecisionId, by: &str) {
    let by = Some(NeededBy::Date(day(by)));
    it.edit(&Edit::Decision(DecisionEdit::Set {
        decision,
        change: DecisionChange::NeededBy(by),
    }));
}

/// The promised release in which Build waits for a decision.
fn waiting_for_the_price(it: &mut Story<'_>, by: &str) -> DecisionId {
    it.promised();
    it.milestone("Price", MilestoneKind::Awaited(DependencyType::Decision));
    it.owned("Price", "Eve");
    it.link("Price", "Build");
    let row = it.row("Price");
    let price = ask(it, Some(row));
    needed(it, price, by);
    price
}
