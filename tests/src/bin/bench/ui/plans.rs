//! The plans and graphs everybody gets: the file for Gantry, the same rows as JSON for the others.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};

use api::Desk;
use api::dto::{EditDto, MoveDto};
use serde_json::{Value, json};
use tests::programs;

use super::super::{create, host, told};

/// One plan in both forms.
pub(super) struct Made {
    /// How many tasks it has, summaries not counted.
    pub(super) size: u32,
    /// The program file.
    pub(super) file: PathBuf,
    /// The task that is dragged.
    pub(super) dragged: u32,
    /// One of its followers, drawn right below it.
    pub(super) follower: u32,
    /// How many rows change their dates when it is dragged.
    pub(super) followers: usize,
    /// The same for a page.
    pub(super) json: Vec<u8>,
}

/// A release of a size, written to a folder and as JSON.
pub(super) fn release(folder: &Path, size: u32) -> Result<Made, Box<dyn Error>> {
    let file = folder.join(format!("release-{size}.gantry"));
    create(&file, &programs::release(size))?;
    let desk = Desk::open(&file, host()?).map_err(told)?;
    let plan = desk.plan(programs::PLAN.0).map_err(told)?;
    let dragged = programs::task_at(0).0;
    let dates: BTreeMap<u32, (i32, i32)> = plan
        .dates
        .iter()
        .map(|one| (one.id, (one.start, one.finish)))
        .collect();
    let start = dates.get(&dragged).map_or(0, |dates| dates.0);
    let edit = EditDto::MoveTasks {
        moves: vec![MoveDto {
            task: dragged,
            start: start + 14 * 24 * 60,
        }],
    };
    let outcome = desk.preview(programs::PLAN.0, &edit, None).map_err(told)?;
    let followers: BTreeSet<u32> = outcome.dates.iter().map(|one| one.id).collect();
    let tasks: Vec<Value> = plan
        .tasks
        .iter()
        .map(|task| {
            let (start, finish) = dates.get(&task.id).copied().unwrap_or_default();
            json!({
                "id": task.id, "parent": task.parent, "name": task.name,
                "start": start, "finish": finish,
            })
        })
        .collect();
    let links: Vec<Value> = plan
        .links
        .iter()
        .map(|link| json!({"id": link.id, "from": link.from, "to": link.to}))
        .collect();
    let follower = programs::task_at(2).0;
    let page = json!({
        "tasks": tasks, "links": links, "followers": followers, "seen": follower,
    });
    Ok(Made {
        size,
        file,
        dragged,
        follower,
        followers: followers.len(),
        json: serde_json::to_vec(&page)?,
    })
}

/// A program whose plan is a graph of so many nodes and half as many edges more, and the same for a
/// page, in plain columns: what is measured is drawing a graph, not arranging it.
pub(super) struct Graph {
    /// How many nodes it has.
    pub(super) size: u32,
    /// The program file.
    pub(super) file: PathBuf,
    /// The same for a page.
    pub(super) json: Vec<u8>,
}

/// A graph of a size, written to a folder and as JSON.
pub(super) fn graph(folder: &Path, size: u32) -> Result<Graph, Box<dyn Error>> {
    const COLUMN: u32 = 240;
    const ROW: u32 = 64;
    const HIGH: u32 = 25;
    let program = programs::layered(size, 15);
    let file = folder.join(format!("graph-{size}.gantry"));
    create(&file, &program)?;
    let nodes: Vec<Value> = (0..size)
        .map(|place| {
            json!({
                "id": programs::task_at(place).0,
                "name": format!("Task {} of the plan", place + 1),
                "x": place / HIGH * COLUMN, "y": place % HIGH * ROW,
            })
        })
        .collect();
    let edges: Vec<Value> = program
        .links
        .iter()
        .map(|(id, link)| json!({"id": id.0, "from": link.from.0, "to": link.to.0}))
        .collect();
    let json = serde_json::to_vec(&json!({"nodes": nodes, "edges": edges}))?;
    Ok(Graph { size, file, json })
}
