//! Differences that are understood, by plan.

use super::{Difference, FIELDS};

/// What a plan stored that does not follow from the rest of it: the plan, the fields, the reason.
const STORED: [(&str, &[&str], &str); 6] = [
    (
        "mspdi_taskbaselines",
        &["critical"],
        "the stored flag contradicts the stored slack of zero",
    ),
    (
        "mspdi_duration",
        &[
            "late_start",
            "late_finish",
            "total_slack_min",
            "free_slack_min",
        ],
        "the stored late dates are measured to an earlier end than the one the plan stores",
    ),
    (
        "mspdi_timephased",
        &[
            "late_start",
            "late_finish",
            "total_slack_min",
            "free_slack_min",
        ],
        "the stored late dates are measured to an earlier end than the one the plan stores",
    ),
    (
        "new_product_mspdi",
        &["total_slack_min", "free_slack_min", "critical"],
        "the stored slack was never computed: it is zero everywhere",
    ),
    (
        "fs_ss_elapsed_400",
        &["free_slack_min"],
        "the other program takes the lag off a gap of working time; here a row may slip as long \
         as nothing moves, and a lag on the wall that ends at a weekend leaves room for that",
    ),
    (
        "new_product",
        &["free_slack_min"],
        "a row may not slip without moving what waits for its summary; the other program \
         looks at the row's own links only",
    ),
];

/// Why a difference is there, or nothing when nobody knows.
pub(super) fn why(plan: &str, difference: &Difference) -> Option<&'static str> {
    let field = FIELDS[difference.field];
    let stored = STORED
        .iter()
        .find(|(name, fields, _)| *name == plan && fields.contains(&field));
    stored.map(|(_, _, reason)| *reason)
}
