//! The thresholds a program manager may argue about.

use super::check::Check;

/// How much of what a check counts is tolerated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// At most so many percent.
    AtMost(u32),
    /// At least so many percent.
    AtLeast(u32),
}

impl Limit {
    /// Whether so many of so many are within it. Compared without rounding.
    #[must_use]
    pub fn allows(self, count: i64, of: i64) -> bool {
        let (count, of) = (i128::from(count) * 100, i128::from(of));
        match self {
            Self::AtMost(percent) => count <= of * i128::from(percent),
            Self::AtLeast(percent) => count >= of * i128::from(percent),
        }
    }
}

/// Every threshold (R-SCH-8). Days are working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Rows without a predecessor or a successor, in percent of unfinished rows.
    pub open_ends_percent: u32,
    /// Leads, in percent of links.
    pub leads_percent: u32,
    /// Lags, in percent of links.
    pub lags_percent: u32,
    /// Finish-to-start links, in percent of links, at least.
    pub finish_to_start_percent: u32,
    /// Hard constraints, in percent of unfinished rows.
    pub hard_constraints_percent: u32,
    /// Float beyond so many days is high.
    pub long_float_days: i32,
    /// Rows with high float, in percent of unfinished rows.
    pub long_float_percent: u32,
    /// Rows with negative float, in percent of unfinished rows.
    pub negative_float_percent: u32,
    /// Durations beyond so many days are long.
    pub long_duration_days: i32,
    /// Rows with long durations, in percent of unfinished work.
    pub long_duration_percent: u32,
    /// Rows with impossible dates, in percent of rows.
    pub invalid_dates_percent: u32,
    /// Rows nobody owns, in percent of unfinished work.
    pub unowned_percent: u32,
    /// Rows later than the baseline, in percent of those the baseline has finished by now.
    pub missed_percent: u32,
    /// Days the first critical row is lengthened by in the critical path test.
    pub lengthened_days: i32,
    /// How much of that has to arrive at the end, in percent.
    pub lengthened_percent: u32,
    /// The critical path length index, in percent, at least.
    pub path_length_percent: u32,
    /// The baseline execution index, in percent, at least.
    pub execution_percent: u32,
    /// Calendar days after which a status date is stale (R-DEP-4: 7).
    pub stale_days: i32,
}

impl Default for Policy {
    /// The numbers of the fourteen points.
    fn default() -> Self {
        Self {
            open_ends_percent: 5,
            leads_percent: 0,
            lags_percent: 5,
            finish_to_start_percent: 90,
            hard_constraints_percent: 5,
            long_float_days: 44,
            long_float_percent: 5,
            negative_float_percent: 0,
            long_duration_days: 44,
            long_duration_percent: 5,
            invalid_dates_percent: 0,
            unowned_percent: 0,
            missed_percent: 5,
            lengthened_days: 600,
            lengthened_percent: 95,
            path_length_percent: 95,
            execution_percent: 95,
            stale_days: 7,
        }
    }
}

impl Policy {
    /// For software, where two months without a visible result are far too long.
    #[must_use]
    pub fn software() -> Self {
        Self {
            long_float_days: 10,
            long_duration_days: 10,
            ..Self::default()
        }
    }

    /// What a check tolerates.
    #[must_use]
    pub fn limit(&self, check: Check) -> Limit {
        match check {
            Check::OpenEnds => Limit::AtMost(self.open_ends_percent),
            Check::Leads => Limit::AtMost(self.leads_percent),
            Check::Lags => Limit::AtMost(self.lags_percent),
            Check::LinkKinds => Limit::AtLeast(self.finish_to_start_percent),
            Check::HardConstraints => Limit::AtMost(self.hard_constraints_percent),
            Check::LongFloat => Limit::AtMost(self.long_float_percent),
            Check::NegativeFloat => Limit::AtMost(self.negative_float_percent),
            Check::LongDurations => Limit::AtMost(self.long_duration_percent),
            Check::InvalidDates => Limit::AtMost(self.invalid_dates_percent),
            Check::UnownedWork => Limit::AtMost(self.unowned_percent),
            Check::MissedTasks => Limit::AtMost(self.missed_percent),
            Check::CriticalPathTest => Limit::AtLeast(self.lengthened_percent),
            Check::PathLengthIndex => Limit::AtLeast(self.path_length_percent),
            Check::ExecutionIndex => Limit::AtLeast(self.execution_percent),
            Check::EmptyPlan
            | Check::LaunchNotSet
            | Check::NothingPromised
            | Check::PromiseUnowned
            | Check::DeadlineMissed
            | Check::StatusStale
            | Check::UnledMilestones
            | Check::LooseFinishes
            | Check::SummaryLinks
            | Check::RedundantLinks
            | Check::OutOfSequence
            | Check::PinAgainstLink
            | Check::ConstraintAgainstLink
            | Check::SetAside
            | Check::SummaryOfOne => Limit::AtMost(0),
        }
    }
}
