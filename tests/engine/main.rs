//! The engine compared with others that answer the same question.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "this is a test")]

mod scale;
