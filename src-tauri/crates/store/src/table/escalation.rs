//! Escalations.

use plan::{Escalation, EscalationImpact};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;
use crate::table::choice;
use crate::table::event;

impl Record for Escalation {
    const NOUN: &'static str = "escalation";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "subject",
        "set_off_by",
        "route",
        "title",
        "severity",
        "sender",
        "addressees",
        "level_from",
        "level_to",
        "reason",
        "situation",
        "tried",
        "impact_timeline",
        "impact_scope",
        "impact_resources",
        "impact_commitments",
        "options",
        "do_nothing",
        "recommendation",
        "decision_needed_by",
        "if_no_decision",
        "news",
        "status",
        "drafted",
        "sent",
        "acknowledged",
        "decided",
        "decision",
        "decided_by",
        "ended",
        "history",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, subject, set_off_by, route, title, severity, sender, addressees, \
        level_from, level_to, reason, situation, tried, impact_timeline, impact_scope, \
        impact_resources, impact_commitments, options, do_nothing, recommendation, \
        decision_needed_by, if_no_decision, news, status, drafted, sent, acknowledged, \
        decided, decision, decided_by, ended, history FROM escalation ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO escalation (id, plan, subject, set_off_by, route, title, severity, \
        sender, addressees, level_from, level_to, reason, situation, tried, impact_timeline, \
        impact_scope, impact_resources, impact_commitments, options, do_nothing, \
        recommendation, decision_needed_by, if_no_decision, news, status, drafted, sent, \
        acknowledged, decided, decision, decided_by, ended, history) VALUES (?1, ?2, ?3, ?4, \
        ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, \
        ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)";
    const UPDATE: &'static str = "\
        UPDATE escalation SET plan = ?2, subject = ?3, set_off_by = ?4, route = ?5, title = \
        ?6, severity = ?7, sender = ?8, addressees = ?9, level_from = ?10, level_to = ?11, \
        reason = ?12, situation = ?13, tried = ?14, impact_timeline = ?15, impact_scope = \
        ?16, impact_resources = ?17, impact_commitments = ?18, options = ?19, do_nothing = \
        ?20, recommendation = ?21, decision_needed_by = ?22, if_no_decision = ?23, news = \
        ?24, status = ?25, drafted = ?26, sent = ?27, acknowledged = ?28, decided = ?29, \
        decision = ?30, decided_by = ?31, ended = ?32, history = ?33 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM escalation WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            subject,
            trigger,
            route,
            title,
            severity,
            from,
            to,
            level_from,
            level_to,
            reason,
            situation,
            tried,
            impact,
            options,
            do_nothing,
            recommendation,
            decision_needed_by,
            if_no_decision,
            news,
            status,
            drafted,
            sent,
            acknowledged,
            decided,
            decision,
            decided_by,
            ended,
            history,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::shown(subject),
            Cell::word(trigger),
            Cell::word_if(*route),
            Cell::text(title),
            Cell::word(severity),
            Cell::text_unless_empty(from),
            Cell::ids(to),
            Cell::word(level_from),
            Cell::word(level_to),
            Cell::text_unless_empty(reason),
            Cell::text_unless_empty(situation),
            Cell::texts(tried),
            Cell::text_unless_empty(&impact.timeline),
            Cell::text_unless_empty(&impact.scope),
            Cell::text_unless_empty(&impact.resources),
            Cell::text_unless_empty(&impact.commitments),
            choice::cell(options),
            Cell::text_unless_empty(do_nothing),
            Cell::text_unless_empty(recommendation),
            Cell::shown_if(*decision_needed_by),
            Cell::text_unless_empty(if_no_decision),
            Cell::text_unless_empty(news),
            Cell::word(status),
            Cell::shown(drafted),
            Cell::shown_if(*sent),
            Cell::shown_if(*acknowledged),
            Cell::shown_if(*decided),
            Cell::text_unless_empty(decision),
            Cell::text_unless_empty(decided_by),
            Cell::shown_if(*ended),
            event::cell(history),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            subject: name::read_record(&fields.text()?)?,
            trigger: fields.word()?,
            route: fields.word_if()?,
            title: fields.text()?,
            severity: fields.word()?,
            from: fields.words()?,
            to: fields.ids()?,
            level_from: fields.word()?,
            level_to: fields.word()?,
            reason: fields.words()?,
            situation: fields.words()?,
            tried: fields.texts()?,
            impact: EscalationImpact {
                timeline: fields.words()?,
                scope: fields.words()?,
                resources: fields.words()?,
                commitments: fields.words()?,
            },
            options: choice::read(fields)?,
            do_nothing: fields.words()?,
            recommendation: fields.words()?,
            decision_needed_by: fields.moment_if()?,
            if_no_decision: fields.words()?,
            news: fields.words()?,
            status: fields.word()?,
            drafted: fields.moment()?,
            sent: fields.moment_if()?,
            acknowledged: fields.moment_if()?,
            decided: fields.moment_if()?,
            decision: fields.words()?,
            decided_by: fields.words()?,
            ended: fields.moment_if()?,
            history: event::read(fields)?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.title)?;
        check::lines([&self.from, &self.decided_by])?;
        check::notes([
            &self.reason,
            &self.situation,
            &self.do_nothing,
            &self.recommendation,
            &self.if_no_decision,
            &self.news,
            &self.decision,
        ])?;
        check::notes([
            &self.impact.timeline,
            &self.impact.scope,
            &self.impact.resources,
            &self.impact.commitments,
        ])?;
        check::count(self.tried.len())?;
        check::notes(&self.tried)?;
        check::count(self.to.len())?;
        check::moment(self.drafted)?;
        check::moments([
            self.decision_needed_by,
            self.sent,
            self.acknowledged,
            self.decided,
            self.ended,
        ])?;
        choice::check(&self.options)?;
        event::check(&self.history)
    }
}
