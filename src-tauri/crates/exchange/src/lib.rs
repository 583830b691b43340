//! Other formats to and from a program.
//!
//! Reading makes a [`Program`](plan::Program) of its own out of bytes, with [`Notes`] of what was
//! taken, changed and left out; a host then takes it in with one
//! [`Edit::Adopt`](plan::Edit::Adopt). Writing makes bytes out of a program and its schedule.
//! Nothing here opens a file, and no input, however hostile, may crash, hang or exhaust memory:
//! [`limits`] are looked at before anything is allocated.

pub mod canonical;
pub mod ics;
pub mod limits;
pub mod mermaid;
pub mod mspdi;
pub mod notes;
pub mod sheet;
pub mod watch;

pub use notes::{Imported, Note, Notes, Recorded, Weight};
pub use watch::{Stopped, Watch};
