//! What holds whatever is tracked.

use assess::Health;
use assess::attention::blocked;
use assess::colour::colours;
use plan::Severity;
use proptest::prelude::*;

use crate::desk::Desk;

const NAMES: [&str; 8] = ["D", "A", "B", "C", "E", "F", "G", "M"];
const SKETCH: &str = "D milestone; A 2d after D; S { B 3d; C 1d after B } after A; E 2d; F 1d after E,C; G 4d; M milestone after F; launch M";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn health_is_its_worst_dimension_and_a_cleared_blocker_leaves_no_mark(
        raised in prop::collection::vec((0_usize..8, 0_usize..4), 1..5),
        promise in 10_u32..28,
    ) {
        let mut desk = Desk::of(SKETCH);
        desk.awaits("D");
        desk.promise("M", &format!("2025-01-{promise}"));
        let mut open = Vec::new();
        for (row, severity) in raised {
            open.push(desk.raise(Severity::ALL[severity], NAMES[row], "2025-01-13T09:00"));
        }
        while let Some(blocker) = open.pop() {
            desk.look("2025-01-14T09:00", |survey| {
                for colour in colours(survey) {
                    let known = colour.dimensions.iter().map(|one| one.health);
                    let worst = known.filter(|&one| one != Health::Unknown).max();
                    prop_assert_eq!(Some(colour.computed), worst);
                }
                for stop in blocked(survey, None) {
                    prop_assert!(open.contains(&stop.root) || stop.root == blocker);
                }
                Ok(())
            })?;
            desk.resolve(blocker, "2025-01-13T10:00");
        }
        desk.look("2025-01-14T09:00", |survey| {
            prop_assert_eq!(blocked(survey, None), Vec::new());
            Ok(())
        })?;
    }
}
