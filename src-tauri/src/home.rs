//! The platform's folders: where programs go that nobody named, and which were open lately.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use api::dto::{Fault, RecentDto};
use api::{Door, Host, clock::Clock};

/// How many recent files are remembered.
const RECENT: usize = 10;

/// Where the application keeps things, and who uses it.
pub(crate) struct Home {
    folder: PathBuf,
    host: Host,
}

impl Home {
    /// The platform's data folder, or `GANTRY_HOME`; today, or `GANTRY_TODAY`: a day or a minute.
    pub(crate) fn of_platform() -> Self {
        let folder = std::env::var_os("GANTRY_HOME").map_or_else(data_folder, PathBuf::from);
        let frozen = std::env::var("GANTRY_TODAY").ok();
        let clock = frozen
            .and_then(|text| Clock::frozen_at(&text))
            .unwrap_or_default();
        let name = api::login_name();
        Self {
            folder,
            host: Host {
                door: Door::Person,
                name,
                clock,
            },
        }
    }

    /// Who sits at this computer.
    pub(crate) fn host(&self) -> Host {
        self.host.clone()
    }

    /// A path in the data folder that nothing has yet: `Name.gantry`, `Name 2.gantry`, …
    pub(crate) fn free_path(&self, name: &str) -> Result<PathBuf, Fault> {
        fs::create_dir_all(&self.folder).map_err(|error| {
            Fault::new(
                "io",
                format!("The folder for programs could not be made: {error}."),
            )
        })?;
        let stem = file_stem(name);
        let numbered = |at: u32| match at {
            1 => format!("{stem}.gantry"),
            at => format!("{stem} {at}.gantry"),
        };
        let free = (1..10_000)
            .map(|at| self.folder.join(numbered(at)))
            .find(|path| !path.exists());
        free.ok_or_else(|| {
            Fault::new(
                "io",
                "There are thousands of programs of that name already.",
            )
        })
    }

    /// Programs opened before, latest first, as far as they are still there.
    pub(crate) fn recent(&self) -> Vec<RecentDto> {
        self.remembered()
            .into_iter()
            .filter(|path| Path::new(path).is_file())
            .map(|path| RecentDto {
                name: Path::new(&path)
                    .file_stem()
                    .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
                path,
            })
            .collect()
    }

    /// The program open when the application was last left.
    pub(crate) fn last(&self) -> Option<PathBuf> {
        let text = fs::read_to_string(self.folder.join("last.txt")).ok()?;
        Some(PathBuf::from(text.trim_end())).filter(|path| !path.as_os_str().is_empty())
    }

    /// Remembers the open program (or that none is). Losing this costs nobody any work.
    pub(crate) fn remember(&self, path: Option<&Path>) {
        let text = path.map_or_else(String::new, |path| path.display().to_string());
        if let Err(error) = self.write("last.txt", &text) {
            tracing::warn!(%error, "the open program could not be remembered");
        }
        let Some(path) = path else { return };
        let path = path.display().to_string();
        let mut recent = self.remembered();
        recent.retain(|other| *other != path);
        recent.insert(0, path);
        recent.truncate(RECENT);
        if let Err(error) = self.write("recent.txt", &recent.join("\n")) {
            tracing::warn!(%error, "recent programs could not be remembered");
        }
    }

    fn remembered(&self) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join("recent.txt")).unwrap_or_default();
        text.lines()
            .filter(|line| !line.is_empty())
            .take(RECENT)
            .map(str::to_owned)
            .collect()
    }

    fn write(&self, name: &str, text: &str) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        fs::write(self.folder.join(name), text)
    }
}

/// The file a person asked for by opening it with the application.
pub(crate) fn named_on_command_line<A: Into<OsString>>(
    arguments: impl IntoIterator<Item = A>,
) -> Option<PathBuf> {
    let named = arguments
        .into_iter()
        .map(Into::into)
        .find(|argument: &OsString| !argument.to_string_lossy().starts_with('-'))?;
    let path = PathBuf::from(named);
    std::path::absolute(&path).ok().or(Some(path))
}

fn data_folder() -> PathBuf {
    let from = |key: &str| {
        std::env::var_os(key)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || from("HOME").unwrap_or_else(|| PathBuf::from("."));
    if cfg!(target_os = "windows") {
        from("APPDATA").unwrap_or_else(home).join("Gantry")
    } else if cfg!(target_os = "macos") {
        home().join("Library/Application Support/Gantry")
    } else {
        from("XDG_DATA_HOME")
            .unwrap_or_else(|| home().join(".local/share"))
            .join("gantry")
    }
}

/// A name as a file may carry it on every platform.
pub(crate) fn file_stem(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:*?\"<>|".contains(c) {
                ' '
            } else {
                c
            }
        })
        .take(80)
        .collect();
    let stem = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let stem = stem.trim_matches(['.', ' ']).to_owned();
    const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com1", "lpt1"];
    if stem.is_empty() || RESERVED.contains(&stem.to_lowercase().as_str()) {
        "Program".to_owned()
    } else {
        stem
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_becomes_a_file_name() {
        for (name, stem) in [
            ("Kubernetes 1.33", "Kubernetes 1.33"),
            ("../../etc/passwd", "etc passwd"),
            ("a/b:c", "a b c"),
            ("CON", "Program"),
            ("...", "Program"),
            ("", "Program"),
            ("  two\n lines ", "two lines"),
        ] {
            assert_eq!(file_stem(name), stem, "{name:?}");
        }
        assert!(file_stem(&"x".repeat(10_000)).len() <= 80);
    }

    #[test]
    fn options_are_not_files() {
        assert_eq!(named_on_command_line(["--flag"]), None);
        assert_eq!(
            named_on_command_line(["--flag", "/a.gantry"]),
            Some("/a.gantry".into())
        );
    }
}
