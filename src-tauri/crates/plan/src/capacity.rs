//! Capacity: who is there for how long, what is to be done, and whether the one is enough for the
//! other. What follows is reckoned in `assess`; here lies what people wrote.

use std::fmt;

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::PlanId;
use crate::task::Confidence;
use crate::time::Moment;

/// Days of one person, in hundredths: half a day is 50.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonDays(pub i32);

impl PersonDays {
    /// The most anybody may write: a thousand people for four years.
    pub const MAX: Self = Self(100_000_000);

    /// Whole days.
    #[must_use]
    pub fn whole(days: i32) -> Self {
        Self(days.saturating_mul(100))
    }

    /// A percentage of it, to the nearest hundredth of a day.
    #[must_use]
    pub fn percent(self, percent: u16) -> Self {
        let part = i64::from(self.0) * i64::from(percent);
        let rounded = (part + part.signum() * 50) / 100;
        Self(i32::try_from(rounded).unwrap_or(i32::MAX))
    }

    /// Reads `20`, `4.5` or `4,5`; at the most two places after the point.
    #[must_use]
    pub fn from_words(text: &str) -> Option<Self> {
        let text = text.trim().replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 7 || part.len() > 2 || !digits(whole) || !digits(part)
        {
            return None;
        }
        let whole: i32 = whole.parse().ok()?;
        let hundredths: i32 = format!("{part:0<2}").parse().ok()?;
        let days = whole.checked_mul(100)?.checked_add(hundredths)?;
        (days <= Self::MAX.0).then_some(Self(days))
    }
}

impl std::iter::Sum for PersonDays {
    fn sum<I: Iterator<Item = Self>>(days: I) -> Self {
        Self(days.fold(0, |sum, days| sum.saturating_add(days.0)))
    }
}

impl std::ops::Sub for PersonDays {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// `36.8`, `20`, `-0.25`: as few places as say it exactly.
impl fmt::Display for PersonDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match (part, part % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", part / 10),
            _ => write!(f, "{sign}{whole}.{part:02}"),
        }
    }
}

choices! {
    /// How much a piece of scope matters (C11 of the domain).
    Moscow {
        /// Without it there is no release.
        Must = "must",
        /// Important, but there is a way around.
        Should = "should",
        /// Nice to have.
        Could = "could",
        /// Left out on purpose.
        WontThisTime = "wont-this-time",
    }

    /// What to do about capacity and scope.
    CapacityAdvice {
        /// It fits.
        Proceed = "proceed",
        /// Do less.
        ReduceScope = "reduce-scope",
        /// Take longer.
        ExtendTimeline = "extend-timeline",
        /// Get more people.
        AddResources = "add-resources",
        /// Several of these.
        Combination = "combination",
    }
}

/// Somebody who is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Available {
    /// Who.
    pub name: String,
    /// As what.
    pub role: String,
    /// Working days less days off.
    pub days: PersonDays,
    /// How much of them this plan has, in percent.
    pub percent: u16,
}

/// Something to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// The workstream, or a piece of it.
    pub name: String,
    /// How long it takes one person.
    pub days: PersonDays,
    /// How sure somebody is.
    pub confidence: Option<Confidence>,
    /// How much it matters.
    pub priority: Option<Moscow>,
    /// Background.
    pub notes: String,
}

/// One look at whether people and work fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The plan it is about.
    pub plan: PlanId,
    /// What is assessed: a project, a sprint.
    pub name: String,
    /// Its first day.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub until: Option<NaiveDate>,
    /// Who is there.
    pub people: Vec<Available>,
    /// How much of a day goes into this work, in percent (R-CAP-1).
    pub focus: u16,
    /// What is to be done.
    pub demand: Vec<Demand>,
    /// What somebody recommends, which may differ from what is reckoned.
    pub advice: Option<CapacityAdvice>,
    /// Why.
    pub reason: String,
    /// When it was written down.
    pub raised: Moment,
    /// Who wrote it down.
    pub raised_by: String,
}

impl Capacity {
    /// An assessment with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, name: &str, focus: u16, raised: Moment) -> Self {
        Self {
            plan,
            name: name.to_owned(),
            from: None,
            until: None,
            people: Vec::new(),
            focus,
            demand: Vec::new(),
            advice: None,
            reason: String::new(),
            raised,
            raised_by: String::new(),
        }
    }
}
