//! A colour in words.

use api::dto::{ColourDto, DimensionDto, HealthDto, HealthSubjectDto, TrendDto};

use crate::lookup::quoted;
use crate::names::Names;

/// Everything about one colour, on lines of their own.
pub(super) fn colour(one: &ColourDto, names: &Names) -> String {
    let mut text = format!("{}\n", head(one, names));
    if let Some(said) = &one.declared {
        let until = said.expires.as_ref();
        let until = until.map_or_else(String::new, |day| format!(", until {day}"));
        let over = if said.counts { "" } else { ", which is over" };
        text.push_str(&format!(
            "  declared {} by {}{until}{over}: {}\n",
            word(said.colour),
            said.by,
            sentence(&said.reason)
        ));
        text.push_str(&format!("  computed {}\n", word(one.computed)));
    }
    let milestone = matches!(one.subject, HealthSubjectDto::Milestone { .. });
    let known = |one: &&DimensionDto| one.health != HealthDto::Unknown;
    // There are many milestones: what is well about one is not told but for its date.
    let told = |one: &&DimensionDto| {
        known(one) && !(milestone && one.health == HealthDto::OnTrack && one.name != "Schedule")
    };
    for dimension in one.dimensions.iter().filter(told) {
        text.push_str(&format!(
            "  {}: {}. {}\n",
            dimension.name,
            word(dimension.health),
            dimension.reason
        ));
    }
    let unknown: Vec<&str> = one
        .dimensions
        .iter()
        .filter(|one| !known(one))
        .map(|one| one.name.as_str())
        .collect();
    if !unknown.is_empty() && !milestone {
        let limited = if one.limited {
            "; too little to tell"
        } else {
            ""
        };
        text.push_str(&format!("  unknown: {}{limited}\n", unknown.join(", ")));
    }
    for finding in &one.findings {
        text.push_str(&format!("  {}: {}\n", finding.rule, finding.text));
    }
    text
}

/// One colour on one line.
pub(super) fn line(one: &ColourDto, names: &Names) -> String {
    format!("{}. {}", head(one, names), one.sentence)
}

fn head(one: &ColourDto, names: &Names) -> String {
    let (kind, name) = match one.subject {
        HealthSubjectDto::Plan { .. } => ("Plan", quoted(&one.name)),
        HealthSubjectDto::Workstream { .. } => ("Workstream", quoted(&one.name)),
        HealthSubjectDto::Milestone { task } => ("Milestone", names.row(task)),
    };
    let trend = match one.trend {
        TrendDto::Better => ", better than recorded last",
        TrendDto::Same => ", as recorded last",
        TrendDto::Worse => ", worse than recorded last",
        TrendDto::Unknown => "",
    };
    format!("{kind} {name}: {}{trend}", word(one.shown))
}

fn word(health: HealthDto) -> &'static str {
    match health {
        HealthDto::OnTrack => "on track",
        HealthDto::AtRisk => "at risk",
        HealthDto::OffTrack => "off track",
        HealthDto::Unknown => "unknown",
        HealthDto::Complete => "complete",
    }
}

/// What somebody typed, ended as a sentence is.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let ended = text.ends_with(['.', '!', '?', '…']);
    format!("{text}{}", if ended { "" } else { "." })
}
