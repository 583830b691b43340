//! A plan as a file of another kind.

use ::exchange::mermaid::{Diagram, Sections, flowchart, gantt};
use ::exchange::sheet::{Writing, write_csv, write_xlsx};
use ::exchange::{Watch, canonical, ics, mspdi};
use engine::{Session, State};
use plan::refusal::Record;
use plan::{Moment, PlanId, Refusal, TaskId};

use crate::clock::Clock;
use crate::dto::{Fault, FormatDto};

/// A file to be written.
pub(crate) struct Written {
    /// All of it.
    pub(crate) bytes: Vec<u8>,
    /// Full sentences about what is not in it.
    pub(crate) remarks: Vec<String>,
}

/// Makes a file of a plan; Gantry's own JSON holds the whole program.
///
/// # Errors
/// `missing` when there is no such plan, `stopped` when somebody cancelled.
pub(crate) fn write(
    session: &Session,
    plan: PlanId,
    format: FormatDto,
    clock: Clock,
    watch: &Watch<'_>,
) -> Result<Written, Fault> {
    let State { program, schedule } = session.state().as_ref();
    if !program.plans.contains(plan) {
        return Err(Refusal::Missing(Record::Plan(plan)).into());
    }
    let whole = |bytes: Vec<u8>| Written {
        bytes,
        remarks: Vec::new(),
    };
    watch.step(0, 1)?;
    let written = match format {
        FormatDto::Mspdi => whole(mspdi::write(program, plan, schedule, watch)?),
        FormatDto::Csv => {
            let writing = Writing::default();
            whole(write_csv(program, plan, schedule, writing, watch)?)
        }
        FormatDto::Xlsx => whole(write_xlsx(program, plan, schedule, watch)?),
        FormatDto::Json => whole(canonical::write(program).into_bytes()),
        FormatDto::Ics => {
            let document = session.document()?;
            let why = |task: TaskId| {
                let because = assess::why(program, schedule, task);
                (!because.is_empty()).then(|| format!("Starts {because}."))
            };
            let options = ics::Options {
                seed: &document,
                stamp: stamp(clock),
                sequence: session.revision(),
                deadlines: true,
                promises: true,
                work: false,
                why: &why,
            };
            whole(ics::write(program, plan, schedule, &options).into_bytes())
        }
        FormatDto::MermaidGantt => drawn(gantt(program, plan, schedule, Sections::default())),
        FormatDto::MermaidFlow => drawn(flowchart(program, plan, schedule)),
    };
    watch.step(1, 1)?;
    Ok(written)
}

fn drawn(diagram: Diagram) -> Written {
    Written {
        bytes: diagram.text.into_bytes(),
        remarks: diagram.remarks,
    }
}

/// The minute in universal time.
fn stamp(clock: Clock) -> Moment {
    let now = clock.now();
    let minute = now.get(..16).and_then(|text| text.parse().ok());
    minute.unwrap_or_else(|| clock.moment())
}
