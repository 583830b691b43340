//! The words the tables of the sample are written in.
//!
//! A row waits for others by key, in the way planners write predecessors: `"beta0"`,
//! `"alpha1 FS+9d"`, `"e2e SS+2d"`.

use plan::{DependencyType, MilestoneKind};

use super::role::Role;

/// One row of the outline.
#[derive(Debug)]
pub(super) struct Row {
    /// What other rows call it.
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) what: What,
    pub(super) who: Option<Role>,
    pub(super) stream: Option<Stream>,
    pub(super) after: &'static [&'static str],
    /// A day given by the world outside: it is not moved by any link.
    pub(super) not_before: Option<&'static str>,
    pub(super) note: &'static str,
}

/// What a row is.
#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    /// A summary of the rows under it.
    Phase { rows: &'static [Row] },
    /// Illustrated work.
    Work { duration: &'static str },
    /// An illustrated instant: a gate, or something awaited from elsewhere.
    Instant { kind: MilestoneKind },
    /// A dated row of the public record.
    Record {
        kind: MilestoneKind,
        day: &'static str,
        promise: Promise,
    },
}

/// Whom a date was promised to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Promise {
    /// To everybody who works on or waits for the release.
    Public,
    /// Within the release team.
    Team,
}

/// A stream of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Management,
    Enhancements,
    Development,
    Build,
    Signal,
    Docs,
    Communications,
}

impl Stream {
    /// All streams, in the order they are added.
    pub(super) const ALL: [Stream; 7] = [
        Self::Management,
        Self::Enhancements,
        Self::Development,
        Self::Build,
        Self::Signal,
        Self::Docs,
        Self::Communications,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Management => "Release management",
            Self::Enhancements => "Enhancements",
            Self::Development => "Development",
            Self::Build => "Build and branch",
            Self::Signal => "Release signal",
            Self::Docs => "Docs",
            Self::Communications => "Communications",
        }
    }

    pub(super) fn lead(self) -> Role {
        match self {
            Self::Management => Role::ReleaseLead,
            Self::Enhancements => Role::EnhancementsLead,
            Self::Development => Role::SigLeads,
            Self::Build => Role::BranchManager,
            Self::Signal => Role::ReleaseSignalLead,
            Self::Docs => Role::DocsLead,
            Self::Communications => Role::CommsLead,
        }
    }

    /// Where the work of a role usually belongs.
    const fn of(role: Role) -> Self {
        match role {
            Role::ReleaseLead => Self::Management,
            Role::EnhancementsLead | Role::ReadinessReviewer => Self::Enhancements,
            Role::BranchManager => Self::Build,
            Role::ReleaseSignalLead => Self::Signal,
            Role::DocsLead => Self::Docs,
            Role::CommsLead => Self::Communications,
            Role::SigLeads | Role::EnhancementOwners => Self::Development,
        }
    }
}

/// One predecessor, taken apart.
pub(super) struct After {
    pub(super) key: &'static str,
    pub(super) kind: &'static str,
    pub(super) lag: &'static str,
}

/// A summary.
pub(super) const fn phase(key: &'static str, name: &'static str, rows: &'static [Row]) -> Row {
    Row {
        key,
        name,
        what: What::Phase { rows },
        who: None,
        stream: None,
        after: &[],
        not_before: None,
        note: "",
    }
}

/// Work of a role.
pub(super) const fn work(
    key: &'static str,
    name: &'static str,
    duration: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    Row {
        key,
        name,
        what: What::Work { duration },
        who: Some(who),
        stream: Some(Stream::of(who)),
        after,
        not_before: None,
        note: "",
    }
}

/// A date of the record that concerns the release team.
pub(super) const fn checkpoint(
    key: &'static str,
    name: &'static str,
    day: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    record(
        key,
        name,
        (MilestoneKind::Normal, day, Promise::Team),
        who,
        after,
    )
}

/// A version that everybody can download, or a page that everybody can read.
pub(super) const fn published(
    key: &'static str,
    name: &'static str,
    day: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    record(
        key,
        name,
        (MilestoneKind::Normal, day, Promise::Public),
        who,
        after,
    )
}

/// A freeze of the record.
pub(super) const fn freeze(
    key: &'static str,
    name: &'static str,
    day: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    record(
        key,
        name,
        (MilestoneKind::Freeze, day, Promise::Public),
        who,
        after,
    )
}

/// A deadline of the record.
pub(super) const fn deadline(
    key: &'static str,
    name: &'static str,
    day: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    record(
        key,
        name,
        (MilestoneKind::Deadline, day, Promise::Public),
        who,
        after,
    )
}

/// The release itself.
pub(super) const fn launch(
    key: &'static str,
    name: &'static str,
    day: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    record(
        key,
        name,
        (MilestoneKind::Launch, day, Promise::Public),
        who,
        after,
    )
}

/// Where somebody says go or no-go.
pub(super) const fn gate(
    key: &'static str,
    name: &'static str,
    who: Role,
    after: &'static [&'static str],
) -> Row {
    Row {
        key,
        name,
        what: What::Instant {
            kind: MilestoneKind::Gate,
        },
        who: Some(who),
        stream: Some(Stream::of(who)),
        after,
        not_before: None,
        note: "",
    }
}

/// What others owe the release, on the day they named. The role is who asks after it.
pub(super) const fn awaited(
    key: &'static str,
    name: &'static str,
    (what, day): (DependencyType, &'static str),
    who: Role,
    note: &'static str,
) -> Row {
    Row {
        key,
        name,
        what: What::Instant {
            kind: MilestoneKind::Awaited(what),
        },
        who: Some(who),
        stream: Some(Stream::of(who)),
        after: &[],
        not_before: Some(day),
        note,
    }
}

const fn record(
    key: &'static str,
    name: &'static str,
    (kind, day, promise): (MilestoneKind, &'static str, Promise),
    who: Role,
    after: &'static [&'static str],
) -> Row {
    Row {
        key,
        name,
        what: What::Record { kind, day, promise },
        who: Some(who),
        stream: Some(Stream::of(who)),
        after,
        not_before: None,
        note: "Public record.",
    }
}

impl Row {
    /// In another stream than the owner's own.
    pub(super) const fn within(self, stream: Stream) -> Self {
        Self {
            stream: Some(stream),
            ..self
        }
    }

    pub(super) const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// An event the record gives a day but no owner.
    pub(super) const fn event(self, day: &'static str) -> Self {
        Self {
            not_before: Some(day),
            who: None,
            ..self
        }
    }

    /// What it waits for, taken apart; plain keys are finish to start.
    pub(super) fn predecessors(&self) -> impl Iterator<Item = After> + use<> {
        self.after.iter().map(|text| match text.split_once(' ') {
            None => After {
                key: text,
                kind: "FS",
                lag: "",
            },
            Some((key, link)) => {
                let (kind, lag) = link.split_at(2);
                After { key, kind, lag }
            }
        })
    }
}
