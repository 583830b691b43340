//! Starting the real application with everything of the person's replaced.

use std::fs;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::display::Display;
use crate::driver::Driver;
use crate::leash::Leash;
use crate::processes::{self, Process};

/// A session bus that starts nothing on demand: an activatable desktop portal that cannot run
/// here would hold the window back for half a minute.
const BUS: &str = r#"<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"#;

/// A folder that stands for a person's computer: where programs, settings and the next answer of
/// a file dialog lie. It outlives the application, so a restart finds what was there.
#[derive(Debug)]
pub struct Home {
    folder: tempfile::TempDir,
    today: String,
}

impl Home {
    /// A computer on which Gantry never ran, with the calendar stopped at a date.
    ///
    /// # Errors
    /// When there is no room for temporary files.
    pub fn new(today: &str) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("gantry-home").tempdir()?;
        for name in ["gantry", "config", "cache", "data"] {
            fs::create_dir(folder.path().join(name))?;
        }
        fs::write(folder.path().join("bus.conf"), BUS)?;
        Ok(Self {
            folder,
            today: today.to_owned(),
        })
    }

    /// A path in it.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The path every file dialog answers with.
    #[must_use]
    pub fn pick(&self) -> PathBuf {
        self.path("picked.pdf")
    }

    /// The only program file below the application's own folder.
    #[must_use]
    pub fn program(&self) -> Option<PathBuf> {
        let mut waiting = vec![self.path("gantry")];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    waiting.push(path);
                } else if path.extension().is_some_and(|end| end == "gantry") {
                    return Some(path);
                }
            }
        }
        None
    }

    /// The date the calendar is stopped at.
    #[must_use]
    pub fn today(&self) -> &str {
        &self.today
    }
}

/// The folder this build puts its binaries into.
///
/// # Panics
/// When this code does not run from a build folder.
#[must_use]
pub fn build_folder() -> PathBuf {
    let own = std::env::current_exe().expect("a running program has a path");
    own.ancestors()
        .skip(1)
        .find(|folder| folder.file_name().is_some_and(|name| name != "deps"))
        .expect("binaries lie in a folder")
        .to_owned()
}

/// A running application. The driver and the bus it lives on end with it.
#[derive(Debug)]
pub struct App {
    /// The remote control of its window.
    pub driver: Driver,
    stack: Leash,
}

impl App {
    /// Starts a binary on a display with files to open.
    ///
    /// # Errors
    /// When the driver or the application does not start.
    pub fn start(
        display: &Display,
        home: &Home,
        binary: &Path,
        arguments: &[String],
    ) -> io::Result<Self> {
        let port = free_port()?;
        let bus = format!("--config-file={}", home.path("bus.conf").display());
        let listen = format!("--port={port}");
        let log = home.path("application.log");
        let stack = Leash::start(
            &["dbus-run-session", &bus, "--", "WebKitWebDriver", &listen],
            &log,
            |command| {
                command
                    .env("DISPLAY", display.name())
                    .env_remove("WAYLAND_DISPLAY")
                    .env("GDK_BACKEND", "x11")
                    .env("NO_AT_BRIDGE", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    .env("TAURI_AUTOMATION", "true")
                    .env("TAURI_WEBVIEW_AUTOMATION", "true")
                    .env("HOME", home.path(""))
                    .env("XDG_CONFIG_HOME", home.path("config"))
                    .env("XDG_CACHE_HOME", home.path("cache"))
                    .env("XDG_DATA_HOME", home.path("data"))
                    .env("GANTRY_HOME", home.path("gantry"))
                    .env("GANTRY_TODAY", &home.today)
                    .env("GANTRY_PICK", home.pick());
            },
        )?;
        await_listener(port, &log)?;
        let binary = binary.display().to_string();
        let driver = Driver::open(port, &binary, arguments).map_err(|error| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            io::Error::other(format!("{error} The application said: {}", said.trim()))
        })?;
        Ok(Self { driver, stack })
    }
}

impl App {
    /// What the processes that draw its pages hold in memory right now, in mebibytes.
    #[must_use]
    pub fn web_memory(&self) -> f64 {
        self.web_processes().iter().map(|one| one.resident).sum()
    }

    /// How long they have kept a processor busy so far, in milliseconds.
    #[must_use]
    pub fn web_processor(&self) -> f64 {
        self.web_processes().iter().map(|one| one.busy()).sum()
    }

    fn web_processes(&self) -> Vec<Process> {
        processes::descendants(self.stack.id(), "WebKitWebProces")
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn await_listener(port: u16, log: &Path) -> io::Result<()> {
    let deadline = Instant::now() + Duration::from_secs(60);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > deadline {
            let said = fs::read_to_string(log).unwrap_or_default();
            return Err(io::Error::other(format!(
                "WebKitWebDriver did not start: {said}"
            )));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}
