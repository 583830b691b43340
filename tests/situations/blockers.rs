//! What has happened in the situations of `sheet/blockers.md`.

use plan::{
    ActionEdit, BlockerCategory, BlockerChange, BlockerId, Edit, EscalationLevel, Severity, Stream,
    TaskChange,
};

use crate::Seed;
use crate::story::{LEAD, Story, TPM, at, day, named};
use EscalationLevel::{L1, L2, L4};
use Severity::{P0, P1, P2, P3};

pub(crate) const SEEDS: &[Seed] = &[
    (1, |it| {
        it.promised();
        it.raise(P0, "Keys", &["Build"], "26 10:00");
    }),
    (2, |it| {
        it.promised();
        let keys = it.raise(P0, "Keys", &["Build"], "26 10:00");
        it.lift(keys, L1, "26 10:00");
    }),
    (3, |it| {
        it.promised();
        let keys = it.raise(P0, "Keys", &["Build"], "26 09:59");
        it.lift(keys, L1, "26 09:59");
    }),
    (4, |it| {
        it.promised();
        let keys = it.raise(P0, "Keys", &["Build"], "26 09:58");
        it.lift(keys, L1, "26 09:58");
    }),
    (5, |it| {
        it.promised();
        let keys = it.raise(P0, "Keys", &["Build"], "26 08:59");
        it.lift(keys, L1, "26 08:59");
        it.lift(keys, L4, "26 09:50");
    }),
    (6, |it| {
        it.promised();
        it.raise(P0, "Keys", &["Build"], "26 08:58");
    }),
    (7, |it| {
        costly(it, "26 07:00");
    }),
    (8, |it| {
        costly(it, "26 06:59");
    }),
    (9, |it| {
        let keys = costly(it, "25 10:59");
        it.lift(keys, L1, "25 11:30");
    }),
    (10, |it| {
        let keys = costly(it, "24 10:58");
        it.lift(keys, L1, "24 12:00");
        it.lift(keys, L2, "25 08:00");
        it.lift(keys, L4, "25 09:00");
    }),
    (11, |it| {
        it.promised();
        it.raise(P2, "Keys", &["Side"], "22 16:00");
    }),
    (12, |it| {
        it.promised();
        it.raise(P2, "Keys", &["Side"], "18 09:00");
    }),
    (13, |it| {
        it.promised();
        let keys = it.raise(P3, "Keys", &["Side"], "11 10:59");
        it.note(keys, "21 10:59");
    }),
    (14, |it| {
        it.promised();
        it.raise(P3, "Keys", &["Side"], "19 11:00");
    }),
    (15, |it| {
        let keys = costly(it, "25 09:58");
        it.lift(keys, L1, "25 10:58");
    }),
    (16, |it| {
        let keys = costly(it, "22 09:00");
        it.lift(keys, L1, "22 09:30");
        it.lift(keys, L2, "24 10:59");
        it.note(keys, "26 09:00");
    }),
    (17, |it| {
        it.promised();
        it.raise(P2, "Keys", &["Build"], "26 10:30");
        let badge = it.raise(P2, "Badge", &["Build"], "26 10:30");
        around(it, badge);
    }),
    (18, |it| {
        it.promised();
        it.work("Docs", 5);
        it.link("Docs", "Launch");
        it.work("Attic", 5);
        for (row, stream) in [("Side", "Web"), ("Docs", "Words")] {
            let stream = Stream::Named(stream.to_owned());
            it.set(row, TaskChange::Workstream(Some(stream)));
        }
        it.raise(P2, "Keys", &["Side"], "26 10:30");
        it.raise(P2, "Badge", &["Side", "Docs"], "26 10:30");
        it.raise(P2, "Lamp", &["Attic"], "26 10:30");
    }),
    (19, |it| {
        it.promised();
        it.raise(P2, "Sign", &["Launch"], "26 10:30");
        it.raise(P2, "Power", &["Build"], "26 10:30");
        it.raise(P2, "Door", &["Design"], "26 10:30");
    }),
    (20, |it| {
        it.promised();
        came_and_went(
            it,
            "Proxy",
            BlockerCategory::External,
            ["2026-04-26T09:00", "2026-04-26T10:00"],
        );
        came_and_went(
            it,
            "Account",
            BlockerCategory::External,
            ["6 09:00", "7 09:00"],
        );
        came_and_went(
            it,
            "Contract",
            BlockerCategory::External,
            ["20 09:00", "21 10:00"],
        );
    }),
    (21, |it| {
        it.promised();
        came_and_went(
            it,
            "Proxy",
            BlockerCategory::Access,
            ["2026-04-25T09:00", "2026-04-25T10:00"],
        );
        came_and_went(
            it,
            "Account",
            BlockerCategory::Access,
            ["6 09:00", "7 09:00"],
        );
        came_and_went(
            it,
            "Contract",
            BlockerCategory::Access,
            ["20 09:00", "21 10:00"],
        );
    }),
    (22, |it| {
        it.promised();
        let keys = it.raise(P0, "Keys", &["Build"], "26 08:00");
        it.resolve(keys, "26 10:00");
    }),
    (23, |it| {
        let keys = costly(it, "26 10:00");
        it.blocker(keys, BlockerChange::PeopleBlocked(3));
        it.blocker(keys, BlockerChange::Target(Some(day("2026-06-15"))));
        it.edit(&Edit::Action(ActionEdit::Add {
            plan: it.plan,
            text: "Ask again".to_owned(),
            owner: Some(named(LEAD)),
            due: Some(day("2026-05-26")),
            risk: None,
            blocker: Some(keys),
            by: TPM.to_owned(),
            at: at("26 10:00"),
        }));
    }),
];

/// A P1 on the critical path with a way around that costs.
fn costly(it: &mut Story<'_>, raised: &str) -> BlockerId {
    it.promised();
    let keys = it.raise(P1, "Keys", &["Build"], raised);
    around(it, keys);
    keys
}

fn around(it: &mut Story<'_>, blocker: BlockerId) {
    let way = "By hand.".to_owned();
    it.blocker(blocker, BlockerChange::Workaround(way));
}

fn came_and_went(it: &mut Story<'_>, title: &str, kind: BlockerCategory, [from, to]: [&str; 2]) {
    let blocker = it.raise(P2, title, &["Side"], from);
    it.blocker(blocker, BlockerChange::Category(Some(kind)));
    it.resolve(blocker, to);
}
