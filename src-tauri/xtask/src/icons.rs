//! Every icon size from the one drawing.

use std::fs;

use crate::steps::{Done, command, root, run, target};

/// Tauri's command line draws them; it is needed for nothing else, so it is fetched when asked for.
const TOOL: &str = "@tauri-apps/cli@2.12.5";

/// What `tauri.conf.json` names; the tool also draws for phones and stores we are not in.
const WANTED: [&str; 7] = [
    "32x32.png",
    "64x64.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.png",
    "icon.ico",
    "icon.icns",
];

/// Draws `icons/gantry.svg` in every size.
pub(crate) fn icons() -> Done {
    let drawn = target().join("icons");
    let folder = drawn.display().to_string();
    let words = [
        "--yes",
        TOOL,
        "icon",
        "icons/gantry.svg",
        "--output",
        &folder,
    ];
    run(command("npx", &words, ""))?;
    for name in WANTED {
        fs::copy(drawn.join(name), root().join("icons").join(name))
            .map_err(|error| format!("icons/{name} cannot be written: {error}."))?;
    }
    println!("Wrote {} sizes to icons.", WANTED.len());
    Ok(())
}
