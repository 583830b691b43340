//! What the release needs and its team does not make: one of each type of dependency.

use plan::DependencyType::{Data, Decision, Documentation, External, Team, Technical};

use super::super::role::Role::{
    BranchManager, DocsLead, EnhancementsLead, ReleaseLead, ReleaseSignalLead,
};
use super::super::row::{Row, awaited};

pub(super) const ROWS: &[Row] = &[
    awaited(
        "go-upstream",
        "Go 1.24 released",
        (External, "2025-02-11"),
        BranchManager,
        "Public record of the Go project: released on 11 February 2025.",
    ),
    awaited(
        "resize-default",
        "In-place pod resize on by default?",
        (Decision, "2025-03-14"),
        EnhancementsLead,
        "SIG Node and SIG Architecture decide. Without an answer it stays off by default.",
    ),
    awaited(
        "kubeadm-notes",
        "Upgrade notes for kubeadm",
        (Documentation, "2025-04-02"),
        DocsLead,
        "SIG Cluster Lifecycle writes them.",
    ),
    awaited(
        "bot-rules",
        "Publishing bot knows release-1.33",
        (Technical, "2025-04-02"),
        BranchManager,
        "The release engineering team deploys it.",
    ),
    awaited(
        "scale-results",
        "Results of the 5,000-node scalability run",
        (Data, "2025-04-03"),
        ReleaseSignalLead,
        "SIG Scalability runs it once a week.",
    ),
    awaited(
        "security-clear",
        "Open security reports cleared",
        (Team, "2025-04-17"),
        ReleaseLead,
        "The Security Response Committee says so in private.",
    ),
];
