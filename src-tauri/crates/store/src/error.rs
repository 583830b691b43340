//! What can go wrong with a program file, in sentences for people and codes for machines.

use std::io;
use std::path::{Path, PathBuf};

/// Why a program file could not be opened, read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Nothing has that name.
    #[error("There is no file {}.", name(.path))]
    NotFound {
        /// The file asked for.
        path: PathBuf,
    },
    /// The name is a folder's.
    #[error("{} is a folder, not a program.", name(.path))]
    IsFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The file has no bytes.
    #[error("{} is empty: it holds nothing at all, and was left as it is.", name(.path))]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not a Gantry program, and was left as it is.", name(.path))]
    NotAProgram {
        /// The file.
        path: PathBuf,
    },
    /// The file is a program whose content can't be trusted.
    #[error("{} is damaged ({detail}), and was left as it is.", name(.path))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// The file needs a newer release to be read.
    #[error(
        "{} was written by Gantry {written_by} and can't be read by this older one; \
         it was left as it is.",
        name(.path)
    )]
    TooNew {
        /// The file.
        path: PathBuf,
        /// The release that wrote it.
        written_by: String,
        /// The first schema version that can read it.
        needs: i32,
    },
    /// Somebody else has changed how the file is built.
    #[error(
        "{} was rebuilt by another application ({detail}), so it is not opened; \
         it was left as it is.",
        name(.path)
    )]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// A new file would take the place of another.
    #[error("{} exists already, and was left as it is.", name(.path))]
    Exists {
        /// The file that is there.
        path: PathBuf,
    },
    /// A copy would take the place of the program it is made from.
    #[error("{} is the program that is open; choose another name for the copy.", name(.path))]
    Itself {
        /// The open file.
        path: PathBuf,
    },
    /// The file, its folder or its disk can't be written.
    #[error("{} can't be written where it is; save a copy in another place.", name(.path))]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// No room is left on the disk.
    #[error(
        "The disk is full, so this could not be written to {}; everything saved before is kept.",
        name(.path)
    )]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// Another process is writing to the file and would not finish.
    #[error(
        "{} is in use by another application; nothing was changed, try again in a moment.",
        name(.path)
    )]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The open file is no longer the one under its name.
    #[error(
        "{} was moved, deleted or replaced while it was open; \
         save a copy to keep everything up to the last saved change.",
        name(.path)
    )]
    Gone {
        /// Where the file was.
        path: PathBuf,
    },
    /// Somebody else has committed since the caller last read.
    #[error("The program was changed elsewhere and is now at revision {current}.")]
    Moved {
        /// The revision the file is at.
        current: u32,
    },
    /// A change was interrupted and can't be taken back where the file lies.
    #[error(
        "{} was not closed properly and can't be put right, because it can't be written; \
         copy it and the -journal file beside it to a folder that can.",
        name(.path)
    )]
    Unfinished {
        /// The file.
        path: PathBuf,
    },
    /// A change that does not fit what the file holds.
    #[error("This change does not fit the program ({detail}); nothing was written.")]
    Rejected {
        /// What does not fit.
        detail: String,
    },
    /// The disk or the operating system failed.
    #[error("{} could not be read or written ({detail}).", name(.path))]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}

impl StoreError {
    /// A stable word for machines.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not-found",
            Self::IsFolder { .. } => "is-folder",
            Self::Empty { .. } => "empty",
            Self::NotAProgram { .. } => "not-a-program",
            Self::Damaged { .. } => "damaged",
            Self::TooNew { .. } => "too-new",
            Self::Foreign { .. } => "foreign",
            Self::Exists { .. } => "exists",
            Self::Itself { .. } => "itself",
            Self::ReadOnly { .. } => "read-only",
            Self::DiskFull { .. } => "disk-full",
            Self::Busy { .. } => "busy",
            Self::Gone { .. } => "gone",
            Self::Moved { .. } => "moved",
            Self::Unfinished { .. } => "unfinished",
            Self::Rejected { .. } => "rejected",
            Self::Io { .. } => "io",
        }
    }

    /// What an operation on the file system met.
    pub(crate) fn from_io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        // The operating system's kinds are an open list; what has no class of ours is `Io`.
        if matches!(
            error.kind(),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
        ) {
            Self::NotFound { path }
        } else if error.kind() == io::ErrorKind::AlreadyExists {
            Self::Exists { path }
        } else if error.kind() == io::ErrorKind::ReadOnlyFilesystem {
            Self::ReadOnly { path }
        } else if error.kind() == io::ErrorKind::StorageFull {
            Self::DiskFull { path }
        } else {
            Self::Io {
                path,
                detail: error.to_string(),
            }
        }
    }
}

/// The file's name in quotation marks; the folder says nothing a person does not know.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    format!("“{}”", name.to_string_lossy())
}
