//! Dependencies: who provides them, what was promised, and what is done if they are late.

use plan::{DependencyChange, DependencyEdit, DependencyId, DependencyStatus, Edit, NeededBy};

use super::super::{Sample, date, moment};

/// One awaited row and what is known about it.
struct Awaited {
    key: &'static str,
    provider: &'static str,
    needed_by: &'static str,
    status: DependencyStatus,
    /// The days promised and when that was said; the last one is the row's own.
    promises: &'static [(&'static str, &'static str)],
    impact: &'static str,
    mitigation: &'static str,
    workaround: &'static str,
    verified: &'static str,
}

const ALL: [Awaited; 3] = [
    Awaited {
        key: "kubeadm-notes",
        provider: "SIG Cluster Lifecycle",
        needed_by: "docs-freeze",
        status: DependencyStatus::AtRisk,
        promises: &[("2025-04-02", "2025-02-27T16:00")],
        impact: "Clusters made with kubeadm have no way to 1.33 on the day of the release.",
        mitigation: "The Docs Lead writes the outline; the group only reviews it.",
        workaround: "Publish the notes of 1.32 with what has changed on top.",
        verified: "2025-03-13",
    },
    Awaited {
        key: "bot-rules",
        provider: "Release engineering",
        needed_by: "branch",
        status: DependencyStatus::NotStarted,
        promises: &[("2025-04-02", "2025-03-03T10:00")],
        impact: "Staging repositories get no commits of the new branch.",
        mitigation: "The Branch Manager may change the rules alone, with one review.",
        workaround: "",
        verified: "2025-03-03",
    },
    Awaited {
        key: "scale-results",
        provider: "SIG Scalability",
        needed_by: "branch",
        status: DependencyStatus::InProgress,
        promises: &[
            ("2025-03-27", "2025-02-18T15:00"),
            ("2025-04-03", "2025-03-07T15:00"),
        ],
        impact: "The branch is cut without knowing how 1.33 behaves with 5,000 nodes.",
        mitigation: "Keep last week's run as a fallback, and ask for the smaller one of 2,000 nodes.",
        workaround: "",
        verified: "2025-03-12",
    },
];

pub(super) fn edits(sample: &Sample) -> Vec<Edit> {
    ALL.iter().flat_map(|one| awaited(sample, one)).collect()
}

fn awaited(sample: &Sample, one: &Awaited) -> Vec<Edit> {
    let dependency = beside(sample, one.key);
    let set = |change| Edit::Dependency(DependencyEdit::Set { dependency, change });
    let needed = NeededBy::Milestone(sample.task(one.needed_by));
    let mut edits = vec![
        set(DependencyChange::Provider(one.provider.to_owned())),
        set(DependencyChange::NeededBy(Some(needed))),
        set(DependencyChange::Impact(one.impact.to_owned())),
        set(DependencyChange::Mitigation(one.mitigation.to_owned())),
        set(DependencyChange::Verified(Some(date(one.verified)))),
        Edit::Dependency(DependencyEdit::Status {
            dependency,
            status: one.status,
            at: moment("2025-03-13T15:00"),
        }),
    ];
    if !one.workaround.is_empty() {
        let how = one.workaround.to_owned();
        edits.push(set(DependencyChange::Workaround { has: true, how }));
    }
    edits.extend(one.promises.iter().map(|&(day, said)| {
        Edit::Dependency(DependencyEdit::Promise {
            dependency,
            date: Some(date(day)),
            by: one.provider.to_owned(),
            at: moment(said),
        })
    }));
    edits
}

/// The dependency beside an awaited row.
pub(super) fn beside(sample: &Sample, key: &str) -> DependencyId {
    let task = sample.task(key);
    let mut all = sample.program.dependencies.iter();
    let (id, _) = all
        .find(|(_, row)| row.task == task)
        .expect("a dependency lies beside every awaited row");
    id
}
