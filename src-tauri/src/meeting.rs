//! Showing a plan to a room: the window fills the screen.
//!
//! Sizes are remembered by a plugin that takes a full screen for a size like any other. Where the
//! window lay before is therefore written down while it fills the screen, and a start that finds
//! that note puts the window back there: however the meeting ended.

use std::fs;
use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tauri::{Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewWindow};

/// How much larger everything is for those who look from across a room.
const ZOOM: f64 = 1.25;
const NOTE: &str = "before-meeting.json";

/// Where a window lies, in pixels of the screen.
#[derive(Debug, Serialize, Deserialize)]
struct Place {
    width: u32,
    height: u32,
    x: i32,
    y: i32,
    maximized: bool,
}

/// Fills the screen with the window and lets what is in it grow, or takes both back.
pub(crate) fn show(window: &WebviewWindow, on: bool) -> tauri::Result<()> {
    window.set_zoom(if on { ZOOM } else { 1.0 })?;
    if on {
        window.hide_menu()?;
        if !window.is_fullscreen()? {
            warn(note(window), "the place of the window could not be noted");
        }
    } else {
        window.show_menu()?;
    }
    window.set_fullscreen(on)?;
    if !on {
        warn(
            forget(window),
            "the place of the window could not be forgotten",
        );
    }
    Ok(())
}

/// Puts a window that was closed in a meeting back to where it was before.
pub(crate) fn put_back(window: &WebviewWindow) {
    let Ok(Some(place)) = noted(window) else {
        return;
    };
    warn(place.restore(window), "the window could not be put back");
    warn(
        forget(window),
        "the place of the window could not be forgotten",
    );
}

impl Place {
    fn of(window: &WebviewWindow) -> tauri::Result<Self> {
        let size = window.inner_size()?;
        let at = window.outer_position()?;
        Ok(Self {
            width: size.width,
            height: size.height,
            x: at.x,
            y: at.y,
            maximized: window.is_maximized()?,
        })
    }

    fn restore(&self, window: &WebviewWindow) -> tauri::Result<()> {
        if self.maximized {
            return window.maximize();
        }
        window.set_size(PhysicalSize::new(self.width, self.height))?;
        let screens = window.available_monitors()?;
        // A screen that is gone is no place to be put back to.
        if screens.iter().any(|screen| self.begins_on(screen)) {
            window.set_position(PhysicalPosition::new(self.x, self.y))?;
        }
        Ok(())
    }

    fn begins_on(&self, screen: &Monitor) -> bool {
        let (at, size) = (screen.position(), screen.size());
        let within = |place: i32, from: i32, length: u32| {
            place >= from && i64::from(place) < i64::from(from) + i64::from(length)
        };
        within(self.x, at.x, size.width) && within(self.y, at.y, size.height)
    }
}

fn note(window: &WebviewWindow) -> tauri::Result<()> {
    let file = file(window)?;
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = serde_json::to_vec(&Place::of(window)?)?;
    Ok(fs::write(file, text)?)
}

/// The note of a meeting that was not ended; one that cannot be read says nothing.
fn noted(window: &WebviewWindow) -> tauri::Result<Option<Place>> {
    match fs::read(file(window)?) {
        Ok(text) => Ok(serde_json::from_slice(&text).ok()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn forget(window: &WebviewWindow) -> tauri::Result<()> {
    match fs::remove_file(file(window)?) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn file(window: &WebviewWindow) -> tauri::Result<PathBuf> {
    Ok(window.path().app_config_dir()?.join(NOTE))
}

/// Nobody is kept from a meeting by where a window will lie tomorrow.
fn warn(result: tauri::Result<()>, what: &str) {
    if let Err(error) = result {
        tracing::warn!(%error, "{what}");
    }
}
