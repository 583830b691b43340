//! What a person wants to escalate without any trigger's saying so.

use plan::{
    EscalationRoute, EscalationSeverity, EscalationTrigger, HealthSubject, RecordRef, RiskLevel,
    Severity,
};

use super::detect::Proposal;
use crate::survey::Survey;

/// A proposal about a record somebody judges worth escalating; none where it is not there, or is an
/// escalation itself.
#[must_use]
pub fn judged(survey: &Survey<'_>, subject: RecordRef) -> Option<Proposal> {
    let program = survey.program;
    let (plan, what, severity, reason) = match subject {
        RecordRef::Plan(id) => {
            let colour = crate::colour::colour(survey, HealthSubject::Plan(id))?;
            let row = survey.plan(id)?;
            let what = row.name.clone();
            (id, what, EscalationSeverity::High, colour.sentence)
        }
        RecordRef::Task(id) => {
            let row = survey.task(id)?;
            let why = crate::words::why(program, survey.schedule, id);
            (row.plan, row.name.clone(), EscalationSeverity::High, why)
        }
        RecordRef::Dependency(id) => {
            let one = crate::dependency::dependency(survey, id)?;
            let critical = one.critical;
            (one.plan, one.name, pressing(critical), one.sentence)
        }
        RecordRef::Blocker(id) => {
            let one = crate::blocker::blocker(survey, id)?;
            let severity = match one.severity {
                Severity::P0 => EscalationSeverity::Critical,
                Severity::P1 => EscalationSeverity::High,
                Severity::P2 | Severity::P3 => EscalationSeverity::Medium,
            };
            (one.plan, one.title, severity, one.sentence)
        }
        RecordRef::Risk(id) => {
            let one = crate::raid::risk(survey, id)?;
            let severity = match one.level {
                RiskLevel::Critical => EscalationSeverity::Critical,
                RiskLevel::High => EscalationSeverity::High,
                RiskLevel::Medium | RiskLevel::Low => EscalationSeverity::Medium,
            };
            (one.plan, one.statement, severity, one.sentence)
        }
        RecordRef::Decision(id) => {
            let one = crate::raid::decision(survey, id)?;
            let critical = one.critical;
            (one.plan, one.question, pressing(critical), one.sentence)
        }
        RecordRef::Assumption(id) => {
            let row = program.assumptions.get(id)?;
            let why = row.if_false.clone();
            (row.plan, row.text.clone(), EscalationSeverity::Medium, why)
        }
        RecordRef::Action(id) => {
            let row = program.actions.get(id)?;
            let why = row.text.clone();
            (row.plan, row.text.clone(), EscalationSeverity::Medium, why)
        }
        RecordRef::GoNoGo(id) => {
            let one = crate::gonogo::gonogo(survey, id)?;
            (one.plan, one.title, EscalationSeverity::High, one.sentence)
        }
        RecordRef::Capacity(id) => {
            let one = crate::capacity::capacity(survey, id)?;
            (one.plan, one.name, EscalationSeverity::High, one.sentence)
        }
        RecordRef::Escalation(_) => return None,
    };
    Some(Proposal {
        plan,
        subject,
        trigger: EscalationTrigger::Judgement,
        route: route(survey, subject),
        severity,
        title: what,
        reason,
    })
}

fn pressing(critical: bool) -> EscalationSeverity {
    if critical {
        EscalationSeverity::High
    } else {
        EscalationSeverity::Medium
    }
}

/// Security and compliance go to their own people; everything else goes by level.
fn route(survey: &Survey<'_>, subject: RecordRef) -> Option<EscalationRoute> {
    let tags = match subject {
        RecordRef::Blocker(id) => survey.program.blockers.get(id)?.tags,
        RecordRef::Risk(id) => survey.program.risks.get(id)?.tags,
        RecordRef::Plan(_)
        | RecordRef::Task(_)
        | RecordRef::Dependency(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_)
        | RecordRef::Escalation(_)
        | RecordRef::GoNoGo(_)
        | RecordRef::Capacity(_) => return None,
    };
    if tags.security {
        Some(EscalationRoute::Security)
    } else if tags.compliance {
        Some(EscalationRoute::Legal)
    } else {
        None
    }
}
