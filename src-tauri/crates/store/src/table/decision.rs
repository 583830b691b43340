//! Decisions.

use plan::Decision;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;
use crate::table::choice;

impl Record for Decision {
    const NOUN: &'static str = "decision";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "task",
        "question",
        "context",
        "options",
        "recommendation",
        "deciders",
        "needed_by",
        "urgency",
        "default_if_none",
        "raised",
        "raised_by",
        "outcome",
        "decided_by",
        "decided",
        "rationale",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, task, question, context, options, recommendation, deciders, \
        needed_by, urgency, default_if_none, raised, raised_by, outcome, decided_by, \
        decided, rationale FROM decision ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO decision (id, plan, task, question, context, options, recommendation, \
        deciders, needed_by, urgency, default_if_none, raised, raised_by, outcome, \
        decided_by, decided, rationale) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, \
        ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
    const UPDATE: &'static str = "\
        UPDATE decision SET plan = ?2, task = ?3, question = ?4, context = ?5, options = ?6, \
        recommendation = ?7, deciders = ?8, needed_by = ?9, urgency = ?10, default_if_none = \
        ?11, raised = ?12, raised_by = ?13, outcome = ?14, decided_by = ?15, decided = ?16, \
        rationale = ?17 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM decision WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            row,
            question,
            context,
            options,
            recommendation,
            deciders,
            needed_by,
            urgency,
            default_if_none,
            raised,
            raised_by,
            outcome,
            decided_by,
            decided,
            rationale,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::id_if(*row),
            Cell::text(question),
            Cell::text_unless_empty(context),
            choice::cell(options),
            Cell::text_unless_empty(recommendation),
            Cell::ids(deciders),
            Cell::shown_if(needed_by.map(name::needed)),
            Cell::word(urgency),
            Cell::text_unless_empty(default_if_none),
            Cell::shown(raised),
            Cell::text_unless_empty(raised_by),
            Cell::text_unless_empty(outcome),
            Cell::text_unless_empty(decided_by),
            Cell::shown_if(*decided),
            Cell::text_unless_empty(rationale),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            row: fields.id_if()?,
            question: fields.text()?,
            context: fields.words()?,
            options: choice::read(fields)?,
            recommendation: fields.words()?,
            deciders: fields.ids()?,
            needed_by: name::read_needed(fields.text_if()?)?,
            urgency: fields.word()?,
            default_if_none: fields.words()?,
            raised: fields.moment()?,
            raised_by: fields.words()?,
            outcome: fields.words()?,
            decided_by: fields.words()?,
            decided: fields.moment_if()?,
            rationale: fields.words()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::said(&self.question)?;
        check::notes([
            &self.context,
            &self.recommendation,
            &self.default_if_none,
            &self.outcome,
            &self.rationale,
        ])?;
        check::lines([&self.raised_by, &self.decided_by])?;
        check::moment(self.raised)?;
        check::moments([self.decided])?;
        check::count(self.deciders.len())?;
        name::check_needed(self.needed_by)?;
        choice::check(&self.options)
    }
}
