//! The executive report as a file.

use api::dto::PaperDto;
use api::{Desk, write_whole};

use crate::desk::{host, sample};

#[test]
fn the_same_program_prints_the_same_bytes() {
    let mut open = sample();
    let first = open.desk.report_pdf(1, PaperDto::A4).unwrap();
    assert!(first.starts_with(b"%PDF"));
    let again = Desk::open(open.desk.path(), host())
        .unwrap()
        .report_pdf(1, PaperDto::A4)
        .unwrap();
    assert!(first == again, "two prints of one program differ");
    let letter = open.desk.report_pdf(1, PaperDto::Letter).unwrap();
    assert!(first != letter, "paper sizes differ");
    let pages = open.desk.report_svg(1, PaperDto::A4).unwrap();
    assert!(pages.iter().all(|page| page.contains("<svg")));
    let path = open.folder.path().join("report.pdf");
    write_whole(&path, &letter).unwrap();
    write_whole(&path, &first).unwrap();
    assert!(std::fs::read(&path).unwrap() == first);
    assert_eq!(
        open.desk.report_pdf(7, PaperDto::A4).unwrap_err().code,
        "missing"
    );
}
