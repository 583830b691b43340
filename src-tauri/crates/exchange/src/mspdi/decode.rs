//! Bytes to text: byte-order marks, declared encodings, and bytes that are not what they say.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Refused;
use crate::limits;
use crate::notes::{Notes, Weight};

/// How far into a file its declaration is looked for.
const DECLARATION: usize = 200;

/// The text of a file.
pub(super) fn text<'a>(bytes: &'a [u8], notes: &mut Notes) -> Result<Cow<'a, str>, Refused> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refused::TooLarge { bytes: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::Empty);
    }
    let (encoding, skip) = encoding(bytes)?;
    let body = &bytes[skip..];
    let (text, wrong) = encoding.decode_without_bom_handling(body);
    if !wrong {
        return Ok(text);
    }
    if encoding != UTF_8 {
        notes.add(
            Weight::Changed,
            "unreadable-characters",
            "",
            "Some characters could not be read; a “\u{FFFD}” stands in for each.",
        );
        return Ok(text);
    }
    // Programs that write Windows-1252 and call it UTF-8 are the usual reason.
    notes.add(
        Weight::Changed,
        "not-utf-8",
        "",
        "The text is not UTF-8 as the file says; it was read as Windows-1252.",
    );
    Ok(WINDOWS_1252.decode_without_bom_handling(body).0)
}

/// The encoding, and how many bytes of mark come before the text.
fn encoding(bytes: &[u8]) -> Result<(&'static Encoding, usize), Refused> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok((encoding, mark));
    }
    match bytes {
        [b'<', 0, ..] => return Ok((UTF_16LE, 0)),
        [0, b'<', ..] => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(DECLARATION)];
    let head = String::from_utf8_lossy(head);
    let Some(name) = declared(&head) else {
        return Ok((UTF_8, 0));
    };
    match name.to_ascii_lowercase().as_str() {
        // One byte a character, or it would have been seen above: the declaration is a leftover.
        "utf-8" | "utf8" | "us-ascii" | "ascii" | "utf-16" | "utf-16le" | "utf-16be" => {
            Ok((UTF_8, 0))
        }
        "windows-1252" | "cp1252" | "iso-8859-1" | "latin1" => Ok((WINDOWS_1252, 0)),
        _ => Err(Refused::Encoding {
            name: name.chars().filter(|c| !c.is_control()).take(40).collect(),
        }),
    }
}

/// What `<?xml … encoding="…"?>` says.
fn declared(head: &str) -> Option<&str> {
    let declaration = head.trim_start().strip_prefix("<?xml")?;
    let declaration = &declaration[..declaration.find('>')?];
    let value = declaration.split_once("encoding")?.1.trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}
