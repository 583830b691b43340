//! The shapes that cross a boundary. Every field is what a person sees or types; nothing in here
//! is used inside the core, so that changing a shape never changes a rule.
//!
//! Conventions: moments are civil minutes since 1970-01-01 00:00, finishes are exclusive, dates
//! are `YYYY-MM-DD`, durations and floats are working minutes, ids are numbers.

#[expect(
    missing_docs,
    reason = "each verb is documented; its fields are named after plan::Edit"
)]
mod edit;
mod exchange;
mod lint;
mod more;
mod network;
mod outcome;
mod overview;
mod preview;
mod program;
mod query;
mod record;
mod tracking;
#[expect(
    missing_docs,
    reason = "each choice is documented; its values are those of plan"
)]
mod words;

pub use edit::*;
pub use exchange::*;
pub use lint::*;
pub use more::*;
pub use network::*;
pub use outcome::*;
pub use overview::*;
pub use preview::*;
pub use program::*;
pub use query::*;
pub use record::*;
pub use tracking::*;
pub use words::*;
