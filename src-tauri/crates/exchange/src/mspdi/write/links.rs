//! Links, each with the task it leads to.

use plan::{Lag, Link, LinkKind};

use super::record::{self, Keeping, number};
use crate::mspdi::read::links::{is_elapsed, is_percent, usual_format};
use crate::mspdi::schema::LINK;

pub(super) fn write(out: &mut String, link: &Link, predecessor: i64) {
    let keeping = Keeping {
        kept: &link.kept,
        of: "",
        current: true,
    };
    out.push_str("<PredecessorLink>");
    record::write(out, LINK, keeping, &mut |out, element| match element {
        "PredecessorUID" => number(out, element, predecessor),
        "Type" => number(
            out,
            element,
            match link.kind {
                LinkKind::FinishToFinish => 0,
                LinkKind::FinishToStart => 1,
                LinkKind::StartToFinish => 2,
                LinkKind::StartToStart => 3,
            },
        ),
        "LinkLag" => number(
            out,
            element,
            match link.lag {
                Lag::Work(work) => i64::from(work.0) * 10,
                Lag::Elapsed(minutes) => i64::from(minutes) * 10,
                Lag::Percent(percent) => i64::from(percent),
            },
        ),
        "LagFormat" => {
            let kept = keeping.text(element).and_then(|text| text.parse().ok());
            let kept = kept.filter(|&format| fits(format, link.lag));
            number(out, element, kept.unwrap_or(usual_format(link.lag)));
        }
        _ => {}
    });
    out.push_str("</PredecessorLink>");
}

/// Whether a format says the same about a lag as Gantry does.
fn fits(format: i64, lag: Lag) -> bool {
    match lag {
        Lag::Work(_) => !is_elapsed(format) && !is_percent(format),
        Lag::Elapsed(_) => is_elapsed(format),
        Lag::Percent(_) => is_percent(format),
    }
}
