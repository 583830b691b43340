//! A process killed at any moment loses nothing it has acknowledged.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use store::ProgramFile;

use crate::fixture::{TASKS, entry, full_program, one_more};

const PROGRAM: &str = "STORE_TEST_PROGRAM";

/// The child's part: commits for ever and says so each time. Without a program it does nothing.
#[test]
fn writer() {
    let Some(path) = env::var_os(PROGRAM) else {
        return;
    };
    let mut file = ProgramFile::open(Path::new(&path)).unwrap();
    let mut program = file.program().unwrap();
    let mut revision = file.revision().unwrap();
    loop {
        let delta = one_more(&program, &format!("After {revision}"));
        revision = file.commit(revision, &delta, &entry("Add")).unwrap();
        program.commit(&delta);
        println!("revision {revision}");
    }
}

#[test]
fn every_acknowledged_revision_is_there_after_a_kill() {
    let (_folder, path) = full_program();
    let mut acknowledged = 1;
    for round in 0..25_u32 {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["killed::writer", "--exact", "--nocapture"])
            .env(PROGRAM, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // A different number of commits each time, and whatever the writer is at by then.
        let wanted = acknowledged + 1 + round % 7;
        let mut told = |until: Option<u32>| {
            for line in lines.by_ref().map_while(Result::ok) {
                if let Some((_, number)) = line.split_once("revision ") {
                    acknowledged = number.parse().unwrap();
                    if Some(acknowledged) == until {
                        break;
                    }
                }
            }
        };
        told(Some(wanted));
        child.kill().unwrap();
        child.wait().unwrap();
        told(None);

        let file = ProgramFile::open(&path).unwrap();
        let snapshot = file.snapshot().unwrap();
        assert!(
            snapshot.revision >= acknowledged,
            "{} < {acknowledged}",
            snapshot.revision
        );
        let tasks = (snapshot.revision - 1 + TASKS) as usize;
        assert_eq!(snapshot.program.tasks.len(), tasks);
        assert_eq!(snapshot.spine.len(), snapshot.revision as usize);
        for revision in 1..=snapshot.revision {
            file.operation_delta(revision).unwrap();
        }
        acknowledged = snapshot.revision;
    }
}
