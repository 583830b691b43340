//! Round trips and counts over small made-up plans of every shape.

use proptest::prelude::*;

use crate::{codes, known, of_tasks, read, round};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_was_read_is_written_and_read_alike(
        rows in prop::collection::vec((1..4_u32, 0..2_000_u32, 0..8_u32, 0..3_u32, 0..101_u32), 1..12),
        links in prop::collection::vec((0..12_usize, 0..12_usize, 0..4_u32, -9_000..9_000_i32, 3..12_u32), 0..10),
    ) {
        let mut tasks = String::new();
        for (at, &(level, minutes, constraint, kind, percent)) in rows.iter().enumerate() {
            let begun = if percent > 0 {
                format!("<ActualStart>2025-01-06T08:00:00</ActualStart><PercentComplete>{percent}</PercentComplete>")
            } else {
                String::new()
            };
            let done = if percent == 100 { "<ActualFinish>2025-01-09T12:00:00</ActualFinish>" } else { "" };
            let held: String = links
                .iter()
                .filter(|&&(_, to, ..)| to == at)
                .filter(|&&(from, to, ..)| from < to)
                .map(|(from, _, kind, lag, format)| {
                    format!(
                        "<PredecessorLink><PredecessorUID>{}</PredecessorUID><Type>{kind}</Type>\
                         <LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat></PredecessorLink>",
                        from + 1
                    )
                })
                .collect();
            tasks += &format!(
                "<Task><UID>{}</UID><Name>Row {at}</Name><Type>{kind}</Type><OutlineLevel>{level}</OutlineLevel>\
                 <Duration>PT0H{minutes}M0S</Duration>{begun}{done}<ConstraintType>{constraint}</ConstraintType>\
                 <ConstraintDate>2025-02-03T08:00:00</ConstraintDate>{held}</Task>",
                at + 1
            );
        }
        let imported = read(&of_tasks(&tasks));
        prop_assert_eq!(imported.program.tasks.len(), rows.len());
        let left_out = ["no-calendar", "duplicate-link", "link-within-summary", "finish-link-to-summary", "loop", "milestone-half-met"];
        prop_assert!(codes(&imported).iter().all(|code| left_out.contains(code)), "{:?}", imported.notes);
        prop_assert_eq!(known(&round(&imported.program)), known(&imported.program));
    }
}
