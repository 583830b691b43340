//! From what is tracked beside the rows to what crosses the boundary.

use plan::{
    Action, Assumption, Blocker, Choice, Comment, Decision, Declaration, Dependency, Escalation,
    Event, HealthEntry, HealthSubject, NaiveDate, NeededBy, OutsideLink, PlanId, Program,
    RecordRef, Risk, Table, Tags, TaskId,
};

use crate::dto::{
    ActionDto, AssumptionDto, BlockerDto, ChoiceDto, CommentDto, DecisionDto, DeclarationDto,
    DependencyDto, EscalationDraftDto, EscalationDto, EscalationImpactDto, EventDto,
    HealthEntryDto, HealthSubjectDto, NeededByDto, OutsideLinkDto, PromiseDto, RegistersDto,
    RiskRecordDto, TagsDto,
};
use crate::overview;

mod policy;
mod release;

pub(crate) use policy::policy;
pub(crate) use release::{capacity_draft, gonogo_draft};

/// Everything tracked in a program.
pub(crate) fn registers(program: &Program, revision: u32) -> RegistersDto {
    RegistersDto {
        revision,
        dependencies: all(program, &program.dependencies, dependency),
        blockers: all(program, &program.blockers, blocker),
        risks: all(program, &program.risks, risk),
        assumptions: all(program, &program.assumptions, assumption),
        actions: all(program, &program.actions, action),
        decisions: all(program, &program.decisions, decision),
        escalations: all(program, &program.escalations, escalation),
        gonogos: all(program, &program.gonogos, release::gonogo),
        capacities: all(program, &program.capacities, release::capacity),
        declarations: all(program, &program.declarations, declaration),
        health: all(program, &program.health, health_entry),
        comments: all(program, &program.comments, comment),
        outside_links: all(program, &program.outside_links, outside_link),
        policy: policy(program),
    }
}

fn all<K, V, D>(
    program: &Program,
    table: &Table<K, V>,
    told: impl Fn(&Program, u32, &V) -> D,
) -> Vec<D>
where
    K: Copy + Ord + From<u32>,
    u32: From<K>,
{
    let rows = table.iter();
    rows.map(|(id, row)| told(program, id.into(), row))
        .collect()
}

fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn rows(rows: &[TaskId]) -> Vec<u32> {
    rows.iter().map(|row| row.0).collect()
}

fn events(history: &[Event]) -> Vec<EventDto> {
    let event = |event: &Event| EventDto {
        at: event.at.0,
        by: event.by.clone(),
        text: event.text.clone(),
    };
    history.iter().map(event).collect()
}

fn tags(tags: Tags) -> TagsDto {
    TagsDto {
        security: tags.security,
        compliance: tags.compliance,
    }
}

fn needed_by(program: &Program, plan: PlanId, needed: NeededBy) -> NeededByDto {
    match needed {
        NeededBy::Date(date) => NeededByDto::Date {
            date: date.to_string(),
        },
        NeededBy::Milestone(task) => NeededByDto::Milestone {
            task: task.0,
            name: program
                .tasks
                .get(task)
                .map_or_else(String::new, |row| row.name.clone()),
        },
        NeededBy::PlanWeek(week) => NeededByDto::Week {
            week,
            date: program
                .plans
                .get(plan)
                .and_then(|plan| needed.date(plan, |_| None))
                .map_or_else(String::new, |date| date.to_string()),
        },
    }
}

pub(crate) fn dependency(program: &Program, id: u32, row: &Dependency) -> DependencyDto {
    let task = program.tasks.get(row.task);
    let plan = task.map_or(PlanId(0), |task| task.plan);
    let promise = |promise: &plan::Promise| PromiseDto {
        date: day(promise.date),
        by: promise.by.clone(),
        at: promise.at.map(|at| at.0),
    };
    DependencyDto {
        id,
        reference: RecordRef::Dependency(id.into()).to_string(),
        task: row.task.0,
        plan: plan.0,
        name: task.map_or_else(String::new, |task| task.name.clone()),
        kind: task.map_or(crate::dto::KindDto::Technical, super::kind),
        owner: task.and_then(|task| task.owner).map(u32::from),
        provider: row.provider.clone(),
        needed_by: row.needed_by.map(|needed| needed_by(program, plan, needed)),
        status: row.status.into(),
        forecast: day(row.forecast),
        promised: day(task.and_then(|task| task.promised)),
        promises: row.promises.iter().map(promise).collect(),
        blocker: row.blocker.map(u32::from),
        impact: row.impact.clone(),
        mitigation: row.mitigation.clone(),
        has_workaround: row.has_workaround,
        workaround: row.workaround.clone(),
        verified: day(row.verified),
        regressed: row.regressed(),
    }
}

pub(crate) fn blocker(_: &Program, id: u32, row: &Blocker) -> BlockerDto {
    BlockerDto {
        id,
        reference: RecordRef::Blocker(id.into()).to_string(),
        plan: row.plan.0,
        title: row.title.clone(),
        severity: row.severity.into(),
        category: row.category.map(Into::into),
        raised: row.raised.0,
        raised_by: row.raised_by.clone(),
        reporter: row.reporter.clone(),
        blocked: rows(&row.blocked),
        description: row.description.clone(),
        root_cause: row.root_cause.clone(),
        proposed: row.proposed.clone(),
        path: row.path.clone(),
        workaround: row.workaround.clone(),
        owner: row.owner.map(u32::from),
        resolver: row.resolver.map(u32::from),
        target: day(row.target),
        status: row.status.into(),
        open: row.status.is_open(),
        level: row.level.into(),
        level_since: row.level_since.0,
        history: events(&row.history),
        people_blocked: row.people_blocked,
        first_response: row.first_response.map(|at| at.0),
        last_update: row.last_update.map(|at| at.0),
        resolved: row.resolved.map(|at| at.0),
        resolution: row.resolution.clone(),
        lessons: row.lessons.clone(),
        tags: tags(row.tags),
        from_risk: row.from_risk.map(u32::from),
    }
}

pub(crate) fn risk(program: &Program, id: u32, row: &Risk) -> RiskRecordDto {
    let level = program.policy().risk_level(row.probability, row.impact);
    RiskRecordDto {
        id,
        reference: RecordRef::Risk(id.into()).to_string(),
        plan: row.plan.0,
        statement: row.statement.clone(),
        category: row.category.clone(),
        probability: row.probability.into(),
        impact: row.impact.into(),
        level: level.into(),
        response: row.response.map(Into::into),
        mitigation: row.mitigation.clone(),
        contingency: row.contingency.clone(),
        trigger: row.trigger.clone(),
        owner: row.owner.map(u32::from),
        roam: row.roam.map(Into::into),
        status: row.status.into(),
        raised: row.raised.0,
        raised_by: row.raised_by.clone(),
        reviewed: row.reviewed.map(|at| at.0),
        follow_up: day(row.follow_up),
        accepted_by: row.accepted_by.clone(),
        accepted_why: row.accepted_why.clone(),
        rows: rows(&row.rows),
        tags: tags(row.tags),
        history: events(&row.history),
    }
}

pub(crate) fn assumption(_: &Program, id: u32, row: &Assumption) -> AssumptionDto {
    AssumptionDto {
        id,
        reference: RecordRef::Assumption(id.into()).to_string(),
        plan: row.plan.0,
        text: row.text.clone(),
        owner: row.owner.map(u32::from),
        due: day(row.due),
        status: row.status.into(),
        if_false: row.if_false.clone(),
        raised: row.raised.0,
        raised_by: row.raised_by.clone(),
        settled: row.settled.map(|at| at.0),
        finding: row.finding.clone(),
        rows: rows(&row.rows),
    }
}

pub(crate) fn action(_: &Program, id: u32, row: &Action) -> ActionDto {
    ActionDto {
        id,
        reference: RecordRef::Action(id.into()).to_string(),
        plan: row.plan.0,
        text: row.text.clone(),
        owner: row.owner.map(u32::from),
        due: day(row.due),
        status: row.status.into(),
        ended: row.ended.map(|at| at.0),
        raised: row.raised.0,
        raised_by: row.raised_by.clone(),
        risk: row.risk.map(u32::from),
        blocker: row.blocker.map(u32::from),
        rows: rows(&row.rows),
    }
}

fn choices(options: &[Choice]) -> Vec<ChoiceDto> {
    let choice = |choice: &Choice| ChoiceDto {
        name: choice.name.clone(),
        action: choice.action.clone(),
        owner: choice.owner.map(u32::from),
        timeline: choice.timeline.clone(),
        pros: choice.pros.clone(),
        cons: choice.cons.clone(),
        cost: choice.cost.clone(),
        reversibility: choice.reversibility.map(Into::into),
    };
    options.iter().map(choice).collect()
}

pub(crate) fn decision(program: &Program, id: u32, row: &Decision) -> DecisionDto {
    DecisionDto {
        id,
        reference: RecordRef::Decision(id.into()).to_string(),
        plan: row.plan.0,
        row: row.row.map(u32::from),
        question: row.question.clone(),
        context: row.context.clone(),
        options: choices(&row.options),
        recommendation: row.recommendation.clone(),
        deciders: row.deciders.iter().map(|person| person.0).collect(),
        needed_by: row
            .needed_by
            .map(|needed| needed_by(program, row.plan, needed)),
        urgency: row.urgency.into(),
        default_if_none: row.default_if_none.clone(),
        raised: row.raised.0,
        raised_by: row.raised_by.clone(),
        outcome: row.outcome.clone(),
        decided_by: row.decided_by.clone(),
        decided: row.decided.map(|at| at.0),
        rationale: row.rationale.clone(),
    }
}

pub(crate) fn escalation(_: &Program, id: u32, row: &Escalation) -> EscalationDto {
    EscalationDto {
        id,
        reference: RecordRef::Escalation(id.into()).to_string(),
        plan: row.plan.0,
        subject: row.subject.to_string(),
        trigger: row.trigger.into(),
        route: row.route.map(Into::into),
        title: row.title.clone(),
        severity: row.severity.into(),
        from: row.from.clone(),
        to: row.to.iter().map(|person| person.0).collect(),
        level_from: row.level_from.into(),
        level_to: row.level_to.into(),
        reason: row.reason.clone(),
        situation: row.situation.clone(),
        tried: row.tried.clone(),
        impact: EscalationImpactDto {
            timeline: row.impact.timeline.clone(),
            scope: row.impact.scope.clone(),
            resources: row.impact.resources.clone(),
            commitments: row.impact.commitments.clone(),
        },
        options: choices(&row.options),
        do_nothing: row.do_nothing.clone(),
        recommendation: row.recommendation.clone(),
        decision_needed_by: row.decision_needed_by.map(|at| at.0),
        if_no_decision: row.if_no_decision.clone(),
        news: row.news.clone(),
        status: row.status.into(),
        open: row.status.is_open(),
        drafted: row.drafted.0,
        sent: row.sent.map(|at| at.0),
        acknowledged: row.acknowledged.map(|at| at.0),
        decided: row.decided.map(|at| at.0),
        decision: row.decision.clone(),
        decided_by: row.decided_by.clone(),
        ended: row.ended.map(|at| at.0),
        history: events(&row.history),
    }
}

/// A draft as it is written and rewritten: with names, and dates as people type them.
pub(crate) fn escalation_draft(program: &Program, row: &Escalation) -> EscalationDraftDto {
    let name = |id: &plan::PersonId| program.people.get(*id).map(|person| person.name.clone());
    let typed = |at: plan::Moment| {
        let minute = at.minute_of_day();
        format!("{} {:02}:{:02}", at.date(), minute / 60, minute % 60)
    };
    EscalationDraftDto {
        plan: row.plan.0,
        subject: row.subject.to_string(),
        trigger: row.trigger.into(),
        route: row.route.map(Into::into),
        title: row.title.clone(),
        severity: row.severity.into(),
        from: row.from.clone(),
        to: row.to.iter().filter_map(name).collect(),
        level_from: row.level_from.into(),
        level_to: row.level_to.into(),
        reason: row.reason.clone(),
        situation: row.situation.clone(),
        tried: row.tried.clone(),
        impact: EscalationImpactDto {
            timeline: row.impact.timeline.clone(),
            scope: row.impact.scope.clone(),
            resources: row.impact.resources.clone(),
            commitments: row.impact.commitments.clone(),
        },
        options: choices(&row.options),
        do_nothing: row.do_nothing.clone(),
        recommendation: row.recommendation.clone(),
        decision_needed_by: row.decision_needed_by.map(typed).unwrap_or_default(),
        if_no_decision: row.if_no_decision.clone(),
        news: row.news.clone(),
    }
}

pub(crate) fn subject(subject: HealthSubject) -> HealthSubjectDto {
    match subject {
        HealthSubject::Plan(plan) => HealthSubjectDto::Plan { plan: plan.0 },
        HealthSubject::Workstream(stream) => HealthSubjectDto::Workstream {
            workstream: stream.0,
        },
        HealthSubject::Milestone(task) => HealthSubjectDto::Milestone { task: task.0 },
    }
}

pub(crate) fn declaration(_: &Program, id: u32, row: &Declaration) -> DeclarationDto {
    DeclarationDto {
        id,
        subject: subject(row.subject),
        colour: overview::health(row.colour),
        computed: overview::health(row.computed),
        reason: row.reason.clone(),
        cause: row.cause.clone(),
        owner: row.owner.map(u32::from),
        path: row.path.clone(),
        path_date: day(row.path_date),
        expires: day(row.expires),
        at: row.at.0,
        by: row.by.clone(),
    }
}

pub(crate) fn health_entry(_: &Program, id: u32, row: &HealthEntry) -> HealthEntryDto {
    HealthEntryDto {
        id,
        subject: subject(row.subject),
        at: row.at.0,
        computed: overview::health(row.computed),
        declared: row.declared.map(overview::health),
        why: row.why.clone(),
    }
}

pub(crate) fn comment(_: &Program, id: u32, row: &Comment) -> CommentDto {
    CommentDto {
        id,
        on: row.on.to_string(),
        author: row.author.clone(),
        at: row.at.0,
        text: row.text.clone(),
    }
}

pub(crate) fn outside_link(_: &Program, id: u32, row: &OutsideLink) -> OutsideLinkDto {
    OutsideLinkDto {
        id,
        on: row.on.to_string(),
        title: row.title.clone(),
        target: row.target.clone(),
    }
}
