//! Tables aligned by what a terminal shows, not by bytes.

/// Which way the cells of a column lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lean {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// The widest a cell may get; what is longer ends in `…`.
const WIDEST: usize = 72;

/// Rows under a head. A column whose cells are all empty is left out.
pub(crate) struct Table {
    columns: Vec<(&'static str, Lean)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(columns: &[(&'static str, Lean)]) -> Self {
        Self {
            columns: columns.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row with one cell per column.
    pub(crate) fn push(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows
            .push(cells.into_iter().map(|cell| clip(&cell)).collect());
    }

    pub(crate) fn print(&self) -> String {
        let shown: Vec<(usize, Lean, usize)> = self
            .columns
            .iter()
            .enumerate()
            .filter_map(|(at, &(head, lean))| {
                let widest = self
                    .rows
                    .iter()
                    .map(|row| width(&row[at]))
                    .max()
                    .unwrap_or(0);
                (widest > 0).then(|| (at, lean, widest.max(width(head))))
            })
            .collect();
        let head: Vec<String> = self
            .columns
            .iter()
            .map(|&(head, _)| head.to_owned())
            .collect();
        let mut text = String::new();
        for row in std::iter::once(&head).chain(&self.rows) {
            let mut line = String::new();
            for &(at, lean, column) in &shown {
                let gap = " ".repeat(column.saturating_sub(width(&row[at])));
                let (before, after) = match lean {
                    Lean::Left => ("", gap.as_str()),
                    Lean::Right => (gap.as_str(), ""),
                };
                line.push_str(before);
                line.push_str(&row[at]);
                line.push_str(after);
                line.push_str("  ");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

fn clip(text: &str) -> String {
    if width(text) <= WIDEST {
        return text.to_owned();
    }
    let mut clipped = String::new();
    let mut used = 1;
    for letter in text.chars() {
        used += columns(letter);
        if used > WIDEST {
            break;
        }
        clipped.push(letter);
    }
    clipped.push('…');
    clipped
}

/// Columns a text takes on a terminal.
fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// East Asian wide characters and pictographs take two columns, marks that combine take none.
fn columns(letter: char) -> usize {
    match u32::from(letter) {
        0x0300..=0x036F | 0x200B..=0x200F | 0x20D0..=0x20FF | 0xFE00..=0xFE0F => 0,
        0x1100..=0x115F
        | 0x2E80..=0x303E
        | 0x3041..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_aligned_whatever_the_script() {
        let mut table = Table::new(&[
            ("#", Lean::Right),
            ("Name", Lean::Left),
            ("Left", Lean::Right),
        ]);
        for (number, name) in [
            ("1", "Größe"),
            ("10", "設計レビュー"),
            ("100", "e\u{301}tude"),
        ] {
            table.push([number.to_owned(), name.to_owned(), "2d".to_owned()]);
        }
        let printed = table.print();
        let ends: Vec<usize> = printed.lines().map(width).collect();
        assert_eq!(ends, [ends[0]; 4], "{printed}");
    }

    #[test]
    fn an_empty_column_and_an_endless_name_take_no_room() {
        let mut table = Table::new(&[("Name", Lean::Left), ("Owner", Lean::Left)]);
        table.push(["x".repeat(500), String::new()]);
        let printed = table.print();
        assert!(!printed.contains("Owner"));
        assert!(
            printed.lines().all(|line| width(line) <= WIDEST),
            "{printed}"
        );
    }
}
