//! Links that other links and the outline imply.
//!
//! Rows and links become a graph of finish-before-start: a finish-to-start link without lead, a
//! summary before its rows, rows before the end of their summary. A link is redundant when a way
//! of two steps or more leads to the same place, through rows that keep to their links. For each
//! successor one search walks backwards, no further than the earliest predecessor it asks about
//! and through [`MOST`] places at most: what lies deeper than that is not found, and the whole
//! stays linear in links.

use plan::{Constraint, Edit, Lag, LinkKind, WorkMinutes};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Fix};
use super::ground::{Arrow, Ground, Row};

/// Places looked at for one successor.
const MOST: usize = 500;

/// The beginning of a row's place in the graph; a summary ends in another.
fn begin(place: usize) -> usize {
    2 * place
}

struct Graph<'a> {
    ground: &'a Ground<'a>,
    /// What comes right before each node.
    before: Vec<Vec<usize>>,
    /// How many steps may lie before each node at the most.
    depth: Vec<u32>,
}

pub(super) fn redundant_links(ground: &Ground) -> Checked {
    let graph = Graph::of(ground);
    let mut seen = vec![usize::MAX; graph.before.len()];
    let mut findings = Vec::new();
    let mut asked = 0;
    for (place, row) in ground.rows.iter().enumerate() {
        if row.dates.complete {
            continue;
        }
        let into = row.into.iter().map(|&at| &ground.arrows[at]);
        let links: Vec<&Arrow> = into.filter(|arrow| arrow.from.is_some()).collect();
        asked += links.len();
        let of_interest: Vec<&Arrow> = links.into_iter().filter(|it| is_implied(it)).collect();
        if of_interest.is_empty() || graph.before[begin(place)].len() < 2 {
            continue;
        }
        for (arrow, from, through) in graph.ways(place, &of_interest, &mut seen) {
            let (from, to) = (ground.rows[from].name(), row.name());
            let text = format!(
                "The link from “{from}” to “{to}” adds nothing: “{to}” already waits for “{from}” through “{}”.",
                ground.rows[through].name()
            );
            let about = [arrow.link.to, arrow.link.from];
            let fix = Fix::new(
                format!("Remove the link from “{from}” to “{to}”."),
                Edit::Unlink {
                    links: vec![arrow.id],
                },
            );
            findings.push(Finding::about(&about, &[arrow.id], text).with(Some(fix)));
        }
    }
    Checked::each(
        ground,
        Check::RedundantLinks,
        Counted::Links,
        asked,
        findings,
    )
}

/// Whether a way of finish before start says all that this link says.
fn is_implied(arrow: &Arrow) -> bool {
    let starts = match arrow.link.kind {
        LinkKind::FinishToStart | LinkKind::StartToStart => true,
        LinkKind::FinishToFinish | LinkKind::StartToFinish => false,
    };
    starts
        && match arrow.link.lag {
            Lag::Work(WorkMinutes(amount)) | Lag::Elapsed(amount) | Lag::Percent(amount) => {
                amount <= 0
            }
        }
}

/// Whether a link is a step of such a way. (A percentage of nothing may count backwards.)
fn is_step(arrow: &Arrow) -> bool {
    arrow.link.kind == LinkKind::FinishToStart
        && match arrow.link.lag {
            Lag::Work(WorkMinutes(amount)) | Lag::Elapsed(amount) => amount >= 0,
            Lag::Percent(amount) => amount == 0,
        }
}

/// Whether what holds the start of a row holds its finish, so that a way may lead through it.
fn passes_on(row: &Row) -> bool {
    if row.task.pin.is_some() || row.task.inactive {
        return false;
    }
    row.is_summary()
        || !row.is_begun()
            && !row.task.constraint.is_hard()
            && row.task.constraint != Constraint::AsLateAsPossible
}

impl<'a> Graph<'a> {
    fn of(ground: &'a Ground<'a>) -> Self {
        let mut before = vec![Vec::new(); 2 * ground.rows.len()];
        let end = |place: usize| begin(place) + usize::from(ground.rows[place].is_summary());
        for arrow in ground.arrows.iter().filter(|arrow| is_step(arrow)) {
            if let (Some(from), Some(to)) = (arrow.from, arrow.to) {
                before[begin(to)].push(end(from));
            }
        }
        for (place, row) in ground.rows.iter().enumerate() {
            let Some(parent) = row.parent else { continue };
            before[begin(place)].push(begin(parent));
            if !row.task.inactive {
                before[end(parent)].push(end(place));
            }
        }
        let depth = depths(&before);
        Self {
            ground,
            before,
            depth,
        }
    }

    /// Whether a way may lead through a node.
    fn passable(&self, node: usize) -> bool {
        let row = &self.ground.rows[node / 2];
        // The opening of a summary waits for its links whatever its own dates say.
        (row.is_summary() && node.is_multiple_of(2)) || passes_on(row)
    }

    /// The links into a row that are implied, each with its predecessor and the last row on the
    /// other way.
    fn ways<'b>(
        &self,
        place: usize,
        links: &[&'b Arrow<'b>],
        seen: &mut [usize],
    ) -> Vec<(&'b Arrow<'b>, usize, usize)> {
        let source = |arrow: &Arrow| {
            arrow
                .from
                .map(|from| begin(from) + usize::from(self.ground.rows[from].is_summary()))
        };
        let sources = || links.iter().filter_map(|arrow| source(arrow));
        let Some(floor) = sources().map(|node| self.depth[node]).min() else {
            return Vec::new();
        };
        // Nodes to walk back from, each with the row the way came through last.
        let mut queue: Vec<(usize, usize)> = self.before[begin(place)]
            .iter()
            .filter(|&&node| self.passable(node))
            .map(|&node| (node, node / 2))
            .collect();
        let mut reached: Vec<(usize, usize)> = Vec::new();
        let mut at = 0;
        while let Some(&(node, through)) = queue.get(at) {
            at += 1;
            if at > MOST {
                break;
            }
            for &earlier in &self.before[node] {
                if self.depth[earlier] < floor || seen[earlier] == place {
                    continue;
                }
                seen[earlier] = place;
                if sources().any(|node| node == earlier) {
                    reached.push((earlier, through));
                }
                if self.passable(earlier) {
                    queue.push((earlier, through));
                }
            }
        }
        let implied = links.iter().filter_map(|&arrow| {
            let node = source(arrow)?;
            let way = reached.iter().find(|&&(earlier, _)| earlier == node)?;
            Some((arrow, arrow.from?, way.1))
        });
        implied.collect()
    }
}

/// The longest way to each node, in steps. (The plan has a schedule, so there is no loop; what
/// lies on one would stay at zero.)
fn depths(before: &[Vec<usize>]) -> Vec<u32> {
    let mut after = vec![Vec::new(); before.len()];
    let mut waiting: Vec<usize> = before.iter().map(Vec::len).collect();
    for (node, earlier) in before.iter().enumerate() {
        for &earlier in earlier {
            after[earlier].push(node);
        }
    }
    let mut depth = vec![0_u32; before.len()];
    let mut ready: Vec<usize> = (0..before.len()).filter(|&it| waiting[it] == 0).collect();
    while let Some(node) = ready.pop() {
        for &later in &after[node] {
            depth[later] = depth[later].max(depth[node] + 1);
            waiting[later] -= 1;
            if waiting[later] == 0 {
                ready.push(later);
            }
        }
    }
    depth
}
