//! Risks.

use plan::{Risk, Tags};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;
use crate::table::event;

impl Record for Risk {
    const NOUN: &'static str = "risk";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "statement",
        "category",
        "probability",
        "impact",
        "response",
        "mitigation",
        "contingency",
        "early_sign",
        "owner",
        "roam",
        "status",
        "raised",
        "raised_by",
        "reviewed",
        "follow_up",
        "accepted_by",
        "accepted_why",
        "touches",
        "security",
        "compliance",
        "history",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, statement, category, probability, impact, response, mitigation, \
        contingency, early_sign, owner, roam, status, raised, raised_by, reviewed, \
        follow_up, accepted_by, accepted_why, touches, security, compliance, history FROM \
        risk ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO risk (id, plan, statement, category, probability, impact, response, \
        mitigation, contingency, early_sign, owner, roam, status, raised, raised_by, \
        reviewed, follow_up, accepted_by, accepted_why, touches, security, compliance, \
        history) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, \
        ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)";
    const UPDATE: &'static str = "\
        UPDATE risk SET plan = ?2, statement = ?3, category = ?4, probability = ?5, impact = \
        ?6, response = ?7, mitigation = ?8, contingency = ?9, early_sign = ?10, owner = ?11, \
        roam = ?12, status = ?13, raised = ?14, raised_by = ?15, reviewed = ?16, follow_up = \
        ?17, accepted_by = ?18, accepted_why = ?19, touches = ?20, security = ?21, \
        compliance = ?22, history = ?23 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM risk WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            statement,
            category,
            probability,
            impact,
            response,
            mitigation,
            contingency,
            trigger,
            owner,
            roam,
            status,
            raised,
            raised_by,
            reviewed,
            follow_up,
            accepted_by,
            accepted_why,
            rows,
            tags,
            history,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::text(statement),
            Cell::text_unless_empty(category),
            Cell::word(probability),
            Cell::word(impact),
            Cell::word_if(*response),
            Cell::text_unless_empty(mitigation),
            Cell::text_unless_empty(contingency),
            Cell::text_unless_empty(trigger),
            Cell::id_if(*owner),
            Cell::word_if(*roam),
            Cell::word(status),
            Cell::shown(raised),
            Cell::text_unless_empty(raised_by),
            Cell::shown_if(*reviewed),
            Cell::shown_if(*follow_up),
            Cell::text_unless_empty(accepted_by),
            Cell::text_unless_empty(accepted_why),
            Cell::ids(rows),
            Cell::yes_if(tags.security),
            Cell::yes_if(tags.compliance),
            event::cell(history),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            statement: fields.text()?,
            category: fields.words()?,
            probability: fields.word()?,
            impact: fields.word()?,
            response: fields.word_if()?,
            mitigation: fields.words()?,
            contingency: fields.words()?,
            trigger: fields.words()?,
            owner: fields.id_if()?,
            roam: fields.word_if()?,
            status: fields.word()?,
            raised: fields.moment()?,
            raised_by: fields.words()?,
            reviewed: fields.moment_if()?,
            follow_up: fields.date_if()?,
            accepted_by: fields.words()?,
            accepted_why: fields.words()?,
            rows: fields.ids()?,
            tags: Tags {
                security: fields.yes()?,
                compliance: fields.yes()?,
            },
            history: event::read(fields)?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::said(&self.statement)?;
        check::lines([&self.category, &self.raised_by, &self.accepted_by])?;
        check::notes([
            &self.mitigation,
            &self.contingency,
            &self.trigger,
            &self.accepted_why,
        ])?;
        check::moment(self.raised)?;
        check::moments([self.reviewed])?;
        self.follow_up.map_or(Ok(()), check::date)?;
        check::count(self.rows.len())?;
        event::check(&self.history)
    }
}
