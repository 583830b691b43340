//! The lines of a release meeting that hold more than one thing: areas, risks, conditions, votes.

use plan::{
    AreaColour, AreaNote, Attendee, Condition, GoNoGo, NaiveDate, OpenRisk, ReadinessArea, Vote,
};

/// What stands for an area nobody has looked at.
const UNSEEN: &str = "⚪";
/// What stands for a vote nobody has cast.
const NOT_VOTED: &str = "not voted";

/// The label of an area's line.
pub(crate) fn area_label(area: ReadinessArea) -> &'static str {
    match area {
        ReadinessArea::Code => "Code",
        ReadinessArea::Testing => "Testing",
        ReadinessArea::Documentation => "Documentation",
        ReadinessArea::Operations => "Operations",
        ReadinessArea::Approvals => "Approvals",
    }
}

/// `🟢 every review approved`.
pub(crate) fn write_area(one: &AreaNote) -> String {
    let light = match one.colour {
        Some(AreaColour::Green) => "🟢",
        Some(AreaColour::Amber) => "🟡",
        Some(AreaColour::Red) => "🔴",
        None => UNSEEN,
    };
    format!("{light} {}", one.note.trim())
}

/// A colour, where there is one, and the note: lights, or words people write for them.
pub(crate) fn read_area(text: &str) -> (Option<AreaColour>, String) {
    let text = text.trim();
    if text.starts_with("[🟢/") {
        return (None, String::new());
    }
    let lights = [
        ("🟢", Some(AreaColour::Green)),
        ("🟡", Some(AreaColour::Amber)),
        ("🟠", Some(AreaColour::Amber)),
        ("🔴", Some(AreaColour::Red)),
        (UNSEEN, None),
    ];
    for (light, colour) in lights {
        if let Some(note) = text.strip_prefix(light) {
            return (
                colour,
                note.trim_start_matches('\u{fe0f}').trim().to_owned(),
            );
        }
    }
    let word: String = text
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    let colour = match word.to_lowercase().as_str() {
        "green" => AreaColour::Green,
        "amber" | "yellow" => AreaColour::Amber,
        "red" => AreaColour::Red,
        _ => return (None, text.to_owned()),
    };
    let note = text[word.len()..].trim_start_matches([':', ',', '.', '-', '–', '—', ' ']);
    (Some(colour), note.trim().to_owned())
}

/// `Vendor late: second source`. A colon within the risk is hidden, so that it does not part.
pub(crate) fn write_risk(one: &OpenRisk) -> String {
    let text = one.text.trim().replace(": ", "\\: ");
    match one.mitigation.trim() {
        "" => text,
        mitigation => format!("{text}: {mitigation}"),
    }
}

/// A risk again: it ends at the first colon that is not hidden.
pub(crate) fn read_risk(text: &str) -> OpenRisk {
    let parts = text
        .match_indices(": ")
        .find(|(at, _)| !text[..*at].ends_with('\\'));
    let (risk, mitigation) = match parts {
        Some((at, colon)) => (&text[..at], &text[at + colon.len()..]),
        None => (text, ""),
    };
    OpenRisk {
        text: risk.trim().replace("\\: ", ": "),
        mitigation: mitigation.trim().to_owned(),
    }
}

/// `The run is green (owner: Ada; due: 2025-03-14)`.
pub(crate) fn write_condition(one: &Condition) -> String {
    let owner = Some(one.owner.trim()).filter(|owner| !owner.is_empty());
    let owner = owner.map(|owner| format!("owner: {owner}"));
    let due = one.due.map(|day| format!("due: {day}"));
    let met = one.met.map(|at| format!("met: {}", at.date()));
    let said: Vec<String> = [owner, due, met].into_iter().flatten().collect();
    match said.is_empty() {
        true => one.text.trim().to_owned(),
        false => format!("{} ({})", one.text.trim(), said.join("; ")),
    }
}

/// A condition again: what it is, who sees to it, and by when as typed. When it was met is history.
pub(crate) fn read_condition(text: &str) -> (String, String, String) {
    let text = text.trim();
    let whole = || (text.to_owned(), String::new(), String::new());
    let Some((what, said)) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    else {
        return whole();
    };
    let (mut owner, mut due) = (String::new(), String::new());
    for part in said.split(';') {
        let Some((label, value)) = part.split_once(':') else {
            return whole();
        };
        match label.trim().to_lowercase().as_str() {
            "owner" => value.trim().clone_into(&mut owner),
            "due" | "by" => value.trim().clone_into(&mut due),
            "met" => {}
            _ => return whole(),
        }
    }
    (what.trim().to_owned(), owner, due)
}

/// `Ada Lovelace, Engineering Lead, GO`.
pub(crate) fn write_attendee(one: &Attendee) -> String {
    let hidden = |text: &str| text.trim().replace(',', "\\,");
    let vote = match one.vote {
        Some(Vote::Go) => "GO",
        Some(Vote::NoGo) => "NO-GO",
        Some(Vote::Abstain) => "ABSTAIN",
        None => NOT_VOTED,
    };
    format!("{}, {}, {vote}", hidden(&one.name), hidden(&one.role))
}

/// An attendee again; role and vote may be missing.
pub(crate) fn read_attendee(text: &str) -> Attendee {
    const COMMA: char = '\u{1}';
    let text = text.replace("\\,", &COMMA.to_string());
    let mut parts: Vec<String> = text
        .split(',')
        .map(|part| part.trim().replace(COMMA, ","))
        .collect();
    let said: String = parts.last().map_or("", |last| last.as_str()).to_lowercase();
    let vote = match said.as_str() {
        "go" => Some(Some(Vote::Go)),
        "no-go" | "no go" | "nogo" => Some(Some(Vote::NoGo)),
        "abstain" | "abstained" => Some(Some(Vote::Abstain)),
        NOT_VOTED => Some(None),
        _ => None,
    };
    if vote.is_some() && parts.len() > 1 {
        parts.pop();
    }
    let mut parts = parts.into_iter();
    Attendee {
        name: parts.next().unwrap_or_default(),
        role: parts.collect::<Vec<_>>().join(", "),
        vote: vote.flatten(),
    }
}

/// `Checkout v2.1`: the version beside the name where that reads back, and else what goes into a
/// line of its own.
pub(crate) fn write_title(row: &GoNoGo) -> (String, Option<String>) {
    let version = row.version.as_str();
    if version.is_empty() && read_title(&row.release).1.is_empty() {
        return (row.release.clone(), None);
    }
    let whole = format!("{} v{version}", row.release);
    if read_title(&whole) == (row.release.as_str(), version) {
        (whole, None)
    } else {
        (row.release.clone(), Some(version.to_owned()))
    }
}

/// Name and version: what follows the last ` v` that a digit follows.
pub(crate) fn read_title(title: &str) -> (&str, &str) {
    match title.rsplit_once(" v") {
        Some((name, version))
            if version.starts_with(|letter: char| letter.is_ascii_digit())
                && !name.trim().is_empty() =>
        {
            (name.trim_end(), version.trim())
        }
        _ => (title, ""),
    }
}

/// A day as text; nothing for none.
pub(crate) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}
