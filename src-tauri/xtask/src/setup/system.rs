//! The system's packages.

use std::process::Command;

use crate::steps::{Done, command, has, output, run};

/// To build: the web view and what it is drawn with.
const BUILD: [&str; 7] = [
    "build-essential",
    "libgtk-3-dev",
    "libjavascriptcoregtk-4.1-dev",
    "librsvg2-dev",
    "libsoup-3.0-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];

/// To drive the window: a display in memory, a bus, WebKit's driver; to look into a PDF.
const DRIVE: [&str; 5] = [
    "dbus",
    "fonts-dejavu-core",
    "poppler-utils",
    "webkit2gtk-driver",
    "xvfb",
];

pub(crate) fn install_missing() -> Done {
    if has("apt-get") && has("dpkg-query") {
        return with_apt();
    }
    if cfg!(target_os = "linux") {
        return elsewhere();
    }
    // macOS and Windows bring their web view with them.
    Ok(())
}

fn with_apt() -> Done {
    let missing: Vec<&str> = BUILD
        .into_iter()
        .chain(DRIVE)
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing system packages: {}.", missing.join(" "));
    let install = [
        &["install", "--yes", "--no-install-recommends"],
        missing.as_slice(),
    ]
    .concat();
    // Somebody's broken extra source fails every update, and Debian's own packages install all the
    // same; a mirror in the middle of an update fails once.
    let once = || {
        if let Err(error) = run(apt(&["update"])) {
            println!("{error} Installing from the lists that are here.");
        }
        run(apt(&install))
    };
    once().or_else(|_| once()).map_err(|error| {
        format!(
            "{error}\nInstall these packages by hand and start again: {}.",
            missing.join(" ")
        )
    })
}

fn installed(package: &str) -> bool {
    let query = ["--show", "--showformat=${db:Status-Status}", package];
    output(command("dpkg-query", &query, "")).is_some_and(|status| status == "installed")
}

fn apt(arguments: &[&str]) -> Command {
    let root = output(command("id", &["-u"], "")).is_some_and(|id| id == "0");
    let setting = "DEBIAN_FRONTEND=noninteractive";
    let words = [&["env", setting, "apt-get", "-qq"], arguments].concat();
    if root {
        command(words[0], &words[1..], "")
    } else {
        command("sudo", &words, "")
    }
}

/// Where the package manager is another one, the tools themselves tell what is missing.
fn elsewhere() -> Done {
    let libraries = ["webkit2gtk-4.1", "gtk+-3.0", "libsoup-3.0", "librsvg-2.0"];
    let tools = [
        "cc",
        "pkg-config",
        "Xvfb",
        "WebKitWebDriver",
        "dbus-run-session",
        "pdftotext",
    ];
    let no_library = libraries
        .into_iter()
        .filter(|name| output(command("pkg-config", &["--exists", name], "")).is_none());
    let missing: Vec<&str> = no_library
        .chain(tools.into_iter().filter(|tool| !has(tool)))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Gantry installs system packages by itself only with apt-get. Missing here: {}.\n\
         The packages on Debian are: {} {}.\n\
         Install what they are called on this system and start again.",
        missing.join(", "),
        BUILD.join(" "),
        DRIVE.join(" ")
    ))
}
