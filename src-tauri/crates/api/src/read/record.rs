//! Edits of what is tracked beside the rows, one file a noun. Who and when are the host's.

use plan::text::read_date;
use plan::{
    Edit, Moment, NeededBy, Outline, Owner, PersonId, PlanId, RecordRef, Refusal, Tags, TaskId,
};

use super::Reader;
use crate::dto::{
    ActionEditDto, AssumptionEditDto, BlockerEditDto, DecisionEditDto, DependencyEditDto, EditDto,
    EscalationEditDto, Fault, HealthEditDto, RiskEditDto, TagsDto,
};

mod blocker;
mod decision;
mod dependency;
mod escalation;
mod health;
mod log;
mod pasted;
mod policy;
mod release;
mod remark;
mod risk;

pub(crate) use pasted::Pasted;

/// Whether an edit makes a record and speaks of it by the id it will have.
pub(super) fn begins(edit: &EditDto) -> bool {
    matches!(
        edit,
        EditDto::Dependency {
            edit: DependencyEditDto::Add { .. }
        } | EditDto::Blocker {
            edit: BlockerEditDto::Raise { .. }
        } | EditDto::Risk {
            edit: RiskEditDto::Raise { .. }
        } | EditDto::Assumption {
            edit: AssumptionEditDto::Add { .. }
        } | EditDto::Action {
            edit: ActionEditDto::Add { .. }
        } | EditDto::Decision {
            edit: DecisionEditDto::Ask { .. }
        } | EditDto::Escalation {
            edit: EscalationEditDto::Draft { .. } | EscalationEditDto::Revise { .. }
        } | EditDto::Health {
            edit: HealthEditDto::Declare { .. }
        }
    )
}

/// A record as it is made and everything said about it, as one change called after the first.
fn begun(first: Edit, rest: Vec<Edit>) -> Edit {
    if rest.is_empty() {
        return first;
    }
    Edit::Batch {
        label: String::new(),
        edits: std::iter::once(first).chain(rest).collect(),
    }
}

fn rows(rows: &[u32]) -> Vec<TaskId> {
    rows.iter().copied().map(TaskId).collect()
}

fn owner(name: &str) -> Option<Owner> {
    super::owner(name)
}

/// An owner where there has to be one: who is not named is refused by the core.
fn named(name: &str) -> Owner {
    Owner::Named(name.trim().to_owned())
}

fn tags(tags: TagsDto) -> Tags {
    Tags {
        security: tags.security,
        compliance: tags.compliance,
    }
}

/// A record by its name, such as `BLOCKER-1`.
fn reference(name: &str) -> Result<RecordRef, Fault> {
    RecordRef::from_name(name.trim()).ok_or_else(|| {
        let said: String = name.trim().chars().take(30).collect();
        let message = format!("“{said}” names no record; write DEP-3, BLOCKER-1, R-2, …");
        Fault::new("reference", message)
    })
}

impl Reader<'_> {
    fn now(&self) -> Moment {
        self.host.clock.moment()
    }

    /// Whoever is at the desk.
    fn me(&self) -> String {
        self.host.name.clone()
    }

    /// A person as typed, or whoever is at the desk.
    fn someone(&self, typed: &str) -> String {
        match typed.trim() {
            "" => self.me(),
            name => name.to_owned(),
        }
    }

    /// A minute that lies in the past as typed; now where nothing was.
    fn since(&self, typed: &str) -> Result<Moment, Refusal> {
        match typed.trim() {
            "" => Ok(self.now()),
            typed => Ok(read_date(typed, self.today)?.as_start()),
        }
    }

    /// By when something is needed: a date, a week of the plan, or a milestone.
    fn needed_by(&self, plan: PlanId, typed: &str) -> Result<Option<NeededBy>, Fault> {
        let typed = typed.trim();
        let lower = typed.to_lowercase();
        if typed.is_empty() {
            return Ok(None);
        }
        let week = lower.strip_prefix("plan ").unwrap_or(&lower);
        if let Some(Ok(week)) = week.strip_prefix("week ").map(|week| week.trim().parse()) {
            return Ok(Some(NeededBy::PlanWeek(week)));
        }
        if let Some(RecordRef::Task(task)) = RecordRef::from_name(typed) {
            return Ok(Some(NeededBy::Milestone(task)));
        }
        if let Some(Ok(number)) = typed.strip_prefix('#').map(str::parse::<usize>) {
            let outline = Outline::of(&self.state.program, plan);
            let row = number.checked_sub(1).and_then(|at| outline.rows().get(at));
            let row = row.ok_or_else(|| Self::not_needed_by(typed))?;
            return Ok(Some(NeededBy::Milestone(row.task)));
        }
        if let Some(task) = self.milestone(plan, |name| name == lower) {
            return Ok(Some(NeededBy::Milestone(task)));
        }
        match read_date(typed, self.today) {
            Ok(when) => Ok(Some(NeededBy::Date(when.date))),
            Err(Refusal::NotADate(_)) => {
                let task = self.milestone(plan, |name| name.starts_with(&lower));
                let task = task.ok_or_else(|| Self::not_needed_by(typed))?;
                Ok(Some(NeededBy::Milestone(task)))
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    fn not_needed_by(typed: &str) -> Fault {
        let said: String = typed.chars().take(60).collect();
        let message =
            format!("“{said}” is neither a date, a week of the plan (week 3) nor a milestone.");
        Fault::new("date", message)
    }

    /// The only milestone whose name fits, of the plan before others.
    fn milestone(&self, plan: PlanId, fits: impl Fn(&str) -> bool) -> Option<TaskId> {
        let found = |here: bool| {
            let rows = self.state.program.tasks.iter();
            let mut rows = rows.filter(|(_, row)| {
                row.kind.is_milestone()
                    && (row.plan == plan) == here
                    && fits(&row.name.to_lowercase())
            });
            let first = rows.next().map(|(id, _)| id);
            first.filter(|_| rows.next().is_none())
        };
        found(true).or_else(|| found(false))
    }

    /// Somebody of this name, letter case aside.
    fn person(&self, name: &str) -> Option<u32> {
        let lower = name.trim().to_lowercase();
        let mut people = self.state.program.people.iter();
        let found = people.find(|(_, person)| person.name.to_lowercase() == lower);
        found.map(|(id, _)| id.0)
    }

    /// The ids people have, or will have once they are added.
    fn people<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> (Vec<PersonId>, Vec<Edit>) {
        let mut known: Vec<(String, PersonId)> = self
            .state
            .program
            .people
            .iter()
            .map(|(id, person)| (person.name.to_lowercase(), id))
            .collect();
        let mut next = self.state.program.people.next();
        let (mut ids, mut added) = (Vec::new(), Vec::new());
        for name in names.into_iter().map(str::trim) {
            if name.is_empty() {
                continue;
            }
            let lower = name.to_lowercase();
            let found = known.iter().find(|(name, _)| *name == lower);
            let id = match found {
                Some((_, id)) => *id,
                None => {
                    let id = PersonId(next);
                    next += 1;
                    added.push(Edit::AddPerson {
                        name: name.to_owned(),
                        role: String::new(),
                    });
                    known.push((lower, id));
                    id
                }
            };
            ids.push(id);
        }
        (ids, added)
    }

    /// A change with the people it needs, called as if it came alone.
    fn with_people(&self, mut added: Vec<Edit>, edit: Edit) -> Edit {
        if added.is_empty() {
            return edit;
        }
        let label = edit.label(&self.state.program);
        added.push(edit);
        Edit::Batch {
            label,
            edits: added,
        }
    }
}
