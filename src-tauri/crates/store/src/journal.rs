//! The journal's words: who did what, when, and what undo and redo refer to.

/// What a caller says about a change to be committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whether it is new, or takes something back.
    pub kind: Kind,
    /// When, in UTC, as ISO text; the store reads no clock.
    pub at: String,
    /// Who.
    pub actor: Actor,
    /// A short phrase in the imperative, for menus and the history.
    pub label: String,
}

/// What an operation is to the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A new change.
    Edit,
    /// Takes the operation of this revision back.
    Undo(u32),
    /// Carries the operation of this revision out again.
    Redo(u32),
}

/// Who changed something, and by which door they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The way in.
    pub door: Door,
    /// A person's or program's name.
    pub name: String,
}

/// The ways to change a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The window.
    Person,
    /// The command line.
    CommandLine,
    /// An import from another format.
    Import,
    /// An agent working for a person.
    Agent,
}

/// As much of an operation as undo and redo need to find their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The revision it made.
    pub revision: u32,
    /// What it is to the ones before it.
    pub kind: Kind,
    /// What it is called.
    pub label: String,
}

/// One operation, as the history shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The revision it made.
    pub revision: u32,
    /// What it is to the ones before it.
    pub kind: Kind,
    /// When, in UTC, as ISO text.
    pub at: String,
    /// Who.
    pub actor: Actor,
    /// What it is called.
    pub label: String,
    /// How many records it changed.
    pub changes: u32,
}

impl Kind {
    /// Its word, and the revision it refers to.
    pub(crate) fn parts(self) -> (&'static str, Option<u32>) {
        match self {
            Self::Edit => ("edit", None),
            Self::Undo(target) => ("undo", Some(target)),
            Self::Redo(target) => ("redo", Some(target)),
        }
    }

    /// The kind of these parts.
    pub(crate) fn of_parts(word: &str, target: Option<u32>) -> Option<Self> {
        match (word, target) {
            ("edit", None) => Some(Self::Edit),
            ("undo", Some(target)) => Some(Self::Undo(target)),
            ("redo", Some(target)) => Some(Self::Redo(target)),
            _ => None,
        }
    }
}
