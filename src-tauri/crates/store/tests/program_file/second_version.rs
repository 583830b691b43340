//! A file of version 2: it differs from today's in what may be said, not in how.

use store::{Access, ProgramFile};

use crate::fixture::{NO_TRACKING, full_program, tamper};

#[test]
fn it_is_backed_up_and_opens_as_it_was() {
    let (folder, path) = full_program();
    tamper(
        &path,
        &format!(
            "{NO_TRACKING} PRAGMA user_version = 2; UPDATE meta SET value = '2' WHERE name = 'min_reader';
         UPDATE task SET kind = 'milestone' WHERE kind IN ('gate', 'technical', 'data', 'team',
         'external', 'decision', 'documentation')"
        ),
    );
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.access(), &Access::Full);
    let program = file.program().unwrap();
    let backup = folder.path().join("release (before update to 6).gantry");
    assert_eq!(
        ProgramFile::open(&backup).unwrap().program().unwrap(),
        program
    );
}
