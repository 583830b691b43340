//! What can go wrong, by class.

use plan::{Refusal, TaskId};
use store::StoreError;

/// Why a use case failed. Nothing has been changed.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The edit breaks a rule.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The edit would make tasks wait for each other.
    #[error("This would make a loop: {ring}.")]
    Cycle {
        /// The loop in words.
        ring: String,
        /// Its rows.
        tasks: Vec<TaskId>,
    },
    /// The file can't be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The program never was at this revision.
    #[error("There is no revision {revision}: the program is at revision {last}.")]
    NoRevision {
        /// The revision asked for.
        revision: u32,
        /// The revision it is at.
        last: u32,
    },
    /// No operation left to take back.
    #[error("There is nothing to undo.")]
    NothingToUndo,
    /// No operation left to do again.
    #[error("There is nothing to redo.")]
    NothingToRedo,
    /// Others keep changing the file faster than this edit can be decided.
    #[error("Others are changing this program at the moment. Try again.")]
    Contended,
}
