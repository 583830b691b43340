//! What is kept of elements Gantry does not model: their text, or their XML.

use std::collections::BTreeMap;

use plan::Kept;

use super::schema::{self, Field, How};
use super::tree::Node;
use crate::limits;

/// Characters all kept fields of a file may have together.
const ALL: usize = 48 * 1024 * 1024;
/// Characters the kept XML of one field may have.
const ONE: usize = 1024 * 1024;

/// Keeps fields, up to a limit.
pub(super) struct Keeper {
    left: usize,
    /// How many fields were too long to keep.
    pub(super) left_out: usize,
    /// The custom fields that Gantry itself wrote: what each is called, by its number. They are
    /// read rather than kept.
    pub(super) ours: BTreeMap<String, String>,
}

/// The name under which an element is kept. `of` says whose, where a record keeps another's.
pub(super) fn key(of: &str, element: &str, how: How) -> String {
    match how {
        How::Then | How::ThenTree => format!("mspdi-then:{of}{element}"),
        How::Made | How::Text(_) | How::Tree => format!("mspdi:{of}{element}"),
    }
}

/// The name of an element the schema does not know; it is kept as XML.
pub(super) fn unknown(of: &str, element: &str) -> String {
    format!("mspdi:{of}+{element}")
}

impl Keeper {
    pub(super) fn new() -> Self {
        Self {
            left: ALL,
            left_out: 0,
            ours: BTreeMap::new(),
        }
    }

    /// Keeps whatever a record's table says is to be kept.
    pub(super) fn keep(&mut self, node: &Node<'_>, table: &[Field], of: &str, kept: &mut Kept) {
        let mut at = 0;
        let mut trees: BTreeMap<String, String> = BTreeMap::new();
        for child in &node.children {
            match schema::find(table, &mut at, child.name) {
                Some(How::Made) => {}
                Some(how @ (How::Text(_) | How::Then)) => {
                    let usual = match how {
                        How::Text(usual) => usual,
                        How::Made | How::Tree | How::Then | How::ThenTree => "",
                    };
                    if child.text != usual {
                        self.put(kept, key(of, child.name, how), &child.text);
                    }
                }
                Some(how @ (How::Tree | How::ThenTree)) => {
                    let ours = child.name == "ExtendedAttribute"
                        && child
                            .get("FieldID")
                            .is_some_and(|id| self.ours.contains_key(id));
                    if !ours {
                        write(trees.entry(key(of, child.name, how)).or_default(), child);
                    }
                }
                None => write(trees.entry(unknown(of, child.name)).or_default(), child),
            }
        }
        for (key, xml) in trees {
            self.put_xml(kept, key, xml);
        }
    }

    /// Keeps a text, cut where it is too long.
    pub(super) fn put(&mut self, kept: &mut Kept, key: String, text: &str) {
        let end = text
            .char_indices()
            .nth(limits::TEXT)
            .map_or(text.len(), |(end, _)| end);
        if end < text.len() || !self.room(key.len() + end) {
            self.left_out += 1;
        }
        if self.left > 0 {
            kept.put(key, &text[..end]);
        }
    }

    /// Keeps XML, whole or not at all.
    pub(super) fn put_xml(&mut self, kept: &mut Kept, key: String, xml: String) {
        if xml.len() > ONE || !self.room(key.len() + xml.len()) {
            self.left_out += 1;
        } else {
            kept.put(key, xml);
        }
    }

    fn room(&mut self, size: usize) -> bool {
        let enough = size < self.left;
        self.left = self.left.saturating_sub(size);
        enough
    }
}

/// Writes an element and everything in it, without layout.
pub(super) fn write(out: &mut String, node: &Node<'_>) {
    out.push('<');
    out.push_str(node.name);
    out.push('>');
    escape(out, &node.text);
    for child in &node.children {
        write(out, child);
    }
    out.push_str("</");
    out.push_str(node.name);
    out.push('>');
}

/// Writes text as XML, without the characters XML can't hold.
pub(super) fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(letter),
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter if u32::from(letter) < 32 => {}
            letter => out.push(letter),
        }
    }
}
