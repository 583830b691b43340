//! Which milestones to show when there are too many.

use std::cmp::Reverse;

use crate::page::{MilestoneLine, Page};

/// A milestone that is shown, and how telling it is among those: 0 the most.
pub(crate) struct Ranked<'a> {
    pub(crate) line: &'a MilestoneLine,
    pub(crate) rank: usize,
}

/// The milestones to show when there are too many: the launch, then what is in trouble, then what
/// is nearest to the status date. They keep their order on the page.
pub(crate) fn most_telling(page: &Page, most: usize) -> Vec<Ranked<'_>> {
    let day = page.status_date.unwrap_or(page.prepared_on);
    let mut order: Vec<(usize, &MilestoneLine)> = page.milestones.iter().enumerate().collect();
    order.sort_by_key(|(index, line)| {
        (
            Reverse(line.is_launch),
            line.done,
            Reverse(line.health),
            line.forecast.signed_duration_since(day).num_days().abs(),
            *index,
        )
    });
    order.truncate(most);
    let mut shown: Vec<(usize, Ranked<'_>)> = order
        .into_iter()
        .enumerate()
        .map(|(rank, (index, line))| (index, Ranked { line, rank }))
        .collect();
    shown.sort_by_key(|(index, _)| *index);
    shown.into_iter().map(|(_, ranked)| ranked).collect()
}
