//! What people type into cells, read loosely and written back in one form.

mod constraint;
mod date;
mod duration;
mod predecessors;

pub use constraint::{read_constraint, write_constraint};
pub use date::{When, read_date};
pub use duration::{
    Span, read_duration, read_lag, read_span, write_duration, write_elapsed, write_lag, write_span,
};
pub use predecessors::{read_predecessors, write_predecessors};

/// A word or a sentence with its first letter in capitals.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
