//! `report`: one page as PDF or SVG, written whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use api::dto::PaperDto;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Audience, Paper, Report};
use crate::exit::{Class, Failure};
use crate::picture;

/// What the ending of a file name asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Pdf,
    Svg,
}

pub(crate) fn report(asked: &Report, today: Option<&str>) -> Result<Answer, Failure> {
    let format = format(&asked.output, "A report")?;
    let of = &asked.of;
    let (mut desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let plan = picture.head().id;
    let paper = match asked.paper {
        Paper::A4 => PaperDto::A4,
        Paper::Letter => PaperDto::Letter,
    };
    let (audience, files) = match (asked.audience, format) {
        (Audience::Exec, Format::Pdf) => (
            "exec",
            vec![(asked.output.clone(), desk.report_pdf(plan, paper)?)],
        ),
        (Audience::Exec, Format::Svg) => ("exec", pages(asked, desk.report_svg(plan, paper)?)),
    };
    for (path, bytes) in &files {
        write_whole(path, bytes).map_err(|error| unwritten(path, &error))?;
    }
    let names: Vec<String> = files
        .iter()
        .map(|(path, _)| path.display().to_string())
        .collect();
    let written: Vec<_> = files
        .iter()
        .map(|(path, bytes)| json!({ "path": path.display().to_string(), "bytes": bytes.len() }))
        .collect();
    Ok(Answer {
        text: format!("Wrote {}.", names.join(", ")),
        data: json!({ "plan": picture.head_json(), "audience": audience, "files": written }),
    })
}

pub(super) fn format(path: &Path, what: &str) -> Result<Format, Failure> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => Ok(Format::Pdf),
        Some("svg") => Ok(Format::Svg),
        Some(_) | None => Err(Failure::usage(&format!(
            "{what}'s file name ends in .pdf or .svg."
        ))),
    }
}

/// The first page has the name asked for, further ones a number before the ending.
fn pages(asked: &Report, pages: Vec<String>) -> Vec<(PathBuf, Vec<u8>)> {
    let numbered = |at: usize| match at {
        0 => asked.output.clone(),
        _ => {
            let stem = asked
                .output
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy();
            asked
                .output
                .with_file_name(format!("{stem}-{}.svg", at + 1))
        }
    };
    pages
        .into_iter()
        .enumerate()
        .map(|(at, page)| (numbered(at), page.into_bytes()))
        .collect()
}

/// Writes beside the file and puts it in its place, so that a full disk leaves the report of last
/// week whole.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is left of it is of no use to anybody; the first error is the one to tell.
        let _ = fs::remove_file(&part);
    }
    written
}

pub(super) fn unwritten(path: &Path, error: &io::Error) -> Failure {
    let shown = path.display();
    let kind = error.kind();
    // The operating system's kinds are an open list; what has no class of ours is `io`.
    let (class, code, message) = if kind == io::ErrorKind::NotFound {
        (
            Class::NotFound,
            "not-found",
            format!("There is no folder to write {shown} into."),
        )
    } else if kind == io::ErrorKind::IsADirectory {
        (
            Class::NotFound,
            "is-folder",
            format!("{shown} is a folder, not a file."),
        )
    } else if [
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ReadOnlyFilesystem,
    ]
    .contains(&kind)
    {
        (
            Class::Unavailable,
            "read-only",
            format!("{shown} can't be written here."),
        )
    } else if kind == io::ErrorKind::StorageFull {
        (
            Class::System,
            "disk-full",
            format!("The disk is full: {shown} was not written."),
        )
    } else {
        (
            Class::System,
            "io",
            format!("{shown} could not be written ({error})."),
        )
    };
    Failure::new(class, code, message)
}
