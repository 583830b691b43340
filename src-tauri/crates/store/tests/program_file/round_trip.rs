//! What is written is what is read.

use plan::{
    CalendarId, Change, Delta, Diff, Kept, Link, LinkId, LinkKind, PlanId, Program, Task, TaskId,
    WorkMinutes,
};
use store::ProgramFile;

use crate::fixture::{TASKS, add, entry, everything, folder, full_program, one_more};

#[test]
fn a_new_file_holds_an_empty_program() {
    let folder = folder();
    let file = ProgramFile::create(&folder.path().join("new.gantry")).unwrap();
    assert_eq!(file.program().unwrap(), Program::default());
    assert_eq!(file.revision().unwrap(), 0);
    assert!(!file.read_only());
    assert_eq!(file.spine().unwrap(), []);
}

#[test]
fn every_field_and_choice_comes_back() {
    let (_folder, path) = full_program();
    let mut expected = Program::default();
    expected.commit(&everything());
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.program().unwrap(), expected);
    assert_eq!(file.revision().unwrap(), 1);
}

#[test]
fn taking_everything_back_leaves_the_ids_used_up() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let mut expected = file.program().unwrap();
    let back = everything().inverse();
    file.commit(1, &back, &entry("Take back")).unwrap();
    expected.commit(&back);
    drop(file);
    let program = ProgramFile::open(&path).unwrap().program().unwrap();
    assert_eq!(program, expected);
    assert!(program.tasks.is_empty());
    assert_eq!(program.tasks.next(), TASKS + 1);
    assert_eq!(program.assignments.next(), 4);
    assert_eq!(program.baselines.next(), 3);
}

#[test]
fn a_changed_record_replaces_the_old_one_in_all_its_parts() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let mut expected = file.program().unwrap();
    let (id, _) = expected.calendars.iter().nth(1).unwrap();
    let before = expected.calendars.share(id).unwrap();
    let mut calendar = (*before).clone();
    calendar.base = Some(CalendarId(1));
    calendar.week.swap(0, 4);
    calendar.week[1] = Some(vec![]);
    calendar.recurrences.remove(1);
    calendar.work_weeks.reverse();
    calendar.kept = Kept::default();
    let delta = Delta::new(vec![Change::Calendar(Diff {
        id,
        before: Some(before),
        after: Some(calendar.into()),
    })]);
    file.commit(1, &delta, &entry("Change calendar")).unwrap();
    expected.commit(&delta);
    assert_eq!(file.program().unwrap(), expected);
}

#[test]
fn a_large_program_comes_back_whole_and_goes_as_one_edit() {
    let folder = folder();
    let mut file = ProgramFile::create(&folder.path().join("large.gantry")).unwrap();
    file.commit(0, &everything(), &entry("Begin")).unwrap();
    let mut expected = file.program().unwrap();
    let mut changes = Vec::new();
    for number in 100..10_100 {
        let mut task = Task::new(PlanId(1), &format!("Task {number}"), WorkMinutes(480));
        task.parent = (number % 10 != 0).then_some(TaskId(number - number % 10));
        changes.push(Change::Task(add(TaskId(number), task)));
    }
    for number in 5..12_005_u32 {
        let from = 100 + number % 9_000;
        let to = TaskId(from + 1 + number % 997);
        let link = Link::new(TaskId(from), to, LinkKind::FinishToStart, WorkMinutes(0));
        changes.push(Change::Link(add(LinkId(number), link)));
    }
    let delta = Delta::new(changes);
    file.commit(1, &delta, &entry("Import")).unwrap();
    expected.commit(&delta);
    assert_eq!(file.program().unwrap(), expected);
    assert_eq!(file.operation_delta(2).unwrap(), delta);
    let back = delta.inverse();
    file.commit(2, &back, &entry("Take back")).unwrap();
    expected.commit(&back);
    assert_eq!(file.program().unwrap(), expected);
}

#[test]
fn a_snapshot_tells_revision_program_and_spine_of_one_moment() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let program = file.program().unwrap();
    file.commit(1, &one_more(&program, "Another"), &entry("Add"))
        .unwrap();
    let snapshot = file.snapshot().unwrap();
    assert_eq!(snapshot.revision, 2);
    assert_eq!(snapshot.program, file.program().unwrap());
    assert_eq!(snapshot.spine, file.spine().unwrap());
}
