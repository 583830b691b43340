//! Documentation, and the release notes the Docs team answers for too.

use super::super::role::Role::{DocsLead, EnhancementOwners, SigLeads};
use super::super::row::{Row, Stream, checkpoint, deadline, freeze, work};

pub(super) const DOCS: &[Row] = &[
    work(
        "placeholders",
        "Open placeholder docs PRs",
        "7d",
        EnhancementOwners,
        &["tracked"],
    )
    .within(Stream::Docs),
    deadline(
        "docs-placeholder",
        "Docs deadline: open placeholder PRs",
        "2025-02-27",
        DocsLead,
        &["placeholders"],
    ),
    work(
        "docs-write",
        "Write docs for tracked enhancements",
        "20d",
        EnhancementOwners,
        &["placeholders SS+5d", "approvals FF+3d"],
    )
    .within(Stream::Docs),
    deadline(
        "docs-ready",
        "Docs deadline: PRs ready for review",
        "2025-03-25",
        DocsLead,
        &["docs-write"],
    ),
    work(
        "docs-review",
        "Review docs PRs",
        "8d",
        DocsLead,
        &["docs-ready", "docs-placeholder"],
    ),
    work(
        "docs-merge",
        "Merge reviewed docs",
        "2d",
        DocsLead,
        &["docs-review"],
    ),
    freeze(
        "docs-freeze",
        "Docs Freeze",
        "2025-04-08",
        DocsLead,
        &["docs-merge"],
    ),
    work(
        "docs-site",
        "Prepare the 1.33 website",
        "7d",
        DocsLead,
        &["docs-freeze"],
    ),
];

pub(super) const NOTES: &[Row] = &[
    work(
        "notes-tools",
        "Set up release notes tooling",
        "3d",
        DocsLead,
        &["onboard"],
    ),
    checkpoint(
        "notes-start",
        "Start release notes draft",
        "2025-01-28",
        DocsLead,
        &["notes-tools"],
    ),
    work(
        "notes-collect",
        "Collect and edit release notes",
        "40d",
        DocsLead,
        &["notes-start"],
    ),
    work(
        "notes-fixes",
        "Add notes from the burndown",
        "9d",
        DocsLead,
        &["notes-collect"],
    ),
    work(
        "notes-final",
        "Write the final draft",
        "5d",
        DocsLead,
        &["notes-fixes", "kubeadm-notes"],
    ),
    checkpoint(
        "notes-final-start",
        "Start final draft of release notes",
        "2025-04-08",
        DocsLead,
        &["notes-final SS"],
    ),
    work(
        "notes-review",
        "Review release notes with the SIGs",
        "3d",
        SigLeads,
        &["notes-final"],
    )
    .within(Stream::Docs),
    work(
        "notes-close",
        "Add late fixes to the notes",
        "1d",
        DocsLead,
        &["notes-review", "rc1"],
    ),
    work(
        "notes-merge",
        "Merge the release notes",
        "2h",
        DocsLead,
        &["notes-close"],
    ),
    deadline(
        "notes-done",
        "Release notes complete and merged",
        "2025-04-23",
        DocsLead,
        &["notes-merge"],
    ),
];
