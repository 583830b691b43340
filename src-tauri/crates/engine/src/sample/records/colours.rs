//! Colours as they were, week by week, and what was said about records.

use plan::{CommentEdit, Edit, Health, HealthEntry, HealthSubject, OutsideLinkEdit, RecordRef};

use super::super::role::Role::{ReleaseLead, ReleaseSignalLead};
use super::super::row::Stream;
use super::super::{PLAN, Sample, moment};
use super::{awaited, by};

/// Every Friday evening: the plan, then the release signal.
const WEEKS: [(&str, Health, Health, &str); 4] = [
    (
        "2025-02-14T17:00",
        Health::OnTrack,
        Health::OnTrack,
        "Enhancements were frozen on their day.",
    ),
    (
        "2025-02-21T17:00",
        Health::OnTrack,
        Health::OnTrack,
        "Every commitment ahead is forecast in time.",
    ),
    (
        "2025-02-28T17:00",
        Health::OnTrack,
        Health::OnTrack,
        "Every commitment ahead is forecast in time.",
    ),
    (
        "2025-03-07T17:00",
        Health::OnTrack,
        Health::AtRisk,
        "The tests of new features are a day behind.",
    ),
];

pub(super) fn edits(sample: &Sample) -> Vec<Edit> {
    let mut streams = sample.program.workstreams.iter();
    let (signal, _) = streams
        .find(|(_, row)| row.name == Stream::Signal.name())
        .expect("the sample has all its workstreams");
    let entry = |subject, at: &str, computed, why: &str| Edit::RecordHealth {
        entry: HealthEntry {
            subject,
            at: moment(at),
            computed,
            declared: None,
            why: why.to_owned(),
        },
    };
    WEEKS
        .into_iter()
        .flat_map(|(at, plan, stream, why)| {
            [
                entry(HealthSubject::Plan(PLAN), at, plan, why),
                entry(HealthSubject::Workstream(signal), at, stream, why),
            ]
        })
        .collect()
}

pub(super) fn remarks(sample: &Sample) -> Vec<Edit> {
    let scale = RecordRef::Dependency(awaited::beside(sample, "scale-results"));
    vec![
        Edit::Comment(CommentEdit::Add {
            on: scale,
            author: by(ReleaseSignalLead),
            at: moment("2025-03-12T15:30"),
            text: "The run of this week was lost to a broken node pool. The next one starts on \
                   27 March; results take a week."
                .to_owned(),
        }),
        Edit::Comment(CommentEdit::Add {
            on: RecordRef::Task(sample.task("code-freeze")),
            author: by(ReleaseLead),
            at: moment("2025-03-13T17:00"),
            text: "Decide on Monday whether the freeze moves: everybody plans with the 20th."
                .to_owned(),
        }),
        Edit::OutsideLink(OutsideLinkEdit::Add {
            on: RecordRef::Plan(PLAN),
            title: "The public record of the release".to_owned(),
            target: "https://github.com/kubernetes/sig-release/tree/master/releases/release-1.33"
                .to_owned(),
        }),
    ]
}
