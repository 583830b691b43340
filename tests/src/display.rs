//! An X display of our own.

use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use crate::leash::Leash;
use crate::picture;

/// A virtual screen, in memory, that only this process and what it starts draws on.
#[derive(Debug)]
pub struct Display {
    name: String,
    frame: PathBuf,
    _folder: tempfile::TempDir,
    _server: Leash,
}

impl Display {
    /// Starts an X server on the first free display number.
    ///
    /// # Errors
    /// When Xvfb is not installed or does not come up.
    pub fn start(width: u32, height: u32) -> io::Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("gantry-display")
            .tempdir()?;
        let frames = folder.path().display().to_string();
        let size = format!("{width}x{height}x24");
        let mut server = Leash::start(
            &[
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                &size,
                "-fbdir",
                &frames,
                "-nolisten",
                "tcp",
                "-noreset",
                "-nocursor",
            ],
            &folder.path().join("xvfb.log"),
            |_| {},
        )?;
        let mut number = String::new();
        if let Some(output) = server.output() {
            BufReader::new(output).read_line(&mut number)?;
        }
        if number.trim().is_empty() {
            let log = std::fs::read_to_string(folder.path().join("xvfb.log")).unwrap_or_default();
            return Err(io::Error::other(format!(
                "Xvfb did not start: {}",
                log.trim()
            )));
        }
        let frame = folder.path().join("Xvfb_screen0");
        Ok(Self {
            name: format!(":{}", number.trim()),
            frame,
            _folder: folder,
            _server: server,
        })
    }

    /// What goes into `DISPLAY`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Writes what is on the screen right now as a PNG.
    ///
    /// # Errors
    /// When the frame cannot be read or the file not written.
    pub fn screenshot(&self, file: &Path) -> io::Result<()> {
        picture::png_of_xwd(&std::fs::read(&self.frame)?, file)
    }
}
