//! The wall around the page: a program file from a stranger must not get further than its text.

use serde_json::json;

use crate::desk::journey;

#[test]
fn the_page_runs_only_its_own_code_and_reaches_nothing_outside() {
    journey("shell", |desk| {
        let page = desk.open_sample();
        assert_eq!(page.run("return typeof window.__TAURI__", &[]), "undefined");
        assert_eq!(
            page.run("return Object.isFrozen(Object.prototype)", &[]),
            true
        );

        let before = page.run("return location.href", &[]);
        page.run("location.href = 'https://example.com/'", &[]);
        page.settle();
        assert_eq!(page.run("return location.href", &[]), before);
        assert_eq!(
            page.run(
                "window.gantryOffences.length = 0; return window.open('https://example.com/')",
                &[]
            ),
            json!(null)
        );

        for (payload, directive) in [
            ("const it = document.createElement('script'); it.textContent = 'window.reached = 1';
              document.body.append(it)", "script-src"),
            ("const it = document.createElement('div'); document.body.append(it);
              it.innerHTML = '<img src=\"x:\" onerror=\"window.reached = 1\">'", "script-src"),
            ("const it = document.createElement('style'); it.textContent = '*{display:none}';
              document.head.append(it)", "style-src"),
            ("const it = document.createElement('iframe'); it.src = 'https://example.com/';
              document.body.append(it)", "frame-src"),
            ("fetch('https://example.com/').then(() => { window.reached = 1 }, () => {})", "connect-src"),
            ("const it = new Image(); it.src = 'https://example.com/a.png'", "img-src"),
        ] {
            page.run(payload, &[]);
            page.wait_for(&format!("{directive} to block {payload}"), |page| {
                let offences = page.run("return window.gantryOffences", &[]);
                offences.as_array().is_some_and(|all| {
                    all.iter().any(|one| one.as_str().is_some_and(|one| one.contains(directive)))
                })
            });
            assert_eq!(page.run("window.gantryOffences.length = 0; return window.reached ?? null", &[]), json!(null));
        }
        page.close();
    });
}
