//! One record, element by element in the order of its table.

use plan::Kept;

use crate::mspdi::keep::{self, escape};
use crate::mspdi::schema::{Field, How};
use crate::mspdi::tree;

/// What a record keeps, and whether what fades still holds.
#[derive(Clone, Copy)]
pub(super) struct Keeping<'a> {
    pub(super) kept: &'a Kept,
    /// Whose fields they are, where a record keeps another's.
    pub(super) of: &'a str,
    /// Whether the record still looks as it did when it was read.
    pub(super) current: bool,
}

impl Keeping<'_> {
    /// A kept text.
    pub(super) fn text(&self, element: &str) -> Option<&str> {
        self.kept.get(&format!("mspdi:{}{element}", self.of))
    }
}

/// Writes the elements of a record. `make` is asked for those that are modelled, for more of those
/// that come several times, and for those nothing is kept of.
pub(super) fn write(
    out: &mut String,
    table: &[Field],
    keeping: Keeping<'_>,
    make: &mut dyn FnMut(&mut String, &str),
) {
    for &(element, how) in table {
        let kept = || keeping.kept.get(&keep::key(keeping.of, element, how));
        match how {
            How::Made => make(out, element),
            How::Text(usual) => match kept() {
                Some(text) => leaf(out, element, text),
                None if usual.is_empty() => make(out, element),
                None => leaf(out, element, usual),
            },
            // What was not said then is not said now, as long as nothing has changed.
            How::Then if keeping.current => {
                if let Some(text) = kept() {
                    leaf(out, element, text);
                }
            }
            How::ThenTree if keeping.current => xml(out, kept().unwrap_or_default()),
            How::Then | How::ThenTree => make(out, element),
            How::Tree => {
                xml(out, kept().unwrap_or_default());
                make(out, element);
            }
        }
    }
    let unknown = keep::unknown(keeping.of, "");
    for (field, text) in keeping.kept.iter() {
        if field.starts_with(&unknown) {
            xml(out, text);
        }
    }
}

/// Kept XML. It went through a store and perhaps through a person's hands since it was read.
pub(super) fn xml(out: &mut String, xml: &str) {
    if !xml.is_empty() && tree::is_sound(xml) {
        out.push_str(xml);
    }
}

/// An element with text.
pub(super) fn leaf(out: &mut String, element: &str, text: &str) {
    out.push('<');
    out.push_str(element);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(element);
    out.push('>');
}

/// `1` or `0`.
pub(super) fn flag(out: &mut String, element: &str, yes: bool) {
    leaf(out, element, if yes { "1" } else { "0" });
}

/// A number.
pub(super) fn number(out: &mut String, element: &str, number: impl Into<i64>) {
    leaf(out, element, &number.into().to_string());
}
