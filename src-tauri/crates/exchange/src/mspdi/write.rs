//! A program to a file that Microsoft Project opens.

mod assignments;
mod baselines;
mod book;
mod calendars;
pub(in crate::mspdi) mod custom;
pub(in crate::mspdi) mod exceptions;
mod fields;
mod links;
mod people;
mod project;
mod record;
mod splits;
mod tasks;

use plan::{PlanId, Program};

use crate::watch::{Stopped, Watch};
use book::Book;

/// Records between two looks at whether somebody has cancelled.
const STEP: usize = 256;

/// Writes a plan of a program, with its dates.
///
/// The bytes depend on nothing but the arguments. A plan the program does not have gives a project
/// without tasks.
///
/// # Errors
/// [`Stopped`] when somebody cancelled.
pub fn write(
    program: &Program,
    plan: PlanId,
    schedule: &schedule::Schedule,
    watch: &Watch<'_>,
) -> Result<Vec<u8>, Stopped> {
    let book = Book::new(program, plan, schedule);
    let mut out = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<Project xmlns="http://schemas.microsoft.com/project">"#,
        "\n"
    ));
    project::write(&mut out, &book, watch)?;
    out.push_str("</Project>\n");
    Ok(out.into_bytes())
}
