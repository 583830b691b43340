//! What has happened in the situations of `sheet/colours.md`.

use plan::Health::{AtRisk, OffTrack, OnTrack};
use plan::WorkMinutes;
use plan::{Impact, MilestoneKind, PlanChange, Probability, Progress, Severity, TaskChange};

use crate::Seed;
use crate::story::{Story, at, day};

pub(crate) const SEEDS: &[Seed] = &[
    (42, |it| late(it, "2026-06-19")),
    (43, |it| late(it, "2026-06-18")),
    (44, |it| late(it, "2026-06-15")),
    (45, |it| late(it, "2026-06-14")),
    (46, |it| outside(it, "2026-05-31")),
    (47, |it| outside(it, "2026-05-24")),
    (48, |it| {
        late(it, "2026-06-14");
        gate(it, "2026-06-01");
        small_risk(it);
    }),
    (49, |it| {
        late(it, "2026-06-19");
        it.was(AtRisk, "25 18:00");
    }),
    (50, |it| {
        late(it, "2026-06-21");
        it.was(AtRisk, "25 18:00");
    }),
    (51, |it| {
        late(it, "2026-06-18");
        it.declare(OnTrack, AtRisk, "2026-05-26", "25 09:00");
    }),
    (52, |it| {
        late(it, "2026-06-18");
        it.declare(OnTrack, AtRisk, "2026-05-25", "22 09:00");
    }),
    (53, |it| {
        it.promised();
        it.declare(OnTrack, OnTrack, "2026-06-01", "25 09:00");
        it.raise(Severity::P0, "Keys", &["Build"], "26 10:58");
    }),
    (54, |it| {
        late(it, "2026-06-18");
        it.declare(AtRisk, AtRisk, "2026-06-01", "25 09:00");
    }),
    (55, |it| {
        late(it, "2026-06-14");
        it.was(OffTrack, "25 10:59");
    }),
    (56, |it| {
        late(it, "2026-06-14");
        it.was(OffTrack, "25 10:58");
    }),
    (57, |it| it.release()),
    (58, |it| {
        late(it, "2026-06-22");
        gate(it, "2026-06-01");
    }),
    (59, |it| reported(it, "2026-05-20")),
    (60, |it| reported(it, "2026-05-19")),
    (61, |it| failing_gate(it, 6, "2026-06-09")),
    (62, |it| failing_gate(it, 7, "2026-06-10")),
    (63, |it| {
        late(it, "2026-06-22");
        it.milestone("Beta", MilestoneKind::Normal);
        it.promise_outside("Beta", "2026-05-01");
        it.done("Beta", "26 09:00", "26 09:00");
    }),
];

/// The release, promised for a day before its forecast, 22 June.
fn late(it: &mut Story<'_>, promise: &str) {
    it.release();
    it.promise("Launch", promise);
}

/// The promised release with “Beta”, a promise made outside, forecast for 1 June.
fn outside(it: &mut Story<'_>, promise: &str) {
    it.promised();
    it.milestone("Beta", MilestoneKind::Normal);
    it.link("Design", "Beta");
    it.promise_outside("Beta", promise);
}

/// A gate after Design, forecast for 1 June.
fn gate(it: &mut Story<'_>, promise: &str) {
    it.milestone("Review", MilestoneKind::Gate);
    it.link("Design", "Review");
    it.link("Review", "Launch");
    it.promise("Review", promise);
}

fn small_risk(it: &mut Story<'_>) {
    let risk = it.risk("It rains", Probability::Low, Impact::Low, "26 09:00");
    it.own(risk);
}

/// The gate was promised for 24 May, and what was promised outside is in time.
fn failing_gate(it: &mut Story<'_>, days: i32, launch: &str) {
    outside(it, "2026-06-01");
    it.lasts("Build", days);
    it.promise("Launch", launch);
    gate(it, "2026-05-24");
}

/// The promised release, begun on 18 May and reported on up to a day.
fn reported(it: &mut Story<'_>, until: &str) {
    it.promised();
    it.plan(PlanChange::Start(day("2026-05-18")));
    it.plan(PlanChange::StatusDate(Some(day(until))));
    let begun = Progress::Started {
        start: at("18 08:00"),
        percent: 40,
        remaining: WorkMinutes(3 * 480),
        resume: None,
    };
    it.set("Design", TaskChange::Progress(begun));
    it.not_before("Side", "2026-05-27T08:00");
    small_risk(it);
}
