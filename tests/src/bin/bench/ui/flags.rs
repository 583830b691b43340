//! What was asked for.

use std::error::Error;
use std::time::Duration;

/// How to measure.
pub(super) struct Flags {
    /// Print JSON instead of tables.
    pub(super) json: bool,
    /// Scroll for ten minutes and watch the memory.
    pub(super) long: bool,
    /// How often each of them is started and measured.
    pub(super) rounds: u32,
    /// How many tasks the plans have.
    pub(super) sizes: Vec<u32>,
    /// How many nodes the graphs have.
    pub(super) graphs: Vec<u32>,
    /// Who is measured; everybody when empty.
    pub(super) only: Vec<String>,
    /// When a page has shown nothing for so long it is given up.
    pub(super) patience: Duration,
}

const USAGE: &str = "Usage: cargo xtask bench ui [--json] [--long] [--rounds N] \
[--sizes 1000,10000,50000] [--graphs 1000,5000] [--only gantry,svar,dhtmlx,frappe,vis,flow] \
[--patience SECONDS]";

impl Flags {
    pub(super) fn read(words: &[String]) -> Result<Self, Box<dyn Error>> {
        let mut flags = Self {
            json: false,
            long: false,
            rounds: 3,
            sizes: vec![1_000, 10_000, 50_000],
            graphs: vec![1_000, 5_000],
            only: Vec::new(),
            patience: Duration::from_secs(30),
        };
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(USAGE);
            match word {
                "--json" => flags.json = true,
                "--long" => flags.long = true,
                "--rounds" => flags.rounds = value()?.parse()?,
                "--sizes" => flags.sizes = list(value()?)?,
                "--graphs" => flags.graphs = list(value()?)?,
                "--only" => flags.only = value()?.split(',').map(str::to_owned).collect(),
                "--patience" => flags.patience = Duration::from_secs(value()?.parse()?),
                _ => return Err(USAGE.into()),
            }
        }
        Ok(flags)
    }

    /// Whether somebody is to be measured.
    pub(super) fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one == name)
    }
}

fn list(text: &str) -> Result<Vec<u32>, Box<dyn Error>> {
    let numbers = text.split(',').filter(|part| !part.is_empty());
    Ok(numbers.map(str::parse).collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_unknown_ones_refused() {
        let read = |text: &str| {
            let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            Flags::read(&words)
        };
        let flags =
            read("--json --sizes 10,20 --graphs , --only svar --patience 5").expect("flags");
        assert!(flags.json && !flags.long);
        assert_eq!((flags.sizes, flags.graphs), (vec![10, 20], Vec::new()));
        assert_eq!(flags.patience, Duration::from_secs(5));
        assert!(read("--only svar").expect("flags").wants("svar"));
        assert!(!read("--only svar").expect("flags").wants("vis"));
        for text in ["--frobnicate", "--sizes", "--sizes ten"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
