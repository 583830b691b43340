//! Work that takes a while: the window is told how far it has come, and can stop it.

use std::cell::Cell;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use api::Watch;
use api::dto::ProgressDto;
use tauri::{AppHandle, Emitter};

use crate::worker::Stop;

/// How often the window is told.
const EVERY: Duration = Duration::from_millis(100);

/// Does work under a watch that tells the window and asks whether to go on.
pub(crate) fn watched<T>(app: &AppHandle, stop: &Stop, work: impl FnOnce(&Watch<'_>) -> T) -> T {
    let told = Cell::new(Instant::now());
    let tell = |done: u64, total: u64| {
        if told.get().elapsed() >= EVERY {
            told.set(Instant::now());
            let percent = done.saturating_mul(100) / total.max(1);
            let percent = u8::try_from(percent.min(100)).expect("at most 100");
            if let Err(error) = app.emit("progress", ProgressDto { percent }) {
                tracing::warn!(%error, "the window could not be told of progress");
            }
        }
        !stop.load(Ordering::Relaxed)
    };
    work(&Watch::new(&tell))
}
