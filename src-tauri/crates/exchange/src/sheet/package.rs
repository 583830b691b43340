//! A look at a workbook's package before anybody opens it.
//!
//! The reader of workbooks has no limits of its own and believes what the file says about
//! itself, so every part is unpacked once and counted here, whatever the headers claim.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Refused;
use crate::watch::Watch;

/// Parts of a package.
const PARTS: usize = 2_000;
/// Bytes of one part.
const PART_BYTES: u64 = 100 * 1024 * 1024;
/// Bytes of all parts together.
const PACKAGE_BYTES: u64 = 200 * 1024 * 1024;
/// How much larger a part may be than it was packed, beyond [`SMALL`].
const RATIO: u64 = 100;
/// Parts up to this size are let pass whatever their ratio.
const SMALL: u64 = 1024 * 1024;
/// Elements of the shared texts, which are all read at once.
const SHARED_ELEMENTS: usize = 8_000_000;
/// Elements of any other part that is read at once: styles, the list of sheets.
const OTHER_ELEMENTS: usize = 400_000;
/// Shared texts a workbook may announce: room is made for as many.
const SHARED_TEXTS: usize = 5_000_000;

/// Looks at every part.
pub(super) fn inspect(bytes: &[u8], watch: &Watch<'_>) -> Result<(), Refused> {
    const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.starts_with(COMPOUND) {
        // An encrypted .xlsx, or an old .xls.
        return Err(Refused::Encrypted);
    }
    let mut package =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken("it is not a package of parts"))?;
    if package.len() > PARTS {
        return Err(Refused::Inflated(format!("more than {PARTS} parts")));
    }
    if package.has_duplicate_names() {
        return Err(broken("two of its parts have the same name"));
    }
    let mut all = 0;
    let mut names = Vec::new();
    let mut part = Vec::new();
    for at in 0..package.len() {
        watch.step(at as u64, package.len() as u64)?;
        let raw = package
            .by_index_raw(at)
            .map_err(|_| broken("a part is damaged"))?;
        if raw.encrypted() {
            return Err(Refused::Encrypted);
        }
        let name = raw
            .name()
            .map_err(|_| broken("a part has no readable name"))?;
        let name = name.to_lowercase().replace('\\', "/");
        let packed = raw.compressed_size();
        drop(raw);
        if names.contains(&name) {
            return Err(broken("two of its parts have the same name"));
        }
        let unpacked = package
            .by_index(at)
            .map_err(|_| broken("a part is damaged"))?;
        part.clear();
        let limit = PART_BYTES.min(PACKAGE_BYTES - all);
        let read = unpacked.take(limit + 1).read_to_end(&mut part);
        let size = part.len() as u64;
        if size > limit {
            return Err(Refused::Inflated(format!(
                "more than {} MB",
                limit / 1024 / 1024
            )));
        }
        if size > SMALL && size / packed.max(1) > RATIO {
            return Err(Refused::Inflated(format!(
                "more than {RATIO} times its size"
            )));
        }
        read.map_err(|_| broken("a part is damaged"))?;
        all += size;
        look_inside(&name, &part)?;
        names.push(name);
    }
    Ok(())
}

fn look_inside(name: &str, part: &[u8]) -> Result<(), Refused> {
    if !(name.ends_with(".xml") || name.ends_with(".rels")) {
        return Ok(());
    }
    // Other encodings would hide from what follows; nobody writes them.
    if part.contains(&0) {
        return Err(broken("a part is not UTF-8"));
    }
    let shared = name.ends_with("sharedstrings.xml");
    let sheet = name.contains("/worksheets/");
    let mut elements = 0;
    for (at, _) in part.iter().enumerate().filter(|&(_, &byte)| byte == b'<') {
        elements += 1;
        let rest = &part[at + 1..];
        if rest.len() >= 8 && rest[..8].eq_ignore_ascii_case(b"!DOCTYPE") {
            return Err(broken(
                "it declares a document type, which workbooks never do",
            ));
        }
        if shared && announced(rest).is_some_and(|count| count > SHARED_TEXTS) {
            return Err(Refused::Inflated("too many shared texts".to_owned()));
        }
    }
    let limit = if shared {
        SHARED_ELEMENTS
    } else {
        OTHER_ELEMENTS
    };
    if !sheet && elements > limit {
        return Err(Refused::Inflated(format!("more than {limit} elements")));
    }
    Ok(())
}

/// How many texts the opening element of the shared texts announces.
fn announced(element: &[u8]) -> Option<usize> {
    let end = element.iter().take(2_000).position(|&byte| byte == b'>');
    let element = &element[..end.unwrap_or(element.len().min(2_000))];
    let name = element.split(u8::is_ascii_whitespace).next()?;
    if !name.ends_with(b"sst") {
        return None;
    }
    if end.is_none() {
        return Some(usize::MAX);
    }
    let element = String::from_utf8_lossy(element);
    let value = element
        .split_once("uniqueCount")?
        .1
        .trim_start()
        .strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let digits: String = value
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    Some(digits.parse().unwrap_or(usize::MAX))
}

fn broken(why: &str) -> Refused {
    Refused::NotAWorkbook(why.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_shared_texts_announce_is_read_in_every_spelling() {
        for (element, count) in [
            ("sst count=\"9\" uniqueCount=\"7\">", Some(7)),
            ("x:sst uniqueCount = '12' >", Some(12)),
            (
                "sst uniqueCount=\"99999999999999999999999\">",
                Some(usize::MAX),
            ),
            ("sst>", None),
            ("si>", None),
        ] {
            assert_eq!(announced(element.as_bytes()), count, "{element}");
        }
    }
}
