//! From the code freeze to a green signal, and the exceptions on the way.

use super::super::role::Role::{EnhancementsLead, ReleaseLead, ReleaseSignalLead};
use super::super::row::{Row, Stream, checkpoint, phase, work};

pub(super) const ROWS: &[Row] = &[
    phase(
        "code-exceptions",
        "Exceptions after the Code Freeze",
        EXCEPTIONS,
    ),
    work(
        "pr-sweep",
        "Move what did not merge to the next release",
        "1d",
        EnhancementsLead,
        &["code-freeze"],
    ),
    work(
        "weekly",
        "Burn down release-blocking issues",
        "8d",
        ReleaseSignalLead,
        &["pr-sweep", "ex-4381", "ex-4960", "ex-4951", "ex-4205"],
    ),
    checkpoint(
        "burndown-begins",
        "Burndown begins",
        "2025-03-24",
        ReleaseLead,
        &["weekly SS"],
    ),
    checkpoint("kubecon", "KubeCon EU", "2025-04-01", ReleaseLead, &[])
        .event("2025-04-01")
        .note("Public record: 1 to 4 April, without an owner. The date is given from outside."),
    work(
        "kubecon-week",
        "Meet contributors at KubeCon EU",
        "4d",
        ReleaseLead,
        &["kubecon"],
    ),
    work(
        "daily",
        "Burn down to a green signal, day by day",
        "6d",
        ReleaseSignalLead,
        &["weekly", "kubecon-week"],
    ),
    checkpoint(
        "burndown-daily",
        "Burndown meetings daily",
        "2025-04-07",
        ReleaseLead,
        &["daily SS"],
    ),
];

const EXCEPTIONS: &[Row] = &[
    work(
        "ex-4381",
        "Exception: Dynamic resource allocation (KEP-4381)",
        "1d",
        ReleaseLead,
        &["code-freeze", "requests"],
    )
    .within(Stream::Enhancements)
    .note(NEXT_DAY),
    work(
        "ex-4960",
        "Exception: Container stop signals (KEP-4960)",
        "1d",
        ReleaseLead,
        &["code-freeze", "requests"],
    )
    .within(Stream::Enhancements)
    .note(NEXT_DAY),
    work(
        "ex-4951",
        "Exception: Configurable tolerance for autoscalers (KEP-4951)",
        "1d",
        ReleaseLead,
        &["code-freeze", "requests"],
    )
    .within(Stream::Enhancements)
    .note(NEXT_DAY),
    work(
        "ex-4205",
        "Exception: Pressure stall information on cgroup v2 (KEP-4205)",
        "1d",
        ReleaseLead,
        &["code-freeze", "requests"],
    )
    .within(Stream::Enhancements)
    .note("Public record: requested and reviewed on 21 March 2025, approved."),
];

const NEXT_DAY: &str = "Public record: requested on 20 March 2025, reviewed on 21 March, approved.";
