//! How a connection is set up. Every setting has a failure behind it; see the notes.

use std::ffi::OsStr;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

/// Marks our files, at byte 68 of the header: `GNTY`.
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"GNTY");

/// How long a look at a file from elsewhere may take; a crafted one can be made to last for ever.
const PATIENCE: Duration = Duration::from_secs(30);

/// Nothing of the file is trusted: not its triggers and views, not the functions its schema
/// names. No other database can be attached, and no statement can grow beyond reason.
fn harden(db: &Connection) -> rusqlite::Result<()> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        db.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        // The journal holds a baseline in one text: a hundred thousand rows with their names.
        (Limit::SQLITE_LIMIT_LENGTH, 200_000_000),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    ] {
        db.set_limit(limit, most)?;
    }
    db.set_prepared_statement_cache_capacity(64);
    db.busy_timeout(Duration::from_secs(2))?;
    db.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; \
         PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = OFF;",
    )
}

/// A connection that can't write.
pub(crate) fn read_only(real: &Path) -> rusqlite::Result<Connection> {
    connect(real, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// A connection that may write, if the system lets it; never makes a file.
pub(crate) fn read_write(real: &Path) -> rusqlite::Result<Connection> {
    connect(real, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Sets a trusted file up for writing: with a rollback journal, since a write-ahead log takes
/// writes to a file that was moved away; synced so that a committed change outlasts a power cut.
pub(crate) fn prepare_for_writing(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = FAST;",
    )?;
    if cfg!(target_os = "macos") {
        // There an ordinary sync stops at the drive's cache.
        db.execute_batch("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;")?;
    }
    Ok(())
}

fn connect(real: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    // Without a mutex of SQLite's own: Rust sees to it that one thread uses it at a time.
    let flags = access | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(real, flags)?;
    harden(&db)?;
    Ok(db)
}

/// A connection that reads the file's bytes as they lie there, without locks, journal or log, so
/// that nothing can appear beside it. Good for the header only. (Reading the header without
/// SQLite would, on closing, drop the locks of every other connection of this process.)
pub(crate) fn bare(real: &Path, how: &str) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let db = Connection::open_with_flags(format!("file:{}?{how}", escaped(real)), flags)?;
    harden(&db)?;
    Ok(db)
}

/// Gives up on queries that last beyond all patience.
pub(crate) fn be_patient_for_a_while(db: &mut Connection) -> rusqlite::Result<()> {
    let begun = Instant::now();
    db.progress_handler(10_000, Some(move || begun.elapsed() > PATIENCE))
}

/// A path as part of a URI.
fn escaped(path: &Path) -> String {
    let bytes = bytes_of(path.as_os_str());
    let mut text = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(unix)]
fn bytes_of(path: &OsStr) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path).to_vec()
}

#[cfg(not(unix))]
fn bytes_of(path: &OsStr) -> Vec<u8> {
    let text = path.to_string_lossy();
    // Canonical Windows paths start with `\\?\`, which a URI can't hold.
    let text = text
        .strip_prefix(r"\\?\")
        .unwrap_or(&text)
        .replace('\\', "/");
    format!("///{text}").into_bytes()
}
