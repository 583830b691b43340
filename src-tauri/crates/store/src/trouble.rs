//! What goes wrong between SQLite and a [`StoreError`], before the file is known to blame.

use std::path::Path;

use rusqlite::ffi;

use crate::error::StoreError;

/// A failure inside the crate.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// SQLite said so.
    Sql(rusqlite::Error),
    /// A row or an image holds what no release of ours writes.
    Flaw(String),
    /// A change to be written does not fit.
    Misfit(String),
    /// Known already.
    Known(StoreError),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Known(error)
    }
}

impl Trouble {
    /// SQLite's extended result code.
    pub(crate) fn code(&self) -> Option<i32> {
        match self {
            Self::Sql(error) => error.sqlite_error().map(|failure| failure.extended_code),
            Self::Flaw(_) | Self::Misfit(_) | Self::Known(_) => None,
        }
    }

    /// SQLite's primary result code.
    pub(crate) fn class(&self) -> Option<i32> {
        self.code().map(|code| code & 0xff)
    }

    /// Whether SQLite took the file for damaged. A failing disk looks the same to it (a read
    /// error is reported as corruption), so this alone proves nothing.
    pub(crate) fn suspects_damage(&self) -> bool {
        matches!(self.class(), Some(ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB))
    }

    /// Whether the disk is full or the file in use: true of the place, whatever lies there.
    pub(crate) fn is_about_room(&self) -> bool {
        matches!(
            self.class(),
            Some(ffi::SQLITE_FULL | ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED | ffi::SQLITE_CONSTRAINT)
        )
    }

    /// Whether an interrupted change has to be taken back before the file can be read.
    pub(crate) fn is_unfinished(&self) -> bool {
        self.code() == Some(ffi::SQLITE_READONLY_ROLLBACK)
    }

    /// The error to tell, for a file of which damage has been confirmed where it is suspected.
    pub(crate) fn about(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        let code = self.code();
        let class = self.class();
        let error = match self {
            Self::Known(error) => return error,
            Self::Flaw(detail) => return StoreError::Damaged { path, detail },
            Self::Misfit(detail) => return StoreError::Rejected { detail },
            Self::Sql(error) => error,
        };
        let detail = detail(&error);
        match (code, class) {
            (Some(ffi::SQLITE_READONLY_DBMOVED), _) => StoreError::Gone { path },
            (Some(ffi::SQLITE_READONLY_ROLLBACK), _) => StoreError::Unfinished { path },
            (_, Some(ffi::SQLITE_READONLY)) => StoreError::ReadOnly { path },
            (_, Some(ffi::SQLITE_FULL)) => StoreError::DiskFull { path },
            (_, Some(ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED)) => StoreError::Busy { path },
            (_, Some(ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB)) => {
                StoreError::Damaged { path, detail }
            }
            (_, Some(ffi::SQLITE_CONSTRAINT | ffi::SQLITE_TOOBIG)) => {
                StoreError::Rejected { detail }
            }
            (_, Some(ffi::SQLITE_CANTOPEN)) => StoreError::Io {
                path,
                detail: "the system would not open it".to_owned(),
            },
            // Without a code it was a value that is not what its column says.
            (None, _) => StoreError::Damaged { path, detail },
            (Some(_), _) => StoreError::Io { path, detail },
        }
    }
}

/// SQLite's words, made fit for the middle of a sentence.
fn detail(error: &rusqlite::Error) -> String {
    error.to_string().trim_end_matches('.').to_owned()
}
