//! CSV to a table.

use csv::{ReaderBuilder, StringRecord};

use super::table::{Builder, Ragged, Table};
use super::{Refused, encoding, guard};
use crate::limits;
use crate::notes::{Notes, Weight};
use crate::watch::Watch;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, where the comma is the decimal sign.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

impl Delimiter {
    const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// What a person may say about a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadCsv {
    /// What stands between two cells; found out where nobody says.
    pub delimiter: Option<Delimiter>,
    /// The line with the column names; the first that has anything on it where nobody says.
    pub header: Option<u32>,
}

/// Reads a CSV file.
///
/// # Errors
/// [`Refused`] when it is no text, holds no table, or more than a table may hold.
pub fn read_csv(bytes: &[u8], options: &ReadCsv, watch: &Watch<'_>) -> Result<Table, Refused> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refused::TooLarge(limits::FILE_BYTES / 1024 / 1024));
    }
    let mut notes = Notes::default();
    let text = encoding::decode(bytes, &mut notes)?;
    let (said, text, skipped) = separator_line(&text);
    let delimiter = options.delimiter.or(said).unwrap_or_else(|| sniff(text));
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .from_reader(text.as_bytes());
    let mut builder = Builder::new(notes);
    let mut record = StringRecord::new();
    let mut last = (0, false);
    let total = text.len() as u64;
    loop {
        let (done, line) = (reader.position().byte(), reader.position().line());
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            // Text in memory, rows of any length: there is nothing left to go wrong.
            Err(_) => return Err(Refused::Empty),
        }
        // The reader steps over blank lines on its way to the record.
        let from = usize::try_from(done).unwrap_or(text.len()).min(text.len());
        let ahead = text.as_bytes()[from..].iter();
        let blank = ahead.take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let blank = blank.filter(|&&byte| byte == b'\n').count() as u64;
        let line = u32::try_from(line + blank)
            .unwrap_or(u32::MAX)
            .saturating_add(skipped);
        if options.header.is_some_and(|header| line < header) {
            continue;
        }
        for (column, cell) in record.iter().enumerate() {
            builder.cell(column, guard::bare(cell), line)?;
        }
        builder.end(line)?;
        last = (line, record.iter().any(|cell| cell.contains('\n')));
        if line % 1_024 == 0 {
            watch.step(done, total)?;
        }
    }
    if last.1 && text.bytes().filter(|&byte| byte == b'"').count() % 2 == 1 {
        builder.notes().add(
            Weight::Changed,
            "quote-open",
            format!("line {}", last.0),
            "A quotation mark is opened and never closed: the rest of the file became one cell.",
        );
    }
    builder.finish(Ragged::Odd)
}

/// Excel's own first line, `sep=;`: the delimiter, the text after it and the lines taken.
fn separator_line(text: &str) -> (Option<Delimiter>, &str, u32) {
    let Some(rest) = text
        .get(..4)
        .filter(|head| head.eq_ignore_ascii_case("sep="))
    else {
        return (None, text, 0);
    };
    let after = &text[rest.len()..];
    let delimiter = Delimiter::ALL
        .into_iter()
        .find(|delimiter| after.as_bytes().first() == Some(&delimiter.byte()));
    match (delimiter, after.split_once('\n')) {
        (Some(delimiter), Some((line, rest))) if line.trim_end().len() <= 1 => {
            (Some(delimiter), rest, 1)
        }
        _ => (None, text, 0),
    }
}

/// The delimiter that cuts the first lines most evenly into the most cells.
fn sniff(text: &str) -> Delimiter {
    let mut end = text.len().min(64 * 1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let mut best = (Delimiter::Comma, 0, 0);
    for delimiter in Delimiter::ALL {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter.byte())
            .from_reader(sample.as_bytes());
        let widths: Vec<usize> = reader
            .into_records()
            .map_while(Result::ok)
            .take(50)
            .map(|record| record.len())
            .collect();
        let Some(&width) = widths.first().filter(|&&width| width > 1) else {
            continue;
        };
        let even = widths.iter().filter(|&&other| other == width).count() * 100 / widths.len();
        if (even, width) > (best.1, best.2) {
            best = (delimiter, even, width);
        }
    }
    best.0
}
