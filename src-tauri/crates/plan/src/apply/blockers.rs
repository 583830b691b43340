//! Verbs about blockers.

use std::collections::BTreeSet;

use super::tracked::missing;
use super::{Draft, check};
use crate::blocker::{Blocker, BlockerStatus, EscalationLevel, Severity};
use crate::edit::{BlockerChange, BlockerEdit, Owner};
use crate::id::{BlockerId, PersonId};
use crate::people::{ResourceKind, Units};
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::risk::RiskStatus;
use crate::time::Moment;

impl Draft {
    pub(super) fn blocker(&mut self, edit: &BlockerEdit) -> Result<(), Refusal> {
        match edit {
            BlockerEdit::Raise {
                plan,
                title,
                severity,
                blocked,
                owner,
                by,
                at,
            } => {
                self.plan(*plan)?;
                let mut blocker = Blocker::new(*plan, title, *severity, *at);
                blocker.blocked = self.rows(blocked)?;
                if blocker.blocked.is_empty() {
                    return Err(Untracked::NothingBlocked.into());
                }
                blocker.owner = Some(self.one_person(owner)?);
                blocker.raised_by.clone_from(by);
                self.raise(blocker, by, "Raised.").map(drop)
            }
            BlockerEdit::Set { blocker, change } => self.change_blocker(*blocker, change),
            BlockerEdit::Note {
                blocker,
                text,
                by,
                at,
            } => self.report(*blocker, *at, by, text, |_| Ok(())),
            BlockerEdit::Investigate { blocker, by, at } => {
                self.report(*blocker, *at, by, "Investigating.", |row| {
                    step(row, BlockerStatus::Investigating)
                })
            }
            BlockerEdit::Escalate {
                blocker,
                to,
                reason,
                by,
                at,
            } => self.escalate(*blocker, *to, reason, by, *at),
            BlockerEdit::Deescalate {
                blocker,
                to,
                reason,
                by,
                at,
            } => {
                let text = format!("Back to {}: {}", upper(*to), reason.trim());
                check::said(reason, "The reason")?;
                self.report(*blocker, *at, by, &text, |row| lower(row, *to, *at))
            }
            BlockerEdit::Resolve {
                blocker,
                root_cause,
                resolution,
                lessons,
                by,
                at,
            } => {
                let text = format!("Resolved: {}", resolution.trim());
                self.report(*blocker, *at, by, &text, |row| {
                    if !root_cause.trim().is_empty() {
                        row.root_cause.clone_from(root_cause);
                    }
                    row.resolution.clone_from(resolution);
                    if !lessons.trim().is_empty() {
                        row.lessons.clone_from(lessons);
                    }
                    row.resolved = Some(*at);
                    step(row, BlockerStatus::Resolved)
                })
            }
            BlockerEdit::Close { blocker, by, at } => {
                self.report(*blocker, *at, by, "Closed.", |row| {
                    step(row, BlockerStatus::Closed)
                })
            }
            BlockerEdit::WontFix {
                blocker,
                reason,
                by,
                at,
            } => {
                let text = format!("Won't fix: {}", reason.trim());
                self.report(*blocker, *at, by, &text, |row| {
                    row.resolution = check::said(reason, "The reason")?;
                    row.resolved = Some(*at);
                    step(row, BlockerStatus::WontFix)
                })
            }
            BlockerEdit::Reopen {
                blocker,
                reason,
                by,
                at,
            } => {
                let text = format!("Reopened: {}", reason.trim());
                self.report(*blocker, *at, by, &text, |row| {
                    check::said(reason, "The reason")?;
                    if row.status.is_open() {
                        return Err(way(row.status, BlockerStatus::Investigating));
                    }
                    row.resolved = None;
                    row.resolution = String::new();
                    row.level_since = *at;
                    step(row, BlockerStatus::Investigating)
                })
            }
            BlockerEdit::Remove { blocker } => {
                self.found_blocker(*blocker)?;
                self.drop_blocker(*blocker);
                Ok(())
            }
        }
    }

    pub(super) fn found_blocker(&self, id: BlockerId) -> Result<Blocker, Refusal> {
        let found = self.program.blockers.get(id);
        found
            .cloned()
            .ok_or_else(|| missing(RecordRef::Blocker(id)))
    }

    /// Writes a new blocker down, with the first line of its history.
    pub(super) fn raise(
        &mut self,
        mut blocker: Blocker,
        by: &str,
        text: &str,
    ) -> Result<BlockerId, Refusal> {
        blocker
            .history
            .push(check::event(blocker.raised, by, text)?);
        let id = BlockerId(self.program.blockers.next());
        self.put_blocker(id, Some(checked_blocker(&blocker)?));
        Ok(id)
    }

    /// Changes a blocker and writes a line of its history; the first one is the first response.
    fn report(
        &mut self,
        id: BlockerId,
        at: Moment,
        by: &str,
        text: &str,
        change: impl FnOnce(&mut Blocker) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut blocker = self.found_blocker(id)?;
        change(&mut blocker)?;
        blocker.history.push(check::event(at, by, text)?);
        blocker.first_response.get_or_insert(at);
        blocker.last_update = Some(at);
        self.put_blocker(id, Some(checked_blocker(&blocker)?));
        Ok(())
    }

    fn escalate(
        &mut self,
        id: BlockerId,
        to: EscalationLevel,
        reason: &str,
        by: &str,
        at: Moment,
    ) -> Result<(), Refusal> {
        let blocker = self.found_blocker(id)?;
        if to <= blocker.level {
            return Err(Untracked::NotFurtherUp(blocker.level).into());
        }
        let skips = to.height() > blocker.level.height() + 1;
        if skips && blocker.severity != Severity::P0 && reason.trim().is_empty() {
            return Err(Untracked::LevelSkipped.into());
        }
        let text = if reason.trim().is_empty() {
            format!("Escalated to {}.", upper(to))
        } else {
            format!("Escalated to {}: {}", upper(to), reason.trim())
        };
        self.lift(id, to, &text, by, at)
    }

    /// Puts a blocker on a higher level.
    pub(super) fn lift(
        &mut self,
        id: BlockerId,
        to: EscalationLevel,
        text: &str,
        by: &str,
        at: Moment,
    ) -> Result<(), Refusal> {
        self.report(id, at, by, text, |row| {
            row.level = to;
            row.level_since = at;
            row.reached.push((to, at));
            if row.status == BlockerStatus::Escalated {
                return Ok(());
            }
            step(row, BlockerStatus::Escalated)
        })
    }

    fn change_blocker(&mut self, id: BlockerId, change: &BlockerChange) -> Result<(), Refusal> {
        let mut blocker = self.found_blocker(id)?;
        match change {
            BlockerChange::Title(text) => blocker.title.clone_from(text),
            BlockerChange::Severity(severity) => blocker.severity = *severity,
            BlockerChange::Category(category) => blocker.category = *category,
            BlockerChange::Blocked(rows) => {
                blocker.blocked = self.rows(rows)?;
                if blocker.blocked.is_empty() {
                    return Err(Untracked::NothingBlocked.into());
                }
            }
            BlockerChange::Reporter(text) => blocker.reporter.clone_from(text),
            BlockerChange::Description(text) => blocker.description.clone_from(text),
            BlockerChange::RootCause(text) => blocker.root_cause.clone_from(text),
            BlockerChange::Proposed(text) => blocker.proposed.clone_from(text),
            BlockerChange::Path(steps) => blocker.path.clone_from(steps),
            BlockerChange::Workaround(text) => blocker.workaround.clone_from(text),
            BlockerChange::Owner(owner) => blocker.owner = Some(self.one_person(owner)?),
            BlockerChange::Resolver(resolver) => {
                blocker.resolver = self.owner(resolver.as_ref())?;
            }
            BlockerChange::Target(day) => blocker.target = *day,
            BlockerChange::PeopleBlocked(count) => blocker.people_blocked = *count,
            BlockerChange::Lessons(text) => blocker.lessons.clone_from(text),
            BlockerChange::Tags(tags) => blocker.tags = *tags,
        }
        self.put_blocker(id, Some(checked_blocker(&blocker)?));
        Ok(())
    }

    /// One person, not a team or a thing (R-BLK-6).
    pub(super) fn one_person(&mut self, owner: &Owner) -> Result<PersonId, Refusal> {
        let id = self.owner(Some(owner))?.ok_or(Untracked::OwnerNeeded)?;
        let person = self.person(id)?;
        if person.kind != ResourceKind::Person || person.max_units > Units::WHOLE {
            return Err(Untracked::NotOnePerson.into());
        }
        Ok(id)
    }

    /// Takes a blocker out; a risk that had become it may still happen.
    pub(super) fn drop_blocker(&mut self, id: BlockerId) {
        let from = self.program.blockers.get(id).and_then(|row| row.from_risk);
        let risk = from.and_then(|risk| Some((risk, self.program.risks.get(risk)?.clone())));
        if let Some((risk, mut row)) = risk
            && row.status == RiskStatus::Materialised
        {
            row.status = RiskStatus::Open;
            self.put_risk(risk, Some(row));
        }
        let held = self.program.dependencies.iter();
        let held: Vec<_> = held
            .filter(|(_, row)| row.blocker == Some(id))
            .map(|(dependency, row)| (dependency, row.clone()))
            .collect();
        for (dependency, mut row) in held {
            row.blocker = None;
            self.put_dependency(dependency, Some(row));
        }
        let actions = self.program.actions.iter();
        let actions: Vec<_> = actions
            .filter(|(_, row)| row.blocker == Some(id))
            .map(|(action, row)| (action, row.clone()))
            .collect();
        for (action, mut row) in actions {
            row.blocker = None;
            self.put_action(action, Some(row));
        }
        self.put_blocker(id, None);
        self.forget(&BTreeSet::from([RecordRef::Blocker(id)]));
    }
}

fn way(from: BlockerStatus, to: BlockerStatus) -> Refusal {
    Untracked::BlockerWay { from, to }.into()
}

fn step(blocker: &mut Blocker, to: BlockerStatus) -> Result<(), Refusal> {
    if !blocker.status.leads_to(to) {
        return Err(way(blocker.status, to));
    }
    if blocker.owner.is_none() {
        return Err(Untracked::OwnerNeeded.into());
    }
    blocker.status = to;
    Ok(())
}

fn lower(blocker: &mut Blocker, to: EscalationLevel, at: Moment) -> Result<(), Refusal> {
    if to >= blocker.level {
        return Err(Untracked::NotFurtherDown(blocker.level).into());
    }
    blocker.level = to;
    blocker.level_since = at;
    if to == EscalationLevel::L0 {
        return step(blocker, BlockerStatus::Investigating);
    }
    if blocker.status.is_open() {
        Ok(())
    } else {
        Err(way(blocker.status, BlockerStatus::Escalated))
    }
}

fn upper(level: EscalationLevel) -> String {
    level.word().to_uppercase()
}

/// A blocker within the limits of what people type. What it refers to is looked at elsewhere.
pub(super) fn checked_blocker(blocker: &Blocker) -> Result<Blocker, Refusal> {
    check::moment(blocker.raised)?;
    check::moment(blocker.level_since)?;
    check::count(blocker.reached.len())?;
    for &(_, at) in &blocker.reached {
        check::moment(at)?;
    }
    for at in [
        blocker.first_response,
        blocker.last_update,
        blocker.resolved,
    ] {
        at.map(check::moment).transpose()?;
    }
    blocker.target.map(check::date).transpose()?;
    check::count(blocker.blocked.len())?;
    if matches!(
        blocker.status,
        BlockerStatus::Resolved | BlockerStatus::Closed
    ) {
        check::said(&blocker.root_cause, "The root cause")?;
        check::said(&blocker.resolution, "The resolution")?;
    }
    Ok(Blocker {
        title: check::name(&blocker.title)?,
        raised_by: check::line(&blocker.raised_by)?,
        reporter: check::line(&blocker.reporter)?,
        description: check::note(&blocker.description)?,
        root_cause: check::note(&blocker.root_cause)?,
        proposed: check::note(&blocker.proposed)?,
        path: check::steps(&blocker.path)?,
        workaround: check::note(&blocker.workaround)?,
        history: check::history(&blocker.history)?,
        resolution: check::note(&blocker.resolution)?,
        lessons: check::note(&blocker.lessons)?,
        ..blocker.clone()
    })
}
