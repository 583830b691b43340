//! The one window.

use std::path::PathBuf;

use tauri::{App, AppHandle, Emitter, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

use crate::commands::{open_at, opened};
use crate::worker::Worker;
use crate::{meeting, menu};

/// Opens the window with its menu.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let handle = app.handle();
    app.set_menu(menu::build(handle)?)?;
    app.on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()));
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Gantry")
        .inner_size(1280.0, 800.0)
        .min_inner_size(800.0, 520.0)
        .disable_drag_drop_handler()
        // The page names the program in its title; so does whoever lists windows.
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                tracing::warn!(%error, "the window could not be named");
            }
        })
        // Our own pages and nothing else: a link in a note must not carry the window away.
        .on_navigation(|url| {
            matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
        })
        .build()?;
    meeting::put_back(&window);
    Ok(())
}

/// Remembers size and place from one start to the next.
pub(crate) fn remembered_size<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    use tauri_plugin_window_state::StateFlags;
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// A second start brings the window forward, with the file it named.
pub(crate) fn show_again(app: &AppHandle, named: Option<PathBuf>) {
    if let Some(window) = app.get_webview_window("main") {
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        if let Err(error) = shown {
            tracing::warn!(%error, "the window could not be brought forward");
        }
    }
    let Some(path) = named else { return };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let result = app
            .state::<Worker>()
            .run(move |office| {
                open_at(office, &path)?;
                Ok(opened(office.desk()?))
            })
            .await;
        let sent = match result {
            Ok(opened) => app.emit("program-changed", opened),
            Err(fault) => app.emit("fault", fault),
        };
        if let Err(error) = sent {
            tracing::warn!(%error, "the window could not be told of the file");
        }
    });
}
