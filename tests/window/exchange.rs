//! Files of other programs, in and out.

use std::fs;

use crate::desk::journey;

/// Two rows and a link, as Microsoft Project writes them. The second row's recorded dates are a
/// week after those its link gives it.
const PROJECT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Name>Crane</Name>
  <StartDate>2025-03-03T08:00:00</StartDate>
  <MinutesPerDay>480</MinutesPerDay>
  <Tasks>
    <Task>
      <UID>1</UID><ID>1</ID><Name>Survey the bearing</Name><OutlineLevel>1</OutlineLevel>
      <Start>2025-03-03T08:00:00</Start><Finish>2025-03-07T17:00:00</Finish>
      <Duration>PT40H0M0S</Duration>
    </Task>
    <Task>
      <UID>2</UID><ID>2</ID><Name>Weld the foot</Name><OutlineLevel>1</OutlineLevel>
      <Start>2025-03-17T08:00:00</Start><Finish>2025-03-18T17:00:00</Finish>
      <Duration>PT16H0M0S</Duration>
      <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>
    </Task>
  </Tasks>
</Project>
"#;

#[test]
fn a_project_becomes_a_program_and_leaves_as_a_table() {
    journey("exchange", |desk| {
        // Every dialog answers with the same path: what is imported from it is exported over it.
        let file = desk.home.pick();
        fs::write(&file, PROJECT).unwrap();
        let page = desk.open();
        page.wait_to_see("[data-welcome]");
        page.act("plan.import");
        page.wait_to_see("[data-import] [data-counts]");
        let counts = page.text("[data-counts]").unwrap();
        assert!(
            counts.contains("2 tasks") && counts.contains("1 link"),
            "{counts}"
        );
        page.click("[data-tab=\"dates\"]");
        page.wait_to_see("[data-differing=\"1\"]");
        assert_eq!(desk.home.program(), None, "looking stores nothing");
        page.click("[data-import] [data-commit]");
        page.wait_to_lose("[data-import]");
        page.wait_for("both rows", |page| {
            page.find_row("Survey the bearing").is_some()
                && page.find_row("Weld the foot").is_some()
        });
        assert_eq!(desk.journal().len(), 1);
        let stored = desk.stored("Weld the foot");
        assert!(
            stored["start"].as_str().unwrap().starts_with("2025-03-10"),
            "{stored}"
        );

        page.act("plan.export");
        page.click("[data-export] [data-format=\"csv\"]");
        page.click("[data-export] [data-commit]");
        page.wait_to_lose("[data-export]");
        let table = fs::read_to_string(&file).unwrap();
        assert!(
            table.lines().count() == 3 && table.contains("Weld the foot"),
            "{table}"
        );
        page.close();
    });
}

#[test]
fn a_broken_file_is_told_in_the_sheet_and_changes_nothing() {
    journey("exchange-broken", |desk| {
        let page = desk.open_sample();
        let (bytes, revision) = (desk.bytes(), page.revision());
        fs::write(desk.home.pick(), &PROJECT[..PROJECT.len() / 2]).unwrap();
        page.act("plan.import");
        page.wait_to_see("[data-import] [data-error]");
        let said = page.text("[data-import] [data-error]").unwrap();
        assert!(
            said.contains("not sound XML") && said.contains("line"),
            "{said}"
        );
        page.press("Escape");
        page.wait_to_lose("[data-import]");
        assert_eq!((desk.bytes(), page.revision()), (bytes, revision));
        page.close();
    });
}
