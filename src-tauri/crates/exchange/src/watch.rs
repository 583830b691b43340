//! Progress and cancelling.

/// Told how far a reader or writer has come, and asked whether to go on.
///
/// `done` and `total` are in bytes or rows, whatever the format counts; `false` stops.
pub struct Watch<'a> {
    tell: &'a dyn Fn(u64, u64) -> bool,
}

/// Somebody cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("It was stopped before the end; nothing was changed.")]
pub struct Stopped;

impl<'a> Watch<'a> {
    /// A watch that calls back.
    #[must_use]
    pub fn new(tell: &'a dyn Fn(u64, u64) -> bool) -> Self {
        Self { tell }
    }

    /// Nobody watches and nobody cancels.
    #[must_use]
    pub fn nobody() -> Watch<'static> {
        Watch { tell: &|_, _| true }
    }

    /// Reports progress.
    ///
    /// # Errors
    /// [`Stopped`] when somebody cancelled.
    pub fn step(&self, done: u64, total: u64) -> Result<(), Stopped> {
        if (self.tell)(done, total) {
            Ok(())
        } else {
            Err(Stopped)
        }
    }
}
