//! Plans. (The file is named after what a plan plans, as in `plan::release`.)

use plan::{Plan, PlanId};

use super::fields::Fields;
use super::line::Line;

pub(super) const NOUN: &str = "plan";

pub(super) fn write(out: &mut String, id: PlanId, plan: &Plan) {
    let mut line = Line::begin(out, NOUN);
    line.number("id", id.0)
        .text("name", &plan.name)
        .shown("start", plan.start)
        .number_if("start_minute", plan.start_minute)
        .number("calendar", plan.calendar.0)
        .id_if("launch", plan.launch)
        .shown_if("status_date", plan.status_date)
        .word("unfinished", &plan.unfinished)
        .id_if("owner", plan.owner)
        .text_if("summary", &plan.summary)
        .text_if("note", &plan.note)
        .kept(&plan.kept);
    line.end();
}

pub(super) fn read(fields: &mut Fields) -> Option<(PlanId, Plan)> {
    let id = fields.own_id()?;
    let start = fields.needed_date("start")?;
    let minute = fields.number("start_minute", 0..=1439).unwrap_or_default();
    let plan = Plan {
        name: fields.name(),
        start,
        start_minute: u16::try_from(minute).expect("within a day"),
        calendar: fields.id("calendar")?,
        launch: fields.id_if("launch"),
        status_date: fields.date("status_date"),
        unfinished: fields.word("unfinished").unwrap_or_default(),
        owner: fields.id_if("owner"),
        summary: fields.prose("summary"),
        note: fields.prose("note"),
        kept: fields.kept(),
    };
    Some((id, plan))
}
