//! Random edits of what is tracked beside the rows, sensible and otherwise.

use std::sync::Arc;

use plan::{
    ActionChange, ActionEdit, ActionId, ActionStatus, AreaColour, AssumptionChange, AssumptionEdit,
    AssumptionId, AssumptionStatus, Attendee, BlockerChange, BlockerEdit, BlockerId, Capacity,
    CapacityEdit, Choice, CommentEdit, CommentId, DecisionChange, DecisionEdit, DecisionId,
    Declaration, DeclarationId, DependencyChange, DependencyEdit, DependencyId, DependencyStatus,
    Edit, Escalation, EscalationEdit, EscalationId, EscalationLevel, EscalationTrigger, GoNoGo,
    GoNoGoDecision, GoNoGoEdit, Health, HealthEdit, HealthEntry, HealthSubject, Impact, NaiveDate,
    NeededBy, OutsideLinkEdit, OutsideLinkId, Owner, PersonId, Policy, Probability, RecordRef,
    RiskChange, RiskEdit, RiskId, Severity, TaskId, Vote, WorkstreamId,
};
use proptest::prelude::*;

use super::random::{moments, names, people, plans, rows, tasks};

fn id<I: From<u32> + std::fmt::Debug>() -> impl Strategy<Value = I> {
    (1_u32..4).prop_map(I::from)
}

fn of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (27_400_i64..27_440).prop_map(|day| plan::time::EARLIEST + plan::time::days(day))
}

fn owners() -> impl Strategy<Value = Owner> {
    prop_oneof![
        people().prop_map(Owner::Known),
        names().prop_map(Owner::Named)
    ]
}

fn needed() -> impl Strategy<Value = Option<NeededBy>> {
    prop::option::of(prop_oneof![
        days().prop_map(NeededBy::Date),
        tasks().prop_map(NeededBy::Milestone),
        (0_u16..4).prop_map(NeededBy::PlanWeek),
    ])
}

fn records() -> impl Strategy<Value = RecordRef> {
    prop_oneof![
        plans().prop_map(RecordRef::Plan),
        tasks().prop_map(RecordRef::Task),
        id().prop_map(RecordRef::Dependency),
        id().prop_map(RecordRef::Blocker),
        id().prop_map(RecordRef::Risk),
        id().prop_map(RecordRef::Assumption),
        id().prop_map(RecordRef::Action),
        id().prop_map(RecordRef::Decision),
        id().prop_map(RecordRef::Escalation),
        id().prop_map(RecordRef::GoNoGo),
        id().prop_map(RecordRef::Capacity),
    ]
}

fn subjects() -> impl Strategy<Value = HealthSubject> {
    prop_oneof![
        plans().prop_map(HealthSubject::Plan),
        id::<WorkstreamId>().prop_map(HealthSubject::Workstream),
        tasks().prop_map(HealthSubject::Milestone),
    ]
}

fn options() -> impl Strategy<Value = Vec<Choice>> {
    let option = prop::option::of(people()).prop_map(|owner| Choice {
        name: "Wait".into(),
        owner,
        ..Choice::default()
    });
    prop::collection::vec(option, 0..4)
}

fn dependencies() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        names().prop_map(DependencyChange::Provider),
        needed().prop_map(DependencyChange::NeededBy),
        prop::option::of(days()).prop_map(DependencyChange::Forecast),
        prop::option::of(id()).prop_map(DependencyChange::Blocker),
        prop::option::of(days()).prop_map(DependencyChange::Verified),
        (any::<bool>(), names()).prop_map(|(has, how)| DependencyChange::Workaround { has, how }),
    ];
    prop_oneof![
        3 => (id(), change).prop_map(|(dependency, change)| DependencyEdit::Set { dependency, change }),
        2 => (id(), of(DependencyStatus::ALL), moments()).prop_map(|(dependency, status, at)| {
            DependencyEdit::Status { dependency, status, at }
        }),
        1 => (id::<DependencyId>(), prop::option::of(days()), names(), moments()).prop_map(
            |(dependency, date, by, at)| DependencyEdit::Promise { dependency, date, by, at }
        ),
    ]
    .prop_map(Edit::Dependency)
}

fn blockers() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        rows().prop_map(BlockerChange::Blocked),
        owners().prop_map(BlockerChange::Owner),
        prop::option::of(owners()).prop_map(BlockerChange::Resolver),
        names().prop_map(BlockerChange::RootCause),
        of(Severity::ALL).prop_map(BlockerChange::Severity),
    ];
    let said = || (id::<BlockerId>(), names(), moments());
    prop_oneof![
        4 => (plans(), names(), of(Severity::ALL), rows(), owners(), moments()).prop_map(
            |(plan, title, severity, blocked, owner, at)| BlockerEdit::Raise {
                plan, title, severity, blocked, owner, by: String::new(), at,
            }
        ),
        2 => (id(), change).prop_map(|(blocker, change)| BlockerEdit::Set { blocker, change }),
        1 => said().prop_map(|(blocker, by, at)| BlockerEdit::Investigate { blocker, by, at }),
        1 => (said(), of(EscalationLevel::ALL)).prop_map(|((blocker, reason, at), to)| {
            BlockerEdit::Escalate { blocker, to, reason, by: String::new(), at }
        }),
        1 => (said(), of(EscalationLevel::ALL)).prop_map(|((blocker, reason, at), to)| {
            BlockerEdit::Deescalate { blocker, to, reason, by: String::new(), at }
        }),
        2 => said().prop_map(|(blocker, text, at)| BlockerEdit::Resolve {
            blocker, root_cause: text.clone(), resolution: text, lessons: String::new(),
            by: String::new(), at,
        }),
        1 => said().prop_map(|(blocker, by, at)| BlockerEdit::Close { blocker, by, at }),
        1 => said().prop_map(|(blocker, reason, at)| BlockerEdit::Reopen {
            blocker, reason, by: String::new(), at,
        }),
        1 => id().prop_map(|blocker| BlockerEdit::Remove { blocker }),
    ]
    .prop_map(Edit::Blocker)
}

fn risks() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        prop::option::of(owners()).prop_map(RiskChange::Owner),
        prop::option::of(days()).prop_map(RiskChange::FollowUp),
        rows().prop_map(RiskChange::Rows),
        names().prop_map(RiskChange::Contingency),
    ];
    let said = || (id::<RiskId>(), names(), moments());
    let raise = (
        plans(),
        names(),
        of(Probability::ALL),
        of(Impact::ALL),
        moments(),
    );
    prop_oneof![
        3 => raise.prop_map(|(plan, statement, probability, impact, at)| {
            let by = String::new();
            Edit::Risk(RiskEdit::Raise { plan, statement, probability, impact, by, at })
        }),
        2 => (id(), change).prop_map(|(risk, change)| Edit::Risk(RiskEdit::Set { risk, change })),
        1 => (id(), owners(), days()).prop_map(|(risk, owner, follow_up)| {
            Edit::Risk(RiskEdit::Own { risk, owner, follow_up })
        }),
        1 => said().prop_map(|(risk, text, at)| Edit::Risk(RiskEdit::Accept {
            risk, by: text.clone(), why: text.clone(), contingency: text, at,
        })),
        1 => id().prop_map(|risk| Edit::Risk(RiskEdit::Mitigate { risk })),
        1 => said().prop_map(|(risk, why, at)| {
            Edit::Risk(RiskEdit::Close { risk, why, by: String::new(), at })
        }),
        1 => said().prop_map(|(risk, why, at)| {
            Edit::Risk(RiskEdit::Reopen { risk, why, by: String::new(), at })
        }),
        1 => id().prop_map(|risk| Edit::Risk(RiskEdit::Remove { risk })),
        2 => (said(), prop::option::of(owners()), rows()).prop_map(
            |((risk, by, at), owner, blocked)| Edit::MaterialiseRisk {
                risk, severity: Severity::P1, owner, blocked, by, at,
            }
        ),
    ]
}

fn logs() -> impl Strategy<Value = Edit> {
    let action = prop_oneof![
        prop::option::of(id()).prop_map(ActionChange::Risk),
        prop::option::of(id()).prop_map(ActionChange::Blocker),
        rows().prop_map(ActionChange::Rows),
        prop::option::of(owners()).prop_map(ActionChange::Owner),
    ];
    let assumption = prop_oneof![
        rows().prop_map(AssumptionChange::Rows),
        prop::option::of(owners()).prop_map(AssumptionChange::Owner),
    ];
    let add = (plans(), names(), prop::option::of(id()), moments());
    prop_oneof![
        3 => add.prop_map(|(plan, text, risk, at)| Edit::Action(ActionEdit::Add {
            plan, text, owner: None, due: None, risk, blocker: None, by: String::new(), at,
        })),
        2 => (id(), action).prop_map(|(action, change)| {
            Edit::Action(ActionEdit::Set { action, change })
        }),
        1 => (id(), of(ActionStatus::ALL), moments()).prop_map(|(action, status, at)| {
            Edit::Action(ActionEdit::Status { action, status, at })
        }),
        1 => id::<ActionId>().prop_map(|action| Edit::Action(ActionEdit::Remove { action })),
        1 => (plans(), names(), moments()).prop_map(|(plan, text, at)| {
            let by = String::new();
            Edit::Assumption(AssumptionEdit::Add { plan, text, by, at })
        }),
        1 => (id(), assumption).prop_map(|(assumption, change)| {
            Edit::Assumption(AssumptionEdit::Set { assumption, change })
        }),
        1 => (id::<AssumptionId>(), of(AssumptionStatus::ALL), moments()).prop_map(
            |(assumption, status, at)| Edit::Assumption(AssumptionEdit::Settle {
                assumption, status, finding: String::new(), at,
            })
        ),
    ]
}

fn decisions() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        3 => prop::option::of(tasks()).prop_map(DecisionChange::Row),
        1 => options().prop_map(DecisionChange::Options),
        1 => prop::collection::vec(owners(), 0..3).prop_map(DecisionChange::Deciders),
        1 => needed().prop_map(DecisionChange::NeededBy),
    ];
    let row = prop_oneof![Just(Some(TaskId(6))), prop::option::of(tasks()),];
    prop_oneof![
        3 => (plans(), names(), row, moments()).prop_map(|(plan, question, row, at)| {
            DecisionEdit::Ask { plan, question, row, by: String::new(), at }
        }),
        2 => (id(), change).prop_map(|(decision, change)| DecisionEdit::Set { decision, change }),
        3 => (id(), names(), moments()).prop_map(|(decision, text, at)| DecisionEdit::Decide {
            decision, outcome: text.clone(), rationale: String::new(), by: text, at,
        }),
        1 => id().prop_map(|decision| DecisionEdit::Reopen { decision }),
        1 => id::<DecisionId>().prop_map(|decision| DecisionEdit::Remove { decision }),
    ]
    .prop_map(Edit::Decision)
}

fn escalations() -> impl Strategy<Value = Edit> {
    let whole = (
        plans(),
        records(),
        of(EscalationTrigger::ALL),
        prop::collection::vec(people(), 0..3),
        options(),
        of(EscalationLevel::ALL),
        names(),
        moments(),
    );
    let whole = whole.prop_map(
        |(plan, subject, trigger, to, options, level_to, text, at)| {
            Box::new(Escalation {
                to,
                options,
                level_to,
                reason: text.clone(),
                situation: text.clone(),
                tried: vec![text.clone()],
                do_nothing: text.clone(),
                recommendation: text,
                decision_needed_by: Some(at),
                ..Escalation::new(plan, subject, trigger, "Late", at)
            })
        },
    );
    let said = || (id::<EscalationId>(), names(), moments());
    prop_oneof![
        3 => whole.prop_map(|escalation| EscalationEdit::Draft { escalation }),
        3 => said().prop_map(|(escalation, by, at)| EscalationEdit::Send { escalation, by, at }),
        1 => said().prop_map(|(escalation, by, at)| EscalationEdit::Acknowledge { escalation, by, at }),
        1 => said().prop_map(|(escalation, by, at)| EscalationEdit::Decide {
            escalation, decision: by.clone(), by, at,
        }),
        1 => said().prop_map(|(escalation, reason, at)| EscalationEdit::Withdraw {
            escalation, reason, by: String::new(), at,
        }),
        1 => id().prop_map(|escalation| EscalationEdit::Remove { escalation }),
    ]
    .prop_map(Edit::Escalation)
}

fn releases() -> impl Strategy<Value = Edit> {
    let row = (plans(), names(), moments(), any::<[bool; 4]>());
    let row = row.prop_map(|(plan, release, at, [red, voted, rollback, again])| {
        let mut row = GoNoGo::new(plan, &release, at);
        let colour = if red {
            AreaColour::Red
        } else {
            AreaColour::Green
        };
        row.areas
            .iter_mut()
            .for_each(|one| one.colour = Some(colour));
        row.decision = Some(if again {
            GoNoGoDecision::NoGo
        } else {
            GoNoGoDecision::Go
        });
        row.reason.clone_from(&release);
        row.again = again.then(|| at.date());
        row.attendees = vec![Attendee {
            name: "Ola".into(),
            role: String::new(),
            vote: voted.then_some(Vote::Go),
        }];
        if rollback {
            row.rollback = vec!["Errors".into()];
            for who in [&mut row.authority, &mut row.deployer, &mut row.monitor] {
                *who = "Ola".into();
            }
        }
        Box::new(row)
    });
    prop_oneof![
        3 => row.prop_map(|record| GoNoGoEdit::Draft { record }),
        2 => (id(), names(), moments()).prop_map(|(record, by, at)| {
            GoNoGoEdit::Hold { record, by, at }
        }),
        1 => id().prop_map(|record| GoNoGoEdit::Remove { record }),
    ]
    .prop_map(Edit::GoNoGo)
}

fn capacities() -> impl Strategy<Value = Edit> {
    let row = || {
        let row = (plans(), names(), moments(), 0_u16..102);
        row.prop_map(|(plan, name, at, focus)| Box::new(Capacity::new(plan, &name, focus, at)))
    };
    prop_oneof![
        3 => row().prop_map(|capacity| CapacityEdit::Assess { capacity }),
        1 => (id(), row()).prop_map(|(capacity, to)| CapacityEdit::Revise { capacity, to }),
        1 => id().prop_map(|capacity| CapacityEdit::Remove { capacity }),
    ]
    .prop_map(Edit::Capacity)
}

const COLOURS: &[Health] = &[Health::OnTrack, Health::AtRisk, Health::Unknown];

fn colours() -> impl Strategy<Value = Edit> {
    let declaration = (
        subjects(),
        of(COLOURS),
        prop::option::of(people()),
        moments(),
        names(),
    );
    let declaration = declaration.prop_map(|(subject, colour, owner, at, text)| Declaration {
        subject,
        colour,
        computed: Health::AtRisk,
        reason: text.clone(),
        cause: text.clone(),
        owner,
        path: text,
        path_date: Some(at.date()),
        expires: Some(at.date()),
        at,
        by: String::new(),
    });
    let entry = (subjects(), of(COLOURS), moments());
    prop_oneof![
        3 => declaration.prop_map(|row| Edit::Health(HealthEdit::Declare {
            declaration: Box::new(row),
        })),
        1 => id::<DeclarationId>().prop_map(|declaration| Edit::Health(HealthEdit::Withdraw {
            declaration,
        })),
        2 => entry.prop_map(|(subject, computed, at)| Edit::RecordHealth {
            entry: HealthEntry { subject, at, computed, declared: None, why: String::new() },
        }),
    ]
}

fn said() -> impl Strategy<Value = Edit> {
    let policy = (prop::option::of(people()), 0_i32..9).prop_map(|(primary, days)| {
        let mut policy = Policy::default();
        policy.health.on_track_days = days;
        policy.roles[0].primary = primary;
        Edit::SetPolicy {
            to: Arc::new(policy),
        }
    });
    prop_oneof![
        3 => (records(), names(), moments()).prop_map(|(on, text, at)| {
            Edit::Comment(CommentEdit::Add { on, author: String::new(), at, text })
        }),
        1 => id::<CommentId>().prop_map(|comment| Edit::Comment(CommentEdit::Remove { comment })),
        2 => (records(), names()).prop_map(|(on, target)| {
            Edit::OutsideLink(OutsideLinkEdit::Add { on, title: String::new(), target })
        }),
        1 => id::<OutsideLinkId>().prop_map(|link| {
            Edit::OutsideLink(OutsideLinkEdit::Remove { link })
        }),
        1 => id::<PersonId>().prop_map(|person| Edit::RemovePerson { person }),
        1 => policy,
    ]
}

pub(super) fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => dependencies(),
        3 => blockers(),
        3 => risks(),
        2 => logs(),
        3 => decisions(),
        3 => escalations(),
        2 => releases(),
        1 => capacities(),
        1 => colours(),
        2 => said(),
    ]
}
