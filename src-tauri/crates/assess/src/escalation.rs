//! Escalations: what ought to be put before somebody further up, and how what was put there goes.
//!
//! Nothing here sends anything: a [`Proposal`] says why, [`draft()`] writes it out, and a person
//! decides (R-ESC-1).

mod detect;
mod draft;
mod judged;
mod recover;
mod review;
mod standing;

pub use detect::Proposal;
pub(crate) use detect::{absences, proposals};
pub use draft::draft;
pub use judged::judged;
pub use review::{Counts, Review, review};
pub use standing::{EscalationStanding, NextLevel, escalations};
