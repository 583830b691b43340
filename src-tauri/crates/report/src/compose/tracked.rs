//! What is tracked beside the rows, as an executive reads it: what is stopped, late, risky, to be
//! decided or on somebody's desk. Every state and sentence is the rules'; here one picks what is
//! grave enough for a page, and says who has it.

use assess::Survey;
use assess::blocker::BlockerStanding;
use assess::colour::{Colour, colours, milestone_colours};
use assess::dependency::{DependencyStanding, State};
use assess::escalation::{EscalationStanding, escalations};
use assess::raid::{self, DecisionStanding, RiskStanding};
use plan::text::capital;
use plan::{
    EscalationStatus, GoNoGoStatus, HealthSubject, PersonId, PlanId, Program, RecordRef, RiskLevel,
    RiskStatus, Severity,
};

use crate::page::{Concern, Decision};
use crate::words::{joined, sentence};

/// What a page says of records; empty where nothing is tracked.
pub(super) struct Tracked {
    pub(super) decisions: Vec<Decision>,
    pub(super) blockers: Vec<Concern>,
    pub(super) escalations: Vec<Concern>,
    pub(super) dependencies: Vec<Concern>,
    pub(super) risks: Vec<Concern>,
    pub(super) differences: Vec<String>,
}

impl Tracked {
    pub(super) fn of(program: &Program, survey: &Survey<'_>, plan: PlanId) -> Self {
        let told = Told { program };
        let blockers = survey.blockers().iter().filter(|one| one.plan == plan);
        let blockers = blockers.filter(|one| one.is_open() && is_grave(one.severity));
        let dependencies = survey.dependencies().iter();
        let dependencies = dependencies.filter(|one| one.plan == plan && in_danger(one));
        let risks = survey.risks().iter().filter(|one| one.plan == plan);
        let risks = risks.filter(|one| one.status == RiskStatus::Open && matters(one.level));
        let decisions = raid::decisions(survey).into_iter();
        let decisions = decisions.filter(|one| one.plan == plan && !one.decided);
        let desk = escalations(survey).into_iter();
        let desk = desk.filter(|one| one.plan == plan && one.status != EscalationStatus::Draft);
        let colours = colours(survey).into_iter().chain(milestone_colours(survey));
        Self {
            decisions: decisions
                .map(|one| told.decision(&one))
                .chain(told.release(survey, plan))
                .collect(),
            blockers: blockers.map(|one| told.blocker(one)).collect(),
            escalations: desk.map(|one| told.escalation(&one)).collect(),
            dependencies: dependencies.map(|one| told.dependency(one)).collect(),
            risks: risks.map(|one| told.risk(one)).collect(),
            differences: colours
                .filter_map(|one| told.difference(&one, plan))
                .collect(),
        }
    }
}

/// P0 and P1: the others are a matter of the team.
fn is_grave(severity: Severity) -> bool {
    match severity {
        Severity::P0 | Severity::P1 => true,
        Severity::P2 | Severity::P3 => false,
    }
}

fn matters(level: RiskLevel) -> bool {
    match level {
        RiskLevel::High | RiskLevel::Critical => true,
        RiskLevel::Low | RiskLevel::Medium => false,
    }
}

fn in_danger(one: &DependencyStanding) -> bool {
    match one.state {
        State::AtRisk | State::Late | State::Blocked => one.tracked,
        State::Complete | State::InTime | State::Unknown => one.regressed,
    }
}

/// How records are told; names are looked up in the program.
struct Told<'a> {
    program: &'a Program,
}

impl Told<'_> {
    fn name(&self, person: Option<PersonId>) -> String {
        let person = person.and_then(|id| self.program.people.get(id));
        person.map_or_else(String::new, |person| person.name.clone())
    }

    fn blocker(&self, one: &BlockerStanding) -> Concern {
        let step = one.next_step.as_ref();
        Concern {
            title: format!("{}: {}", one.severity.word().to_uppercase(), one.title),
            response: joined([
                RecordRef::Blocker(one.blocker).to_string(),
                self.name(one.owner),
                open_for(one.days_open_tenths),
                step.map_or_else(String::new, |step| step.sentence.clone()),
            ]),
        }
    }

    fn escalation(&self, one: &EscalationStanding) -> Concern {
        let row = self.program.escalations.get(one.escalation);
        let to = row.map_or(&[][..], |row| row.to.as_slice()).iter();
        let to: Vec<String> = to.map(|&person| self.name(Some(person))).collect();
        Concern {
            title: one.title.clone(),
            response: joined([to.join(", "), one.sentence.clone()]),
        }
    }

    fn dependency(&self, one: &DependencyStanding) -> Concern {
        let row = self.program.dependencies.get(one.dependency);
        Concern {
            title: one.sentence.clone(),
            response: joined([
                self.name(one.owner),
                one.provider.clone(),
                row.map_or_else(String::new, |row| row.mitigation.clone()),
            ]),
        }
    }

    fn risk(&self, one: &RiskStanding) -> Concern {
        let row = self.program.risks.get(one.risk);
        let agreed = row.and_then(|row| row.roam);
        let done = row.map_or_else(String::new, |row| {
            // Of a risk one lives with, what is done when it happens says more.
            let texts = [&row.mitigation, &row.contingency];
            let text = texts.into_iter().find(|text| !text.trim().is_empty());
            text.cloned().unwrap_or_default()
        });
        let agreed = agreed.map_or_else(String::new, |roam| format!(", {}", roam.word()));
        Concern {
            title: one.statement.clone(),
            response: joined([
                format!("{}{agreed}", capital(one.level.word())),
                self.name(one.owner),
                done,
            ]),
        }
    }

    fn decision(&self, one: &DecisionStanding) -> Decision {
        let row = self.program.decisions.get(one.decision);
        let recommended = row.map_or("", |row| row.recommendation.trim());
        let otherwise = one.default_if_none.trim();
        let labelled = |label: &str, text: &str| match text {
            "" => String::new(),
            text => format!("{label}: {}", sentence(text)),
        };
        let deciders = one.deciders.iter();
        let deciders: Vec<String> = deciders.map(|&person| self.name(Some(person))).collect();
        Decision {
            question: one.question.clone(),
            advice: joined([
                labelled("Recommended", recommended),
                labelled("Without an answer", otherwise),
                deciders.join(", "),
            ]),
            by: one.needed,
        }
    }

    /// The go/no-go of the plan, once its day is near or a condition has lapsed: by then it is a
    /// decision like any other.
    fn release(&self, survey: &Survey<'_>, plan: PlanId) -> Option<Decision> {
        let one = assess::gonogo::current(survey, plan)?;
        let draft = one.status == GoNoGoStatus::Draft;
        let near = draft && one.is_near(survey);
        if !near && !one.lapsed {
            return None;
        }
        let recommended = one.recommended.decision;
        let recommended =
            recommended.map(|decision| format!("By the rules: {}", decision.spoken()));
        Some(Decision {
            question: format!("Go or no-go for {}?", one.title),
            advice: joined([
                recommended.unwrap_or_default(),
                if one.lapsed {
                    one.sentence.clone()
                } else {
                    one.recommended.reason.clone()
                },
            ]),
            by: one.target.filter(|_| draft),
        })
    }

    /// Where somebody says something else than the rules, and it still counts.
    fn difference(&self, colour: &Colour, plan: PlanId) -> Option<String> {
        let declared = colour.declared.as_ref()?;
        if !declared.counts || declared.colour == colour.computed {
            return None;
        }
        let (of, name) = match colour.subject {
            HealthSubject::Plan(id) => (id, String::new()),
            HealthSubject::Workstream(id) => {
                let row = self.program.workstreams.get(id)?;
                (row.plan, format!("{}: ", row.name))
            }
            HealthSubject::Milestone(id) => {
                let row = self.program.tasks.get(id)?;
                (row.plan, format!("“{}”: ", row.name))
            }
        };
        (of == plan).then(|| format!("{name}{}", colour.sentence))
    }
}

/// How long it has been open, in working days as the rules count them.
fn open_for(tenths: i64) -> String {
    match (tenths / 10, tenths % 10) {
        (1, 0) => "open 1 working day".to_owned(),
        (days, 0) => format!("open {days} working days"),
        (days, tenths) => format!("open {days}.{tenths} working days"),
    }
}
