//! The rows of a table as its cells say them, each value noted that can't be taken.

use std::collections::BTreeMap;

use plan::text::{Span, When};
use plan::{Calendar, Kept, Moment, NaiveDate, TaskKind};

use super::constraint::{self, Insists};
use super::dates::{self, NoDate};
use super::field::{Field, Fields};
use super::import::{Context, KEPT};
use super::mapping::{Mapping, Source};
use super::outline_in::short;
use super::propose::kept_columns;
use super::table::{Line, Table};
use super::tally::Tally;
use super::values::{self, State};
use super::{Refused, tidy};
use crate::notes::{Notes, Weight};
use crate::watch::Watch;

/// One row as its cells say it.
pub(super) struct Row {
    pub(super) line: u32,
    pub(super) id: String,
    pub(super) other: String,
    pub(super) number: String,
    pub(super) name: String,
    pub(super) kind: Option<TaskKind>,
    pub(super) level: Option<u32>,
    pub(super) wbs: String,
    pub(super) parent: String,
    pub(super) span: Option<Span>,
    pub(super) estimate: Option<Span>,
    pub(super) start: Option<Moment>,
    pub(super) finish: Option<Moment>,
    pub(super) actual_start: Option<Moment>,
    pub(super) actual_finish: Option<Moment>,
    pub(super) percent: Option<u8>,
    pub(super) remaining: Option<Span>,
    pub(super) state: Option<State>,
    pub(super) predecessors: Vec<String>,
    pub(super) predecessor_ids: Vec<String>,
    pub(super) blocks: Vec<String>,
    pub(super) blocked_by: Vec<String>,
    pub(super) owner: String,
    pub(super) workstream: String,
    pub(super) insists: Option<Insists>,
    pub(super) deadline: Option<Moment>,
    pub(super) promised: Option<NaiveDate>,
    pub(super) note: String,
    pub(super) reference: String,
    pub(super) kept: Kept,
    pub(super) said: Fields,
}

/// Reads cells as a mapping says.
pub(super) struct Cells<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    calendar: &'a Calendar,
    columns: BTreeMap<Field, Vec<usize>>,
    kept: BTreeMap<String, Vec<usize>>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(table: &'a Table, mapping: &'a Mapping, context: &'a Context) -> Self {
        let columns = Field::ALL.map(|field| (field, mapping.columns_of(field).collect()));
        Self {
            table,
            mapping,
            calendar: &context.calendar,
            columns: columns.into_iter().collect(),
            kept: kept_columns(table, mapping),
        }
    }

    pub(super) fn read(&self, notes: &mut Notes, watch: &Watch<'_>) -> Result<Vec<Row>, Refused> {
        let mut rows = Vec::new();
        let (mut nameless, mut cleaned, mut shared) =
            (Tally::default(), Tally::default(), Tally::default());
        for (at, line) in self.table.lines().enumerate() {
            if at % 1_024 == 0 {
                watch.step(at as u64 / 2, self.table.len() as u64)?;
            }
            let name = tidy::name(self.first(line, Field::Name));
            if name.text.is_empty() {
                nameless.add(line.number());
                continue;
            }
            let note = tidy::note(self.first(line, Field::Note));
            if name.changed || note.changed {
                cleaned.add(line.number());
            }
            let mut row = self.row(line, name.text, note.text, notes);
            if self.mapping.source == Source::MicrosoftProject || row.owner.contains(';') {
                let all = std::mem::take(&mut row.owner);
                let mut names = all
                    .split([';', ','])
                    .map(str::trim)
                    .filter(|name| !name.is_empty());
                let first = names.next().unwrap_or_default();
                first
                    .split('[')
                    .next()
                    .unwrap_or(first)
                    .trim()
                    .clone_into(&mut row.owner);
                if names.next().is_some() {
                    shared.add(row.line);
                    row.kept.put("column.Owners", all);
                }
            }
            rows.push(row);
        }
        nameless.tell(
            notes,
            Weight::LeftOut,
            "name-empty",
            "The row has no name and was left out.",
        );
        cleaned.tell(
            notes,
            Weight::Changed,
            "text-cleaned",
            "A text was too long or held unprintable characters, which were left out.",
        );
        shared.tell(
            notes,
            Weight::Changed,
            "owners",
            "Several people are named; the first is the owner, all are kept beside the row.",
        );
        Ok(rows)
    }

    fn row(&self, line: Line<'a>, name: String, note: String, notes: &mut Notes) -> Row {
        let one = |field| tidy::name(self.first(line, field)).text;
        let mut said: Fields = [Field::Name].into_iter().collect();
        let mut fault = |field: Field, cell: &str, why: &str| {
            notes.add(
                Weight::LeftOut,
                "value",
                format!("line {}", line.number()),
                format!(
                    "{}: “{}” {why} and was left out.",
                    field.name(),
                    short(cell)
                ),
            );
        };
        let mut when = |field: Field, said: &mut Fields| -> Option<When> {
            let cell = self.first(line, field);
            match cell {
                "" | "NA" | "N/A" | "n/a" | "-" | "NV" | "NC" | "NOD" => {
                    if self.mapping.column(field).is_some() {
                        said.insert(field);
                    }
                    None
                }
                cell => match dates::read(cell, self.mapping.dates) {
                    Ok(when) => {
                        said.insert(field);
                        Some(when)
                    }
                    Err(why) => {
                        fault(
                            field,
                            cell,
                            match why {
                                NoDate::Nonsense => "is not a date",
                                NoDate::Ambiguous => "may mean two days",
                                NoDate::OutOfRange => "lies before 1950 or after 2199",
                            },
                        );
                        None
                    }
                },
            }
        };
        let start = when(Field::Start, &mut said).map(When::as_start);
        let finish = when(Field::Finish, &mut said).map(When::as_finish);
        let actual_start = when(Field::ActualStart, &mut said).map(When::as_start);
        let actual_finish = when(Field::ActualFinish, &mut said).map(When::as_finish);
        let deadline = when(Field::Deadline, &mut said).map(When::as_finish);
        let promised = when(Field::Promised, &mut said).map(|when| when.date);
        let mut span = |field: Field, unit| {
            let cell = self.first(line, field);
            let span = values::span(cell, unit, self.mapping.decimal, self.calendar);
            if span.is_none() && !cell.is_empty() {
                fault(field, cell, "is not a length of time");
            }
            span
        };
        let duration = span(Field::Duration, self.mapping.durations);
        let estimate = span(Field::Estimate, self.mapping.estimates);
        let remaining = span(Field::Remaining, self.mapping.durations);
        let cell = self.first(line, Field::Percent);
        let percent = values::percent(cell, self.mapping.percents, self.mapping.decimal);
        if percent.is_none() && !cell.is_empty() {
            fault(Field::Percent, cell, "is not a percentage from 0 to 100");
        }
        let cell = self.first(line, Field::Status);
        let state = values::state(cell);
        if state.is_none() && !cell.is_empty() {
            fault(Field::Status, cell, "is a state nobody knows");
        }
        let cell = self.first(line, Field::OutlineLevel);
        let level = values::number(cell, self.mapping.decimal)
            .filter(|level| (0.0..=1_000.0).contains(level))
            .map(|level| level as u32);
        if level.is_none() && !cell.is_empty() {
            fault(Field::OutlineLevel, cell, "is not a level");
        }
        let cell = self.first(line, Field::Constraint);
        let date = self.first(line, Field::ConstraintDate);
        let insists = constraint::read(cell, date, self.mapping.dates);
        if insists.is_none() && !cell.is_empty() {
            fault(Field::Constraint, cell, "is not a constraint");
        } else {
            said.insert(Field::Constraint);
        }
        let many = |field| -> Vec<String> {
            let cells = self.columns[&field].iter().map(|&column| line.cell(column));
            cells
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
                .collect()
        };
        for field in [
            Field::Owner,
            Field::Workstream,
            Field::Note,
            Field::Reference,
        ] {
            said.insert(field);
        }
        let both = self.mapping.column(Field::PredecessorIds).is_some();
        Row {
            line: line.number(),
            id: one(Field::Id),
            other: one(Field::OtherId),
            number: one(Field::Row),
            name,
            kind: values::kind(self.first(line, Field::Kind)),
            level,
            wbs: one(Field::Wbs),
            parent: one(Field::Parent),
            span: duration,
            estimate,
            start,
            finish,
            actual_start,
            actual_finish,
            percent,
            remaining,
            state,
            // The same links twice: ids stay when rows are sorted.
            predecessors: if both {
                Vec::new()
            } else {
                many(Field::Predecessors)
            },
            predecessor_ids: many(Field::PredecessorIds),
            blocks: many(Field::Blocks),
            blocked_by: many(Field::BlockedBy),
            owner: one(Field::Owner),
            workstream: one(Field::Workstream),
            insists,
            deadline,
            promised,
            note,
            reference: one(Field::Reference),
            kept: self.kept(line),
            said,
        }
    }

    fn kept(&self, line: Line<'_>) -> Kept {
        let mut kept = Kept::default();
        for (name, columns) in &self.kept {
            let mut texts: Vec<String> = Vec::new();
            for &column in columns {
                let text = tidy::note(line.cell(column)).text;
                if !text.is_empty() && !texts.contains(&text) {
                    texts.push(text);
                }
            }
            if !texts.is_empty() {
                kept.put(format!("{KEPT}{name}"), texts.join("; "));
            }
        }
        kept
    }

    fn first(&self, line: Line<'a>, field: Field) -> &'a str {
        let cells = self.columns[&field].iter().map(|&column| line.cell(column));
        cells
            .into_iter()
            .find(|cell| !cell.is_empty())
            .unwrap_or("")
    }
}
