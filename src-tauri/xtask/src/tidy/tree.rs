//! What the repository holds, read once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::steps::{cargo, output, root};

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 5] = [".git", "target", "node_modules", "dist", "coverage"];

/// All text files by their path from the root, and what Cargo knows about the crates.
#[derive(Default)]
pub(crate) struct Tree {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) packages: Vec<Package>,
}

/// A crate of the workspace with what it asks for itself.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) dependencies: Vec<Dependency>,
}

/// One line of a manifest.
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// Whether it is another crate of the workspace.
    pub(crate) ours: bool,
}

impl Tree {
    pub(crate) fn read() -> Result<Self, String> {
        let mut tree = Self {
            packages: packages()?,
            ..Self::default()
        };
        tree.walk(&root(), "")?;
        Ok(tree)
    }

    fn walk(&mut self, folder: &Path, prefix: &str) -> Result<(), String> {
        let unreadable = |error| format!("{} cannot be read: {error}.", folder.display());
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let path = format!("{prefix}{name}");
            if entry.path().is_dir() {
                if !SKIPPED.contains(&name.as_str()) {
                    self.walk(&entry.path(), &format!("{path}/"))?;
                }
            } else if let Ok(text) = fs::read_to_string(entry.path()) {
                self.files.insert(path, text);
            }
        }
        Ok(())
    }

    /// The files whose path begins and ends in a certain way.
    pub(crate) fn under<'tree>(
        &'tree self,
        start: &'tree str,
        ends: &'tree [&'tree str],
    ) -> impl Iterator<Item = (&'tree str, &'tree str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .filter(move |(path, _)| path.starts_with(start))
            .filter(move |(path, _)| ends.iter().any(|end| path.ends_with(end)))
    }
}

fn packages() -> Result<Vec<Package>, String> {
    let text = output(cargo(&[
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]))
    .ok_or("`cargo metadata` failed.")?;
    let data: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    Ok(list(&data["packages"])
        .map(|package| Package {
            name: word(&package["name"]),
            dependencies: list(&package["dependencies"])
                .map(|one| Dependency {
                    name: word(&one["name"]),
                    ours: !one["path"].is_null(),
                })
                .collect(),
        })
        .collect())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
impl Tree {
    /// A tree for a test.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let files = files
            .iter()
            .map(|&(path, text)| (path.to_owned(), text.to_owned()))
            .collect();
        Self {
            files,
            packages: Vec::new(),
        }
    }

    /// A tree of one crate for a test; crates of the house are marked with a `/` in front.
    pub(crate) fn of_crate(name: &str, dependencies: &[&str]) -> Self {
        let dependencies = dependencies
            .iter()
            .map(|one| Dependency {
                name: one.trim_start_matches('/').to_owned(),
                ours: one.starts_with('/'),
            })
            .collect();
        Self {
            packages: vec![Package {
                name: name.to_owned(),
                dependencies,
            }],
            ..Self::default()
        }
    }
}
