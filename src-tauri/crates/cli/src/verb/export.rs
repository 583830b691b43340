//! `export`: a plan as a file for another program.

use api::Watch;
use serde_json::json;

use crate::answer::Answer;
use crate::args::Export;
use crate::exit::Failure;
use crate::picture;

pub(crate) fn export(asked: &Export, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let format = asked.format.format();
    let plan = picture.head().id;
    let wrote = desk.export(plan, format, &asked.output, &Watch::nobody())?;
    let mut text = format!("Wrote {}.", wrote.path);
    for remark in &wrote.remarks {
        text.push('\n');
        text.push_str(remark);
    }
    Ok(Answer {
        text,
        data: json!({
            "plan": picture.head_json(),
            "path": wrote.path,
            "bytes": wrote.bytes,
            "remarks": wrote.remarks,
        }),
    })
}
