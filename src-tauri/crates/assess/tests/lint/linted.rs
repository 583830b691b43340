//! A sketched plan, and what one check says about it in a line.
//!
//! Besides the language of sketches: `!promised M 2025-01-20`, `!external M`, `!launch M` (what
//! kind of milestone it is), `!lead Mia A` (she leads the stream of A), `!planner Mia`, each on a
//! line of its own.

use assess::lint::{Check, Lint, Policy, Verdict, lint};
use plan::{
    Baseline, BaselineId, BaselineRow, DependencyType, Edit, Kept, MilestoneKind, Moment,
    NaiveDate, Outline, Owner, PlanChange, PlanId, Program, Stream, Table, TaskChange, TaskId,
    WorkMinutes, WorkstreamId,
};

use crate::sketch;

pub(crate) const PLAN: PlanId = PlanId(1);

pub(crate) fn today() -> NaiveDate {
    "2025-01-13".parse().unwrap()
}

pub(crate) fn changed(program: &Program, edit: &Edit) -> Program {
    plan::apply::decide(program, edit)
        .unwrap_or_else(|refusal| panic!("{edit:?}: {refusal}"))
        .0
}

pub(crate) fn program(text: &str) -> Program {
    let (remarks, plain): (Vec<&str>, Vec<&str>) = text
        .lines()
        .map(str::trim)
        .partition(|line| line.starts_with('!'));
    let mut program = sketch::program(&plain.join("\n"));
    for remark in remarks {
        program = remarked(&program, remark);
    }
    program
}

fn remarked(program: &Program, remark: &str) -> Program {
    let named = |name: &str| program.tasks.iter().find(|(_, row)| row.name == name);
    let set = |name: &str, change| Edit::SetTask {
        task: named(name).unwrap().0,
        change,
    };
    let words: Vec<&str> = remark.split_whitespace().collect();
    let edit = match words.as_slice() {
        ["!promised", name, date] => set(name, TaskChange::Promised(Some(date.parse().unwrap()))),
        ["!external", name] => set(name, TaskChange::External(true)),
        ["!launch", name] => set(name, TaskChange::Milestone(MilestoneKind::Launch)),
        ["!awaited", name] => {
            let kind = MilestoneKind::Awaited(DependencyType::External);
            set(name, TaskChange::Milestone(kind))
        }
        ["!planner", name] => Edit::SetPlan {
            plan: PLAN,
            change: PlanChange::Owner(Some(Owner::Named((*name).to_owned()))),
        },
        ["!lead", lead, name] => {
            let add = Edit::AddPerson {
                name: (*lead).to_owned(),
                role: String::new(),
            };
            let program = changed(program, &add);
            let stream = Edit::AddWorkstream {
                plan: PLAN,
                name: "Stream".to_owned(),
                lead: program.people.iter().last().map(|(id, _)| id),
            };
            return changed(
                &changed(&program, &stream),
                &set(
                    name,
                    TaskChange::Workstream(Some(Stream::Known(WorkstreamId(1)))),
                ),
            );
        }
        other => panic!("what is {other:?}?"),
    };
    changed(program, &edit)
}

/// The plan of `now` with the dates of `then` as its baseline.
pub(crate) fn sealed(then: &str, now: &str) -> Program {
    let then = program(then);
    let schedule = schedule::schedule(&then).unwrap();
    let rows = Outline::of(&then, PLAN)
        .rows()
        .iter()
        .map(|row| {
            let dates = schedule.dates(row.task).unwrap();
            BaselineRow {
                task: row.task,
                name: then.tasks.get(row.task).unwrap().name.clone(),
                summary: row.summary,
                start: dates.start,
                finish: dates.finish,
                duration: dates.work,
                work: WorkMinutes::ZERO,
                promised: None,
                kept: Kept::default(),
            }
        })
        .collect();
    let baseline = Baseline {
        plan: PLAN,
        name: "Approved".to_owned(),
        taken: Moment::at_start_of(today()),
        rows,
    };
    Program {
        baselines: Table::from_rows([(BaselineId(1), baseline)], 0),
        ..program(now)
    }
}

pub(crate) fn look(program: &Program, policy: &Policy) -> Lint {
    look_on(program, policy, today())
}

pub(crate) fn look_on(program: &Program, policy: &Policy, today: NaiveDate) -> Lint {
    let schedule = schedule::schedule(program).unwrap();
    lint(program, PLAN, &schedule, policy, today)
}

pub(crate) fn name(program: &Program, task: TaskId) -> String {
    program.tasks.get(task).unwrap().name.clone()
}

/// `failed 2/5: A*, B`: the measure and the rows found, with `*` where a fix comes along; `-`
/// when the check does not apply.
pub(crate) fn said(program: &Program, lint: &Lint, check: Check) -> String {
    let checked = lint.of(check).unwrap();
    let word = match checked.verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::NotApplicable(_) => {
            assert_eq!((&checked.measured, checked.findings.len()), (&None, 0));
            return "-".to_owned();
        }
    };
    let measured = checked.measured.unwrap();
    let mut line = format!("{word} {}/{}", measured.count, measured.of);
    for (at, finding) in checked.findings.iter().enumerate() {
        line.push_str(if at == 0 { ": " } else { ", " });
        let row = finding.rows.first().map(|&task| name(program, task));
        line.push_str(row.as_deref().unwrap_or("the plan"));
        if finding.fix.is_some() {
            line.push('*');
        }
    }
    line
}

/// What one check says about each sketch.
#[track_caller]
pub(crate) fn table(check: Check, policy: &Policy, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let program = program(text);
        let lint = look(&program, policy);
        assert_eq!(&said(&program, &lint, check), expected, "{text}");
    }
}

/// The sentences of one check, one a line.
pub(crate) fn sentences(program: &Program, check: Check) -> String {
    let lint = look(program, &Policy::default());
    let findings = &lint.of(check).unwrap().findings;
    let texts: Vec<&str> = findings.iter().map(|found| found.text.as_str()).collect();
    texts.join("\n")
}

/// The sentences of the fixes of one check.
pub(crate) fn fixes(program: &Program, check: Check) -> String {
    let lint = look(program, &Policy::default());
    let findings = &lint.of(check).unwrap().findings;
    let texts: Vec<&str> = findings
        .iter()
        .filter_map(|found| found.fix.as_ref())
        .map(|fix| fix.text.as_str())
        .collect();
    texts.join("\n")
}

/// So many rows of a day called after the letter, each after the one before it.
pub(crate) fn chain(letter: char, count: usize) -> String {
    (1..=count)
        .map(|at| match at {
            1 => format!("{letter}1 1d;"),
            at => format!("{letter}{at} 1d after {letter}{};", at - 1),
        })
        .collect()
}
