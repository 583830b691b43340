//! What is not a program is told apart, in one sentence, and left as it is.

use std::fs;

use crate::workbench::Workbench;

/// Every verb that takes a program.
const VERBS: [&[&str]; 12] = [
    &["show", "k8s.gantry"],
    &["schedule", "k8s.gantry"],
    &["critical-path", "k8s.gantry", "--to", "v1.33.0"],
    &["report", "k8s.gantry", "-o", "exec.pdf"],
    &["add", "k8s.gantry", "Load test"],
    &["set", "k8s.gantry", "--task", "3", "--duration", "2d"],
    &["link", "k8s.gantry", "--from", "3", "--to", "5"],
    &["unlink", "k8s.gantry", "--from", "3", "--to", "5"],
    &["remove", "k8s.gantry", "--task", "3"],
    &["undo", "k8s.gantry"],
    &["redo", "k8s.gantry"],
    &["log", "k8s.gantry"],
];

/// Every verb refuses alike; what it says is checked for a word that tells this case apart.
fn refused_by_every_verb(bench: &Workbench, code: i32, word: &str) {
    for verb in VERBS {
        let said = bench.refuse(verb, code);
        assert!(
            said.contains(word) && said.contains("k8s.gantry"),
            "{verb:?} says {said:?}"
        );
    }
}

#[test]
fn a_missing_path() {
    refused_by_every_verb(&Workbench::new(), 3, "no file");
}

#[test]
fn a_folder() {
    let bench = Workbench::new();
    fs::create_dir(bench.path("k8s.gantry")).unwrap();
    refused_by_every_verb(&bench, 3, "folder");
}

#[test]
fn an_empty_file() {
    let bench = Workbench::new();
    fs::write(bench.path("k8s.gantry"), "").unwrap();
    refused_by_every_verb(&bench, 4, "empty");
}

#[test]
fn something_else() {
    for bytes in [
        b"%PDF-1.7\n".to_vec(),
        vec![0; 8192],
        b"SQLite format 3\0".repeat(512),
    ] {
        let bench = Workbench::new();
        fs::write(bench.path("k8s.gantry"), bytes).unwrap();
        refused_by_every_verb(&bench, 4, "not a Gantry program");
    }
}

#[test]
fn a_damaged_program() {
    let pages_lost = Workbench::with_spoilt_sample(|bytes| {
        for byte in &mut bytes[8192..20_000] {
            *byte ^= 0x5A;
        }
    });
    refused_by_every_verb(&pages_lost, 4, "damaged");
    let cut_off = Workbench::with_spoilt_sample(|bytes| bytes.truncate(bytes.len() / 2));
    refused_by_every_verb(&cut_off, 4, "damaged");
}

#[test]
fn a_program_of_a_newer_version() {
    let newer = Workbench::with_spoilt_sample(|bytes| {
        // SQLite keeps the schema version at a fixed place; the file's own table says which
        // version can still read it.
        bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
        let key = b"min_reader";
        let at = bytes
            .windows(key.len())
            .position(|window| window == key)
            .unwrap();
        bytes[at + key.len()] = b'9';
    });
    refused_by_every_verb(&newer, 4, "written by");
}

#[test]
fn with_json_the_fault_is_an_envelope_too() {
    let bench = Workbench::new();
    let ran = bench.run(&["show", "k8s.gantry", "--json"]);
    assert_eq!(ran.code, Some(3));
    let answer: serde_json::Value = serde_json::from_str(&ran.output).unwrap();
    assert_eq!(answer["schema"], 1);
    assert_eq!(answer["error"]["code"], "not-found");
    let message = answer["error"]["message"].as_str().unwrap();
    assert_eq!(ran.errors, format!("gantry: {message}\n"));
}
