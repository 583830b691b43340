//! `gonogo` and `capacity`: release meetings, and whether people are enough for the work.

use api::Desk;
use api::dto::{AnswerDto, CapacityEditDto, EditDto, GoNoGoEditDto, QueryDto};
use serde_json::json;

use super::{CAPACITY, GO_NO_GO, Noun, change, found, history, list, pasted, show, text};
use crate::answer::Answer;
use crate::args::{Capacity, Gonogo, OneOf, Revise};
use crate::exit::{Class, Failure};
use crate::picture;
use crate::verb::unanswered;

pub(crate) fn gonogo(asked: &Gonogo, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &GO_NO_GO;
    let step = |one: &OneOf, edit: &dyn Fn(u32) -> GoNoGoEditDto| {
        change(noun, one, today, |record| {
            Ok(vec![EditDto::GoNoGo { edit: edit(record) }])
        })
    };
    let meet = |one: &OneOf, condition: u32, met: bool| {
        step(one, &|record| GoNoGoEditDto::Meet {
            record,
            condition: condition - 1,
            met,
        })
    };
    match asked {
        Gonogo::List(asked) => list(noun, asked, today),
        Gonogo::Show(asked) => show(noun, asked, today),
        Gonogo::Text(asked) => text(noun, asked, today),
        Gonogo::History(asked) => history(noun, asked, today),
        Gonogo::Draft(of) => {
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let AnswerDto::GoNoGoDraft { draft } = desk.query(&QueryDto::GoNoGoDraft { plan })?
            else {
                return Err(unanswered());
            };
            let edit = GoNoGoEditDto::Draft { draft };
            written(
                noun,
                desk,
                plan,
                &EditDto::GoNoGo { edit },
                "is drafted, and not decided",
            )
        }
        Gonogo::Revise(asked) => revise(noun, asked, today, |edit, record| {
            let EditDto::GoNoGo {
                edit: GoNoGoEditDto::Draft { draft },
            } = edit
            else {
                return None;
            };
            let edit = GoNoGoEditDto::Revise { record, draft };
            Some(EditDto::GoNoGo { edit })
        }),
        Gonogo::Hold(one) => step(one, &|record| GoNoGoEditDto::Hold { record }),
        Gonogo::Meet(asked) => meet(&asked.one, asked.condition, true),
        Gonogo::Reopen(asked) => meet(&asked.one, asked.condition, false),
        Gonogo::Remove(one) => step(one, &|record| GoNoGoEditDto::Remove { record }),
    }
}

pub(crate) fn capacity(asked: &Capacity, today: Option<&str>) -> Result<Answer, Failure> {
    let noun = &CAPACITY;
    match asked {
        Capacity::List(asked) => list(noun, asked, today),
        Capacity::Show(asked) => show(noun, asked, today),
        Capacity::Text(asked) => text(noun, asked, today),
        Capacity::History(asked) => history(noun, asked, today),
        Capacity::Assess(of) => {
            let (desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
            let plan = before.head().id;
            let query = QueryDto::CapacityDraft { plan };
            let AnswerDto::CapacityDraft { draft } = desk.query(&query)? else {
                return Err(unanswered());
            };
            let edit = CapacityEditDto::Assess { draft };
            written(
                noun,
                desk,
                plan,
                &EditDto::Capacity { edit },
                "is written down",
            )
        }
        Capacity::Revise(asked) => revise(noun, asked, today, |edit, capacity| {
            let EditDto::Capacity {
                edit: CapacityEditDto::Assess { draft },
            } = edit
            else {
                return None;
            };
            let edit = CapacityEditDto::Revise { capacity, draft };
            Some(EditDto::Capacity { edit })
        }),
        Capacity::Remove(one) => change(noun, one, today, |capacity| {
            Ok(vec![EditDto::Capacity {
                edit: CapacityEditDto::Remove { capacity },
            }])
        }),
    }
}

/// Makes a record the program has filled in, and prints it as the text it is completed in.
fn written(
    noun: &Noun,
    mut desk: Desk,
    plan: u32,
    edit: &EditDto,
    what: &str,
) -> Result<Answer, Failure> {
    desk.perform(plan, edit)?;
    let row = super::records(&desk, noun)?.pop();
    let row = row.ok_or_else(unanswered)?;
    let record = row["reference"].as_str().unwrap_or_default().to_owned();
    let query = QueryDto::Text {
        record: record.clone(),
    };
    let AnswerDto::Text { text } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let program = desk.program();
    Ok(Answer {
        text: format!("{record} {what}.\n\n{text}"),
        data: json!({
            "record": row,
            "text": text,
            "revision": program.revision,
            "undo": program.undo,
        }),
    })
}

/// Rewrites a record as the only one of its kind in a text has it.
fn revise(
    noun: &Noun,
    asked: &Revise,
    today: Option<&str>,
    rewritten: impl Fn(EditDto, u32) -> Option<EditDto>,
) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.one.program, today)?;
    let row = found(&desk, noun, &asked.one.record)?;
    let plan = crate::names::id(&row["plan"]).unwrap_or_default();
    let text = pasted(&asked.file)?;
    let AnswerDto::ReadText { edit, notes } = desk.query(&QueryDto::ReadText { plan, text })?
    else {
        return Err(unanswered());
    };
    let edits = if let EditDto::Batch { edits, .. } = edit {
        edits
    } else {
        vec![edit]
    };
    let id = super::id(noun, &asked.one.record)?;
    let count = edits.len();
    let mut found = edits.into_iter().filter_map(|edit| rewritten(edit, id));
    let only = found.next().filter(|_| count == 1);
    let Some(edit) = only else {
        let message = format!("The text has to hold one {}, and nothing else.", noun.word);
        return Err(Failure::new(Class::Refused, "record-text", message));
    };
    drop(desk);
    let mut answer = change(noun, &asked.one, today, |_| Ok(vec![edit]))?;
    let told = notes
        .iter()
        .filter(|note| !note.contains("read as a draft"));
    for note in told {
        answer.text.push('\n');
        answer.text.push_str(note);
    }
    answer.data["notes"] = json!(notes);
    Ok(answer)
}
