//! From a record to the text people paste elsewhere.

mod release;

pub(crate) use release::COMPUTED;

use plan::{
    Blocker, BlockerStatus, Dependency, Escalation, EscalationLevel, Moment, NaiveDate, NeededBy,
    PersonId, Program, RecordRef, Risk, RiskStatus, TaskId,
};

use super::form::{Filled, Values, lay_out};
use super::forms::{BLOCKER, CAPACITY, DEPENDENCY, ESCALATION, FORMS, GO_NO_GO, RISK};
use super::items::{Choice, write_choices, write_steps};
use super::titled;

/// The text of a record; none of a kind that has no form.
pub(crate) fn write(program: &Program, record: RecordRef) -> Option<String> {
    let (name, filled) = match record {
        RecordRef::Dependency(id) => {
            let row = program.dependencies.get(id)?;
            (record.to_string(), dependency(program, row)?)
        }
        RecordRef::Blocker(id) => {
            let row = program.blockers.get(id)?;
            (record.to_string(), blocker(program, row))
        }
        RecordRef::Risk(id) => (record.to_string(), risk(program, program.risks.get(id)?)),
        RecordRef::Escalation(id) => {
            let row = program.escalations.get(id)?;
            ("🚨 ESCALATION".to_owned(), escalation(program, row))
        }
        RecordRef::GoNoGo(id) => {
            let row = program.gonogos.get(id)?;
            (GO_NO_GO.to_owned(), release::gonogo(row))
        }
        RecordRef::Capacity(id) => {
            let row = program.capacities.get(id)?;
            (CAPACITY.to_owned(), release::capacity(program, row))
        }
        RecordRef::Plan(_)
        | RecordRef::Task(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_) => return None,
    };
    let form = FORMS.iter().find(|form| form.head == filled.head)?;
    Some(lay_out(&name, form, &filled))
}

struct Filling {
    head: &'static str,
    title: String,
    values: Values,
}

impl Filling {
    fn of(head: &'static str, title: &str) -> Self {
        Self {
            head,
            title: title.to_owned(),
            values: Values::new(),
        }
    }

    fn say(mut self, label: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        let value = value.trim_matches('\n');
        if !value.trim().is_empty() {
            self.values.insert(label, value.to_owned());
        }
        self
    }

    fn done(self) -> Filled {
        Filled {
            head: self.head,
            title: self.title,
            values: self.values,
        }
    }
}

fn dependency(program: &Program, row: &Dependency) -> Option<Filled> {
    let task = program.tasks.get(row.task)?;
    let kind = task.kind.awaited()?;
    let blocker = row.blocker.map(|id| {
        let title = program.blockers.get(id).map_or("", |row| &row.title);
        format!("{} {title}", RecordRef::Blocker(id))
    });
    let workaround = match (row.has_workaround, row.workaround.trim()) {
        (true, "") => "Yes".to_owned(),
        (true, how) => format!("Yes: {how}"),
        (false, "") => String::new(),
        (false, how) => format!("No: {how}"),
    };
    let filling = Filling::of(DEPENDENCY, &task.name)
        .say("Type", titled(kind_word(kind)))
        .say("Owner", person(program, task.owner))
        .say("Needed By", needed_by(program, row.needed_by))
        .say("Status", titled(row.status.word()))
        .say("Blocker", blocker.unwrap_or_default())
        .say("Impact if Late", row.impact.trim())
        .say("Mitigation", row.mitigation.trim())
        .say("Provider", &row.provider)
        .say("Promised", day(task.promised))
        .say("Forecast", day(row.forecast))
        .say("Workaround", workaround)
        .say("Verified", day(row.verified));
    Some(filling.done())
}

pub(crate) fn kind_word(kind: plan::DependencyType) -> &'static str {
    match kind {
        plan::DependencyType::Technical => "technical",
        plan::DependencyType::Data => "data",
        plan::DependencyType::Team => "team",
        plan::DependencyType::External => "external",
        plan::DependencyType::Decision => "decision",
        plan::DependencyType::Documentation => "documentation",
    }
}

fn blocker(program: &Program, row: &Blocker) -> Filled {
    // The template knows three states; where a blocker has been taken, the line above says.
    let status = match row.status {
        BlockerStatus::New => "Open".to_owned(),
        BlockerStatus::Investigating | BlockerStatus::Escalated => "In Progress".to_owned(),
        BlockerStatus::Resolved | BlockerStatus::Closed | BlockerStatus::WontFix => {
            titled(row.status.word())
        }
    };
    let level = if row.level == EscalationLevel::L0 {
        String::new()
    } else {
        row.level.word().to_uppercase()
    };
    let people = match row.people_blocked {
        0 => String::new(),
        people => people.to_string(),
    };
    let category = row.category.map(|category| titled(category.word()));
    Filling::of(BLOCKER, &row.title)
        .say("Severity", row.severity.word().to_uppercase())
        .say("Raised", minute(row.raised))
        .say("Raised By", &row.raised_by)
        .say("Blocked Work", rows(program, &row.blocked))
        .say("Description", row.description.trim())
        .say("Root Cause", row.root_cause.trim())
        .say("Proposed Resolution", row.proposed.trim())
        .say("Owner", person(program, row.owner))
        .say("Escalation", level)
        .say("Target Resolution", day(row.target))
        .say("Status", status)
        .say("Category", category.unwrap_or_default())
        .say("Reporter", &row.reporter)
        .say("Resolver", person(program, row.resolver))
        .say("People Blocked", people)
        .say("Workaround", row.workaround.trim())
        .say("Steps", write_steps(&row.path))
        .say("Resolution", row.resolution.trim())
        .say("Lessons", row.lessons.trim())
        .done()
}

fn risk(program: &Program, row: &Risk) -> Filled {
    let statement = row.statement.trim();
    let (title, whole) = match statement.split_once('\n') {
        Some((first, _)) => (first.trim(), statement),
        None => (statement, ""),
    };
    let status = match (row.status, row.roam) {
        (RiskStatus::Open, Some(roam)) => titled(roam.word()),
        (status, _) => titled(status.word()),
    };
    let response = row.response.map(|response| titled(response.word()));
    Filling::of(RISK, title)
        .say("Probability", titled(row.probability.word()))
        .say("Impact", titled(row.impact.word()))
        .say("Response", response.unwrap_or_default())
        .say("Mitigation", row.mitigation.trim())
        .say("Contingency", row.contingency.trim())
        .say("Trigger", row.trigger.trim())
        .say("Owner", person(program, row.owner))
        .say("Follow-up", day(row.follow_up))
        .say("Status", status)
        .say("Category", &row.category)
        .say("Touches", rows(program, &row.rows))
        .say("Statement", whole)
        .done()
}

fn escalation(program: &Program, row: &Escalation) -> Filled {
    let plan = program.plans.get(row.plan);
    let options: Vec<Choice> = row
        .options
        .iter()
        .map(|option| {
            let reversibility = option.reversibility.map(|word| titled(word.word()));
            let said = Filling::of("", "")
                .say("Action", option.action.trim())
                .say("Owner", person(program, option.owner))
                .say("Timeline", option.timeline.trim())
                .say("Pros", option.pros.trim())
                .say("Cons", option.cons.trim())
                .say("Cost", option.cost.trim())
                .say("Reversibility", reversibility.unwrap_or_default());
            Choice {
                name: option.name.clone(),
                values: said.values,
            }
        })
        .collect();
    let level = |level: EscalationLevel| level.word().to_uppercase();
    let route = row.route.map(|route| titled(route.word()));
    Filling::of(ESCALATION, &row.title)
        .say("SEVERITY", titled(row.severity.word()))
        .say("PROJECT", plan.map_or("", |plan| plan.name.as_str()))
        .say("DATE", row.drafted.date().to_string())
        .say("ESCALATED BY", &row.from)
        .say("ESCALATED TO", people(program, &row.to))
        .say("ABOUT", about(program, row.subject))
        .say(
            "LEVEL",
            format!("{} to {}", level(row.level_from), level(row.level_to)),
        )
        .say("TRIGGER", titled(row.trigger.word()))
        .say("ROUTE", route.unwrap_or_default())
        .say("REASON", row.reason.trim())
        .say("SITUATION", row.situation.trim())
        .say("WHAT IS NEW", row.news.trim())
        .say("TRIED", write_steps(&row.tried))
        .say("Timeline", row.impact.timeline.trim())
        .say("Scope", row.impact.scope.trim())
        .say("Resources", row.impact.resources.trim())
        .say("Commitments", row.impact.commitments.trim())
        .say("OPTIONS", write_choices(&options))
        .say("IF NOTHING IS DONE", row.do_nothing.trim())
        .say("RECOMMENDATION", row.recommendation.trim())
        .say(
            "DECISION NEEDED BY",
            row.decision_needed_by.map(minute).unwrap_or_default(),
        )
        .say("IF NOBODY DECIDES", row.if_no_decision.trim())
        .done()
}

/// What an escalation is about; a plan says so itself, as the project.
fn about(program: &Program, subject: RecordRef) -> String {
    let name = match subject {
        RecordRef::Plan(_) => return String::new(),
        RecordRef::Task(id) => program.tasks.get(id).map(|row| &row.name),
        RecordRef::Blocker(id) => program.blockers.get(id).map(|row| &row.title),
        RecordRef::Dependency(id) => program
            .dependencies
            .get(id)
            .and_then(|row| program.tasks.get(row.task))
            .map(|row| &row.name),
        RecordRef::Risk(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_)
        | RecordRef::Escalation(_)
        | RecordRef::GoNoGo(_)
        | RecordRef::Capacity(_) => None,
    };
    match name {
        Some(name) => format!("{subject} {name}"),
        None => subject.to_string(),
    }
}

fn day(date: Option<NaiveDate>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

/// A minute as it is typed: `2025-03-14 09:30`.
fn minute(at: Moment) -> String {
    let of_day = at.0 - Moment::at_start_of(at.date()).0;
    format!("{} {:02}:{:02}", at.date(), of_day / 60, of_day % 60)
}

fn person(program: &Program, id: Option<PersonId>) -> String {
    let person = id.and_then(|id| program.people.get(id));
    person.map_or_else(String::new, |person| person.name.clone())
}

/// Names, set apart so that a comma within one divides nothing.
fn people(program: &Program, ids: &[PersonId]) -> String {
    let names = ids.iter().map(|&id| person(program, Some(id)));
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [only] if only.contains(',') => format!("{only};"),
        _ => names.join("; "),
    }
}

/// Rows by name; by number where a name says too little.
fn rows(program: &Program, rows: &[TaskId]) -> String {
    let named = rows.iter().map(|&id| row_name(program, id));
    named.collect::<Vec<_>>().join("; ")
}

fn row_name(program: &Program, id: TaskId) -> String {
    let name = program.tasks.get(id).map_or("", |row| row.name.as_str());
    let lower = name.to_lowercase();
    let same = program.tasks.iter();
    let same = same.filter(|(_, row)| row.name.to_lowercase() == lower);
    let plain = !name.contains(';') && !lower.starts_with("week ") && !name.starts_with(['#', '[']);
    if plain && same.count() == 1 && RecordRef::from_name(name).is_none() {
        name.to_owned()
    } else {
        RecordRef::Task(id).to_string()
    }
}

fn needed_by(program: &Program, needed: Option<NeededBy>) -> String {
    match needed {
        None => String::new(),
        Some(NeededBy::Date(date)) => date.to_string(),
        Some(NeededBy::PlanWeek(week)) => format!("Week {week}"),
        Some(NeededBy::Milestone(task)) => row_name(program, task),
    }
}
