//! The page for executives.

use std::fs;
use std::process::Command;

use crate::desk::journey;

#[test]
fn the_one_pager_is_seen_in_the_window_and_exported() {
    journey("report", |desk| {
        let page = desk.open_sample();
        page.go("reports");
        page.wait_for("a drawn page", |page| {
            page.truth(
                "const page = document.querySelector('img[data-report-page], [data-report-page] img');
                 return page?.complete && page.naturalWidth > 100",
            )
        });
        page.act("report.export");
        let pdf = desk.home.pick();
        page.wait_for("the PDF", |_| pdf.is_file());
        page.wait_to_see("[data-toast]");
        assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
        let text = Command::new("pdftotext")
            .arg(&pdf)
            .arg("-")
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&text.stdout);
        assert!(text.contains("Kubernetes 1.33"), "{text}");
        let other = desk.home.path("command.pdf");
        let file = desk.file().display().to_string();
        let ran = tests::command::gantry(&[
            "report",
            &file,
            "--today",
            desk.home.today(),
            "-o",
            &other.display().to_string(),
        ]);
        assert_eq!(ran.code, Some(0), "{}", ran.errors);
        assert!(
            fs::read(&pdf).unwrap() == fs::read(&other).unwrap(),
            "one layout, same bytes"
        );
        page.close();
    });
}
