//! What would bring a row forward: single changes, each tried out on a copy and never guessed.
//!
//! The chain of causes of the row's finish says where to look; an amount (of work, of lag) is
//! the least that wins what the most would, found by trying: beyond it another path decides.

use std::cmp::Reverse;
use std::sync::Arc;

use plan::refusal::Record;
use plan::{
    Constraint, Edit, Lag, LinkId, Moment, NaiveDate, PlanChange, PlanId, Progress, Refusal, Task,
    TaskChange, TaskId, TaskKind, WorkMinutes,
};
use schedule::{Cause, Dates, Hold};

use crate::State;
use crate::what_if::{Slip, milestones};

/// The most changes anybody is offered.
const MOST: usize = 8;
/// Of those, links taken away: work that is linked is seldom so for nothing.
const MOST_LINKS: usize = 3;
/// How often something is tried out before the search is over.
const TRIES: usize = 160;
/// Amounts go by the hour.
const STEP: i32 = 60;
/// The most days a plan would be started earlier.
const EARLIER: i64 = 7;

/// A change that would bring a row forward.
#[derive(Clone, Debug)]
pub struct Forward {
    /// What would be done.
    pub way: Way,
    /// The program and its dates, as they would be.
    pub state: Arc<State>,
    /// Where the row would start.
    pub start: Moment,
    /// Where it would finish.
    pub finish: Moment,
    /// Days of the calendar its finish would come forward; at least one.
    pub days: i64,
    /// The working time its finish would come forward.
    pub work: WorkMinutes,
    /// Milestones that would lie elsewhere, earliest first.
    pub milestones: Vec<Slip>,
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Less work, down to so much; minutes on the wall where the row counts those.
    Shorten {
        /// The row.
        task: TaskId,
        /// How much less.
        by: i32,
        /// What stays.
        to: i32,
        /// Whether it counts minutes on the wall.
        elapsed: bool,
    },
    /// Less left to do of begun work.
    Hasten {
        /// The row.
        task: TaskId,
        /// How much less.
        by: i32,
        /// What stays.
        to: WorkMinutes,
    },
    /// Less time between two rows.
    Close {
        /// The link between them.
        link: LinkId,
        /// How much less, in the unit of its lag.
        by: i32,
        /// What stays.
        to: Lag,
    },
    /// No link between two rows.
    Unlink {
        /// The link.
        link: LinkId,
    },
    /// No date insisted on.
    Free {
        /// The row.
        task: TaskId,
        /// What was insisted on.
        constraint: Constraint,
    },
    /// Dates back in the engine's hands.
    Unpin {
        /// The row.
        task: TaskId,
    },
    /// No delay.
    Undelay {
        /// The row.
        task: TaskId,
        /// Minutes on the wall it was held back.
        delay: i32,
    },
    /// The plan begins earlier.
    Begin {
        /// The plan.
        plan: PlanId,
        /// Days earlier.
        by: i64,
        /// Its first day then.
        on: NaiveDate,
    },
    /// Nothing is held by the day up to which progress was reported.
    Unhold {
        /// The plan.
        plan: PlanId,
        /// That day.
        status: NaiveDate,
    },
}

impl Way {
    /// The edit that does it.
    #[must_use]
    pub fn edit(self, state: &State) -> Option<Edit> {
        let set = |task, change| Edit::SetTask { task, change };
        Some(match self {
            Self::Shorten {
                task, to, elapsed, ..
            } => {
                let change = if elapsed {
                    TaskChange::ElapsedDuration(to)
                } else {
                    TaskChange::Duration(WorkMinutes(to))
                };
                set(task, change)
            }
            Self::Hasten { task, to, .. } => set(task, TaskChange::Remaining(to)),
            Self::Close { link, to, .. } => Edit::SetLink {
                link,
                kind: state.program.links.get(link)?.kind,
                lag: to,
            },
            Self::Unlink { link } => Edit::Unlink { links: vec![link] },
            Self::Free { task, .. } => {
                set(task, TaskChange::Constraint(Constraint::AsSoonAsPossible))
            }
            Self::Unpin { task } => set(task, TaskChange::Pin(None)),
            Self::Undelay { task, .. } => set(task, TaskChange::Delay(0)),
            Self::Begin { plan, on, .. } => Edit::SetPlan {
                plan,
                change: PlanChange::Start(on),
            },
            Self::Unhold { plan, .. } => Edit::SetPlan {
                plan,
                change: PlanChange::StatusDate(None),
            },
        })
    }
}

/// The single changes that would bring a row's finish forward by a day or more, those that win
/// most first. `today` counts for a plan without a status date: nothing begins before it.
///
/// # Errors
/// A refusal when the row is not there.
pub fn forward(state: &State, task: TaskId, today: NaiveDate) -> Result<Vec<Forward>, Refusal> {
    let missing = Refusal::Missing(Record::Task(task));
    let dates = state.schedule.dates(task).ok_or(missing)?;
    if dates.complete {
        return Ok(Vec::new());
    }
    let mut trial = Trial {
        state,
        task,
        now: *dates,
        left: TRIES,
    };
    let mut found: Vec<Tried> = Vec::new();
    for candidate in candidates(state, task, today) {
        found.extend(trial.candidate(candidate));
    }
    // Of what wins as much, links come last: the order they were tried in stays.
    found.sort_by_key(|tried| Reverse(tried.days));
    let mut links = 0;
    found.retain(|tried| {
        let link = matches!(tried.way, Way::Unlink { .. });
        links += usize::from(link);
        !link || links <= MOST_LINKS
    });
    found.truncate(MOST);
    let told = found.into_iter().map(|tried| Forward {
        way: tried.way,
        start: tried.start,
        finish: tried.finish,
        days: tried.days,
        work: tried.work,
        milestones: milestones(state, &tried.after)
            .into_iter()
            .filter(|slip| slip.before != slip.after)
            .collect(),
        state: tried.after,
    });
    Ok(told.collect())
}

/// Something to try: a change as it is, or one of which the least that helps is looked for.
#[derive(Clone, Copy)]
enum Candidate {
    Whole(Way),
    /// Up to so many steps of it.
    Least(Least, i32),
}

/// A change of which there is more and less.
#[derive(Clone, Copy)]
enum Least {
    Shorten {
        task: TaskId,
        from: i32,
        elapsed: bool,
    },
    Hasten {
        task: TaskId,
        from: i32,
    },
    Close {
        link: LinkId,
        from: i32,
        elapsed: bool,
    },
}

impl Least {
    fn by(self, steps: i32) -> Way {
        let by = steps.saturating_mul(STEP);
        match self {
            Self::Shorten {
                task,
                from,
                elapsed,
            } => Way::Shorten {
                task,
                by,
                to: from - by,
                elapsed,
            },
            Self::Hasten { task, from } => Way::Hasten {
                task,
                by,
                to: WorkMinutes(from - by),
            },
            Self::Close {
                link,
                from,
                elapsed,
            } => {
                let by = by.min(from);
                let to = from - by;
                Way::Close {
                    link,
                    by,
                    to: if elapsed {
                        Lag::Elapsed(to)
                    } else {
                        Lag::Work(WorkMinutes(to))
                    },
                }
            }
        }
    }
}

/// What there is to try along the chain that decides a row's finish. What may win most is tried
/// first, and links are taken away last.
fn candidates(state: &State, task: TaskId, today: NaiveDate) -> Vec<Candidate> {
    let chain = state.schedule.holds(&state.program, task);
    let mut whole = Vec::new();
    let mut least: Vec<(Least, i32)> = Vec::new();
    let mut links = Vec::new();
    for hold in &chain {
        if hold.by_finish {
            least.extend(work(state, hold));
        }
        let row = hold.reason.task;
        match hold.reason.cause {
            Cause::Link { link, lag, .. } => {
                match lag {
                    Lag::Work(WorkMinutes(from)) if from > 0 => {
                        least.push((
                            Least::Close {
                                link,
                                from,
                                elapsed: false,
                            },
                            steps_up(from),
                        ));
                    }
                    Lag::Elapsed(from) if from > 0 => {
                        least.push((
                            Least::Close {
                                link,
                                from,
                                elapsed: true,
                            },
                            steps_up(from),
                        ));
                    }
                    Lag::Percent(by) if by > 0 => whole.push(Way::Close {
                        link,
                        by,
                        to: Lag::NONE,
                    }),
                    Lag::Work(_) | Lag::Elapsed(_) | Lag::Percent(_) => {}
                }
                if hold.reason.ties.is_empty() {
                    links.push(Way::Unlink { link });
                }
            }
            Cause::Constraint(constraint) => whole.push(Way::Free {
                task: row,
                constraint,
            }),
            Cause::AsLate => whole.push(Way::Free {
                task: row,
                constraint: Constraint::AsLateAsPossible,
            }),
            Cause::Pinned => whole.push(Way::Unpin { task: row }),
            Cause::Delay(delay) => whole.push(Way::Undelay { task: row, delay }),
            Cause::PlanStart => whole.extend(begin(state, row, today)),
            Cause::StatusDate | Cause::Actual => whole.extend(unhold(state, row)),
            Cause::Summary(_) | Cause::Row(_) => {}
        }
    }
    least.sort_by_key(|&(_, steps)| Reverse(steps));
    let whole = whole.into_iter().map(Candidate::Whole);
    let least = least
        .into_iter()
        .map(|(least, most)| Candidate::Least(least, most));
    let links = links.into_iter().map(Candidate::Whole);
    whole.chain(least).chain(links).collect()
}

/// Steps that take all of an amount away.
fn steps_up(amount: i32) -> i32 {
    amount.saturating_add(STEP - 1) / STEP
}

/// Less work on a row of the chain; at least half of it stays.
fn work(state: &State, hold: &Hold) -> Option<(Least, i32)> {
    let task = hold.reason.task;
    let row = state.program.tasks.get(task)?;
    let summary = state.schedule.dates(task)?.summary;
    if summary || row.kind != TaskKind::Work || row.pin.is_some() {
        return None;
    }
    let (least, from) = match row.progress {
        Progress::Complete { .. } => return None,
        Progress::Started { remaining, .. } => {
            let from = remaining.0;
            (Least::Hasten { task, from }, from)
        }
        Progress::NotStarted => {
            let Task {
                duration, elapsed, ..
            } = *row;
            let from = duration.0;
            (
                Least::Shorten {
                    task,
                    from,
                    elapsed,
                },
                from,
            )
        }
    };
    let most = from / 2 / STEP;
    (most > 0).then_some((least, most))
}

/// Starts the plan of a row earlier, as far as that lies ahead.
fn begin(state: &State, task: TaskId, today: NaiveDate) -> Option<Way> {
    let plan = state.program.tasks.get(task)?.plan;
    let row = state.program.plans.get(plan)?;
    let ahead = row
        .start
        .signed_duration_since(row.status_date.unwrap_or(today));
    let by = ahead.num_days().min(EARLIER);
    let on = row.start.checked_sub_signed(plan::TimeDelta::days(by))?;
    (by > 0).then_some(Way::Begin { plan, by, on })
}

/// Takes the status date away where it holds something.
fn unhold(state: &State, task: TaskId) -> Option<Way> {
    let plan = state.program.tasks.get(task)?.plan;
    let status = state.program.plans.get(plan)?.status_date?;
    Some(Way::Unhold { plan, status })
}

/// What came of trying.
struct Tried {
    way: Way,
    after: Arc<State>,
    start: Moment,
    finish: Moment,
    days: i64,
    work: WorkMinutes,
}

struct Trial<'a> {
    state: &'a State,
    task: TaskId,
    now: Dates,
    left: usize,
}

impl Trial<'_> {
    fn candidate(&mut self, candidate: Candidate) -> Option<Tried> {
        match candidate {
            Candidate::Whole(way) => self.way(way),
            Candidate::Least(least, most) => self.least(least, most),
        }
        .filter(|tried| tried.days > 0)
    }

    /// Does it on a copy; nothing when it is refused, or nobody wants to wait any longer.
    fn way(&mut self, way: Way) -> Option<Tried> {
        self.left = self.left.checked_sub(1)?;
        let edit = way.edit(self.state)?;
        let (program, delta) = plan::apply::decide(&self.state.program, &edit).ok()?;
        let after = self.state.after(program, &delta).ok()?;
        let Dates { start, finish, .. } = *after.schedule.dates(self.task)?;
        let day = |finish: Moment| finish.inclusive_date();
        let days = day(self.now.finish).signed_duration_since(day(finish));
        let schedule = &self.state.schedule;
        Some(Tried {
            way,
            start,
            finish,
            days: days.num_days(),
            work: schedule.work_between(self.task, finish, self.now.finish),
            after,
        })
    }

    /// The least that wins as many days as the most does.
    fn least(&mut self, least: Least, most: i32) -> Option<Tried> {
        let mut best = self.way(least.by(most)).filter(|tried| tried.days > 0)?;
        let days = best.days;
        // What was won in working time mostly is the least that wins it: that is tried first, and
        // whether a step less does not do as well.
        let likely = steps_up(best.work.0);
        let mut guesses = [likely, likely - 1].into_iter();
        let (mut too_little, mut enough) = (0, most);
        while enough - too_little > 1 {
            let between = |guess: &i32| (too_little + 1..enough).contains(guess);
            let middle = i32::midpoint(too_little, enough);
            let guess = guesses.next().filter(between).unwrap_or(middle);
            let Some(tried) = self.way(least.by(guess)) else {
                break;
            };
            if tried.days < days {
                too_little = guess;
            } else {
                enough = guess;
                best = tried;
            }
        }
        Some(best)
    }
}
