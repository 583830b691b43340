//! Where a journey takes place.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde_json::Value;
use tests::app::{App, Home, build_folder};
use tests::command;
use tests::display::Display;
use tests::page::Page;

/// The day on which all journeys take place: the sample's status date.
const TODAY: &str = "2025-03-14";

/// A computer of its own with a screen.
pub(crate) struct Desk {
    pub(crate) home: Home,
    display: &'static Display,
}

impl Desk {
    /// Starts the application.
    pub(crate) fn open(&self) -> Page {
        self.open_with(&[])
    }

    /// Starts the application with files to open.
    pub(crate) fn open_with(&self, arguments: &[String]) -> Page {
        let binary = build_folder().join("gantry-desktop");
        Page::of(App::start(self.display, &self.home, &binary, arguments).unwrap())
    }

    /// Starts the application and opens the sample in the plan view.
    pub(crate) fn open_sample(&self) -> Page {
        let page = self.open();
        page.open_sample();
        page
    }

    /// The program file the application made.
    pub(crate) fn file(&self) -> PathBuf {
        self.home
            .program()
            .expect("the application made a program file")
    }

    /// The bytes of that file: equal means that nothing was stored.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        fs::read(self.file()).unwrap()
    }

    /// The journal, latest operation first, as the command reads it.
    pub(crate) fn journal(&self) -> Vec<Value> {
        let log = command::ask("log", &self.file(), &["--limit", "1000"]);
        log["data"]["operations"]
            .as_array()
            .expect("the log lists operations")
            .clone()
    }

    /// The row of a task as the command reads it.
    pub(crate) fn stored(&self, name: &str) -> Value {
        let plan = command::ask("schedule", &self.file(), &[]);
        let rows = plan["data"]["rows"]
            .as_array()
            .expect("the schedule lists rows");
        rows.iter()
            .find(|row| row["name"] == name)
            .expect("the task is stored")
            .clone()
    }
}

/// Takes a journey, one at a time on one screen. Without WebKit's driver there is nothing to drive
/// the window with: a developer is told so, a build machine fails.
pub(crate) fn journey(name: &str, walk: impl FnOnce(&Desk)) {
    static SCREEN: OnceLock<Display> = OnceLock::new();
    static TURN: Mutex<()> = Mutex::new(());
    if Command::new("WebKitWebDriver")
        .arg("--help")
        .output()
        .is_err()
    {
        assert_ne!(
            std::env::var("GANTRY_WINDOW").as_deref(),
            Ok("required"),
            "WebKitWebDriver is not installed"
        );
        println!("WebKitWebDriver is not installed, so the window was not tested.");
        return;
    }
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let display = SCREEN.get_or_init(|| Display::start(1440, 900).unwrap());
    let desk = Desk {
        home: Home::new(TODAY).unwrap(),
        display,
    };
    let before = Arc::new(panic::take_hook());
    let (after, own) = (before.clone(), name.to_owned());
    let log = desk.home.path("application.log");
    // At the moment of the panic the window still shows what was wrong; unwinding closes it.
    panic::set_hook(Box::new(move |failure| {
        keep_evidence(&own, display, &log);
        before(failure);
    }));
    let ended = panic::catch_unwind(AssertUnwindSafe(|| walk(&desk)));
    drop(panic::take_hook());
    panic::set_hook(Box::new(move |failure| after(failure)));
    if let Err(failure) = ended {
        panic::resume_unwind(failure);
    }
}

fn keep_evidence(name: &str, display: &Display, log: &Path) {
    let folder = build_folder().with_file_name("window");
    let kept = fs::create_dir_all(&folder).and_then(|()| {
        fs::copy(log, folder.join(format!("{name}.log")))?;
        display.screenshot(&folder.join(format!("{name}.png")))
    });
    match kept {
        Ok(()) => println!(
            "The screen of that moment: {}.png",
            folder.join(name).display()
        ),
        Err(error) => println!("The screen of that moment could not be kept: {error}"),
    }
}
