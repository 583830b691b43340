//! Which operations undo and redo would take back and do again, folded from the journal.

use store::{Kind, Step};

/// The two stacks. They are derived: the journal alone is stored, so they survive a restart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<(u32, String)>,
    undone: Vec<(u32, String)>,
}

impl History {
    /// Folds a journal, oldest operation first. The first operation made the program: there is
    /// nothing before it to go back to.
    pub fn of(spine: impl IntoIterator<Item = Step>) -> Self {
        let mut history = Self::default();
        for step in spine.into_iter().skip(1) {
            history.push(&step);
        }
        history
    }

    /// Takes the newest operation in. New work forgets what could be redone.
    pub fn push(&mut self, step: &Step) {
        match step.kind {
            Kind::Edit => {
                self.done.push((step.revision, step.label.clone()));
                self.undone.clear();
            }
            Kind::Undo(target) => {
                if self
                    .done
                    .last()
                    .is_some_and(|(revision, _)| *revision == target)
                {
                    self.undone.extend(self.done.pop());
                }
            }
            Kind::Redo(target) => {
                if self
                    .undone
                    .last()
                    .is_some_and(|(revision, _)| *revision == target)
                {
                    self.done.extend(self.undone.pop());
                }
            }
        }
    }

    /// What undo takes back: the operation's revision and name.
    #[must_use]
    pub fn undo(&self) -> Option<(u32, &str)> {
        self.done
            .last()
            .map(|(revision, label)| (*revision, label.as_str()))
    }

    /// What redo does again: the operation's revision and name.
    #[must_use]
    pub fn redo(&self) -> Option<(u32, &str)> {
        self.undone
            .last()
            .map(|(revision, label)| (*revision, label.as_str()))
    }

    /// Whether an operation's effect is taken back at present.
    #[must_use]
    pub fn is_undone(&self, revision: u32) -> bool {
        self.undone.iter().any(|(undone, _)| *undone == revision)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A journal whose first operation makes the program, and then these; revisions count from 1.
    fn fold(kinds: &[Kind]) -> History {
        let making = Step {
            revision: 1,
            kind: Kind::Edit,
            label: "Make".to_owned(),
        };
        let later = kinds.iter().enumerate().map(|(at, kind)| {
            let revision = u32::try_from(at + 2).unwrap();
            Step {
                revision,
                kind: *kind,
                label: format!("op {revision}"),
            }
        });
        History::of(std::iter::once(making).chain(later))
    }

    #[test]
    fn undo_walks_back_and_redo_forward() {
        use Kind::{Edit, Redo, Undo};
        for (kinds, undo, redo) in [
            (vec![], None, None),
            (vec![Edit, Edit], Some(3), None),
            (vec![Edit, Edit, Undo(3)], Some(2), Some(3)),
            (vec![Edit, Edit, Undo(3), Undo(2)], None, Some(2)),
            (
                vec![Edit, Edit, Undo(3), Undo(2), Redo(2)],
                Some(2),
                Some(3),
            ),
            (vec![Edit, Undo(2), Edit], Some(4), None),
            (vec![Edit, Undo(2), Redo(2), Undo(2)], None, Some(2)),
        ] {
            let history = fold(&kinds);
            assert_eq!(
                history.undo().map(|(revision, _)| revision),
                undo,
                "{kinds:?}"
            );
            assert_eq!(
                history.redo().map(|(revision, _)| revision),
                redo,
                "{kinds:?}"
            );
        }
    }
}
