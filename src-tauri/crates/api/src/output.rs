//! Writing a file a person asked for: whole, or not at all.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::dto::Fault;

/// Writes bytes to a temporary name beside the target, makes sure they are on the disk, and only
/// then takes the target's name. Whatever had that name is replaced.
///
/// # Errors
/// `io`, in a sentence; the target is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let refused = |error: std::io::Error| {
        Fault::new(
            "io",
            format!("“{}” could not be written: {error}.", path.display()),
        )
    };
    if path.is_dir() {
        let message = format!("“{}” is a folder; name a file in it.", path.display());
        return Err(Fault::new("io", message));
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written
        .and_then(|()| fs::rename(&part, path))
        .map_err(|error| {
            // What is left of the attempt is of no use to anybody.
            let _already_failed = fs::remove_file(&part);
            refused(error)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_a_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(write_whole(folder.path(), b"x").unwrap_err().code, "io");
        let lost = folder.path().join("no/such/folder/a.pdf");
        assert_eq!(write_whole(&lost, b"x").unwrap_err().code, "io");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
