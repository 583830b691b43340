//! A file of another program: found, measured, then read.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use ::exchange::limits;

use crate::dto::{Fault, FormatDto};

/// A file in memory.
pub(crate) struct Source {
    /// Its name without folders.
    pub(crate) name: String,
    /// What it is written in.
    pub(crate) format: FormatDto,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

/// Reads a file after looking at its size.
///
/// # Errors
/// `not-found`, `is-folder`, `too-large`, `format` or `io`.
pub(crate) fn read(path: &Path, format: Option<FormatDto>) -> Result<Source, Fault> {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let unread = |error: &std::io::Error| {
        if error.kind() == std::io::ErrorKind::NotFound {
            Fault::new("not-found", format!("There is no file {name}."))
        } else {
            Fault::new("io", format!("{name} could not be read: {error}."))
        }
    };
    let about = fs::metadata(path).map_err(|error| unread(&error))?;
    if about.is_dir() {
        let message = format!("{name} is a folder, not a file.");
        return Err(Fault::new("is-folder", message));
    }
    let most = limits::FILE_BYTES as u64;
    let mut bytes = Vec::new();
    if about.len() <= most {
        // A pipe has no size to look at, and a file may grow: never more than the most is read.
        let file = File::open(path).map_err(|error| unread(&error))?;
        let read = file.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| unread(&error))?;
    }
    if about.len().max(bytes.len() as u64) > most {
        let most = most / (1024 * 1024);
        let message = format!("{name} has more than {most} MB, which is the most that is read.");
        return Err(Fault::new("too-large", message));
    }
    let format = match format.or_else(|| of_name(path)) {
        Some(format) => format,
        None => of_bytes(&bytes).ok_or_else(|| unknown(&name))?,
    };
    Ok(Source {
        name,
        format,
        bytes,
    })
}

fn unknown(name: &str) -> Fault {
    Fault::new("format", format!("{name} is of no kind that is read here."))
        .hint("Microsoft Project XML, CSV, XLSX and Gantry’s JSON are read.")
}

fn of_name(path: &Path) -> Option<FormatDto> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    match ending.as_str() {
        "xml" | "mspdi" => Some(FormatDto::Mspdi),
        "csv" | "tsv" => Some(FormatDto::Csv),
        "xlsx" => Some(FormatDto::Xlsx),
        "json" => Some(FormatDto::Json),
        _ => None,
    }
}

/// By how it begins, for a file without an ending.
fn of_bytes(bytes: &[u8]) -> Option<FormatDto> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    if text.starts_with(b"PK") {
        Some(FormatDto::Xlsx)
    } else if text.starts_with(b"<") {
        Some(FormatDto::Mspdi)
    } else if text.starts_with(b"[") {
        Some(FormatDto::Json)
    } else {
        None
    }
}
