//! What the end-to-end suites stand on.
//!
//! A suite asks the product for something the way a person or a script does and looks at what a
//! person would notice: the DOM of the real window, the output of the real command, the bytes of
//! the real file. Nothing here knows the inside of the desktop crate.
//!
//! - [`display`] is a screen of our own; nothing ever appears on the developer's.
//! - [`driver`] speaks W3C WebDriver with WebKit's own driver over [`http`].
//! - [`app`] starts the application with everything of the person's replaced: home, date, dialogs.
//! - [`page`] is the window in a planner's words: rows, bars, drags, keys.
//! - [`command`] runs the `gantry` command beside it.
//! - [`oracles`] compares our dates with those another program computed.
//! - [`processes`] tells what memory and processor time a process takes.
//! - [`programs`] makes programs of any size, always the same ones.

pub mod app;
pub mod command;
pub mod display;
pub mod driver;
pub mod http;
pub mod leash;
pub mod oracles;
pub mod page;
pub mod picture;
pub mod processes;
pub mod programs;
