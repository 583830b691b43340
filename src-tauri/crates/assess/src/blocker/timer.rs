//! The clocks of a blocker (R-BLK-1 to R-BLK-4).

use plan::time::{DAY, days};
use plan::{Blocker, BlockerId, Clock, EscalationLevel, Moment, Sprint, Wait, WorkMinutes};

use super::step;
use crate::survey::{Hours, Survey};

/// What a clock is waiting for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimerKind {
    /// Somebody's first answer (R-BLK-2).
    FirstResponse,
    /// The next update (R-BLK-2).
    Update,
    /// Being resolved before it leaves this level (R-BLK-3).
    Level(EscalationLevel),
    /// A step of the ladder (R-BLK-1): its number and the role that is told.
    Ladder(u8, String),
}

/// What a clock says. Minutes are those of the clock that runs: on the wall, or of working time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It happened in time.
    Met,
    /// It happened, so many minutes too late.
    Missed {
        /// Minutes too late.
        by: i32,
    },
    /// It has not happened, and there is time.
    Running {
        /// Minutes left.
        left: i32,
    },
    /// It has not happened, and time is up.
    Overdue {
        /// Minutes since.
        by: i32,
    },
}

/// One clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// What it waits for.
    pub kind: TimerKind,
    /// When that is due: the last minute that is in time.
    pub due: Moment,
    /// Which time it runs by (R-BLK-4).
    pub clock: Clock,
    /// What it says.
    pub reading: Reading,
    /// This in a sentence.
    pub sentence: String,
}

/// How the clocks of one blocker run (R-BLK-4): severities on the wall count every minute, the
/// others those of the plan's working time. Which are which is policy.
pub(super) struct Ticking<'a> {
    clock: Clock,
    hours: &'a Hours,
    sprint: Option<Sprint>,
    now: Moment,
}

impl<'a> Ticking<'a> {
    pub(super) fn of(survey: &'a Survey<'_>, row: &Blocker) -> Self {
        Self {
            clock: survey.policy.cadence(row.severity).clock,
            hours: survey.hours(row.plan),
            sprint: survey.policy.sprint,
            now: survey.now,
        }
    }

    /// The last minute in time; none for the end of a sprint where there are none.
    pub(super) fn due(&self, from: Moment, wait: Wait) -> Option<Moment> {
        let minutes = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        match (wait, self.clock) {
            (Wait::Minutes(count), Clock::Wall) => {
                Some(Moment(from.0.saturating_add(minutes(count))))
            }
            (Wait::Days(count), Clock::Wall) => {
                let wait = minutes(count).saturating_mul(DAY);
                Some(Moment(from.0.saturating_add(wait)))
            }
            (Wait::Minutes(count), Clock::Working) => {
                Some(self.hours.after(from, WorkMinutes(minutes(count))))
            }
            (Wait::Days(count), Clock::Working) => {
                let wait = minutes(count).saturating_mul(self.hours.day().0);
                Some(self.hours.after(from, WorkMinutes(wait)))
            }
            (Wait::SprintEnd, _) => {
                let end = self.sprint?.end(from.date());
                Some(Moment::at_start_of(end + days(1)))
            }
        }
    }

    /// Minutes of the clock between two moments.
    fn between(&self, from: Moment, to: Moment) -> i32 {
        match self.clock {
            Clock::Wall => to.0.saturating_sub(from.0),
            Clock::Working => self.hours.between(from, to).0,
        }
    }

    /// Whether more than so many hours have passed since a moment. A working day stands for 24 of
    /// them on the working clock.
    pub(super) fn has_passed(&self, since: Moment, hours: u16) -> bool {
        let day = match self.clock {
            Clock::Wall => DAY,
            Clock::Working => self.hours.day().0,
        };
        let allowed = i64::from(hours) * i64::from(day) / 24;
        i64::from(self.between(since, self.now)) > allowed
    }

    /// What a clock says about something that happened at a moment, or has not.
    pub(super) fn read(&self, due: Moment, happened: Option<Moment>) -> Reading {
        let late = self.between(due, happened.unwrap_or(self.now)).max(0);
        match (happened, late) {
            (Some(_), 0) => Reading::Met,
            (Some(_), by) => Reading::Missed { by },
            (None, 0) => Reading::Running {
                left: self.between(self.now, due).max(0),
            },
            (None, by) => Reading::Overdue { by },
        }
    }

    pub(super) fn timer(&self, kind: TimerKind, due: Moment, reading: Reading) -> Timer {
        let sentence = self.sentence(&kind, due, reading);
        Timer {
            kind,
            due,
            clock: self.clock,
            reading,
            sentence,
        }
    }

    fn sentence(&self, kind: &TimerKind, due: Moment, reading: Reading) -> String {
        let what = match kind {
            TimerKind::FirstResponse => "The first answer".to_owned(),
            TimerKind::Update => "The next update".to_owned(),
            TimerKind::Level(level) => format!("Its time at {}", level.word().to_uppercase()),
            TimerKind::Ladder(_, role) => format!("Telling the {role}"),
        };
        match (kind, reading) {
            (_, Reading::Met) => format!("{what} came in time."),
            (_, Reading::Missed { by }) => format!("{what} came {} late.", self.span(by)),
            (TimerKind::Level(_), Reading::Running { left }) => {
                format!("{what} is up in {} ({}).", self.span(left), at(due))
            }
            (TimerKind::Level(_), Reading::Overdue { by }) => {
                format!("{what} has been up for {}.", self.span(by))
            }
            (_, Reading::Running { left: 0 }) => format!("{what} is due now."),
            (_, Reading::Running { left }) => {
                format!("{what} is due in {} ({}).", self.span(left), at(due))
            }
            (_, Reading::Overdue { by }) => {
                format!("{what} has been due for {}.", self.span(by))
            }
        }
    }

    /// `45 minutes`, `3 hours`, `2 days`; with `of work` on the working clock.
    fn span(&self, minutes: i32) -> String {
        let (day, of_work) = match self.clock {
            Clock::Wall => (DAY, ""),
            Clock::Working => (self.hours.day().0.max(1), " of work"),
        };
        let counted = |count: i32, word: &str| match count {
            1 => format!("1 {word}"),
            count => format!("{count} {word}s"),
        };
        let span = if minutes < 60 {
            counted(minutes, "minute")
        } else if minutes < day {
            counted(minutes / 60, "hour")
        } else {
            counted(minutes / day, "day")
        };
        format!("{span}{of_work}")
    }
}

/// `14 Mar, 17:00`.
pub(crate) fn at(moment: Moment) -> String {
    let minute = moment.minute_of_day();
    let day = crate::words::short_date(moment.date());
    format!("{day}, {:02}:{:02}", minute / 60, minute % 60)
}

/// Every clock that runs or ran for a blocker.
pub(super) fn timers(
    survey: &Survey<'_>,
    id: BlockerId,
    row: &Blocker,
    ticking: &Ticking<'_>,
) -> Vec<Timer> {
    let cadence = survey.policy.cadence(row.severity);
    let mut timers = Vec::new();
    // What resolves a blocker answers it, too.
    let answered = row.first_response.or(row.resolved);
    let response = cadence.response;
    if let Some(due) = response.and_then(|wait| ticking.due(row.raised, wait)) {
        let reading = ticking.read(due, answered);
        timers.push(ticking.timer(TimerKind::FirstResponse, due, reading));
    }
    if !row.status.is_open() {
        return timers;
    }
    // Until somebody has answered, the answer is what is waited for.
    if answered.is_some() || response.is_none() {
        let last = row.last_update.or(answered).unwrap_or(row.raised);
        if let Some(due) = cadence.update.and_then(|wait| ticking.due(last, wait)) {
            timers.push(ticking.timer(TimerKind::Update, due, ticking.read(due, None)));
        }
    }
    let level = survey.policy.level_timer(row.level);
    if let Some(due) = level.and_then(|wait| ticking.due(row.level_since, wait)) {
        let reading = ticking.read(due, None);
        timers.push(ticking.timer(TimerKind::Level(row.level), due, reading));
    }
    timers.extend(step::ladder(survey, id, row, ticking));
    timers
}
