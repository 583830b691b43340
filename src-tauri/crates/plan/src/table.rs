//! Ordered records by id, cheap to copy as a whole.

use std::collections::BTreeMap;
use std::sync::Arc;

/// The records of one kind, in order of their ids.
///
/// A copy shares every record, so a preview can work on its own program. The next id only ever
/// grows: an id that once named a record never names another, which keeps the journal readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V> {
    rows: BTreeMap<K, Arc<V>>,
    next: u32,
}

impl<K: Copy + Ord + From<u32> + Into<u32>, V> Table<K, V> {
    /// A table whose next id is at least `next`, holding `rows`.
    pub fn from_rows(rows: impl IntoIterator<Item = (K, V)>, next: u32) -> Self {
        let rows: BTreeMap<K, Arc<V>> = rows
            .into_iter()
            .map(|(id, row)| (id, Arc::new(row)))
            .collect();
        let after_last = rows
            .last_key_value()
            .map_or(1, |(&id, _)| id.into().saturating_add(1));
        Self {
            rows,
            next: next.max(after_last),
        }
    }

    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: K) -> Option<&V> {
        self.rows.get(&id).map(Arc::as_ref)
    }

    /// The record with this id, to be shared with a delta.
    #[must_use]
    pub fn share(&self, id: K) -> Option<Arc<V>> {
        self.rows.get(&id).cloned()
    }

    /// Whether a record has this id.
    #[must_use]
    pub fn contains(&self, id: K) -> bool {
        self.rows.contains_key(&id)
    }

    /// All records, in order of id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> + ExactSizeIterator {
        self.rows.iter().map(|(&id, row)| (id, row.as_ref()))
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The id the next new record gets.
    #[must_use]
    pub fn next(&self) -> u32 {
        self.next
    }

    /// Puts a record in place of whatever had its id.
    pub(crate) fn put(&mut self, id: K, row: Arc<V>) {
        self.next = self.next.max(id.into().saturating_add(1));
        self.rows.insert(id, row);
    }

    /// Takes a record out.
    pub(crate) fn remove(&mut self, id: K) {
        self.rows.remove(&id);
    }
}

impl<K: Copy + Ord + From<u32> + Into<u32>, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            next: 1,
        }
    }
}
