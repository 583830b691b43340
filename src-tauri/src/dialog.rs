//! Asking for a path with the platform's dialogs.

use std::path::PathBuf;

use api::dto::FormatDto;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

/// What a dialog lets through.
#[derive(Clone, Copy)]
pub(crate) struct Sort {
    name: &'static str,
    extension: &'static str,
}

impl Sort {
    /// The ending of its files.
    pub(crate) fn extension(self) -> &'static str {
        self.extension
    }
}

/// Program files.
pub(crate) const PROGRAM: Sort = Sort {
    name: "Gantry program",
    extension: "gantry",
};
/// Documents.
pub(crate) const PDF: Sort = Sort {
    name: "PDF document",
    extension: "pdf",
};

/// Files of other programs that can be taken in.
pub(crate) const READABLE: (&str, &[&str]) = (
    "Plans of other programs",
    &["xml", "csv", "tsv", "xlsx", "json"],
);

/// Files a plan can be written as.
pub(crate) fn written_as(format: FormatDto) -> Sort {
    let (name, extension) = match format {
        FormatDto::Mspdi => ("Microsoft Project XML", "xml"),
        FormatDto::Csv => ("Table as text", "csv"),
        FormatDto::Xlsx => ("Excel workbook", "xlsx"),
        FormatDto::Json => ("Gantry as text", "json"),
        FormatDto::Ics => ("Calendar", "ics"),
        FormatDto::MermaidGantt | FormatDto::MermaidFlow => ("Mermaid diagram", "mmd"),
    };
    Sort { name, extension }
}

/// Asks which program to open.
pub(crate) async fn open_program(app: &AppHandle) -> Option<PathBuf> {
    open(app, "Open Program", (PROGRAM.name, &[PROGRAM.extension])).await
}

/// Asks which file to read.
pub(crate) async fn open(
    app: &AppHandle,
    title: &str,
    (name, extensions): (&str, &[&str]),
) -> Option<PathBuf> {
    if let Some(path) = picked() {
        return Some(path);
    }
    let (answer, waiting) = oneshot::channel();
    app.dialog()
        .file()
        .set_title(title)
        .add_filter(name, extensions)
        .pick_file(move |path| {
            let _gone = answer.send(path);
        });
    chosen(waiting.await.ok().flatten())
}

/// Asks where to write.
pub(crate) async fn save(app: &AppHandle, sort: Sort, suggested: &str) -> Option<PathBuf> {
    if let Some(path) = picked() {
        return Some(path);
    }
    let (answer, waiting) = oneshot::channel();
    app.dialog()
        .file()
        .set_file_name(suggested)
        .add_filter(sort.name, &[sort.extension])
        .save_file(move |path| {
            let _gone = answer.send(path);
        });
    let mut path = chosen(waiting.await.ok().flatten())?;
    if path.extension().is_none() {
        path.set_extension(sort.extension);
    }
    Some(path)
}

fn chosen(path: Option<FilePath>) -> Option<PathBuf> {
    path.and_then(|path| path.into_path().ok())
}

/// Native dialogs can't be driven from a test: a debug build takes the answer from `GANTRY_PICK`.
fn picked() -> Option<PathBuf> {
    if !cfg!(debug_assertions) {
        return None;
    }
    std::env::var_os("GANTRY_PICK").map(PathBuf::from)
}
