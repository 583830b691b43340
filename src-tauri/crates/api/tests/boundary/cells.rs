//! Many cells at once, as they come from a spreadsheet.

use api::dto::EditDto;

use crate::desk::{open, row};

fn batch(edits: Vec<EditDto>) -> EditDto {
    EditDto::Batch {
        label: "Paste 2 rows".to_owned(),
        edits,
    }
}

#[test]
fn rows_pasted_below_the_last_one_come_with_their_cells_as_one_step() {
    let mut open = open(&["A"]);
    let text = |text: &str| text.to_owned();
    let pasted = batch(vec![
        row("B"),
        EditDto::SetDuration {
            task: 0,
            text: text("3d"),
        },
        EditDto::SetPredecessors {
            task: 0,
            text: text("1"),
        },
        EditDto::SetOwner {
            task: 0,
            name: text("Grace"),
        },
        row("C"),
        EditDto::SetPredecessors {
            task: 0,
            text: text("2SS"),
        },
        EditDto::SetStart {
            task: 0,
            text: text("2025-02-03"),
        },
        EditDto::SetFinish {
            task: 0,
            text: text("2025-02-07"),
        },
    ]);
    let shown = open.desk.preview(1, &pasted, None).unwrap();
    let outcome = open.desk.perform(1, &pasted).unwrap();
    assert!(shown.tasks.iter().any(|task| task.name == "C"));
    assert_eq!(outcome.undo.as_deref(), Some("Paste 2 rows"));
    let plan = open.plan();
    let rows: Vec<(&str, &str)> = plan
        .tasks
        .iter()
        .map(|task| (task.name.as_str(), task.duration_text.as_str()))
        .collect();
    assert_eq!(rows, [("A", "2d"), ("B", "3d"), ("C", "5d")]);
    let links: Vec<(u32, u32)> = plan.links.iter().map(|link| (link.from, link.to)).collect();
    assert_eq!(links, [(1, 2), (2, 3)]);
    assert!(plan.tasks[1].owner.is_some());
    open.desk.undo(1).unwrap();
    assert_eq!(open.plan().tasks.len(), 1);
}

#[test]
fn a_finish_typed_beside_a_start_is_counted_from_that_start() {
    let mut open = open(&["A"]);
    let edit = batch(vec![
        EditDto::SetStart {
            task: 1,
            text: "2025-02-03".to_owned(),
        },
        EditDto::SetFinish {
            task: 1,
            text: "2025-02-07".to_owned(),
        },
    ]);
    open.desk.perform(1, &edit).unwrap();
    assert_eq!(open.task(1).duration_text, "5d");
}

#[test]
fn outside_of_a_batch_the_row_added_last_is_nobody() {
    let mut open = open(&["A"]);
    let edit = EditDto::Rename {
        task: 0,
        name: "B".to_owned(),
    };
    assert!(open.desk.perform(1, &edit).is_err());
    assert!(open.desk.perform(1, &batch(vec![edit])).is_err());
    assert_eq!(open.task(1).name, "A");
}
