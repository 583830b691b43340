//! The calendars of a file, numbered, and what each is based on.

use std::collections::{BTreeMap, BTreeSet};

use plan::CalendarId;

use super::calendars::{self, RawCalendar};
use super::facts::Facts;
use super::people::RawPerson;
use super::tasks::RawTask;
use crate::notes::Weight;

/// Calendars by what the file calls them.
pub(super) struct Calendars {
    pub(super) rows: Vec<(CalendarId, plan::Calendar)>,
    pub(super) by_uid: BTreeMap<i64, CalendarId>,
    /// Calendars of resources that only repeat the one they are based on, with that one.
    pub(super) silent: BTreeMap<i64, (RawCalendar, Option<CalendarId>)>,
    pub(super) plan: CalendarId,
}

impl Calendars {
    pub(super) fn number(
        raw: Vec<RawCalendar>,
        tasks: &[RawTask],
        people: &[RawPerson],
        plan: Option<i64>,
        facts: &mut Facts,
    ) -> Self {
        let mut needed: BTreeSet<i64> = tasks.iter().filter_map(|task| task.calendar).collect();
        needed.extend(plan);
        needed.extend(raw.iter().filter_map(|one| one.below));
        let mut once = BTreeSet::new();
        for uid in people.iter().filter_map(|person| person.calendar) {
            if !once.insert(uid) {
                needed.insert(uid);
            }
        }
        let mut this = Self {
            rows: Vec::new(),
            by_uid: BTreeMap::new(),
            silent: BTreeMap::new(),
            plan: CalendarId(1),
        };
        let (silent, speaking): (Vec<_>, Vec<_>) = raw
            .into_iter()
            .partition(|one| one.is_silent() && one.uid.is_some_and(|uid| !needed.contains(&uid)));
        let mut below = Vec::new();
        for one in speaking {
            let id = CalendarId(u32::try_from(this.rows.len() + 1).expect("within the limit"));
            if let Some(uid) = one.uid {
                this.by_uid.entry(uid).or_insert(id);
            }
            below.push(one.below);
            this.rows.push((id, one.calendar));
        }
        this.plan = this.of_plan(plan, &below, facts);
        this.base(&below, facts);
        this.hours(facts);
        for one in silent {
            let base = one.below.and_then(|uid| this.by_uid.get(&uid).copied());
            if let Some(uid) = one.uid {
                this.silent.entry(uid).or_insert((one, base));
            }
        }
        this
    }

    fn of_plan(
        &mut self,
        plan: Option<i64>,
        below: &[Option<i64>],
        facts: &mut Facts,
    ) -> CalendarId {
        if let Some(&id) = plan.and_then(|uid| self.by_uid.get(&uid)) {
            return id;
        }
        let bases = || {
            self.rows
                .iter()
                .zip(below)
                .filter(|(_, below)| below.is_none())
        };
        let named = bases().find(|(row, _)| row.1.name == "Standard");
        if let Some(((id, _), _)) = named.or_else(|| bases().next()) {
            return *id;
        }
        facts.add(
            Weight::Remark,
            "no-calendar",
            "",
            "The file has no base calendar; Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00 is used.",
        );
        let id = CalendarId(u32::try_from(self.rows.len() + 1).expect("within the limit"));
        self.rows.push((id, plan::Calendar::standard()));
        id
    }

    /// Says what each calendar is based on, without going round in circles.
    fn base(&mut self, below: &[Option<i64>], facts: &mut Facts) {
        for (at, below) in below.iter().enumerate() {
            let Some(uid) = *below else { continue };
            let base = self.by_uid.get(&uid).copied().unwrap_or(self.plan);
            let id = self.rows[at].0;
            let mut next = Some(base);
            let mut steps = 0;
            while let Some(one) = next.filter(|&one| one != id && steps <= self.rows.len()) {
                let at = usize::try_from(one.0 - 1).expect("an index");
                next = self.rows[at].1.base;
                steps += 1;
            }
            if next.is_none() {
                self.rows[at].1.base = Some(base);
            } else {
                let name = self.rows[at].1.name.clone();
                facts.add(
                    Weight::Changed,
                    "calendar-loop",
                    &name,
                    "The calendar is based on itself; it is based on none now.",
                );
            }
        }
    }

    /// Gives a week without a single hour the usual ones: nobody could ever plan by it.
    fn hours(&mut self, facts: &mut Facts) {
        let place = |id: CalendarId| usize::try_from(id.0 - 1).expect("an index");
        let mut known: Vec<Option<[bool; 7]>> = vec![None; self.rows.len()];
        for at in 0..self.rows.len() {
            let mut way = Vec::new();
            let mut next = Some(at);
            while let Some(one) = next.filter(|&one| known[one].is_none()) {
                way.push(one);
                next = self.rows[one].1.base.map(place);
            }
            while let Some(one) = way.pop() {
                let calendar = &mut self.rows[one].1;
                let below = calendar.base.and_then(|base| known[place(base)]);
                let mut works = below.unwrap_or_default();
                for (works, hours) in works.iter_mut().zip(&calendar.week) {
                    *works = hours.as_ref().map_or(*works, |hours| !hours.is_empty());
                }
                if !works.contains(&true) {
                    calendar.week[..5].fill(Some(calendars::usual_day()));
                    works[..5].fill(true);
                    facts.add(
                        Weight::Changed,
                        "calendar-without-hours",
                        &calendar.name,
                        "The week of the calendar had no working hours; it is Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00 now.",
                    );
                }
                known[one] = Some(works);
            }
        }
    }

    /// Gives a resource its calendar.
    pub(super) fn give(&self, raw: &mut RawPerson, facts: &mut Facts) {
        let Some(uid) = raw.calendar else { return };
        if let Some((silent, base)) = self.silent.get(&uid) {
            let kept = &mut raw.person.kept;
            calendars::keep_silent(silent, &raw.person.name, &mut facts.keeper, kept);
            raw.person.calendar = base.filter(|&base| base != self.plan);
        } else if let Some(&id) = self.by_uid.get(&uid) {
            raw.person.calendar = Some(id);
        } else if !raw.placeholder {
            facts.add(
                Weight::Changed,
                "dangling-calendar",
                &raw.person.name,
                format!("The calendar {uid} is not in the file; the project's is used."),
            );
        }
    }
}
