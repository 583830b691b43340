//! How escalations go: decisions that are due (R-ESC-4), and matters that need nobody further up
//! any more (R-ESC-5).

use plan::{
    DependencyStatus, Desk, Escalation, EscalationId, EscalationLevel, EscalationSeverity,
    EscalationStatus, EscalationTrigger, Moment, PersonId, PlanId, RecordRef, RiskStatus,
};

use crate::standing::slip;
use crate::survey::Survey;

/// The next level of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextLevel {
    /// The level.
    pub level: EscalationLevel,
    /// The role there.
    pub role: String,
    /// Who fills it today.
    pub person: Option<PersonId>,
}

/// How one escalation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscalationStanding {
    /// Which one.
    pub escalation: EscalationId,
    /// The plan it concerns.
    pub plan: PlanId,
    /// What it is about.
    pub subject: RecordRef,
    /// Its title.
    pub title: String,
    /// How pressing it is.
    pub severity: EscalationSeverity,
    /// Where it stands.
    pub status: EscalationStatus,
    /// By when it has to be decided.
    pub due: Option<Moment>,
    /// Minutes on the wall since then, without a decision (R-ESC-4).
    pub overdue: i32,
    /// What happens without a decision, where it is overdue and somebody has said so (R-ESC-4).
    pub default: Option<String>,
    /// Where it goes next when nobody decides (R-ESC-4).
    pub next: Option<NextLevel>,
    /// Why nobody further up is needed any more, where that is so (R-ESC-5).
    pub deescalate: Option<String>,
    /// All of this in a sentence or two.
    pub sentence: String,
}

/// The level above one.
pub(super) fn above(level: EscalationLevel) -> Option<EscalationLevel> {
    let mut levels = EscalationLevel::ALL.iter().copied();
    levels.find(|&other| other > level)
}

/// All escalations that are drafted or on somebody's desk, overdue ones first.
#[must_use]
pub fn escalations(survey: &Survey<'_>) -> Vec<EscalationStanding> {
    let rows = survey.program.escalations.iter();
    let live =
        rows.filter(|(_, row)| row.status.is_open() || row.status == EscalationStatus::Draft);
    let mut found: Vec<_> = live.map(|(id, row)| stand(survey, id, row)).collect();
    found.sort_by_key(|one| {
        let due = one.due.unwrap_or(Moment::MAX);
        (one.overdue == 0, one.severity, due, one.escalation)
    });
    found
}

fn stand(survey: &Survey<'_>, id: EscalationId, row: &Escalation) -> EscalationStanding {
    let waits = matches!(
        row.status,
        EscalationStatus::Sent | EscalationStatus::Acknowledged
    );
    let due = row.decision_needed_by;
    let late = due.map_or(0, |due| survey.now.0.saturating_sub(due.0));
    let overdue = if waits { late.max(0) } else { 0 };
    let next = above(row.level_to).filter(|_| overdue > 0).map(|level| {
        let desk = Desk::Level(level);
        let binding = survey.policy.role(desk);
        NextLevel {
            level,
            role: binding.map_or_else(String::new, |binding| binding.role.clone()),
            person: binding.and_then(|binding| survey.at_desk(binding)),
        }
    });
    let default = Some(row.if_no_decision.trim())
        .filter(|text| overdue > 0 && !text.is_empty())
        .map(str::to_owned);
    let deescalate = if row.status.is_open() {
        over(survey, row)
    } else {
        None
    };
    let name = RecordRef::Escalation(id);
    let mut sentence = match (row.status, due) {
        (EscalationStatus::Draft, _) => format!("{name} is drafted and not sent."),
        (EscalationStatus::Decided, _) => format!("{name} is decided and not done yet."),
        (_, Some(due)) if overdue > 0 => format!(
            "{name} was to be decided by {} and is not.",
            crate::blocker::at(due)
        ),
        (_, Some(due)) => format!("{name} is to be decided by {}.", crate::blocker::at(due)),
        (_, None) => format!("{name} waits for a decision."),
    };
    if let Some(default) = &default {
        sentence.push_str(&format!(" Without one: {default}"));
    }
    if let Some(next) = &next {
        let who = survey.person_name(next.person);
        let who = who.map_or_else(|| next.role.clone(), |who| format!("{who} ({})", next.role));
        sentence.push_str(&format!(" Next: {who}."));
    }
    if let Some(why) = &deescalate {
        sentence.push_str(&format!(" It can come back down: {why}"));
    }
    EscalationStanding {
        escalation: id,
        plan: row.plan,
        subject: row.subject,
        title: row.title.clone(),
        severity: row.severity,
        status: row.status,
        due,
        overdue,
        default,
        next,
        deescalate,
        sentence,
    }
}

/// R-ESC-5: resolved, a way around, off the critical path, or decided above.
fn over(survey: &Survey<'_>, row: &Escalation) -> Option<String> {
    let said = |text: &str| Some(text.to_owned());
    let off_path = "it is not on the critical path any more.";
    // What touches security or compliance is no less urgent for having float or a way around.
    let by_path = row.trigger != EscalationTrigger::SecurityOrCompliance;
    match row.subject {
        RecordRef::Blocker(id) => {
            let blocker = survey.program.blockers.get(id)?;
            if !blocker.status.is_open() {
                return said("the blocker is resolved.");
            }
            if by_path && !blocker.workaround.trim().is_empty() {
                return said("there is a way around.");
            }
            if by_path && !survey.any_critical(&blocker.blocked) {
                return said(off_path);
            }
        }
        RecordRef::Dependency(id) => {
            let dependency = survey.program.dependencies.get(id)?;
            if dependency.status == DependencyStatus::Complete {
                return said("it is there.");
            }
            if dependency.has_workaround {
                return said("there is a way around.");
            }
            if !survey.any_critical(&[dependency.task]) {
                return said(off_path);
            }
        }
        RecordRef::Risk(id) => {
            if survey.program.risks.get(id)?.status == RiskStatus::Closed {
                return said("the risk is closed.");
            }
        }
        RecordRef::Decision(id) => {
            if survey.program.decisions.get(id)?.decided.is_some() {
                return said("it is decided.");
            }
        }
        RecordRef::Plan(plan) => {
            let launch = survey.plan(plan)?.launch?;
            let late = slip(survey.task(launch)?.promised, survey.dates(launch)?);
            if late.is_none_or(|late| late <= survey.policy.triggers.slip_days) {
                return said("the launch does not slip so far any more.");
            }
        }
        RecordRef::Task(task) => {
            let (row, dates) = (survey.task(task)?, survey.dates(task)?);
            if dates.complete {
                return said("it is done.");
            }
            if row.external && slip(row.promised, dates).is_some_and(|late| late <= 0) {
                return said("the promise is forecast to be kept.");
            }
        }
        RecordRef::Capacity(id) => {
            if crate::capacity::capacity(survey, id)?.plain.left.0 >= 0 {
                return said("people are enough for the work now.");
            }
        }
        RecordRef::GoNoGo(id) => {
            if !crate::gonogo::gonogo(survey, id)?.lapsed {
                return said("no condition is overdue any more.");
            }
        }
        RecordRef::Assumption(_) | RecordRef::Action(_) | RecordRef::Escalation(_) => {}
    }
    match row.status {
        EscalationStatus::Decided => said("it was decided above."),
        EscalationStatus::Draft
        | EscalationStatus::Sent
        | EscalationStatus::Acknowledged
        | EscalationStatus::Resolved
        | EscalationStatus::Withdrawn => None,
    }
}
