//! A sketched program with records beside its rows, and a clock that stands still.

use assess::Survey;
use plan::{
    BlockerEdit, BlockerId, DependencyChange, DependencyEdit, DependencyId, DependencyType, Edit,
    MilestoneKind, Moment, Owner, PlanId, Program, Severity, TaskChange, TaskId,
};

use crate::sketch;

pub(crate) const PLAN: PlanId = PlanId(1);
pub(crate) const B1: BlockerId = BlockerId(1);
pub(crate) const D1: DependencyId = DependencyId(1);

/// The launch waits for B, B for the awaited row D; C is beside.
pub(crate) const RELEASE: &str = "D milestone; B 5d after D; M milestone after B; C 2d; launch M";

pub(crate) fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) program: Program,
}

impl Desk {
    pub(crate) fn of(text: &str) -> Self {
        Self {
            program: sketch::program(text),
        }
    }

    /// The usual release, with D awaited from a vendor.
    pub(crate) fn release() -> Self {
        let mut desk = Self::of(RELEASE);
        desk.awaits("D");
        desk
    }

    pub(crate) fn awaits(&mut self, name: &str) {
        let kind = MilestoneKind::Awaited(DependencyType::External);
        self.set(name, TaskChange::Milestone(kind));
    }

    pub(crate) fn id(&self, name: &str) -> TaskId {
        let mut rows = self.program.tasks.iter();
        rows.find(|(_, row)| row.name == name).unwrap().0
    }

    pub(crate) fn edit(&mut self, edit: &Edit) -> &mut Self {
        let decided = plan::apply::decide(&self.program, edit);
        self.program = decided.unwrap_or_else(|why| panic!("{edit:?}: {why}")).0;
        self
    }

    pub(crate) fn set(&mut self, name: &str, change: TaskChange) -> &mut Self {
        let task = self.id(name);
        self.edit(&Edit::SetTask { task, change })
    }

    pub(crate) fn promise(&mut self, name: &str, day: &str) -> &mut Self {
        self.set(name, TaskChange::Promised(Some(day.parse().unwrap())))
    }

    pub(crate) fn needs(&mut self, day: &str) -> &mut Self {
        let day = plan::NeededBy::Date(day.parse().unwrap());
        self.depend(DependencyChange::NeededBy(Some(day)))
    }

    pub(crate) fn depend(&mut self, change: DependencyChange) -> &mut Self {
        self.edit(&Edit::Dependency(DependencyEdit::Set {
            dependency: D1,
            change,
        }))
    }

    pub(crate) fn raise(&mut self, severity: Severity, blocked: &str, when: &str) -> BlockerId {
        let id = BlockerId(self.program.blockers.next());
        let blocked = blocked.split_whitespace().map(|name| self.id(name));
        let blocked = blocked.collect();
        self.edit(&Edit::Blocker(BlockerEdit::Raise {
            plan: PLAN,
            title: "No keys".to_owned(),
            severity,
            blocked,
            owner: Owner::Named("Ada".to_owned()),
            by: "Mia".to_owned(),
            at: at(when),
        }));
        id
    }

    pub(crate) fn note(&mut self, blocker: BlockerId, when: &str) -> &mut Self {
        self.edit(&Edit::Blocker(BlockerEdit::Note {
            blocker,
            text: "On it.".to_owned(),
            by: "Ada".to_owned(),
            at: at(when),
        }))
    }

    pub(crate) fn resolve(&mut self, blocker: BlockerId, when: &str) -> &mut Self {
        self.edit(&Edit::Blocker(BlockerEdit::Resolve {
            blocker,
            root_cause: "Lost.".to_owned(),
            resolution: "Found.".to_owned(),
            lessons: "Keep them.".to_owned(),
            by: "Ada".to_owned(),
            at: at(when),
        }))
    }

    /// Looks at the program at a moment.
    pub(crate) fn look<T>(&self, now: &str, ask: impl FnOnce(&Survey<'_>) -> T) -> T {
        let schedule = schedule::schedule(&self.program).unwrap();
        ask(&Survey::of(&self.program, &schedule, at(now)))
    }
}
