//! The way in: a file is looked at without being touched, and only then opened for writing.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, MAIN_DB, ffi};

use crate::connection::{self, APPLICATION_ID};
use crate::error::StoreError;
use crate::migrate::{self, Lineage};
use crate::schema;
use crate::table::meta;
use crate::trouble::Trouble;

/// What may be done with an open program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everything.
    Full,
    /// Reading: the file, its folder or its disk can't be written.
    NotWritable,
    /// Reading: a newer release wrote it.
    Newer {
        /// That release.
        written_by: String,
    },
}

/// An open file, trusted.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    pub(crate) access: Access,
}

/// Which schema a trusted file has.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// This release's.
    Current,
    /// One of an earlier release.
    Older,
    /// One of a later release that this one can read.
    Newer {
        /// That release.
        written_by: String,
    },
}

/// How closely the pages of a file are looked at.
#[derive(Clone, Copy)]
enum Scrutiny {
    /// Every page, but no index against its table.
    Quick,
    /// All of it: after a crash.
    Full,
}

/// Opens a program.
pub(crate) fn open(path: &Path, lineage: &Lineage) -> Result<Opened, StoreError> {
    let standing = look(path, lineage)?;
    let real = real_path(path)?;
    connect(path, &real, standing, lineage).map_err(|trouble| trouble.about(path))
}

fn connect(
    path: &Path,
    real: &Path,
    standing: Standing,
    lineage: &Lineage,
) -> Result<Opened, Trouble> {
    if let Standing::Newer { written_by } = standing {
        let connection = connection::read_only(real)?;
        return Ok(Opened {
            connection,
            access: Access::Newer { written_by },
        });
    }
    let mut connection = connection::read_write(real)?;
    let writable = !connection.is_readonly(MAIN_DB)?;
    if writable {
        connection::prepare_for_writing(&connection)?;
    }
    if standing == Standing::Older {
        if !writable {
            return Err(Trouble::Known(StoreError::ReadOnly {
                path: path.to_owned(),
            }));
        }
        migrate::migrate(&mut connection, path, lineage)?;
    }
    // Between the look and this connection the file may have been replaced.
    if let Some(detail) = schema::difference(&connection, lineage, lineage.version())? {
        return Err(Trouble::Known(StoreError::Foreign {
            path: path.to_owned(),
            detail,
        }));
    }
    let access = if writable {
        Access::Full
    } else {
        Access::NotWritable
    };
    Ok(Opened { connection, access })
}

/// Looks at a file and changes nothing, except that a change interrupted by a crash is taken back
/// once the file is known to be ours.
pub(crate) fn look(path: &Path, lineage: &Lineage) -> Result<Standing, StoreError> {
    let real = real_path(path)?;
    is_ours(path, &real)?;
    let first = examine(path, &real, lineage);
    let seen = match first {
        // A failing read looks like damage: only what a second, fresh look sees too is damage.
        Err(Trouble::Flaw(_)) => examine(path, &real, lineage),
        Err(trouble) if trouble.suspects_damage() => examine(path, &real, lineage),
        Ok(_) | Err(_) => first,
    };
    seen.map_err(|trouble| trouble.about(path))
}

/// Whether damage is still seen by a fresh pair of eyes.
pub(crate) fn is_damaged(path: &Path, lineage: &Lineage) -> bool {
    matches!(
        look(path, lineage),
        Err(StoreError::Damaged { .. } | StoreError::NotAProgram { .. })
    )
}

/// The file behind a path, if there is one that may hold a program.
pub(crate) fn real_path(path: &Path) -> Result<PathBuf, StoreError> {
    let about = fs::metadata(path).map_err(|error| StoreError::from_io(path, &error))?;
    let path = path.to_owned();
    if about.is_dir() {
        return Err(StoreError::IsFolder { path });
    }
    if !about.is_file() {
        return Err(StoreError::NotAProgram { path });
    }
    if about.len() == 0 {
        // SQLite would take it for a new database.
        return Err(StoreError::Empty { path });
    }
    path.canonicalize()
        .map_err(|error| StoreError::from_io(&path, &error))
}

/// Reads nothing but the header, and leaves no trace whatever the file is.
fn is_ours(path: &Path, real: &Path) -> Result<(), StoreError> {
    let id = connection::bare(real, "immutable=1")
        .and_then(|db| db.query_one("PRAGMA application_id", [], |row| row.get::<_, i32>(0)))
        .map_err(Trouble::Sql);
    match id {
        Ok(APPLICATION_ID) => {}
        Ok(_) => {
            return Err(StoreError::NotAProgram {
                path: path.to_owned(),
            });
        }
        Err(trouble) if trouble.class() == Some(ffi::SQLITE_NOTADB) => {
            return Err(StoreError::NotAProgram {
                path: path.to_owned(),
            });
        }
        Err(trouble) if trouble.suspects_damage() => {}
        Err(trouble) => return Err(trouble.about(path)),
    }
    // A connection without locks can't have a write-ahead log, and says so. One with locks would
    // leave two files beside this one just by looking.
    let logged = connection::bare(real, "nolock=1")
        .and_then(|db| db.query_one("PRAGMA application_id", [], |row| row.get::<_, i32>(0)))
        .map_err(Trouble::Sql);
    match logged {
        Err(trouble) if trouble.class() == Some(ffi::SQLITE_CANTOPEN) => {
            let detail = "it was switched to a write-ahead log".to_owned();
            Err(StoreError::Foreign {
                path: path.to_owned(),
                detail,
            })
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

fn examine(path: &Path, real: &Path, lineage: &Lineage) -> Result<Standing, Trouble> {
    let looked = connection::read_only(real)
        .map_err(Trouble::Sql)
        .and_then(|mut db| {
            connection::be_patient_for_a_while(&mut db)?;
            inspect(&db, path, lineage, Scrutiny::Quick)
        });
    match looked {
        Err(trouble) if trouble.is_unfinished() => {
            let mut db = connection::read_write(real)?;
            connection::be_patient_for_a_while(&mut db)?;
            inspect(&db, path, lineage, Scrutiny::Full)
        }
        Ok(_) | Err(_) => looked,
    }
}

/// Everything that has to hold before a file is trusted, seen at one moment.
fn inspect(
    db: &Connection,
    path: &Path,
    lineage: &Lineage,
    scrutiny: Scrutiny,
) -> Result<Standing, Trouble> {
    let tx = db.unchecked_transaction()?;
    let check = match scrutiny {
        Scrutiny::Quick => "PRAGMA quick_check(1)",
        Scrutiny::Full => "PRAGMA integrity_check(1)",
    };
    let verdict: String = tx.query_one(check, [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Trouble::Flaw(verdict.trim_end_matches('.').to_owned()));
    }
    whole(&tx, path)?;
    let version = migrate::version(&tx)?;
    if version < 1 {
        return Err(Trouble::Flaw("it has no version".to_owned()));
    }
    let newer = version > lineage.version();
    let difference = if newer {
        written_by_newer(&tx, path, lineage)?;
        schema::lack(&tx, lineage)?
    } else {
        schema::difference(&tx, lineage, version)?
    };
    if let Some(detail) = difference {
        return Err(Trouble::Known(StoreError::Foreign {
            path: path.to_owned(),
            detail,
        }));
    }
    meta::get(&tx, meta::DOCUMENT)?;
    let written_by = meta::get(&tx, meta::WRITTEN_BY)?;
    Ok(if newer {
        Standing::Newer { written_by }
    } else if version < lineage.version() {
        Standing::Older
    } else {
        Standing::Current
    })
}

/// Refuses a file whose last page was cut: SQLite reads what is missing of it as zeros.
fn whole(db: &Connection, path: &Path) -> Result<(), Trouble> {
    let pages: u32 = db.query_one("PRAGMA page_count", [], |row| row.get(0))?;
    let size: u32 = db.query_one("PRAGMA page_size", [], |row| row.get(0))?;
    let about = fs::metadata(path).map_err(|error| StoreError::from_io(path, &error));
    if about.map_err(Trouble::Known)?.len() < u64::from(pages) * u64::from(size) {
        return Err(Trouble::Flaw("its end is missing".to_owned()));
    }
    Ok(())
}

/// Refuses a file whose author says that this release can't read it.
fn written_by_newer(db: &Connection, path: &Path, lineage: &Lineage) -> Result<(), Trouble> {
    let needs = meta::number(db, meta::MIN_READER)?;
    if needs <= lineage.version() {
        return Ok(());
    }
    let written_by = meta::get(db, meta::WRITTEN_BY)?;
    let written_by = written_by
        .chars()
        .filter(|c| !c.is_control())
        .take(40)
        .collect();
    Err(Trouble::Known(StoreError::TooNew {
        path: path.to_owned(),
        written_by,
        needs,
    }))
}
