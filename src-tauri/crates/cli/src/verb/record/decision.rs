//! `decision`: questions somebody has to answer.

use api::dto::{DecisionChangeDto, DecisionEditDto, EditDto};

use super::{DECISION, change, list, make, show};
use crate::answer::Answer;
use crate::args::{Decision, DecisionChange};
use crate::exit::Failure;
use crate::picture;

pub(crate) fn decision(asked: &Decision, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &DECISION;
    let edit = |edit| EditDto::Decision { edit };
    match asked {
        Decision::List(asked) => list(noun, asked, today),
        Decision::Show(asked) => show(noun, asked, today),
        Decision::Ask(asked) => {
            let of = &asked.of;
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let ask = edit(DecisionEditDto::Ask {
                plan,
                question: asked.question.clone(),
                row: None,
                changes: changes(&asked.change),
            });
            make(noun, desk, plan, &ask)
        }
        Decision::Set(asked) => change(noun, &asked.one, today, |decision| {
            let question = asked.question.clone();
            let question = question.map(|text| DecisionChangeDto::Question { text });
            let all = question.into_iter().chain(changes(&asked.change));
            let set = |change| edit(DecisionEditDto::Set { decision, change });
            Ok(all.map(set).collect())
        }),
        Decision::Decide(asked) => change(noun, &asked.one, today, |decision| {
            Ok(vec![edit(DecisionEditDto::Decide {
                decision,
                outcome: asked.outcome.clone(),
                rationale: asked.why.clone(),
                by: asked.by.clone(),
            })])
        }),
        Decision::Reopen(one) => change(noun, one, today, |decision| {
            Ok(vec![edit(DecisionEditDto::Reopen { decision })])
        }),
        Decision::Remove(one) => change(noun, one, today, |decision| {
            Ok(vec![edit(DecisionEditDto::Remove { decision })])
        }),
    }
}

fn changes(asked: &DecisionChange) -> Vec<DecisionChangeDto> {
    type Change = DecisionChangeDto;
    let said = |field: &Option<String>| field.clone();
    let names = (!asked.decider.is_empty()).then(|| asked.decider.clone());
    let all = [
        names.map(|names| Change::Deciders { names }),
        said(&asked.needed_by).map(|text| Change::NeededBy { text }),
        asked.urgency.map(|urgency| Change::Urgency { urgency }),
        said(&asked.context).map(|text| Change::Context { text }),
        said(&asked.recommendation).map(|text| Change::Recommendation { text }),
        said(&asked.otherwise).map(|text| Change::DefaultIfNone { text }),
    ];
    all.into_iter().flatten().collect()
}
