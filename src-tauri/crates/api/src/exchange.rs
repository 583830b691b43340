//! Files of other programs, in and out, behind the desk.
//!
//! [`source`] opens a file and tells its format, [`table`] settles what a table's columns feed,
//! `incoming` makes of both what can be looked at first and taken in then, and `outgoing` writes.
//! Reading and writing themselves are in the crate `exchange`, which opens no file.

mod fault;
mod incoming;
mod outgoing;
mod source;
mod table;

pub(crate) use incoming::{Incoming, preview};
pub(crate) use outgoing::{Written, write};
