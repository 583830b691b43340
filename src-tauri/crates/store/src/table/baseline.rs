//! Sealed records: a row each, and a row for every row of the plan as it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use plan::{Baseline, BaselineId, BaselineRow, TaskId};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::{Journaled, image, put};
use crate::trouble::Trouble;

const NOUN: &str = "baseline";
pub(super) const COLUMNS: &[&str] = &["plan", "name", "taken"];
pub(super) const SELECT: &str = "SELECT id, plan, name, taken FROM baseline ORDER BY id";
pub(super) const INSERT: &str =
    "INSERT INTO baseline (id, plan, name, taken) VALUES (?1, ?2, ?3, ?4)";
pub(super) const UPDATE: &str =
    "UPDATE baseline SET plan = ?2, name = ?3, taken = ?4 WHERE id = ?1";
pub(super) const DELETE: &str = "DELETE FROM baseline WHERE id = ?1";

const ROWS: &str = "rows";
const ROW_COLUMNS: &[&str] = &[
    "task", "name", "summary", "start", "finish", "duration", "work", "promised", "kept",
];
const SELECT_ROWS: &str = "\
    SELECT baseline, place, \
    task, name, summary, start, finish, duration, work, promised, kept \
    FROM baseline_row ORDER BY baseline, place";
const INSERT_ROW: &str = "\
    INSERT INTO baseline_row \
    (baseline, place, task, name, summary, start, finish, duration, work, promised, kept) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
const DELETE_ROWS: &str = "DELETE FROM baseline_row WHERE baseline = ?1";

impl Journaled for Baseline {
    const NOUN: &'static str = NOUN;

    fn insert(&self, db: &Connection, id: u32) -> Result<(), Trouble> {
        put(db, INSERT, id, cells(self))?;
        insert_rows(self, db, id)
    }

    fn update(&self, db: &Connection, id: u32) -> Result<usize, Trouble> {
        db.prepare_cached(DELETE_ROWS)?.execute([id])?;
        let found = put(db, UPDATE, id, cells(self))?;
        insert_rows(self, db, id)?;
        Ok(found)
    }

    fn delete(db: &Connection, id: u32) -> Result<usize, Trouble> {
        db.prepare_cached(DELETE_ROWS)?.execute([id])?;
        Ok(db.prepare_cached(DELETE)?.execute([id])?)
    }

    /// A row is a list in the order of the columns: a large plan's rows, each with the names of
    /// its columns, would be twice as long.
    fn to_image(&self) -> Value {
        let list = |row: &BaselineRow| {
            let mut cells = row_cells(row);
            while cells.last().is_some_and(Cell::is_null) {
                cells.pop();
            }
            cells.into_iter().map(Cell::into_json).collect::<Value>()
        };
        let mut whole = image(COLUMNS, cells(self));
        whole[ROWS] = self.rows.iter().map(list).collect();
        whole
    }

    fn from_image(image: &Value) -> Result<Self, String> {
        let mut baseline = read(&mut Fields::of_image(image, COLUMNS)?)?;
        let rows = image.get(ROWS).and_then(Value::as_array);
        let rows = rows.ok_or("its “rows” are missing")?.iter();
        baseline.rows = rows
            .map(|row| read_row(&mut Fields::of_list(row, ROW_COLUMNS)?))
            .collect::<Result<_, String>>()?;
        Ok(baseline)
    }

    fn within_limits(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::moment(self.taken)?;
        self.rows.iter().try_for_each(check_row)
    }
}

/// All baselines with their rows.
pub(crate) fn all(db: &Connection) -> Result<Vec<(BaselineId, Baseline)>, Trouble> {
    let mut found: BTreeMap<i64, (Baseline, Vec<BaselineRow>)> = BTreeMap::new();
    let mut statement = db.prepare_cached(SELECT)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        check::number(id).map_err(|what| flaw(id, &what))?;
        let baseline = read(&mut Fields::of_row(row, 1, COLUMNS));
        let baseline = baseline.map_err(|what| flaw(id, &what))?;
        found.insert(id, (baseline, Vec::new()));
    }
    let mut statement = db.prepare_cached(SELECT_ROWS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, place): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (_, list) = found
            .get_mut(&id)
            .ok_or_else(|| flaw(id, "it is missing"))?;
        if usize::try_from(place) != Ok(list.len()) {
            return Err(flaw(id, &format!("row {} of it is missing", list.len())));
        }
        let row = read_row(&mut Fields::of_row(row, 2, ROW_COLUMNS));
        list.push(row.map_err(|what| flaw(id, &what))?);
    }
    let mut baselines = Vec::with_capacity(found.len());
    for (id, (mut baseline, rows)) in found {
        baseline.rows = rows.into();
        baseline.within_limits().map_err(|what| flaw(id, &what))?;
        let id = u32::try_from(id).expect("checked when it was read");
        baselines.push((BaselineId(id), baseline));
    }
    Ok(baselines)
}

fn flaw(id: i64, what: &str) -> Trouble {
    Trouble::Flaw(format!("{NOUN} {id}: {what}"))
}

fn cells(baseline: &Baseline) -> Vec<Cell<'_>> {
    vec![
        Cell::id(baseline.plan),
        Cell::text(&baseline.name),
        Cell::shown(baseline.taken),
    ]
}

/// A baseline without its rows.
fn read(fields: &mut Fields<'_>) -> Result<Baseline, String> {
    Ok(Baseline {
        plan: fields.id()?,
        name: fields.text()?,
        taken: fields.moment()?,
        rows: Arc::default(),
    })
}

fn insert_rows(baseline: &Baseline, db: &Connection, id: u32) -> Result<(), Trouble> {
    let mut statement = db.prepare_cached(INSERT_ROW)?;
    for (row, place) in baseline.rows.iter().zip(0..) {
        let key = [Cell::id(id), Cell::Integer(place)];
        statement.execute(params_from_iter(key.into_iter().chain(row_cells(row))))?;
    }
    Ok(())
}

fn row_cells(row: &BaselineRow) -> Vec<Cell<'_>> {
    let BaselineRow {
        task,
        name,
        summary,
        start,
        finish,
        duration,
        work,
        promised,
        kept,
    } = row;
    vec![
        Cell::id(*task),
        Cell::text(name),
        Cell::Integer(i64::from(*summary)),
        Cell::shown(start),
        Cell::shown(finish),
        Cell::minutes(*duration),
        Cell::minutes(*work),
        Cell::shown_if(*promised),
        Cell::kept(kept),
    ]
}

fn read_row(fields: &mut Fields<'_>) -> Result<BaselineRow, String> {
    Ok(BaselineRow {
        task: TaskId(fields.integer()?),
        name: fields.text()?,
        summary: fields.flag()?,
        start: fields.moment()?,
        finish: fields.moment()?,
        duration: fields.minutes()?,
        work: fields.minutes()?,
        promised: fields.date_if()?,
        kept: fields.kept()?,
    })
}

/// The task may be gone, or of a file it was never in (0). Dates and sums are the engine's, and
/// may lie beyond what people may type.
fn check_row(row: &BaselineRow) -> Result<(), String> {
    if row.task.0 > check::NUMBER_LIMIT {
        return Err(format!("{} is not a task", row.task.0));
    }
    check::line(&row.name)?;
    check::computed(row.start)?;
    check::computed(row.finish)?;
    if row.finish < row.start {
        return Err("a row of it ends before it begins".to_owned());
    }
    check::not_negative(row.duration)?;
    check::not_negative(row.work)?;
    row.promised.map_or(Ok(()), check::date)?;
    check::kept(&row.kept)
}
