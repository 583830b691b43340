//! One layout of a status report, to PDF and SVG.
//!
//! A [`Page`] holds every fact an executive's page prints; a [`Press`] lays it out with Typst, in
//! process, with its own typeface and without network, files or a clock. The same laid-out page
//! feeds the PDF that is sent and the SVG that is previewed, so the two cannot differ.
//!
//! What people typed reaches the layout only as data, never as markup. A report is always exactly
//! one page: text is shortened and lists are cut, step by step until it fits, and what was left out
//! is counted in words.
//!
//! A [`Diagram`](diagram::Diagram) is a picture of a network that others have laid out; it is
//! written as SVG here and printed from that same SVG.
//!
//! **Invariant:** nothing here computes health, a date or a difference. The page is given them.

// The sample plans import the crate by its name, from inside as from outside.
#[cfg(test)]
extern crate self as report;

mod compose;
mod desk;
pub mod diagram;
mod page;
mod press;
mod room;
mod sheet;
mod telling;
mod timeline;
mod words;

pub use compose::{Source, executive};
pub use page::{
    Concern, Decision, Dimension, Health, Launch, MilestoneLine, Page, Paper, Span, Step,
};
pub use press::{Press, Printed, ReportError};
