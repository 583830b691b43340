//! Fields of other programs' files that Gantry has no use for.

use std::collections::BTreeMap;

/// What an imported record carried besides what Gantry models, by field, so that exporting it
/// gives it back. Nothing in Gantry reads meaning into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept(BTreeMap<String, String>);

impl Kept {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// Puts a field in place of whatever had its name.
    pub fn put(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.insert(field.into(), text.into());
    }

    /// All fields, in order of name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(field, text)| (field.as_str(), text.as_str()))
    }
}

impl<F: Into<String>, T: Into<String>> FromIterator<(F, T)> for Kept {
    fn from_iter<I: IntoIterator<Item = (F, T)>>(fields: I) -> Self {
        let mut kept = Self::default();
        for (field, text) in fields {
            kept.put(field, text);
        }
        kept
    }
}

impl From<BTreeMap<String, String>> for Kept {
    fn from(fields: BTreeMap<String, String>) -> Self {
        Self(fields)
    }
}
