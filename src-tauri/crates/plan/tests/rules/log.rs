//! A desk with people and the records a programme manager keeps beside the rows.

use plan::edit::TaskChange;
use plan::{
    Blocker, BlockerEdit, BlockerId, Dependency, DependencyChange, DependencyEdit, DependencyType,
    Edit, Impact, MilestoneKind, Moment, Owner, Probability, Risk, RiskEdit, RiskId, Severity,
    Untracked,
};

use crate::desk::{Desk, PLAN};

pub(crate) fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A Monday morning.
pub(crate) fn monday() -> Moment {
    at("2025-01-13T09:00")
}

pub(crate) fn named(name: &str) -> Owner {
    Owner::Named(name.to_owned())
}

impl Desk {
    /// Rows of work in capitals, milestones in small letters; those named are awaited.
    pub(crate) fn awaiting(outline: &str, awaited: &[(&str, DependencyType)]) -> Self {
        let mut desk = Self::with(outline);
        for &(name, what) in awaited {
            desk.change(name, TaskChange::Milestone(MilestoneKind::Awaited(what)));
        }
        desk
    }

    /// What is tracked about an awaited row.
    #[track_caller]
    pub(crate) fn dependency(&self, name: &str) -> Dependency {
        let (_, row) = self.program.dependency_of(self.id(name)).unwrap();
        row.clone()
    }

    pub(crate) fn set_dependency(&mut self, name: &str, change: DependencyChange) -> &mut Self {
        let edit = self.dependency_edit(name, change);
        self.accept(edit)
    }

    pub(crate) fn dependency_edit(&self, name: &str, change: DependencyChange) -> Edit {
        let (dependency, _) = self.program.dependency_of(self.id(name)).unwrap();
        Edit::Dependency(DependencyEdit::Set { dependency, change })
    }

    /// Raises a blocker of these rows, owned by Ola.
    pub(crate) fn raise(&mut self, severity: Severity, blocked: &str) -> BlockerId {
        let id = BlockerId(self.program.blockers.next());
        let blocked = self.ids(blocked);
        self.accept(Edit::Blocker(BlockerEdit::Raise {
            plan: PLAN,
            title: "Images gone".into(),
            severity,
            blocked,
            owner: named("Ola"),
            by: "Nina".into(),
            at: monday(),
        }));
        id
    }

    pub(crate) fn blocker(&self, id: BlockerId) -> &Blocker {
        self.program.blockers.get(id).unwrap()
    }

    pub(crate) fn threaten(&mut self) -> RiskId {
        let id = RiskId(self.program.risks.next());
        self.accept(Edit::Risk(RiskEdit::Raise {
            plan: PLAN,
            statement: "The run may be late.\nThen the release is.".into(),
            probability: Probability::High,
            impact: Impact::High,
            by: "Nina".into(),
            at: monday(),
        }));
        id
    }

    pub(crate) fn risk(&self, id: RiskId) -> &Risk {
        self.program.risks.get(id).unwrap()
    }

    #[track_caller]
    pub(crate) fn refuse_for(&self, edit: &Edit, why: Untracked) {
        assert_eq!(self.refuse(edit), why.into(), "{edit:?}");
    }
}
