//! Loops of links are opened: a plan with a loop has no dates at all.

use std::collections::BTreeSet;

use plan::{LinkId, Program, Table, TaskId};

use super::facts::Facts;
use crate::notes::Weight;
use crate::watch::{Stopped, Watch};

/// Looking for one loop costs about as much as scheduling once; this bounds all of them together.
const WORK: usize = 20_000_000;

/// Takes out one link of every loop, naming the loop.
pub(super) fn open(
    program: &mut Program,
    facts: &mut Facts,
    watch: &Watch<'_>,
) -> Result<(), Stopped> {
    let size = program.tasks.len() + program.links.len() + 1;
    let tries = (WORK / size).clamp(3, 200);
    for left in (0..tries).rev() {
        let Err(cycle) = schedule::schedule(program) else {
            return Ok(());
        };
        watch.step(0, 0)?;
        let words = cycle.in_words(program);
        let closing = closing(program, &cycle.tasks).filter(|_| left > 0);
        let Some((id, from, to)) = closing else {
            facts.add(
                Weight::LeftOut,
                "loop",
                "",
                format!("All links were left out: they form too many loops, such as {words}."),
            );
            program.links = Table::default();
            return Ok(());
        };
        facts.add(
            Weight::LeftOut,
            "loop",
            name(program, to),
            format!(
                "“{}” → “{}” was left out: it closes the loop {words}.",
                name(program, from),
                name(program, to)
            ),
        );
        let links = program.links.iter().filter(|&(other, _)| other != id);
        let links: Vec<_> = links.map(|(id, link)| (id, link.clone())).collect();
        program.links = Table::from_rows(links, 1);
    }
    Ok(())
}

fn name(program: &Program, task: TaskId) -> &str {
    program.tasks.get(task).map_or("", |task| &task.name)
}

/// The link that closes a loop: from its last row back to its first, or else the last link
/// between rows of the loop, those above them and those under them.
fn closing(program: &Program, ring: &[TaskId]) -> Option<(LinkId, TaskId, TaskId)> {
    let (first, last) = (*ring.first()?, *ring.last()?);
    let links = || {
        program
            .links
            .iter()
            .map(|(id, link)| (id, link.from, link.to))
    };
    let direct = links().find(|&(_, from, to)| from == last && to == first);
    direct.or_else(|| {
        let inside: BTreeSet<TaskId> = ring.iter().copied().collect();
        let related = |task: TaskId| {
            inside.contains(&task) || program.ancestors(task).any(|above| inside.contains(&above))
        };
        links().rfind(|&(_, from, to)| related(from) && related(to))
    })
}
