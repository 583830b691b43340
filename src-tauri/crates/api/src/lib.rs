//! What crosses a boundary, and the desk behind which the engine sits.
//!
//! Every door (window, command line, later agents) holds a [`Desk`] and speaks in the shapes of
//! [`dto`]: text as a person typed it goes in, dates and differences come out, and whatever fails
//! is one [`Fault`](dto::Fault) with a code for machines and a sentence for people. Nothing is
//! decided here; a rule found in this crate is in the wrong place.
//!
//! [`clock`] is the only place in the workspace that reads the wall clock.

pub mod clock;
mod desk;
mod diagram;
pub mod dto;
mod exchange;
mod fault;
mod outcome;
mod output;
mod overview;
mod person;
mod query;
mod read;
mod text;
mod view;

pub use ::exchange::Watch;
pub use desk::{Desk, Host, preview_import};
pub use engine::Door;
pub use output::write_whole;
pub use person::login_name;
