//! How a run can fail: a class for scripts, a code for machines, a sentence for people.

use api::dto::Fault;

/// The classes scripts go by. A number once given keeps its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// The command was not understood.
    Usage,
    /// A file, plan or row that is not there, or is not a file.
    NotFound,
    /// A file that can't be taken for a program: another kind, damaged, too new.
    NotAProgram,
    /// The change breaks a rule of the plan.
    Refused,
    /// In use, moved, or not to be written.
    Unavailable,
    /// The disk or the system failed.
    System,
    /// Nothing to undo or redo.
    Nothing,
}

impl Class {
    pub(crate) fn exit_code(self) -> u8 {
        match self {
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::NotAProgram => 4,
            Self::Refused => 5,
            Self::Unavailable => 6,
            Self::System => 7,
            Self::Nothing => 8,
        }
    }

    /// The class of a fault. What the file and its store can meet is a closed list; every other
    /// code is a rule of the plan that was kept.
    fn of(code: &str) -> Self {
        match code.replace('_', "-").as_str() {
            "not-found" | "is-folder" | "exists" | "itself" => Self::NotFound,
            "empty" | "not-a-program" | "damaged" | "too-new" | "foreign" => Self::NotAProgram,
            // Files of other programs.
            "empty-file" | "not-xml" | "not-json" | "not-ours" | "newer" | "no-project"
            | "document-type" | "unknown-encoding" | "format" | "encrypted" | "too-large"
            | "file-too-large" | "too-deep" | "too-many-elements" | "too-many-rows" => {
                Self::NotAProgram
            }
            "busy" | "gone" | "moved" | "read-only" | "unfinished" => Self::Unavailable,
            "disk-full" | "io" | "rejected" | "layout" | "report" | "internal" => Self::System,
            "nothing-to-undo" | "nothing-to-redo" => Self::Nothing,
            _ => Self::Refused,
        }
    }
}

/// Why nothing was done.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) class: Class,
    pub(crate) fault: Fault,
}

impl Failure {
    pub(crate) fn new(class: Class, code: &str, message: String) -> Self {
        let fault = Fault {
            code: code.to_owned(),
            message,
            subject: None,
            hint: None,
        };
        Self { class, fault }
    }

    pub(crate) fn usage(message: &str) -> Self {
        Self::new(Class::Usage, "usage", message.to_owned())
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self {
            class: Class::of(&fault.code),
            fault,
        }
    }
}
