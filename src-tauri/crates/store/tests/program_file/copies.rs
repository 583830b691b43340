//! New files and copies: whole or not there.

use std::fs;

use store::ProgramFile;

use crate::fixture::{disk, folder, full_program};

#[test]
fn a_new_program_takes_the_place_of_nothing() {
    let (folder, path) = full_program();
    let before = disk(folder.path());
    assert_eq!(ProgramFile::create(&path).err().unwrap().code(), "exists");
    assert_eq!(
        ProgramFile::create(folder.path()).err().unwrap().code(),
        "exists"
    );
    let nowhere = folder.path().join("nowhere").join("new.gantry");
    assert_eq!(ProgramFile::create(&nowhere).err().unwrap().code(), "io");
    assert_eq!(disk(folder.path()), before);
}

#[test]
fn two_new_programs_are_two_documents() {
    let folder = folder();
    let [one, two] = ["one", "two"].map(|name| {
        ProgramFile::create(&folder.path().join(name))
            .unwrap()
            .document()
            .unwrap()
    });
    assert_ne!(one, two);
    assert_eq!(one.len(), 32);
}

#[test]
fn a_copy_holds_everything_and_leaves_nothing_else_behind() {
    let (folder, path) = full_program();
    let file = ProgramFile::open(&path).unwrap();
    let before = disk(folder.path());
    let to = folder.path().join("Kopie – 日本 %20?.gantry");
    file.save_copy(&to).unwrap();
    let copy = ProgramFile::open(&to).unwrap();
    assert_eq!(copy.snapshot().unwrap(), file.snapshot().unwrap());
    assert_eq!(copy.operation_delta(1), file.operation_delta(1));
    assert_eq!(copy.document(), file.document());
    let mut after = disk(folder.path());
    after.remove(&to);
    assert_eq!(after, before);
}

#[test]
fn a_copy_replaces_another_file_with_what_a_crash_left_beside_it() {
    let (folder, path) = full_program();
    let file = ProgramFile::open(&path).unwrap();
    let to = folder.path().join("copy.gantry");
    let journal = folder.path().join("copy.gantry-journal");
    fs::write(&to, "an old file").unwrap();
    fs::write(&journal, "an old journal").unwrap();
    file.save_copy(&to).unwrap();
    assert!(!journal.exists());
    assert_eq!(ProgramFile::open(&to).unwrap().snapshot(), file.snapshot());
}

#[test]
fn a_copy_never_replaces_the_program_it_is_made_from() {
    let (folder, path) = full_program();
    let file = ProgramFile::open(&path).unwrap();
    let before = disk(folder.path());
    let roundabout = folder.path().join(".").join("release.gantry");
    for to in [path.clone(), roundabout] {
        assert_eq!(file.save_copy(&to).unwrap_err().code(), "itself");
    }
    assert_eq!(
        file.save_copy(folder.path()).unwrap_err().code(),
        "is-folder"
    );
    assert_eq!(disk(folder.path()), before);
    let linked = folder.path().join("linked.gantry");
    fs::hard_link(&path, &linked).unwrap();
    assert_eq!(file.save_copy(&linked).unwrap_err().code(), "itself");
}

#[cfg(unix)]
#[test]
fn a_program_may_lie_behind_a_symbolic_link_or_a_name_that_is_not_unicode() {
    use std::os::unix::ffi::OsStrExt;
    let (folder, path) = full_program();
    let expected = ProgramFile::open(&path).unwrap().snapshot().unwrap();
    let linked = folder.path().join("linked.gantry");
    std::os::unix::fs::symlink(&path, &linked).unwrap();
    assert_eq!(
        ProgramFile::open(&linked).unwrap().snapshot().unwrap(),
        expected
    );
    let odd = folder
        .path()
        .join(std::ffi::OsStr::from_bytes(b"caf\xe9.gantry"));
    ProgramFile::open(&path).unwrap().save_copy(&odd).unwrap();
    assert_eq!(
        ProgramFile::open(&odd).unwrap().snapshot().unwrap(),
        expected
    );
}
