//! `escalate`: matters put before somebody further up.

use api::dto::{EditDto, EscalationEditDto};

use super::{ESCALATION, change, history, list, show, text};
use crate::answer::Answer;
use crate::args::{Escalate, OneOf};
use crate::exit::Failure;

mod draft;

pub(crate) fn escalate(asked: &Escalate, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &ESCALATION;
    let step = |one: &OneOf, edit: &dyn Fn(u32) -> EscalationEditDto| {
        change(noun, one, today, |escalation| {
            Ok(vec![EditDto::Escalation {
                edit: edit(escalation),
            }])
        })
    };
    match asked {
        Escalate::List(asked) => list(noun, asked, today),
        Escalate::Show(asked) => show(noun, asked, today),
        Escalate::Text(asked) => text(noun, asked, today),
        Escalate::History(asked) => history(noun, asked, today),
        Escalate::Propose(asked) => draft::propose(asked, today),
        Escalate::Draft(asked) => draft::draft(asked, today),
        Escalate::Send(one) => step(one, &|escalation| EscalationEditDto::Send { escalation }),
        Escalate::Acknowledge(asked) => {
            step(&asked.one, &|escalation| EscalationEditDto::Acknowledge {
                escalation,
                by: asked.by.clone(),
            })
        }
        Escalate::Decide(asked) => step(&asked.one, &|escalation| EscalationEditDto::Decide {
            escalation,
            decision: asked.decision.clone(),
            by: asked.by.clone(),
        }),
        Escalate::Resolve(asked) => step(&asked.one, &|escalation| EscalationEditDto::Resolve {
            escalation,
            text: asked.text.clone(),
        }),
        Escalate::Withdraw(asked) => step(&asked.one, &|escalation| EscalationEditDto::Withdraw {
            escalation,
            reason: asked.why.clone(),
        }),
        Escalate::Remove(one) => step(one, &|escalation| EscalationEditDto::Remove { escalation }),
    }
}
