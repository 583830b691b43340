//! Tells Tauri which commands exist: what is not listed can't be called from a window.

fn main() {
    let commands = include_str!("src/commands.txt");
    let commands: Vec<&'static str> = commands.lines().filter(|line| !line.is_empty()).collect();
    println!("cargo:rerun-if-changed=src/commands.txt");
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("tauri.conf.json and the capabilities are part of the source");
}
