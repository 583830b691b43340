//! One note about many lines, so that a fault in every line does not drown the others.

use crate::notes::{Notes, Weight};

/// Lines named one by one; more are only counted.
const NAMED: usize = 8;

/// Lines that share a remark.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    named: Vec<u32>,
    count: usize,
}

impl Tally {
    pub(super) fn add(&mut self, line: u32) {
        if self.named.len() < NAMED {
            self.named.push(line);
        }
        self.count += 1;
    }

    /// Writes the note, if there is anything to say. `text` is a sentence that fits one line of
    /// the table as well as many.
    pub(super) fn tell(&self, notes: &mut Notes, weight: Weight, code: &'static str, text: &str) {
        if self.count == 0 {
            return;
        }
        let named: Vec<String> = self.named.iter().map(u32::to_string).collect();
        let more = match self.count - self.named.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let word = if self.count == 1 { "line" } else { "lines" };
        notes.add(
            weight,
            code,
            format!("{word} {}{more}", named.join(", ")),
            text,
        );
    }
}
