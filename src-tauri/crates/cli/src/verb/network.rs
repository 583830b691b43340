//! `network`: what waits on what, as a picture.

use api::dto::{ArrangeDto, FocusDto, LensDto};
use serde_json::json;

use super::report::{Format, format, unwritten, write_whole};
use crate::answer::Answer;
use crate::args::{Arrange, Network};
use crate::exit::Failure;
use crate::lookup;
use crate::picture::{self, Picture};

pub(crate) fn network(asked: &Network, today: Option<&str>) -> Result<Answer, Failure> {
    let format = format(&asked.output, "A picture")?;
    let of = &asked.of;
    let (mut desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let plan = picture.head().id;
    let lens = lens(asked, &picture)?;
    let bytes = match format {
        Format::Svg => desk.network_svg(plan, &lens)?.into_bytes(),
        Format::Pdf => desk.network_pdf(plan, &lens)?,
    };
    let path = &asked.output;
    write_whole(path, &bytes).map_err(|error| unwritten(path, &error))?;
    let shown = path.display().to_string();
    Ok(Answer {
        text: format!("Wrote {shown}."),
        data: json!({
            "plan": picture.head_json(),
            "files": [{ "path": shown, "bytes": bytes.len() }],
        }),
    })
}

fn lens(asked: &Network, picture: &Picture) -> Result<LensDto, Failure> {
    let rows = picture.rows();
    let row = |name: &String| Ok::<u32, Failure>(lookup::row(picture, &rows, name)?.task.id);
    let focus = match &asked.focus {
        Some(name) => Some(FocusDto {
            task: row(name)?,
            up: asked.up,
            down: asked.down,
        }),
        None => None,
    };
    let between = match asked.between.as_deref() {
        Some([from, to]) => Some((row(from)?, row(to)?)),
        Some(_) | None => None,
    };
    Ok(LensDto {
        arrange: match asked.arrange {
            Arrange::Layered => ArrangeDto::Layered,
            Arrange::Time => ArrangeDto::Time,
            Arrange::Team => ArrangeDto::Team,
        },
        lanes: asked.lanes,
        focus,
        between,
        collapsed: asked.collapse.iter().map(row).collect::<Result<_, _>>()?,
        done: !asked.open,
        ..LensDto::default()
    })
}
