//! The project itself.

use plan::{Kept, Moment, NaiveDate};

use super::facts::{self, Facts};
use crate::mspdi::keep;
use crate::mspdi::schema::PROJECT;
use crate::mspdi::tree::Node;
use crate::mspdi::value;
use crate::notes::Weight;

/// What a file says of the project.
#[derive(Default)]
pub(super) struct RawProject {
    pub(super) name: String,
    pub(super) start: Option<Moment>,
    pub(super) status_date: Option<NaiveDate>,
    pub(super) calendar: Option<i64>,
    /// Who answers for it.
    pub(super) manager: String,
    /// When it was saved or made, whichever is known.
    pub(super) saved: Option<Moment>,
    pub(super) kept: Kept,
}

pub(super) fn read(sections: Vec<Node<'_>>, facts: &mut Facts) -> RawProject {
    let node = Node {
        name: "Project",
        text: std::borrow::Cow::Borrowed(""),
        children: sections,
    };
    let file = node.get("Name").unwrap_or_default();
    let without_ending = file
        .strip_suffix(".xml")
        .or_else(|| file.strip_suffix(".mpp"))
        .unwrap_or(file);
    let name = facts.name(node.get("Title").unwrap_or(without_ending));
    let mut kept = Kept::default();
    for field in ["Name", "MinutesPerDay", "MinutesPerWeek"] {
        // A file is usually called like its plan.
        let usual = field == "Name" && file == format!("{name}.xml");
        if let Some(text) = node.get(field).filter(|_| !usual) {
            facts.keeper.put(&mut kept, format!("mspdi:{field}"), text);
        }
    }
    let status_date = facts.date(&node, "StatusDate", "");
    if let Some((date, text)) = status_date.zip(node.get("StatusDate"))
        && text != written_status(date)
        && value::moment(text).is_ok()
    {
        let key = "mspdi:StatusDate".to_owned();
        facts.keeper.put(&mut kept, key, text);
    }
    facts.keeper.keep(&node, PROJECT, "", &mut kept);
    definitions(&node, facts, &mut kept);
    if facts::flag(&node, "ScheduleFromStart") == Some(false) {
        facts.add(
            Weight::Changed,
            "scheduled-from-finish",
            "",
            "This project was scheduled backwards from its finish; here every task is as early as it can be.",
        );
    }
    let start = facts.moment(&node, "StartDate", "");
    let quietly = |field| node.get(field).and_then(|text| value::moment(text).ok());
    let saved = quietly("LastSaved").or_else(|| quietly("CreationDate"));
    RawProject {
        name,
        start,
        status_date,
        calendar: facts::whole(&node, "CalendarUID"),
        manager: facts.line(node.get("Manager").unwrap_or_default()),
        saved,
        kept,
    }
}

/// How a status date is written: progress is reported up to the end of the day.
pub(in crate::mspdi) fn written_status(date: NaiveDate) -> String {
    format!("{date}T17:00:00")
}

/// Keeps the custom fields that are not ours.
fn definitions(node: &Node<'_>, facts: &mut Facts, kept: &mut Kept) {
    let mut xml = String::new();
    for definition in node.within("ExtendedAttributes", "ExtendedAttribute") {
        let ours = definition
            .get("FieldID")
            .is_some_and(|id| facts.keeper.ours.contains_key(id));
        if !ours {
            keep::write(&mut xml, definition);
        }
    }
    if !xml.is_empty() {
        let key = "mspdi:ExtendedAttributes".to_owned();
        facts.keeper.put_xml(kept, key, xml);
    }
}
