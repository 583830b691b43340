//! How dependencies stand.

use assess::dependency::{DependencyStanding, Freshness, State};

use super::{count, day, rows};
use crate::dto::{DependencyStateDto, DependencyToldDto, FreshnessDto};

pub(super) fn told(one: &DependencyStanding) -> DependencyToldDto {
    let (freshness, unasked) = match one.freshness {
        Freshness::Fresh => (FreshnessDto::Fresh, 0),
        Freshness::Stale(days) => (FreshnessDto::Stale, days),
        Freshness::Unknown => (FreshnessDto::Unknown, 0),
    };
    DependencyToldDto {
        id: one.dependency.0,
        tracked: one.tracked,
        needed: day(one.needed),
        expected: day(one.expected),
        late: one.late,
        state: match one.state {
            State::Complete => DependencyStateDto::Complete,
            State::InTime => DependencyStateDto::InTime,
            State::Unknown => DependencyStateDto::Unknown,
            State::AtRisk => DependencyStateDto::AtRisk,
            State::Late => DependencyStateDto::Late,
            State::Blocked => DependencyStateDto::Blocked,
        },
        freshness,
        unasked,
        regressed: one.regressed,
        critical: one.critical,
        release_critical: one.release_critical,
        moves: count(one.moves.times),
        moves_later: count(one.moves.later),
        moved_days: one.moves.days,
        gaps: one
            .gaps
            .iter()
            .map(|gap| gap.sentence().to_owned())
            .collect(),
        holds: rows(&one.holds),
        sentence: one.sentence.clone(),
    }
}
