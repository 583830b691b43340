//! Computing dates, and computing them again.

use std::error::Error;

use exchange::Watch;
use plan::{Edit, Program, TaskChange, WorkMinutes};
use tests::{oracles, programs};

use super::{median, milliseconds, row};

/// What a program looks like, and how to make one of a size.
type Shape = (&'static str, fn(u32) -> Program);

const SHAPES: [Shape; 2] = [
    ("chain", programs::chain),
    ("1.2 links a task", |count| programs::layered(count, 12)),
];

/// The whole schedule of a program, from nothing.
pub(super) fn solve() -> Result<(), Box<dyn Error>> {
    for (shape, program) in SHAPES {
        for (count, bar) in [(1_000, "0.6 ms"), (10_000, "5 ms"), (100_000, "70 ms")] {
            let program = program(count);
            let time = median(|| {
                schedule::schedule(&program)
                    .map(|_| ())
                    .map_err(|_| "a loop")
            })?;
            row(
                &format!("solve {count} tasks, {shape}"),
                &milliseconds(time),
                bar,
            );
        }
    }
    Ok(())
}

/// The schedule after one task got longer, over tasks all through the program.
pub(super) fn edit() -> Result<(), Box<dyn Error>> {
    for (shape, program) in SHAPES {
        for (count, bar) in [(10_000, "1 ms"), (100_000, "")] {
            let program = program(count);
            let planned = schedule::schedule(&program).map_err(|_| "a loop")?;
            let mut edits = Vec::new();
            for nth in 0..32 {
                let change = Edit::SetTask {
                    task: programs::task_at(nth * count / 32),
                    change: TaskChange::Duration(WorkMinutes(3_000)),
                };
                edits.push(plan::apply::decide(&program, &change)?);
            }
            let mut turn = edits.iter().cycle();
            let time = median(|| {
                let (after, delta) = turn.next().ok_or("edits")?;
                planned.edited(after, delta).map(drop).map_err(|_| "a loop")
            })?;
            row(
                &format!("solve again after an edit of {count} tasks, {shape}"),
                &milliseconds(time),
                bar,
            );
        }
    }
    Ok(())
}

/// A plan of ten thousand tasks in Microsoft Project's format, from bytes to a program with dates.
pub(super) fn import() -> Result<(), Box<dyn Error>> {
    let program = programs::layered(10_000, 12);
    let planned = schedule::schedule(&program).map_err(|_| "a loop")?;
    let watch = Watch::nobody();
    let bytes = exchange::mspdi::write(&program, programs::PLAN, &planned, &watch)?;
    let time = median(|| {
        let imported = exchange::mspdi::read(&bytes, &watch).map_err(|error| error.to_string())?;
        let edit = Edit::Adopt {
            from: imported.program.into(),
            source: "bench".to_owned(),
        };
        let (after, _) = plan::apply::decide(&Program::default(), &edit)
            .map_err(|refusal| refusal.to_string())?;
        schedule::schedule(&after)
            .map(drop)
            .map_err(|_| "a loop".to_owned())
    })?;
    row(
        "import 10000 tasks from MSPDI, with their dates",
        &milliseconds(time),
        "1500 ms",
    );
    let time =
        median(|| exchange::mspdi::write(&program, programs::PLAN, &planned, &watch).map(drop))?;
    row("export them again", &milliseconds(time), "");
    let folder = oracles::folder("scale");
    if let Some(bytes) = oracles::read(&folder.join("gen10000_seed7.xml")) {
        let time = median(|| exchange::mspdi::read(&bytes, &watch).map(drop))?;
        row(
            "read 10000 tasks another program wrote",
            &milliseconds(time),
            "",
        );
    }
    Ok(())
}
