//! Judgement by rule: whether a plan keeps its promises, and why.
//!
//! Pure, like `schedule`, on whose dates it builds. Colours follow from published thresholds held
//! in the program's
//! [`Policy`](plan::Policy), never from a person's mood; the overall colour is the worst dimension
//! (R-RAG-5), and what can't be measured is unknown, which is not green (R-RAG-11).
//!
//! Start with [`outlook()`]: everything the overview and the executive report say about a plan.
//! What is tracked beside the rows is judged through a [`Survey`], one look at a program at one
//! moment: [`mod@dependency`], [`mod@blocker`], [`raid`], [`mod@gonogo`], [`mod@capacity`],
//! [`mod@escalation`], and, over all of them,
//! [`mod@colour`] and [`mod@attention`].

mod absence;
pub mod attention;
pub mod blocker;
pub mod capacity;
pub mod colour;
pub mod dependency;
mod dimension;
pub mod escalation;
pub mod gonogo;
mod health;
pub mod lint;
mod outlook;
pub mod raid;
mod risk;
mod standing;
mod summary;
mod survey;
mod words;

pub use dimension::Dimension;
pub use health::{Health, of_slip};
pub use outlook::{Outlook, Shares, outlook};
pub use risk::{Risk, risk, unplaced};
pub use standing::{Standing, awaited, slip, standings};
pub use summary::Decision;
pub use survey::{Held, Stop, Survey};
pub use words::{days, long_date, path_in_words, short_date, why};
