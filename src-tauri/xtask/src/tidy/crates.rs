//! Which crate may depend on which, and where each fixed package lives.

use super::Offence;
use super::tree::Tree;

/// The picture in `src-tauri/ARCHITECTURE.md`: a crate, and the crates it may name.
const ARROWS: [(&str, &[&str]); 13] = [
    ("plan", &[]),
    ("schedule", &["plan"]),
    ("assess", &["plan", "schedule"]),
    ("graph", &[]),
    ("store", &["plan"]),
    ("engine", &["plan", "schedule", "assess", "graph", "store"]),
    ("exchange", &["plan", "schedule"]),
    ("report", &["plan", "schedule", "assess"]),
    (
        "api",
        &["engine", "exchange", "report", "plan", "schedule", "assess"],
    ),
    ("cli", &["api"]),
    ("gantry-desktop", &["api"]),
    (
        "tests",
        &[
            "engine", "exchange", "report", "api", "graph", "plan", "schedule", "assess", "store",
        ],
    ),
    ("xtask", &[]),
];

/// A package (or all that begin like it, with `*`), and the only crates that may name it.
const HOMES: [(&str, &[&str]); 8] = [
    ("chrono", &["plan", "api"]),
    ("petgraph", &["schedule"]),
    ("rusqlite", &["store"]),
    ("typst*", &["report"]),
    ("specta*", &["api", "gantry-desktop"]),
    ("tauri*", &["gantry-desktop"]),
    ("tokio", &["gantry-desktop"]),
    ("clap", &["cli"]),
];

pub(super) fn arrows(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for package in &tree.packages {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
            offences.push(format!(
                "{}: this crate is not in the picture",
                package.name
            ));
            continue;
        };
        for one in package.dependencies.iter().filter(|one| one.ours) {
            if !allowed.contains(&one.name.as_str()) {
                offences.push(format!("{}: must not depend on {}", package.name, one.name));
            }
        }
    }
    offences
}

pub(super) fn homes(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for package in &tree.packages {
        for one in package.dependencies.iter().filter(|one| !one.ours) {
            let home = HOMES
                .iter()
                .find(|(pattern, _)| matches(pattern, &one.name));
            if let Some((_, allowed)) = home
                && !allowed.contains(&package.name.as_str())
            {
                let allowed = allowed.join(" and ");
                offences.push(format!(
                    "{}: only {allowed} may use {}",
                    package.name, one.name
                ));
            }
        }
    }
    offences
}

fn matches(pattern: &str, name: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == name, |start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_only_the_way_of_the_picture() {
        assert!(arrows(&Tree::of_crate("engine", &["/plan", "/store", "thiserror"])).is_empty());
        for (name, to) in [
            ("plan", "/schedule"),
            ("gantry-desktop", "/engine"),
            ("store", "/api"),
            ("cli", "/plan"),
        ] {
            let wanted = format!("{name}: must not depend on {}", &to[1..]);
            assert_eq!(arrows(&Tree::of_crate(name, &[to])), [wanted]);
        }
        assert_eq!(
            arrows(&Tree::of_crate("shared", &[])),
            ["shared: this crate is not in the picture"]
        );
    }

    #[test]
    fn a_package_has_one_home() {
        assert!(homes(&Tree::of_crate("store", &["rusqlite", "sha2"])).is_empty());
        assert!(homes(&Tree::of_crate("gantry-desktop", &["tauri-plugin-dialog"])).is_empty());
        for (name, package) in [
            ("engine", "rusqlite"),
            ("cli", "typst-pdf"),
            ("api", "tauri"),
            ("assess", "chrono"),
        ] {
            assert_eq!(
                homes(&Tree::of_crate(name, &[package])).len(),
                1,
                "{package} in {name}"
            );
        }
    }
}
