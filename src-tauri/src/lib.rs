//! The thin shell: a window, its menus and dialogs, and one worker thread that owns the program.
//!
//! Nothing is decided here. A command ([`commands`]) converts nothing and computes nothing: it
//! hands a closure to the [`worker`], which owns the `Desk`, and waits for its answer, so SQLite
//! and Typst never run on the thread that draws. What panics behind a command becomes a fault and
//! leaves the window alive.
//!
//! [`home`] knows the platform's folders, [`feed`] tells the window when another process changed
//! the open file, [`alarm`] tells the desktop what has become overdue, [`dialog`] asks
//! for paths, [`menu`] mirrors the actions of the interface, [`meeting`] fills the screen.

mod alarm;
mod bindings;
mod commands;
mod dialog;
mod feed;
mod home;
mod meeting;
mod menu;
mod renderer;
mod watched;
mod window;
mod worker;

use tauri::Manager;

/// Runs the application until its window closes.
///
/// # Panics
/// When the platform has no display or no web view: there is nothing to show an error in.
pub fn run() {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .init();
    renderer::choose();
    let builder = bindings::builder();
    let home = home::Home::of_platform();
    let named = home::named_on_command_line(std::env::args_os().skip(1));
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| {
            window::show_again(
                app,
                home::named_on_command_line(arguments.into_iter().skip(1)),
            );
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(window::remembered_size())
        .invoke_handler(builder.invoke_handler())
        .setup(move |app| {
            app.manage(worker::Worker::start(home, named));
            window::open(app)?;
            feed::watch(app.handle().clone());
            alarm::watch(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the platform provides a display and a web view")
        .run(|_, _| {});
}
