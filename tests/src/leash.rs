//! Child processes that cannot outlive us.

use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// The shell holds the program in a process group of its own and reads a pipe of ours. However we
/// end (a return, a panic, a kill), the pipe closes, and the group is ended with everything the
/// program started in it.
const HOLD: &str =
    r#""$@" & trap '' TERM INT HUP; cat >/dev/null; kill -TERM 0; sleep 0.3; kill -KILL 0"#;

/// A running program with all its descendants; ended when dropped.
#[derive(Debug)]
pub struct Leash {
    shell: Child,
}

impl Leash {
    /// Starts a program with its errors going to `log`. `prepare` sets its environment.
    ///
    /// # Errors
    /// When the log cannot be written or the shell cannot be started.
    pub fn start(
        program: &[&str],
        log: &Path,
        prepare: impl FnOnce(&mut Command),
    ) -> io::Result<Self> {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(log)?;
        let mut command = Command::new("sh");
        command.args(["-c", HOLD, "leash"]).args(program);
        prepare(&mut command);
        let shell = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .process_group(0)
            .spawn()?;
        Ok(Self { shell })
    }

    /// The process everything it started descends from.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.shell.id()
    }

    /// What the program prints; can be taken once.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.shell.stdout.take()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // The shell ends itself with its group; there is nobody to tell if that failed.
        let _ = self.shell.wait();
    }
}
