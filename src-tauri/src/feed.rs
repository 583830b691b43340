//! Telling the window that another process changed the open program.

use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager};

use crate::commands::opened;
use crate::worker::Worker;

/// How often the file is asked. The question costs one page of one file.
const EVERY: Duration = Duration::from_millis(1_000);

/// Asks for as long as the application runs.
pub(crate) fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(EVERY).await;
            let changed = app
                .state::<Worker>()
                .run(|office| {
                    let Some(desk) = office.desk.as_mut() else {
                        return Ok(None);
                    };
                    Ok(desk.refresh()?.then(|| opened(desk)))
                })
                .await;
            match changed {
                Ok(Some(opened)) => {
                    if let Err(error) = app.emit("program-changed", opened) {
                        tracing::warn!(%error, "the window could not be told of a change");
                    }
                }
                Ok(None) => {}
                Err(fault) => tracing::warn!(code = fault.code, "{}", fault.message),
            }
        }
    });
}
