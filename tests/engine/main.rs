//! The engine compared with others that answer the same question.

#![expect(clippy::panic, clippy::print_stdout, reason = "this is a test")]

mod oracles;
