//! The worked sheet as a person reads it, read by the machine: one heading a situation, one table
//! of what is to be told about it.

use std::collections::BTreeSet;

/// What one situation is told to be. Each line has a kind and what is told.
pub(crate) type Lines = BTreeSet<(String, String)>;

/// One situation of the sheet.
#[derive(Debug)]
pub(crate) struct Situation {
    /// Its number, in all pages.
    pub(crate) number: u32,
    /// The heading after the number.
    pub(crate) title: String,
    /// What is to be told.
    pub(crate) told: Lines,
}

const PAGES: [&str; 5] = [
    include_str!("sheet/blockers.md"),
    include_str!("sheet/dependencies.md"),
    include_str!("sheet/colours.md"),
    include_str!("sheet/escalations.md"),
    include_str!("sheet/registers.md"),
];

/// All situations, in order.
pub(crate) fn read() -> Vec<Situation> {
    let mut found = Vec::new();
    for line in PAGES.iter().flat_map(|page| page.lines()) {
        if let Some(heading) = line.strip_prefix("## ") {
            found.push(heading_of(heading));
        } else if let Some(row) = line.strip_prefix('|') {
            let Some(last) = found.last_mut() else {
                continue;
            };
            add(last, row);
        }
    }
    found
}

fn heading_of(heading: &str) -> Situation {
    let parted = heading.split_once(". ");
    let (number, title) = parted.unwrap_or_else(|| panic!("“{heading}” has no number"));
    Situation {
        number: number.parse().unwrap(),
        title: title.to_owned(),
        told: Lines::new(),
    }
}

fn add(situation: &mut Situation, row: &str) {
    let row = row.trim().strip_suffix('|').unwrap();
    let (kind, told) = row.split_once('|').unwrap();
    let (kind, told) = (kind.trim(), told.trim());
    let is_head = kind == "what" || kind.starts_with("--");
    if !is_head {
        let new = situation.told.insert((kind.to_owned(), told.to_owned()));
        assert!(new, "{}: “{kind} {told}” stands twice", situation.number);
    }
}
