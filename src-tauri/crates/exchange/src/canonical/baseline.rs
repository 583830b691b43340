//! Baselines: a line for the whole, and one for each of its rows.

use plan::{Baseline, BaselineId, BaselineRow, Moment, PlanId, WorkMinutes};

use super::fields::Fields;
use super::line::Line;

pub(super) const NOUN: &str = "baseline";
pub(super) const ROW: &str = "baseline-row";

/// A baseline whose rows are still to come.
pub(super) struct Head {
    pub(super) plan: PlanId,
    pub(super) name: String,
    pub(super) taken: Moment,
}

pub(super) fn write(out: &mut String, id: BaselineId, baseline: &Baseline) {
    let mut line = Line::begin(out, NOUN);
    line.number("id", id.0)
        .number("plan", baseline.plan.0)
        .text("name", &baseline.name)
        .shown("taken", baseline.taken);
    line.end();
    for row in baseline.rows.iter() {
        let mut line = Line::begin(out, ROW);
        line.number(NOUN, id.0)
            .number("task", row.task.0)
            .text_if("name", &row.name)
            .flag("summary", row.summary)
            .shown("start", row.start)
            .shown("finish", row.finish)
            .number_if("duration_min", row.duration.0)
            .number_if("work_min", row.work.0)
            .shown_if("promised", row.promised)
            .kept(&row.kept);
        line.end();
    }
}

pub(super) fn read(fields: &mut Fields) -> Option<(BaselineId, Head)> {
    let id = fields.own_id()?;
    let head = Head {
        plan: fields.id("plan")?,
        taken: fields.computed("taken")?,
        name: fields.name(),
    };
    Some((id, head))
}

pub(super) fn read_row(fields: &mut Fields) -> Option<(BaselineId, BaselineRow)> {
    let id = fields.id(NOUN)?;
    let minutes = |fields: &mut Fields, key| {
        WorkMinutes(fields.number(key, 0..=i32::MAX).unwrap_or_default())
    };
    let row = BaselineRow {
        task: fields.id("task")?,
        name: fields.line("name"),
        summary: fields.flag("summary"),
        start: fields.computed("start")?,
        finish: fields.computed("finish")?,
        duration: minutes(fields, "duration_min"),
        work: minutes(fields, "work_min"),
        promised: fields.date("promised"),
        kept: fields.kept(),
    };
    Some((id, row))
}
