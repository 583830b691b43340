//! One record being written on a line.

use std::fmt::{Display, Write};

use plan::Kept;

use super::word::Word;

/// Writes the keys of one record in the order they are given.
pub(super) struct Line<'a> {
    out: &'a mut String,
    /// Whether the next key is the first within its braces.
    first: bool,
}

impl<'a> Line<'a> {
    /// Begins a record.
    pub(super) fn begin(out: &'a mut String, record: &str) -> Self {
        out.push('{');
        let mut line = Self { out, first: true };
        line.text("record", record);
        line
    }

    /// Ends the record and its line.
    pub(super) fn end(self) {
        self.out.push_str("},\n");
    }

    pub(super) fn number(&mut self, key: &str, number: impl Into<i64>) -> &mut Self {
        self.key(key);
        // Writing into a string can't fail.
        let _ = write!(self.out, "{}", number.into());
        self
    }

    /// A number unless it is zero.
    pub(super) fn number_if(&mut self, key: &str, number: impl Into<i64>) -> &mut Self {
        match number.into() {
            0 => self,
            number => self.number(key, number),
        }
    }

    pub(super) fn id_if(&mut self, key: &str, id: Option<impl Into<u32>>) -> &mut Self {
        match id {
            Some(id) => self.number(key, id.into()),
            None => self,
        }
    }

    pub(super) fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.key(key);
        quote(self.out, text);
        self
    }

    /// A text unless it is empty.
    pub(super) fn text_if(&mut self, key: &str, text: &str) -> &mut Self {
        if text.is_empty() {
            self
        } else {
            self.text(key, text)
        }
    }

    /// A date or moment.
    pub(super) fn shown(&mut self, key: &str, value: impl Display) -> &mut Self {
        self.key(key);
        let _ = write!(self.out, "\"{value}\"");
        self
    }

    pub(super) fn shown_if(&mut self, key: &str, value: Option<impl Display>) -> &mut Self {
        match value {
            Some(value) => self.shown(key, value),
            None => self,
        }
    }

    /// A flag where it is set.
    pub(super) fn flag(&mut self, key: &str, set: bool) -> &mut Self {
        if set {
            self.key(key);
            self.out.push_str("true");
        }
        self
    }

    /// A choice unless it is the usual one.
    pub(super) fn word<W: Word + Default + PartialEq>(
        &mut self,
        key: &str,
        value: &W,
    ) -> &mut Self {
        if *value == W::default() {
            self
        } else {
            self.text(key, value.word())
        }
    }

    pub(super) fn texts(
        &mut self,
        key: &str,
        texts: impl IntoIterator<Item = String>,
    ) -> &mut Self {
        self.key(key);
        self.out.push('[');
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                self.out.push(',');
            }
            quote(self.out, &text);
        }
        self.out.push(']');
        self
    }

    /// A record within this one.
    pub(super) fn inner(&mut self, key: &str, fill: impl FnOnce(&mut Line)) -> &mut Self {
        self.key(key);
        self.braces(fill);
        self
    }

    /// A list of records within this one, unless it is empty.
    pub(super) fn list<T>(
        &mut self,
        key: &str,
        items: &[T],
        fill: impl Fn(&mut Line, &T),
    ) -> &mut Self {
        if items.is_empty() {
            return self;
        }
        self.key(key);
        self.out.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.push(',');
            }
            self.braces(|line| fill(line, item));
        }
        self.out.push(']');
        self
    }

    /// What another program wrote beside a record.
    pub(super) fn kept(&mut self, kept: &Kept) -> &mut Self {
        if kept.is_empty() {
            return self;
        }
        self.inner("kept", |line| {
            for (field, text) in kept.iter() {
                line.text(field, text);
            }
        })
    }

    fn braces(&mut self, fill: impl FnOnce(&mut Line)) {
        self.out.push('{');
        fill(&mut Line {
            out: self.out,
            first: true,
        });
        self.out.push('}');
    }

    fn key(&mut self, key: &str) {
        if !self.first {
            self.out.push(',');
        }
        self.first = false;
        quote(self.out, key);
        self.out.push(':');
    }
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !matches!(byte, b'"' | b'\\' | 0..=0x1f) {
            continue;
        }
        out.push_str(&text[plain..at]);
        plain = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\t' => out.push_str("\\t"),
            _ => {
                let _ = write!(out, "\\u{byte:04x}");
            }
        }
    }
    out.push_str(&text[plain..]);
    out.push('"');
}
