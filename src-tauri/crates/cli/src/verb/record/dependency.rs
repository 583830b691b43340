//! `dep`: what is awaited.

use api::dto::{DependencyChangeDto, DependencyEditDto, EditDto};

use super::{BLOCKER, DEPENDENCY, change, history, list, make, other, show, text};
use crate::answer::Answer;
use crate::args::{Dep, DepChange};
use crate::exit::Failure;
use crate::picture;
use crate::verb::edit::kind;

mod impact;

pub(crate) fn dependency(asked: &Dep, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &DEPENDENCY;
    let edit = |edit| EditDto::Dependency { edit };
    match asked {
        Dep::List(asked) => list(noun, asked, today),
        Dep::Show(asked) => show(noun, asked, today),
        Dep::Text(asked) => text(noun, asked, today),
        Dep::Impact(asked) => impact::impact(asked, today),
        Dep::History(asked) => history(noun, asked, today),
        Dep::Add(asked) => {
            let of = &asked.of;
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let add = edit(DependencyEditDto::Add {
                plan,
                name: asked.name.clone(),
                kind: kind(asked.kind),
                owner: asked.owner.clone(),
                changes: changes(&asked.change)?,
            });
            make(noun, desk, plan, &add)
        }
        Dep::Set(asked) => change(noun, &asked.one, today, |dependency| {
            let changes = changes(&asked.change)?.into_iter();
            let set = |change| edit(DependencyEditDto::Set { dependency, change });
            Ok(changes.map(set).collect())
        }),
        Dep::Status(asked) => change(noun, &asked.one, today, |dependency| {
            let status = asked.status;
            Ok(vec![edit(DependencyEditDto::Status { dependency, status })])
        }),
        Dep::Promise(asked) => change(noun, &asked.one, today, |dependency| {
            Ok(vec![edit(DependencyEditDto::Promise {
                dependency,
                text: asked.date.clone(),
                by: asked.by.clone(),
            })])
        }),
    }
}

fn changes(asked: &DepChange) -> Result<Vec<DependencyChangeDto>, Failure> {
    type Change = DependencyChangeDto;
    let said = |field: &Option<String>| field.clone();
    let blocker = asked.blocker.as_deref();
    let blocker = blocker.map(|name| other(&BLOCKER, name)).transpose()?;
    let all = [
        said(&asked.provider).map(|text| Change::Provider { text }),
        said(&asked.needed_by).map(|text| Change::NeededBy { text }),
        said(&asked.forecast).map(|text| Change::Forecast { text }),
        blocker.map(|blocker| Change::Blocker { blocker }),
        said(&asked.impact).map(|text| Change::Impact { text }),
        said(&asked.mitigation).map(|text| Change::Mitigation { text }),
        said(&asked.workaround).map(|text| Change::Workaround {
            has: !text.trim().is_empty(),
            text,
        }),
        said(&asked.verified).map(|text| Change::Verified { text }),
    ];
    Ok(all.into_iter().flatten().collect())
}
