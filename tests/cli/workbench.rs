//! A folder with a program in it, and the command run on it on one day for ever.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

use serde_json::Value;
use tempfile::TempDir;
use tests::app::build_folder;
use tests::command::{Ran, gantry, gantry_in};

/// The day every run takes for today.
pub(crate) const TODAY: &str = "2025-03-14";

/// A folder of its own for one test.
pub(crate) struct Workbench {
    folder: TempDir,
}

impl Workbench {
    pub(crate) fn new() -> Self {
        built();
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// With the sample release in `k8s.gantry`.
    pub(crate) fn with_sample() -> Self {
        let bench = Self::new();
        bench.succeed(&["sample", "kubernetes", "-o", "k8s.gantry"]);
        bench
    }

    /// With a small plan in `k8s.gantry`, in which nothing is tracked yet: a row of work that a
    /// milestone and the launch wait for.
    pub(crate) fn with_plan() -> Self {
        let bench = Self::new();
        let file = "k8s.gantry";
        bench.succeed(&["new", file, "--name", "Apollo", "--start", "2025-03-10"]);
        bench.succeed(&["add", file, "Review docs PRs", "--duration", "10d"]);
        bench.succeed(&["add", file, "Load test", "--duration", "5d"]);
        for (name, kind) in [("Code Freeze", "freeze"), ("Ship", "milestone")] {
            bench.succeed(&["add", file, name, "--kind", kind]);
        }
        for (from, to) in [
            ("Review docs PRs", "Load test"),
            ("Load test", "Code Freeze"),
            ("Code Freeze", "Ship"),
        ] {
            bench.succeed(&["link", file, "--from", from, "--to", to]);
        }
        bench.succeed(&["set", file, "--task", "Ship", "--kind", "launch"]);
        bench
    }

    /// With the sample as something else made of its bytes.
    pub(crate) fn with_spoilt_sample(spoil: impl Fn(&mut Vec<u8>)) -> Self {
        let bench = Self::with_sample();
        let mut bytes = fs::read(bench.path("k8s.gantry")).unwrap();
        spoil(&mut bytes);
        fs::write(bench.path("k8s.gantry"), bytes).unwrap();
        bench
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the command; words that end like a file are taken to lie in this folder.
    pub(crate) fn run(&self, words: &[&str]) -> Ran {
        let words: Vec<String> = words.iter().map(|word| self.placed(word)).collect();
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        words.extend(["--today", TODAY]);
        gantry(&words)
    }

    /// Runs it where the clocks of a time zone hang.
    pub(crate) fn run_in(&self, zone: &str, words: &[&str]) -> Ran {
        let words: Vec<String> = words.iter().map(|word| self.placed(word)).collect();
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        words.extend(["--today", TODAY]);
        gantry_in(Some(zone), &words)
    }

    /// Runs it, and it has to succeed.
    pub(crate) fn succeed(&self, words: &[&str]) -> String {
        let ran = self.run(words);
        assert_eq!(
            (ran.code, ran.errors.as_str()),
            (Some(0), ""),
            "gantry {words:?}"
        );
        ran.output
    }

    /// What it answers with `--json`.
    pub(crate) fn ask(&self, words: &[&str]) -> Value {
        let output = self.succeed(&[words, &["--json"]].concat());
        let mut answer: Value = serde_json::from_str(&output).unwrap();
        assert_eq!(answer["schema"], 1, "gantry {words:?}");
        answer["data"].take()
    }

    /// One row of the sample's plan, by name.
    pub(crate) fn row(&self, name: &str) -> Value {
        let shown = self.ask(&["show", "k8s.gantry"]);
        let rows = shown["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name);
        row.unwrap_or_else(|| panic!("no row is called {name}"))
            .clone()
    }

    /// Runs it, and it has to refuse in one sentence, with this exit code, leaving every byte in
    /// the folder as it was. The sentence is handed back.
    pub(crate) fn refuse(&self, words: &[&str], code: i32) -> String {
        let before = self.bytes();
        let ran = self.run(words);
        assert_eq!(ran.code, Some(code), "gantry {words:?}: {}", ran.errors);
        assert_eq!(ran.output, "", "gantry {words:?}");
        let said = ran.errors.strip_suffix('\n').unwrap_or(&ran.errors);
        assert!(
            said.starts_with("gantry: ") && said.ends_with('.') && !said.contains('\n'),
            "gantry {words:?} says {:?}",
            ran.errors
        );
        assert!(
            before == self.bytes(),
            "gantry {words:?} changed something on disk"
        );
        said["gantry: ".len()..].to_owned()
    }

    /// Every file in the folder, whole.
    fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                    found.insert(path, Vec::new());
                } else {
                    found.insert(path.clone(), fs::read(&path).unwrap());
                }
            }
        }
        found
    }

    fn placed(&self, word: &str) -> String {
        let endings = [
            ".gantry", ".pdf", ".svg", ".txt", ".xml", ".csv", ".xlsx", ".json", ".ics", ".mmd",
        ];
        if endings.iter().any(|ending| word.ends_with(ending)) && !Path::new(word).is_absolute() {
            self.path(word).display().to_string()
        } else {
            word.to_owned()
        }
    }
}

/// The command beside this suite; made when nobody has.
fn built() {
    static BUILD: Once = Once::new();
    BUILD.call_once(|| {
        let folder = build_folder();
        if folder
            .join(format!("gantry{}", std::env::consts::EXE_SUFFIX))
            .exists()
        {
            return;
        }
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--package", "cli", "--target-dir"]);
        build.arg(folder.parent().unwrap());
        if folder.ends_with("release") {
            build.arg("--release");
        }
        assert!(
            build.status().unwrap().success(),
            "the command can't be built"
        );
    });
}
