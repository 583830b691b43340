//! A go/no-go written out as far as the program knows. What it does not know, such as whether
//! tests have passed, is left to people; nothing is made up.

use plan::{Attendee, GoNoGo, OpenRisk, PlanId, RecordRef, RiskLevel, RiskStatus};

use crate::standing::forecast;
use crate::survey::Survey;

/// A draft for a plan: its launch as the target, its open risks of some weight with what is done
/// about them, its owner and the leads of its workstreams as those who vote. None where the plan
/// is not there.
#[must_use]
pub fn drafted(survey: &Survey<'_>, plan: PlanId) -> Option<GoNoGo> {
    let row = survey.plan(plan)?;
    let mut draft = GoNoGo::new(plan, &row.name, survey.now);
    let launch = row.launch.filter(|&launch| {
        let dates = survey.dates(launch);
        dates.is_some_and(|dates| !dates.complete)
    });
    draft.target = launch.and_then(|launch| {
        let promised = survey.task(launch)?.promised;
        promised.or_else(|| survey.dates(launch).map(forecast))
    });
    let weighty = survey.risks().iter().filter(|one| {
        one.plan == plan && one.status == RiskStatus::Open && one.level >= RiskLevel::Medium
    });
    draft.risks = weighty
        .filter_map(|one| {
            let risk = survey.program.risks.get(one.risk)?;
            Some(OpenRisk {
                text: format!(
                    "{}: {}",
                    RecordRef::Risk(one.risk),
                    one_line(&risk.statement)
                ),
                mitigation: one_line(&risk.mitigation),
            })
        })
        .collect();
    let leads = survey.program.workstreams.iter();
    let leads = leads.filter(|(_, stream)| stream.plan == plan);
    let leads = leads.filter_map(|(_, stream)| stream.lead);
    let mut asked = Vec::new();
    for person in row.owner.into_iter().chain(leads) {
        if !asked.contains(&person) {
            asked.push(person);
        }
    }
    draft.attendees = asked
        .into_iter()
        .filter_map(|person| {
            let person = survey.program.people.get(person)?;
            Some(Attendee {
                name: person.name.clone(),
                role: person.role.clone(),
                vote: None,
            })
        })
        .collect();
    Some(draft)
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
