//! Real graphs that others made, where they are present.

use std::path::Path;

use graph::draw;
use graph::measure::drawn_crossings;

use crate::graph;

/// The pairs of numbers in a JSON list of pairs that follows a key: enough to read these files.
fn pairs(text: &str, key: &str) -> Vec<(usize, usize)> {
    let start = text.find(key).map_or(text.len(), |at| at + key.len());
    let mut numbers = Vec::new();
    let mut depth = 0;
    let mut number: Option<usize> = None;
    for letter in text[start..].chars() {
        if let Some(digit) = letter.to_digit(10) {
            number = Some(number.unwrap_or(0) * 10 + usize::try_from(digit).unwrap());
            continue;
        }
        numbers.extend(number.take());
        match letter {
            '[' => depth += 1,
            ']' if depth == 1 => break,
            ']' => depth -= 1,
            _ => {}
        }
    }
    numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

#[test]
fn real_graphs_are_drawn_with_few_crossings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/graphs");
    if !folder.is_dir() {
        println!("left out: no graphs in ../shared/data/graphs");
        return;
    }
    for (name, most) in [
        ("debian_git_49", 130),
        ("cargo_helix-editor_helix", 9_500),
        ("cargo_typst_typst", 13_000),
    ] {
        let text = std::fs::read_to_string(folder.join(name).with_extension("json")).unwrap();
        let edges = pairs(&text, "\"edges\"");
        let count = edges.iter().map(|&(a, b)| a.max(b) + 1).max().unwrap_or(0);
        let crossings = drawn_crossings(&draw(&graph(count, &edges)));
        println!("{name}: {crossings}");
        assert!(crossings <= most, "{name}: {crossings}");
    }
}
