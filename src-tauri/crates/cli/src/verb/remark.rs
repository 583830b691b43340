//! `comment` and `ref`: what is said about records, and where they lead outside.

use api::Desk;
use api::dto::{CommentEditDto, EditDto, OutsideLinkEditDto};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::args::{Comment, OfPlan, Ref, RemarkId, RemarksOf};
use crate::civil;
use crate::exit::{Class, Failure};
use crate::names::Names;
use crate::picture;
use crate::table::{Lean, Table};

pub(crate) fn comment(asked: &Comment, today: Option<&str>) -> Result<Answer, Failure> {
    let edit = |edit| EditDto::Comment { edit };
    match asked {
        Comment::Add(asked) => add(&asked.of, &asked.record, today, |on| {
            let text = asked.text.clone();
            edit(CommentEditDto::Add { on, text })
        }),
        Comment::List(asked) => comments(asked, today),
        Comment::Reword(asked) => {
            let desk = known(&asked.one, today, "comment")?;
            let (comment, text) = (asked.one.number, asked.text.clone());
            change(desk, &edit(CommentEditDto::Reword { comment, text }))
        }
        Comment::Remove(one) => {
            let desk = known(one, today, "comment")?;
            let comment = one.number;
            change(desk, &edit(CommentEditDto::Remove { comment }))
        }
    }
}

pub(crate) fn link(asked: &Ref, today: Option<&str>) -> Result<Answer, Failure> {
    let edit = |edit| EditDto::OutsideLink { edit };
    match asked {
        Ref::Add(asked) => add(&asked.of, &asked.record, today, |on| {
            let (title, target) = (asked.title.clone(), asked.target.clone());
            edit(OutsideLinkEditDto::Add { on, title, target })
        }),
        Ref::List(asked) => links(asked, today),
        Ref::Set(asked) => {
            let link = asked.one.number;
            let desk = known(&asked.one, today, "link")?;
            let mut all = desk.registers().outside_links.into_iter();
            let before = all.find(|row| row.id == link);
            let (title, target) = before.map(|row| (row.title, row.target)).unzip();
            let said = asked.change.title.clone();
            let title = said.or(title).unwrap_or_default();
            let said = asked.change.target.clone();
            let target = said.or(target).unwrap_or_default();
            let set = OutsideLinkEditDto::Set {
                link,
                title,
                target,
            };
            change(desk, &edit(set))
        }
        Ref::Remove(one) => {
            let desk = known(one, today, "link")?;
            let link = one.number;
            change(desk, &edit(OutsideLinkEditDto::Remove { link }))
        }
    }
}

/// Opens the program of a comment or link that is there.
fn known(one: &RemarkId, today: Option<&str>, what: &str) -> Result<Desk, Failure> {
    let desk = picture::desk(&one.program, today)?;
    let registers = desk.registers();
    let comments = registers.comments.iter().map(|row| row.id);
    let links = registers.outside_links.iter().map(|row| row.id);
    let there = if what == "comment" {
        comments.into_iter().any(|id| id == one.number)
    } else {
        links.into_iter().any(|id| id == one.number)
    };
    if there {
        return Ok(desk);
    }
    let message = format!("There is no {what} {} in this program.", one.number);
    Err(Failure::new(Class::NotFound, "missing", message))
}

fn add(
    of: &OfPlan,
    record: &str,
    today: Option<&str>,
    edit: impl FnOnce(String) -> EditDto,
) -> Result<Answer, Failure> {
    let desk = picture::desk(&of.program, today)?;
    let (_, on) = Names::of(&desk)?.find(&desk, of.plan.as_deref(), record)?;
    change(desk, &edit(on))
}

/// Does it, and says what undo would take back.
fn change(mut desk: Desk, edit: &EditDto) -> Result<Answer, Failure> {
    let plan = desk.program().plans.first().map_or(0, |plan| plan.id);
    desk.perform(plan, edit)?;
    let program = desk.program();
    let text = format!("{}.", program.undo.clone().unwrap_or_default());
    Ok(Answer {
        text,
        data: json!({ "revision": program.revision, "undo": program.undo }),
    })
}

/// The record a list is narrowed to, and what everything is called.
fn asked_for(asked: &RemarksOf, desk: &Desk) -> Result<(Option<String>, Names), Failure> {
    let names = Names::of(desk)?;
    let record = asked.record.as_deref();
    let record = record.map(|record| names.find(desk, asked.of.plan.as_deref(), record));
    Ok((record.transpose()?.map(|(_, record)| record), names))
}

fn comments(asked: &RemarksOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.of.program, today)?;
    let (record, names) = asked_for(asked, &desk)?;
    let mut all = desk.registers().comments;
    all.retain(|row| record.as_ref().is_none_or(|record| row.on == *record));
    let mut text = String::new();
    for row in &all {
        let (on, at) = (names.record(&row.on), civil::minute(row.at));
        text.push_str(&format!("{} on {on}, {at} {}\n", row.id, row.author));
        for line in row.text.lines() {
            text.push_str(&format!("    {line}\n"));
        }
    }
    Ok(listed(
        text,
        "Nobody has said anything.",
        json!({ "comments": all }),
    ))
}

fn links(asked: &RemarksOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.of.program, today)?;
    let (record, names) = asked_for(asked, &desk)?;
    let mut all = desk.registers().outside_links;
    all.retain(|row| record.as_ref().is_none_or(|record| row.on == *record));
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("On", Lean::Left),
        ("Title", Lean::Left),
        ("Target", Lean::Left),
    ]);
    for row in &all {
        table.push([
            row.id.to_string(),
            names.record(&row.on),
            row.title.clone(),
            row.target.clone(),
        ]);
    }
    let text = if all.is_empty() {
        String::new()
    } else {
        table.print()
    };
    Ok(listed(
        text,
        "Nothing leads outside.",
        json!({ "links": all }),
    ))
}

fn listed(text: String, none: &str, data: Value) -> Answer {
    let text = if text.is_empty() {
        none.to_owned()
    } else {
        text
    };
    Answer { text, data }
}
