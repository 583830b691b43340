//! On random programs: every fix is accepted and puts its finding right, and looking twice finds
//! the same.

use std::collections::BTreeSet;

use assess::lint::{Check, Finding, Lint, Policy, lint};
use plan::{
    Constraint, Edit, Lag, LinkId, LinkKind, MilestoneKind, Moment, NaiveDate, Pin, Plan, PlanId,
    Program, Progress, Table, Task, TaskId, TaskKind, Unfinished, Workstream, WorkstreamId,
};
use proptest::prelude::*;

use crate::linted::changed;
use crate::random::{EVERYTHING, START, Scope, programs};
use crate::sketch::moment;

/// What random programs of dates do not have: one change to a row.
type Twist = (usize, u8, i32);

fn twisted(program: &Program, twists: &[Twist], stays: bool) -> Program {
    let mut rows: Vec<(TaskId, Task)> = program
        .tasks
        .iter()
        .map(|(id, task)| (id, task.clone()))
        .collect();
    let summaries: BTreeSet<TaskId> = rows.iter().filter_map(|(_, row)| row.parent).collect();
    for &(at, what, minutes) in twists {
        let at = at % rows.len();
        let (id, task) = &mut rows[at];
        twist(
            task,
            what,
            Moment(moment(START).0 + minutes),
            summaries.contains(id),
        );
    }
    let plans = program.plans.iter().map(|(id, plan)| {
        let plan = Plan {
            unfinished: if stays {
                Unfinished::Stays
            } else {
                Unfinished::Moves
            },
            ..plan.clone()
        };
        (id, plan)
    });
    let lead = changed(
        program,
        &Edit::AddPerson {
            name: "Mia".to_owned(),
            role: String::new(),
        },
    );
    let streams = program.plans.iter().map(|(plan, _)| {
        let stream = Workstream {
            plan,
            name: "Stream".to_owned(),
            lead: lead.people.iter().next().map(|(id, _)| id),
        };
        (WorkstreamId(plan.0), stream)
    });
    Program {
        plans: Table::from_rows(plans, 0),
        workstreams: Table::from_rows(streams, 0),
        tasks: Table::from_rows(rows, 0),
        ..lead
    }
}

fn twist(task: &mut Task, what: u8, at: Moment, summary: bool) {
    let waiting = task.progress == Progress::NotStarted && !summary;
    let complete = matches!(task.progress, Progress::Complete { .. });
    match what {
        0 if waiting => task.constraint = Constraint::MustStartOn(at),
        1 if waiting => task.constraint = Constraint::MustFinishOn(at),
        2 if waiting => task.constraint = Constraint::StartNoLaterThan(at),
        3 if waiting => task.constraint = Constraint::FinishNoLaterThan(at),
        4 if waiting => task.constraint = Constraint::AsLateAsPossible,
        5 if !complete => {
            let start = if task.kind.is_milestone() {
                at
            } else {
                Moment(at.0 - 600)
            };
            task.pin = Some(Pin { start, finish: at });
        }
        6 if !complete => task.inactive = true,
        7 => task.deadline = Some(at),
        8 => {
            task.external = true;
            task.promised = Some(at.date());
        }
        9 => task.workstream = Some(WorkstreamId(task.plan.0)),
        10 if task.kind.is_milestone() => {
            task.kind = TaskKind::Milestone(MilestoneKind::Launch);
        }
        11 => task.delay = 300,
        _ => {}
    }
}

/// With a link from each row to the next wherever one may be.
fn chained(program: &Program) -> Program {
    let rows: Vec<TaskId> = program.tasks.iter().map(|(id, _)| id).collect();
    rows.windows(2).fold(program.clone(), |program, pair| {
        let link = Edit::Link {
            from: pair[0],
            to: pair[1],
            kind: LinkKind::FinishToStart,
            lag: Lag::NONE,
        };
        let linked = plan::apply::decide(&program, &link).map(|(linked, _)| linked);
        match linked {
            Ok(linked) if schedule::schedule(&linked).is_ok() => linked,
            Ok(_) | Err(_) => program,
        }
    })
}

fn today() -> NaiveDate {
    moment(START).date() + plan::time::days(6)
}

fn looked(program: &Program, plan: PlanId) -> Option<Lint> {
    let schedule = schedule::schedule(program).ok()?;
    Some(lint(program, plan, &schedule, &Policy::software(), today()))
}

/// What a finding is about, whatever it says.
fn key(check: Check, finding: &Finding) -> (Check, Vec<TaskId>, Vec<LinkId>) {
    (check, finding.rows.clone(), finding.links.clone())
}

fn starts(program: &Program) -> Vec<(Moment, Moment)> {
    let schedule = schedule::schedule(program).unwrap();
    let rows = program.tasks.iter();
    rows.map(|(id, _)| {
        let dates = schedule.dates(id).unwrap();
        (dates.start, dates.finish)
    })
    .collect()
}

/// Programs in which some links are bound to say nothing new.
const FINISH_TO_START: Scope = Scope {
    kinds: &[
        LinkKind::FinishToStart,
        LinkKind::FinishToStart,
        LinkKind::FinishToStart,
        LinkKind::StartToStart,
    ],
    lags: false,
    calendars: 1,
    ..EVERYTHING
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_fix_is_accepted_and_puts_its_finding_right(
        program in programs(EVERYTHING),
        twists in prop::collection::vec((0_usize..9, 0_u8..12, -4_000_i32..15_000), 0..10),
        stays in any::<bool>(),
    ) {
        let program = twisted(&program, &twists, stays);
        for (plan, _) in program.plans.iter() {
            let Some(before) = looked(&program, plan) else { continue };
            prop_assert_eq!(&Some(before.clone()), &looked(&program, plan));
            prop_assert_eq!(before.checks.len(), Check::ALL.len());
            for (check, finding) in before.findings() {
                prop_assert!(finding.text.ends_with('.'), "{}", &finding.text);
                let Some(fix) = &finding.fix else { continue };
                let fixed = changed(&program, &fix.edit);
                let after = looked(&fixed, plan).expect("a fix makes no loop");
                let still = after.findings().any(|(c, f)| key(c, f) == key(check, finding));
                prop_assert!(!still, "{check:?}: {} {}", &finding.text, &fix.text);
            }
        }
    }

    #[test]
    fn redundant_links_can_all_go_and_no_date_moves(
        program in programs(FINISH_TO_START),
        twists in prop::collection::vec((0_usize..9, 0_u8..12, -4_000_i32..15_000), 0..4),
        stays in any::<bool>(),
    ) {
        let program = twisted(&chained(&program), &twists, stays);
        let mut rows = program.tasks.iter();
        // What lies as late as it can hangs on every link after it.
        prop_assume!(rows.all(|(_, row)| row.constraint != Constraint::AsLateAsPossible));
        for (plan, _) in program.plans.iter() {
            let Some(lint) = looked(&program, plan) else { continue };
            let mut fixed = program.clone();
            for finding in &lint.of(Check::RedundantLinks).unwrap().findings {
                fixed = changed(&fixed, &finding.fix.as_ref().unwrap().edit);
            }
            prop_assert_eq!(starts(&program), starts(&fixed));
            let after = looked(&fixed, plan).unwrap();
            prop_assert!(after.of(Check::RedundantLinks).unwrap().findings.is_empty());
        }
    }
}
