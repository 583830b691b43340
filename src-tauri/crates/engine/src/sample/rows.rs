//! The tables, in the order of the outline.

mod awaited;
mod burndown;
mod communications;
mod development;
mod docs;
mod enhancements;
mod release;

use super::role::Role::ReleaseLead;
use super::row::{Row, checkpoint, phase, work};

/// The outline of the plan.
pub(super) const ROWS: &[Row] = &[
    phase("shaping", "Shaping the release", SHAPING),
    phase("enhancements", "Enhancements to freeze", enhancements::ROWS),
    phase("builds", "Alpha and beta builds", development::BUILDS),
    phase(
        "development",
        "Development to code freeze",
        development::FEATURES,
    ),
    phase("burndown", "Burndown", burndown::ROWS),
    phase("docs", "Documentation", docs::DOCS),
    phase("notes", "Release notes", docs::NOTES),
    phase("communications", "Communications", communications::ROWS),
    phase(
        "candidates",
        "Branch and release candidates",
        release::CANDIDATES,
    ),
    phase("launching", "Launch", release::LAUNCH),
    phase("awaited", "Awaited from others", awaited::ROWS),
];

const SHAPING: &[Row] = &[
    checkpoint(
        "start",
        "Start of release cycle",
        "2025-01-13",
        ReleaseLead,
        &[],
    ),
    work(
        "schedule",
        "Draft and agree the release schedule",
        "5d",
        ReleaseLead,
        &["start"],
    ),
    checkpoint(
        "schedule-final",
        "Schedule finalized",
        "2025-01-17",
        ReleaseLead,
        &["schedule"],
    ),
    work(
        "team",
        "Choose leads and shadows",
        "5d",
        ReleaseLead,
        &["start"],
    ),
    checkpoint(
        "team-final",
        "Team finalized",
        "2025-01-17",
        ReleaseLead,
        &["team"],
    ),
    work(
        "onboard",
        "Onboard the release team",
        "4d",
        ReleaseLead,
        &["team-final"],
    ),
    work(
        "apac-slot",
        "Find an APAC-friendly meeting time",
        "3d",
        ReleaseLead,
        &["team-final"],
    ),
    checkpoint(
        "apac",
        "Begin APAC-friendly meetings",
        "2025-01-22",
        ReleaseLead,
        &["apac-slot"],
    ),
];
