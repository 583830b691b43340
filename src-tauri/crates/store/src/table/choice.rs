//! The options of a decision or an escalation, as a list in one of its columns.

use plan::Choice;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;

const COLUMNS: &[&str] = &[
    "name",
    "action",
    "owner",
    "timeline",
    "pros",
    "cons",
    "cost",
    "reversibility",
];

pub(crate) fn cell(options: &[Choice]) -> Cell<'_> {
    Cell::list(options.iter().map(|option| {
        let Choice {
            name,
            action,
            owner,
            timeline,
            pros,
            cons,
            cost,
            reversibility,
        } = option;
        vec![
            Cell::text(name),
            Cell::text_unless_empty(action),
            Cell::id_if(*owner),
            Cell::text_unless_empty(timeline),
            Cell::text_unless_empty(pros),
            Cell::text_unless_empty(cons),
            Cell::text_unless_empty(cost),
            Cell::word_if(*reversibility),
        ]
    }))
}

pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Vec<Choice>, String> {
    fields.list(COLUMNS, |fields| {
        Ok(Choice {
            name: fields.text()?,
            action: fields.words()?,
            owner: fields.id_if()?,
            timeline: fields.words()?,
            pros: fields.words()?,
            cons: fields.words()?,
            cost: fields.words()?,
            reversibility: fields.word_if()?,
        })
    })
}

pub(crate) fn check(options: &[Choice]) -> Result<(), String> {
    check::count(options.len())?;
    options.iter().try_for_each(|option| {
        check::name(&option.name)?;
        check::notes([
            &option.action,
            &option.timeline,
            &option.pros,
            &option.cons,
            &option.cost,
        ])
    })
}
