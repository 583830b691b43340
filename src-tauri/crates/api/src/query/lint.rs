//! The lint of a plan, and the edits that put findings right.

use assess::lint::{Checked, Finding, Policy, Verdict, lint};
use engine::State;
use plan::refusal::Record;
use plan::{Edit, NaiveDate, PlanId, Refusal};

use crate::dto::{CheckDto, Fault, FindingDto, VerdictDto};

/// Findings of one check that are listed.
const LISTED: usize = 200;

pub(super) fn checks(
    state: &State,
    plan: PlanId,
    today: NaiveDate,
) -> Result<Vec<CheckDto>, Fault> {
    let looked = look(state, plan, today)?;
    Ok(looked.iter().map(checked).collect())
}

/// The edit of a finding, named by its check and by what it does.
pub(crate) fn fix(
    state: &State,
    plan: PlanId,
    today: NaiveDate,
    (check, text): (&str, &str),
) -> Result<Edit, Fault> {
    let looked = look(state, plan, today)?;
    let of_check = looked.into_iter().filter(|one| one.check.code() == check);
    let mut fixes = of_check
        .flat_map(|one| one.findings)
        .filter_map(|found| found.fix);
    let fix = fixes.find(|fix| fix.text == text);
    fix.map(|fix| fix.edit).ok_or_else(|| {
        Fault::new(
            "missing",
            "There is nothing of this kind to put right any more.",
        )
    })
}

fn look(state: &State, plan: PlanId, today: NaiveDate) -> Result<Vec<Checked>, Refusal> {
    if !state.program.plans.contains(plan) {
        return Err(Refusal::Missing(Record::Plan(plan)));
    }
    let policy = Policy::default();
    Ok(lint(&state.program, plan, &state.schedule, &policy, today).checks)
}

fn checked(one: &Checked) -> CheckDto {
    let (verdict, reason) = match one.verdict {
        Verdict::Passed => (VerdictDto::Passed, None),
        Verdict::Failed => (VerdictDto::Failed, None),
        Verdict::NotApplicable(reason) => (VerdictDto::NotApplicable, Some(reason.to_owned())),
    };
    let number = |amount: i64| i32::try_from(amount).unwrap_or(i32::MAX);
    CheckDto {
        code: one.check.code().to_owned(),
        title: one.check.title().to_owned(),
        rule: one.check.rule().to_owned(),
        verdict,
        reason,
        count: one.measured.map_or(0, |measured| number(measured.count)),
        of: one.measured.map_or(0, |measured| number(measured.of)),
        advice: one.check.advice().to_owned(),
        findings: one.findings.iter().take(LISTED).map(found).collect(),
        more: u32::try_from(one.findings.len().saturating_sub(LISTED)).unwrap_or(u32::MAX),
    }
}

fn found(finding: &Finding) -> FindingDto {
    FindingDto {
        rows: finding.rows.iter().map(|row| row.0).collect(),
        links: finding.links.iter().map(|link| link.0).collect(),
        text: finding.text.clone(),
        fix: finding.fix.as_ref().map(|fix| fix.text.clone()),
    }
}
