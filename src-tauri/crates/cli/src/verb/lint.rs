//! `lint`: what a careful planner would find wrong.

use api::dto::{AnswerDto, QueryDto, VerdictDto};
use serde_json::json;

use super::future::unanswered;
use crate::answer::Answer;
use crate::args::OfPlan;
use crate::exit::Failure;
use crate::picture;

pub(crate) fn lint(asked: &OfPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let (desk, picture) = picture::open(&asked.program, asked.plan.as_deref(), today)?;
    let plan = picture.head().id;
    let AnswerDto::Lint { checks } = desk.query(&QueryDto::Lint { plan })? else {
        return Err(unanswered());
    };
    let mut text = String::new();
    for check in &checks {
        if check.verdict != VerdictDto::Failed {
            continue;
        }
        text.push_str(&format!(
            "{} ({} of {})\n",
            check.title, check.count, check.of
        ));
        for finding in &check.findings {
            text.push_str(&format!("  {}\n", finding.text));
        }
        if check.more > 0 {
            text.push_str(&format!("  … and {} more.\n", check.more));
        }
        text.push_str(&format!("  {}\n", check.advice));
    }
    if text.is_empty() {
        text.push_str("Nothing to find fault with.\n");
    }
    Ok(Answer {
        text,
        data: json!({ "plan": picture.head_json(), "checks": checks }),
    })
}
