//! `import`: a file of another program becomes a program, a plan, or changes to one.

use std::path::PathBuf;

use api::dto::{FateDto, ImportOptionsDto, ImportPreviewDto, WeightDto};
use api::{Desk, Watch, preview_import};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Import, Order};
use crate::civil;
use crate::exit::Failure;
use crate::lookup;
use crate::picture;

/// Notes and differences printed one by one.
const LISTED: usize = 20;

pub(crate) fn import(asked: &Import, today: Option<&str>) -> Result<Answer, Failure> {
    let nobody = Watch::nobody();
    let mut options = options(asked)?;
    let Some(into) = &asked.into else {
        let host = picture::host(today)?;
        let preview = preview_import(&asked.file, &options, &host, &nobody)?;
        let path = asked.output.clone().unwrap_or_else(|| beside(asked));
        if asked.dry_run {
            return Ok(told(&preview, "Would make", &path.display().to_string()));
        }
        let desk = Desk::import(&path, &asked.file, &options, host, &nobody)?;
        return Ok(told(&preview, "Made", &desk.program().path));
    };
    let mut desk = picture::desk(into, today)?;
    let program = desk.program();
    if let Some(plan) = &asked.plan {
        options.plan = Some(lookup::plan(&program, Some(plan))?);
    }
    let preview = desk.preview_import(&asked.file, &options, &nobody)?;
    if asked.dry_run {
        return Ok(told(&preview, "Would change", &program.path));
    }
    let shown = program.plans.first().map_or(0, |plan| plan.id);
    desk.commit_import(shown, &asked.file, &options, &nobody)?;
    Ok(told(&preview, "Changed", &program.path))
}

fn options(asked: &Import) -> Result<ImportOptionsDto, Failure> {
    let column = |pair: &String| {
        let pair = pair.split_once('=');
        let (field, column) = pair.ok_or_else(|| {
            Failure::usage("A column is mapped as FIELD=COLUMN, such as Name=Summary.")
        })?;
        Ok((field.to_owned(), column.to_owned()))
    };
    let columns: Result<Vec<_>, Failure> = asked.map.iter().map(column).collect();
    Ok(ImportOptionsDto {
        format: asked.format.map(|format| format.format()),
        sheet: asked.sheet.clone(),
        columns: columns?,
        day_first: asked.dates.map(|order| order == Order::DayFirst),
        as_recorded: asked.as_recorded,
        plan: None,
        delete_missing: asked.delete_missing,
    })
}

/// The file's own name, as a program.
fn beside(asked: &Import) -> PathBuf {
    asked.file.with_extension("gantry")
}

fn told(preview: &ImportPreviewDto, did: &str, path: &str) -> Answer {
    let counts = &preview.counts;
    let mut text = format!(
        "{did} {path} from {}: {} tasks, {} milestones, {} links, {} people.",
        preview.source, counts.tasks, counts.milestones, counts.links, counts.people
    );
    if let Some(question) = preview
        .table
        .as_ref()
        .and_then(|table| table.question.as_ref())
    {
        text.push_str(&format!("\nFirst to be answered: {question}"));
    }
    if preview.recorded > 0 {
        text.push_str(&format!(
            "\n{} of {} rows have other dates than the file recorded.",
            preview.differing, preview.recorded
        ));
    }
    let lines = differences(preview)
        .chain(changes(preview))
        .chain(notes(preview));
    for line in lines {
        text.push('\n');
        text.push_str(&line);
    }
    let data = json!({
        "path": path,
        "source": preview.source,
        "counts": preview.counts,
        "recorded": preview.recorded,
        "differing": preview.differing,
        "differences": preview.differences.iter().map(|row| json!({
            "name": row.name,
            "recorded": [civil::minute(row.recorded.0), civil::minute(row.recorded.1)],
            "computed": [civil::minute(row.computed.0), civil::minute(row.computed.1)],
            "startMinutes": row.start,
            "finishMinutes": row.finish,
            "why": row.why,
        })).collect::<Vec<_>>(),
        "table": preview.table,
        "changes": preview.changes,
        "notes": preview.notes,
        "moreNotes": preview.more_notes,
    });
    Answer { text, data }
}

fn differences(preview: &ImportPreviewDto) -> impl Iterator<Item = String> + '_ {
    preview.differences.iter().take(LISTED).map(|row| {
        let dates =
            |(start, finish)| format!("{} to {}", civil::minute(start), civil::minute(finish));
        format!(
            "  {}: recorded {}, here {}, because {}.",
            row.name,
            dates(row.recorded),
            dates(row.computed),
            row.why
        )
    })
}

fn changes(preview: &ImportPreviewDto) -> impl Iterator<Item = String> + '_ {
    preview.changes.iter().map(|row| {
        let mark = match row.fate {
            FateDto::Added => '+',
            FateDto::Changed => '~',
            FateDto::Missing => '-',
        };
        let values = row.values.iter().map(|(field, before, after)| {
            let shown = |text: &str| if text.is_empty() { "nothing" } else { text }.to_owned();
            format!("{field}: {} → {}", shown(before), shown(after))
        });
        let values: Vec<String> = values.collect();
        let told = format!("{mark} {} {}  {}", row.id, row.name, values.join("; "));
        told.trim_end().to_owned()
    })
}

fn notes(preview: &ImportPreviewDto) -> impl Iterator<Item = String> + '_ {
    let listed = preview.notes.iter().take(LISTED).map(|note| {
        let weight = match note.weight {
            WeightDto::LeftOut => "left out",
            WeightDto::Changed => "changed",
            WeightDto::Remark => "note",
        };
        if note.place.is_empty() {
            format!("  {weight}: {}", note.text)
        } else {
            format!("  {weight}, {}: {}", note.place, note.text)
        }
    });
    let more = preview.notes.len().saturating_sub(LISTED) + preview.more_notes as usize;
    listed.chain((more > 0).then(|| format!("  … and {more} more.")))
}
