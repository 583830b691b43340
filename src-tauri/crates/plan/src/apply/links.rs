//! Verbs about links. Loops are found by `schedule`, on the combined graph of outline and links.

use super::{Draft, check};
use crate::edit::Predecessor;
use crate::id::{LinkId, TaskId};
use crate::link::{Lag, LagCalendar, Link, LinkKind};
use crate::refusal::Refusal;

impl Draft {
    pub(super) fn add_link(
        &mut self,
        from: TaskId,
        to: TaskId,
        kind: LinkKind,
        lag: Lag,
    ) -> Result<(), Refusal> {
        self.task(from)?;
        self.task(to)?;
        if from == to {
            return Err(Refusal::LinkToItself);
        }
        if self
            .program
            .links
            .iter()
            .any(|(_, link)| link.from == from && link.to == to)
        {
            return Err(Refusal::LinkExists);
        }
        let within = self.program.ancestors(from).any(|above| above == to)
            || self.program.ancestors(to).any(|above| above == from);
        if within {
            return Err(Refusal::LinkWithinSummary);
        }
        self.check_kind(to, kind)?;
        let id = LinkId(self.program.links.next());
        self.put_link(id, Some(Link::new(from, to, kind, check::lag(lag)?)));
        Ok(())
    }

    pub(super) fn change_link(
        &mut self,
        id: LinkId,
        kind: LinkKind,
        lag: Lag,
    ) -> Result<(), Refusal> {
        let link = self.link(id)?.clone();
        self.check_kind(link.to, kind)?;
        self.put_link(
            id,
            Some(Link {
                kind,
                lag: check::lag(lag)?,
                ..link
            }),
        );
        Ok(())
    }

    pub(super) fn change_lag_calendar(
        &mut self,
        id: LinkId,
        to: LagCalendar,
    ) -> Result<(), Refusal> {
        let link = Link {
            lag_calendar: to,
            ..self.link(id)?.clone()
        };
        self.put_link(id, Some(link));
        Ok(())
    }

    pub(super) fn drop_links(&mut self, links: &[LinkId]) -> Result<(), Refusal> {
        if links.is_empty() {
            return Err(Refusal::NothingSelected);
        }
        for &link in links {
            self.link(link)?;
        }
        for &link in links {
            self.put_link(link, None);
        }
        Ok(())
    }

    pub(super) fn set_predecessors(
        &mut self,
        task: TaskId,
        predecessors: &[Predecessor],
    ) -> Result<(), Refusal> {
        let plan = self.task(task)?.plan;
        let present: Vec<(LinkId, Link)> = self
            .program
            .links
            .iter()
            .filter(|(_, link)| link.to == task)
            .filter(|(_, link)| {
                self.program
                    .tasks
                    .get(link.from)
                    .is_some_and(|t| t.plan == plan)
            })
            .map(|(id, link)| (id, link.clone()))
            .collect();
        for (id, link) in &present {
            if !predecessors.iter().any(|wanted| wanted.task == link.from) {
                self.put_link(*id, None);
            }
        }
        for (at, wanted) in predecessors.iter().enumerate() {
            if predecessors[..at]
                .iter()
                .any(|earlier| earlier.task == wanted.task)
            {
                return Err(Refusal::LinkExists);
            }
            match present.iter().find(|(_, link)| link.from == wanted.task) {
                Some(&(id, _)) => self.change_link(id, wanted.kind, wanted.lag)?,
                None => self.add_link(wanted.task, task, wanted.kind, wanted.lag)?,
            }
        }
        Ok(())
    }

    fn check_kind(&self, to: TaskId, kind: LinkKind) -> Result<(), Refusal> {
        if kind.to_finish() && self.program.is_summary(to) {
            return Err(Refusal::FinishLinkToSummary);
        }
        Ok(())
    }
}
