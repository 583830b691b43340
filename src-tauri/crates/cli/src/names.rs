//! What records, rows and people are called, wherever in a program they are.

use std::collections::BTreeMap;

use api::Desk;
use serde_json::Value;

use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::picture::Picture;

/// Every plan of a program, to look names up in.
pub(crate) struct Names {
    pictures: Vec<Picture>,
    rows: BTreeMap<u32, (usize, usize)>,
    people: BTreeMap<u32, String>,
}

impl Names {
    pub(crate) fn of(desk: &Desk) -> Result<Self, Failure> {
        let program = desk.program();
        let mut pictures = Vec::new();
        for head in &program.plans {
            let (program, plan) = (program.clone(), desk.plan(head.id)?);
            pictures.push(Picture { program, plan });
        }
        let mut rows = BTreeMap::new();
        for (of, picture) in pictures.iter().enumerate() {
            let tasks = picture.plan.tasks.iter().enumerate();
            rows.extend(tasks.map(|(at, task)| (task.id, (of, at))));
        }
        let people = program.people.into_iter();
        Ok(Self {
            pictures,
            rows,
            people: people.map(|person| (person.id, person.name)).collect(),
        })
    }

    /// A person's name; empty for nobody.
    pub(crate) fn person(&self, id: Option<u32>) -> String {
        let name = id.and_then(|id| self.people.get(&id));
        name.cloned().unwrap_or_default()
    }

    /// A plan's name.
    pub(crate) fn plan(&self, id: u32) -> String {
        let picture = self.pictures.iter().find(|one| one.head().id == id);
        picture.map_or_else(String::new, |one| one.head().name.clone())
    }

    /// A row's plan and its number there, counted from 1.
    pub(crate) fn number(&self, row: u32) -> Option<(u32, usize)> {
        let &(of, at) = self.rows.get(&row)?;
        Some((self.pictures[of].head().id, at + 1))
    }

    /// A row's name.
    pub(crate) fn row_name(&self, row: u32) -> &str {
        let place = self.rows.get(&row);
        place.map_or("", |&(of, at)| {
            self.pictures[of].plan.tasks[at].name.as_str()
        })
    }

    /// A row as people call it: `78 “Review docs PRs”`, with its plan where there are several.
    pub(crate) fn row(&self, row: u32) -> String {
        let Some((plan, number)) = self.number(row) else {
            return String::new();
        };
        let name = quoted(self.row_name(row));
        match self.pictures.len() {
            1 => format!("{number} {name}"),
            _ => format!("{number} {name} of {}", quoted(&self.plan(plan))),
        }
    }

    /// A record as people call it: `PLAN-1` and `ROW-7` are names of the program's own.
    pub(crate) fn record(&self, name: &str) -> String {
        let numbered = name
            .rsplit_once('-')
            .and_then(|(kind, number)| Some((kind, number.parse().ok()?)));
        match numbered {
            Some(("PLAN", plan)) => format!("plan {}", quoted(&self.plan(plan))),
            Some(("ROW", row)) => format!("row {}", self.row(row)),
            _ => name.to_owned(),
        }
    }

    /// The record meant, by the name the program has for it, and its plan: `DEP-3`, a row by
    /// number or name, or `plan`. `plan` is the plan somebody named, where they did.
    ///
    /// # Errors
    /// What is meant is not there, or could be several.
    pub(crate) fn find(
        &self,
        desk: &Desk,
        plan: Option<&str>,
        asked: &str,
    ) -> Result<(u32, String), Failure> {
        let name = asked.trim().to_uppercase();
        if is_record(&name) {
            let plan = self.plan_of(desk, &name)?;
            return plan.map(|plan| (plan, name.clone())).ok_or_else(|| {
                let message = format!("There is no {name} in this program.");
                Failure::new(Class::NotFound, "missing", message)
            });
        }
        let id = lookup::plan(&desk.program(), plan)?;
        let of_plan = |picture: &&Picture| picture.head().id == id;
        let picture = self.pictures.iter().find(of_plan);
        let picture = picture.expect("a plan that was found is one of the program's");
        if name == "PLAN" {
            return Ok((id, format!("PLAN-{id}")));
        }
        let rows = picture.rows();
        let row = lookup::row(picture, &rows, asked)?;
        Ok((id, format!("ROW-{}", row.task.id)))
    }

    fn plan_of(&self, desk: &Desk, name: &str) -> Result<Option<u32>, Failure> {
        let number = name.rsplit_once('-').and_then(|(_, id)| id.parse().ok());
        if name.starts_with("PLAN-") {
            let mut heads = self.pictures.iter().map(|one| one.head().id);
            return Ok(heads.find(|id| number == Some(*id)));
        }
        if name.starts_with("ROW-") {
            return Ok(number
                .and_then(|row| self.number(row))
                .map(|(plan, _)| plan));
        }
        let registers = serde_json::to_value(desk.registers());
        let registers = registers.map_err(|_| crate::verb::unanswered())?;
        let all = registers.as_object().into_iter().flatten();
        let mut all = all.flat_map(|(_, rows)| rows.as_array().into_iter().flatten());
        let found = all.find(|row| row["reference"] == name);
        Ok(found.and_then(|row| id(&row["plan"])))
    }
}

/// An id in JSON.
pub(crate) fn id(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|id| u32::try_from(id).ok())
}

/// Whether a text is the name of a record, such as `DEP-3`, and not that of a row.
fn is_record(name: &str) -> bool {
    const KINDS: [&str; 11] = [
        "PLAN", "ROW", "DEP", "BLOCKER", "R", "A", "ACT", "DEC", "ESC", "GO", "CAP",
    ];
    name.rsplit_once('-').is_some_and(|(kind, number)| {
        KINDS.contains(&kind) && number.parse::<u32>().is_ok_and(|number| number > 0)
    })
}
