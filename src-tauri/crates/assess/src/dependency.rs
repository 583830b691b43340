//! How dependencies stand: by when each is needed, when it is expected, and how far that can be
//! believed.
//!
//! What somebody says of a dependency (its status) is one thing; what its dates and the last time
//! anybody asked say is another, and lies over it.

mod gap;
mod impact;

use plan::{
    Dependency, DependencyId, DependencyStatus, DependencyType, NaiveDate, NeededBy, PersonId,
    PlanId, RecordRef, Task, TaskId,
};
use schedule::Driver;

pub use gap::Gap;
pub use impact::{Arrival, Impact, Missed, Slip, arriving, impact, latest_harmless};

use crate::standing::forecast;
use crate::survey::Survey;
use crate::words::{days, short_date};

/// How a dependency stands by its dates, worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is there.
    Complete,
    /// It is expected by the day it is needed.
    InTime,
    /// Nobody has said when it is needed, or when it comes: that is not in time.
    Unknown,
    /// It is expected after the day it is needed, or somebody says that it may come late
    /// (R-DEP-1).
    AtRisk,
    /// The day it is needed has passed without it (R-DEP-1).
    Late,
    /// Something stops it.
    Blocked,
}

impl State {
    /// What people call it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complete => "Complete",
            Self::InTime => "In Time",
            Self::Unknown => "Unknown",
            Self::AtRisk => "At Risk",
            Self::Late => "Late",
            Self::Blocked => "Blocked",
        }
    }
}

/// How far what is known about a dependency can be believed (R-DEP-4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Somebody has asked lately, or it is there.
    Fresh,
    /// Nobody has asked for so many calendar days.
    Stale(i32),
    /// Nobody has ever asked.
    Unknown,
}

/// How often a promise was moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// How often in all.
    pub times: usize,
    /// How often to a later day.
    pub later: usize,
    /// Calendar days from the first promise to the last; negative for earlier.
    pub days: i32,
}

/// How one dependency stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DependencyStanding {
    /// Which one.
    pub dependency: DependencyId,
    /// Its row.
    pub task: TaskId,
    /// The plan that waits for it.
    pub plan: PlanId,
    /// Its name.
    pub name: String,
    /// What is awaited.
    pub kind: DependencyType,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// The team or vendor who provides it.
    pub provider: String,
    /// The day it is needed, where that is known.
    pub needed: Option<NaiveDate>,
    /// The day it is expected, where anything says so: its forecast or what holds its row, else
    /// what was promised last.
    pub expected: Option<NaiveDate>,
    /// The day promised last.
    pub promised: Option<NaiveDate>,
    /// Calendar days it is expected after it is needed; negative before.
    pub late: Option<i32>,
    /// What somebody says.
    pub status: DependencyStatus,
    /// What its dates say.
    pub state: State,
    /// Whether that can be believed.
    pub freshness: Freshness,
    /// Whether it was complete and is not any more: worse than never ready (R-DEP-5).
    pub regressed: bool,
    /// Whether it has no float left.
    pub critical: bool,
    /// Whether the launch waits for it and nothing can stand in for it (R-DEP-3).
    pub release_critical: bool,
    /// How often its promise was moved.
    pub moves: Moves,
    /// What is not said about it and ought to be (R-DEP-2).
    pub gaps: Vec<Gap>,
    /// Whether anything was written about it that its row does not say by itself.
    pub tracked: bool,
    /// The unfinished rows linked right after it.
    pub holds: Vec<TaskId>,
    /// All of this in a sentence.
    pub sentence: String,
}

impl DependencyStanding {
    /// Whether work stands or waits for it: it is blocked, or the day it was needed has passed
    /// without it, which R-DEP-1 calls “blocked/late”.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        matches!(self.state, State::Blocked | State::Late)
    }

    /// Whether a release can't count on it: it is not there, and what is known of it is old,
    /// nothing, or bad (R-DEP-3).
    #[must_use]
    pub fn is_unready(&self) -> bool {
        self.state != State::Complete
            && (self.state != State::InTime || self.freshness != Freshness::Fresh || self.regressed)
    }
}

/// All dependencies, the worst first: regressed before never ready (R-DEP-5), then by state, then
/// by the day they are needed.
#[must_use]
pub fn dependencies(survey: &Survey<'_>) -> Vec<DependencyStanding> {
    let rows = survey.program.dependencies.iter();
    let mut found: Vec<_> = rows
        .filter_map(|(id, row)| stand(survey, id, row))
        .collect();
    found.sort_by_key(|one| {
        let needed = one.needed.unwrap_or(NaiveDate::MAX);
        (
            !one.regressed,
            std::cmp::Reverse(one.state),
            needed,
            one.dependency,
        )
    });
    found
}

/// How one dependency stands; none where it is not there or its row is set aside.
#[must_use]
pub fn dependency(survey: &Survey<'_>, id: DependencyId) -> Option<DependencyStanding> {
    stand(survey, id, survey.program.dependencies.get(id)?)
}

/// Whether anything was written down about a dependency that its row does not say by itself. Only
/// such dependencies colour a plan.
#[must_use]
pub(crate) fn is_tracked(row: &Dependency) -> bool {
    let Dependency {
        task: _,
        provider,
        needed_by,
        status,
        forecast: _,
        promises: _,
        blocker,
        impact,
        mitigation,
        has_workaround,
        workaround,
        verified,
        completed_before,
    } = row;
    let words = [provider, impact, mitigation, workaround];
    words.iter().any(|text| !text.is_empty())
        || needed_by.is_some()
        || blocker.is_some()
        || *has_workaround
        || verified.is_some()
        || (*completed_before && *status != DependencyStatus::Complete)
        || matches!(status, DependencyStatus::AtRisk | DependencyStatus::Blocked)
}

/// Whether a row stands for a decision, which is asked for as that.
pub(crate) fn asks(survey: &Survey<'_>, task: TaskId) -> bool {
    survey.near().decision_of.contains_key(&task)
}

/// By when a dependency is needed: as is said of it, or else of the decision it stands for.
fn needed_by(survey: &Survey<'_>, row: &Dependency) -> Option<NeededBy> {
    row.needed_by.or_else(|| {
        let decision = survey.near().decision_of.get(&row.task)?;
        survey.program.decisions.get(*decision)?.needed_by
    })
}

fn stand(survey: &Survey<'_>, id: DependencyId, row: &Dependency) -> Option<DependencyStanding> {
    let task = survey.task(row.task)?;
    let kind = task.kind.awaited()?;
    let dates = survey.dates(row.task)?;
    if task.inactive {
        return None;
    }
    let needed = survey.needed_on(task.plan, needed_by(survey, row));
    let expected = expected(survey, row, task);
    let late = needed.zip(expected).and_then(|(needed, expected)| {
        i32::try_from(expected.signed_duration_since(needed).num_days()).ok()
    });
    let launch = survey.plan(task.plan).and_then(|plan| plan.launch);
    let release_critical =
        launch.is_some() && !dates.complete && dates.total_float.is_some() && !row.has_workaround;
    let state = state(survey, row, dates.complete, needed, late);
    let mut standing = DependencyStanding {
        dependency: id,
        task: row.task,
        plan: task.plan,
        name: task.name.clone(),
        kind,
        owner: task.owner,
        provider: row.provider.clone(),
        needed,
        expected,
        promised: task.promised,
        late,
        status: row.status,
        state,
        freshness: freshness(survey, row, dates.complete),
        regressed: row.regressed(),
        critical: dates.critical,
        release_critical,
        moves: moves(row),
        gaps: gap::gaps(survey, row, task, dates.critical),
        // A decision says of its row what it needs until it is overdue; then it is as any other.
        tracked: is_tracked(row) || (state == State::Late && asks(survey, row.task)),
        holds: if dates.complete {
            Vec::new()
        } else {
            survey.web().next(row.task).collect()
        },
        sentence: String::new(),
    };
    standing.sentence = sentence(survey, &standing);
    Some(standing)
}

/// The day a row is expected. A row nothing says anything about lies where its plan begins, which
/// is no forecast.
fn expected(survey: &Survey<'_>, row: &Dependency, task: &Task) -> Option<NaiveDate> {
    let dates = survey.dates(row.task)?;
    let said = match dates.driver {
        Driver::PlanStart | Driver::StatusDate => row.forecast.is_some(),
        Driver::Constraint
        | Driver::Pinned
        | Driver::Actual
        | Driver::Delay
        | Driver::AsLate
        | Driver::Link(_)
        | Driver::Summary(_)
        | Driver::Rows => true,
    };
    if said {
        Some(forecast(dates))
    } else {
        task.promised
    }
}

/// R-DEP-1. A day is missed when it is over: what is needed today may still come today.
fn state(
    survey: &Survey<'_>,
    row: &Dependency,
    complete: bool,
    needed: Option<NaiveDate>,
    late: Option<i32>,
) -> State {
    let stopped = survey.near().blockers_of.contains_key(&row.task);
    if complete {
        State::Complete
    } else if stopped || row.status == DependencyStatus::Blocked {
        State::Blocked
    } else if needed.is_some_and(|needed| needed < survey.today) {
        State::Late
    } else if row.status == DependencyStatus::AtRisk || late.is_some_and(|late| late > 0) {
        State::AtRisk
    } else if late.is_none() {
        State::Unknown
    } else {
        State::InTime
    }
}

/// R-DEP-4. A promise made on a day is news of that day.
fn freshness(survey: &Survey<'_>, row: &Dependency, complete: bool) -> Freshness {
    let promised = row.promises.last().and_then(|promise| promise.at);
    let asked = row.verified.max(promised.map(plan::Moment::date));
    let Some(asked) = asked else {
        return if complete {
            Freshness::Fresh
        } else {
            Freshness::Unknown
        };
    };
    let since = survey.today.signed_duration_since(asked).num_days();
    if complete || since <= i64::from(survey.policy.health.dependency_stale_days) {
        Freshness::Fresh
    } else {
        Freshness::Stale(i32::try_from(since).unwrap_or(i32::MAX))
    }
}

fn moves(row: &Dependency) -> Moves {
    let dates: Vec<NaiveDate> = row
        .promises
        .iter()
        .filter_map(|promise| promise.date)
        .collect();
    let mut moves = Moves::default();
    for pair in dates.windows(2).filter(|pair| pair[0] != pair[1]) {
        moves.times += 1;
        moves.later += usize::from(pair[1] > pair[0]);
    }
    if let (Some(first), Some(last)) = (dates.first(), dates.last()) {
        let days = last.signed_duration_since(*first).num_days();
        moves.days = i32::try_from(days).unwrap_or(0);
    }
    moves
}

fn sentence(survey: &Survey<'_>, one: &DependencyStanding) -> String {
    let name = &one.name;
    let mut text = match (one.state, one.needed, one.expected) {
        (State::Complete, ..) => format!("“{name}” is there."),
        (State::Blocked, ..) => match survey.near().blockers_of.get(&one.task) {
            Some(blockers) => format!(
                "“{name}” is blocked by {}.",
                RecordRef::Blocker(blockers[0])
            ),
            None => format!("“{name}” is blocked, and nobody has said by what."),
        },
        (_, None, None) => format!("Nobody has said when “{name}” is needed, nor when it comes."),
        (_, None, Some(expected)) => format!(
            "“{name}” is expected on {}; nobody has said when it is needed.",
            short_date(expected)
        ),
        (State::Late, Some(needed), _) => format!(
            "“{name}” was needed by {} and is not there.",
            short_date(needed)
        ),
        (_, Some(needed), None) => format!(
            "“{name}” is needed by {}; nothing says when it comes.",
            short_date(needed)
        ),
        (_, Some(needed), Some(expected)) => match one.late.unwrap_or(0) {
            late if late > 0 => format!(
                "“{name}” is expected on {}, {} after it is needed.",
                short_date(expected),
                days(late)
            ),
            _ if one.state == State::AtRisk => format!(
                "“{name}” is needed by {} and said to be at risk.",
                short_date(needed)
            ),
            _ => format!(
                "“{name}” is expected on {}, needed by {}.",
                short_date(expected),
                short_date(needed)
            ),
        },
    };
    if one.regressed {
        text.push_str(" It was complete once and is not any more.");
    }
    match one.freshness {
        Freshness::Stale(since) => {
            text.push_str(&format!(" Nobody has asked for {}.", days(since)));
        }
        Freshness::Unknown => text.push_str(" Nobody has asked yet."),
        Freshness::Fresh => {}
    }
    if one.moves.later > 0 {
        let times = match one.moves.later {
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            times => format!("{times} times"),
        };
        text.push_str(&format!(" Its promise was put off {times}."));
    }
    text
}
