//! The rules of the house that no other tool knows.
//!
//! Every rule is a table with a reader: to change the house, change the table. A rule looks at a
//! [`Tree`] (what the repository holds, in memory) and answers with one line per offence, so each
//! is tested on a small tree that breaks it.

mod crates;
mod edits;
mod files;
mod imports;
mod tree;

use tree::Tree;

use crate::steps::Done;

/// What breaks a rule, as `path: what is wrong`.
type Offence = String;

const RULES: [fn(&Tree) -> Vec<Offence>; 10] = [
    crates::arrows,
    crates::homes,
    imports::arrows,
    imports::homes,
    files::sizes,
    files::names,
    files::words,
    files::generated,
    files::locks,
    edits::covered,
];

/// Checks all rules.
pub(crate) fn tidy() -> Done {
    let tree = Tree::read()?;
    for note in files::long(&tree) {
        println!("note: {note}");
    }
    let offences: Vec<Offence> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    if offences.is_empty() {
        println!("{} files follow {} rules.", tree.files.len(), RULES.len());
        return Ok(());
    }
    Err(offences.join("\n"))
}
