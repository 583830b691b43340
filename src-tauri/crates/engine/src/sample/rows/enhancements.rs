//! From the first opt-in to the freeze of what is in, and the exceptions after it.

use super::super::role::Role::{
    EnhancementOwners, EnhancementsLead, ReadinessReviewer, ReleaseLead, SigLeads,
};
use super::super::row::{Row, Stream, checkpoint, freeze, phase, work};

pub(super) const ROWS: &[Row] = &[
    checkpoint(
        "tracking",
        "Start enhancements tracking",
        "2025-01-13",
        EnhancementsLead,
        &["start"],
    ),
    work(
        "board",
        "Set up the tracking board",
        "2d",
        EnhancementsLead,
        &["tracking"],
    ),
    work(
        "call",
        "Call for enhancements",
        "1d",
        EnhancementsLead,
        &["schedule-final", "board"],
    ),
    work(
        "opt-in",
        "SIGs opt enhancements in",
        "8d",
        SigLeads,
        &["call"],
    )
    .within(Stream::Enhancements),
    work(
        "triage",
        "Triage opted-in enhancements",
        "10d",
        EnhancementsLead,
        &["opt-in SS+1d"],
    ),
    work(
        "keps",
        "Bring proposals (KEPs) up to date",
        "12d",
        EnhancementOwners,
        &["call"],
    )
    .within(Stream::Enhancements),
    work(
        "prr",
        "Review production readiness",
        "5d",
        ReadinessReviewer,
        &["opt-in"],
    ),
    freeze(
        "prr-freeze",
        "Production Readiness Freeze",
        "2025-02-06",
        EnhancementsLead,
        &["prr"],
    ),
    work(
        "kep-review",
        "Review and merge proposals",
        "5d",
        SigLeads,
        &["prr-freeze", "keps"],
    )
    .within(Stream::Enhancements),
    work(
        "kep-check",
        "Check every proposal against the freeze criteria",
        "3d",
        EnhancementsLead,
        &["triage", "kep-review SS+2d"],
    ),
    freeze(
        "enh-freeze",
        "Enhancements Freeze begins",
        "2025-02-13",
        EnhancementsLead,
        &["kep-review", "kep-check"],
    )
    .note("Public record. Begins at 02:00 UTC on 14 February."),
    phase(
        "enh-exceptions",
        "Exceptions after the Enhancements Freeze",
        EXCEPTIONS,
    ),
    work(
        "tracked",
        "Publish the list of tracked enhancements",
        "2d",
        EnhancementsLead,
        &["ex-5073", "ex-2400", "ex-5116", "ex-4988", "ex-3094"],
    ),
];

const EXCEPTIONS: &[Row] = &[
    work(
        "ex-5073",
        "Exception: Declarative validation of native types (KEP-5073)",
        "1d",
        ReleaseLead,
        &["enh-freeze"],
    )
    .within(Stream::Enhancements)
    .note(SAME_DAY),
    work(
        "ex-2400",
        "Exception: Node memory swap support (KEP-2400)",
        "1d",
        ReleaseLead,
        &["enh-freeze"],
    )
    .within(Stream::Enhancements)
    .note(SAME_DAY),
    work(
        "ex-5116",
        "Exception: Streaming encoding for LIST responses (KEP-5116)",
        "1d",
        ReleaseLead,
        &["enh-freeze"],
    )
    .within(Stream::Enhancements)
    .note(SAME_DAY),
    work(
        "ex-4988",
        "Exception: Snapshottable API server cache (KEP-4988)",
        "1d",
        ReleaseLead,
        &["enh-freeze"],
    )
    .within(Stream::Enhancements)
    .note(SAME_DAY),
    work(
        "ex-3094",
        "Exception: Taints and tolerations in topology spread (KEP-3094)",
        "1d",
        ReleaseLead,
        &["enh-freeze"],
    )
    .within(Stream::Enhancements)
    .note("Public record: requested and reviewed on Saturday 15 February 2025, approved."),
];

const SAME_DAY: &str = "Public record: requested and reviewed on 14 February 2025, approved.";
