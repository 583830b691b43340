//! Verbs about plans.

use chrono::NaiveDate;

use super::{Draft, check};
use crate::edit::PlanChange;
use crate::id::PlanId;
use crate::refusal::Refusal;
use crate::release::Plan;

impl Draft {
    pub(super) fn add_plan(&mut self, name: &str, start: NaiveDate) -> Result<(), Refusal> {
        let name = check::name(name)?;
        let start = check::date(start)?;
        let calendar = self.usual_calendar();
        let id = PlanId(self.program.plans.next());
        let plan = Plan::new(&name, start, calendar);
        self.put_plan(id, Some(plan));
        Ok(())
    }

    pub(super) fn change_plan(&mut self, id: PlanId, change: &PlanChange) -> Result<(), Refusal> {
        let mut plan = self.plan(id)?.clone();
        match change {
            PlanChange::Name(text) => plan.name = check::name(text)?,
            PlanChange::Start(date) => plan.start = check::date(*date)?,
            PlanChange::Launch(None) => plan.launch = None,
            PlanChange::Launch(Some(task)) => {
                let row = self.task(*task)?;
                if row.plan != id || !row.kind.is_milestone() {
                    return Err(Refusal::NotAMilestone);
                }
                plan.launch = Some(*task);
            }
            PlanChange::StatusDate(date) => {
                plan.status_date = date.map(check::date).transpose()?;
            }
            PlanChange::Calendar(calendar) => {
                self.calendar(*calendar)?;
                plan.calendar = *calendar;
            }
            PlanChange::Unfinished(policy) => plan.unfinished = *policy,
            PlanChange::Owner(owner) => plan.owner = self.owner(owner.as_ref())?,
            PlanChange::Summary(text) => plan.summary = check::note(text)?,
            PlanChange::Note(text) => plan.note = check::note(text)?,
        }
        self.put_plan(id, Some(plan));
        Ok(())
    }

    pub(super) fn drop_plan(&mut self, id: PlanId) -> Result<(), Refusal> {
        self.plan(id)?;
        self.forget_plan(id);
        let tasks = self.program.children(id, None);
        if !tasks.is_empty() {
            self.drop_tasks(&tasks)?;
        }
        let streams: Vec<_> = self
            .program
            .workstreams
            .iter()
            .filter(|(_, stream)| stream.plan == id)
            .map(|(stream, _)| stream)
            .collect();
        for stream in streams {
            self.forget_stream(stream);
            self.put_workstream(stream, None);
        }
        let sealed = self
            .program
            .baselines
            .iter()
            .filter(|(_, row)| row.plan == id);
        let sealed: Vec<_> = sealed.map(|(baseline, _)| baseline).collect();
        for baseline in sealed {
            self.put_baseline(baseline, None);
        }
        self.put_plan(id, None);
        Ok(())
    }
}
