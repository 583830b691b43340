//! Decisions and escalations.

use plan::edit::TaskChange;
use plan::{
    Choice, DecisionChange, DecisionEdit, DecisionId, DependencyStatus, DependencyType, Edit,
    Escalation, EscalationEdit, EscalationId, EscalationLevel, EscalationStatus, EscalationTrigger,
    MilestoneKind, Progress, RecordRef, Severity, Untracked,
};

use crate::desk::{Desk, PLAN};
use crate::log::monday;

use DependencyType::Decision as Awaited;

const FIRST: DecisionId = DecisionId(1);

fn by() -> String {
    "Nina".to_owned()
}

fn ask(desk: &Desk, row: Option<&str>) -> Edit {
    Edit::Decision(DecisionEdit::Ask {
        plan: PLAN,
        question: "On by default?".into(),
        row: row.map(|row| desk.id(row)),
        by: by(),
        at: monday(),
    })
}

fn decide(decision: DecisionId) -> Edit {
    Edit::Decision(DecisionEdit::Decide {
        decision,
        outcome: "Yes.".into(),
        rationale: String::new(),
        by: "Tim".into(),
        at: monday(),
    })
}

fn done() -> Progress {
    Progress::Complete {
        start: monday(),
        finish: monday(),
    }
}

#[test]
fn an_undecided_question_holds_its_row_and_a_decided_one_lets_go() {
    let mut desk = Desk::awaiting("A d", &[("d", Awaited)]);
    desk.accept(ask(&desk, Some("d")));
    let elsewhere = Untracked::DecidedElsewhere(RecordRef::Decision(FIRST));
    let task = desk.id("d");
    let progress = |progress| Edit::SetTask {
        task,
        change: TaskChange::Progress(progress),
    };
    desk.refuse_for(&progress(done()), elsewhere);
    desk.accept(decide(FIRST));
    assert_eq!(desk.task("d").progress, done());
    assert_eq!(desk.dependency("d").status, DependencyStatus::Complete);
    desk.refuse_for(&progress(Progress::NotStarted), elsewhere);
    desk.refuse_for(&decide(FIRST), Untracked::Decided);
    desk.accept(Edit::Decision(DecisionEdit::Reopen { decision: FIRST }));
    assert_eq!(desk.task("d").progress, Progress::NotStarted);
    let reopen = Edit::Decision(DecisionEdit::Reopen { decision: FIRST });
    desk.refuse_for(&reopen, Untracked::NotDecided);
    // A row that waits for something else lets go of its question.
    desk.change("d", TaskChange::Milestone(MilestoneKind::Normal));
    assert_eq!(desk.program.decisions.get(FIRST).unwrap().row, None);
    desk.accept(progress(done()));
}

#[test]
fn one_awaited_decision_stands_for_one_question() {
    let mut desk = Desk::awaiting("A d t", &[("d", Awaited), ("t", DependencyType::Team)]);
    desk.accept(ask(&desk, Some("d")));
    desk.refuse_for(&ask(&desk, Some("t")), Untracked::NotADecisionRow);
    desk.refuse_for(&ask(&desk, Some("A")), Untracked::NotADecisionRow);
    desk.refuse_for(
        &ask(&desk, Some("d")),
        Untracked::RowTaken(RecordRef::Decision(FIRST)),
    );
    // A question that is decided completes the row it is given.
    let set = |decision, row| {
        let change = DecisionChange::Row(row);
        Edit::Decision(DecisionEdit::Set { decision, change })
    };
    desk.accept(set(FIRST, None)).accept(decide(FIRST));
    assert_eq!(desk.task("d").progress, Progress::NotStarted);
    let row = Some(desk.id("d"));
    desk.accept(set(FIRST, row));
    assert_eq!(desk.task("d").progress, done());
    desk.accept(Edit::RemoveTasks {
        tasks: desk.ids("d"),
    });
    assert_eq!(desk.program.decisions.get(FIRST).unwrap().row, None);
}

/// An escalation that lacks nothing.
fn complete(desk: &mut Desk, subject: RecordRef) -> Escalation {
    let lead = desk.hire("Lead");
    let option = |name: &str| Choice {
        name: name.to_owned(),
        ..Choice::default()
    };
    Escalation {
        to: vec![lead],
        situation: "They are gone.".into(),
        tried: vec!["Mirror".into()],
        options: vec![option("Build"), option("Wait for them")],
        do_nothing: "The launch slips.".into(),
        recommendation: "Build.".into(),
        decision_needed_by: Some(monday()),
        ..Escalation::new(
            PLAN,
            subject,
            EscalationTrigger::Judgement,
            "Images gone",
            monday(),
        )
    }
}

fn draft(escalation: &Escalation) -> Edit {
    let escalation = Box::new(escalation.clone());
    Edit::Escalation(EscalationEdit::Draft { escalation })
}

fn send(number: u32) -> Edit {
    Edit::Escalation(EscalationEdit::Send {
        escalation: EscalationId(number),
        by: by(),
        at: monday(),
    })
}

/// Takes something out of an escalation.
type Take = fn(&mut Escalation);

#[test]
fn r_esc_2_an_escalation_says_what_has_to_be_known() {
    let mut desk = Desk::with("A");
    let whole = complete(&mut desk, RecordRef::Plan(PLAN));
    let less: [(Take, Untracked); 8] = [
        (|row| row.to.clear(), Untracked::AddresseeNeeded),
        (
            |row| row.situation.clear(),
            Untracked::Empty("The situation"),
        ),
        (|row| drop(row.options.pop()), Untracked::OptionsNeeded),
        (|row| row.do_nothing.clear(), Untracked::DoNothingNeeded),
        (
            |row| row.recommendation.clear(),
            Untracked::RecommendationNeeded,
        ),
        (
            |row| row.decision_needed_by = None,
            Untracked::DecisionDateNeeded,
        ),
        (|row| row.tried.clear(), Untracked::TriedNeeded),
        (
            |row| row.level_to = EscalationLevel::L0,
            Untracked::NotFurtherUp(EscalationLevel::L0),
        ),
    ];
    for (take, why) in less {
        let mut desk = desk.clone();
        let mut row = whole.clone();
        take(&mut row);
        desk.accept(draft(&row));
        desk.refuse_for(&send(1), why);
    }
    desk.accept(draft(&whole)).accept(send(1));
    let sent = desk.program.escalations.get(EscalationId(1)).unwrap();
    assert_eq!(
        (sent.status, sent.from.as_str()),
        (EscalationStatus::Sent, "Nina")
    );
    assert_eq!(sent.history[0].text, "Sent to Lead (L1).");
}

#[test]
fn r_esc_3_no_level_is_skipped_and_nothing_is_said_twice() {
    let mut desk = Desk::with("A");
    let (p0, p1) = (desk.raise(Severity::P0, "A"), desk.raise(Severity::P1, "A"));
    let mut row = complete(&mut desk, RecordRef::Blocker(p1));
    row.level_to = EscalationLevel::L3;
    desk.accept(draft(&row));
    desk.refuse_for(&send(1), Untracked::LevelSkipped);
    let revise = |escalation: u32, to: &Escalation| {
        Edit::Escalation(EscalationEdit::Revise {
            escalation: EscalationId(escalation),
            to: Box::new(to.clone()),
        })
    };
    row.reason = "The lead is away.".into();
    desk.accept(revise(1, &row)).accept(send(1));
    assert_eq!(
        desk.blocker(p1).level,
        EscalationLevel::L3,
        "it goes up with it"
    );
    desk.refuse_for(&revise(1, &row), Untracked::EscalationSealed);
    desk.refuse_for(&send(1), Untracked::EscalationSealed);

    desk.accept(draft(&row));
    let again = Untracked::EscalatedAlready(RecordRef::Escalation(EscalationId(1)));
    desk.refuse_for(&send(2), again);
    row.news = "The mirror is gone, too.".into();
    desk.accept(revise(2, &row)).accept(send(2));
    row.news = String::new();
    row.trigger = EscalationTrigger::CommitmentAtRisk;
    desk.accept(draft(&row)).accept(send(3));

    // Stopped work may skip.
    row.subject = RecordRef::Blocker(p0);
    row.reason = String::new();
    desk.accept(draft(&row)).accept(send(4));
    assert_eq!(desk.blocker(p0).level, EscalationLevel::L3);
}

#[test]
fn an_escalation_goes_its_way_and_no_other() {
    use EscalationStatus::{Acknowledged, Decided, Draft, Resolved, Sent, Withdrawn};
    let escalation = EscalationId(1);
    let text = || "Go.".to_owned();
    let to = |status| match status {
        Draft | Sent => send(1),
        Acknowledged => Edit::Escalation(EscalationEdit::Acknowledge {
            escalation,
            by: by(),
            at: monday(),
        }),
        Decided => Edit::Escalation(EscalationEdit::Decide {
            escalation,
            decision: text(),
            by: by(),
            at: monday(),
        }),
        Resolved => Edit::Escalation(EscalationEdit::Resolve {
            escalation,
            text: text(),
            by: by(),
            at: monday(),
        }),
        Withdrawn => Edit::Escalation(EscalationEdit::Withdraw {
            escalation,
            reason: text(),
            by: by(),
            at: monday(),
        }),
    };
    let all = [Acknowledged, Decided, Resolved, Withdrawn];
    for (way, goes) in [
        (vec![], vec![Withdrawn]),
        (vec![Sent], vec![Acknowledged, Decided, Resolved, Withdrawn]),
        (vec![Sent, Acknowledged], vec![Decided, Resolved, Withdrawn]),
        (vec![Sent, Decided], vec![Resolved]),
        (vec![Sent, Resolved], vec![]),
        (vec![Sent, Withdrawn], vec![]),
    ] {
        let mut desk = Desk::with("A");
        let whole = complete(&mut desk, RecordRef::Plan(PLAN));
        desk.accept(draft(&whole));
        for &step in &way {
            desk.accept(to(step));
        }
        let from = way.last().copied().unwrap_or(Draft);
        for step in all {
            if goes.contains(&step) {
                desk.clone().accept(to(step));
            } else {
                desk.refuse_for(&to(step), Untracked::EscalationWay { from, to: step });
            }
        }
        let remove = Edit::Escalation(EscalationEdit::Remove { escalation });
        if from == Draft {
            desk.clone().accept(remove);
        } else {
            desk.refuse_for(&remove, Untracked::EscalationSealed);
        }
    }
}
