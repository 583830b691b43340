//! `risk`: what may happen.

use api::dto::{EditDto, RiskChangeDto, RiskEditDto};

use super::{RISK, change, history, list, make, picture_of, rows_of, show, text};
use crate::answer::Answer;
use crate::args::{OneOf, Risk, RiskChange, RiskMaterialise, RiskSet};
use crate::exit::Failure;
use crate::picture;

pub(crate) fn risk(asked: &Risk, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &RISK;
    let step = |one: &OneOf, edit: &dyn Fn(u32) -> RiskEditDto| {
        change(noun, one, today, |risk| {
            Ok(vec![EditDto::Risk { edit: edit(risk) }])
        })
    };
    match asked {
        Risk::List(asked) => list(noun, asked, today),
        Risk::Show(asked) => show(noun, asked, today),
        Risk::Text(asked) => text(noun, asked, today),
        Risk::History(asked) => history(noun, asked, today),
        Risk::Raise(asked) => {
            let of = &asked.of;
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let edit = EditDto::Risk {
                edit: RiskEditDto::Raise {
                    plan,
                    statement: asked.statement.clone(),
                    probability: asked.probability,
                    impact: asked.impact,
                    changes: changes(&asked.change),
                },
            };
            make(noun, desk, plan, &edit)
        }
        Risk::Set(asked) => change(noun, &asked.one, today, |id| Ok(set(asked, id))),
        Risk::Own(asked) => step(&asked.one, &|risk| RiskEditDto::Own {
            risk,
            name: asked.owner.clone(),
            follow_up: asked.follow_up.clone(),
        }),
        Risk::Accept(asked) => step(&asked.one, &|risk| RiskEditDto::Accept {
            risk,
            by: asked.by.clone(),
            why: asked.why.clone(),
            contingency: asked.contingency.clone(),
        }),
        Risk::Mitigate(one) => step(one, &|risk| RiskEditDto::Mitigate { risk }),
        Risk::Review(asked) => step(&asked.one, &|risk| RiskEditDto::Review {
            risk,
            text: asked.note.clone(),
            follow_up: asked.follow_up.clone(),
        }),
        Risk::Materialise(asked) => materialise(asked, today),
        Risk::Close(asked) => step(&asked.one, &|risk| RiskEditDto::Close {
            risk,
            why: asked.why.clone(),
        }),
        Risk::Reopen(asked) => step(&asked.one, &|risk| RiskEditDto::Reopen {
            risk,
            why: asked.why.clone(),
        }),
        Risk::Remove(one) => step(one, &|risk| RiskEditDto::Remove { risk }),
    }
}

/// Rows are named in the risk's plan; none are those the risk touches.
fn materialise(asked: &RiskMaterialise, today: Option<&str>) -> Result<Answer, Failure> {
    let blocked = match asked.blocks.as_slice() {
        [] => Vec::new(),
        rows => rows_of(&picture_of(&asked.one, &RISK, today)?, rows)?,
    };
    change(&RISK, &asked.one, today, |risk| {
        Ok(vec![EditDto::Risk {
            edit: RiskEditDto::Materialise {
                risk,
                severity: asked.severity,
                owner: asked.owner.clone(),
                blocked,
            },
        }])
    })
}

fn set(asked: &RiskSet, risk: u32) -> Vec<EditDto> {
    let statement = asked.statement.clone();
    let first = [
        statement.map(|text| RiskChangeDto::Statement { text }),
        asked
            .probability
            .map(|probability| RiskChangeDto::Probability { probability }),
        asked.impact.map(|impact| RiskChangeDto::Impact { impact }),
    ];
    let all = first.into_iter().flatten().chain(changes(&asked.change));
    let edit = |change| EditDto::Risk {
        edit: RiskEditDto::Set { risk, change },
    };
    all.map(edit).collect()
}

fn changes(asked: &RiskChange) -> Vec<RiskChangeDto> {
    type Change = RiskChangeDto;
    let said = |field: &Option<String>| field.clone();
    let all = [
        said(&asked.owner).map(|name| Change::Owner { name }),
        asked.response.map(|response| Change::Response {
            response: Some(response),
        }),
        said(&asked.mitigation).map(|text| Change::Mitigation { text }),
        said(&asked.contingency).map(|text| Change::Contingency { text }),
        said(&asked.trigger).map(|text| Change::Trigger { text }),
        said(&asked.follow_up).map(|text| Change::FollowUp { text }),
    ];
    all.into_iter().flatten().collect()
}
