//! How files are called, how long they are, and what must not stand in them.

use super::Offence;
use super::tree::Tree;

/// Written by people, so a person has to be able to read them.
const SOURCES: [&str; 5] = [".rs", ".ts", ".svelte", ".css", ".js"];
/// From here on the length of a file is a question.
const LONG: usize = 400;
/// From here on it is an answer.
const TOO_LONG: usize = 800;

const BINDINGS: &str = "ui/src/ipc/bindings.ts";
/// What the generator writes at the top.
const BINDINGS_HEADER: &str = "// Generated from the Rust commands by `cargo xtask bindings`.";

/// Where a rule on words looks.
struct Words {
    ends: &'static [&'static str],
    forbidden: &'static [&'static str],
    why: &'static str,
}

/// The words are put together here so that this file does not contain them itself.
const WORDS: [Words; 4] = [
    Words {
        ends: &[".rs"],
        forbidden: &[concat!("to", "do!("), concat!("unimple", "mented!(")],
        why: "finish it or leave it out",
    },
    Words {
        ends: &[".rs"],
        forbidden: &[concat!("#[ig", "nore")],
        why: "a test that does not run proves nothing",
    },
    Words {
        ends: &[".ts"],
        forbidden: &[
            concat!("it.", "only("),
            concat!("it.", "skip("),
            concat!("test.", "only("),
            concat!("test.", "skip("),
            concat!("describe.", "only("),
            concat!("describe.", "skip("),
        ],
        why: "a test that does not run proves nothing",
    },
    Words {
        ends: &[""],
        forbidden: &[
            concat!("/ro", "ot/"),
            concat!("/wo", "rk/"),
            concat!("arti", "factory"),
        ],
        why: "this names somebody's machine",
    },
];

/// What a lock file or a registry setting must not contain: where packages came from on the
/// machine that wrote it.
const LOCKS: [(&str, &str); 4] = [
    ("tests/peers/package-lock.json", "\"resolved\":"),
    ("tests/peers/.npmrc", "registry"),
    ("ui/package-lock.json", "\"resolved\":"),
    ("ui/.npmrc", "registry"),
];
const CARGO_SOURCE: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

fn lengths(tree: &Tree) -> impl Iterator<Item = (&str, usize)> {
    tree.under("", &SOURCES)
        .filter(|(path, _)| *path != BINDINGS)
        .map(|(path, text)| (path, text.lines().count()))
}

pub(super) fn sizes(tree: &Tree) -> Vec<Offence> {
    lengths(tree)
        .filter(|(_, lines)| *lines > TOO_LONG)
        .map(|(path, lines)| format!("{path}: {lines} lines, and {TOO_LONG} is the most"))
        .collect()
}

/// Files that raise the question.
pub(super) fn long(tree: &Tree) -> Vec<String> {
    lengths(tree)
        .filter(|(_, lines)| (LONG + 1..=TOO_LONG).contains(lines))
        .map(|(path, lines)| format!("{path}: {lines} lines; does it hold one idea?"))
        .collect()
}

pub(super) fn names(tree: &Tree) -> Vec<Offence> {
    tree.under("", &["/mod.rs"])
        .map(|(path, _)| format!("{path}: a module lies beside its folder, not in it"))
        .collect()
}

pub(super) fn words(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for rule in &WORDS {
        for (path, text) in tree.under("", rule.ends) {
            for (line, number) in text.lines().zip(1..) {
                for word in rule.forbidden.iter().filter(|word| line.contains(*word)) {
                    offences.push(format!("{path}:{number}: {word}: {}", rule.why));
                }
            }
        }
    }
    offences
}

pub(super) fn generated(tree: &Tree) -> Vec<Offence> {
    let bindings = tree.files.get(BINDINGS);
    if bindings.is_none_or(|text| text.starts_with(BINDINGS_HEADER)) {
        return Vec::new();
    }
    vec![format!(
        "{BINDINGS}: written by hand; `cargo xtask bindings` writes it"
    )]
}

pub(super) fn locks(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for (path, word) in LOCKS {
        if tree.files.get(path).is_some_and(|text| text.contains(word)) {
            offences.push(format!("{path}: {word} names the registry of one machine"));
        }
    }
    let lock = tree.files.get("Cargo.lock").map_or("", String::as_str);
    let sources = lock
        .lines()
        .zip(1..)
        .filter(|(line, _)| line.starts_with("source = "));
    for (line, number) in sources.filter(|(line, _)| *line != CARGO_SOURCE) {
        offences.push(format!(
            "Cargo.lock:{number}: {line}: packages come from crates.io only"
        ));
    }
    offences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_asked_about_and_too_long_ones_refused() {
        let tree = |lines: usize| Tree::of(&[("a.rs", &"x\n".repeat(lines))]);
        for (lines, asked, refused) in [(400, 0, 0), (401, 1, 0), (800, 1, 0), (801, 0, 1)] {
            assert_eq!(long(&tree(lines)).len(), asked, "{lines} lines");
            assert_eq!(sizes(&tree(lines)).len(), refused, "{lines} lines");
        }
        assert!(sizes(&Tree::of(&[(BINDINGS, &"x\n".repeat(2000))])).is_empty());
        assert!(sizes(&Tree::of(&[("Cargo.lock", &"x\n".repeat(2000))])).is_empty());
    }

    #[test]
    fn a_module_lies_beside_its_folder() {
        let tree = Tree::of(&[("src/a/mod.rs", ""), ("src/b.rs", "")]);
        assert_eq!(
            names(&tree),
            ["src/a/mod.rs: a module lies beside its folder, not in it"]
        );
    }

    #[test]
    fn every_forbidden_word_is_found_with_its_line() {
        for rule in &WORDS {
            for word in rule.forbidden {
                let path = format!("a{}", rule.ends[0]);
                let tree = Tree::of(&[(&path, &format!("fine\nx {word} y\n"))]);
                let found = words(&tree);
                assert_eq!(found.len(), 1, "{word}");
                assert!(
                    found[0].starts_with(&format!("{path}:2: {word}")),
                    "{found:?}"
                );
            }
        }
        assert!(words(&Tree::of(&[("a.rs", "rows.iter().skip(1)")])).is_empty());
    }

    #[test]
    fn generated_bindings_keep_their_header() {
        assert!(
            generated(&Tree::of(&[(
                BINDINGS,
                "// Generated from the Rust commands by `cargo xtask bindings`. Do not"
            )]))
            .is_empty()
        );
        assert_eq!(
            generated(&Tree::of(&[(BINDINGS, "export type Mine = string;")])).len(),
            1
        );
    }

    #[test]
    fn lock_files_name_no_machine() {
        let good = [
            ("ui/package-lock.json", "{\"version\": \"1.0.0\"}"),
            ("Cargo.lock", CARGO_SOURCE),
        ];
        assert!(locks(&Tree::of(&good)).is_empty());
        let bad = [
            (
                "ui/package-lock.json",
                "\"resolved\": \"https://mirror.example/a.tgz\"",
            ),
            (
                "Cargo.lock",
                "source = \"registry+https://mirror.example/index\"",
            ),
            ("ui/.npmrc", "registry=https://mirror.example"),
            (
                "tests/peers/package-lock.json",
                "\"resolved\": \"https://mirror.example/a.tgz\"",
            ),
            ("tests/peers/.npmrc", "registry=https://mirror.example"),
        ];
        assert_eq!(locks(&Tree::of(&bad)).len(), bad.len());
    }
}
