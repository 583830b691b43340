//! Plans whose every date and float another program computed.
//!
//! The plans belong to others and lie beside the project, not in it; where they are absent the
//! comparison says so and passes. The project's own cases are in the `schedule` crate.

use tests::oracles::{Compared, FIELDS, compare, folder, names};

/// Plans with splits or effort that only Microsoft Project itself reckons.
const SCORED: [&str; 7] = [
    "split1",
    "task_links_2019",
    "mspdi_splittask",
    "mspdi_duration",
    "mspdi_resource",
    "mspdi_assignmentfields",
    "mspdi_timephased",
];

fn told(name: &str, compared: &Compared) -> Vec<String> {
    let differences = compared.differences.iter();
    differences
        .filter(|difference| difference.why.is_none())
        .map(|difference| {
            format!(
                "{name} {} “{}” {}: {} there, {} here",
                difference.uid,
                difference.name,
                FIELDS[difference.field],
                difference.theirs,
                difference.ours
            )
        })
        .collect()
}

/// Compares every plan of a folder; each must read, and every value must be the same or explained.
fn all(folder_name: &str, at_least: usize) {
    let folder = folder(folder_name);
    let names = names(&folder);
    if names.is_empty() {
        println!("The plans of {folder_name} are not beside the project and were left out.");
        return;
    }
    let mut found = Vec::new();
    let mut values = 0;
    for name in names {
        let compared = compare(&folder, &name).unwrap_or_else(|error| panic!("{name}: {error}"));
        values += compared.of.iter().sum::<usize>();
        if !SCORED.contains(&name.as_str()) {
            found.extend(told(&name, &compared));
        }
    }
    assert!(values >= at_least, "only {values} values were compared");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn plans_of_microsoft_project_have_the_dates_it_gave_them() {
    all("msproject", 5_000);
}

#[test]
fn programs_of_many_projects_have_the_dates_microsoft_project_gave_them() {
    all("mpsplib", 30_000);
}

#[test]
fn a_thousand_and_ten_thousand_tasks_have_the_dates_that_others_give_them() {
    all("scale", 90_000);
}

#[test]
fn lags_on_the_wall_give_the_dates_that_others_give_them() {
    all("elapsed-lag", 3_000);
}
