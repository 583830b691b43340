//! What can be done to what is tracked about an awaited row.

use chrono::NaiveDate;

use crate::dependency::{DependencyStatus, NeededBy};
use crate::id::{BlockerId, DependencyId};
use crate::time::Moment;

/// A verb about a dependency. It comes and goes with its row, so none adds or removes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DependencyEdit {
    /// Changes one property.
    Set {
        /// Which one.
        dependency: DependencyId,
        /// What changes.
        change: DependencyChange,
    },
    /// Sets how it stands. Complete completes the row, and anything else reopens it.
    Status {
        /// Which one.
        dependency: DependencyId,
        /// How it stands.
        status: DependencyStatus,
        /// When it was there, where it is complete.
        at: Moment,
    },
    /// Writes down a promise: the row's promised date, by whom and when.
    Promise {
        /// Which one.
        dependency: DependencyId,
        /// The date, or none where a promise is taken back.
        date: Option<NaiveDate>,
        /// Who promises.
        by: String,
        /// When.
        at: Moment,
    },
}

/// One property of a dependency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DependencyChange {
    /// The team or vendor who provides it.
    Provider(String),
    /// By when it is needed.
    NeededBy(Option<NeededBy>),
    /// The day it is expected: the row starts no earlier than that.
    Forecast(Option<NaiveDate>),
    /// What stops it.
    Blocker(Option<BlockerId>),
    /// What slips if it is late, in a person's words.
    Impact(String),
    /// What is done to have it in time.
    Mitigation(String),
    /// Whether the release can go on without it, and how.
    Workaround {
        /// Whether.
        has: bool,
        /// How.
        how: String,
    },
    /// The day somebody last asked how it stands.
    Verified(Option<NaiveDate>),
}
