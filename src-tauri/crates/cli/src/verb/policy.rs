//! `policy`: the numbers a program is judged by.

use std::fs;
use std::io::Read;
use std::path::Path;

use api::dto::{EditDto, PolicyDto};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::args::{Policy, PolicySet};
use crate::exit::{Class, Failure};
use crate::lookup::quoted;
use crate::names::Names;
use crate::picture;

mod told;

pub(crate) fn policy(asked: &Policy, today: Option<&str>) -> Result<Answer, Failure> {
    match asked {
        Policy::Show(of) => {
            let desk = picture::desk(&of.program, today)?;
            let policy = desk.registers().policy;
            Ok(Answer {
                text: told::policy(&policy, &Names::of(&desk)?),
                data: json!(policy),
            })
        }
        Policy::Set(asked) => set(asked, today),
        Policy::Reset(of) => {
            let desk = picture::desk(&of.program, today)?;
            let usual = PolicyDto {
                usual: true,
                ..desk.registers().policy
            };
            change(desk, usual)
        }
    }
}

fn set(asked: &PolicySet, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    // Numbers that came with `usual` were changed on the way, or are the usual ones anyway.
    let policy = PolicyDto {
        usual: false,
        ..read(&asked.file)?
    };
    change(desk, policy)
}

fn change(mut desk: api::Desk, policy: PolicyDto) -> Result<Answer, Failure> {
    let plan = desk.program().plans.first().map_or(0, |plan| plan.id);
    let policy = Box::new(policy);
    desk.perform(plan, &EditDto::SetPolicy { policy })?;
    let (program, policy) = (desk.program(), desk.registers().policy);
    let text = if policy.usual {
        "The program is judged by the usual numbers."
    } else {
        "The program is judged by numbers of its own."
    };
    Ok(Answer {
        text: text.to_owned(),
        data: json!({ "policy": policy, "revision": program.revision, "undo": program.undo }),
    })
}

/// The numbers in a file, bare or in the envelope `show --json` printed them in.
fn read(file: &Path) -> Result<PolicyDto, Failure> {
    let name = quoted(&file.display().to_string());
    let text = if file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(file)
    };
    let text = text.map_err(|error| {
        let message = format!("{name} can't be read as text: {error}.");
        Failure::new(Class::NotFound, "not-found", message)
    })?;
    let unfit = |error: serde_json::Error| {
        let message = format!("{name} is no policy: {error}.");
        Failure::new(Class::Refused, "policy-unfit", message)
    };
    let mut value: Value = serde_json::from_str(&text).map_err(unfit)?;
    if value.get("data").is_some() {
        value = value["data"].take();
    }
    serde_json::from_value(value).map_err(unfit)
}
