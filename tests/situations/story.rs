//! One plan of the program, told step by step in a planner's words: its rows, then what is written
//! about them and when.

use plan::edit::Place;
use plan::{
    BlockerChange, BlockerEdit, BlockerId, Constraint, Declaration, DependencyChange,
    DependencyEdit, DependencyId, DependencyStatus, DependencyType, Edit, Health, HealthEdit,
    HealthEntry, HealthSubject, Impact, Lag, LinkKind, MilestoneKind, Moment, NaiveDate, NeededBy,
    Owner, PersonId, PlanChange, PlanId, Probability, Program, Progress, RiskChange, RiskEdit,
    RiskId, Severity, TaskChange, TaskId, TaskKind, WorkMinutes,
};

/// Who says and does things in all the situations.
pub(crate) const TPM: &str = "Mia";
/// Who has to see to them.
pub(crate) const LEAD: &str = "Ada";
const DAY: i32 = 8 * 60;

/// A minute: `26 10:00` is of May, in which all of them lie but those written whole.
pub(crate) fn at(text: &str) -> Moment {
    let whole = match text.split_once(' ') {
        Some((day, minute)) => format!("2026-05-{day:0>2}T{minute}"),
        None => text.to_owned(),
    };
    whole.parse().unwrap()
}

/// A day, written whole.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Somebody by name.
pub(crate) fn named(name: &str) -> Owner {
    Owner::Named(name.to_owned())
}

/// A plan being told, in the program all of them share.
pub(crate) struct Story<'a> {
    pub(crate) program: &'a mut Program,
    pub(crate) plan: PlanId,
}

impl<'a> Story<'a> {
    /// Begins a plan on the day of the clock.
    pub(crate) fn begin(program: &'a mut Program, name: &str, start: NaiveDate) -> Self {
        let plan = PlanId(program.plans.next());
        let mut story = Self { program, plan };
        story.edit(&Edit::AddPlan {
            name: name.to_owned(),
            start,
        });
        story
    }

    /// “Design” (5 days), then “Build” (15 days), then the launch on 22 June; “Side” (5 days)
    /// beside them, with 15 days of float. Nothing is promised.
    pub(crate) fn release(&mut self) {
        self.work("Design", 5);
        self.work("Build", 15);
        self.work("Side", 5);
        self.milestone("Launch", MilestoneKind::Launch);
        self.link("Design", "Build");
        self.link("Build", "Launch");
        self.link("Side", "Launch");
        let launch = self.row("Launch");
        self.plan(PlanChange::Launch(Some(launch)));
    }

    /// The release, promised within the team for the day it is forecast for.
    pub(crate) fn promised(&mut self) {
        self.release();
        self.promise("Launch", "2026-06-22");
    }

    /// The promised release in which “Build” waits for “API” from a vendor instead of “Design”,
    /// so that the API is on the critical path.
    pub(crate) fn vendor(&mut self) -> DependencyId {
        self.promised();
        let design = self.row("Design");
        self.edit(&Edit::RemoveTasks {
            tasks: vec![design],
        });
        self.awaits("API", "Build")
    }

    /// Something awaited from a vendor on 2 June, when it is needed; asked about yesterday.
    pub(crate) fn awaits(&mut self, name: &str, before: &str) -> DependencyId {
        self.milestone(name, MilestoneKind::Awaited(DependencyType::External));
        self.link(name, before);
        self.owned(name, LEAD);
        let id = self.dependency(name);
        self.needed(id, "2026-06-02");
        self.expected(id, "2026-06-02");
        self.depends(id, DependencyChange::Verified(Some(day("2026-05-25"))));
        let fallback = "Use the old one.".to_owned();
        self.depends(id, DependencyChange::Mitigation(fallback));
        id
    }

    pub(crate) fn edit(&mut self, edit: &Edit) {
        let decided = plan::apply::decide(self.program, edit);
        *self.program = decided.unwrap_or_else(|why| panic!("{edit:?}: {why}")).0;
    }

    pub(crate) fn plan(&mut self, change: PlanChange) {
        let plan = self.plan;
        self.edit(&Edit::SetPlan { plan, change });
    }

    pub(crate) fn row(&self, name: &str) -> TaskId {
        let mut rows = self.program.tasks.iter();
        let ours = rows.find(|(_, row)| row.plan == self.plan && row.name == name);
        ours.unwrap_or_else(|| panic!("no row “{name}”")).0
    }

    fn add(&mut self, name: &str, kind: TaskKind, days: i32) {
        self.edit(&Edit::AddTask {
            plan: self.plan,
            place: Place::LastIn(None),
            name: name.to_owned(),
            kind,
            duration: WorkMinutes(days * DAY),
        });
    }

    pub(crate) fn work(&mut self, name: &str, days: i32) {
        self.add(name, TaskKind::Work, days);
    }

    pub(crate) fn milestone(&mut self, name: &str, kind: MilestoneKind) {
        self.add(name, TaskKind::Milestone(kind), 0);
    }

    pub(crate) fn link(&mut self, from: &str, to: &str) {
        let (from, to) = (self.row(from), self.row(to));
        self.edit(&Edit::Link {
            from,
            to,
            kind: LinkKind::FinishToStart,
            lag: Lag::NONE,
        });
    }

    pub(crate) fn set(&mut self, name: &str, change: TaskChange) {
        let task = self.row(name);
        self.edit(&Edit::SetTask { task, change });
    }

    pub(crate) fn owned(&mut self, name: &str, by: &str) {
        self.set(name, TaskChange::Owner(Some(named(by))));
    }

    pub(crate) fn promise(&mut self, name: &str, on: &str) {
        self.set(name, TaskChange::Promised(Some(day(on))));
    }

    pub(crate) fn promise_outside(&mut self, name: &str, on: &str) {
        self.promise(name, on);
        self.set(name, TaskChange::External(true));
    }

    pub(crate) fn lasts(&mut self, name: &str, days: i32) {
        self.set(name, TaskChange::Duration(WorkMinutes(days * DAY)));
    }

    pub(crate) fn not_before(&mut self, name: &str, when: &str) {
        let constraint = Constraint::StartNoEarlierThan(at(when));
        self.set(name, TaskChange::Constraint(constraint));
    }

    pub(crate) fn done(&mut self, name: &str, start: &str, finish: &str) {
        let (start, finish) = (at(start), at(finish));
        let done = Progress::Complete { start, finish };
        self.set(name, TaskChange::Progress(done));
    }

    pub(crate) fn dependency(&self, name: &str) -> DependencyId {
        let row = self.row(name);
        let mut all = self.program.dependencies.iter();
        all.find(|(_, one)| one.task == row).unwrap().0
    }

    pub(crate) fn depends(&mut self, dependency: DependencyId, change: DependencyChange) {
        self.edit(&Edit::Dependency(DependencyEdit::Set {
            dependency,
            change,
        }));
    }

    pub(crate) fn needed(&mut self, id: DependencyId, by: &str) {
        let by = NeededBy::Date(day(by));
        self.depends(id, DependencyChange::NeededBy(Some(by)));
    }

    pub(crate) fn expected(&mut self, id: DependencyId, on: &str) {
        self.depends(id, DependencyChange::Forecast(Some(day(on))));
    }

    pub(crate) fn stands(
        &mut self,
        dependency: DependencyId,
        status: DependencyStatus,
        when: &str,
    ) {
        let at = at(when);
        self.edit(&Edit::Dependency(DependencyEdit::Status {
            dependency,
            status,
            at,
        }));
    }

    pub(crate) fn promises(&mut self, dependency: DependencyId, on: &str, said: &str) {
        self.edit(&Edit::Dependency(DependencyEdit::Promise {
            dependency,
            date: Some(day(on)),
            by: "The vendor".to_owned(),
            at: at(said),
        }));
    }

    /// Raises a blocker and leaves it alone.
    pub(crate) fn raise(
        &mut self,
        severity: Severity,
        title: &str,
        rows: &[&str],
        when: &str,
    ) -> BlockerId {
        let id = BlockerId(self.program.blockers.next());
        let blocked = rows.iter().map(|name| self.row(name)).collect();
        self.edit(&Edit::Blocker(BlockerEdit::Raise {
            plan: self.plan,
            title: title.to_owned(),
            severity,
            blocked,
            owner: named(LEAD),
            by: TPM.to_owned(),
            at: at(when),
        }));
        id
    }

    pub(crate) fn blocker(&mut self, blocker: BlockerId, change: BlockerChange) {
        self.edit(&Edit::Blocker(BlockerEdit::Set { blocker, change }));
    }

    pub(crate) fn note(&mut self, blocker: BlockerId, when: &str) {
        self.edit(&Edit::Blocker(BlockerEdit::Note {
            blocker,
            text: "On it.".to_owned(),
            by: LEAD.to_owned(),
            at: at(when),
        }));
    }

    pub(crate) fn lift(&mut self, blocker: BlockerId, to: plan::EscalationLevel, when: &str) {
        self.edit(&Edit::Blocker(BlockerEdit::Escalate {
            blocker,
            to,
            reason: "Nobody here can.".to_owned(),
            by: LEAD.to_owned(),
            at: at(when),
        }));
    }

    pub(crate) fn resolve(&mut self, blocker: BlockerId, when: &str) {
        self.edit(&Edit::Blocker(BlockerEdit::Resolve {
            blocker,
            root_cause: "Lost.".to_owned(),
            resolution: "Found.".to_owned(),
            lessons: "Keep them.".to_owned(),
            by: LEAD.to_owned(),
            at: at(when),
        }));
    }

    pub(crate) fn risk(
        &mut self,
        statement: &str,
        probability: Probability,
        impact: Impact,
        when: &str,
    ) -> RiskId {
        let id = RiskId(self.program.risks.next());
        self.edit(&Edit::Risk(RiskEdit::Raise {
            plan: self.plan,
            statement: statement.to_owned(),
            probability,
            impact,
            by: TPM.to_owned(),
            at: at(when),
        }));
        id
    }

    pub(crate) fn risks(&mut self, risk: RiskId, change: RiskChange) {
        self.edit(&Edit::Risk(RiskEdit::Set { risk, change }));
    }

    /// Owned by somebody, to be followed up in June, with something being done about it.
    pub(crate) fn own(&mut self, risk: RiskId) {
        self.edit(&Edit::Risk(RiskEdit::Own {
            risk,
            owner: named(LEAD),
            follow_up: day("2026-06-30"),
        }));
        self.risks(risk, RiskChange::Mitigation("Test early.".to_owned()));
    }

    pub(crate) fn review(&mut self, risk: RiskId, when: &str) {
        self.edit(&Edit::Risk(RiskEdit::Review {
            risk,
            text: "Unchanged.".to_owned(),
            follow_up: None,
            by: TPM.to_owned(),
            at: at(when),
        }));
    }

    pub(crate) fn our_colour(&self) -> HealthSubject {
        HealthSubject::Plan(self.plan)
    }

    /// Declares a colour, with all it needs, until a day.
    pub(crate) fn declare(&mut self, colour: Health, computed: Health, until: &str, when: &str) {
        let owner = self.somebody();
        self.edit(&Edit::Health(HealthEdit::Declare {
            declaration: Box::new(Declaration {
                subject: self.our_colour(),
                colour,
                computed,
                reason: "It is under control.".to_owned(),
                cause: "The vendor.".to_owned(),
                owner: Some(owner),
                path: "Test early.".to_owned(),
                path_date: Some(day("2026-06-05")),
                expires: Some(day(until)),
                at: at(when),
                by: TPM.to_owned(),
            }),
        }));
    }

    /// Writes down the colour something had.
    pub(crate) fn was(&mut self, computed: Health, when: &str) {
        let subject = self.our_colour();
        self.edit(&Edit::RecordHealth {
            entry: HealthEntry {
                subject,
                at: at(when),
                computed,
                declared: None,
                why: String::new(),
            },
        });
    }

    /// Somebody of the program, by name.
    pub(crate) fn person(&self, name: &str) -> PersonId {
        let mut people = self.program.people.iter();
        people.find(|(_, row)| row.name == name).unwrap().0
    }

    /// The lead as a person of the program.
    pub(crate) fn somebody(&mut self) -> PersonId {
        let known = |program: &Program| {
            let mut people = program.people.iter();
            people.find(|(_, row)| row.name == LEAD).map(|(id, _)| id)
        };
        if known(self.program).is_none() {
            self.edit(&Edit::AddPerson {
                name: LEAD.to_owned(),
                role: "Lead".to_owned(),
            });
        }
        known(self.program).unwrap()
    }
}
