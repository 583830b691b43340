//! Blockers that keep coming back (R-BLK-8).

use std::collections::BTreeMap;

use plan::{BlockerCategory, BlockerId, RecordRef};

use crate::survey::Survey;
use crate::words::list;

/// A kind of blocker that comes back so often that it is a risk of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Systemic {
    /// The kind.
    pub category: BlockerCategory,
    /// The blockers of that kind raised lately, oldest first.
    pub blockers: Vec<BlockerId>,
    /// This in a sentence.
    pub sentence: String,
}

/// The kinds of which so many were raised within so many days that raising a risk is worth it.
#[must_use]
pub fn systemic(survey: &Survey<'_>) -> Vec<Systemic> {
    let triggers = &survey.policy.triggers;
    let mut kinds: BTreeMap<BlockerCategory, Vec<BlockerId>> = BTreeMap::new();
    for (id, row) in survey.program.blockers.iter() {
        let since = survey.today.signed_duration_since(row.raised.date());
        if let Some(category) = row.category
            && (0..=i64::from(triggers.systemic_days)).contains(&since.num_days())
        {
            kinds.entry(category).or_default().push(id);
        }
    }
    kinds
        .into_iter()
        .filter(|(_, blockers)| blockers.len() >= usize::from(triggers.systemic_count.max(1)))
        .map(|(category, blockers)| {
            let names: Vec<String> = blockers
                .iter()
                .map(|&id| RecordRef::Blocker(id).to_string())
                .collect();
            let sentence = format!(
                "{} blockers of the kind “{}” within {} days ({}): raise what causes them as a risk.",
                blockers.len(),
                category.word(),
                triggers.systemic_days,
                list(&names)
            );
            Systemic {
                category,
                blockers,
                sentence,
            }
        })
        .collect()
}
