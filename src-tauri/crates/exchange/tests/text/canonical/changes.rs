//! An edit changes the lines it must, and no other.

use exchange::canonical;
use plan::edit::Place;
use plan::{Edit, PlanChange, Program, TaskChange, TaskKind, WorkMinutes};

use crate::sample::{self, BUILD, CODE, DESIGN, DOCS, LAUNCH, R1};

/// The lines that went and the lines that came, as `git diff` shows them.
fn difference(program: &Program, edit: &Edit) -> (Vec<String>, Vec<String>) {
    let (after, _) = plan::apply::decide(program, edit).unwrap();
    let (before, after) = (canonical::write(program), canonical::write(&after));
    let only = |these: &str, those: &str| {
        let lines = these
            .lines()
            .filter(|line| !those.lines().any(|it| it == *line));
        lines.map(str::to_owned).collect()
    };
    (only(&before, &after), only(&after, &before))
}

#[test]
fn an_edit_changes_only_the_lines_of_what_it_changes() {
    let program = sample::release();
    let longer = Edit::SetTask {
        task: DOCS,
        change: TaskChange::Duration(WorkMinutes(1440)),
    };
    let docs = r#"{"record":"task","id":5,"plan":1,"rank":2048,"name":"Documents","duration_min":960,"workstream":2},"#;
    assert_eq!(
        difference(&program, &longer),
        (vec![docs.to_owned()], vec![docs.replace("960", "1440")])
    );
    let moved = Edit::PlaceTasks {
        tasks: vec![DOCS],
        place: Place::After(DESIGN),
    };
    let (gone, come) = difference(&program, &moved);
    assert_eq!(gone, [docs]);
    let moved = docs.replace(
        r#""plan":1,"rank":2048"#,
        r#""plan":1,"parent":1,"rank":1536"#,
    );
    assert_eq!(come, [moved]);
}

#[test]
fn adding_a_record_adds_a_line_and_taking_it_out_remembers_its_id() {
    let program = sample::release();
    let add = Edit::AddTask {
        plan: R1,
        place: Place::LastIn(None),
        name: "Retrospective".to_owned(),
        kind: TaskKind::Work,
        duration: WorkMinutes(60),
    };
    let added = r#"{"record":"task","id":7,"plan":1,"rank":1051648,"name":"Retrospective","duration_min":60},"#;
    assert_eq!(
        difference(&program, &add),
        (Vec::new(), vec![added.to_owned()])
    );
    let (with, _) = plan::apply::decide(&program, &add).unwrap();
    let remove = Edit::RemoveTasks {
        tasks: vec![plan::TaskId(7)],
    };
    assert_eq!(
        difference(&with, &remove),
        (
            vec![added.to_owned()],
            vec![r#"{"record":"next-id","task":8},"#.to_owned()]
        )
    );
}

#[test]
fn other_edits_change_one_line_each() {
    let program = sample::everything();
    let edits = [
        Edit::SetTask {
            task: CODE,
            change: TaskChange::Name("Implementation".to_owned()),
        },
        Edit::SetTask {
            task: BUILD,
            change: TaskChange::Note("Everything but documents.".to_owned()),
        },
        Edit::SetPlan {
            plan: R1,
            change: PlanChange::StatusDate(None),
        },
        Edit::ShiftUp {
            tasks: vec![LAUNCH],
        },
        Edit::SetPerson {
            person: plan::PersonId(1),
            name: "Ada King".to_owned(),
            role: "Release Lead".to_owned(),
        },
    ];
    for edit in edits {
        let (gone, come) = difference(&program, &edit);
        assert_eq!(
            (gone.len(), come.len()),
            (1, 1),
            "{edit:?}: {gone:?} {come:?}"
        );
    }
}
