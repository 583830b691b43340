//! From an older schema to this release's, in one transaction and with a backup beside the file.
//!
//! A migration is never edited once released: its text is pinned by hash. Columns are added, not
//! renamed or dropped, so that an older release can still read what a newer one wrote.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::connection::{self, APPLICATION_ID};
use crate::copy;
use crate::error::StoreError;
use crate::open;
use crate::schema;
use crate::table::{meta, operation};
use crate::trouble::Trouble;

/// One step of the schema.
#[derive(Debug)]
pub(crate) struct Migration {
    /// What it does.
    pub(crate) sql: &'static str,
    /// The hash of that text when it was released.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test holds the text to it"))]
    pub(crate) sha256: &'static str,
    /// The hash of the schema once it is done.
    pub(crate) schema: &'static str,
}

/// Every step there has been; the first makes version 1.
#[derive(Debug)]
pub(crate) struct Lineage {
    /// In order.
    pub(crate) migrations: &'static [Migration],
    /// The first schema version that can read what this release writes.
    pub(crate) min_reader: i32,
    /// This release.
    pub(crate) release: &'static str,
}

/// The schema of this release.
pub(crate) const LINEAGE: Lineage = Lineage {
    migrations: &[
        Migration {
            sql: include_str!("migrations/0001_program.sql"),
            sha256: "a36fb38230d2638558e89bf906143cc0978a310405eeaf690ff3176fac650adf",
            schema: "8ddeac7cc124480f476d50a1431310ab5167cb40d45c33444581f6c6ea2c1768",
        },
        Migration {
            sql: include_str!("migrations/0002_trust.sql"),
            sha256: "9ac90ec81029f120b884b0b61331cbe4ab0ad0b5f1e9f843d5fbdca2d27d437f",
            schema: "86ef36c4f95d6286a95bd48d50da243b701a46091382164c1f481454a15174d6",
        },
        Migration {
            sql: include_str!("migrations/0003_awaited.sql"),
            sha256: "7867703b1b775fe585f0b206033ff0c018d74b907d70d0100bafab5b495c2523",
            schema: "86ef36c4f95d6286a95bd48d50da243b701a46091382164c1f481454a15174d6",
        },
        Migration {
            sql: include_str!("migrations/0004_tracking.sql"),
            sha256: "6368f113b88e491773c747343e3d1da4410ee03688a037defd5c590107db75d2",
            schema: "1e6507c316ac97d0c077c147a1e84bf249e7c353d4b52214f51055ae6a28e61c",
        },
        Migration {
            sql: include_str!("migrations/0005_reached.sql"),
            sha256: "cbae07bf4381742eff795ecc22bc6d78826bd7b0378728767c51b1f42a8a6a38",
            schema: "74933efdc08e0f7130d7bdead456ebe4873a5dcc185e395de7d477fec24f322f",
        },
        Migration {
            sql: include_str!("migrations/0006_release.sql"),
            sha256: "a4d594d3332ec8e1d558aea083e984f0f9c426d24eff134bb75d080b3a4e4225",
            schema: "d56bc5b42da8b15295ce634db9caf9c4c12f5dbdeaa8bec499273c1ea6dd34fa",
        },
    ],
    // Version 1 would read a calendar's silence as a day off, and minutes on the wall as work;
    // version 2 would take the kinds of awaited dependencies for damage.
    min_reader: 3,
    release: env!("CARGO_PKG_VERSION"),
};

impl Lineage {
    /// The version this release writes.
    pub(crate) fn version(&self) -> i32 {
        i32::try_from(self.migrations.len()).expect("a handful of migrations")
    }

    /// The hash of a version's schema.
    pub(crate) fn schema(&self, version: i32) -> Option<&'static str> {
        let last = usize::try_from(version).ok()?.checked_sub(1)?;
        self.migrations.get(last).map(|migration| migration.schema)
    }

    /// The steps from one version to a later one.
    pub(crate) fn between(&self, from: i32, to: i32) -> &'static [Migration] {
        let at = |version: i32| {
            usize::try_from(version)
                .unwrap_or(0)
                .min(self.migrations.len())
        };
        self.migrations.get(at(from)..at(to)).unwrap_or_default()
    }
}

/// The schema version in the header.
pub(crate) fn version(db: &Connection) -> Result<i32, Trouble> {
    Ok(db.query_one("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Builds an empty program in an empty database.
pub(crate) fn build(db: &mut Connection, lineage: &Lineage) -> Result<(), Trouble> {
    let tx = Transaction::new(db, TransactionBehavior::Immediate)?;
    for migration in lineage.migrations {
        tx.execute_batch(migration.sql)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", lineage.version())?;
    meta::begin(&tx)?;
    sign(&tx, lineage)?;
    Ok(tx.commit()?)
}

/// Brings a checked, writable file of an older version up to this one. Either all of it happens
/// or nothing.
pub(crate) fn migrate(db: &mut Connection, path: &Path, lineage: &Lineage) -> Result<(), Trouble> {
    back_up(db, path, lineage)?;
    // A table that is rebuilt is for a moment not there to be referred to.
    db.execute_batch("PRAGMA foreign_keys = OFF")?;
    let migrated = step(db, lineage);
    db.execute_batch("PRAGMA foreign_keys = ON")?;
    migrated
}

fn step(db: &mut Connection, lineage: &Lineage) -> Result<(), Trouble> {
    let tx = Transaction::new(db, TransactionBehavior::Immediate)?;
    let from = version(&tx)?;
    if from >= lineage.version() {
        // Another process was quicker.
        return Ok(());
    }
    let before = counts(&tx)?;
    for migration in lineage.between(from, lineage.version()) {
        tx.execute_batch(migration.sql)?;
    }
    tx.pragma_update(None, "user_version", lineage.version())?;
    sign(&tx, lineage)?;
    meta::next_generation(&tx)?;
    verify(&tx, lineage, &before)?;
    Ok(tx.commit()?)
}

/// What a migration must have left in order before it counts.
fn verify(db: &Connection, lineage: &Lineage, before: &[(&str, i64)]) -> Result<(), Trouble> {
    let failed = |what: &str| Trouble::Flaw(format!("bringing it up to date failed: {what}"));
    if let Some(difference) = schema::difference(db, lineage, lineage.version())? {
        return Err(failed(&difference));
    }
    let mut strays = db.prepare("PRAGMA foreign_key_check")?;
    if strays.exists([])? {
        return Err(failed("a reference leads nowhere"));
    }
    let verdict: String = db.query_one("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(failed(&verdict));
    }
    let after = counts(db)?;
    if before.iter().any(|counted| !after.contains(counted)) {
        return Err(failed("rows were lost"));
    }
    Ok(())
}

/// The rows of every record table there is, by name.
fn counts(db: &Connection) -> Result<Vec<(&'static str, i64)>, Trouble> {
    const COUNTED: [(&str, &str); 23] = [
        ("calendar", "SELECT count(*) FROM calendar"),
        ("person", "SELECT count(*) FROM person"),
        ("plan", "SELECT count(*) FROM plan"),
        ("workstream", "SELECT count(*) FROM workstream"),
        ("task", "SELECT count(*) FROM task"),
        ("link", "SELECT count(*) FROM link"),
        ("assignment", "SELECT count(*) FROM assignment"),
        ("baseline", "SELECT count(*) FROM baseline"),
        ("baseline_row", "SELECT count(*) FROM baseline_row"),
        ("dependency", "SELECT count(*) FROM dependency"),
        ("blocker", "SELECT count(*) FROM blocker"),
        ("risk", "SELECT count(*) FROM risk"),
        ("assumption", "SELECT count(*) FROM assumption"),
        ("action", "SELECT count(*) FROM action"),
        ("decision", "SELECT count(*) FROM decision"),
        ("escalation", "SELECT count(*) FROM escalation"),
        ("declaration", "SELECT count(*) FROM declaration"),
        ("health_entry", "SELECT count(*) FROM health_entry"),
        ("comment", "SELECT count(*) FROM comment"),
        ("outside_link", "SELECT count(*) FROM outside_link"),
        ("policy", "SELECT count(*) FROM policy"),
        ("operation", "SELECT count(*) FROM operation"),
        ("change", "SELECT count(*) FROM change"),
    ];
    let mut counts = Vec::new();
    for (name, sql) in COUNTED {
        if db.table_exists(None, name)? {
            counts.push((name, db.query_one(sql, [], |row| row.get(0))?));
        }
    }
    Ok(counts)
}

fn sign(db: &Connection, lineage: &Lineage) -> Result<(), Trouble> {
    meta::put(db, meta::MIN_READER, &lineage.min_reader.to_string())?;
    meta::put(db, meta::WRITTEN_BY, lineage.release)
}

/// Keeps the file as it was, once for every version it is brought up to: a second attempt after a
/// failure must not put a half-good backup in place of the good one.
fn back_up(db: &Connection, path: &Path, lineage: &Lineage) -> Result<(), Trouble> {
    let document = meta::get(db, meta::DOCUMENT)?;
    for number in 1..100 {
        let backup = backup_path(path, lineage.version(), number);
        if !backup.exists() {
            return copy::write(db, &backup, copy::Over::Nothing, lineage);
        }
        if document_of(&backup, lineage).is_some_and(|other| other == document) {
            return Ok(());
        }
    }
    Err(Trouble::Known(StoreError::Exists {
        path: backup_path(path, lineage.version(), 1),
    }))
}

/// `k8s.gantry` becomes `k8s (before update to 2).gantry`.
pub(crate) fn backup_path(path: &Path, version: i32, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let again = if number == 1 {
        String::new()
    } else {
        format!(", {number}")
    };
    let mut name = format!("{stem} (before update to {version}{again})");
    if let Some(extension) = path.extension() {
        name.push('.');
        name.push_str(&extension.to_string_lossy());
    }
    path.with_file_name(name)
}

fn document_of(path: &Path, lineage: &Lineage) -> Option<String> {
    open::look(path, lineage).ok()?;
    let db = connection::read_only(&path.canonicalize().ok()?).ok()?;
    operation::last(&db).ok()?;
    meta::get(&db, meta::DOCUMENT).ok()
}

#[cfg(test)]
mod tests;
