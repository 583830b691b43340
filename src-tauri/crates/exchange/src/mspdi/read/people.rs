//! Resources.

use plan::{Person, ResourceKind, Units};

use super::facts::{self, Facts};
use super::gantry;
use crate::mspdi::schema::RESOURCE;
use crate::mspdi::tree::Node;
use crate::mspdi::value;
use crate::notes::Weight;

/// A resource, before its calendar is looked up.
pub(super) struct RawPerson {
    pub(super) uid: Option<i64>,
    pub(super) calendar: Option<i64>,
    /// Whether it is the nameless row Microsoft Project writes in front of the others.
    pub(super) placeholder: bool,
    pub(super) person: Person,
}

pub(super) fn read(node: &Node<'_>, facts: &mut Facts) -> Option<RawPerson> {
    let uid = facts::whole(node, "UID");
    if facts::flag(node, "IsNull").unwrap_or(false) {
        facts.add(
            Weight::Remark,
            "empty-resource",
            &uid.map(|uid| uid.to_string()).unwrap_or_default(),
            "An empty resource was left out.",
        );
        return None;
    }
    let placeholder = uid == Some(0) && node.get("Name").is_none();
    let name = facts.name(node.get("Name").unwrap_or_default());
    let mut person = Person::new(&name, "");
    person.kind = kind(node);
    let kept = &mut person.kept;
    if let Some(uid) = uid {
        kept.put("mspdi:UID", uid.to_string());
    }
    // Files say a cost is a material and then that it is a cost.
    if let Some(text) = node
        .get("Type")
        .filter(|&text| text != kind_number(person.kind))
    {
        facts.keeper.put(kept, "mspdi:Type".to_owned(), text);
    }
    match node.get("MaxUnits").map(facts::units) {
        Some(Some(units)) => person.max_units = units,
        Some(None) => facts.add(
            Weight::LeftOut,
            "unreadable-units",
            &name,
            "How much there is of this resource can't be read; it became one.",
        ),
        None => {
            person.max_units = Units::WHOLE;
            // Nothing said is not the same as one where it counts tons or money.
            if person.kind != ResourceKind::Person {
                kept.put("mspdi:MaxUnits", "");
            }
        }
    }
    facts.keeper.keep(node, RESOURCE, "", &mut person.kept);
    let calendar = facts::whole(node, "CalendarUID").filter(|&uid| uid >= 0);
    if calendar.is_none() && person.kind == ResourceKind::Person {
        person.kept.put("mspdi:CalendarUID", "-1");
    }
    gantry::person(node, &mut person, facts);
    Some(RawPerson {
        uid,
        calendar,
        placeholder,
        person,
    })
}

fn kind(node: &Node<'_>) -> ResourceKind {
    if facts::flag(node, "IsCostResource").unwrap_or(false) {
        return ResourceKind::Cost;
    }
    match node.get("Type").and_then(value::whole) {
        Some(0) => ResourceKind::Material,
        Some(2) => ResourceKind::Cost,
        _ => ResourceKind::Person,
    }
}

/// How a kind is written.
pub(in crate::mspdi) fn kind_number(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Material => "0",
        ResourceKind::Person => "1",
        ResourceKind::Cost => "2",
    }
}
