//! Plan lint: what a careful planner would find wrong with a plan before believing its dates.
//!
//! The fourteen points of the Defense Contract Management Agency, adapted to software plans
//! (R-SCH-8), and the things a technical program manager looks for besides them (R-DEP-2). Every
//! check says what it measured against which threshold, and names each row and link it is about;
//! where one edit puts a finding right without anybody having to think, it comes along.
//!
//! Pure and deterministic: checks in the order of [`Check::ALL`], findings in the order of the
//! outline. Everything is linear in rows and links, apart from redundant links, whose search is
//! bounded (see `redundant`), and the critical path test, which computes the schedule of a copy
//! once more.

mod check;
mod contradictions;
mod dates;
mod finding;
mod ground;
mod lengthened;
mod logic;
mod outline;
mod policy;
mod promises;
mod record;
mod redundant;
mod sequence;

use plan::{NaiveDate, PlanId, Program};
use schedule::Schedule;

pub use check::Check;
pub use finding::{Checked, Counted, Finding, Fix, Measured, Verdict};
pub use policy::{Limit, Policy};

use ground::Ground;

/// What was found in a plan, one entry a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    /// The plan looked at.
    pub plan: PlanId,
    /// In the order of [`Check::ALL`]; empty when the program has no such plan.
    pub checks: Vec<Checked>,
}

impl Lint {
    /// What one check said.
    #[must_use]
    pub fn of(&self, check: Check) -> Option<&Checked> {
        self.checks.iter().find(|checked| checked.check == check)
    }

    /// The checks that failed.
    pub fn failed(&self) -> impl Iterator<Item = &Checked> {
        self.checks
            .iter()
            .filter(|checked| checked.verdict == Verdict::Failed)
    }

    /// All findings with the check they belong to.
    pub fn findings(&self) -> impl Iterator<Item = (Check, &Finding)> {
        self.checks.iter().flat_map(|checked| {
            let check = checked.check;
            checked.findings.iter().map(move |finding| (check, finding))
        })
    }
}

/// Looks a plan over. `schedule` is the schedule of this very program; a plan without a status
/// date is looked at as of `today`.
#[must_use]
pub fn lint(
    program: &Program,
    plan: PlanId,
    schedule: &Schedule,
    policy: &Policy,
    today: NaiveDate,
) -> Lint {
    let checks =
        Ground::of(program, plan, schedule, policy, today).map_or_else(Vec::new, |ground| {
            Check::ALL
                .into_iter()
                .map(|check| run(&ground, check))
                .collect()
        });
    Lint { plan, checks }
}

fn run(ground: &Ground, check: Check) -> Checked {
    match check {
        Check::OpenEnds => logic::open_ends(ground),
        Check::Leads => logic::leads(ground),
        Check::Lags => logic::lags(ground),
        Check::LinkKinds => logic::link_kinds(ground),
        Check::HardConstraints => dates::hard_constraints(ground),
        Check::LongFloat => dates::long_float(ground),
        Check::NegativeFloat => dates::negative_float(ground),
        Check::LongDurations => dates::long_durations(ground),
        Check::InvalidDates => dates::invalid_dates(ground),
        Check::UnownedWork => promises::unowned_work(ground),
        Check::MissedTasks => record::missed_tasks(ground),
        Check::CriticalPathTest => lengthened::critical_path_test(ground),
        Check::PathLengthIndex => record::path_length_index(ground),
        Check::ExecutionIndex => record::execution_index(ground),
        Check::EmptyPlan => outline::empty_plan(ground),
        Check::LaunchNotSet => promises::launch_not_set(ground),
        Check::NothingPromised => promises::nothing_promised(ground),
        Check::PromiseUnowned => promises::promise_unowned(ground),
        Check::DeadlineMissed => promises::deadline_missed(ground),
        Check::StatusStale => record::status_stale(ground),
        Check::UnledMilestones => logic::unled_milestones(ground),
        Check::LooseFinishes => logic::loose_finishes(ground),
        Check::SummaryLinks => logic::summary_links(ground),
        Check::RedundantLinks => redundant::redundant_links(ground),
        Check::OutOfSequence => sequence::out_of_sequence(ground),
        Check::PinAgainstLink => contradictions::pin_against_link(ground),
        Check::ConstraintAgainstLink => contradictions::constraint_against_link(ground),
        Check::SetAside => outline::set_aside(ground),
        Check::SummaryOfOne => outline::summary_of_one(ground),
    }
}
