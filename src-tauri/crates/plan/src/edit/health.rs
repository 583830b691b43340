//! What can be said about a colour.

use crate::health::Declaration;
use crate::id::DeclarationId;

/// A verb about a declared colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HealthEdit {
    /// Declares one (R-RAG-6, R-RAG-8). The computed colour it carries is the caller's, from
    /// `assess`.
    Declare {
        /// What is said.
        declaration: Box<Declaration>,
    },
    /// Takes a declaration back; the one before it counts again.
    Withdraw {
        /// Which one.
        declaration: DeclarationId,
    },
}
