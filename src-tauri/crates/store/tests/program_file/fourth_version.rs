//! A file of version 4: of a blocker it knew its level, not when it got to the levels below.

use plan::BlockerId;
use store::{Access, ProgramFile};

use crate::fixture::{NO_RELEASE, full_program, tamper};

#[test]
fn a_blocker_that_went_up_before_keeps_its_level_and_its_day() {
    let (folder, path) = full_program();
    let today = ProgramFile::open(&path).unwrap().program().unwrap();
    tamper(
        &path,
        &format!("{NO_RELEASE} ALTER TABLE blocker DROP COLUMN reached; PRAGMA user_version = 4"),
    );
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.access(), &Access::Full);
    let program = file.program().unwrap();
    let backup = folder.path().join("release (before update to 6).gantry");
    assert!(backup.exists(), "the file as it was is kept");
    let blocker = |program: &plan::Program| {
        let row = program.blockers.get(BlockerId(1)).unwrap();
        (row.level, row.level_since, row.reached.len())
    };
    let (level, since, reached) = blocker(&today);
    assert_eq!(reached, 2, "the fixture went up twice");
    assert_eq!(blocker(&program), (level, since, 0));
}
