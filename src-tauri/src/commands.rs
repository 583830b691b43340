//! What the window may ask for. Each command hands its work to the worker and waits.

use api::Desk;
use api::dto::{
    AnswerDto, BootDto, EditDto, ExportedDto, Fault, FormatDto, ImportOptionsDto, ImportPreviewDto,
    OpenedDto, OperationDto, OutcomeDto, OverviewDto, PaperDto, PathDto, PlanDto, PreviewDto,
    QueryDto,
};
use tauri::{AppHandle, State, WebviewWindow};

use crate::dialog;
use crate::home::file_stem;
use crate::watched::watched;
use crate::worker::{Office, Worker};

type Answer<T> = Result<T, Fault>;

/// What to show first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn boot(worker: State<'_, Worker>) -> Answer<BootDto> {
    worker.run(|office| Ok(boot_of(office))).await
}

/// A new program in the data folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn new_program(worker: State<'_, Worker>, name: String) -> Answer<OpenedDto> {
    worker
        .run(move |office| {
            let path = office.home.free_path(&name)?;
            let desk = Desk::create(&path, &name, "", office.home.host())?;
            Ok(seat(office, desk))
        })
        .await
}

/// A fresh copy of the sample release.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_sample(worker: State<'_, Worker>) -> Answer<OpenedDto> {
    worker
        .run(|office| {
            let path = office.home.free_path("Kubernetes 1.33")?;
            let desk = Desk::sample(&path, office.home.host())?;
            Ok(seat(office, desk))
        })
        .await
}

/// Opens a file; asks which when no path is given.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_program(
    app: AppHandle,
    worker: State<'_, Worker>,
    path: Option<String>,
) -> Answer<Option<OpenedDto>> {
    let path = match path {
        Some(path) => Some(path.into()),
        None => dialog::open_program(&app).await,
    };
    let Some(path) = path else { return Ok(None) };
    worker
        .run(move |office| open_at(office, &path).map(Some))
        .await
}

/// Writes a whole copy where the person says.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_copy(app: AppHandle, worker: State<'_, Worker>) -> Answer<Option<String>> {
    let name = worker
        .run(|office| Ok(office.desk()?.program().name))
        .await?;
    let Some(path) = dialog::save(&app, dialog::PROGRAM, &format!("{name} copy.gantry")).await
    else {
        return Ok(None);
    };
    worker
        .run(move |office| {
            office.desk()?.save_copy(&path)?;
            Ok(Some(path.display().to_string()))
        })
        .await
}

/// Closes the program and offers others.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_program(worker: State<'_, Worker>) -> Answer<BootDto> {
    worker
        .run(|office| {
            office.desk = None;
            office.home.remember(None);
            Ok(boot_of(office))
        })
        .await
}

/// A plan, whole.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan(worker: State<'_, Worker>, plan: u32) -> Answer<PlanDto> {
    worker.run(move |office| office.desk()?.plan(plan)).await
}

/// What an edit would change, of the rows in sight where they are named. Nothing is stored.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview(
    worker: State<'_, Worker>,
    plan: u32,
    edit: EditDto,
    seen: Option<Vec<u32>>,
) -> Answer<PreviewDto> {
    worker
        .run(move |office| {
            let outcome = office.desk()?.preview(plan, &edit, seen.as_deref())?;
            Ok(PreviewDto::from(outcome))
        })
        .await
}

/// Carries an edit out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn perform(
    worker: State<'_, Worker>,
    plan: u32,
    edit: EditDto,
) -> Answer<OutcomeDto> {
    worker
        .run(move |office| office.desk()?.perform(plan, &edit))
        .await
}

/// Takes the last operation back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo(worker: State<'_, Worker>, plan: u32) -> Answer<OutcomeDto> {
    worker.run(move |office| office.desk()?.undo(plan)).await
}

/// Does the last undone operation again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn redo(worker: State<'_, Worker>, plan: u32) -> Answer<OutcomeDto> {
    worker.run(move |office| office.desk()?.redo(plan)).await
}

/// The critical path to a row.
#[tauri::command]
#[specta::specta]
pub(crate) async fn path(worker: State<'_, Worker>, plan: u32, to: Option<u32>) -> Answer<PathDto> {
    worker
        .run(move |office| office.desk()?.path_to(plan, to))
        .await
}

/// How a plan stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn overview(worker: State<'_, Worker>, plan: u32) -> Answer<OverviewDto> {
    worker
        .run(move |office| office.desk()?.overview(plan))
        .await
}

/// Operations, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history(
    worker: State<'_, Worker>,
    before: Option<u32>,
    limit: u32,
) -> Answer<Vec<OperationDto>> {
    worker
        .run(move |office| office.desk()?.history(before, limit.min(1_000)))
        .await
}

/// The executive report as SVG pages.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_pages(
    worker: State<'_, Worker>,
    plan: u32,
    paper: PaperDto,
) -> Answer<Vec<String>> {
    worker
        .run(move |office| office.desk()?.report_svg(plan, paper))
        .await
}

/// Writes the executive report where the person says.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_report(
    app: AppHandle,
    worker: State<'_, Worker>,
    plan: u32,
    paper: PaperDto,
) -> Answer<Option<String>> {
    let name = worker
        .run(move |office| Ok(office.desk()?.plan(plan)?.head.name))
        .await?;
    let suggested = format!("{} status.pdf", file_stem(&name));
    let Some(path) = dialog::save(&app, dialog::PDF, &suggested).await else {
        return Ok(None);
    };
    worker
        .run(move |office| {
            let bytes = office.desk()?.report_pdf(plan, paper)?;
            api::write_whole(&path, &bytes)?;
            Ok(Some(path.display().to_string()))
        })
        .await
}

/// Answers a question. Nothing is stored.
#[tauri::command]
#[specta::specta]
pub(crate) async fn query(worker: State<'_, Worker>, query: QueryDto) -> Answer<AnswerDto> {
    worker.run(move |office| office.desk()?.query(&query)).await
}

/// What taking a file in would do; asks which when no path is given. Nothing is stored.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_import(
    app: AppHandle,
    worker: State<'_, Worker>,
    path: Option<String>,
    options: ImportOptionsDto,
) -> Answer<Option<ImportPreviewDto>> {
    let path = match path {
        Some(path) => Some(path.into()),
        None => dialog::open(&app, "Import", dialog::READABLE).await,
    };
    let Some(path) = path else { return Ok(None) };
    let stop = worker.afresh();
    worker
        .run(move |office| {
            let preview = watched(&app, &stop, |watch| match &office.desk {
                Some(desk) => desk.preview_import(&path, &options, watch),
                None => api::preview_import(&path, &options, &office.home.host(), watch),
            });
            preview.map(Some)
        })
        .await
}

/// Takes a file in: into the open program, or as a new one in the data folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn commit_import(
    app: AppHandle,
    worker: State<'_, Worker>,
    path: String,
    options: ImportOptionsDto,
) -> Answer<OpenedDto> {
    let stop = worker.afresh();
    worker
        .run(move |office| {
            let path = std::path::PathBuf::from(path);
            if let Some(desk) = office.desk.as_mut() {
                watched(&app, &stop, |watch| {
                    desk.commit_import(0, &path, &options, watch)
                })?;
                return Ok(opened(desk));
            }
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let (to, host) = (office.home.free_path(&name)?, office.home.host());
            let desk = watched(&app, &stop, |watch| {
                Desk::import(&to, &path, &options, host, watch)
            })?;
            Ok(seat(office, desk))
        })
        .await
}

/// Writes a plan for another program, where the person says.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_plan(
    app: AppHandle,
    worker: State<'_, Worker>,
    plan: u32,
    format: FormatDto,
) -> Answer<Option<ExportedDto>> {
    let name = worker
        .run(move |office| Ok(office.desk()?.plan(plan)?.head.name))
        .await?;
    let sort = dialog::written_as(format);
    let suggested = format!("{}.{}", file_stem(&name), sort.extension());
    let Some(path) = dialog::save(&app, sort, &suggested).await else {
        return Ok(None);
    };
    let stop = worker.afresh();
    worker
        .run(move |office| {
            let desk = office.desk()?;
            let wrote = watched(&app, &stop, |watch| desk.export(plan, format, &path, watch))?;
            Ok(Some(wrote))
        })
        .await
}

/// Stops the import or export that is under way; it ends with the fault `stopped`.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a command takes the state it is handed"
)]
#[tauri::command]
#[specta::specta]
pub(crate) fn cancel(worker: State<'_, Worker>) {
    worker.stop();
}

/// Begins or ends a meeting: the window fills the screen and what is in it grows.
///
/// Waits for nothing: it is about the window, not about the program.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a command takes the window it is handed"
)]
#[tauri::command]
#[specta::specta]
pub(crate) fn meeting(window: WebviewWindow, on: bool) -> Answer<()> {
    crate::meeting::show(&window, on).map_err(|error| {
        Fault::new("window", "The window could not be changed.").hint(&error.to_string())
    })
}

fn boot_of(office: &mut Office) -> BootDto {
    let mut fault = None;
    let named = office.named.take();
    let asked = named.is_some();
    if office.desk.is_none()
        && let Some(path) = named.or_else(|| office.home.last())
    {
        match open_at(office, &path) {
            Ok(_) => {}
            // A file of last time that was moved since is not an error a person made.
            Err(trouble) if !asked && trouble.code == "not-found" => {}
            Err(trouble) => fault = Some(trouble),
        }
    }
    BootDto {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: std::env::consts::OS.to_owned(),
        opened: office.desk.as_ref().map(opened),
        fault,
        recent: office.home.recent(),
    }
}

/// Opens a file in place of what is open; what is open stays when that fails.
pub(crate) fn open_at(office: &mut Office, path: &std::path::Path) -> Answer<OpenedDto> {
    let desk = Desk::open(path, office.home.host())?;
    Ok(seat(office, desk))
}

fn seat(office: &mut Office, desk: Desk) -> OpenedDto {
    office.home.remember(Some(desk.path()));
    let dto = opened(&desk);
    office.desk = Some(desk);
    dto
}

/// The open program as events carry it.
pub(crate) fn opened(desk: &Desk) -> OpenedDto {
    let program = desk.program();
    let warning = program
        .read_only
        .then(|| "This program can only be read here. Save a copy to change it.".to_owned());
    OpenedDto { program, warning }
}
