//! Use cases over one open program: open, preview, perform, undo, redo, ask.
//!
//! A [`Session`] holds a program in memory, its schedule and the file both came from. Deciding is
//! pure: [`decide()`] applies an edit, schedules the result and says what a gesture led to, and a
//! preview ends there. A write then commits rows and journal in one transaction, and only when
//! that has succeeded does memory change.
//!
//! Several processes may have the file open. Every commit names the revision it was decided on;
//! when the file has moved on, the session reads it again and decides again.

mod days_off;
mod decide;
mod fault;
pub mod forward;
mod history;
pub mod network;
pub mod recorded;
mod request;
pub mod sample;
pub mod sealed;
mod session;
pub mod what_if;

pub use decide::{Decision, Notice, decide};
pub use fault::EngineError;
pub use history::History;
pub use request::{Drawn, Request};
pub use session::{By, Outcome, Session};

pub use store::{Actor, Door, Operation, StoreError};

use std::sync::Arc;

use plan::{Delta, Program};
use schedule::Schedule;

/// A program and the dates that follow from it.
#[derive(Clone, Debug)]
pub struct State {
    /// What people typed.
    pub program: Program,
    /// What follows.
    pub schedule: Schedule,
}

impl State {
    /// Computes the dates of a program.
    ///
    /// # Errors
    /// [`EngineError::Cycle`] when its links and outline form a loop.
    pub fn of(program: Program) -> Result<Arc<Self>, EngineError> {
        let schedule = schedule::schedule(&program);
        Self::dated(program, schedule)
    }

    /// The dates after a delta, given the program as it has become; the same as computing all of
    /// them, and sooner.
    ///
    /// # Errors
    /// [`EngineError::Cycle`] when its links and outline form a loop.
    pub fn after(&self, program: Program, delta: &Delta) -> Result<Arc<Self>, EngineError> {
        let schedule = self.schedule.edited(&program, delta);
        Self::dated(program, schedule)
    }

    fn dated(
        program: Program,
        schedule: Result<Schedule, schedule::Cycle>,
    ) -> Result<Arc<Self>, EngineError> {
        match schedule {
            Ok(schedule) => Ok(Arc::new(Self { program, schedule })),
            Err(cycle) => Err(EngineError::Cycle {
                ring: cycle.in_words(&program),
                tasks: cycle.tasks,
            }),
        }
    }
}
