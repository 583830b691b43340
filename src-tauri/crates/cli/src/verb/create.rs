//! `new` and `sample`: a program where there was none.

use std::path::Path;

use api::Desk;
use api::dto::{Fault, ProgramDto};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{New, Release, Sample};
use crate::exit::{Class, Failure};
use crate::lookup::quoted;
use crate::picture;

pub(crate) fn new(asked: &New, today: Option<&str>) -> Result<Answer, Failure> {
    let name = asked.name.clone().unwrap_or_else(|| stem(&asked.path));
    let start = asked.start.as_deref().unwrap_or_default();
    let desk = Desk::create(&asked.path, &name, start, picture::host(today)?)
        .map_err(|fault| unmade(&asked.path, fault))?;
    Ok(answer(&desk.program()))
}

pub(crate) fn sample(asked: &Sample, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = match asked.release {
        Release::Kubernetes => Desk::sample(&asked.output, picture::host(today)?),
    }
    .map_err(|fault| unmade(&asked.output, fault))?;
    Ok(answer(&desk.program()))
}

/// To the disk a folder that is not there is a failure like any other; to a script it is a path
/// that was not found.
fn unmade(path: &Path, fault: Fault) -> Failure {
    let mut failure = Failure::from(fault);
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if failure.class == Class::System && folder.is_some_and(|folder| !folder.is_dir()) {
        failure.class = Class::NotFound;
    }
    failure
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn answer(program: &ProgramDto) -> Answer {
    let plans: Vec<String> = program
        .plans
        .iter()
        .map(|plan| quoted(&plan.name))
        .collect();
    let heads: Vec<_> = program
        .plans
        .iter()
        .map(|plan| json!({ "id": plan.id, "name": plan.name, "start": plan.start }))
        .collect();
    Answer {
        text: format!("Made {} with plan {}.", program.path, plans.join(", ")),
        data: json!({ "path": program.path, "revision": program.revision, "plans": heads }),
    }
}
