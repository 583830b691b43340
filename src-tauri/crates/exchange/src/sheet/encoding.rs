//! Bytes to text: UTF-8, UTF-16, or Windows-1252 when it is neither.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Refused;
use crate::notes::{Notes, Weight};

/// Bytes looked at for the zero bytes of UTF-16 without a mark.
const SAMPLE: usize = 4_096;

/// Decodes a file, and says so where the encoding had to be assumed.
pub(super) fn decode<'a>(bytes: &'a [u8], notes: &mut Notes) -> Result<Cow<'a, str>, Refused> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (wide(bytes), bytes),
    };
    let text = match encoding {
        Some(encoding) => {
            let (text, faults) = encoding.decode_without_bom_handling(rest);
            if faults {
                notes.add(
                    Weight::Changed,
                    "encoding",
                    "",
                    format!(
                        "Some bytes are no {} and stand as “\u{FFFD}”.",
                        encoding.name()
                    ),
                );
            }
            text
        }
        None => match std::str::from_utf8(rest) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => {
                notes.add(
                    Weight::Changed,
                    "encoding",
                    "",
                    "The file is not UTF-8; it was read as Windows-1252. Look at the names with \
                     accents.",
                );
                WINDOWS_1252.decode_without_bom_handling(rest).0
            }
        },
    };
    match text.find('\0') {
        Some(at) => Err(Refused::NotText(at + 1)),
        None => Ok(text),
    }
}

/// UTF-16 without a mark: Latin text has a zero in nearly every second byte.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    let zeros = |offset: usize| {
        let every_second = sample.iter().skip(offset).step_by(2);
        every_second.filter(|&&byte| byte == 0).count()
    };
    if pairs < 4 {
        None
    } else if zeros(1) * 10 > pairs * 7 && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if zeros(0) * 10 > pairs * 7 && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}
