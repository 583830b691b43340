//! `blocker`: what stops work.

use api::dto::{BlockerChangeDto, BlockerEditDto, EditDto};

use super::{BLOCKER, change, history, list, make, rows_of, show, text};
use crate::answer::Answer;
use crate::args::{Blocker, BlockerChange, BlockerRaise, BlockerSet, OneOf};
use crate::exit::Failure;
use crate::picture;

pub(crate) fn blocker(asked: &Blocker, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &BLOCKER;
    let step = |one: &OneOf, edit: &dyn Fn(u32) -> BlockerEditDto| {
        change(noun, one, today, |blocker| {
            Ok(vec![EditDto::Blocker {
                edit: edit(blocker),
            }])
        })
    };
    match asked {
        Blocker::List(asked) => list(noun, asked, today),
        Blocker::Show(asked) => show(noun, asked, today),
        Blocker::Text(asked) => text(noun, asked, today),
        Blocker::History(asked) => history(noun, asked, today),
        Blocker::Raise(asked) => raise(asked, today),
        Blocker::Set(asked) => change(noun, &asked.one, today, |id| Ok(set(asked, id))),
        Blocker::Note(asked) => step(&asked.one, &|blocker| BlockerEditDto::Note {
            blocker,
            text: asked.text.clone(),
        }),
        Blocker::Investigate(one) => step(one, &|blocker| BlockerEditDto::Investigate { blocker }),
        Blocker::Escalate(asked) => step(&asked.one, &|blocker| BlockerEditDto::Escalate {
            blocker,
            to: asked.to,
            reason: asked.why.clone(),
        }),
        Blocker::Deescalate(asked) => step(&asked.one, &|blocker| BlockerEditDto::Deescalate {
            blocker,
            to: asked.to,
            reason: asked.why.clone(),
        }),
        Blocker::Resolve(asked) => step(&asked.one, &|blocker| BlockerEditDto::Resolve {
            blocker,
            root_cause: asked.root_cause.clone(),
            resolution: asked.resolution.clone(),
            lessons: asked.lessons.clone(),
        }),
        Blocker::Close(one) => step(one, &|blocker| BlockerEditDto::Close { blocker }),
        Blocker::WontFix(asked) => step(&asked.one, &|blocker| BlockerEditDto::WontFix {
            blocker,
            reason: asked.why.clone(),
        }),
        Blocker::Reopen(asked) => step(&asked.one, &|blocker| BlockerEditDto::Reopen {
            blocker,
            reason: asked.why.clone(),
        }),
        Blocker::Remove(one) => step(one, &|blocker| BlockerEditDto::Remove { blocker }),
    }
}

fn raise(asked: &BlockerRaise, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let blocked = rows_of(&before, &asked.blocks)?;
    let plan = before.head().id;
    let edit = EditDto::Blocker {
        edit: BlockerEditDto::Raise {
            plan,
            title: asked.title.clone(),
            severity: asked.severity,
            owner: asked.owner.clone(),
            blocked,
            raised: String::new(),
            by: String::new(),
            changes: changes(&asked.change),
        },
    };
    make(&BLOCKER, desk, plan, &edit)
}

fn set(asked: &BlockerSet, blocker: u32) -> Vec<EditDto> {
    let title = asked.title.clone();
    let owner = asked.owner.clone();
    let severity = asked.severity;
    let first = [
        title.map(|text| BlockerChangeDto::Title { text }),
        severity.map(|severity| BlockerChangeDto::Severity { severity }),
        owner.map(|name| BlockerChangeDto::Owner { name }),
    ];
    let all = first.into_iter().flatten().chain(changes(&asked.change));
    let edit = |change| EditDto::Blocker {
        edit: BlockerEditDto::Set { blocker, change },
    };
    all.map(edit).collect()
}

fn changes(asked: &BlockerChange) -> Vec<BlockerChangeDto> {
    type Change = BlockerChangeDto;
    let said = |field: &Option<String>| field.clone();
    let all = [
        asked.category.map(|category| Change::Category {
            category: Some(category),
        }),
        said(&asked.description).map(|text| Change::Description { text }),
        said(&asked.root_cause).map(|text| Change::RootCause { text }),
        said(&asked.proposed).map(|text| Change::Proposed { text }),
        said(&asked.workaround).map(|text| Change::Workaround { text }),
        said(&asked.resolver).map(|name| Change::Resolver { name }),
        said(&asked.target).map(|text| Change::Target { text }),
    ];
    all.into_iter().flatten().collect()
}
