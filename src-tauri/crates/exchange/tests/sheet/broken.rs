//! Broken, hostile and huge tables: a note or a refusal, never a crash, a hang or half a table.

use exchange::limits;
use exchange::sheet::{
    ReadCsv, Refused, RowFate, Selection, difference, import, propose, read_csv,
};
use exchange::{Stopped, Watch};
use proptest::prelude::*;

use crate::sample::{adopted, context, csv, noted, table};

fn refused(bytes: &[u8]) -> Refused {
    read_csv(bytes, &ReadCsv::default(), &Watch::nobody()).unwrap_err()
}

#[test]
fn what_is_no_table_is_refused_with_a_sentence() {
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b"\n\n , ,\n"), Refused::Empty);
    assert_eq!(refused(b"name,start\n"), Refused::Empty);
    assert!(matches!(refused(b"name\nA\0B\n"), Refused::NotText(_)));
    assert!(matches!(
        refused(b"%PDF-1.4\0\0\x01\x02"),
        Refused::NotText(_)
    ));
    assert_eq!(
        refused(&vec![b'a'; limits::FILE_BYTES + 1]),
        Refused::TooLarge(64)
    );
    let wide = format!("name{}x\nA\n", ",".repeat(1_100));
    assert_eq!(refused(wide.as_bytes()), Refused::TooManyColumns(1_024));
    let long = format!("name\n{}", "A\n".repeat(limits::ROWS + 1));
    assert_eq!(refused(long.as_bytes()), Refused::TooManyRows(limits::ROWS));
    for refused in [refused(b""), Refused::TooLarge(64), Refused::Encrypted] {
        assert!(refused.to_string().ends_with('.'));
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_no_more_than_a_cell() {
    let rest = "2,B,1d\n".repeat(10_000);
    let table = table(&format!("id,name,duration\n1,\"A,1d\n{rest}"));
    let codes: Vec<&str> = table.notes().list().iter().map(|note| note.code).collect();
    assert!(codes.contains(&"quote-open"), "{codes:?}");
    assert!(codes.contains(&"text-cut"), "{codes:?}");
    assert_eq!(table.len(), 1);
    // A quotation mark within a text is just that.
    let inches = crate::sample::table("id,name\n1,5\" pipe\n2,B\n");
    assert_eq!(inches.notes().list(), []);
}

#[test]
fn a_thousand_faults_are_counted_not_listed() {
    let text = format!("name,start\n{}", "A,never\n".repeat(3_000));
    let incoming = csv(&text);
    assert_eq!(incoming.imported.notes.list().len(), limits::NOTES);
    assert!(incoming.imported.notes.beyond() >= 2_000);
    assert_eq!(incoming.imported.program.tasks.len(), 3_000);
}

#[test]
fn a_deep_or_circular_outline_is_made_flat_enough() {
    let deep: String = (1..=500)
        .map(|at| format!("{at},Row {at},{}\n", at - 1))
        .collect();
    let incoming = csv(&format!("id,name,parent\n{deep}"));
    assert_eq!(noted(&incoming, "too-deep").len(), 1);
    let circle: String = (1..=500)
        .map(|at| format!("{at},Row {at},{}\n", at % 500 + 1))
        .collect();
    let incoming = csv(&format!("id,name,parent\n{circle}"));
    assert_eq!(noted(&incoming, "outline-loop").len(), 1);
}

#[test]
fn links_in_circles_are_opened_and_a_web_of_them_ends() {
    let ring: String = (1..=2_000)
        .map(|at| format!("Row {at},{}\n", at % 2_000 + 1))
        .collect();
    let incoming = csv(&format!("name,predecessors\n{ring}"));
    assert_eq!(incoming.imported.program.links.len(), 1_999);
    assert_eq!(noted(&incoming, "loop").len(), 1);
    let web: String = (0..300)
        .map(|at| {
            let others: Vec<String> = (1..20)
                .map(|n| ((at + n * 7) % 300 + 1).to_string())
                .collect();
            format!("Row {at},{}\n", others.join(";"))
        })
        .collect();
    csv(&format!("name,predecessors\n{web}"));
}

#[test]
fn anybody_may_stop_it() {
    let text = format!("name\n{}", "A\n".repeat(5_000));
    let stop = Watch::new(&|_, _| false);
    let stopped = Err(Refused::Stopped(Stopped));
    assert_eq!(
        read_csv(text.as_bytes(), &ReadCsv::default(), &stop).map(drop),
        stopped
    );
    let table = table(&text);
    assert_eq!(
        import(&table, &propose(&table), &context(), &stop).map(drop),
        stopped
    );
}

const SEED: &str = "\u{feff}Id,Row,Name,Outline level,Duration,Start,Finish,Predecessors,Predecessor ids,Percent complete,Status,Owner,Constraint,Deadline,Actual start,Remaining,Parent\n\
    T-1,1,Phase,1,10d,2025-03-03,2025-03-14,,,0%,,,,,,,\n\
    T-2,2,\"De\"\"sign\",2,1w 2d,2025-03-03 08:00,3/5/25,,,40%,In progress,Ann,,,2025-03-03 09:00,3d,T-1\n\
    T-3,3,'=Build,2,3ed,14. Mai 2025,,2FS+50%; 1,T-2SS-1d,,Done,Ben;Cid,Start no earlier than 2025-03-10,2025-04-01 17:00,,,T-1\n\
    T-4,4,Gate,1,0d,Mon Feb 06 2023 05:00:00 GMT+0000 (GMT),,\"3FF-1,5d\",T-3,100%,,,Pinned 2025-03-03 to 2025-03-05,,,,T-9\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to a file on its way, it is read to a program that holds together, or
    /// refused.
    #[test]
    fn no_bytes_break_the_reader(
        hits in prop::collection::vec((0..SEED.len(), any::<u8>(), 0..4_u8), 0..12),
        interesting in prop::collection::vec((0..SEED.len(), 0..8_usize), 0..6),
    ) {
        const TEXTS: [&str; 8] = [",", "\"", "\n", ";", "99999999999", "-", "T-1", "\u{2212}"];
        let mut bytes = SEED.as_bytes().to_vec();
        for (at, byte, what) in hits {
            let at = at.min(bytes.len().saturating_sub(1));
            match what {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.remove(at)),
                _ => bytes.truncate(at.max(40)),
            }
        }
        for (at, which) in interesting {
            let at = at.min(bytes.len());
            bytes.splice(at..at, TEXTS[which].bytes());
        }
        if let Ok(table) = read_csv(&bytes, &ReadCsv::default(), &Watch::nobody()) {
            let mut mapping = propose(&table);
            mapping.dates = Some(exchange::sheet::DateOrder::MonthFirst);
            if let Ok(incoming) = import(&table, &mapping, &context(), &Watch::nobody()) {
                adopted(&incoming);
                let present = adopted(&csv(&SEED.replace("3/5/25", "3/15/25")));
                let found = difference(&present, plan::PlanId(1), &incoming).unwrap();
                let chosen = Selection::usual(&found);
                if let Ok(edit) = found.edits(&chosen) {
                    // Links of the file and of the plan may not agree; anything else lands.
                    let landed = plan::apply(&present, &edit);
                    prop_assert!(landed.as_ref().err().is_none_or(|refusal| refusal.code() == "link"), "{:?}", landed.err());
                    if let Ok(delta) = landed {
                        let mut after = present.clone();
                        after.commit(&delta);
                        let again = difference(&after, plan::PlanId(1), &incoming).unwrap();
                        // A row without an id can't be found again, nor can what lies under it.
                        let lost = again.rows.iter().any(|row| row.fate == RowFate::Added);
                        let differs = again.rows.iter().find(|row| row.fate == RowFate::Changed);
                        let differs = differs.filter(|_| !lost);
                        prop_assert!(differs.is_none(), "{:?}", differs);
                    }
                }
                prop_assert!(found.rows.len() >= incoming.imported.program.tasks.len());
            }
        }
    }
}
