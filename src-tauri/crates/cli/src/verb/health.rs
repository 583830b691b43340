//! `health`: colours as they are computed, and as they are declared beside.

use api::dto::{
    EditDto, HealthDto, HealthEditDto, HealthSubjectDto, ProgramDto, QueryDto, WatermelonDto,
};
use api::{Desk, dto::AnswerDto};
use serde_json::json;

use super::{tracking, unanswered};
use crate::answer::Answer;
use crate::args::{
    Health, HealthDeclare, HealthOf, HealthRecord, HealthVerb, OfPlan, OfProgram, OfProgramOrPlan,
    Shade, Subject,
};
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::names::Names;
use crate::picture::{self, Picture};

mod told;

pub(crate) fn health(asked: &Health, today: Option<&str>) -> Result<Answer, Failure> {
    match (&asked.verb, &asked.of) {
        (None, Some(of)) => colours(of, today),
        (None, None) => Err(Failure::usage(
            "Say which program; see gantry health --help.",
        )),
        (Some(HealthVerb::Declare(asked)), _) => declare(asked, today),
        (Some(HealthVerb::Withdraw(asked)), _) => withdraw(asked, today),
        (Some(HealthVerb::Record(asked)), _) => record(asked, today),
        (Some(HealthVerb::Watermelons(asked)), _) => watermelons(asked, today),
        (Some(HealthVerb::Review(asked)), _) => review(asked, today),
    }
}

fn colours(asked: &OfProgramOrPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let plan = lookup::only_plan(&desk.program(), asked.plan.as_deref())?;
    let mut colours = tracking(&desk)?.colours;
    colours.retain(|one| plan.is_none_or(|plan| one.plan == plan));
    let names = Names::of(&desk)?;
    let text: Vec<String> = colours
        .iter()
        .map(|one| told::colour(one, &names))
        .collect();
    let text = if text.is_empty() {
        "There is nothing to have a colour.".to_owned()
    } else {
        text.join("\n")
    };
    Ok(Answer {
        text,
        data: json!({ "colours": colours }),
    })
}

fn watermelons(asked: &OfProgram, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let names = Names::of(&desk)?;
    let found = tracking(&desk)?.watermelons;
    let line = |one: &WatermelonDto| {
        let record = names.record(&one.record);
        format!("{record}\n  said: {}\n  but: {}", one.said, one.but)
    };
    let text: Vec<String> = found.iter().map(line).collect();
    let text = if text.is_empty() {
        "Nothing is said to be better than it is.".to_owned()
    } else {
        text.join("\n")
    };
    Ok(Answer {
        text,
        data: json!({ "watermelons": found }),
    })
}

fn review(asked: &OfProgramOrPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let plan = lookup::only_plan(&desk.program(), asked.plan.as_deref())?;
    let names = Names::of(&desk)?;
    let mut reviews = tracking(&desk)?.reviews;
    reviews.retain(|one| plan.is_none() || one.plan == plan);
    let lone = reviews.iter().filter(|one| one.plan.is_some()).count() == 1;
    let mut text = String::new();
    for one in &reviews {
        match one.plan {
            // Of a program with one plan, the plan's week is the program's.
            Some(_) if lone && plan.is_none() => continue,
            Some(plan) => text.push_str(&format!("Plan {}\n", quoted(&names.plan(plan)))),
            None => text.push_str("The last seven days\n"),
        }
        for sentence in &one.sentences {
            text.push_str(&format!("  {sentence}\n"));
        }
    }
    Ok(Answer {
        text,
        data: json!({ "reviews": reviews }),
    })
}

/// A plan that is open, and what in it is meant.
struct Meant {
    desk: Desk,
    plan: u32,
    subject: HealthSubjectDto,
    /// `Plan “R1”`.
    name: String,
}

fn meant(of: &OfPlan, subject: &Subject, today: Option<&str>) -> Result<Meant, Failure> {
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let plan = picture.head().id;
    let (subject, name) = subject_of(&picture, subject)?;
    Ok(Meant {
        desk,
        plan,
        subject,
        name,
    })
}

fn subject_of(picture: &Picture, asked: &Subject) -> Result<(HealthSubjectDto, String), Failure> {
    let plan = picture.head();
    Ok(match (&asked.workstream, &asked.milestone) {
        (Some(name), _) => {
            let streams = &picture.plan.workstreams;
            let names: Vec<&str> = streams.iter().map(|row| row.name.as_str()).collect();
            let stream = &streams[lookup::named(&names, "workstream", name)?];
            let workstream = stream.id;
            let name = format!("Workstream {}", quoted(&stream.name));
            (HealthSubjectDto::Workstream { workstream }, name)
        }
        (None, Some(name)) => {
            let rows = picture.rows();
            let row = lookup::row(picture, &rows, name)?.task;
            let name = format!("Milestone {}", quoted(&row.name));
            (HealthSubjectDto::Milestone { task: row.id }, name)
        }
        (None, None) => {
            let name = format!("Plan {}", quoted(&plan.name));
            (HealthSubjectDto::Plan { plan: plan.id }, name)
        }
    })
}

fn declare(asked: &HealthDeclare, today: Option<&str>) -> Result<Answer, Failure> {
    let mut meant = meant(&asked.of, &asked.subject, today)?;
    let edit = HealthEditDto::Declare {
        subject: meant.subject,
        colour: match asked.colour {
            Shade::OnTrack => HealthDto::OnTrack,
            Shade::AtRisk => HealthDto::AtRisk,
            Shade::OffTrack => HealthDto::OffTrack,
        },
        reason: asked.why.clone(),
        cause: asked.cause.clone(),
        owner: asked.owner.clone(),
        path: asked.path.clone(),
        path_date: asked.green_by.clone(),
        expires: asked.until.clone(),
    };
    meant.desk.perform(meant.plan, &EditDto::Health { edit })?;
    stands(&meant.desk, &[meant.subject])
}

fn withdraw(asked: &HealthOf, today: Option<&str>) -> Result<Answer, Failure> {
    let mut meant = meant(&asked.of, &asked.subject, today)?;
    let AnswerDto::Registers { registers } = meant.desk.query(&QueryDto::Registers)? else {
        return Err(unanswered());
    };
    let mut declared = registers.declarations.iter().rev();
    let last = declared.find(|row| row.subject == meant.subject);
    let last = last.ok_or_else(|| {
        let message = format!("{} has no declared colour.", meant.name);
        Failure::new(Class::NotFound, "missing", message)
    })?;
    let edit = HealthEditDto::Withdraw {
        declaration: last.id,
    };
    meant.desk.perform(meant.plan, &EditDto::Health { edit })?;
    stands(&meant.desk, &[meant.subject])
}

fn record(asked: &HealthRecord, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.one;
    let mut meant = meant(&of.of, &of.subject, today)?;
    let mut subjects = vec![meant.subject];
    if asked.all {
        let streams = meant.desk.plan(meant.plan)?.workstreams.into_iter();
        let streams = streams.map(|row| HealthSubjectDto::Workstream { workstream: row.id });
        subjects.extend(streams);
    }
    let edit = |&subject: &HealthSubjectDto| EditDto::Health {
        edit: HealthEditDto::Record { subject },
    };
    let mut edits: Vec<EditDto> = subjects.iter().map(edit).collect();
    let edit = match (edits.pop(), edits.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            edits.extend(last);
            let label = format!("Record the colours of {}", quoted(&plan_name(&meant)));
            EditDto::Batch { label, edits }
        }
    };
    meant.desk.perform(meant.plan, &edit)?;
    stands(&meant.desk, &subjects)
}

fn plan_name(meant: &Meant) -> String {
    let ProgramDto { plans, .. } = meant.desk.program();
    let mut plans = plans.into_iter();
    let plan = plans.find(|plan| plan.id == meant.plan);
    plan.map_or_else(String::new, |plan| plan.name)
}

/// How something stands now, after a change.
fn stands(desk: &Desk, subjects: &[HealthSubjectDto]) -> Result<Answer, Failure> {
    let names = Names::of(desk)?;
    let mut colours = tracking(desk)?.colours;
    colours.retain(|one| subjects.contains(&one.subject));
    let lines: Vec<String> = colours.iter().map(|one| told::line(one, &names)).collect();
    let program = desk.program();
    let undo = program.undo.clone().unwrap_or_default();
    let text = if lines.is_empty() {
        format!("{undo}.")
    } else {
        lines.join("\n")
    };
    Ok(Answer {
        text,
        data: json!({ "colours": colours, "revision": program.revision, "undo": program.undo }),
    })
}
