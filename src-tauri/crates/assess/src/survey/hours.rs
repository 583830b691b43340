//! The working hours of plans, compiled once.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use plan::time::days;
use plan::{Calendar, CalendarId, Moment, NaiveDate, PlanId, Program, WorkMinutes};
use schedule::WorkTime;

/// The hours of one calendar, as arithmetic.
#[derive(Clone, Debug)]
pub(crate) struct Hours(Arc<Compiled>);

#[derive(Debug)]
struct Compiled {
    time: WorkTime,
    day: WorkMinutes,
}

/// What counts for a plan that is not there.
static STANDARD: LazyLock<Hours> = LazyLock::new(|| Hours::compile(&Calendar::standard()));

pub(super) fn standard() -> &'static Hours {
    &STANDARD
}

/// The hours of every plan; plans that share a calendar share the arithmetic.
pub(super) fn of_plans(program: &Program) -> BTreeMap<PlanId, Hours> {
    let mut compiled: BTreeMap<CalendarId, Hours> = BTreeMap::new();
    let mut of_plans = BTreeMap::new();
    for (id, plan) in program.plans.iter() {
        let Some(calendar) = program.calendar_of(id) else {
            continue;
        };
        let hours = compiled
            .entry(plan.calendar)
            .or_insert_with(|| Hours::compile(&calendar));
        of_plans.insert(id, hours.clone());
    }
    of_plans
}

impl Hours {
    pub(crate) fn compile(calendar: &Calendar) -> Self {
        Self(Arc::new(Compiled {
            time: WorkTime::compile(calendar),
            day: calendar.day(),
        }))
    }

    /// What a working day is.
    pub(crate) fn day(&self) -> WorkMinutes {
        self.0.day
    }

    /// Working time between two moments; negative backwards.
    pub(crate) fn between(&self, from: Moment, to: Moment) -> WorkMinutes {
        let minutes = self.0.time.work_at(to) - self.0.time.work_at(from);
        let most = i64::from(i32::MAX);
        WorkMinutes(i32::try_from(minutes.clamp(-most, most)).expect("clamped to an i32"))
    }

    /// The end of so much work after a moment.
    pub(crate) fn after(&self, from: Moment, work: WorkMinutes) -> Moment {
        let time = &self.0.time;
        time.finish_at(time.work_at(from) + i64::from(work.0))
    }

    /// Whether any work is done on a day.
    pub(crate) fn works_on(&self, day: NaiveDate) -> bool {
        let next = Moment::at_start_of(day + days(1));
        self.between(Moment::at_start_of(day), next).0 > 0
    }
}
