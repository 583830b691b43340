//! What people type into cells, read loosely and written back in one form.

mod date;
mod duration;
mod predecessors;

pub use date::{When, read_date};
pub use duration::{read_duration, read_lag, write_duration, write_lag};
pub use predecessors::{read_predecessors, write_predecessors};
