//! A digest over an operation, chained to the one before it.
//!
//! SQLite notices a broken page, not a changed letter. An undo would write that letter back into
//! the program, so an image is believed only when its operation's digest still fits. Two copies
//! of a document that went separate ways differ in their digests from there on.

use sha2::{Digest, Sha256};

use crate::journal::{Actor, Kind};
use crate::table::change::Image;
use crate::word::Word;

/// What a digest covers.
pub(crate) struct Covered<'a> {
    pub(crate) previous: &'a str,
    pub(crate) revision: u32,
    pub(crate) kind: Kind,
    pub(crate) at: &'a str,
    pub(crate) actor: &'a Actor,
    pub(crate) label: &'a str,
    pub(crate) images: &'a [Image],
}

/// The digest, in hexadecimal.
pub(crate) fn digest(covered: &Covered<'_>) -> String {
    let Covered {
        previous,
        revision,
        kind,
        at,
        actor,
        label,
        images,
    } = covered;
    let (word, target) = kind.parts();
    let mut hash = Sha256::new();
    for text in [
        *previous,
        word,
        *at,
        actor.door.word(),
        actor.name.as_str(),
        *label,
    ] {
        add(&mut hash, Some(text));
    }
    add_number(&mut hash, *revision);
    add_number(&mut hash, target.unwrap_or_default());
    for image in *images {
        add(&mut hash, Some(&image.noun));
        add_number(&mut hash, image.record);
        add(&mut hash, image.before.as_deref());
        add(&mut hash, image.after.as_deref());
    }
    hex(&hash.finalize())
}

/// The digest of some texts, some of which may be missing, in hexadecimal.
pub(crate) fn of_texts<'a>(texts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        add(&mut hash, text);
    }
    hex(&hash.finalize())
}

/// The digest of a text, in hexadecimal.
#[cfg(test)]
pub(crate) fn of_text(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Lengths go in first, so that no two lists of texts run together into the same bytes.
fn add(hash: &mut Sha256, text: Option<&str>) {
    match text {
        None => hash.update([0]),
        Some(text) => {
            hash.update([1]);
            hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
            hash.update(text.as_bytes());
        }
    }
}

fn add_number(hash: &mut Sha256, number: u32) {
    hash.update(number.to_le_bytes());
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    bytes
        .iter()
        .flat_map(|byte| {
            [
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ]
        })
        .collect()
}
