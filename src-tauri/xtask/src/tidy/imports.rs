//! Which folder of the interface may import which.

use super::Offence;
use super::tree::Tree;

const SOURCE: &str = "ui/src/";
const ENDS: [&str; 2] = [".ts", ".svelte"];

/// A folder of `ui/src`, and the folders (or single files) it may import besides itself. What lies
/// right in `ui/src` puts everything together and may import all of it; `icons` lies beside `ui`.
const ARROWS: [(&str, &[&str]); 8] = [
    ("core", &["ipc/bindings"]),
    ("ipc", &["core"]),
    ("model", &["core", "ipc"]),
    ("actions", &["model", "core", "ipc", "widgets"]),
    ("widgets", &["core", "styles"]),
    (
        "features",
        &[
            "model", "core", "actions", "widgets", "ipc", "styles", "icons",
        ],
    ),
    ("styles", &[]),
    (
        "testing",
        &["core", "ipc", "model", "actions", "widgets", "features"],
    ),
];

/// Files only the outermost layer may choose between; the rest knows the interface `ipc/engine`.
const CHOSEN_OUTSIDE: [&str; 2] = ["ipc/tauri", "ipc/memory"];

/// A package (by how it begins), and the only folder that may import it.
const HOMES: [(&str, &str); 1] = [("@tauri-apps/", "ipc")];

/// Packages a folder must do without, whatever else it imports.
const BANNED: [(&str, &str); 2] = [("core", "svelte"), ("ipc", "svelte")];

pub(super) fn arrows(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for (path, text) in tree.under(SOURCE, &ENDS) {
        let own = &path[SOURCE.len()..];
        let test = own.contains(".test.") || own.starts_with("testing/");
        for to in imports(text).iter().filter_map(|name| resolve(own, name)) {
            if let Some(why) = forbidden(own, &to, test) {
                offences.push(format!("{path}: {why} ({to})"));
            }
        }
    }
    offences
}

pub(super) fn homes(tree: &Tree) -> Vec<Offence> {
    let mut offences = Vec::new();
    for (path, text) in tree.under(SOURCE, &ENDS) {
        let folder = top(&path[SOURCE.len()..]).unwrap_or_default();
        for name in imports(text) {
            let home = HOMES.iter().find(|(start, _)| name.starts_with(start));
            if let Some((start, home)) = home
                && folder != *home
            {
                offences.push(format!("{path}: only ui/src/{home} may import {start}*"));
            }
            let package = name.split('/').next().unwrap_or_default();
            if BANNED.contains(&(folder, package)) {
                offences.push(format!("{path}: {folder} does without {package}"));
            }
        }
    }
    offences
}

fn forbidden(own: &str, to: &str, test: bool) -> Option<String> {
    let from = top(own)?;
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == from) else {
        return Some(format!("the folder {from} is not in the picture"));
    };
    if test && top(to).is_none() {
        return None;
    }
    let Some(target) = top(to) else {
        return Some(format!(
            "{from} must not import what puts everything together"
        ));
    };
    let may = allowed.iter().any(|one| *one == target || *one == to);
    if target != from && !may && !(test && target == "testing") {
        return Some(format!("{from} must not import {target}"));
    }
    if target == "features" && feature(own) != feature(to) && !test {
        return Some("features never import each other".to_owned());
    }
    if from != "ipc" && !test && CHOSEN_OUTSIDE.iter().any(|file| to.starts_with(file)) {
        return Some("only main.ts chooses an engine".to_owned());
    }
    None
}

/// The first folder of a path below `ui/src`; nothing for a file right in it.
fn top(path: &str) -> Option<&str> {
    path.split_once('/').map(|(folder, _)| folder)
}

fn feature(path: &str) -> Option<&str> {
    path.split('/').nth(1)
}

/// What a file imports: `import … from 'x'`, `import 'x'`, `export … from 'x'`, `import('x')`.
fn imports(text: &str) -> Vec<&str> {
    const BEFORE: [&str; 3] = ["from ", "import ", "import("];
    let mut found = Vec::new();
    for (at, quote) in text.match_indices(['\'', '"']) {
        if BEFORE.iter().any(|word| text[..at].ends_with(word)) {
            let rest = &text[at + 1..];
            if let Some(end) = rest.find(quote)
                && !rest[..end].contains('\n')
            {
                found.push(&rest[..end]);
            }
        }
    }
    found
}

/// A relative import as a path below `ui/src`; nothing for a package.
fn resolve(own: &str, name: &str) -> Option<String> {
    if !name.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = own.split('/').collect();
    parts.pop();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offences(path: &str, text: &str) -> Vec<Offence> {
        let tree = Tree::of(&[(path, text)]);
        [arrows(&tree), homes(&tree)].concat()
    }

    #[test]
    fn what_the_picture_allows_passes() {
        for (path, text) in [
            (
                "ui/src/main.ts",
                "import { open } from './ipc/tauri';\nimport App from './App.svelte';",
            ),
            (
                "ui/src/features/plan/Bar.svelte",
                "import { Task } from '../../model/task.svelte';",
            ),
            (
                "ui/src/features/plan/Bar.svelte",
                "import Row from './Row.svelte';",
            ),
            (
                "ui/src/model/task.svelte.ts",
                "import type { TaskDto } from '../ipc/bindings';",
            ),
            (
                "ui/src/model/task.test.ts",
                "import { memory } from '../ipc/memory';",
            ),
            (
                "ui/src/ipc/tauri.ts",
                "import { invoke } from '@tauri-apps/api/core';",
            ),
            (
                "ui/src/core/time.ts",
                "const text = 'taken from \"model\"';",
            ),
        ] {
            assert_eq!(offences(path, text), Vec::<Offence>::new(), "{path}");
        }
    }

    #[test]
    fn every_wrong_arrow_is_found() {
        for (path, text, wanted) in [
            (
                "core/a.ts",
                "import { x } from '../model/x';",
                "core must not import model",
            ),
            (
                "core/a.ts",
                "import { tick } from 'svelte';",
                "core does without svelte",
            ),
            (
                "core/a.ts",
                "export * from '../ipc/engine';",
                "core must not import ipc",
            ),
            (
                "widgets/B.svelte",
                "import '../actions/undo';",
                "widgets must not import actions",
            ),
            (
                "features/plan/P.svelte",
                "import X from '../reports/X.svelte';",
                "never import each",
            ),
            (
                "features/plan/P.svelte",
                "await import('../../ipc/tauri')",
                "chooses an engine",
            ),
            (
                "actions/a.ts",
                "import {\n  f,\n} from \"@tauri-apps/api\";",
                "only ui/src/ipc may",
            ),
            (
                "model/m.ts",
                "import x from '../App.svelte';",
                "puts everything together",
            ),
            (
                "helpers/h.ts",
                "import x from '../core/x';",
                "not in the picture",
            ),
        ] {
            let found = offences(&format!("ui/src/{path}"), text);
            assert_eq!(found.len(), 1, "{path}: {found:?}");
            assert!(found[0].contains(wanted), "{found:?}");
        }
    }
}
