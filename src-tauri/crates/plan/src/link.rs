//! Dependency arrows.

use crate::id::TaskId;
use crate::time::WorkMinutes;

/// Which end of the predecessor holds which end of the successor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// The successor starts after the predecessor finishes.
    #[default]
    FinishToStart,
    /// The successor starts after the predecessor starts.
    StartToStart,
    /// The successor finishes after the predecessor finishes.
    FinishToFinish,
    /// The successor finishes after the predecessor starts.
    StartToFinish,
}

impl LinkKind {
    /// All kinds, in the order people list them.
    pub const ALL: [LinkKind; 4] = [
        Self::FinishToStart,
        Self::StartToStart,
        Self::FinishToFinish,
        Self::StartToFinish,
    ];

    /// The two letters planners write: `FS`, `SS`, `FF` or `SF`.
    #[must_use]
    pub fn letters(self) -> &'static str {
        match self {
            Self::FinishToStart => "FS",
            Self::StartToStart => "SS",
            Self::FinishToFinish => "FF",
            Self::StartToFinish => "SF",
        }
    }
}

/// One dependency: `to` waits for `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The predecessor.
    pub from: TaskId,
    /// The successor.
    pub to: TaskId,
    /// Which ends are joined.
    pub kind: LinkKind,
    /// Working time between the two ends; negative is a lead.
    pub lag: WorkMinutes,
}
