//! The TypeScript side of the boundary, written from its Rust side.

use crate::steps::{Done, cargo, root, run};

/// Writes `ui/src/ipc/bindings.ts` anew. The test that keeps it fresh also knows how to write it.
pub(crate) fn bindings() -> Done {
    if !root().join("ui/dist").is_dir() {
        return Err("The desktop crate needs a built interface: `cargo xtask run` once, or `npm run build` in ui.".to_owned());
    }
    let mut test = cargo(&[
        "test",
        "--workspace",
        "--lib",
        "--quiet",
        "bindings_are_fresh",
    ]);
    test.env("UPDATE_BINDINGS", "1");
    run(test)
}
