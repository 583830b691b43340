//! What edits of dependencies, blockers, risks, decisions, escalations, colours and comments are
//! called.

use super::{plan_name, quoted, task_name};
use crate::edit::{
    ActionChange, ActionEdit, AssumptionChange, AssumptionEdit, BlockerChange, BlockerEdit,
    CapacityEdit, CommentEdit, DecisionChange, DecisionEdit, DependencyChange, DependencyEdit,
    EscalationEdit, GoNoGoEdit, HealthEdit, OutsideLinkEdit, RiskChange, RiskEdit,
};
use crate::health::HealthSubject;
use crate::id::{DependencyId, RiskId};
use crate::program::Program;
use crate::record::RecordRef;

pub(super) fn dependency(program: &Program, edit: &DependencyEdit) -> String {
    match edit {
        DependencyEdit::Set { dependency, change } => {
            let name = awaited(program, *dependency);
            match change {
                DependencyChange::Provider(_) => format!("Change provider of {name}"),
                DependencyChange::NeededBy(_) => format!("Change when {name} is needed"),
                DependencyChange::Forecast(Some(day)) => format!("Expect {name} on {day}"),
                DependencyChange::Forecast(None) => format!("Clear forecast of {name}"),
                DependencyChange::Blocker(Some(blocker)) => {
                    format!("Link {name} with {}", RecordRef::Blocker(*blocker))
                }
                DependencyChange::Blocker(None) => format!("Clear blocker of {name}"),
                DependencyChange::Impact(_) => format!("Change impact of {name}"),
                DependencyChange::Mitigation(_) => format!("Change mitigation of {name}"),
                DependencyChange::Workaround { .. } => format!("Change workaround of {name}"),
                DependencyChange::Verified(Some(_)) => format!("Verify {name}"),
                DependencyChange::Verified(None) => format!("Clear verification of {name}"),
            }
        }
        DependencyEdit::Status {
            dependency, status, ..
        } => {
            let status = status.word().replace('-', " ");
            format!("Set {} to {status}", awaited(program, *dependency))
        }
        DependencyEdit::Promise {
            dependency, date, ..
        } => {
            let name = awaited(program, *dependency);
            match date {
                Some(date) => format!("Promise {name} for {date}"),
                None => format!("Clear promise of {name}"),
            }
        }
    }
}

fn awaited(program: &Program, dependency: DependencyId) -> String {
    let row = program.dependencies.get(dependency);
    row.map_or_else(
        || RecordRef::Dependency(dependency).to_string(),
        |row| task_name(program, row.task),
    )
}

pub(super) fn blocker(program: &Program, edit: &BlockerEdit) -> String {
    let name = |id| RecordRef::Blocker(id).to_string();
    match edit {
        BlockerEdit::Raise { title, .. } => format!("Raise blocker {}", quoted(title)),
        BlockerEdit::Set { blocker, change } => {
            let name = name(*blocker);
            match change {
                BlockerChange::Title(to) => format!("Rename {name} to {}", quoted(to)),
                BlockerChange::Severity(severity) => {
                    format!("Set {name} to {}", severity.word().to_uppercase())
                }
                BlockerChange::Category(_) => format!("Change category of {name}"),
                BlockerChange::Blocked(_) => format!("Change what {name} blocks"),
                BlockerChange::Reporter(_) => format!("Change reporter of {name}"),
                BlockerChange::Description(_) => format!("Change description of {name}"),
                BlockerChange::RootCause(_) => format!("Change root cause of {name}"),
                BlockerChange::Proposed(_) | BlockerChange::Path(_) => {
                    format!("Change proposed resolution of {name}")
                }
                BlockerChange::Workaround(_) => format!("Change workaround of {name}"),
                BlockerChange::Owner(_) => format!("Change owner of {name}"),
                BlockerChange::Resolver(_) => format!("Change resolver of {name}"),
                BlockerChange::Target(_) => format!("Change target of {name}"),
                BlockerChange::PeopleBlocked(_) => format!("Change people blocked by {name}"),
                BlockerChange::Lessons(_) => format!("Change lessons of {name}"),
                BlockerChange::Tags(_) => format!("Change tags of {name}"),
            }
        }
        BlockerEdit::Note { blocker, .. } => format!("Report on {}", name(*blocker)),
        BlockerEdit::Investigate { blocker, .. } => format!("Investigate {}", name(*blocker)),
        BlockerEdit::Escalate { blocker, to, .. } => {
            format!(
                "Escalate {} to {}",
                name(*blocker),
                to.word().to_uppercase()
            )
        }
        BlockerEdit::Deescalate { blocker, to, .. } => {
            format!(
                "Bring {} back to {}",
                name(*blocker),
                to.word().to_uppercase()
            )
        }
        BlockerEdit::Resolve { blocker, .. } => format!("Resolve {}", name(*blocker)),
        BlockerEdit::Close { blocker, .. } => format!("Close {}", name(*blocker)),
        BlockerEdit::WontFix { blocker, .. } => format!("Give up on {}", name(*blocker)),
        BlockerEdit::Reopen { blocker, .. } => format!("Reopen {}", name(*blocker)),
        BlockerEdit::Remove { blocker } => {
            let row = program.blockers.get(*blocker);
            let title = row.map_or_else(|| name(*blocker), |row| quoted(&row.title));
            format!("Delete blocker {title}")
        }
    }
}

pub(super) fn risk(edit: &RiskEdit) -> String {
    match edit {
        RiskEdit::Raise { statement, .. } => format!("Raise risk {}", quoted(statement)),
        RiskEdit::Set { risk, change } => {
            let name = risk_name(*risk);
            match change {
                RiskChange::Statement(_) => format!("Reword {name}"),
                RiskChange::Category(_) => format!("Change category of {name}"),
                RiskChange::Probability(_) | RiskChange::Impact(_) => format!("Weigh {name}"),
                RiskChange::Response(_) => format!("Change response to {name}"),
                RiskChange::Mitigation(_) => format!("Change mitigation of {name}"),
                RiskChange::Contingency(_) => format!("Change contingency of {name}"),
                RiskChange::Trigger(_) => format!("Change trigger of {name}"),
                RiskChange::Owner(_) => format!("Change owner of {name}"),
                RiskChange::FollowUp(_) => format!("Change follow-up of {name}"),
                RiskChange::Rows(_) => format!("Change what {name} touches"),
                RiskChange::Tags(_) => format!("Change tags of {name}"),
            }
        }
        RiskEdit::Own { risk, .. } => format!("Own {}", risk_name(*risk)),
        RiskEdit::Accept { risk, .. } => format!("Accept {}", risk_name(*risk)),
        RiskEdit::Mitigate { risk } => format!("Mitigate {}", risk_name(*risk)),
        RiskEdit::Close { risk, .. } => format!("Close {}", risk_name(*risk)),
        RiskEdit::Reopen { risk, .. } => format!("Reopen {}", risk_name(*risk)),
        RiskEdit::Review { risk, .. } => format!("Review {}", risk_name(*risk)),
        RiskEdit::Remove { risk } => format!("Delete {}", risk_name(*risk)),
    }
}

/// `risk R-3`: the letter alone says too little in a menu.
pub(super) fn risk_name(risk: RiskId) -> String {
    format!("risk {}", RecordRef::Risk(risk))
}

pub(super) fn assumption(edit: &AssumptionEdit) -> String {
    let name = |id| format!("assumption {}", RecordRef::Assumption(id));
    match edit {
        AssumptionEdit::Add { text, .. } => format!("Assume {}", quoted(text)),
        AssumptionEdit::Set { assumption, change } => {
            let name = name(*assumption);
            match change {
                AssumptionChange::Text(_) => format!("Reword {name}"),
                AssumptionChange::Owner(_) => format!("Change owner of {name}"),
                AssumptionChange::Due(_) => format!("Change due date of {name}"),
                AssumptionChange::IfFalse(_) => format!("Change consequence of {name}"),
                AssumptionChange::Rows(_) => format!("Change what rests on {name}"),
            }
        }
        AssumptionEdit::Settle {
            assumption, status, ..
        } => format!("Set {} to {}", name(*assumption), status.word()),
        AssumptionEdit::Remove { assumption } => format!("Delete {}", name(*assumption)),
    }
}

pub(super) fn action(edit: &ActionEdit) -> String {
    let name = |id| RecordRef::Action(id).to_string();
    match edit {
        ActionEdit::Add { text, .. } => format!("Add action {}", quoted(text)),
        ActionEdit::Set { action, change } => {
            let name = name(*action);
            match change {
                ActionChange::Text(_) => format!("Reword {name}"),
                ActionChange::Owner(_) => format!("Change owner of {name}"),
                ActionChange::Due(_) => format!("Change due date of {name}"),
                ActionChange::Risk(_) => format!("Change risk of {name}"),
                ActionChange::Blocker(_) => format!("Change blocker of {name}"),
                ActionChange::Rows(_) => format!("Change rows of {name}"),
            }
        }
        ActionEdit::Status { action, status, .. } => {
            format!(
                "Set {} to {}",
                name(*action),
                status.word().replace('-', " ")
            )
        }
        ActionEdit::Remove { action } => format!("Delete {}", name(*action)),
    }
}

pub(super) fn decision(edit: &DecisionEdit) -> String {
    let name = |id| RecordRef::Decision(id).to_string();
    match edit {
        DecisionEdit::Ask { question, .. } => format!("Ask {}", quoted(question)),
        DecisionEdit::Set { decision, change } => {
            let name = name(*decision);
            match change {
                DecisionChange::Question(_) => format!("Reword {name}"),
                DecisionChange::Context(_) => format!("Change context of {name}"),
                DecisionChange::Row(_) => format!("Change row of {name}"),
                DecisionChange::Options(_) => format!("Change options of {name}"),
                DecisionChange::Recommendation(_) => format!("Change recommendation of {name}"),
                DecisionChange::Deciders(_) => format!("Change who decides {name}"),
                DecisionChange::NeededBy(_) => format!("Change when {name} is needed"),
                DecisionChange::Urgency(_) => format!("Change urgency of {name}"),
                DecisionChange::DefaultIfNone(_) => format!("Change default of {name}"),
                DecisionChange::Rationale(_) => format!("Change rationale of {name}"),
            }
        }
        DecisionEdit::Decide { decision, .. } => format!("Decide {}", name(*decision)),
        DecisionEdit::Reopen { decision } => format!("Reopen {}", name(*decision)),
        DecisionEdit::Remove { decision } => format!("Delete {}", name(*decision)),
    }
}

pub(super) fn escalation(edit: &EscalationEdit) -> String {
    let name = |id| RecordRef::Escalation(id).to_string();
    match edit {
        EscalationEdit::Draft { escalation } => {
            format!("Draft escalation {}", quoted(&escalation.title))
        }
        EscalationEdit::Revise { escalation, .. } => format!("Revise {}", name(*escalation)),
        EscalationEdit::Send { escalation, .. } => format!("Send {}", name(*escalation)),
        EscalationEdit::Acknowledge { escalation, .. } => {
            format!("Acknowledge {}", name(*escalation))
        }
        EscalationEdit::Decide { escalation, .. } => format!("Decide {}", name(*escalation)),
        EscalationEdit::Resolve { escalation, .. } => format!("Resolve {}", name(*escalation)),
        EscalationEdit::Withdraw { escalation, .. } => format!("Withdraw {}", name(*escalation)),
        EscalationEdit::Remove { escalation } => format!("Delete {}", name(*escalation)),
    }
}

pub(super) fn gonogo(program: &Program, edit: &GoNoGoEdit) -> String {
    let name = |id| RecordRef::GoNoGo(id).to_string();
    match edit {
        GoNoGoEdit::Draft { record } => {
            format!("Draft go/no-go of {}", quoted(&record.title()))
        }
        GoNoGoEdit::Revise { record, .. } => format!("Revise {}", name(*record)),
        GoNoGoEdit::Hold { record, .. } => {
            let decision = program.gonogos.get(*record).and_then(|row| row.decision);
            match decision {
                Some(decision) => format!("Decide {}: {}", name(*record), decision.spoken()),
                None => format!("Decide {}", name(*record)),
            }
        }
        GoNoGoEdit::Meet { record, met, .. } => {
            let verb = if *met { "Meet" } else { "Reopen" };
            format!("{verb} condition of {}", name(*record))
        }
        GoNoGoEdit::Remove { record } => format!("Delete {}", name(*record)),
    }
}

pub(super) fn capacity(edit: &CapacityEdit) -> String {
    let name = |id| RecordRef::Capacity(id).to_string();
    match edit {
        CapacityEdit::Assess { capacity } => {
            format!("Assess capacity of {}", quoted(&capacity.name))
        }
        CapacityEdit::Revise { capacity, .. } => format!("Revise {}", name(*capacity)),
        CapacityEdit::Remove { capacity } => format!("Delete {}", name(*capacity)),
    }
}

pub(super) fn health(program: &Program, edit: &HealthEdit) -> String {
    match edit {
        HealthEdit::Declare { declaration } => {
            let name = subject(program, declaration.subject);
            format!(
                "Declare {name} {}",
                declaration.colour.word().to_lowercase()
            )
        }
        HealthEdit::Withdraw { declaration } => {
            let row = program.declarations.get(*declaration);
            let name = row.map_or_else(String::new, |row| {
                format!(" of {}", subject(program, row.subject))
            });
            format!("Withdraw declaration{name}")
        }
    }
}

pub(super) fn subject(program: &Program, subject: HealthSubject) -> String {
    match subject {
        HealthSubject::Plan(plan) => plan_name(program, plan),
        HealthSubject::Workstream(stream) => {
            let stream = program.workstreams.get(stream);
            stream.map_or_else(|| "workstream".to_owned(), |row| quoted(&row.name))
        }
        HealthSubject::Milestone(task) => task_name(program, task),
    }
}

pub(super) fn comment(program: &Program, edit: &CommentEdit) -> String {
    let about = |comment| {
        let row = program.comments.get(comment);
        row.map_or_else(String::new, |row| {
            format!(" on {}", record(program, row.on))
        })
    };
    match edit {
        CommentEdit::Add { on, .. } => format!("Comment on {}", record(program, *on)),
        CommentEdit::Reword { comment, .. } => format!("Reword comment{}", about(*comment)),
        CommentEdit::Remove { comment } => format!("Delete comment{}", about(*comment)),
    }
}

pub(super) fn outside_link(program: &Program, edit: &OutsideLinkEdit) -> String {
    let target = |link| {
        let row = program.outside_links.get(link);
        row.map_or_else(String::new, |row| format!(" {}", quoted(&row.target)))
    };
    match edit {
        OutsideLinkEdit::Add { on, target, .. } => {
            format!("Link {} with {}", record(program, *on), quoted(target))
        }
        OutsideLinkEdit::Set { link, .. } => format!("Change link{}", target(*link)),
        OutsideLinkEdit::Remove { link } => format!("Delete link{}", target(*link)),
    }
}

fn record(program: &Program, record: RecordRef) -> String {
    match record {
        RecordRef::Plan(plan) => plan_name(program, plan),
        RecordRef::Task(task) => task_name(program, task),
        RecordRef::Dependency(id) => awaited(program, id),
        RecordRef::Risk(id) => risk_name(id),
        RecordRef::Blocker(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_)
        | RecordRef::Escalation(_)
        | RecordRef::GoNoGo(_)
        | RecordRef::Capacity(_) => record.to_string(),
    }
}
