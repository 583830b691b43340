//! The native menu: it mirrors the interface's actions and sends their ids to it.
//!
//! Only quitting has an accelerator here. The interface owns all other keys: a native accelerator
//! would take Ctrl+Z away from the text field somebody is typing in.

use tauri::menu::{
    Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem, Submenu, SubmenuBuilder,
};
use tauri::{AppHandle, Emitter, Wry};

/// An action's id in the interface, and its words. No words: a separator.
type Entry = (&'static str, &'static str);

const PROGRAM: &[Entry] = &[
    ("program.new", "New Program…"),
    ("program.sample", "Open Sample Release"),
    ("program.open", "Open…"),
    ("", ""),
    ("plan.import", "Import…"),
    ("plan.export", "Export…"),
    ("", ""),
    ("program.copy", "Save a Copy…"),
    ("report.export", "Export Report as PDF…"),
    ("", ""),
    ("program.close", "Close Program"),
];

const TRACKING: &[Entry] = &[
    ("record.blocker", "Raise a Blocker…"),
    ("record.dependency", "Add a Dependency…"),
    ("record.risk", "Raise a Risk…"),
    ("record.decision", "Ask for a Decision…"),
    ("record.action", "Add an Action…"),
    ("record.assumption", "Write an Assumption Down…"),
    ("record.escalation", "Write an Escalation…"),
    ("", ""),
    ("record.paste", "Paste a Record…"),
    ("record.policy", "Rules and Roles…"),
    ("", ""),
    ("tracking.attention", "What Wants Attention"),
    ("tracking.health", "Health of Everything"),
];

const EDIT: &[Entry] = &[("edit.undo", "Undo"), ("edit.redo", "Redo")];

const ROWS: &[Entry] = &[
    ("task.add", "Add Task"),
    ("task.addAbove", "Add Task Above"),
    ("milestone.add", "Add Milestone"),
    ("plan.new", "Add Plan…"),
    ("", ""),
    ("task.indent", "Indent"),
    ("task.outdent", "Outdent"),
    ("task.up", "Move Up"),
    ("task.down", "Move Down"),
    ("", ""),
    ("task.link", "Link Selected"),
    ("task.unlink", "Unlink Selected"),
    ("", ""),
    ("task.delete", "Delete"),
];

const DATES: &[Entry] = &[
    ("task.why", "Why This Date?"),
    ("plan.check", "Check the Plan"),
    ("", ""),
    ("baseline.take", "Take a Baseline…"),
    ("baseline.compare", "Baselines…"),
    ("view.baseline", "Show or Hide the Baseline"),
    ("compare.moment", "Compare with an Earlier Moment…"),
    ("compare.list", "List What Changed"),
    ("compare.stop", "Stop Comparing"),
    ("", ""),
    ("calendar.edit", "Calendars and Time Off…"),
];

const VIEW: &[Entry] = &[
    ("view.overview", "Overview"),
    ("view.plan", "Plan"),
    ("view.network", "Network"),
    ("view.tracking", "Tracking"),
    ("view.reports", "Reports"),
    ("view.history", "History"),
    ("", ""),
    ("view.zoomIn", "Zoom In"),
    ("view.zoomOut", "Zoom Out"),
    ("view.fit", "Fit Plan"),
    ("view.today", "Go to Today"),
    ("view.daysOff", "Show or Hide Days Off"),
    ("view.row", "Scroll the Chart to the Row"),
    ("", ""),
    ("outline.unfold", "Unfold"),
    ("outline.fold", "Fold"),
    ("outline.unfoldAll", "Unfold All Rows"),
    ("outline.foldAll", "Fold All Rows"),
    ("", ""),
    ("view.inspector", "Show or Hide Inspector"),
    ("view.meeting", "Meeting Mode"),
    ("view.theme", "Light or Dark"),
    ("view.preferences", "Preferences…"),
];

const HELP: &[Entry] = &[
    ("view.palette", "Command Palette"),
    ("view.shortcuts", "Keyboard Shortcuts"),
    ("view.keys", "Change Keyboard Shortcuts…"),
];

/// Builds the menu bar.
pub(crate) fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let program = submenu(app, "Program", PROGRAM)?;
    program.append(&PredefinedMenuItem::separator(app)?)?;
    program.append(&PredefinedMenuItem::quit(app, Some("Quit Gantry"))?)?;
    let edit = submenu(app, "Edit", EDIT)?;
    // Elsewhere the web view brings these itself.
    if cfg!(target_os = "macos") {
        edit.append(&PredefinedMenuItem::separator(app)?)?;
        edit.append(&PredefinedMenuItem::cut(app, None)?)?;
        edit.append(&PredefinedMenuItem::copy(app, None)?)?;
        edit.append(&PredefinedMenuItem::paste(app, None)?)?;
        edit.append(&PredefinedMenuItem::select_all(app, None)?)?;
    }
    MenuBuilder::new(app)
        .items(&[
            &program,
            &edit,
            &submenu(app, "Rows", ROWS)?,
            &submenu(app, "Dates", DATES)?,
            &submenu(app, "Tracking", TRACKING)?,
            &submenu(app, "View", VIEW)?,
            &submenu(app, "Help", HELP)?,
        ])
        .build()
}

/// Sends a chosen action to the interface.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    if let Err(error) = app.emit("menu", id) {
        tracing::warn!(%error, id, "the window could not be told of a menu choice");
    }
}

fn submenu(app: &AppHandle, title: &str, entries: &[Entry]) -> tauri::Result<Submenu<Wry>> {
    let menu = SubmenuBuilder::new(app, title).build()?;
    for &(id, words) in entries {
        if words.is_empty() {
            menu.append(&PredefinedMenuItem::separator(app)?)?;
        } else {
            menu.append(&MenuItemBuilder::with_id(id, words).build(app)?)?;
        }
    }
    Ok(menu)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each entry names an action that the interface has.
    #[test]
    fn every_entry_is_an_action_of_the_interface() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/actions");
        let mut source = String::new();
        for file in std::fs::read_dir(folder).unwrap() {
            source.push_str(&std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
        let written = |text: &str| source.contains(&format!("'{text}'"));
        // Actions of one kind are made by a function that puts the group before the name.
        let made = |id: &str| {
            id.split_once('.').is_some_and(|(group, name)| {
                source.contains(&format!("`{group}.${{")) && written(name)
            })
        };
        for (id, _) in [PROGRAM, EDIT, ROWS, DATES, TRACKING, VIEW, HELP].concat() {
            assert!(id.is_empty() || written(id) || made(id), "{id}");
        }
    }
}
