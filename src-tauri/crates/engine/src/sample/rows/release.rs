//! The branch, the release candidates and the launch.

use super::super::role::Role::{
    BranchManager, CommsLead, DocsLead, ReleaseLead, ReleaseSignalLead, SigLeads,
};
use super::super::row::{Row, checkpoint, gate, launch, published, work};

pub(super) const CANDIDATES: &[Row] = &[
    work(
        "rehearse",
        "Rehearse the branch cut",
        "3d",
        BranchManager,
        &["code-freeze"],
    ),
    work(
        "branch-ok",
        "Agree to cut the branch",
        "1d",
        ReleaseLead,
        &["weekly", "kubecon-week", "scale-results"],
    ),
    work(
        "cut-branch",
        "Cut the branch",
        "4h",
        BranchManager,
        &["branch-ok", "rehearse", "bot-rules"],
    ),
    checkpoint(
        "branch",
        "release-1.33 branch created",
        "2025-04-08",
        BranchManager,
        &["cut-branch"],
    ),
    work(
        "set-jobs",
        "Set up jobs for the branch",
        "4h",
        BranchManager,
        &["branch"],
    ),
    checkpoint(
        "jobs",
        "release-1.33 jobs created",
        "2025-04-08",
        BranchManager,
        &["set-jobs"],
    ),
    work("cut-rc0", "Cut rc.0", "4h", BranchManager, &["branch"]),
    published(
        "rc0",
        "1.33.0-rc.0 released",
        "2025-04-08",
        BranchManager,
        &["cut-rc0"],
    ),
    work(
        "rc0-fixes",
        "Fix what rc.0 showed",
        "4d",
        SigLeads,
        &["rc0"],
    ),
    work(
        "cut-rc1",
        "Cut rc.1",
        "1d",
        BranchManager,
        &["rc0-fixes", "daily", "jobs"],
    ),
    published(
        "rc1",
        "1.33.0-rc.1 released",
        "2025-04-15",
        BranchManager,
        &["cut-rc1"],
    ),
];

pub(super) const LAUNCH: &[Row] = &[
    work(
        "soak",
        "Soak rc.1 and watch the signal",
        "2.5d",
        ReleaseSignalLead,
        &["rc1"],
    ),
    work(
        "go",
        "Decide go or no-go",
        "0.5d",
        ReleaseLead,
        &["soak", "docs-site", "blog-review", "security-clear"],
    ),
    gate("go-gate", "Go or no-go for v1.33.0", ReleaseLead, &["go"]),
    work(
        "cut-final",
        "Build and publish v1.33.0",
        "4h",
        BranchManager,
        &["go-gate"],
    ),
    launch(
        "launch",
        "v1.33.0 released",
        "2025-04-23",
        BranchManager,
        &["cut-final", "notes-done"],
    ),
    work(
        "docs-publish",
        "Publish the 1.33 website",
        "2h",
        DocsLead,
        &["launch"],
    ),
    work(
        "blog-publish",
        "Publish the release blog",
        "2h",
        CommsLead,
        &["docs-publish", "blog-stage"],
    ),
    published(
        "blog-out",
        "Release blog published",
        "2025-04-23",
        CommsLead,
        &["blog-publish"],
    ),
    work("lift", "Lift the freeze", "4h", BranchManager, &["launch"]),
    checkpoint("thaw", "Thaw", "2025-04-23", BranchManager, &["lift"]),
    work(
        "retro",
        "Hold the retrospective",
        "1d",
        ReleaseLead,
        &["thaw"],
    ),
    work(
        "handover",
        "Hand over to patch releases",
        "2d",
        BranchManager,
        &["thaw"],
    ),
];
