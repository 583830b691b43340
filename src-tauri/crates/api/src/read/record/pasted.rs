//! Records somebody pastes as text: what can be read becomes edits, the rest is told.

use plan::text::read_date;
use plan::{BlockerId, Outline, PlanId, RecordRef, TaskId};

use super::Reader;
use crate::dto::{EditDto, Fault, KindDto, Word};
use crate::read::owner;
use crate::text::forms::{BLOCKER, CAPACITY, DEPENDENCY, ESCALATION, FORMS, GO_NO_GO, RISK};
use crate::text::{Filled, scan};

mod escalation;
mod forms;
mod release;

/// What a text gave.
pub(crate) struct Pasted {
    /// Everything that could be read, as one change.
    pub(crate) edit: EditDto,
    /// A sentence for everything that could not.
    pub(crate) notes: Vec<String>,
}

/// Reads one paste. Records it makes have the ids that come next.
struct Taker<'r> {
    reader: &'r Reader<'r>,
    plan: PlanId,
    notes: Vec<String>,
    dependencies: u32,
    blockers: u32,
    risks: u32,
}

impl Reader<'_> {
    pub(in crate::read) fn pasted(&self, plan: u32, text: &str) -> Result<Pasted, Fault> {
        let found = scan(text, &FORMS);
        if found.filled.is_empty() {
            let message = "That names no record: its first line is such as “DEP-1: Auth \
                           service”, “BLOCKER-1: No test phones”, “R-1: …” or “ESCALATION: …”.";
            return Err(Fault::new("record-text", message));
        }
        let program = &self.state.program;
        let mut taker = Taker {
            reader: self,
            plan: PlanId(plan),
            notes: Vec::new(),
            dependencies: program.dependencies.next(),
            blockers: program.blockers.next(),
            risks: program.risks.next(),
        };
        let mut edits = Vec::new();
        for filled in &found.filled {
            match filled.head {
                DEPENDENCY => edits.push(taker.dependency(filled)),
                BLOCKER => edits.extend(taker.blocker(filled)),
                RISK => edits.extend(taker.risk(filled)),
                ESCALATION => edits.push(taker.escalation(filled)),
                GO_NO_GO => edits.push(taker.gonogo(filled)),
                CAPACITY => edits.push(taker.capacity(filled)),
                other => taker.notes.push(format!("“{other}” is no record.")),
            }
        }
        let mut notes = taker.notes;
        notes.extend(found.unread.iter().map(|line| {
            let line: String = line.chars().take(60).collect();
            format!("“{line}” was not understood and is left out.")
        }));
        let label = match found.filled.as_slice() {
            [only] => format!("Paste “{}”", only.title),
            many => format!("Paste {} records", many.len()),
        };
        Ok(Pasted {
            edit: EditDto::Batch { label, edits },
            notes,
        })
    }
}

impl Taker<'_> {
    fn note(&mut self, label: &str, value: &str, why: &str) {
        let value: String = value.chars().take(60).collect();
        self.notes
            .push(format!("{label} “{value}” {why} and is left out."));
    }

    /// One of the words there are; what is none of them is told.
    fn word<W: Word>(&mut self, filled: &Filled, label: &'static str) -> Option<W> {
        let value = filled.get(label);
        let word = W::typed(value);
        if word.is_none() && !value.is_empty() {
            let words: Vec<&str> = W::ALL.iter().map(|word| word.word()).collect();
            let why = format!("is none of {}", words.join(", ").replace('-', " "));
            self.note(label, value, &why);
        }
        word
    }

    /// A date as typed; what is none is told.
    fn day(&mut self, filled: &Filled, label: &'static str) -> Option<String> {
        let value = filled.get(label);
        if value.is_empty() {
            return None;
        }
        match read_date(value, self.reader.today) {
            Ok(_) => Some(value.to_owned()),
            Err(_) => {
                self.note(label, value, "is no date");
                None
            }
        }
    }

    /// A person who answers for a record: where nobody is named, whoever pastes it.
    fn owner_or_me(&mut self, filled: &Filled, label: &'static str) -> String {
        match owner(filled.get(label)) {
            Some(_) => filled.get(label).to_owned(),
            None => {
                let me = self.reader.me();
                self.notes
                    .push(format!("Nobody owns “{}”, so {me} does.", filled.title));
                me
            }
        }
    }

    fn kind(&mut self, filled: &Filled) -> KindDto {
        let value = filled.get("Type").to_lowercase();
        match value.as_str() {
            "technical" => KindDto::Technical,
            "data" => KindDto::Data,
            "team" => KindDto::Team,
            "external" => KindDto::External,
            "decision" => KindDto::Decision,
            "documentation" => KindDto::Documentation,
            "" => KindDto::Technical,
            other => {
                let message = format!("Type “{other}” is none of the six; technical is taken.");
                self.notes.push(message);
                KindDto::Technical
            }
        }
    }

    /// Rows named in a line: `Load test; #12; ROW-7`. The longest name wins, as names may hold
    /// what sets them apart.
    fn rows(&mut self, filled: &Filled, label: &'static str) -> Vec<u32> {
        let parts: Vec<&str> = filled.get(label).split([';', '\n']).collect();
        let (mut rows, mut at) = (Vec::new(), 0);
        while at < parts.len() {
            let whole = |until: usize| parts[at..until].join(";").trim().to_owned();
            let ends = (at + 1..=parts.len()).rev();
            let found = ends
                .filter_map(|until| Some((self.row(&whole(until))?, until)))
                .next();
            match found {
                Some((row, until)) => {
                    rows.push(row.0);
                    at = until;
                }
                None => {
                    let part = whole(at + 1);
                    if !part.is_empty() {
                        self.note(label, &part, "is no row");
                    }
                    at += 1;
                }
            }
        }
        rows
    }

    fn row(&self, name: &str) -> Option<TaskId> {
        let program = &self.reader.state.program;
        if let Some(RecordRef::Task(id)) = RecordRef::from_name(name) {
            return program.tasks.contains(id).then_some(id);
        }
        if let Some(Ok(number)) = name.strip_prefix('#').map(str::parse::<usize>) {
            let outline = Outline::of(program, self.plan);
            let row = number.checked_sub(1).and_then(|at| outline.rows().get(at));
            return row.map(|row| row.task);
        }
        let lower = name.to_lowercase();
        let same = || {
            let rows = program.tasks.iter();
            rows.filter(|(_, row)| row.name.to_lowercase() == lower)
        };
        let here = same().find(|(_, row)| row.plan == self.plan);
        here.or_else(|| same().next()).map(|(id, _)| id)
    }

    /// A blocker by its name, if the title after it is the same, or else by its title.
    fn known_blocker(&mut self, filled: &Filled) -> Option<u32> {
        let value = filled.get("Blocker");
        if value.is_empty() {
            return None;
        }
        let program = &self.reader.state.program;
        let (name, title) = value.split_once([' ', ':']).unwrap_or((value, ""));
        let title = title.trim_start_matches(':').trim();
        let same = |known: &str, said: &str| known.to_lowercase() == said.to_lowercase();
        let by_name = match RecordRef::from_name(name.trim_end_matches(':')) {
            Some(RecordRef::Blocker(id)) => program
                .blockers
                .get(id)
                .filter(|row| title.is_empty() || same(&row.title, title))
                .map(|_| id),
            _ => None,
        };
        let mut rows = program.blockers.iter();
        let by_title = || {
            rows.find(|(_, row)| same(&row.title, value) || same(&row.title, title))
                .map(|(id, _)| id)
        };
        let found: Option<BlockerId> = by_name.or_else(by_title);
        if found.is_none() {
            self.note("Blocker", value, "is no blocker of this program");
        }
        found.map(u32::from)
    }
}
