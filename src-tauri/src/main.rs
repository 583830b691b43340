//! Starts the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    gantry_desktop::run();
}
