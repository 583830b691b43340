//! A table compared with a plan, and what lands of it.

use exchange::sheet::{
    Difference, Field, Fields, LinkFate, Refused, RowFate, Selection, difference,
};
use plan::{PlanId, Program, Progress, TaskId, WorkMinutes};

use crate::sample::{adopted, arrows, csv, date, named, noted, outline};

const PLAN: PlanId = PlanId(1);

const FIRST: &str = "Issue key,Summary,Duration,Assignee,Parent,Blocked by,% done,Due date,Note\n\
    P-1,Phase,,,,,,,\n\
    P-2,Design,3d,Ann,P-1,,50,,\n\
    P-3,Build,5d,Ben,P-1,P-2,,2025-06-30,\n\
    P-4,Test,2d,,P-1,P-3,,,\n\
    P-5,Ship,0d,,,P-4,,,\n";

fn present() -> Program {
    adopted(&csv(FIRST))
}

fn apply(program: &Program, found: &Difference, chosen: &Selection) -> Program {
    let edit = found.edits(chosen).unwrap();
    let mut after = program.clone();
    after.commit(&plan::apply(program, &edit).unwrap());
    after
}

fn fates(found: &Difference) -> Vec<(String, RowFate, Vec<String>)> {
    let told = found.rows.iter().map(|row| {
        let fields = row
            .fields
            .iter()
            .map(|field| format!("{}: {} → {}", field.field.name(), field.before, field.after));
        (row.id.clone(), row.fate, fields.collect())
    });
    told.collect()
}

#[test]
fn the_same_file_again_differs_in_nothing() {
    let program = present();
    let found = difference(&program, PLAN, &csv(FIRST)).unwrap();
    assert!(
        found.rows.iter().all(|row| row.fate == RowFate::Unchanged),
        "{:?}",
        fates(&found)
    );
    assert_eq!(found.links, []);
    assert_eq!(
        found.edits(&Selection::usual(&found)),
        Err(Refused::NothingChosen)
    );
}

#[test]
fn rows_and_links_are_told_apart_and_land_as_chosen() {
    let program = present();
    let incoming = csv(
        "Issue key,Summary,Duration,Assignee,Parent,Blocked by,% done,Due date\n\
        P-1,Phase,,,,,,\n\
        P-3,Build it,6d,Ann,P-1,P-6,,2025-07-04\n\
        P-6,Plan,1d,Cid,P-1,,100,\n\
        P-2,Design,3d,Ann,,,60,\n\
        P-5,Ship,0d,,,P-3,,\n",
    );
    let found = difference(&program, PLAN, &incoming).unwrap();
    let row = |id: &str, fate, fields: &[&str]| {
        (
            id.to_owned(),
            fate,
            fields.iter().map(|text| (*text).to_owned()).collect(),
        )
    };
    let told: Vec<(String, RowFate, Vec<String>)> = fates(&found);
    assert_eq!(told[0], row("P-1", RowFate::Unchanged, &[]));
    assert_eq!(
        told[1],
        row(
            "P-3",
            RowFate::Changed,
            &[
                "Name: Build → Build it",
                "Duration: 5d → 6d",
                "Promised: 2025-06-30 → 2025-07-04",
                "Owner: Ben → Ann",
            ]
        )
    );
    assert_eq!((told[2].0.as_str(), told[2].1), ("P-6", RowFate::Added));
    assert_eq!(told[3].1, RowFate::Changed);
    assert_eq!(told[3].2.len(), 2, "percent and summary: {:?}", told[3].2);
    assert_eq!(told[4], row("P-5", RowFate::Unchanged, &[]));
    assert_eq!(told[5], row("P-4", RowFate::Missing, &[]));
    let links: Vec<(LinkFate, &str, &str)> = found
        .links
        .iter()
        .map(|link| (link.fate, link.from.as_str(), link.to.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            (LinkFate::Added, "Plan", "Build it"),
            (LinkFate::Added, "Build it", "Ship"),
            (LinkFate::Missing, "Design", "Build"),
        ]
    );

    let after = apply(&program, &found, &Selection::usual(&found));
    assert_eq!(
        arrows(&after),
        [
            "Build it>Ship FS",
            "Build it>Test FS",
            "Design>Build it FS",
            "Plan>Build it FS",
            "Test>Ship FS"
        ]
    );
    assert_eq!(
        outline(&after),
        ["Phase", "  Build it", "  Plan", "  Test", "Design", "Ship"]
    );
    let (_, build) = named(&after, "Build it");
    assert_eq!(build.duration, WorkMinutes(2880));
    assert_eq!(build.promised, Some(date("2025-07-04")));
    assert_eq!(after.people.get(build.owner.unwrap()).unwrap().name, "Ann");
    assert_eq!(named(&after, "Design").1.progress.percent(), 60);
    assert!(matches!(
        named(&after, "Plan").1.progress,
        Progress::Complete { .. }
    ));
    assert_eq!(named(&after, "Plan").1.reference, "P-6");
    // What landed differs no more.
    let again = difference(&after, PLAN, &incoming).unwrap();
    assert_eq!(
        again
            .rows
            .iter()
            .filter(|row| row.fate != RowFate::Unchanged)
            .count(),
        1,
        "only the missing row: {:?}",
        fates(&again)
    );

    let everything = apply(&program, &found, &Selection::everything(&found));
    assert_eq!(
        arrows(&everything),
        ["Build it>Ship FS", "Plan>Build it FS"]
    );
    assert_eq!(
        outline(&everything),
        ["Phase", "  Build it", "  Plan", "Design", "Ship"]
    );

    let mut chosen = Selection::usual(&found);
    chosen.fields = Fields::ALL;
    chosen.fields.remove(Field::Duration);
    chosen.rows.remove(&2);
    let some = apply(&program, &found, &chosen);
    assert_eq!(named(&some, "Build it").1.duration, WorkMinutes(2400));
    assert_eq!(
        arrows(&some).len(),
        5 - 1,
        "the link of a row that stays out stays out"
    );
}

#[test]
fn fields_the_file_does_not_have_are_left_alone() {
    let program = present();
    let incoming = csv("Key,Title\nP-2,Designing\nP-3,\"Build\"\n");
    let found = difference(&program, PLAN, &incoming).unwrap();
    let after = apply(&program, &found, &Selection::usual(&found));
    let (id, task) = named(&after, "Designing");
    let before = program.tasks.get(id).unwrap();
    assert_eq!(
        *task,
        plan::Task {
            name: "Designing".to_owned(),
            ..before.clone()
        }
    );
    assert_eq!(arrows(&after).len(), arrows(&program).len());
}

#[test]
fn completed_and_begun_work_can_be_corrected_by_a_file() {
    let program = adopted(&csv(
        "Key,Title,Duration,Status,Actual start,Actual finish\n\
         A,One,2d,Done,2025-03-03,2025-03-04\n\
         B,Two,2d,In progress,2025-03-05,\n",
    ));
    let incoming = csv("Key,Title,Duration,Status,Actual start,Actual finish\n\
         A,One,3d,In progress,2025-03-04,\n\
         B,Two,1d,Done,2025-03-05,2025-03-06\n");
    let found = difference(&program, PLAN, &incoming).unwrap();
    let after = apply(&program, &found, &Selection::usual(&found));
    assert_eq!(
        named(&after, "One").1.progress,
        Progress::started("2025-03-04T00:00".parse().unwrap(), 0, WorkMinutes(1440))
    );
    assert!(matches!(
        named(&after, "Two").1.progress,
        Progress::Complete { .. }
    ));
    assert_eq!(named(&after, "Two").1.duration, WorkMinutes(480));
}

#[test]
fn a_row_can_become_a_summary_a_milestone_or_work_and_an_outline_can_turn_over() {
    let program = adopted(&csv(
        "Key,Title,Duration,Parent\nA,Alpha,2d,\nB,Beta,2d,A\nC,Gate,0d,\nD,Delta,3d,\nE,Echo,1d,D\n",
    ));
    let incoming = csv(
        "Key,Title,Duration,Parent\nB,Beta,,\nA,Alpha,2d,B\nC,Gate,,\nF,New,1d,C\nD,Delta,0d,\nE,Echo,4d,\n",
    );
    let found = difference(&program, PLAN, &incoming).unwrap();
    let after = apply(&program, &found, &Selection::usual(&found));
    assert_eq!(
        outline(&after),
        ["Beta", "  Alpha", "Gate", "  New", "Delta", "Echo"]
    );
    assert!(!named(&after, "Gate").1.kind.is_milestone());
    assert!(named(&after, "Delta").1.kind.is_milestone());
    assert_eq!(named(&after, "Echo").1.duration, WorkMinutes(1920));
}

#[test]
fn rows_without_ids_are_found_by_a_name_nobody_shares() {
    let program = present();
    let incoming = csv("Title,Duration\nBuild,7d\nTest,2d\nTest,9d\n");
    let found = difference(&program, PLAN, &incoming).unwrap();
    let fates: Vec<RowFate> = found.rows.iter().map(|row| row.fate).take(3).collect();
    assert_eq!(fates, [RowFate::Changed, RowFate::Added, RowFate::Added]);
    assert_eq!(noted(&incoming, "double-id").len(), 0);
}

#[test]
fn a_removed_summary_does_not_take_rows_with_it_that_stay() {
    let program = present();
    let incoming =
        csv("Key,Title,Duration\nP-2,Design,3d\nP-3,Build,5d\nP-4,Test,2d\nP-5,Ship,0d\n");
    let found = difference(&program, PLAN, &incoming).unwrap();
    let missing = found
        .rows
        .iter()
        .position(|row| row.fate == RowFate::Missing)
        .unwrap();
    assert_eq!(found.rows[missing].task, Some(TaskId(1)));
    assert_eq!(
        found.edits(&Selection::everything(&found)),
        Err(Refused::NothingChosen)
    );
}

#[test]
fn ten_thousand_rows_are_compared_quickly() {
    let text = |days: usize| {
        let mut text = "Key,Title,Duration,Predecessors\n".to_owned();
        for at in 1..=10_000 {
            let before = if at % 10 == 1 {
                String::new()
            } else {
                format!("K-{}", at - 1)
            };
            let days = if at % 100 == 0 { days } else { 2 };
            text.push_str(&format!("K-{at},Task {at},{days}d,{before}\n"));
        }
        text
    };
    let program = adopted(&csv(&text(2)));
    let incoming = csv(&text(3));
    let found = difference(&program, PLAN, &incoming).unwrap();
    let changed = found
        .rows
        .iter()
        .filter(|row| row.fate == RowFate::Changed)
        .count();
    assert_eq!(changed, 100);
    let after = apply(&program, &found, &Selection::usual(&found));
    assert_eq!(named(&after, "Task 100").1.duration, WorkMinutes(1440));
}
