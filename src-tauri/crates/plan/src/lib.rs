//! The vocabulary of a program, and the only way to change one.
//!
//! A [`Program`] is what people typed: plans, workstreams, an outline of tasks and milestones,
//! people, calendars and links. It holds no computed date; those follow from it, in `schedule`.
//! Every change by anybody is an [`Edit`]. [`apply()`] turns an edit into a [`Delta`] or a
//! [`Refusal`], without touching the program: a preview and a real write run the same code, and
//! the inverse of a delta is an undo.
//!
//! This crate must never read a file, a clock or the environment, and it never decides a date.
//! Time is civil: a [`Moment`] is a minute on a wall calendar, without a zone, so daylight saving
//! can't move a plan. Durations are working minutes ([`WorkMinutes`]).
//!
//! Where to look next: [`edit`] for the verbs, [`mod@apply`] for the rules of each verb, [`outline`]
//! for rows and their numbers, [`text`] for what people type into cells.

pub mod action;
pub mod apply;
pub mod assumption;
pub mod baseline;
pub mod blocker;
pub mod calendar;
pub mod capacity;
mod choice;
pub mod comment;
pub mod decision;
pub mod delta;
pub mod dependency;
pub mod edit;
pub mod escalation;
pub mod gonogo;
pub mod health;
pub mod holidays;
pub mod hours;
pub mod id;
pub mod kept;
pub mod label;
pub mod link;
pub mod outline;
pub mod people;
pub mod policy;
pub mod program;
pub mod record;
pub mod recurrence;
pub mod refusal;
pub mod release;
pub mod risk;
pub mod table;
pub mod task;
pub mod text;
pub mod time;

pub use action::{Action, ActionStatus};
pub use apply::apply;
pub use assumption::{Assumption, AssumptionStatus};
pub use baseline::{Baseline, BaselineRow};
pub use blocker::{Blocker, BlockerCategory, BlockerStatus, EscalationLevel, Severity};
pub use calendar::{Calendar, DayException, Shift, WeekHours};
pub use capacity::{Available, Capacity, CapacityAdvice, Demand, Moscow, PersonDays};
pub use comment::{Comment, OutsideLink};
pub use decision::{Choice, Decision, Reversibility, Urgency};
pub use delta::{Change, Delta, Diff};
pub use dependency::{Dependency, DependencyStatus, NeededBy, Promise};
pub use edit::{
    ActionChange, ActionEdit, AssignmentChange, AssumptionChange, AssumptionEdit, BlockerChange,
    BlockerEdit, CapacityEdit, CommentEdit, DecisionChange, DecisionEdit, DependencyChange,
    DependencyEdit, Edit, EscalationEdit, GoNoGoEdit, HealthEdit, OutsideLinkEdit, Owner,
    PlanChange, RiskChange, RiskEdit, Stream, TaskChange,
};
pub use escalation::{
    Escalation, EscalationImpact, EscalationRoute, EscalationSeverity, EscalationStatus,
    EscalationTrigger,
};
pub use gonogo::{
    AreaColour, AreaNote, Attendee, Condition, GoNoGo, GoNoGoDecision, GoNoGoStatus, OpenRisk,
    ReadinessArea, Vote,
};
pub use health::{Declaration, Health, HealthEntry, HealthSubject};
pub use id::{
    ActionId, AssignmentId, AssumptionId, BaselineId, BlockerId, CalendarId, CapacityId, CommentId,
    DecisionId, DeclarationId, DependencyId, EscalationId, GoNoGoId, HealthEntryId, LinkId,
    OutsideLinkId, PersonId, PlanId, PolicyId, RiskId, TaskId, WorkstreamId,
};
pub use kept::Kept;
pub use link::{Lag, LagCalendar, Link, LinkKind};
pub use outline::{Outline, Row};
pub use people::{Assignment, Person, ResourceKind, Units, Workstream};
pub use policy::{
    Cadence, Cadences, CapacityPolicy, Clock, Desk, HealthPolicy, LadderStep, LevelTimers, Policy,
    ReadinessPolicy, RiskPolicy, RoleBinding, Sprint, TriggerPolicy, Wait,
};
pub use program::Program;
pub use record::{Event, RecordRef, Tags};
pub use recurrence::{Nth, Pattern, Recurrence, WorkWeek};
pub use refusal::{Record, Refusal, Untracked};
pub use release::{Plan, Unfinished};
pub use risk::{Impact, Probability, Risk, RiskLevel, RiskResponse, RiskStatus, Roam};
pub use table::Table;
pub use task::{
    Confidence, Constraint, DependencyType, Effort, EffortKind, Estimate, MilestoneKind, Pin,
    Progress, Split, Task, TaskKind,
};
pub use time::{Moment, WorkMinutes};

/// The civil calendar types every other crate takes from here.
pub use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
