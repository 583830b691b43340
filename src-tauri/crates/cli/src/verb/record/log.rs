//! `assumption` and `action`: what is taken for true, and what somebody has promised to do.

use api::dto::{ActionChangeDto, ActionEditDto, AssumptionChangeDto, AssumptionEditDto, EditDto};

use super::{ACTION, ASSUMPTION, BLOCKER, RISK, change, history, list, make, other, show};
use crate::answer::Answer;
use crate::args::{Action, Assumption, EntryChange};
use crate::exit::Failure;
use crate::picture;

pub(crate) fn assumption(asked: &Assumption, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &ASSUMPTION;
    let edit = |edit| EditDto::Assumption { edit };
    match asked {
        Assumption::List(asked) => list(noun, asked, today),
        Assumption::Show(asked) => show(noun, asked, today),
        Assumption::History(asked) => history(noun, asked, today),
        Assumption::Add(asked) => {
            let of = &asked.of;
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let add = edit(AssumptionEditDto::Add {
                plan,
                text: asked.text.clone(),
                changes: of_assumption(&asked.change)?,
            });
            make(noun, desk, plan, &add)
        }
        Assumption::Set(asked) => change(noun, &asked.one, today, |assumption| {
            let text = asked.text.clone();
            let text = text.map(|text| AssumptionChangeDto::Text { text });
            let all = text.into_iter().chain(of_assumption(&asked.change)?);
            let set = |change| edit(AssumptionEditDto::Set { assumption, change });
            Ok(all.map(set).collect())
        }),
        Assumption::Settle(asked) => change(noun, &asked.one, today, |assumption| {
            Ok(vec![edit(AssumptionEditDto::Settle {
                assumption,
                status: asked.status,
                finding: asked.finding.clone(),
            })])
        }),
        Assumption::Remove(one) => change(noun, one, today, |assumption| {
            Ok(vec![edit(AssumptionEditDto::Remove { assumption })])
        }),
    }
}

pub(crate) fn action(asked: &Action, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &ACTION;
    let edit = |edit| EditDto::Action { edit };
    match asked {
        Action::List(asked) => list(noun, asked, today),
        Action::Show(asked) => show(noun, asked, today),
        Action::History(asked) => history(noun, asked, today),
        Action::Add(asked) => {
            let of = &asked.of;
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let add = edit(ActionEditDto::Add {
                plan,
                text: asked.text.clone(),
                changes: of_action(&asked.change)?,
            });
            make(noun, desk, plan, &add)
        }
        Action::Set(asked) => change(noun, &asked.one, today, |action| {
            let text = asked.text.clone();
            let text = text.map(|text| ActionChangeDto::Text { text });
            let all = text.into_iter().chain(of_action(&asked.change)?);
            let set = |change| edit(ActionEditDto::Set { action, change });
            Ok(all.map(set).collect())
        }),
        Action::Status(asked) => change(noun, &asked.one, today, |action| {
            let status = asked.status;
            Ok(vec![edit(ActionEditDto::Status { action, status })])
        }),
        Action::Remove(one) => change(noun, one, today, |action| {
            Ok(vec![edit(ActionEditDto::Remove { action })])
        }),
    }
}

fn of_assumption(asked: &EntryChange) -> Result<Vec<AssumptionChangeDto>, Failure> {
    if asked.risk.is_some() || asked.blocker.is_some() {
        return Err(Failure::usage("An assumption has no --risk or --blocker."));
    }
    let said = |field: &Option<String>| field.clone();
    let all = [
        said(&asked.owner).map(|name| AssumptionChangeDto::Owner { name }),
        said(&asked.due).map(|text| AssumptionChangeDto::Due { text }),
        said(&asked.if_false).map(|text| AssumptionChangeDto::IfFalse { text }),
    ];
    Ok(all.into_iter().flatten().collect())
}

fn of_action(asked: &EntryChange) -> Result<Vec<ActionChangeDto>, Failure> {
    if asked.if_false.is_some() {
        return Err(Failure::usage("An action has no --if-false."));
    }
    let said = |field: &Option<String>| field.clone();
    let risk = asked.risk.as_deref().map(|name| other(&RISK, name));
    let blocker = asked.blocker.as_deref().map(|name| other(&BLOCKER, name));
    let all = [
        said(&asked.owner).map(|name| ActionChangeDto::Owner { name }),
        said(&asked.due).map(|text| ActionChangeDto::Due { text }),
        risk.transpose()?.map(|risk| ActionChangeDto::Risk { risk }),
        blocker
            .transpose()?
            .map(|blocker| ActionChangeDto::Blocker { blocker }),
    ];
    Ok(all.into_iter().flatten().collect())
}
