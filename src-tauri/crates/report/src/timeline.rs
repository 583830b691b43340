//! Where days lie on the timeline, and the scale beneath it.

use plan::{Datelike, Months, NaiveDate, TimeDelta, Weekday};
use serde::Serialize;

use crate::page::{Page, Span};
use crate::telling::Ranked;
use crate::words::{day_and_month, difference, long_date, month, short_month, tidy};

/// The timeline as the template draws it. Places are parts of its width, 0 to 1.
#[derive(Serialize)]
pub(crate) struct Timeline {
    pub(crate) marks: Vec<Mark>,
    pub(crate) ticks: Vec<Tick>,
    pub(crate) status: Option<Tick>,
    pub(crate) lanes: usize,
    pub(crate) alt: String,
}

/// One milestone on it.
#[derive(Serialize)]
pub(crate) struct Mark {
    name: String,
    date: String,
    promised: Option<f64>,
    forecast: f64,
    state: &'static str,
    late: bool,
    launch: bool,
    /// 0 for the mark whose name must not be missing, and so on.
    rank: usize,
}

/// A division of the scale.
#[derive(Serialize)]
pub(crate) struct Tick {
    at: f64,
    label: String,
    strong: bool,
}

/// More divisions than this would write over one another.
const MOST_TICKS: i64 = 12;

/// The scale: which day lies where.
struct Scale {
    first: NaiveDate,
    days: f64,
}

impl Scale {
    fn over(span: Span) -> Self {
        let days = span.last.signed_duration_since(span.first).num_days();
        Self {
            first: span.first,
            days: f64::from(i32::try_from(days.max(1)).unwrap_or(i32::MAX)),
        }
    }

    fn at(&self, date: NaiveDate) -> f64 {
        let days = date.signed_duration_since(self.first).num_days();
        f64::from(i32::try_from(days).unwrap_or(i32::MAX)) / self.days
    }
}

/// The timeline of the milestones shown, or none where there is nothing to draw.
pub(crate) fn timeline(page: &Page, shown: &[Ranked<'_>], lanes: usize) -> Option<Timeline> {
    let span = covered(page, shown)?;
    let scale = Scale::over(span);
    let year = page.prepared_on.year();
    let marks = shown
        .iter()
        .map(|Ranked { line, rank }| Mark {
            name: tidy(&line.name),
            date: day_and_month(line.forecast, year),
            promised: line.promised.map(|date| scale.at(date)),
            forecast: scale.at(line.forecast),
            state: line.standing().key(),
            late: line.slip_days.is_some_and(|days| days > 0),
            launch: line.is_launch,
            rank: *rank,
        })
        .collect();
    let status = page.status_date.map(|date| Tick {
        at: scale.at(date),
        label: format!("Status date {}", day_and_month(date, year)),
        strong: true,
    });
    Some(Timeline {
        marks,
        ticks: ticks(span, &scale),
        status,
        lanes,
        alt: alternative(span, page.status_date, shown),
    })
}

/// Every day that is drawn, with a little air at both ends.
fn covered(page: &Page, shown: &[Ranked<'_>]) -> Option<Span> {
    if shown.is_empty() {
        return None;
    }
    let milestones = shown
        .iter()
        .flat_map(|Ranked { line, .. }| [Some(line.forecast), line.promised]);
    let asked = page.span.map(|span| [span.first, span.last]);
    let days: Vec<NaiveDate> = milestones
        .chain([page.status_date])
        .flatten()
        .chain(asked.into_iter().flatten())
        .collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let air = TimeDelta::days((last.signed_duration_since(first).num_days() / 40).max(2));
    Some(Span {
        first: first.checked_sub_signed(air).unwrap_or(first),
        last: last.checked_add_signed(air).unwrap_or(last),
    })
}

/// Weeks for a short plan, else months, quarters or years: the finest that has room.
fn ticks(span: Span, scale: &Scale) -> Vec<Tick> {
    let days = span.last.signed_duration_since(span.first).num_days();
    if days <= 7 * 8 {
        return weeks(span, scale);
    }
    let months = days / 30 + 1;
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600]
        .into_iter()
        .find(|step| months / i64::from(*step) <= MOST_TICKS)
        .unwrap_or_else(|| u32::try_from(months / MOST_TICKS / 12 * 12 + 12).unwrap_or(u32::MAX));
    let mut ticks: Vec<Tick> = Vec::new();
    let mut next = aligned(span.first, step);
    while let Some(date) = next.filter(|date| *date <= span.last) {
        if date >= span.first {
            let strong = date.month() == 1;
            let label = match (step, strong || ticks.is_empty()) {
                (12.., _) => date.year().to_string(),
                (_, true) => format!("{} {}", short_month(date.month()), date.year()),
                (_, false) => short_month(date.month()).to_owned(),
            };
            let at = scale.at(date);
            ticks.push(Tick { at, label, strong });
        }
        next = date.checked_add_months(Months::new(step));
    }
    // A label needs room: one at the very edge would run over it.
    if let Some(last) = ticks.last_mut().filter(|tick| tick.at > 0.95) {
        last.label.clear();
    }
    ticks
}

fn weeks(span: Span, scale: &Scale) -> Vec<Tick> {
    let monday = span.first.week(Weekday::Mon).checked_first_day();
    let mut ticks = Vec::new();
    let mut next = monday;
    while let Some(date) = next.filter(|date| *date <= span.last) {
        if date >= span.first {
            let at = scale.at(date);
            ticks.push(Tick {
                at,
                label: if at > 0.94 {
                    String::new()
                } else {
                    format!("{} {}", date.day(), short_month(date.month()))
                },
                strong: date.day() <= 7,
            });
        }
        next = date.checked_add_signed(TimeDelta::days(7));
    }
    ticks
}

/// The first day of a month on or before `date` from which `step` months count evenly.
fn aligned(date: NaiveDate, step: u32) -> Option<NaiveDate> {
    let months = date.year() * 12 + i32::try_from(date.month0()).unwrap_or(0);
    let step = i32::try_from(step).unwrap_or(1);
    let start = months - months.rem_euclid(step);
    let month = u32::try_from(start.rem_euclid(12)).unwrap_or(0) + 1;
    NaiveDate::from_ymd_opt(start.div_euclid(12), month, 1)
}

/// What the picture says, for those who hear it.
fn alternative(span: Span, status: Option<NaiveDate>, shown: &[Ranked<'_>]) -> String {
    let day = |date: NaiveDate| format!("{} {}", month(date.month()), date.year());
    let mut words = format!(
        "Timeline of milestones from {} to {}.",
        day(span.first),
        day(span.last)
    );
    if let Some(date) = status {
        words.push_str(&format!(" The status date is {}.", long_date(date)));
    }
    for Ranked { line, .. } in shown {
        let verb = if line.done { "done" } else { "forecast" };
        words.push_str(&format!(
            " {}: {verb} {}",
            tidy(&line.name),
            long_date(line.forecast)
        ));
        if let Some(date) = line.promised {
            words.push_str(&format!(", promised {}", long_date(date)));
        }
        let slip = difference(line.slip_days.filter(|days| *days != 0));
        if !slip.is_empty() {
            words.push_str(&format!(", {slip}"));
        }
        words.push('.');
    }
    words
}
