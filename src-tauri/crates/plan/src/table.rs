//! Ordered records by id, cheap to copy as a whole.

use std::collections::{BTreeMap, btree_map};
use std::slice;
use std::sync::Arc;

/// Ids that lie on one page.
const PAGE: u32 = 64;

/// Records whose ids lie close together, in order.
type Page<K, V> = Arc<Vec<(K, Arc<V>)>>;

/// The records of one kind, in order of their ids.
///
/// A copy shares every record, so a preview can work on its own program: records lie on pages, a
/// copy shares the pages too, and a change copies the one page it is on. The next id only ever
/// grows: an id that once named a record never names another, which keeps the journal readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V> {
    /// By what their ids have in common; none is empty.
    pages: BTreeMap<u32, Page<K, V>>,
    len: usize,
    next: u32,
}

impl<K: Copy + Ord + From<u32> + Into<u32>, V> Table<K, V> {
    /// A table whose next id is at least `next`, holding `rows`.
    pub fn from_rows(rows: impl IntoIterator<Item = (K, V)>, next: u32) -> Self {
        let rows: BTreeMap<K, V> = rows.into_iter().collect();
        let after_last = rows
            .last_key_value()
            .map_or(1, |(&id, _)| id.into().saturating_add(1));
        let len = rows.len();
        let mut pages: BTreeMap<u32, Vec<(K, Arc<V>)>> = BTreeMap::new();
        for (id, row) in rows {
            let page = pages.entry(id.into() / PAGE).or_default();
            page.push((id, Arc::new(row)));
        }
        let pages = pages.into_iter();
        Self {
            pages: pages.map(|(key, page)| (key, Arc::new(page))).collect(),
            len,
            next: next.max(after_last),
        }
    }

    fn find(&self, id: K) -> Option<&Arc<V>> {
        let page = self.pages.get(&(id.into() / PAGE))?;
        let at = page.binary_search_by_key(&id, |&(id, _)| id).ok()?;
        Some(&page[at].1)
    }

    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: K) -> Option<&V> {
        self.find(id).map(Arc::as_ref)
    }

    /// The record with this id, to be shared with a delta.
    #[must_use]
    pub fn share(&self, id: K) -> Option<Arc<V>> {
        self.find(id).cloned()
    }

    /// Whether a record has this id.
    #[must_use]
    pub fn contains(&self, id: K) -> bool {
        self.find(id).is_some()
    }

    /// All records, in order of id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> + ExactSizeIterator {
        Rows {
            pages: self.pages.values(),
            front: [].iter(),
            back: [].iter(),
            left: self.len,
        }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The id the next new record gets.
    #[must_use]
    pub fn next(&self) -> u32 {
        self.next
    }

    /// Puts a record in place of whatever had its id.
    pub(crate) fn put(&mut self, id: K, row: Arc<V>) {
        self.next = self.next.max(id.into().saturating_add(1));
        let page = self.pages.entry(id.into() / PAGE).or_default();
        // Only what the page refers to is copied, never a record.
        let page = Arc::make_mut(page);
        match page.binary_search_by_key(&id, |&(id, _)| id) {
            Ok(at) => page[at].1 = row,
            Err(at) => {
                page.insert(at, (id, row));
                self.len += 1;
            }
        }
    }

    /// Takes a record out.
    pub(crate) fn remove(&mut self, id: K) {
        let btree_map::Entry::Occupied(mut entry) = self.pages.entry(id.into() / PAGE) else {
            return;
        };
        let page = Arc::make_mut(entry.get_mut());
        if let Ok(at) = page.binary_search_by_key(&id, |&(id, _)| id) {
            page.remove(at);
            self.len -= 1;
        }
        if page.is_empty() {
            entry.remove();
        }
    }
}

/// The records of a table, from both ends.
struct Rows<'a, K, V> {
    pages: btree_map::Values<'a, u32, Page<K, V>>,
    front: slice::Iter<'a, (K, Arc<V>)>,
    back: slice::Iter<'a, (K, Arc<V>)>,
    left: usize,
}

impl<'a, K: Copy, V> Rows<'a, K, V> {
    fn told(&mut self, row: Option<&'a (K, Arc<V>)>) -> Option<(K, &'a V)> {
        let (id, row) = row?;
        self.left -= 1;
        Some((*id, row.as_ref()))
    }
}

impl<'a, K: Copy, V> Iterator for Rows<'a, K, V> {
    type Item = (K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = self.front.next();
            if row.is_some() {
                return self.told(row);
            }
            match self.pages.next() {
                Some(page) => self.front = page.iter(),
                None => break,
            }
        }
        let row = self.back.next();
        self.told(row)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<K: Copy, V> DoubleEndedIterator for Rows<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        loop {
            let row = self.back.next_back();
            if row.is_some() {
                return self.told(row);
            }
            match self.pages.next_back() {
                Some(page) => self.back = page.iter(),
                None => break,
            }
        }
        let row = self.front.next_back();
        self.told(row)
    }
}

impl<K: Copy, V> ExactSizeIterator for Rows<'_, K, V> {}

impl<K: Copy + Ord + From<u32> + Into<u32>, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            pages: BTreeMap::new(),
            len: 0,
            next: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::id::TaskId;

    proptest! {
        #[test]
        fn a_table_holds_what_a_map_would(
            steps in prop::collection::vec((0_u32..400, any::<bool>(), 0_u8..9), 0..200),
            ends in prop::collection::vec(any::<bool>(), 0..300),
        ) {
            let mut table: Table<TaskId, u8> = Table::default();
            let mut map = BTreeMap::new();
            let mut seen = Vec::new();
            for (id, put, row) in steps {
                seen.push((table.clone(), map.clone()));
                if put {
                    table.put(TaskId(id), Arc::new(row));
                    map.insert(TaskId(id), row);
                } else {
                    table.remove(TaskId(id));
                    map.remove(&TaskId(id));
                }
            }
            seen.push((table, map));
            for (table, map) in &seen {
                prop_assert_eq!(table.len(), map.len());
                let rows: Vec<_> = table.iter().map(|(id, &row)| (id, row)).collect();
                let expected: Vec<_> = map.iter().map(|(&id, &row)| (id, row)).collect();
                prop_assert_eq!(&rows, &expected);
                let (mut rows, mut expected) = (table.iter(), map.iter());
                for &back in &ends {
                    let (row, other) = if back {
                        (rows.next_back(), expected.next_back())
                    } else {
                        (rows.next(), expected.next())
                    };
                    prop_assert_eq!(row, other.map(|(&id, row)| (id, row)));
                    prop_assert_eq!(rows.len(), expected.len());
                }
                let again = Table::from_rows(map.iter().map(|(&id, &row)| (id, row)), table.next());
                prop_assert_eq!(table, &again);
            }
        }
    }
}
