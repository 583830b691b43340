//! What wants attention now, in one list, and what stands still.

use plan::{EscalationStatus, Moment, PersonId, PlanId, RecordRef, RiskStatus};

use crate::blocker::{Reading, systemic};
use crate::dependency::{Freshness, State, asks};
use crate::escalation::escalations;
use crate::raid;
use crate::survey::{Stop, Survey};

/// Why something wants attention, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Want {
    /// A clock of a blocker has run out.
    Clock,
    /// Something put before somebody further up is not decided in time.
    Escalation,
    /// A decision is overdue.
    Decision,
    /// An action or an assumption is overdue.
    Overdue,
    /// A dependency is late, blocked, at risk or gone again.
    Dependency,
    /// Nobody has asked about a dependency for long.
    Stale,
    /// A risk is to be looked at or followed up.
    Review,
    /// Something ought to be escalated.
    Proposal,
    /// Something need not be escalated any more.
    Deescalation,
    /// A record lacks what it needs.
    Gap,
    /// Blockers of one kind keep coming back.
    Systemic,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// Why.
    pub want: Want,
    /// What it is about.
    pub record: RecordRef,
    /// Its plan.
    pub plan: PlanId,
    /// Why, in a sentence.
    pub why: String,
    /// Until when, where there is such a moment; in the past for what is overdue.
    pub until: Option<Moment>,
    /// Who has it, where somebody does.
    pub owner: Option<PersonId>,
}

/// Everything that wants attention now: what is most pressing first, then what was due first.
#[must_use]
pub fn attention(survey: &Survey<'_>) -> Vec<Attention> {
    let mut list = Vec::new();
    clocks(survey, &mut list);
    answers(survey, &mut list);
    dependencies(survey, &mut list);
    risks(survey, &mut list);
    releases(survey, &mut list);
    for proposal in survey.proposals() {
        list.push(Attention {
            want: Want::Proposal,
            record: proposal.subject,
            plan: proposal.plan,
            why: proposal.reason.clone(),
            until: None,
            owner: survey.plan(proposal.plan).and_then(|plan| plan.owner),
        });
    }
    for kind in systemic(survey) {
        let last = kind.blockers.last().copied();
        let row = last.and_then(|id| Some((id, survey.program.blockers.get(id)?)));
        if let Some((id, row)) = row {
            list.push(Attention {
                want: Want::Systemic,
                record: RecordRef::Blocker(id),
                plan: row.plan,
                why: kind.sentence,
                until: None,
                owner: None,
            });
        }
    }
    list.sort_by_key(|one| (one.want, one.until.unwrap_or(Moment::MAX), one.record));
    list
}

/// What stands still and what has to go first, by plan and row (R-BLK-7).
#[must_use]
pub fn blocked(survey: &Survey<'_>, plan: Option<PlanId>) -> Vec<Stop> {
    let ours = |stop: &&Stop| {
        let row = survey.task(stop.task);
        row.is_some_and(|row| plan.is_none_or(|plan| row.plan == plan))
    };
    survey.held().stops().filter(ours).copied().collect()
}

fn end_of(day: plan::NaiveDate) -> Moment {
    Moment::at_start_of(day + plan::time::days(1))
}

fn clocks(survey: &Survey<'_>, list: &mut Vec<Attention>) {
    for one in survey.blockers().iter().filter(|one| one.is_open()) {
        // The clock that ran out first says it; the others of one blocker come with it.
        let first = one.overdue().min_by_key(|timer| timer.due);
        let Some(timer) = first else {
            continue;
        };
        let more = one.overdue().count() - 1;
        let record = RecordRef::Blocker(one.blocker);
        let mut why = format!("{record} “{}”: {}", one.title, timer.sentence);
        if let Some(step) = one.next_step.as_ref().filter(|step| step.overdue) {
            why.push_str(&format!(" {}", step.sentence));
        }
        match more {
            0 => {}
            1 => why.push_str(" One more of its clocks has run out."),
            more => why.push_str(&format!(" {more} more of its clocks have run out.")),
        }
        debug_assert!(matches!(timer.reading, Reading::Overdue { .. }));
        list.push(Attention {
            want: Want::Clock,
            record,
            plan: one.plan,
            why,
            until: Some(timer.due),
            owner: one.owner,
        });
    }
}

fn answers(survey: &Survey<'_>, list: &mut Vec<Attention>) {
    for one in escalations(survey) {
        let record = RecordRef::Escalation(one.escalation);
        let want = if one.overdue > 0 {
            Want::Escalation
        } else if one.deescalate.is_some() && one.status != EscalationStatus::Draft {
            Want::Deescalation
        } else {
            continue;
        };
        list.push(Attention {
            want,
            record,
            plan: one.plan,
            why: one.sentence,
            until: one.due,
            owner: one.next.and_then(|next| next.person),
        });
    }
    for one in raid::decisions(survey)
        .into_iter()
        .filter(|one| one.overdue > 0)
    {
        list.push(Attention {
            want: Want::Decision,
            record: RecordRef::Decision(one.decision),
            plan: one.plan,
            why: one.sentence,
            until: one.needed.map(end_of),
            owner: one.deciders.first().copied(),
        });
    }
    let due = raid::actions(survey)
        .into_iter()
        .chain(raid::assumptions(survey));
    for one in due.filter(|one| one.overdue > 0) {
        list.push(Attention {
            want: Want::Overdue,
            record: one.record,
            plan: one.plan,
            why: one.sentence,
            until: one.due.map(end_of),
            owner: one.owner,
        });
    }
}

fn dependencies(survey: &Survey<'_>, list: &mut Vec<Attention>) {
    for one in survey.dependencies() {
        if one.state == State::Complete || !one.tracked {
            continue;
        }
        let bad = matches!(one.state, State::AtRisk | State::Late | State::Blocked);
        let want = if bad || one.regressed {
            Want::Dependency
        } else if one.freshness != Freshness::Fresh {
            Want::Stale
        } else if one.gaps.is_empty() {
            continue;
        } else {
            Want::Gap
        };
        // An open question is asked once: as a decision, where it is one.
        let once = want == Want::Stale || one.state == State::Late;
        if once && asks(survey, one.task) {
            continue;
        }
        let gap = one.gaps.first().filter(|_| want == Want::Gap);
        let why = gap.map_or_else(
            || one.sentence.clone(),
            |gap| format!("“{}”: {}", one.name, gap.sentence()),
        );
        list.push(Attention {
            want,
            record: RecordRef::Dependency(one.dependency),
            plan: one.plan,
            why,
            until: one.needed.map(end_of),
            owner: one.owner,
        });
    }
}

/// Conditions that are overdue, and meetings whose day has passed (R-GO-3, R-GO-6).
fn releases(survey: &Survey<'_>, list: &mut Vec<Attention>) {
    for one in survey.gonogos() {
        // A lapsed one is proposed for escalation, which says it.
        if one.lapsed || one.overdue == 0 {
            continue;
        }
        let row = survey.program.gonogos.get(one.record);
        let day = row.and_then(|row| match row.status {
            plan::GoNoGoStatus::Draft => row.target,
            plan::GoNoGoStatus::Held => row.again,
        });
        list.push(Attention {
            want: Want::Decision,
            record: RecordRef::GoNoGo(one.record),
            plan: one.plan,
            why: one.sentence.clone(),
            until: day.map(end_of),
            owner: survey.plan(one.plan).and_then(|plan| plan.owner),
        });
    }
}

fn risks(survey: &Survey<'_>, list: &mut Vec<Attention>) {
    for one in survey.risks() {
        if one.status != RiskStatus::Open {
            continue;
        }
        let want = if one.review_overdue > 0 || one.follow_up_overdue > 0 {
            Want::Review
        } else if one.gaps.is_empty() {
            continue;
        } else {
            Want::Gap
        };
        list.push(Attention {
            want,
            record: RecordRef::Risk(one.risk),
            plan: one.plan,
            why: one.sentence.clone(),
            until: one.review.map(end_of).filter(|_| want == Want::Review),
            owner: one.owner,
        });
    }
}
