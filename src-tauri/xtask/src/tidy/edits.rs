//! Every verb has a name people read and a test.

use super::Offence;
use super::tree::Tree;

const EDITS: &str = "src-tauri/crates/plan/src/edit.rs";
const LABELS: &str = "src-tauri/crates/plan/src/label.rs";

pub(super) fn covered(tree: &Tree) -> Vec<Offence> {
    let Some(source) = tree.files.get(EDITS) else {
        return Vec::new();
    };
    let labels = tree.files.get(LABELS).map_or("", String::as_str);
    let cases: Vec<&str> = tree
        .under("", &[".rs"])
        .map(|(path, text)| tests(path, text))
        .collect();
    let mut offences = Vec::new();
    for name in variants(source) {
        if !mentions(labels, &format!("Self::{name}")) {
            offences.push(format!("{LABELS}: Edit::{name} has no label"));
        }
        if !cases
            .iter()
            .any(|text| mentions(text, &format!("Edit::{name}")))
        {
            offences.push(format!("{EDITS}: Edit::{name} is in no test"));
        }
    }
    offences
}

/// The part of a file that tests something: all of it in a suite, the end of it elsewhere.
fn tests<'text>(path: &str, text: &'text str) -> &'text str {
    if path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs") {
        return text;
    }
    text.find("#[cfg(test)]").map_or("", |at| &text[at..])
}

/// The variants of `pub enum Edit`, which rustfmt indents by four spaces.
fn variants(source: &str) -> Vec<&str> {
    source
        .lines()
        .skip_while(|line| !line.starts_with("pub enum Edit {"))
        .skip(1)
        .take_while(|line| *line != "}")
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .map(|line| line.split([' ', '(', ',', '{']).next().unwrap_or(line))
        .collect()
}

/// Whether a whole name stands in a text: `Edit::Link` is not in `Edit::LinkAll`.
fn mentions(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        !text[at + name.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "pub enum Edit {\n    /// Draws.\n    Link {\n        from: u32,\n    },\n    \
                          LinkAll(u32),\n}\n\npub enum Place {\n    Last,\n}\n";

    #[test]
    fn a_verb_without_label_or_test_is_found() {
        assert_eq!(variants(SOURCE), ["Link", "LinkAll"]);
        let all = "#[cfg(test)]\nmod tests { Edit::Link { } Edit::LinkAll(1) }";
        let tree = |labels, cases| {
            Tree::of(&[
                (EDITS, SOURCE),
                (LABELS, labels),
                ("src-tauri/crates/plan/src/apply.rs", cases),
            ])
        };
        assert!(covered(&tree("Self::Link { Self::LinkAll(", all)).is_empty());
        assert_eq!(
            covered(&tree("Self::LinkAll(", all)),
            ["src-tauri/crates/plan/src/label.rs: Edit::Link has no label"]
        );
        assert_eq!(
            covered(&tree(
                "Self::Link { Self::LinkAll(",
                "Edit::Link Edit::LinkAll"
            ))
            .len(),
            2
        );
    }
}
