//! The quotation mark that keeps a spreadsheet from running a text as a formula (OWASP ASVS 5,
//! 1.2.10), and taking it off again.
//!
//! One is added to every text that begins with a dangerous character after any number of such
//! marks, and one is taken off every text of that shape: what was written is read back exactly.

use std::borrow::Cow;

/// Puts the mark before a text that needs it.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes the mark off again.
pub(super) fn bare(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if dangerous(rest) => rest,
        _ => text,
    }
}

fn dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_written_as_text_and_read_back_exactly() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("'tis", "'tis"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), written);
            assert_eq!(bare(written), text);
        }
    }
}
