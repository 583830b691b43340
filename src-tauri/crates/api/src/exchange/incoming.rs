//! A file that was read: what can be looked at first, and what is taken in then.

use std::path::Path;
use std::sync::Arc;

use ::exchange::sheet::{self, Context, Difference, LinkFate, RowFate, Selection};
use ::exchange::{Imported, Watch, Weight, canonical, mspdi};
use engine::recorded::{Recorded, differences, pinned};
use engine::{Request, State};
use plan::{Calendar, NaiveDate, Pin, PlanId, Program};

use super::source::{Source, read};
use super::table::{self, Mapped};
use crate::dto::{
    FateDto, Fault, FormatDto, ImportCountsDto, ImportOptionsDto, ImportPreviewDto, NoteDto,
    RecordedDifferenceDto, RowChangeDto, WeightDto,
};

/// Notes and differences told one by one; the rest are counted.
const TOLD: usize = 500;

/// A file, read.
pub(crate) struct Incoming {
    source: Source,
    imported: Option<Imported>,
    mapped: Option<Mapped>,
    difference: Option<Difference>,
}

impl Incoming {
    /// Reads a file. `into` is the open program, if one is.
    ///
    /// # Errors
    /// Why the file was not taken at all.
    pub(crate) fn read(
        path: &Path,
        options: &ImportOptionsDto,
        into: Option<&Program>,
        today: NaiveDate,
        watch: &Watch<'_>,
    ) -> Result<Self, Fault> {
        let source = read(path, options.format)?;
        let mut incoming = Self {
            imported: None,
            mapped: None,
            difference: None,
            source,
        };
        let bytes = &incoming.source.bytes;
        match incoming.source.format {
            FormatDto::Mspdi => incoming.imported = Some(mspdi::read(bytes, watch)?),
            FormatDto::Json => incoming.imported = Some(canonical::read(bytes, watch)?),
            FormatDto::Csv | FormatDto::Xlsx => {
                let mapped = table::open(&incoming.source, options, watch)?;
                if mapped.question().is_none() {
                    incoming.table(&mapped, options, into, today, watch)?;
                }
                incoming.mapped = Some(mapped);
            }
            FormatDto::Ics | FormatDto::MermaidGantt | FormatDto::MermaidFlow => {
                let message = "Calendars and diagrams are written here, but not read.";
                return Err(Fault::new("format", message));
            }
        }
        // The bytes have served.
        incoming.source.bytes = Vec::new();
        Ok(incoming)
    }

    fn table(
        &mut self,
        mapped: &Mapped,
        options: &ImportOptionsDto,
        into: Option<&Program>,
        today: NaiveDate,
        watch: &Watch<'_>,
    ) -> Result<(), Fault> {
        let plan = options.plan.map(PlanId);
        let like = into.and_then(|program| {
            let known = plan.and_then(|plan| program.plans.get(plan));
            let first = program.plans.iter().next().map(|(_, row)| row);
            Some((known, program.hours(known.or(first)?.calendar)))
        });
        let (known, hours) = like.unwrap_or((None, Calendar::standard()));
        let context = Context {
            name: Path::new(&self.source.name)
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            start: known.map(|plan| plan.start),
            calendar: hours,
            today,
        };
        let incoming = sheet::import(&mapped.table, &mapped.mapping, &context, watch)?;
        if let (Some(program), Some(plan)) = (into, plan) {
            self.difference = Some(sheet::difference(program, plan, &incoming)?);
        }
        self.imported = Some(incoming.imported);
        Ok(())
    }

    /// What takes it in.
    ///
    /// # Errors
    /// `question` when something has to be answered first, `nothing` when nothing differs.
    pub(crate) fn request(&self, options: &ImportOptionsDto) -> Result<Request, Fault> {
        if let Some(difference) = &self.difference {
            let chosen = if options.delete_missing {
                Selection::everything(difference)
            } else {
                Selection::usual(difference)
            };
            return Ok(Request::Edit(difference.edits(&chosen)?));
        }
        let imported = self.imported()?;
        Ok(Request::Adopt {
            from: Arc::new(imported.program.clone()),
            recorded: Arc::new(recorded(imported)),
            source: self.source.name.clone(),
            as_recorded: options.as_recorded,
        })
    }

    fn imported(&self) -> Result<&Imported, Fault> {
        self.imported.as_ref().ok_or_else(|| {
            let question = self.mapped.as_ref().and_then(Mapped::question);
            Fault::new("question", question.unwrap_or_default())
        })
    }
}

/// What taking a file in would do.
///
/// # Errors
/// [`Fault`] when the file's own links form a loop.
pub(crate) fn preview(
    path: &Path,
    incoming: &Incoming,
    options: &ImportOptionsDto,
) -> Result<ImportPreviewDto, Fault> {
    let mut preview = ImportPreviewDto {
        path: path.display().to_string(),
        source: incoming.source.name.clone(),
        format: incoming.source.format,
        counts: ImportCountsDto::default(),
        notes: Vec::new(),
        more_notes: 0,
        recorded: 0,
        differing: 0,
        differences: Vec::new(),
        table: incoming.mapped.as_ref().map(Mapped::dto),
        changes: incoming
            .difference
            .as_ref()
            .map(changes)
            .unwrap_or_default(),
    };
    let Some(imported) = &incoming.imported else {
        return Ok(preview);
    };
    preview.counts = counts(&imported.program);
    (preview.notes, preview.more_notes) = notes(imported);
    if incoming.difference.is_some() {
        return Ok(preview);
    }
    let told = recorded(imported);
    preview.recorded = count(told.len());
    let program = if options.as_recorded {
        pinned(&imported.program, &told)
    } else {
        imported.program.clone()
    };
    let state = State::of(program)?;
    let found = differences(&state, &told);
    preview.differing = count(found.len());
    let name = |task| {
        let row = state.program.tasks.get(task);
        row.map_or_else(String::new, |row| row.name.clone())
    };
    let dates = |pin: Pin| (pin.start.0, pin.finish.0);
    let shown = found.into_iter().take(TOLD);
    preview.differences = shown
        .map(|row| RecordedDifferenceDto {
            name: name(row.task),
            recorded: dates(row.recorded),
            computed: dates(row.computed),
            start: row.start.0,
            finish: row.finish.0,
            why: row.why,
        })
        .collect();
    Ok(preview)
}

fn recorded(imported: &Imported) -> Recorded {
    let dates = imported.recorded.iter();
    dates
        .map(|(&task, dates)| {
            let pin = Pin {
                start: dates.start,
                finish: dates.finish,
            };
            (task, pin)
        })
        .collect()
}

fn counts(program: &Program) -> ImportCountsDto {
    let milestones = program.tasks.iter();
    let milestones = milestones
        .filter(|(_, row)| row.kind.is_milestone())
        .count();
    ImportCountsDto {
        plans: count(program.plans.len()),
        tasks: count(program.tasks.len() - milestones),
        milestones: count(milestones),
        links: count(program.links.len()),
        people: count(program.people.len()),
        parts: count(program.assignments.len()),
        calendars: count(program.calendars.len()),
        baselines: count(program.baselines.len()),
    }
}

fn notes(imported: &Imported) -> (Vec<NoteDto>, u32) {
    let mut list: Vec<_> = imported.notes.list().iter().collect();
    list.sort_by_key(|note| std::cmp::Reverse(note.weight));
    let more = list.len().saturating_sub(TOLD) + imported.notes.beyond();
    let told = list.into_iter().take(TOLD).map(|note| NoteDto {
        weight: match note.weight {
            Weight::Remark => WeightDto::Remark,
            Weight::Changed => WeightDto::Changed,
            Weight::LeftOut => WeightDto::LeftOut,
        },
        code: note.code.to_owned(),
        place: note.place.clone(),
        text: note.text.clone(),
    });
    (told.collect(), count(more))
}

/// Rows first, then links; what stays as it is is not told.
fn changes(difference: &Difference) -> Vec<RowChangeDto> {
    let rows = difference.rows.iter().filter_map(|row| {
        let fate = match row.fate {
            RowFate::Added => FateDto::Added,
            RowFate::Changed => FateDto::Changed,
            RowFate::Missing => FateDto::Missing,
            RowFate::Unchanged => return None,
        };
        let values = row.fields.iter().map(|value| {
            let field = value.field.name().to_owned();
            (field, value.before.clone(), value.after.clone())
        });
        Some(RowChangeDto {
            fate,
            task: row.task.map(u32::from),
            id: row.id.clone(),
            name: row.name.clone(),
            values: values.collect(),
        })
    });
    let links = difference.links.iter().map(|link| RowChangeDto {
        fate: match link.fate {
            LinkFate::Added => FateDto::Added,
            LinkFate::Changed => FateDto::Changed,
            LinkFate::Missing => FateDto::Missing,
        },
        task: None,
        id: String::new(),
        name: format!("“{}” → “{}”", link.from, link.to),
        values: vec![("Link".to_owned(), link.before.clone(), link.after.clone())],
    });
    rows.chain(links).collect()
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
