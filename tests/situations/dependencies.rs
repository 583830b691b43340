//! What has happened in the situations of `sheet/dependencies.md`.

use plan::{DependencyChange, DependencyStatus, MilestoneKind, NeededBy, Severity};

use crate::Seed;
use crate::story::{Story, day};

pub(crate) const SEEDS: &[Seed] = &[
    (24, |it| {
        it.vendor();
    }),
    (25, |it| {
        let api = it.vendor();
        it.expected(api, "2026-06-03");
    }),
    (26, |it| {
        let api = it.vendor();
        it.needed(api, "2026-05-25");
    }),
    (27, |it| {
        let api = it.vendor();
        it.needed(api, "2026-05-26");
        it.expected(api, "2026-05-26");
    }),
    (28, |it| {
        asked(it, "2026-05-19");
    }),
    (29, |it| {
        asked(it, "2026-05-18");
    }),
    (30, |it| {
        let api = it.vendor();
        it.depends(api, DependencyChange::Verified(None));
    }),
    (31, |it| {
        let api = it.vendor();
        it.stands(api, DependencyStatus::Complete, "20 09:00");
        it.stands(api, DependencyStatus::InProgress, "26 09:00");
        it.expected(api, "2026-06-02");
    }),
    (32, |it| {
        it.vendor();
        it.raise(Severity::P2, "No contract", &["API"], "26 10:00");
    }),
    (33, |it| {
        it.promised();
        it.awaits("Logo", "Side");
        it.raise(Severity::P2, "No contract", &["Logo"], "26 10:00");
    }),
    (34, |it| {
        it.promised();
        let logo = it.awaits("Logo", "Side");
        it.stands(logo, DependencyStatus::Blocked, "26 10:00");
        it.depends(logo, DependencyChange::Mitigation(String::new()));
    }),
    (35, |it| {
        let api = it.vendor();
        it.promises(api, "2026-05-22", "5 09:00");
        it.promises(api, "2026-05-26", "10 09:00");
        it.promises(api, "2026-05-29", "15 09:00");
        it.promises(api, "2026-06-02", "22 09:00");
    }),
    (36, |it| {
        let api = it.vendor();
        it.milestone("Freeze", MilestoneKind::Freeze);
        it.not_before("Freeze", "2026-06-05T08:00");
        let freeze = NeededBy::Milestone(it.row("Freeze"));
        it.depends(api, DependencyChange::NeededBy(Some(freeze)));
        it.expected(api, "2026-06-08");
    }),
    (37, |it| {
        let api = it.vendor();
        let week = NeededBy::PlanWeek(1);
        it.depends(api, DependencyChange::NeededBy(Some(week)));
    }),
    (38, |it| {
        short(it, 6, "2026-06-09");
    }),
    (39, |it| {
        short(it, 7, "2026-06-10");
    }),
    (40, |it| {
        short(it, 6, "2026-06-09");
        let api = it.dependency("API");
        it.depends(
            api,
            DependencyChange::Workaround {
                has: true,
                how: "The old one.".to_owned(),
            },
        );
    }),
    (41, |it| {
        let api = it.vendor();
        it.stands(api, DependencyStatus::Complete, "26 09:00");
    }),
];

fn asked(it: &mut Story<'_>, on: &str) {
    let api = it.vendor();
    it.depends(api, DependencyChange::Verified(Some(day(on))));
}

/// The vendor's release with a shorter Build, promised for the day it is forecast for.
fn short(it: &mut Story<'_>, days: i32, launch: &str) {
    it.vendor();
    it.lasts("Build", days);
    it.promise("Launch", launch);
}
