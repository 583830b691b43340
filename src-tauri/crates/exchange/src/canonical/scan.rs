//! Cutting a text into its records, with the line each begins on, before any of it is parsed.
//!
//! Only brackets and strings are looked at here. Depth and length are capped, so that a parser
//! never sees more than one short record.

use super::Refused;
use crate::limits;

/// The most bytes of one record.
pub(super) const RECORD_BYTES: usize = 4 * 1024 * 1024;

/// The records of one array, in order.
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    first: bool,
}

impl<'a> Records<'a> {
    /// Begins within the brackets.
    pub(super) fn of(text: &'a str) -> Result<Self, Refused> {
        let mut records = Self {
            text,
            at: 0,
            line: 1,
            first: true,
        };
        records.skip_space();
        if records.peek() != Some(b'[') {
            return Err(Refused::NotOurs);
        }
        records.at += 1;
        Ok(records)
    }

    /// How many bytes have been passed.
    pub(super) fn passed(&self) -> usize {
        self.at
    }

    /// The next record and the line it begins on; nothing after the last.
    pub(super) fn next(&mut self) -> Result<Option<(usize, &'a str)>, Refused> {
        self.skip_space();
        match self.peek() {
            Some(b']') => {
                self.at += 1;
                self.skip_space();
                return match self.peek() {
                    None => Ok(None),
                    Some(_) => Err(self.not_json("there is text after the end")),
                };
            }
            Some(b',') if !self.first => {
                self.at += 1;
                self.skip_space();
            }
            Some(_) if self.first => {}
            Some(_) => return Err(self.not_json("a comma or the end is missing")),
            None => return Err(self.not_json("the end is missing")),
        }
        self.first = false;
        let (line, begin) = (self.line, self.at);
        self.pass_value()?;
        Ok(Some((line, &self.text[begin..self.at])))
    }

    fn pass_value(&mut self) -> Result<(), Refused> {
        let (line, begin) = (self.line, self.at);
        // The array the records are in is the first level.
        let mut depth = 1;
        while let Some(byte) = self.peek() {
            if self.at - begin > RECORD_BYTES {
                return Err(Refused::RecordTooLong { line });
            }
            match byte {
                b'"' => {
                    self.pass_string();
                    continue;
                }
                b'{' | b'[' => {
                    depth += 1;
                    if depth > limits::DEPTH {
                        return Err(Refused::TooDeep { line: self.line });
                    }
                }
                b',' | b']' | b'}' if depth == 1 => return Ok(()),
                b']' | b'}' => depth -= 1,
                b'\n' => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        Err(self.not_json("the end is missing"))
    }

    fn pass_string(&mut self) {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'"' => {
                    self.at += 1;
                    return;
                }
                b'\n' => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        // A backslash at the very end.
        self.at = bytes.len();
    }

    fn skip_space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.peek() {
            self.line += usize::from(byte == b'\n');
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn not_json(&self, what: &str) -> Refused {
        Refused::NotJson {
            line: self.line,
            what: what.to_owned(),
        }
    }
}
