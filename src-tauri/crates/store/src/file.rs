//! The handle on an open program file.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use plan::{Delta, Program, RecordRef};
use rusqlite::{Connection, ffi};

use crate::commit;
use crate::copy::{self, Over};
use crate::error::StoreError;
use crate::journal::{Entry, Operation, Step};
use crate::load;
use crate::migrate::{LINEAGE, Lineage};
use crate::open::{self, Access, Opened};
use crate::table::{meta, operation};
use crate::trouble::Trouble;

/// An open connection on one program file.
pub struct ProgramFile {
    connection: Connection,
    path: PathBuf,
    access: Access,
    lineage: &'static Lineage,
    identity: Option<Identity>,
    data_version: Cell<i64>,
}

/// Everything about a program at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The revision it is at.
    pub revision: u32,
    /// What it holds.
    pub program: Program,
    /// How it came to be so.
    pub spine: Vec<Step>,
}

impl ProgramFile {
    /// Makes an empty program where nothing is yet.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when something has that name, and what the disk says.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        let path = absolute(path)?;
        copy::create(&path, &LINEAGE)?;
        Self::open_with(path, &LINEAGE)
    }

    /// Opens a program. A file that is none, is damaged or was tampered with is left as it is;
    /// one of an older release is brought up to date, with a backup beside it.
    ///
    /// # Errors
    /// Every class of [`StoreError`] that a file can be in.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(absolute(path)?, &LINEAGE)
    }

    pub(crate) fn open_with(path: PathBuf, lineage: &'static Lineage) -> Result<Self, StoreError> {
        let Opened { connection, access } = open::open(&path, lineage)?;
        let identity = identity(&path);
        let file = Self {
            connection,
            path,
            access,
            lineage,
            identity,
            data_version: Cell::new(0),
        };
        file.data_version
            .set(file.told(data_version(&file.connection))?);
        Ok(file)
    }

    /// Where the file is, or was when it was opened.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nothing can be committed.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.access != Access::Full
    }

    /// What may be done with it, and why not more.
    #[must_use]
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// The document's identity, the same in every copy of it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn document(&self) -> Result<String, StoreError> {
        self.told(meta::get(&self.connection, meta::DOCUMENT))
    }

    /// The revision it is at: the number of operations committed so far.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn revision(&self) -> Result<u32, StoreError> {
        self.told(operation::last(&self.connection))
    }

    /// What it holds, every row checked.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a row makes no sense, and when the file can't be read.
    pub fn program(&self) -> Result<Program, StoreError> {
        self.told(self.at_one_moment(load::program))
    }

    /// Every operation without its changes, oldest first.
    ///
    /// # Errors
    /// When the file can't be read, or an operation is missing.
    pub fn spine(&self) -> Result<Vec<Step>, StoreError> {
        self.told(operation::spine(&self.connection))
    }

    /// Revision, program and spine of one moment, whoever writes meanwhile.
    ///
    /// # Errors
    /// As [`Self::program`] and [`Self::spine`].
    pub fn snapshot(&self) -> Result<Snapshot, StoreError> {
        self.told(self.at_one_moment(|db| {
            let (revision, spine) = (operation::last(db)?, operation::spine(db)?);
            Ok(Snapshot {
                revision,
                program: load::program(db)?,
                spine,
            })
        }))
    }

    /// Operations before a revision (or the last ones), newest first.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn operations(
        &self,
        before: Option<u32>,
        limit: u32,
    ) -> Result<Vec<Operation>, StoreError> {
        self.told(operation::page(&self.connection, before, limit))
    }

    /// Operations that changed a record, newest first, with how many of them at the most.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn operations_about(
        &self,
        record: RecordRef,
        limit: u32,
    ) -> Result<Vec<Operation>, StoreError> {
        let (_, id) = record.parts();
        let noun = crate::table::change::noun(record);
        self.told(operation::about(&self.connection, noun, id, limit))
    }

    /// What an operation changed.
    ///
    /// # Errors
    /// [`StoreError::Rejected`] when there is no such operation, [`StoreError::Damaged`] when
    /// the journal no longer says what it said.
    pub fn operation_delta(&self, revision: u32) -> Result<Delta, StoreError> {
        self.told(self.at_one_moment(|db| load::delta(db, revision)))
    }

    /// Whether another connection has committed since this was last asked.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when the file under the path is no longer this one.
    pub fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        if identity(&self.path) != self.identity {
            return Err(StoreError::Gone {
                path: self.path.clone(),
            });
        }
        let now = self.told(data_version(&self.connection))?;
        Ok(self.data_version.replace(now) != now)
    }

    /// Writes a delta made for revision `base` and its operation, all or nothing, and returns
    /// the new revision once both are safely on the disk.
    ///
    /// # Errors
    /// [`StoreError::Moved`] when the program is not at `base` any more; every other class a
    /// write can meet. Nothing has been written then.
    pub fn commit(&mut self, base: u32, delta: &Delta, entry: &Entry) -> Result<u32, StoreError> {
        if self.read_only() {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
            });
        }
        let written = commit::commit(
            &mut self.connection,
            &self.path,
            self.lineage,
            base,
            delta,
            entry,
        );
        self.told(written)
    }

    /// Writes everything that is committed to another file, which may replace one that is there.
    /// Works also when the file itself has been moved, deleted or replaced.
    ///
    /// # Errors
    /// [`StoreError::Itself`] for the open file's own path; what the disk says.
    pub fn save_copy(&self, to: &Path) -> Result<(), StoreError> {
        let to = absolute(to)?;
        if let Ok(about) = fs::metadata(&to) {
            let same = to.canonicalize().ok() == self.path.canonicalize().ok()
                || identity(&to).is_some() && identity(&to) == self.identity;
            if about.is_dir() {
                return Err(StoreError::IsFolder { path: to });
            }
            if same {
                return Err(StoreError::Itself { path: to });
            }
        }
        copy::write(&self.connection, &to, Over::Anything, self.lineage).or_else(|trouble| {
            // Damage can only be the original's; everything else is about the place of the copy.
            if trouble.suspects_damage() {
                self.told(Err(trouble))
            } else {
                Err(trouble.about(&to))
            }
        })
    }

    /// The connection, for tests that have to break something.
    #[cfg(test)]
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    fn at_one_moment<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let tx = self.connection.unchecked_transaction()?;
        read(&tx)
    }

    /// Turns a failure into what to tell, after making sure of it.
    fn told<T>(&self, result: Result<T, Trouble>) -> Result<T, StoreError> {
        result.map_err(|trouble| {
            let path = self.path.clone();
            let gone = trouble.class().is_some() && identity(&path) != self.identity;
            if gone && !trouble.is_about_room() {
                StoreError::Gone { path }
            } else if trouble.suspects_damage() && !open::is_damaged(&path, self.lineage) {
                StoreError::Io {
                    path,
                    detail: "the disk could not be read".to_owned(),
                }
            } else if trouble.class() == Some(ffi::SQLITE_CANTOPEN) {
                // The file is open; it is the journal beside it that the folder would not take.
                StoreError::ReadOnly { path }
            } else {
                trouble.about(&path)
            }
        })
    }
}

fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|error| StoreError::from_io(path, &error))
}

/// What tells one file from another under the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity(u64, u64);

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::metadata(path).ok()?;
    Some(Identity(about.dev(), about.ino()))
}

/// Where an open file can't be moved or replaced, being there is enough.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    fs::metadata(path).ok().map(|_| Identity(0, 0))
}

fn data_version(db: &Connection) -> Result<i64, Trouble> {
    Ok(db
        .prepare_cached("PRAGMA data_version")?
        .query_one([], |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
