//! Files other programs wrote. They belong to others and lie beside the project; where they are
//! absent the tests say so and pass.

use std::path::Path;

use exchange::Watch;
use exchange::sheet::{Incoming, ReadCsv, Source, import, propose, read_csv};
use plan::{Progress, WorkMinutes};

use crate::sample::{adopted, context, date, named};

fn read(name: &str, source: Source) -> Option<Incoming> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/csv");
    let Ok(bytes) = std::fs::read(folder.join(name)) else {
        println!("The table {name} is not beside the project, so it was not read.");
        return None;
    };
    let table = read_csv(&bytes, &ReadCsv::default(), &Watch::nobody()).unwrap();
    let mapping = propose(&table);
    assert_eq!(mapping.source, source, "{name}");
    assert_eq!(mapping.question(&table), None, "{name}");
    let incoming = import(&table, &mapping, &context(), &Watch::nobody()).unwrap();
    adopted(&incoming);
    Some(incoming)
}

#[test]
fn a_jira_export_of_56_columns() {
    let Some(incoming) = read("jira_cloud_56cols_anonymised.csv", Source::Jira) else {
        return;
    };
    let program = &incoming.imported.program;
    assert_eq!(program.tasks.len(), 22);
    let by = |reference: &str| {
        let mut tasks = program.tasks.iter().map(|(_, task)| task);
        tasks.find(|task| task.reference == reference).unwrap()
    };
    assert_eq!(by("PRJ-25").progress, Progress::NotStarted);
    assert!(matches!(by("PRJ-24").progress, Progress::Started { .. }));
    let done = program
        .tasks
        .iter()
        .filter(|(_, task)| task.progress.percent() == 100);
    assert_eq!(done.count(), 10);
    let promised: Vec<_> = program
        .tasks
        .iter()
        .filter_map(|(_, task)| task.promised)
        .collect();
    assert_eq!(promised.len(), 2);
    assert!(promised.contains(&date("2025-09-18")));
    assert_eq!(
        by("PRJ-25").kept.get("column.Sprint"),
        Some("Connect Deploy 1")
    );
    let owned = program
        .tasks
        .iter()
        .filter(|(_, task)| task.owner.is_some())
        .count();
    assert_eq!(owned, 11);
    let kept = program.tasks.iter().flat_map(|(_, task)| task.kept.iter());
    assert!(
        kept.into_iter().all(|(_, text)| !text.contains("712020:")),
        "account numbers stay out"
    );
}

#[test]
fn a_linear_export_of_25_columns() {
    let Some(incoming) = read("linear_export_25cols.csv", Source::Linear) else {
        return;
    };
    let program = &incoming.imported.program;
    assert_eq!(program.tasks.len(), 10);
    let (_, first) = named(program, "First Claw");
    assert_eq!(first.reference, "CLA-1");
    let parent = program.tasks.get(first.parent.unwrap()).unwrap();
    assert_eq!(parent.reference, "CLA-4");
    assert!(matches!(
        first.progress,
        Progress::Started { start, .. } if start.to_string() == "2023-02-11T01:51"
    ));
    assert!(named(program, "Alpha Claw").1.inactive, "cancelled");
    assert_eq!(
        named(program, "Beta Claw").1.promised,
        Some(date("2023-02-28"))
    );
}

#[test]
fn a_linear_file_of_17_columns_without_ids() {
    let Some(incoming) = read("linear_import_17cols.csv", Source::Linear) else {
        return;
    };
    let program = &incoming.imported.program;
    assert_eq!(program.tasks.len(), 1);
    let (_, task) = named(program, "Make smooth");
    assert_eq!(task.note, "Just make it smooth");
    assert_eq!(task.promised, Some(date("2025-04-24")));
    assert!(matches!(task.progress, Progress::Started { .. }));
    assert!(!incoming.ids);
}

#[test]
fn a_plane_export_of_21_columns() {
    let Some(incoming) = read("plane_export_21cols.csv", Source::Plane) else {
        return;
    };
    let (_, task) = named(&incoming.imported.program, "Make smooth");
    assert_eq!(task.promised, Some(date("2025-04-24")));
    assert_eq!(
        incoming
            .imported
            .program
            .plans
            .iter()
            .next()
            .unwrap()
            .1
            .start,
        date("2025-04-21")
    );
    // From Monday 10:17 to the end of Thursday.
    assert_eq!(task.duration, WorkMinutes(4 * 480 - 137));
}

#[test]
fn four_thousand_finished_tasks() {
    let Some(incoming) = read("agile_dataset_cycle_times_4123.csv", Source::Unknown) else {
        return;
    };
    let program = &incoming.imported.program;
    assert_eq!(program.tasks.len(), 4123);
    let done = program
        .tasks
        .iter()
        .filter(|(_, task)| task.progress.percent() == 100);
    assert_eq!(done.count(), 4123);
    let (_, task) = named(program, "326");
    assert_eq!(task.reference, "P0-T326");
    assert!(matches!(
        task.progress,
        Progress::Complete { finish, .. } if finish.inclusive_date() == date("2013-12-24")
    ));
}
