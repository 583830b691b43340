//! Plans saved by Microsoft Project and others, from `../shared/data`. They belong to others and
//! are not in the project; where the folder is absent these tests say so and are left out.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use exchange::{Watch, mspdi};
use plan::{PlanId, Program};
use serde_json::Value;

/// A program without what is only good for the dates it was read with.
fn lasting(program: &Program) -> String {
    let text = format!("{program:#?}");
    let lasting = text.lines().filter(|line| !line.contains("\"mspdi-then:"));
    lasting.collect::<Vec<_>>().join("\n")
}

fn folder(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = root
        .ancestors()
        .map(|above| above.join("shared/data").join(name))
        .find(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("left out: ../shared/data/{name} is not here");
    }
    found
}

fn bytes(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).expect("a readable file");
    if path.extension().is_some_and(|end| end == "gz") {
        let mut plain = Vec::new();
        let mut unpacked = flate2::read::GzDecoder::new(bytes.as_slice());
        unpacked.read_to_end(&mut plain).expect("gzip");
        return plain;
    }
    bytes
}

/// The plans of a folder, and what is known about each.
fn plans(folder: &Path) -> Vec<(String, Vec<u8>, Value)> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("a folder") {
        let name = file
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("UTF-8");
        if name.contains(".xml") {
            names.insert(name);
        }
    }
    let known = |name: &str| {
        let stem = name.split(".xml").next().expect("a first part");
        let stem = stem
            .trim_end_matches(".mspdi")
            .trim_end_matches(".stripped");
        ["expected.json", "expected.json.gz"]
            .map(|end| folder.join(format!("{stem}.{end}")))
            .into_iter()
            .find(|path| path.is_file())
            .map(|path| serde_json::from_slice(&bytes(&path)).expect("JSON"))
    };
    let plans = names.into_iter().filter_map(|name| {
        let known = known(&name)?;
        Some((name.clone(), bytes(&folder.join(&name)), known))
    });
    plans.collect()
}

fn every_plan() -> Vec<(String, Vec<u8>, Value)> {
    let folders = ["msproject", "mpsplib", "scale"];
    folders
        .iter()
        .filter_map(|name| folder(name))
        .flat_map(|folder| plans(&folder))
        .collect()
}

/// Records of a list that pass a test.
fn count(known: &Value, list: &str, counts: impl Fn(&Value) -> bool) -> Option<usize> {
    let list = known.get(list)?.as_array()?;
    Some(list.iter().filter(|record| counts(record)).count())
}

#[test]
fn every_plan_is_read_whole() {
    for (name, bytes, known) in every_plan() {
        let program = mspdi::read(&bytes, &Watch::nobody()).expect(&name).program;
        let row = |task: &Value| {
            task["null"] != true && !(task["uid"] == 0 && task["outline_level"] == 0)
        };
        if let Some(rows) = count(&known, "tasks", row) {
            assert_eq!(program.tasks.len(), rows, "tasks of {name}");
        }
        let links = known["tasks"].as_array().map(|tasks| {
            let links = tasks
                .iter()
                .filter_map(|task| task["predecessors"].as_array());
            links.map(Vec::len).sum::<usize>()
        });
        if let Some(links) = links.filter(|_| known["tasks"][0].get("predecessors").is_some()) {
            assert_eq!(program.links.len(), links, "links of {name}");
        }
        if let Some(people) = count(&known, "resources", |person| !person["name"].is_null()) {
            let nameless = program
                .people
                .iter()
                .filter(|(_, person)| person.name == "Unnamed")
                .count();
            assert_eq!(
                program.people.len() - nameless,
                people,
                "resources of {name}"
            );
        }
        let staffed = |part: &Value| !part["resource_uid"].is_null() && part["task_uid"] != 0;
        if let Some(parts) = count(&known, "assignments", staffed) {
            assert_eq!(program.assignments.len(), parts, "assignments of {name}");
        }
        // A budget resource has a calendar based on none, which is still its own.
        let own: Vec<&Value> = known["resources"]
            .as_array()
            .map(|people| people.iter().map(|person| &person["calendar"]).collect())
            .unwrap_or_default();
        let base =
            |calendar: &Value| calendar["parent"].is_null() && !own.contains(&&calendar["name"]);
        if let Some(calendars) = count(&known, "calendars", base) {
            let bases = program
                .calendars
                .iter()
                .filter(|(_, calendar)| calendar.base.is_none());
            assert_eq!(bases.count(), calendars, "base calendars of {name}");
        }
    }
}

#[test]
fn every_plan_can_be_taken_in() {
    for (name, bytes, _) in every_plan() {
        let read = mspdi::read(&bytes, &Watch::nobody()).expect(&name);
        let edit = plan::Edit::Adopt {
            from: read.program.into(),
            source: name.clone(),
        };
        let taken = plan::apply(&plan::Program::default(), &edit);
        assert!(taken.is_ok(), "{name}: {}", taken.unwrap_err());
    }
}

#[test]
fn every_plan_survives_a_way_out_and_back() {
    for (name, bytes, _) in every_plan() {
        let watch = Watch::nobody();
        let read = mspdi::read(&bytes, &watch).expect(&name);
        let schedule = schedule::schedule(&read.program).expect(&name);
        let out = mspdi::write(&read.program, PlanId(1), &schedule, &watch).expect(&name);
        let again = mspdi::read(&out, &watch).expect(&name);
        // What the file never said about a break is written back as it never said it.
        let notes = again.notes.list().iter();
        let notes: Vec<_> = notes
            .filter(|note| !matches!(note.code, "split-somewhere" | "baseline-backwards"))
            .collect();
        assert!(notes.is_empty(), "notes about our own {name}: {notes:?}");
        let (before, after) = (lasting(&read.program), lasting(&again.program));
        let lines = before.lines().zip(after.lines());
        let differing: Vec<_> = lines.filter(|(one, other)| one != other).take(6).collect();
        assert!(before == after, "{name} differs: {differing:#?}");
        let twice = schedule::schedule(&again.program).expect(&name);
        let same = mspdi::write(&again.program, PlanId(1), &twice, &watch).expect(&name);
        assert!(same == out, "{name} is written the same again");
    }
}
