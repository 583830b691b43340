//! From errors to the one shape that crosses a boundary.

use engine::EngineError;
use plan::Refusal;

use crate::dto::Fault;

impl Fault {
    /// A fault without a record or a hint.
    #[must_use]
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
            subject: None,
            hint: None,
        }
    }

    /// The same fault with advice on what to do.
    #[must_use]
    pub fn hint(mut self, hint: &str) -> Self {
        self.hint = Some(hint.to_owned());
        self
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let mut fault = Self::new(refusal.code(), refusal.to_string());
        if let Refusal::Missing(record) = refusal {
            fault.subject = Some(record.to_string());
        }
        fault
    }
}

impl From<EngineError> for Fault {
    fn from(error: EngineError) -> Self {
        let message = error.to_string();
        match error {
            EngineError::Refused(refusal) => refusal.into(),
            EngineError::Cycle { tasks, .. } => {
                let mut fault = Self::new("cycle", message)
                    .hint("Remove one of the links in the loop, or link the other way round.");
                fault.subject = tasks.first().map(|task| format!("task {}", task.0));
                fault
            }
            EngineError::Store(trouble) => Self::new(trouble.code(), message),
            EngineError::NoRevision { revision, .. } => {
                let mut fault = Self::new("missing", message);
                fault.subject = Some(format!("revision {revision}"));
                fault
            }
            EngineError::NothingToUndo => Self::new("nothing-to-undo", message),
            EngineError::NothingToRedo => Self::new("nothing-to-redo", message),
            EngineError::Contended => Self::new("busy", message),
        }
    }
}

impl From<report::ReportError> for Fault {
    fn from(error: report::ReportError) -> Self {
        Self::new("report", error.to_string())
    }
}
