//! A plan of ten thousand rows.

use assess::lint::{Check, Policy};
use plan::{Lag, Link, LinkId, LinkKind, Table, Task, TaskId, WorkMinutes};

use crate::linted::{PLAN, look, program};

const ROWS: u32 = 10_000;

/// Rows under summaries of twenty, each after the one before it; one in ten is also linked after
/// the one that many places before.
fn big(shortcut: usize) -> (plan::Program, Vec<LinkId>) {
    let (mut rows, mut links, mut shortcuts) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: Vec<TaskId> = Vec::new();
    for at in 1..=ROWS {
        let id = TaskId(at);
        let mut task = Task::new(PLAN, &format!("Row {at}"), WorkMinutes(480));
        task.rank = i64::from(at);
        if at % 20 != 1 {
            task.parent = Some(TaskId(at - (at - 1) % 20));
            for back in [1, shortcut] {
                let wanted = back == 1 || at % 10 == 2;
                let from = before.len().checked_sub(back).and_then(|it| before.get(it));
                let Some(&from) = from.filter(|_| wanted) else {
                    continue;
                };
                let number = LinkId(u32::try_from(links.len() + 1).unwrap());
                if back != 1 {
                    shortcuts.push(number);
                }
                let link = Link::new(from, id, LinkKind::FinishToStart, Lag::NONE);
                links.push((number, link));
            }
            before.push(id);
        }
        rows.push((id, task));
    }
    let program = plan::Program {
        tasks: Table::from_rows(rows, 0),
        links: Table::from_rows(links, 0),
        ..program("")
    };
    (program, shortcuts)
}

#[test]
fn shortcuts_are_found_unless_they_skip_hundreds_of_rows() {
    for (shortcut, found) in [(40, true), (900, false)] {
        let (plan, shortcuts) = big(shortcut);
        let lint = look(&plan, &Policy::default());
        let redundant = lint.of(Check::RedundantLinks).unwrap();
        let links: Vec<LinkId> = redundant
            .findings
            .iter()
            .flat_map(|finding| finding.links.clone())
            .collect();
        assert!(shortcuts.len() > 800);
        assert_eq!(links, if found { shortcuts } else { Vec::new() });
    }
}
