//! Files of other programs at the desk: looked at, taken in, written, stopped.

use std::cell::Cell;
use std::fs;

use api::dto::{FormatDto, ImportOptionsDto, WeightDto};
use api::{Desk, Watch};

use crate::desk::{host, open, sample};

#[test]
fn dates_as_recorded_are_kept_and_differences_told() {
    let open = sample();
    let xml = open.folder.path().join("plan.xml");
    let nobody = Watch::nobody();
    open.desk
        .export(1, FormatDto::Mspdi, &xml, &nobody)
        .unwrap();
    // Somebody else's plan says the tests take longer, but recorded other dates.
    let text = fs::read_to_string(&xml).unwrap();
    let longer = text.replacen(
        "<Duration>PT16H0M0S</Duration>",
        "<Duration>PT80H0M0S</Duration>",
        3,
    );
    assert_ne!(text, longer, "the sample has work of two days");
    fs::write(&xml, longer).unwrap();
    for (as_recorded, moved) in [(false, true), (true, false)] {
        let options = ImportOptionsDto {
            as_recorded,
            ..ImportOptionsDto::default()
        };
        let preview = open.desk.preview_import(&xml, &options, &nobody).unwrap();
        assert!(preview.recorded > 50, "{}", preview.recorded);
        assert_eq!(preview.differing > 0, moved, "{:?}", preview.differences);
        assert!(preview.differences.iter().all(|row| !row.why.is_empty()));
    }
}

#[test]
fn what_is_stopped_leaves_everything_as_it_was() {
    let mut open = sample();
    let path = open.folder.path().join("plan.xml");
    let nobody = Watch::nobody();
    fs::write(&path, b"last week's").unwrap();
    let never = Watch::new(&|_, _| false);
    let fault = open
        .desk
        .export(1, FormatDto::Mspdi, &path, &never)
        .unwrap_err();
    assert_eq!(fault.code, "stopped");
    assert_eq!(fs::read(&path).unwrap(), b"last week's");
    open.desk
        .export(1, FormatDto::Mspdi, &path, &nobody)
        .unwrap();
    let options = ImportOptionsDto::default();
    let asked = Cell::new(0);
    let tell = |_, _| {
        asked.set(asked.get() + 1);
        asked.get() < 2
    };
    let before = open.desk.program();
    let fault = open
        .desk
        .commit_import(1, &path, &options, &Watch::new(&tell))
        .unwrap_err();
    assert_eq!(fault.code, "stopped");
    let after = open.desk.program();
    assert_eq!(
        (before.revision, before.plans.len()),
        (after.revision, after.plans.len())
    );
}

#[test]
fn a_table_asks_what_only_a_person_can_say() {
    let mut open = open(&["A"]);
    let path = open.folder.path().join("table.csv");
    fs::write(&path, "Name,Finish\nX,3/4/2025\nY,5/6/2025\n").unwrap();
    let nobody = Watch::nobody();
    let mut options = ImportOptionsDto::default();
    let preview = open.desk.preview_import(&path, &options, &nobody).unwrap();
    let table = preview.table.unwrap();
    assert!(table.question.unwrap().contains("day or the month"));
    assert_eq!(table.columns[0].samples, ["X", "Y"]);
    let fault = open
        .desk
        .commit_import(1, &path, &options, &nobody)
        .unwrap_err();
    assert_eq!(fault.code, "question");
    options.day_first = Some(true);
    open.desk
        .commit_import(1, &path, &options, &nobody)
        .unwrap();
    assert_eq!(open.desk.program().plans.len(), 2);
}

#[test]
fn a_file_beyond_all_measure_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vast.xml");
    let file = fs::File::create(&path).unwrap();
    file.set_len(10 * 1024 * 1024 * 1024).unwrap();
    let options = ImportOptionsDto::default();
    let nobody = Watch::nobody();
    let fault = api::preview_import(&path, &options, &host(), &nobody).unwrap_err();
    assert_eq!(fault.code, "too-large");
    let to = folder.path().join("new.gantry");
    assert!(Desk::import(&to, &path, &options, host(), &nobody).is_err());
    assert!(!to.exists());
}

#[test]
fn what_is_left_out_is_told_first() {
    let open = open(&["A"]);
    let path = open.folder.path().join("table.csv");
    let text = "Id,Name,Duration,Predecessor ids\n1,X,2d,9\n2,Y,soon,1\n";
    fs::write(&path, text).unwrap();
    let options = ImportOptionsDto::default();
    let preview = open
        .desk
        .preview_import(&path, &options, &Watch::nobody())
        .unwrap();
    let weights: Vec<WeightDto> = preview.notes.iter().map(|note| note.weight).collect();
    assert_eq!(
        weights.first(),
        Some(&WeightDto::LeftOut),
        "{:?}",
        preview.notes
    );
    assert!(preview.notes.iter().all(|note| note.text.ends_with('.')));
}
