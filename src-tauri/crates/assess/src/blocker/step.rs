//! The ladder of a blocker: who is told when (R-BLK-1).

use plan::{
    Blocker, BlockerId, Desk, EscalationLevel, EscalationStatus, LadderStep, Moment, PersonId,
    Policy, RecordRef, RoleBinding,
};

use super::timer::{Reading, Ticking, Timer, TimerKind};
use crate::survey::Survey;

/// The next step of the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Its place, from 1.
    pub step: u8,
    /// The role that is told.
    pub role: String,
    /// Who fills it, where somebody does: the one who stands in while the first is away.
    pub person: Option<PersonId>,
    /// When; none where it waits for the end of a sprint and there are none.
    pub due: Option<Moment>,
    /// Whether that is past.
    pub overdue: bool,
    /// This in a sentence.
    pub sentence: String,
}

/// The clocks of all steps.
pub(super) fn ladder(
    survey: &Survey<'_>,
    id: BlockerId,
    row: &Blocker,
    ticking: &Ticking<'_>,
) -> Vec<Timer> {
    let steps = survey.policy.steps(row.severity);
    steps
        .filter_map(|step| {
            let due = ticking.due(row.raised, step.after)?;
            let kind = TimerKind::Ladder(step.step, step.role.clone());
            let reading = match taken(survey, id, row, step) {
                Some(at) => ticking.read(due, Some(at)),
                None => ticking.read(due, None),
            };
            Some(ticking.timer(kind, due, reading))
        })
        .collect()
}

/// The first step nobody has taken.
pub(super) fn next(
    survey: &Survey<'_>,
    id: BlockerId,
    row: &Blocker,
    ticking: &Ticking<'_>,
) -> Option<NextStep> {
    if !row.status.is_open() {
        return None;
    }
    let mut steps = survey.policy.steps(row.severity);
    let step = steps.find(|step| taken(survey, id, row, step).is_none())?;
    let due = ticking.due(row.raised, step.after);
    let reading = due.map(|due| ticking.read(due, None));
    let overdue = matches!(reading, Some(Reading::Overdue { .. }));
    let person = survey.fills(&step.role);
    let who = match survey.person_name(person) {
        Some(name) => format!("{name} ({})", step.role),
        None => format!("the {}", step.role),
    };
    let sentence = match due {
        Some(_) if overdue => format!("Tell {who} now."),
        Some(due) => format!("Tell {who} by {}.", super::timer::at(due)),
        None => format!("Tell {who} when the sprint ends."),
    };
    Some(NextStep {
        step: step.step,
        role: step.role.clone(),
        person,
        due,
        overdue,
        sentence,
    })
}

/// When a step was taken, as far as anything says so. A role at a level is told when the blocker
/// gets there; any other when an escalation about the blocker is sent to whoever fills it; one
/// that nobody can fill (a meeting) when the blocker is first answered.
fn taken(survey: &Survey<'_>, id: BlockerId, row: &Blocker, step: &LadderStep) -> Option<Moment> {
    let policy: &Policy = &survey.policy;
    let named = |role: &&RoleBinding| role.role == step.role;
    let mut roles = policy.roles.iter().filter(named).peekable();
    if roles.peek().is_none() {
        return row.first_response;
    }
    // A level above was reached by passing this one, or together with it; who was told stays told
    // when the blocker comes back down.
    let desks = policy.roles.iter().filter(named);
    let levels = desks.filter_map(|role| match role.desk {
        Desk::Level(level) if level > EscalationLevel::L0 => Some(level),
        Desk::Level(_) | Desk::Route(..) => None,
    });
    if let Some(lowest) = levels.min() {
        let first = row.reached.iter().find(|(level, _)| *level >= lowest);
        if let Some(&(_, at)) = first {
            return Some(at);
        }
        if row.level >= lowest {
            return Some(row.level_since);
        }
    }
    let people: Vec<PersonId> = roles
        .flat_map(|role| [role.primary, role.secondary])
        .flatten()
        .collect();
    let about = survey.near().escalations_of.get(&RecordRef::Blocker(id));
    let sent = about.into_iter().flatten().filter_map(|&escalation| {
        let escalation = survey.program.escalations.get(escalation)?;
        let withdrawn = escalation.status == EscalationStatus::Withdrawn;
        let told = escalation.to.iter().any(|person| people.contains(person));
        escalation.sent.filter(|_| told && !withdrawn)
    });
    sent.min()
}

impl Survey<'_> {
    /// Who fills a role today: its first person, or the one who stands in where that one is away
    /// or nobody is named.
    pub(crate) fn fills(&self, role: &str) -> Option<PersonId> {
        let mut roles = self.policy.roles.iter();
        self.at_desk(roles.find(|binding| binding.role == role)?)
    }

    /// Who sits at a desk today.
    pub(crate) fn at_desk(&self, binding: &RoleBinding) -> Option<PersonId> {
        let here = |person: &PersonId| !crate::absence::is_off(self.program, *person, self.today);
        let [first, second] = [binding.primary, binding.secondary];
        first
            .filter(here)
            .or(second.filter(here))
            .or(first)
            .or(second)
    }
}
