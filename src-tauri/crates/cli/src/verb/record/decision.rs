//! `decision`: questions somebody has to answer.

use api::dto::{ChoiceDto, DecisionChangeDto, DecisionEditDto, EditDto};

use super::{DECISION, change, history, list, make, picture_of, show};
use crate::answer::Answer;
use crate::args::{Decision, DecisionChange};
use crate::exit::Failure;
use crate::lookup;
use crate::picture::{self, Picture};

pub(crate) fn decision(asked: &Decision, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &DECISION;
    let edit = |edit| EditDto::Decision { edit };
    match asked {
        Decision::List(asked) => list(noun, asked, today),
        Decision::Show(asked) => show(noun, asked, today),
        Decision::History(asked) => history(noun, asked, today),
        Decision::Ask(asked) => {
            let of = &asked.of;
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let ask = edit(DecisionEditDto::Ask {
                plan,
                question: asked.question.clone(),
                row: row(asked.change.row.as_deref(), || Ok(before))?.flatten(),
                changes: changes(&asked.change),
            });
            make(noun, desk, plan, &ask)
        }
        Decision::Set(asked) => change(noun, &asked.one, today, |decision| {
            let question = asked.question.clone();
            let question = question.map(|text| DecisionChangeDto::Question { text });
            let picture = || picture_of(&asked.one, noun, today);
            let row = row(asked.change.row.as_deref(), picture)?;
            let row = row.map(|row| DecisionChangeDto::Row { row });
            let all = question.into_iter().chain(row);
            let all = all.chain(changes(&asked.change));
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
        (!asked.option.is_empty()).then(|| Change::Options {
            options: asked.option.iter().map(|said| option(said)).collect(),
        }),
    ];
    all.into_iter().flatten().collect()
}

/// `Buy: three phones`; what stands before the first colon is the name.
fn option(said: &str) -> ChoiceDto {
    let (name, action) = said.split_once(':').unwrap_or((said, ""));
    ChoiceDto {
        name: name.trim().to_owned(),
        action: action.trim().to_owned(),
        ..ChoiceDto::default()
    }
}

/// The row somebody names in a plan: none where nothing is said, nobody's where it is empty.
fn row(
    said: Option<&str>,
    plan: impl FnOnce() -> Result<Picture, Failure>,
) -> Result<Option<Option<u32>>, Failure> {
    let Some(name) = said else {
        return Ok(None);
    };
    if name.trim().is_empty() {
        return Ok(Some(None));
    }
    let plan = plan()?;
    let rows = plan.rows();
    Ok(Some(Some(lookup::row(&plan, &rows, name)?.task.id)))
}
