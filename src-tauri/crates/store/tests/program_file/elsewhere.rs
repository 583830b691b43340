//! Others at the same file: another process, a file manager, a sync client.

use std::fs;
use std::path::Path;

use plan::TaskId;
use store::{ProgramFile, StoreError};

use crate::fixture::{entry, full_program, one_more, rename};

/// How a file goes away.
type Way = fn(&Path);

#[test]
fn a_commit_by_somebody_else_is_noticed_once() {
    let (_folder, path) = full_program();
    let mut ours = ProgramFile::open(&path).unwrap();
    let mut theirs = ProgramFile::open(&path).unwrap();
    let program = ours.program().unwrap();
    assert!(!ours.changed_elsewhere().unwrap());
    ours.commit(1, &one_more(&program, "Ours"), &entry("Add"))
        .unwrap();
    assert!(!ours.changed_elsewhere().unwrap());
    let program = theirs.program().unwrap();
    theirs
        .commit(2, &one_more(&program, "Theirs"), &entry("Add"))
        .unwrap();
    assert!(ours.changed_elsewhere().unwrap());
    assert!(!ours.changed_elsewhere().unwrap());
    assert_eq!(ours.revision().unwrap(), 3);
}

#[test]
fn a_file_that_went_away_takes_no_change_and_can_still_be_saved() {
    let ways: [(&str, Way); 4] = [
        ("renamed", |path| {
            fs::rename(path, path.with_extension("moved")).unwrap();
        }),
        ("deleted", |path| fs::remove_file(path).unwrap()),
        ("replaced", |path| {
            let other = path.with_extension("other");
            drop(ProgramFile::create(&other).unwrap());
            fs::rename(&other, path).unwrap();
        }),
        ("moved with its folder", |path| {
            let folder = path.parent().unwrap();
            fs::rename(folder, folder.with_extension("moved")).unwrap();
        }),
    ];
    for (way, go) in ways {
        let (folder, _) = full_program();
        let inner = folder.path().join("folder");
        fs::create_dir(&inner).unwrap();
        let path = inner.join("release.gantry");
        fs::copy(folder.path().join("release.gantry"), &path).unwrap();
        let mut file = ProgramFile::open(&path).unwrap();
        let before = file.snapshot().unwrap();
        go(&path);

        let delta = rename(&before.program, TaskId(1), "Lost?");
        let refused = file.commit(1, &delta, &entry("Rename")).unwrap_err();
        assert_eq!(refused, StoreError::Gone { path: path.clone() }, "{way}");
        assert_eq!(
            file.changed_elsewhere().unwrap_err().code(),
            "gone",
            "{way}"
        );
        assert_eq!(file.snapshot().unwrap(), before, "{way}");

        let rescued = folder.path().join("rescued.gantry");
        file.save_copy(&rescued).unwrap();
        let mut rescued = ProgramFile::open(&rescued).unwrap();
        assert_eq!(rescued.snapshot().unwrap(), before, "{way}");
        assert_eq!(rescued.operation_delta(1), file.operation_delta(1), "{way}");
        rescued.commit(1, &delta, &entry("Rename")).unwrap();
    }
}

#[test]
fn a_copy_by_the_file_manager_is_complete_after_every_commit() {
    let (folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let copied = folder.path().join("copied.gantry");
    for base in 1..10 {
        let program = file.program().unwrap();
        file.commit(base, &one_more(&program, "More"), &entry("Add"))
            .unwrap();
        fs::copy(&path, &copied).unwrap();
        let copy = ProgramFile::open(&copied).unwrap();
        assert_eq!(copy.snapshot().unwrap(), file.snapshot().unwrap());
        assert_eq!(copy.document().unwrap(), file.document().unwrap());
    }
}
