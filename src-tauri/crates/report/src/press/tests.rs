//! What a reader of the page would notice, checked on the laid-out page and on the files.

use plan::{NaiveDate, TimeDelta};
use typst::layout::{Frame, FrameItem, Point};

use super::*;
use crate::page::{Health, MilestoneLine, Span};

#[path = "../../samples/plans.rs"]
mod plans;

const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

/// One run of text where it lies on the page, in points.
#[derive(Debug)]
struct Run {
    text: String,
    size: f64,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Run {
    fn covers(&self, other: &Run) -> bool {
        let slack = 0.2;
        self.left + slack < other.right
            && other.left + slack < self.right
            && self.top + slack < other.bottom
            && other.top + slack < self.bottom
    }
}

fn laid(page: &Page, paper: Paper) -> PagedDocument {
    lay_out(&mut Desk::new(), page, paper)
        .expect("a page")
        .document
}

fn runs(document: &PagedDocument) -> Vec<Run> {
    fn collect(frame: &Frame, origin: Point, found: &mut Vec<Run>) {
        for (offset, item) in frame.items() {
            let at = origin + *offset;
            if let FrameItem::Group(group) = item {
                assert!(group.transform.is_identity(), "text stands upright");
                collect(&group.frame, at, found);
            } else if let FrameItem::Text(text) = item {
                let size = text.size.to_pt();
                found.push(Run {
                    text: text.text.to_string(),
                    size,
                    left: at.x.to_pt(),
                    right: (at.x + text.width()).to_pt(),
                    top: at.y.to_pt() - 0.72 * size,
                    bottom: at.y.to_pt(),
                });
            }
        }
    }
    let mut found = Vec::new();
    for page in document.pages() {
        collect(&page.frame, Point::zero(), &mut found);
    }
    found
}

fn words(page: &Page) -> String {
    let runs = runs(&laid(page, Paper::A4));
    let words: Vec<String> = runs.into_iter().map(|run| run.text).collect();
    words
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn every_plan_is_one_readable_page() {
    for (name, page) in plans::all() {
        for paper in PAPERS {
            let document = laid(&page, paper);
            assert_eq!(document.pages().len(), 1, "{name} {paper:?}");
            let (width, height) = paper.points();
            let runs = runs(&document);
            for run in &runs {
                assert!(run.size >= 8.0, "{name} {paper:?}: too small: {run:?}");
                let inside = run.left > 40.0
                    && run.right < width - 40.0
                    && run.top > 20.0
                    && run.bottom < height - 20.0;
                assert!(inside, "{name} {paper:?}: outside the margins: {run:?}");
            }
            for (index, run) in runs.iter().enumerate() {
                for other in &runs[index + 1..] {
                    assert!(
                        !run.covers(other),
                        "{name} {paper:?}: {run:?} covers {other:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_page_says_what_an_executive_asks_for() {
    let text = words(&plans::slipping());
    for expected in [
        "Kubernetes 1.33",
        "Owner Nina Polshakova",
        "Status at 14 March 2025",
        "Off track",
        "Launch forecast 2 May 2025 9 days late",
        "Launch promised 23 Apr 2025 Wednesday",
        "The launch has moved from 23 April",
        "Code freeze and test freeze Branch Manager Thu 20 Mar Fri 28 Mar 8 days late Off track",
        "Status date 14 Mar",
        "Decisions needed",
        "Blocked P1: Test runners for arm64 are used up.",
        "Top risks",
        "Critical path to launch",
        "Health by dimension",
        "Next two weeks",
        "revision 214",
        "Prepared 14 March 2025 with Gantry",
    ] {
        assert!(
            text.contains(expected),
            "{expected:?} is missing in: {text}"
        );
    }
}

#[test]
fn what_is_empty_is_absent_and_what_is_cut_is_counted() {
    let calm = words(&plans::on_track());
    for absent in [
        "Blocked",
        "Escalated",
        "Dependencies in danger",
        "Top risks",
        "Declared and computed",
    ] {
        assert!(!calm.contains(absent), "{absent}");
    }
    assert!(calm.contains("Decisions needed None at this time."));
    assert!(!calm.contains(" more "));

    let new = words(&plans::empty());
    assert!(new.contains("There are no milestones in this plan yet."));
    for absent in [
        "Launch",
        "Status date",
        "Critical path",
        "Next two weeks",
        "Health by",
    ] {
        assert!(!new.contains(absent), "{absent}");
    }

    let full = words(&plans::long());
    for counted in [
        "more milestones",
        "more decisions",
        "more blockers",
        "more escalations",
        "more dependencies",
        "more risks",
        "more differences",
    ] {
        assert!(full.contains(counted), "{counted}");
    }
}

#[test]
fn a_cut_list_keeps_the_launch_and_what_is_in_trouble() {
    let mut page = plans::slipping();
    let calm = |index: i64| MilestoneLine {
        name: format!("Calm {index}"),
        promised: None,
        forecast: plans::day(2025, 3, 14) + TimeDelta::days(index),
        slip_days: None,
        done: false,
        health: Health::OnTrack,
        owner: String::new(),
        is_launch: false,
    };
    let troubled = page.milestones.split_off(4);
    page.milestones = (0..40).map(calm).chain(troubled).collect();
    let text = words(&page);
    for kept in [
        "v1.33.0 released",
        "1.33.0-rc.0 released",
        "Code freeze and test freeze",
        "Docs: PRs ready for review",
    ] {
        assert!(text.contains(kept), "{kept}");
    }
    assert!(text.contains("more milestones"));
}

#[test]
fn what_people_typed_is_text_and_not_markup() {
    let mut page = plans::on_track();
    let typed = "#image(\"/etc/passwd\") = H *b* $x$ // no";
    page.plan = typed.to_owned();
    page.sentences = vec!["#eval(\"1 + 1\") <label> @ref `code`".to_owned()];
    let text = words(&page);
    assert!(text.contains(typed), "{text}");
    assert!(
        text.contains("#eval(\"1 + 1\") <label> @ref `code`"),
        "{text}"
    );
}

#[test]
fn an_ordinary_report_claims_its_standards_and_warns_of_nothing() {
    let mut press = Press::new();
    for (name, page) in plans::all() {
        let printed = press.pdf(&page, Paper::A4).expect("a report");
        assert_eq!(printed.pages, 1);
        let metadata = String::from_utf8_lossy(&printed.bytes);
        let accessible = metadata.contains("<pdfuaid:part>1</pdfuaid:part>");
        let archival = metadata.contains("<pdfaid:part>2</pdfaid:part>")
            && metadata.contains("<pdfaid:conformance>A</pdfaid:conformance>");
        if name == "hostile" {
            assert!(!accessible);
            assert_eq!(printed.warnings.len(), 2, "{:?}", printed.warnings);
            assert!(printed.warnings.iter().all(|words| words.ends_with('.')));
        } else {
            assert!(accessible && archival, "{name}");
            assert_eq!(printed.warnings, Vec::<String>::new(), "{name}");
        }
        assert!(metadata.contains("/StructTreeRoot"), "{name} is tagged");
    }
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    let page = plans::slipping();
    let mut press = Press::new();
    let first = press.pdf(&page, Paper::A4).expect("a report");
    press.pdf(&plans::long(), Paper::Letter).expect("a report");
    comemo::evict(0);
    assert_eq!(press.pdf(&page, Paper::A4).expect("a report"), first);
    let mut other = Press::new();
    assert_eq!(other.pdf(&page, Paper::A4).expect("a report"), first);
    let picture = press.svg(&page, Paper::A4).expect("a preview");
    assert_eq!(other.svg(&page, Paper::A4).expect("a preview"), picture);
    assert_eq!(picture.len(), 1);
    assert!(picture[0].starts_with("<svg"));
}

#[test]
fn dates_at_the_ends_of_time_are_drawn() {
    let mut page = plans::young();
    page.milestones[0].forecast = NaiveDate::MIN;
    page.milestones[2].forecast = NaiveDate::MAX;
    page.prepared_on = NaiveDate::MAX;
    page.span = Some(Span {
        first: NaiveDate::MIN,
        last: NaiveDate::MAX,
    });
    let printed = Press::new().pdf(&page, Paper::Letter).expect("a report");
    assert_eq!(printed.pages, 1);
}

#[test]
fn a_layout_that_stops_leaves_the_press_usable() {
    let mut press = Press::new();
    let stopped: Result<(), _> = press.at_work(|_| std::panic::resume_unwind(Box::new("stop")));
    let error = stopped.expect_err("stopped");
    assert!(matches!(error, ReportError::Stopped));
    assert!(error.to_string().ends_with('.'));
    assert!(press.pdf(&plans::empty(), Paper::A4).is_ok());
}

/// With two versions in the build, forgetting would reach only ours and memory would grow.
#[test]
fn there_is_one_comemo_to_forget_with() {
    let lock = include_str!("../../../../../Cargo.lock");
    assert_eq!(lock.matches("name = \"comemo\"").count(), 1);
}
