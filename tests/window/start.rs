//! The first minutes.

use crate::desk::journey;

#[test]
fn the_first_start_offers_four_ways_and_stores_nothing() {
    journey("first-start", |desk| {
        let page = desk.open();
        page.wait_to_see("[data-welcome]");
        for action in [
            "program.sample",
            "program.new",
            "program.open",
            "plan.import",
        ] {
            page.wait_to_see(&format!("[data-welcome] [data-action=\"{action}\"]"));
        }
        assert_eq!(desk.home.program(), None);
        page.close();
    });
}

#[test]
fn the_sample_opens_as_a_file_of_the_persons_own() {
    journey("sample", |desk| {
        let page = desk.open_sample();
        assert!(page.rows().len() > 15, "{:?}", page.rows());
        assert_eq!(page.text("[data-saved]").as_deref(), Some("Saved"));
        assert!(desk.file().is_file());
        assert_eq!(desk.journal().len(), 1);
        page.go("overview");
        page.wait_to_see("[data-overview][data-health]");
        page.go("history");
        page.wait_for("the history to list the first operation", |page| {
            page.text("main")
                .is_some_and(|text| text.contains("sample"))
        });
        page.close();
    });
}

#[test]
fn the_theme_changes_and_is_remembered() {
    journey("theme", |desk| {
        let theme = "return document.documentElement.dataset.theme";
        let page = desk.open_sample();
        let before = page.run(theme, &[]);
        assert!(before == "light" || before == "dark", "{before}");
        page.act("view.theme");
        page.wait_for("the other theme", |page| page.run(theme, &[]) != before);
        let after = page.run(theme, &[]);
        page.close();
        let page = desk.open();
        assert_eq!(page.run(theme, &[]), after);
        page.close();
    });
}

#[test]
fn every_view_opens_without_breaking_a_rule_of_the_page() {
    journey("views", |desk| {
        let page = desk.open_sample();
        for theme in 0..2 {
            for view in ["overview", "plan", "reports", "history"] {
                page.go(view);
                page.wait_for(&format!("the {view} view"), |page| {
                    page.sees(&format!("[data-view=\"{view}\"][aria-current]"))
                });
            }
            page.press("Control+k");
            page.wait_to_see("[data-palette] input");
            page.press("Escape");
            page.wait_to_lose("[data-palette]");
            if theme == 0 {
                page.act("view.theme");
            }
        }
        page.close();
    });
}
