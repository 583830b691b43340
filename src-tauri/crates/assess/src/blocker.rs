//! How blockers stand: what their clocks say, how bad they really are, who is to be told next and
//! what waits behind them.

mod severity;
mod step;
mod systemic;
mod timer;

use plan::{
    Blocker, BlockerCategory, BlockerId, BlockerStatus, EscalationLevel, PersonId, PlanId,
    RecordRef, Severity,
};

pub use severity::Suggestion;
pub use step::NextStep;
pub use systemic::{Systemic, systemic};
pub(crate) use timer::at;
pub use timer::{Reading, Timer, TimerKind};

use crate::survey::Survey;
use timer::Ticking;

/// How one blocker stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockerStanding {
    /// Which one.
    pub blocker: BlockerId,
    /// The plan whose log it stands in.
    pub plan: PlanId,
    /// Its title.
    pub title: String,
    /// As bad as somebody says.
    pub severity: Severity,
    /// As bad as its rows say (R-BLK-5).
    pub suggestion: Suggestion,
    /// What kind of thing is missing.
    pub category: Option<BlockerCategory>,
    /// Where it stands.
    pub status: BlockerStatus,
    /// How far up it is.
    pub level: EscalationLevel,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Its clocks (R-BLK-1 to R-BLK-4): the first answer, the next update, its level, and the
    /// steps of its ladder.
    pub timers: Vec<Timer>,
    /// Who is to be told next (R-BLK-1).
    pub next_step: Option<NextStep>,
    /// The blocker that has to go first (R-BLK-7).
    pub waits_for: Option<BlockerId>,
    /// Unfinished rows it stops directly.
    pub stops: usize,
    /// Unfinished rows that wait behind those, and for no worse blocker (R-BLK-7).
    pub behind: usize,
    /// Whether it has been open for so long that it counts as a high one (R-BLK-8).
    pub aged: bool,
    /// Working days it has been, or was, open, in tenths.
    pub days_open_tenths: i64,
    /// Working days lost by the people it stops, in tenths.
    pub days_lost_tenths: i64,
    /// All of this in a sentence or two.
    pub sentence: String,
}

impl BlockerStanding {
    /// Whether it still stops work.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status.is_open()
    }

    /// The clocks that have run out and are still waited for.
    pub fn overdue(&self) -> impl Iterator<Item = &Timer> {
        let overdue = |timer: &&Timer| matches!(timer.reading, Reading::Overdue { .. });
        self.timers.iter().filter(overdue)
    }
}

/// All blockers: the open ones first, by severity and age.
#[must_use]
pub fn blockers(survey: &Survey<'_>) -> Vec<BlockerStanding> {
    let rows = survey.program.blockers.iter();
    let mut found: Vec<_> = rows
        .map(|(id, row)| (row.raised, stand(survey, id, row)))
        .collect();
    found.sort_by_key(|(raised, one)| (!one.is_open(), one.severity, *raised, one.blocker));
    found.into_iter().map(|(_, one)| one).collect()
}

/// How one blocker stands; none where it is not there.
#[must_use]
pub fn blocker(survey: &Survey<'_>, id: BlockerId) -> Option<BlockerStanding> {
    Some(stand(survey, id, survey.program.blockers.get(id)?))
}

fn stand(survey: &Survey<'_>, id: BlockerId, row: &Blocker) -> BlockerStanding {
    let ticking = Ticking::of(survey, row);
    let timers = timer::timers(survey, id, row, &ticking);
    let next_step = step::next(survey, id, row, &ticking);
    let until = row.resolved.unwrap_or(survey.now);
    let open = i64::from(survey.work_between(row.plan, row.raised, until).0.max(0));
    let day = i64::from(survey.hours(row.plan).day().0.max(1));
    let held = survey.held();
    let mut standing = BlockerStanding {
        blocker: id,
        plan: row.plan,
        title: row.title.clone(),
        severity: row.severity,
        suggestion: severity::suggested(survey, row),
        category: row.category,
        status: row.status,
        level: row.level,
        owner: row.owner,
        timers,
        next_step,
        waits_for: held.waits_for(id),
        stops: severity::open_rows(survey, row).count(),
        behind: if row.status.is_open() {
            held.behind(id)
        } else {
            0
        },
        aged: row.status.is_open()
            && ticking.has_passed(row.raised, survey.policy.triggers.aging_hours),
        days_open_tenths: open * 10 / day,
        days_lost_tenths: open * 10 * i64::from(row.people_blocked) / day,
        sentence: String::new(),
    };
    standing.sentence = sentence(&standing);
    standing
}

fn sentence(one: &BlockerStanding) -> String {
    let name = RecordRef::Blocker(one.blocker);
    let severity = one.severity.word().to_uppercase();
    if !one.is_open() {
        return format!(
            "{name} “{}” ({severity}) stops nothing any more.",
            one.title
        );
    }
    let rows = |count: usize| match count {
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    };
    let behind = match one.behind {
        0 => String::new(),
        count => format!(", and {} behind", rows(count)),
    };
    let mut text = format!(
        "{name} “{}” ({severity}) stops {}{behind}.",
        one.title,
        rows(one.stops)
    );
    if let Some(root) = one.waits_for {
        text.push_str(&format!(" {} has to go first.", RecordRef::Blocker(root)));
    }
    if one.days_lost_tenths > 0 {
        let lost = one.days_lost_tenths;
        text.push_str(&format!(
            " {}.{} days of work are lost.",
            lost / 10,
            lost % 10
        ));
    }
    text
}
