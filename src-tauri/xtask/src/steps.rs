//! Running other programs, one visible step after the other.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Done, or the sentence to stop with.
pub(crate) type Done = Result<(), String>;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .expect("this crate lies in src-tauri/xtask")
        .to_owned()
}

/// Where Cargo builds, and where we keep what is not worth a place in the repository.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A command that runs in a folder of the repository.
pub(crate) fn command(program: &str, arguments: &[&str], folder: &str) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root().join(folder));
    command
}

/// Cargo itself, in the root of the repository. Every build shares its flags: another flag would
/// build everything a second time.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo", arguments, "");
    // What `cargo run` sets for this process is not meant for the next one.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        cargo.env_remove(name);
    }
    cargo
}

/// Runs a command with its output visible.
pub(crate) fn run(mut command: Command) -> Done {
    let words = words(&command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{words}` failed ({status}).")),
        Err(error) => Err(format!("`{words}` could not be started: {error}.")),
    }
}

/// Runs a command under a header, and says how long it took.
pub(crate) fn step(title: &str, command: Command) -> Done {
    timed(title, || run(command))
}

/// Does something under a header, and says how long it took.
pub(crate) fn timed(title: &str, act: impl FnOnce() -> Done) -> Done {
    println!("\n=== {title}");
    let begin = Instant::now();
    act().map_err(|error| format!("\n=== {title}: FAILED\n{error}"))?;
    println!("=== {title}: ok in {:.1} s", begin.elapsed().as_secs_f32());
    Ok(())
}

/// What a command prints, trimmed; nothing when it is missing or fails.
pub(crate) fn output(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Whether a program can be found.
pub(crate) fn has(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn words(command: &Command) -> String {
    let mut all = vec![command.get_program().to_string_lossy()];
    all.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy()),
    );
    all.join(" ")
}
