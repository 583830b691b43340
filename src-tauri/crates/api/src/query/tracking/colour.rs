//! Colours as they are computed and as they are declared.

use assess::Survey;
use assess::colour::{Colour, colours, milestone_colours};
use plan::{HealthSubject, Program};

use super::{day, trend};
use crate::dto::{ColourDto, ColourFindingDto, DeclaredDto, DimensionDto};
use crate::{overview, view};

/// Plans, then workstreams, then milestones.
pub(super) fn all(survey: &Survey<'_>, program: &Program) -> Vec<ColourDto> {
    let all = colours(survey).into_iter().chain(milestone_colours(survey));
    all.filter_map(|colour| told(program, colour)).collect()
}

fn told(program: &Program, colour: Colour) -> Option<ColourDto> {
    let (name, plan) = match colour.subject {
        HealthSubject::Plan(plan) => (&program.plans.get(plan)?.name, plan),
        HealthSubject::Workstream(stream) => {
            let row = program.workstreams.get(stream)?;
            (&row.name, row.plan)
        }
        HealthSubject::Milestone(task) => {
            let row = program.tasks.get(task)?;
            (&row.name, row.plan)
        }
    };
    Some(ColourDto {
        subject: view::subject(colour.subject),
        name: name.clone(),
        plan: plan.0,
        computed: overview::health(colour.computed),
        shown: overview::health(colour.shown()),
        flattering: colour.is_flattering(),
        dimensions: colour
            .dimensions
            .into_iter()
            .map(|one| DimensionDto {
                name: one.name.to_owned(),
                health: overview::health(one.health),
                reason: one.reason,
            })
            .collect(),
        limited: colour.limited,
        declared: colour.declared.map(|one| DeclaredDto {
            colour: overview::health(one.colour),
            reason: one.reason,
            by: one.by,
            expires: day(one.expires),
            counts: one.counts,
        }),
        trend: trend(colour.trend),
        findings: colour
            .findings
            .into_iter()
            .map(|one| ColourFindingDto {
                rule: one.rule.to_owned(),
                text: one.text,
            })
            .collect(),
        sentence: colour.sentence,
    })
}
