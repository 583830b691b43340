//! Blockers.

use plan::{Blocker, EscalationLevel, Moment, Tags};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;
use crate::table::event;

const REACHED: &[&str] = &["level", "at"];

fn reached_cell(reached: &[(EscalationLevel, Moment)]) -> Cell<'_> {
    Cell::list(
        reached
            .iter()
            .map(|(level, at)| vec![Cell::word(level), Cell::shown(*at)]),
    )
}

impl Record for Blocker {
    const NOUN: &'static str = "blocker";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "title",
        "severity",
        "category",
        "raised",
        "raised_by",
        "reporter",
        "blocked",
        "description",
        "root_cause",
        "proposed",
        "path",
        "workaround",
        "owner",
        "resolver",
        "target",
        "status",
        "level",
        "level_since",
        "history",
        "people_blocked",
        "first_response",
        "last_update",
        "resolved",
        "resolution",
        "lessons",
        "security",
        "compliance",
        "from_risk",
        "reached",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, title, severity, category, raised, raised_by, reporter, blocked, \
        description, root_cause, proposed, path, workaround, owner, resolver, target, \
        status, level, level_since, history, people_blocked, first_response, last_update, \
        resolved, resolution, lessons, security, compliance, from_risk, reached FROM blocker \
        ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO blocker (id, plan, title, severity, category, raised, raised_by, \
        reporter, blocked, description, root_cause, proposed, path, workaround, owner, \
        resolver, target, status, level, level_since, history, people_blocked, \
        first_response, last_update, resolved, resolution, lessons, security, compliance, \
        from_risk, reached) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, \
        ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)";
    const UPDATE: &'static str = "\
        UPDATE blocker SET plan = ?2, title = ?3, severity = ?4, category = ?5, raised = ?6, \
        raised_by = ?7, reporter = ?8, blocked = ?9, description = ?10, root_cause = ?11, \
        proposed = ?12, path = ?13, workaround = ?14, owner = ?15, resolver = ?16, target = \
        ?17, status = ?18, level = ?19, level_since = ?20, history = ?21, people_blocked = \
        ?22, first_response = ?23, last_update = ?24, resolved = ?25, resolution = ?26, \
        lessons = ?27, security = ?28, compliance = ?29, from_risk = ?30, reached = ?31 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM blocker WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            title,
            severity,
            category,
            raised,
            raised_by,
            reporter,
            blocked,
            description,
            root_cause,
            proposed,
            path,
            workaround,
            owner,
            resolver,
            target,
            status,
            level,
            level_since,
            history,
            people_blocked,
            first_response,
            last_update,
            resolved,
            resolution,
            lessons,
            tags,
            from_risk,
            reached,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::text(title),
            Cell::word(severity),
            Cell::word_if(*category),
            Cell::shown(raised),
            Cell::text_unless_empty(raised_by),
            Cell::text_unless_empty(reporter),
            Cell::ids(blocked),
            Cell::text_unless_empty(description),
            Cell::text_unless_empty(root_cause),
            Cell::text_unless_empty(proposed),
            Cell::texts(path),
            Cell::text_unless_empty(workaround),
            Cell::id_if(*owner),
            Cell::id_if(*resolver),
            Cell::shown_if(*target),
            Cell::word(status),
            Cell::word(level),
            Cell::shown(level_since),
            event::cell(history),
            Cell::number_unless(*people_blocked, 0),
            Cell::shown_if(*first_response),
            Cell::shown_if(*last_update),
            Cell::shown_if(*resolved),
            Cell::text_unless_empty(resolution),
            Cell::text_unless_empty(lessons),
            Cell::yes_if(tags.security),
            Cell::yes_if(tags.compliance),
            Cell::id_if(*from_risk),
            reached_cell(reached),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            title: fields.text()?,
            severity: fields.word()?,
            category: fields.word_if()?,
            raised: fields.moment()?,
            raised_by: fields.words()?,
            reporter: fields.words()?,
            blocked: fields.ids()?,
            description: fields.words()?,
            root_cause: fields.words()?,
            proposed: fields.words()?,
            path: fields.texts()?,
            workaround: fields.words()?,
            owner: fields.id_if()?,
            resolver: fields.id_if()?,
            target: fields.date_if()?,
            status: fields.word()?,
            level: fields.word()?,
            level_since: fields.moment()?,
            history: event::read(fields)?,
            people_blocked: fields.integer_if()?.unwrap_or_default(),
            first_response: fields.moment_if()?,
            last_update: fields.moment_if()?,
            resolved: fields.moment_if()?,
            resolution: fields.words()?,
            lessons: fields.words()?,
            tags: Tags {
                security: fields.yes()?,
                compliance: fields.yes()?,
            },
            from_risk: fields.id_if()?,
            reached: fields.list(REACHED, |fields| Ok((fields.word()?, fields.moment()?)))?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.title)?;
        check::moment(self.raised)?;
        check::moment(self.level_since)?;
        check::count(self.reached.len())?;
        for &(_, at) in &self.reached {
            check::moment(at)?;
        }
        check::moments([self.first_response, self.last_update, self.resolved])?;
        self.target.map_or(Ok(()), check::date)?;
        check::lines([&self.raised_by, &self.reporter])?;
        check::notes([
            &self.description,
            &self.root_cause,
            &self.proposed,
            &self.workaround,
            &self.resolution,
            &self.lessons,
        ])?;
        check::count(self.blocked.len())?;
        check::count(self.path.len())?;
        check::notes(&self.path)?;
        event::check(&self.history)
    }
}
