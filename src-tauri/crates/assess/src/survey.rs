//! What the rules about records look things up in, gathered once.
//!
//! A [`Survey`] is one look at a program at one moment: its dates, its policy, its rows by place,
//! what waits for what, what is blocked. Every rule asks it, so that no rule walks all rows for
//! each record. It is cheap to make and worth keeping for several questions about one state.

mod held;
mod hours;
mod near;
mod web;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use plan::{
    BlockerId, Declaration, HealthEntry, HealthSubject, Moment, NaiveDate, NeededBy, PersonId,
    Plan, PlanId, Policy, Program, RiskId, Task, TaskId, WorkMinutes,
};
use schedule::{Dates, Schedule};

pub use held::{Held, Stop};
pub(crate) use hours::Hours;
pub(crate) use near::Near;
pub(crate) use web::Web;

use crate::blocker::BlockerStanding;
use crate::capacity::CapacityStanding;
use crate::dependency::DependencyStanding;
use crate::escalation::Proposal;
use crate::gonogo::GoNoGoStanding;
use crate::raid::RiskStanding;
use crate::standing::forecast;

/// A program at a moment, ready to be judged.
pub struct Survey<'a> {
    pub(crate) program: &'a Program,
    pub(crate) schedule: &'a Schedule,
    pub(crate) policy: Cow<'a, Policy>,
    pub(crate) now: Moment,
    pub(crate) today: NaiveDate,
    hours: BTreeMap<PlanId, Hours>,
    web: OnceCell<Web<'a>>,
    held: OnceCell<Held>,
    near: OnceCell<Near>,
    dependencies: OnceCell<Vec<DependencyStanding>>,
    blockers: OnceCell<Vec<BlockerStanding>>,
    risks: OnceCell<Vec<RiskStanding>>,
    gonogos: OnceCell<Vec<GoNoGoStanding>>,
    capacities: OnceCell<Vec<CapacityStanding>>,
    proposals: OnceCell<Vec<Proposal>>,
    absences: OnceCell<BTreeMap<TaskId, Vec<(PersonId, i32)>>>,
    history: OnceCell<BTreeMap<HealthSubject, Vec<&'a HealthEntry>>>,
    declared: OnceCell<BTreeMap<HealthSubject, &'a Declaration>>,
}

impl<'a> Survey<'a> {
    /// Looks at a program. `schedule` is the schedule of this very program, and `now` the minute
    /// at which clocks are read.
    #[must_use]
    pub fn of(program: &'a Program, schedule: &'a Schedule, now: Moment) -> Self {
        Self {
            program,
            schedule,
            policy: program.policy(),
            now,
            today: now.date(),
            hours: hours::of_plans(program),
            web: OnceCell::new(),
            held: OnceCell::new(),
            near: OnceCell::new(),
            dependencies: OnceCell::new(),
            blockers: OnceCell::new(),
            risks: OnceCell::new(),
            gonogos: OnceCell::new(),
            capacities: OnceCell::new(),
            proposals: OnceCell::new(),
            absences: OnceCell::new(),
            history: OnceCell::new(),
            declared: OnceCell::new(),
        }
    }

    /// What the program is judged by.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What is blocked, and by what in the end (R-BLK-7).
    pub fn held(&self) -> &Held {
        self.held.get_or_init(|| Held::of(self))
    }

    /// All dependencies as they stand, worst first.
    pub fn dependencies(&self) -> &[DependencyStanding] {
        self.dependencies
            .get_or_init(|| crate::dependency::dependencies(self))
    }

    /// All blockers as they stand, open ones first.
    pub fn blockers(&self) -> &[BlockerStanding] {
        self.blockers.get_or_init(|| crate::blocker::blockers(self))
    }

    /// All risks as they stand, open ones first.
    pub fn risks(&self) -> &[RiskStanding] {
        self.risks.get_or_init(|| crate::raid::risks(self))
    }

    /// All go/no-gos as they stand: those that count first, overdue ones before others.
    pub fn gonogos(&self) -> &[GoNoGoStanding] {
        self.gonogos.get_or_init(|| crate::gonogo::gonogos(self))
    }

    /// All assessments as they stand: those that count first, the tightest of them first.
    pub fn capacities(&self) -> &[CapacityStanding] {
        self.capacities
            .get_or_init(|| crate::capacity::capacities(self))
    }

    /// Everything that ought to be escalated and is not, the most pressing first (R-ESC-1).
    pub fn proposals(&self) -> &[Proposal] {
        self.proposals
            .get_or_init(|| crate::escalation::proposals(self))
    }

    /// Who is away while critical work needs them.
    pub(crate) fn absences(&self) -> &BTreeMap<TaskId, Vec<(PersonId, i32)>> {
        self.absences
            .get_or_init(|| crate::escalation::absences(self))
    }

    pub(crate) fn web(&self) -> &Web<'a> {
        self.web
            .get_or_init(|| Web::of(self.program, self.schedule))
    }

    pub(crate) fn near(&self) -> &Near {
        self.near.get_or_init(|| Near::of(self.program, self.today))
    }

    pub(crate) fn task(&self, task: TaskId) -> Option<&'a Task> {
        self.program.tasks.get(task)
    }

    pub(crate) fn dates(&self, task: TaskId) -> Option<&'a Dates> {
        self.schedule.dates(task)
    }

    pub(crate) fn plan(&self, plan: PlanId) -> Option<&'a Plan> {
        self.program.plans.get(plan)
    }

    /// The working hours of a plan.
    pub(crate) fn hours(&self, plan: PlanId) -> &Hours {
        self.hours.get(&plan).unwrap_or_else(|| hours::standard())
    }

    pub(crate) fn row_name(&self, task: TaskId) -> &'a str {
        self.task(task).map_or("", |row| row.name.as_str())
    }

    pub(crate) fn person_name(&self, person: Option<PersonId>) -> Option<&'a str> {
        let person = self.program.people.get(person?)?;
        Some(person.name.as_str())
    }

    /// The day meant by a needed-by; that of a milestone is the day it is forecast for.
    pub(crate) fn needed_on(&self, plan: PlanId, needed: Option<NeededBy>) -> Option<NaiveDate> {
        needed?.date(self.plan(plan)?, |milestone| {
            self.dates(milestone).map(forecast)
        })
    }

    /// Whether any unfinished row among these has no float left.
    pub(crate) fn any_critical(&self, rows: &[TaskId]) -> bool {
        let mut dates = rows.iter().filter_map(|&row| self.dates(row));
        dates.any(|dates| dates.critical)
    }

    /// The colours something had, oldest first.
    pub(crate) fn history(&self, subject: HealthSubject) -> &[&'a HealthEntry] {
        let history = self.history.get_or_init(|| {
            let mut history: BTreeMap<_, Vec<&HealthEntry>> = BTreeMap::new();
            for (_, entry) in self.program.health.iter() {
                history.entry(entry.subject).or_default().push(entry);
            }
            history
        });
        history.get(&subject).map_or(&[], Vec::as_slice)
    }

    /// What was last declared about something, whether it still counts or not.
    pub(crate) fn last_declared(&self, subject: HealthSubject) -> Option<&'a Declaration> {
        let declared = self.declared.get_or_init(|| {
            let rows = self.program.declarations.iter();
            rows.map(|(_, row)| (row.subject, row)).collect()
        });
        declared.get(&subject).copied()
    }

    /// The blocker a risk has become.
    pub(crate) fn blocker_from(&self, risk: RiskId) -> Option<BlockerId> {
        self.near().blocker_from.get(&risk).copied()
    }

    /// Float of a row in whole working days of its plan, rounded down.
    pub(crate) fn float_days(&self, task: TaskId) -> Option<i32> {
        let float = self.dates(task)?.total_float?;
        Some(
            float
                .0
                .div_euclid(self.hours(self.task(task)?.plan).day().0),
        )
    }

    /// Working time of a plan between two moments.
    pub(crate) fn work_between(&self, plan: PlanId, from: Moment, to: Moment) -> WorkMinutes {
        self.hours(plan).between(from, to)
    }
}
