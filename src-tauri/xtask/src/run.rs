//! From a clone to an open window.

use crate::setup;
use crate::steps::{Done, cargo, command, run, step, target};

/// Builds the application and opens it, with a file when one is named. Where there is no display
/// to open it on, the same application is driven through the main job and photographed.
pub(crate) fn run_application(arguments: &[&str]) -> Done {
    let (mut release, mut demo, mut file) = (false, false, None);
    for &argument in arguments {
        match argument {
            "--release" => release = true,
            "--demo" => demo = true,
            _ if argument.starts_with('-') || file.is_some() => {
                return Err("Usage: cargo xtask run [--release] [--demo] [FILE]".to_owned());
            }
            _ => file = Some(argument),
        }
    }
    setup::setup()?;
    build_interface()?;
    if demo || !has_display() {
        if !demo {
            println!("\nThere is no display here, so the application is driven on one in memory.");
        }
        return drive();
    }
    let profile: &[&str] = if release { &["--release"] } else { &[] };
    step(
        "Build the application",
        cargo(&[&["build", "--workspace", "--bins"], profile].concat()),
    )?;
    let binary = target()
        .join(if release { "release" } else { "debug" })
        .join("gantry-desktop");
    println!("\nOpening the window.");
    // A file is named from where the person stands, not from the root of the repository.
    let file = file
        .map(std::path::absolute)
        .transpose()
        .map_err(|error| error.to_string())?;
    let mut application = command(&binary.display().to_string(), &[], "");
    application.args(file);
    run(application)
}

/// Builds what the desktop crate carries inside.
pub(crate) fn build_interface() -> Done {
    step(
        "Build the interface",
        command("npm", &["run", "--silent", "build"], "ui"),
    )
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The demonstration needs the debug build: only that lets a test answer for a file dialog.
fn drive() -> Done {
    step(
        "Build the application",
        cargo(&["build", "--workspace", "--bins"]),
    )?;
    let folder = target().join("demo");
    let binary = target().join("debug").join("demo");
    step(
        "Do the main job",
        command(
            &binary.display().to_string(),
            &[&folder.display().to_string()],
            "",
        ),
    )
}
