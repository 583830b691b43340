//! New files: written under a passing name, looked at, and only then given their own.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::connection;
use crate::error::StoreError;
use crate::migrate::{self, Lineage};
use crate::open;
use crate::table::operation;
use crate::trouble::Trouble;

/// What a new file may take the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// Nothing: an existing file is refused.
    Nothing,
    /// Another file.
    Anything,
}

/// Writes an empty program.
pub(crate) fn create(path: &Path, lineage: &Lineage) -> Result<(), StoreError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists {
            path: path.to_owned(),
        });
    }
    let draft = Draft::beside(path)?;
    let built = connection::read_write(&draft.path)
        .map_err(Trouble::Sql)
        .and_then(|mut db| {
            connection::prepare_for_writing(&db)?;
            migrate::build(&mut db, lineage)
        });
    built.map_err(|trouble| trouble.about(path))?;
    draft.publish(path, Over::Nothing)
}

/// Writes a copy of everything that is committed, also when the file itself has gone: the open
/// connection still holds it.
pub(crate) fn write(
    db: &Connection,
    to: &Path,
    over: Over,
    lineage: &Lineage,
) -> Result<(), Trouble> {
    let draft = Draft::beside(to)?;
    transfer(db, &draft.path)?;
    verify(db, &draft.path, to, lineage)?;
    Ok(draft.publish(to, over)?)
}

fn transfer(db: &Connection, to: &Path) -> Result<(), Trouble> {
    let mut copy = connection::read_write(to)?;
    // The copy is synced as the original is.
    connection::prepare_for_writing(&copy)?;
    let step = Backup::new(db, &mut copy)?.step(-1)?;
    if step == StepResult::Done {
        Ok(())
    } else {
        Err(Trouble::Known(StoreError::Busy {
            path: to.to_owned(),
        }))
    }
}

/// A copy that can't be opened, or that is not what it is a copy of, is none.
fn verify(db: &Connection, copy: &Path, to: &Path, lineage: &Lineage) -> Result<(), Trouble> {
    let failed = |what: &str| {
        let detail = format!("the copy came out wrong: {what}");
        Trouble::Known(StoreError::Io {
            path: to.to_owned(),
            detail,
        })
    };
    open::look(copy, lineage).map_err(|error| failed(error.to_string().trim_end_matches('.')))?;
    let written = connection::read_only(copy)?;
    let verdict: String = written.query_one("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(failed(&verdict));
    }
    let revision = operation::last(&written)?;
    // Others may have committed to the original meanwhile, never taken a revision back.
    if revision > operation::last(db)? {
        return Err(failed("its revision is another"));
    }
    if operation::digest(&written, revision)? != operation::digest(db, revision)? {
        return Err(failed("its journal is another"));
    }
    Ok(())
}

/// A file under a passing name; gone when dropped unpublished.
struct Draft {
    path: PathBuf,
}

impl Draft {
    /// Claims a name in the folder the file is meant for: a rename works within one disk only.
    fn beside(path: &Path) -> Result<Self, StoreError> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let failed = |error: io::Error| match error.kind() == io::ErrorKind::PermissionDenied {
            true => StoreError::ReadOnly {
                path: path.to_owned(),
            },
            false => StoreError::from_io(path, &error),
        };
        let folder = folder_of(path).canonicalize().map_err(|_| StoreError::Io {
            path: path.to_owned(),
            detail: "its folder is not there".to_owned(),
        })?;
        loop {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let draft = folder.join(format!(".gantry-{}-{count}.part", std::process::id()));
            match OpenOptions::new().write(true).create_new(true).open(&draft) {
                Ok(_) => return Ok(Self { path: draft }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(error)),
            }
        }
    }

    /// Gives the file its name. A journal left beside the name by a crash belongs to whatever was
    /// there before; SQLite would play it into the new file.
    fn publish(self, to: &Path, over: Over) -> Result<(), StoreError> {
        let failed = |error: &io::Error| StoreError::from_io(to, error);
        if over == Over::Nothing {
            // Claims the name: a rename alone would replace what somebody else has just put there.
            let claim = OpenOptions::new().write(true).create_new(true).open(to);
            claim.map_err(|error| failed(&error))?;
        }
        let moved = forget_journals(to).and_then(|()| fs::rename(&self.path, to));
        if let Err(error) = moved {
            if over == Over::Nothing {
                // The claim is ours and empty; what could not be moved is told below.
                let _ = fs::remove_file(to);
            }
            return Err(failed(&error));
        }
        sync_folder(folder_of(to)).map_err(|error| failed(&error))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After a publication there is nothing left under these names.
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(with_suffix(&self.path, "-journal"));
    }
}

fn forget_journals(of: &Path) -> io::Result<()> {
    for suffix in ["-journal", "-wal", "-shm"] {
        match fs::remove_file(with_suffix(of, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Makes a rename outlast a power cut.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
