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
