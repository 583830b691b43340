//! Blogs and what the world is told.

use super::super::role::Role::{CommsLead, DocsLead, EnhancementOwners, ReleaseLead};
use super::super::row::{Row, Stream, checkpoint, deadline, freeze, published, work};

pub(super) const ROWS: &[Row] = &[
    work(
        "blog-call",
        "Invite owners to write feature blogs",
        "10d",
        CommsLead,
        &["tracked"],
    ),
    freeze(
        "blog-freeze",
        "Feature blog freeze begins",
        "2025-03-04",
        CommsLead,
        &["blog-call"],
    )
    .note("Public record. Begins at 02:00 UTC on 5 March."),
    work(
        "removals",
        "Collect deprecations and removals",
        "5d",
        CommsLead,
        &["blog-freeze"],
    ),
    work(
        "removals-draft",
        "Draft the deprecations blog",
        "5d",
        CommsLead,
        &["removals"],
    ),
    work(
        "removals-edit",
        "Review the deprecations blog",
        "4d",
        CommsLead,
        &["removals-draft"],
    ),
    published(
        "removals-blog",
        "Deprecations and removals blog published",
        "2025-03-24",
        CommsLead,
        &["removals-edit"],
    ),
    work(
        "blogs",
        "Draft feature blogs",
        "10d",
        EnhancementOwners,
        &["blog-freeze FS+3d"],
    )
    .within(Stream::Communications),
    work(
        "outreach",
        "Find reviewers for feature blogs",
        "11d",
        CommsLead,
        &["blogs"],
    ),
    checkpoint(
        "outreach-begins",
        "Feature blog review outreach begins",
        "2025-03-24",
        CommsLead,
        &["outreach SS"],
    ),
    deadline(
        "blogs-ready",
        "Feature blogs ready to review",
        "2025-04-07",
        EnhancementOwners,
        &["outreach"],
    )
    .within(Stream::Communications)
    .note("Public record, which names enhancement owners and SIG leads together."),
    work(
        "highlights",
        "Collect release highlights",
        "10d",
        CommsLead,
        &["beta0"],
    ),
    deadline(
        "highlights-due",
        "Release highlights deadline",
        "2025-03-25",
        CommsLead,
        &["highlights"],
    ),
    work(
        "theme",
        "Settle the release theme and logo",
        "8d",
        ReleaseLead,
        &["highlights-due"],
    )
    .within(Stream::Communications),
    work(
        "blog-draft",
        "Draft the release blog",
        "9d",
        CommsLead,
        &["highlights-due"],
    ),
    work(
        "blog-edit",
        "Edit the release blog with Docs",
        "3d",
        CommsLead,
        &["blog-draft", "theme", "blogs-ready"],
    ),
    deadline(
        "blog-ready",
        "Release blog ready to review",
        "2025-04-10",
        CommsLead,
        &["blog-edit"],
    )
    .note("Public record, which names Comms and Docs together. Due at 02:00 UTC on 11 April."),
    work(
        "blog-review",
        "Review the release blog",
        "4d",
        DocsLead,
        &["blog-ready"],
    )
    .within(Stream::Communications),
    work(
        "press",
        "Brief press and book the webinar",
        "5d",
        CommsLead,
        &["blog-ready"],
    ),
    work(
        "blog-stage",
        "Stage the release blog",
        "1d",
        CommsLead,
        &["blog-review", "press"],
    ),
];
