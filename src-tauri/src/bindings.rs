//! The commands as the interface sees them, and the TypeScript written from their types.

use api::dto::ProgressDto;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands};

use crate::commands;

/// The one list of commands.
pub(crate) fn builder() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .disable_serde_phases()
        .error_handling(ErrorHandlingMode::Throw)
        .typ::<ProgressDto>()
        .commands(collect_commands![
            commands::boot,
            commands::new_program,
            commands::open_sample,
            commands::open_program,
            commands::save_copy,
            commands::close_program,
            commands::plan,
            commands::preview,
            commands::perform,
            commands::undo,
            commands::redo,
            commands::path,
            commands::overview,
            commands::history,
            commands::report_pages,
            commands::export_report,
            commands::query,
            commands::preview_import,
            commands::commit_import,
            commands::export_plan,
            commands::cancel,
            commands::meeting,
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str =
        "// Generated from the Rust commands by `cargo xtask bindings`. Do not edit by hand.\n";

    /// Compares the committed file with what the commands say now; writes it when
    /// `UPDATE_BINDINGS` is set.
    #[test]
    fn bindings_are_fresh() {
        let scratch =
            std::env::temp_dir().join(format!("gantry-bindings-{}.ts", std::process::id()));
        let language = specta_typescript::Typescript::default().header(HEADER);
        builder().export(language, &scratch).unwrap();
        let fresh = std::fs::read_to_string(&scratch).unwrap();
        std::fs::remove_file(&scratch).unwrap();
        let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/bindings.ts");
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::write(committed, &fresh).unwrap();
        }
        let stale = std::fs::read_to_string(committed).unwrap_or_default() != fresh;
        assert!(
            !stale,
            "ui/src/ipc/bindings.ts is stale: run `cargo xtask bindings`."
        );
    }

    /// The list Tauri checks calls against, the capability of the window and the registered
    /// commands are the same list.
    #[test]
    fn every_command_is_granted_and_no_other() {
        let source = include_str!("bindings.rs");
        let listed: Vec<&str> = source
            .lines()
            .filter_map(|line| line.trim().strip_prefix("commands::")?.strip_suffix(','))
            .collect();
        let manifest: Vec<&str> = include_str!("commands.txt").lines().collect();
        assert_eq!(listed, manifest);
        let capability = include_str!("../capabilities/main.json");
        let granted: Vec<String> = capability
            .lines()
            .filter_map(|line| line.trim().trim_matches(['"', ',']).strip_prefix("allow-"))
            .map(|name| name.replace('-', "_"))
            .collect();
        assert_eq!(granted, manifest);
    }
}
