//! Links.

use plan::{Lag, Link, LinkId, WorkMinutes};

use super::fields::Fields;
use super::line::Line;
use super::task::ON_THE_WALL;

pub(super) const NOUN: &str = "link";

const WORK: &str = "lag_min";
const ELAPSED: &str = "lag_elapsed_min";
const PERCENT: &str = "lag_percent";

pub(super) fn write(out: &mut String, id: LinkId, link: &Link) {
    let mut line = Line::begin(out, NOUN);
    line.number("id", id.0)
        .number("from", link.from.0)
        .number("to", link.to.0)
        .word("kind", &link.kind);
    match link.lag {
        Lag::Work(work) => line.number_if(WORK, work.0),
        Lag::Elapsed(minutes) => line.number(ELAPSED, minutes),
        Lag::Percent(percent) => line.number(PERCENT, percent),
    };
    line.word("lag_calendar", &link.lag_calendar)
        .kept(&link.kept);
    line.end();
}

pub(super) fn read(fields: &mut Fields) -> Option<(LinkId, Link)> {
    let id = fields.own_id()?;
    let link = Link {
        from: fields.id("from")?,
        to: fields.id("to")?,
        kind: fields.word("kind").unwrap_or_default(),
        lag: lag(fields),
        lag_calendar: fields.word("lag_calendar").unwrap_or_default(),
        kept: fields.kept(),
    };
    Some((id, link))
}

fn lag(fields: &mut Fields) -> Lag {
    let most = WorkMinutes::MAX.0;
    let work = fields.number(WORK, -most..=most);
    let elapsed = fields.number(ELAPSED, -ON_THE_WALL..=ON_THE_WALL);
    let percent = fields.number(PERCENT, -1_000..=1_000);
    let mut said = [
        elapsed.map(Lag::Elapsed),
        percent.map(Lag::Percent),
        work.map(|work| Lag::Work(WorkMinutes(work))),
    ]
    .into_iter()
    .flatten();
    let lag = said.next().unwrap_or_default();
    if said.next().is_some() {
        let text = "The link has several lags; only one of them was taken.";
        fields.changed("several-lags", text.to_owned());
    }
    lag
}
