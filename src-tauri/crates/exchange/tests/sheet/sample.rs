//! What the tests are made of.

use exchange::sheet::{
    Context, Incoming, Mapping, ReadCsv, Refused, Table, import, propose, read_csv,
};
use exchange::{Note, Watch};
use plan::{Calendar, Edit, NaiveDate, PlanId, Program, Task, TaskId};

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A standard week, and a plan that starts with the first date of the table.
pub(crate) fn context() -> Context {
    Context {
        name: "Imported".to_owned(),
        start: None,
        calendar: Calendar::standard(),
        today: date("2025-01-06"),
    }
}

pub(crate) fn table(text: &str) -> Table {
    read_csv(text.as_bytes(), &ReadCsv::default(), &Watch::nobody()).unwrap()
}

pub(crate) fn taken(table: &Table, mapping: &Mapping) -> Result<Incoming, Refused> {
    import(table, mapping, &context(), &Watch::nobody())
}

/// Reads a CSV text with the mapping that is proposed, and makes sure that the program can be
/// adopted and scheduled.
pub(crate) fn csv(text: &str) -> Incoming {
    let table = table(text);
    let incoming = taken(&table, &propose(&table)).unwrap();
    adopted(&incoming);
    incoming
}

pub(crate) fn adopted(incoming: &Incoming) -> Program {
    let from = incoming.imported.program.clone().into();
    let edit = Edit::Adopt {
        from,
        source: "a table".to_owned(),
    };
    let mut program = Program::default();
    program.commit(&plan::apply(&program, &edit).unwrap());
    schedule::schedule(&program).unwrap();
    program
}

pub(crate) fn named<'a>(program: &'a Program, name: &str) -> (TaskId, &'a Task) {
    let mut found = program.tasks.iter().filter(|(_, task)| task.name == name);
    found
        .next()
        .unwrap_or_else(|| panic!("no row is called {name}"))
}

/// `a>b SS+480` for every link, by name, in order.
pub(crate) fn arrows(program: &Program) -> Vec<String> {
    let name = |task: TaskId| program.tasks.get(task).unwrap().name.clone();
    let mut arrows: Vec<String> = program
        .links
        .iter()
        .map(|(_, link)| {
            let lag = plan::text::write_lag(link.lag, &Calendar::standard());
            format!(
                "{}>{} {}{lag}",
                name(link.from),
                name(link.to),
                link.kind.letters()
            )
        })
        .collect();
    arrows.sort();
    arrows
}

/// `name < summary` for every row, in order of the outline.
pub(crate) fn outline(program: &Program) -> Vec<String> {
    let plan = program.plans.iter().next().map_or(PlanId(1), |(id, _)| id);
    let outline = plan::Outline::of(program, plan);
    outline
        .rows()
        .iter()
        .map(|row| {
            let name = &program.tasks.get(row.task).unwrap().name;
            format!("{}{name}", "  ".repeat(usize::from(row.depth)))
        })
        .collect()
}

pub(crate) fn noted<'a>(incoming: &'a Incoming, code: &str) -> Vec<&'a Note> {
    let notes = incoming.imported.notes.list().iter();
    notes.filter(|note| note.code == code).collect()
}
