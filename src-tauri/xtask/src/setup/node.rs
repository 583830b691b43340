//! Node, npm and the interface's packages.

use std::fs;

use crate::setup::version;
use crate::steps::{Done, command, output, root, run, target};

/// The oldest Node that Vite runs on.
const NODE: &str = "20.19";
/// The oldest npm that installs Vite's native parts from our lock file; older ones leave them out.
const NPM: u32 = 11;

pub(crate) fn check() -> Done {
    let Some(node) = output(command("node", &["--version"], "")) else {
        return Err(format!(
            "Gantry's interface is built with Node {NODE} or newer; install it from your package manager or nodejs.org."
        ));
    };
    if version(&node) < version(NODE) {
        return Err(format!(
            "Gantry's interface is built with Node {NODE} or newer, and this is {node}."
        ));
    }
    if output(command("npm", &["--version"], "")).is_none() {
        return Err("Node is here but npm is not; install npm.".to_owned());
    }
    Ok(())
}

/// Installs exactly what the lock file of a folder says, when it changed since the last time.
pub(crate) fn install_packages(folder: &str) -> Done {
    let lock = fs::read(root().join(folder).join("package-lock.json"))
        .map_err(|error| format!("{folder}/package-lock.json cannot be read: {error}."))?;
    let stamp = target().join(format!("{}-packages.lock", folder.replace('/', "-")));
    let installed = root().join(folder).join("node_modules").is_dir();
    if installed && fs::read(&stamp).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    println!("Installing the packages of {folder}.");
    let npm = output(command("npm", &["--version"], "")).unwrap_or_default();
    let quiet = ["ci", "--no-audit", "--no-fund"];
    if version(&npm)[0] >= NPM {
        run(command("npm", &quiet, folder))?;
    } else {
        let package = format!("npm@{NPM}");
        run(command(
            "npx",
            &[&["--yes", package.as_str()], &quiet[..]].concat(),
            folder,
        ))?;
    }
    fs::create_dir_all(target())
        .and_then(|()| fs::write(&stamp, lock))
        .map_err(|error| format!("{} cannot be written: {error}.", stamp.display()))
}
