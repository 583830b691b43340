//! Texts as a program may hold them.

/// Characters of a name (as [`plan::apply()`] allows).
const NAME: usize = 500;
/// Characters of a note.
const NOTE: usize = 20_000;

/// A text made fit, and whether anything but blanks was lost.
pub(super) struct Tidy {
    pub(super) text: String,
    pub(super) changed: bool,
}

/// One line: line breaks and tabs become blanks, other control characters go.
pub(super) fn name(text: &str) -> Tidy {
    let mut changed = false;
    let clean: String = text
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() => {
                changed = true;
                None
            }
            c => Some(c),
        })
        .collect();
    cut(clean.trim(), NAME, changed)
}

/// A note: line breaks stay.
pub(super) fn note(text: &str) -> Tidy {
    let mut changed = false;
    let clean: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|&c| {
            let keep = !c.is_control() || matches!(c, '\n' | '\t');
            changed |= !keep;
            keep
        })
        .collect();
    cut(clean.trim_end(), NOTE, changed)
}

fn cut(text: &str, limit: usize, changed: bool) -> Tidy {
    match text.char_indices().nth(limit) {
        Some((end, _)) => Tidy {
            text: text[..end].trim_end().to_owned(),
            changed: true,
        },
        None => Tidy {
            text: text.to_owned(),
            changed,
        },
    }
}
