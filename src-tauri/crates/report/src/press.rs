//! Laying a page out, and writing it as PDF or SVG.

#[cfg(test)]
mod tests;

use plan::NaiveDate;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::desk::{Desk, datetime};
use crate::diagram::Diagram;
use crate::page::{Page, Paper};
use crate::room::Room;
use crate::sheet::Sheet;

/// Layout recurses deeply; a thread of a window or a test has less stack than that.
const STACK: usize = 16 * 1024 * 1024;
/// How many layouts a remembered piece survives unused. Without forgetting, a long afternoon of
/// edits costs hundreds of megabytes.
const REMEMBERED: usize = 10;
/// The standards a report is written to, the strictest first.
const STANDARDS: [&[PdfStandard]; 2] = [
    &[PdfStandard::Ua_1, PdfStandard::A_2a],
    &[PdfStandard::Ua_1],
];

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The template refused the data: a mistake of ours.
    #[error("The report could not be laid out: {0}.")]
    Layout(String),
    /// The smallest step of room was still too large: a mistake of ours.
    #[error("The report does not fit on one page.")]
    TooLong,
    /// The PDF could not be written.
    #[error("The PDF could not be written: {0}.")]
    Pdf(String),
    /// The layout stopped in the middle.
    #[error("The report could not be laid out because the layout stopped unexpectedly.")]
    Stopped,
}

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// What its sender should know, one sentence each.
    pub warnings: Vec<String>,
    /// How many pages it has: one.
    pub pages: usize,
}

/// Prints reports. Make one and keep it: the typeface is read once, and a page that changed a
/// little is laid out from what is remembered of the last one.
pub struct Press {
    desk: Desk,
}

struct Laid {
    document: PagedDocument,
    warnings: Vec<String>,
}

impl Laid {
    fn is_one_page(&self) -> bool {
        self.document.pages().len() == 1
    }
}

/// Forgets what has not been used for a while when a layout ends, however it ends.
struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        comemo::evict(REMEMBERED);
    }
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Press {
    /// A press with its typeface and template in place.
    #[must_use]
    pub fn new() -> Self {
        Self { desk: Desk::new() }
    }

    /// The page as a tagged PDF of exactly one page. The same page gives the same bytes.
    ///
    /// # Errors
    ///
    /// When the layout or the writing fails, which is a mistake of ours and not of the page.
    pub fn pdf(&mut self, page: &Page, paper: Paper) -> Result<Printed, ReportError> {
        self.at_work(|desk| {
            let laid = lay_out(desk, page, paper)?;
            let pages = laid.document.pages().len();
            let (bytes, downgrade) = write_pdf(&laid.document, page)?;
            let mut warnings = laid.warnings;
            warnings.extend(downgrade);
            Ok(Printed {
                bytes,
                warnings,
                pages,
            })
        })
    }

    /// The page as one SVG picture per page of paper: exactly one.
    ///
    /// # Errors
    ///
    /// When the layout fails, which is a mistake of ours and not of the page.
    pub fn svg(&mut self, page: &Page, paper: Paper) -> Result<Vec<String>, ReportError> {
        self.at_work(|desk| {
            let laid = lay_out(desk, page, paper)?;
            let options = SvgOptions::default();
            let pages = laid.document.pages().iter();
            Ok(pages.map(|page| typst_svg::svg(page, &options)).collect())
        })
    }

    /// A picture as a PDF of one page of its own size, to the day it was made.
    ///
    /// # Errors
    ///
    /// When the layout or the writing fails, which is a mistake of ours and not of the picture.
    pub fn diagram_pdf(
        &mut self,
        diagram: &Diagram,
        today: NaiveDate,
    ) -> Result<Vec<u8>, ReportError> {
        let svg = diagram.svg_for_paper();
        self.at_work(|desk| {
            let _forgetting = Forgetting;
            desk.put_picture(svg, today);
            let compiled = typst::compile::<PagedDocument>(desk);
            let document = compiled
                .output
                .map_err(|errors| ReportError::Layout(messages(&errors)))?;
            let options = PdfOptions {
                ident: Smart::Custom(diagram.title.clone()),
                creator: Smart::Custom(Some("Gantry".to_owned())),
                timestamp: midnight(today),
                tagged: true,
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options)
                .map_err(|errors| ReportError::Pdf(messages(&errors)))
        })
    }

    /// Works on a thread with a deep stack, so that neither recursion nor a panic in the layout
    /// reaches the caller.
    fn at_work<T: Send>(
        &mut self,
        work: impl FnOnce(&mut Desk) -> Result<T, ReportError> + Send,
    ) -> Result<T, ReportError> {
        let desk = &mut self.desk;
        std::thread::scope(|scope| {
            std::thread::Builder::new()
                .name("report".to_owned())
                .stack_size(STACK)
                .spawn_scoped(scope, || work(desk))
                .map_err(|_| ReportError::Stopped)?
                .join()
                .unwrap_or(Err(ReportError::Stopped))
        })
    }
}

/// Finds the calmest step of room in which the page is one page.
fn lay_out(desk: &mut Desk, page: &Page, paper: Paper) -> Result<Laid, ReportError> {
    let calm = lay_in(desk, page, paper, &Room::STEPS[0])?;
    if calm.is_one_page() {
        return Ok(calm);
    }
    // By halves: each try is a layout, and a full page needs one of the last steps.
    let (mut full, mut fits) = (0, Room::STEPS.len());
    let mut best = None;
    while full + 1 < fits {
        let middle = full.midpoint(fits);
        let laid = lay_in(desk, page, paper, &Room::STEPS[middle])?;
        if laid.is_one_page() {
            fits = middle;
            best = Some(laid);
        } else {
            full = middle;
        }
    }
    best.ok_or(ReportError::TooLong)
}

fn lay_in(desk: &mut Desk, page: &Page, paper: Paper, room: &Room) -> Result<Laid, ReportError> {
    let data = serde_json::to_vec(&Sheet::of(page, paper, room))
        .map_err(|error| ReportError::Layout(error.to_string()))?;
    let boxes = unwritable(desk, &data);
    let _forgetting = Forgetting;
    desk.put(data, page.prepared_on);
    let compiled = typst::compile::<PagedDocument>(desk);
    let document = compiled
        .output
        .map_err(|errors| ReportError::Layout(messages(&errors)))?;
    let warnings = compiled
        .warnings
        .iter()
        .map(|warning| format!("The layout warned: {}.", warning.message))
        .chain(boxes)
        .collect();
    Ok(Laid { document, warnings })
}

/// The characters the typeface has no shape for, in a sentence for the sender.
fn unwritable(desk: &Desk, data: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(data).expect("JSON is written as UTF-8");
    let mut missing: Vec<char> = text
        .chars()
        .filter(|c| !c.is_ascii() && !desk.can_write(*c))
        .collect();
    missing.sort_unstable();
    missing.dedup();
    let some: String = missing.iter().take(12).collect();
    match missing.len() {
        0 => None,
        1 => Some(format!(
            "The report's typeface has no shape for the character {some}, which prints as an empty box."
        )),
        count => Some(format!(
            "The report's typeface has no shape for {count} characters ({some}{}), which print as empty boxes.",
            if count > 12 { "…" } else { "" }
        )),
    }
}

/// The file, and a warning when it claims no accessibility standard.
fn write_pdf(
    document: &PagedDocument,
    page: &Page,
) -> Result<(Vec<u8>, Option<String>), ReportError> {
    let mut refused = String::new();
    for list in STANDARDS {
        let standards = PdfStandards::new(list)
            .map_err(|error| ReportError::Pdf(error.message().to_string()))?;
        match typst_pdf::pdf(document, &options(page, standards)) {
            Ok(bytes) => return Ok((bytes, None)),
            Err(errors) => refused = messages(&errors),
        }
    }
    let bytes = typst_pdf::pdf(document, &options(page, PdfStandards::default()))
        .map_err(|errors| ReportError::Pdf(messages(&errors)))?;
    let warning = format!(
        "The PDF is tagged but cannot claim the PDF/UA-1 accessibility standard: {refused}."
    );
    Ok((bytes, Some(warning)))
}

/// Everything that could differ between two runs is fixed by the page.
fn options(page: &Page, standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(format!("{}@{}", page.document, page.revision)),
        creator: Smart::Custom(Some("Gantry".to_owned())),
        timestamp: midnight(page.prepared_on),
        standards,
        tagged: true,
        ..PdfOptions::default()
    }
}

fn midnight(date: NaiveDate) -> Option<Timestamp> {
    datetime(date).map(Timestamp::new_utc)
}

/// The first message, and how many there are besides.
fn messages(errors: &[SourceDiagnostic]) -> String {
    let first = errors.first().map_or("unknown", |error| &error.message);
    match errors.len() {
        0 | 1 => first.to_owned(),
        count => format!("{first}; and {} more", count - 1),
    }
}
