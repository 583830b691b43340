//! A calendar as exact arithmetic between civil minutes and working minutes.
//!
//! Every civil minute has a *work coordinate*: how many working minutes lie before it, counted
//! from an origin of no meaning. Adding a duration is adding to the coordinate. Each coordinate
//! has two civil readings that differ across a night or a weekend: where the next work starts
//! (Monday 08:00) and where the last work ended (Friday 17:00).
//!
//! The week repeats for ever, so there is no horizon: time is cut into stretches at the dated
//! exceptions, and within a stretch of plain weeks everything is division and remainder.

use plan::calendar::Calendar;
use plan::time::DAY;
use plan::{Moment, Shift};

const DAY_MINUTES: i64 = DAY as i64;
const WEEK_MINUTES: i64 = 7 * DAY_MINUTES;
/// 1970-01-01 was a Thursday; weeks are counted from the Monday before.
const MONDAY_OFFSET: i64 = 3 * DAY_MINUTES;

/// Beyond any date a moment holds, and near enough to reckon with.
const FARTHEST: i64 = 1 << 40;

/// A compiled calendar.
#[derive(Clone, Debug)]
pub struct WorkTime {
    week: Vec<Span>,
    week_total: i64,
    day: i64,
    /// For each weekday its first span and the work before it; the eighth ends the week.
    days: [(usize, i64); 8],
    /// For each working minute of the week the span it lies in.
    span_of: Vec<u8>,
    stretches: Vec<Stretch>,
    /// For each week of civil time after the first exception, and for each week of work, the
    /// stretch it begins in: most lookups find their stretch without a search.
    by_minute: Vec<u32>,
    by_work: Vec<u32>,
}

/// Work within a week or a day: civil minutes `[from, to)`, after `before` working minutes.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: i64,
    to: i64,
    before: i64,
}

/// Civil time from `from` on, before which `work` working minutes lie.
#[derive(Clone, Debug)]
struct Stretch {
    from: i64,
    work: i64,
    hours: Hours,
}

#[derive(Clone, Debug)]
enum Hours {
    /// Plain weeks; `work - weekly` is what exceptions so far have added or taken.
    Weekly { weekly: i64 },
    /// One exceptional day.
    Day(Vec<Span>),
}

impl WorkTime {
    /// Compiles a calendar. One without any weekly hours is taken as round the clock, so that no
    /// file can make the arithmetic divide by zero.
    #[must_use]
    pub fn compile(calendar: &Calendar) -> Self {
        let round_the_clock = [Shift { from: 0, to: 1440 }];
        let idle = (0..7).all(|day| calendar.weekday(day).is_empty());
        let mut week = Vec::new();
        let mut total = 0;
        let mut days = [(0, 0); 8];
        let mut midnight = 0;
        for (day, begins) in days.iter_mut().enumerate().take(7) {
            let shifts = calendar.weekday(day);
            *begins = (week.len(), total);
            push_spans(
                &mut week,
                &mut total,
                midnight,
                if idle { &round_the_clock } else { shifts },
            );
            midnight += DAY_MINUTES;
        }
        days[7] = (week.len(), total);
        let mut compiled = Self {
            week,
            week_total: total,
            day: i64::from(calendar.day().0),
            days,
            span_of: Vec::new(),
            stretches: Vec::new(),
            by_minute: Vec::new(),
            by_work: Vec::new(),
        };
        for (at, span) in (0_u8..).zip(&compiled.week) {
            let length = usize::try_from(span.to - span.from).expect("spans run forwards");
            compiled.span_of.extend(std::iter::repeat_n(at, length));
        }
        compiled.cut(calendar);
        compiled.index();
        compiled
    }

    fn cut(&mut self, calendar: &Calendar) {
        let mut stretches = vec![Stretch {
            from: i64::MIN,
            work: 0,
            hours: Hours::Weekly { weekly: 0 },
        }];
        // Work gained or lost against plain weeks, so far.
        let mut shift = 0;
        for (date, exception) in &calendar.exceptions {
            let from = i64::from(Moment::at_start_of(*date).0);
            let weekly = self.weekly_work(from);
            let mut spans = Vec::new();
            let mut total = 0;
            push_spans(&mut spans, &mut total, from, &exception.shifts);
            let work = weekly + shift;
            stretches.push(Stretch {
                from,
                work,
                hours: Hours::Day(spans),
            });
            let after = from + DAY_MINUTES;
            let weekly_after = self.weekly_work(after);
            shift += total - (weekly_after - weekly);
            stretches.push(Stretch {
                from: after,
                work: weekly_after + shift,
                hours: Hours::Weekly {
                    weekly: weekly_after,
                },
            });
        }
        self.stretches = stretches;
    }

    fn index(&mut self) {
        let (Some(first), Some(last)) = (self.stretches.get(1), self.stretches.last()) else {
            return;
        };
        let (from, work) = (first.from, first.work);
        let weeks = (last.from - from) / WEEK_MINUTES + 1;
        let of_work = (last.work - work) / self.week_total + 1;
        let index = |at: usize| u32::try_from(at).expect("two stretches an exception");
        self.by_minute = (0..weeks)
            .map(|week| {
                let minute = from + week * WEEK_MINUTES;
                index(
                    self.stretches
                        .partition_point(|stretch| stretch.from <= minute)
                        - 1,
                )
            })
            .collect();
        self.by_work = (0..of_work)
            .map(|week| {
                let work = work + week * self.week_total;
                index(self.stretches[1..].partition_point(|stretch| stretch.work <= work))
            })
            .collect();
    }

    /// Working minutes of a day, as people count days.
    #[must_use]
    pub fn day(&self) -> i64 {
        self.day
    }

    /// The work coordinate of a civil minute.
    #[must_use]
    pub fn work_at(&self, moment: Moment) -> i64 {
        let minute = i64::from(moment.0);
        let at = self.stretch_of(&self.by_minute, minute, WEEK_MINUTES, |stretch| {
            stretch.from
        });
        let stretch = &self.stretches[at];
        match &stretch.hours {
            Hours::Weekly { weekly } => stretch.work + self.weekly_work(minute) - weekly,
            Hours::Day(spans) => stretch.work + within(spans, minute),
        }
    }

    /// Where work at a coordinate starts: the first civil minute not before it that is worked.
    #[must_use]
    pub fn start_at(&self, work: i64) -> Moment {
        let work = work.clamp(-FARTHEST, FARTHEST);
        let at = self.stretch_of(&self.by_work, work, self.week_total, |stretch| stretch.work);
        let stretch = &self.stretches[at];
        let minute = match &stretch.hours {
            Hours::Weekly { weekly } => self.weekly_minute(work - stretch.work + weekly),
            Hours::Day(spans) => {
                let work = work - stretch.work;
                let span = spans[spans.partition_point(|span| span.before <= work) - 1];
                span.from + work - span.before
            }
        };
        clamp(minute)
    }

    /// The last stretch that begins at or before a place, looked up by the week it lies in. The
    /// first stretch begins before all time; it is the one when no other is.
    fn stretch_of(
        &self,
        weeks: &[u32],
        place: i64,
        week: i64,
        begins: impl Fn(&Stretch) -> i64,
    ) -> usize {
        let Some(first) = self.stretches.get(1) else {
            return 0;
        };
        let beyond = place - begins(first);
        if beyond < 0 {
            return 0;
        }
        let last = weeks.len() - 1;
        let week = usize::try_from(whole(beyond, week)).map_or(last, |week| week.min(last));
        let mut at = weeks[week] as usize;
        while self
            .stretches
            .get(at + 1)
            .is_some_and(|next| begins(next) <= place)
        {
            at += 1;
        }
        at
    }

    /// Where work up to a coordinate ended: right after the working minute before it.
    #[must_use]
    pub fn finish_at(&self, work: i64) -> Moment {
        Moment((self.start_at(work - 1).0 + 1).min(Moment::MAX.0))
    }

    /// The first minute worked, from a minute on.
    #[must_use]
    pub fn next_start(&self, moment: Moment) -> Moment {
        self.start_at(self.work_at(moment))
    }

    fn weekly_work(&self, minute: i64) -> i64 {
        let minute = minute + MONDAY_OFFSET;
        let week = whole(minute, WEEK_MINUTES);
        let in_week = minute - week * WEEK_MINUTES;
        let day = usize::try_from(in_week / DAY_MINUTES).expect("0 to 6");
        let (first, before) = self.days[day];
        let today = &self.week[first..self.days[day + 1].0];
        week * self.week_total + before + within(today, in_week)
    }

    fn weekly_minute(&self, work: i64) -> i64 {
        let week = whole(work, self.week_total);
        let in_week = work - week * self.week_total;
        let at = usize::try_from(in_week).expect("a remainder is not negative");
        let span = self.week[usize::from(self.span_of[at])];
        week * WEEK_MINUTES + span.from + in_week - span.before - MONDAY_OFFSET
    }
}

/// How many whole parts, rounded down. Dates of our time fit 32 bits, and dividing those takes half
/// as long.
fn whole(amount: i64, part: i64) -> i64 {
    match (u32::try_from(amount), u32::try_from(part)) {
        (Ok(amount), Ok(part)) => i64::from(amount / part),
        _ => amount.div_euclid(part),
    }
}

fn push_spans(spans: &mut Vec<Span>, total: &mut i64, midnight: i64, shifts: &[Shift]) {
    for shift in shifts {
        let span = Span {
            from: midnight + i64::from(shift.from),
            to: midnight + i64::from(shift.to),
            before: *total,
        };
        if span.to > span.from {
            *total += span.to - span.from;
            spans.push(span);
        }
    }
}

fn within(spans: &[Span], minute: i64) -> i64 {
    spans
        .iter()
        .map(|span| (minute.min(span.to) - span.from).max(0))
        .sum()
}

fn clamp(minute: i64) -> Moment {
    let minute = minute.clamp(i64::from(Moment::MIN.0), i64::from(Moment::MAX.0));
    Moment(i32::try_from(minute).expect("clamped to what a moment holds"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::{DayException, NaiveDate};
    use proptest::prelude::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    fn holiday(calendar: &mut Calendar, date: &str, shifts: Vec<Shift>) {
        let date: NaiveDate = date.parse().unwrap();
        calendar.exceptions.insert(
            date,
            DayException {
                name: "x".into(),
                shifts,
            },
        );
    }

    #[test]
    fn work_runs_over_lunch_nights_weekends_and_holidays() {
        let mut calendar = Calendar::standard();
        holiday(&mut calendar, "2025-04-18", vec![]);
        holiday(&mut calendar, "2025-04-21", vec![]);
        // A Saturday worked in the morning.
        holiday(
            &mut calendar,
            "2025-04-26",
            vec![Shift { from: 480, to: 720 }],
        );
        let time = WorkTime::compile(&calendar);
        for (start, minutes, finish) in [
            ("2025-03-12T08:00", 480, "2025-03-12T17:00"),
            ("2025-03-12T11:00", 120, "2025-03-12T14:00"),
            ("2025-03-12T12:30", 60, "2025-03-12T14:00"),
            ("2025-03-14T16:00", 120, "2025-03-17T09:00"),
            ("2025-03-15T10:00", 480, "2025-03-17T17:00"),
            ("2025-04-17T13:00", 480, "2025-04-22T12:00"),
            ("2025-04-25T13:00", 480, "2025-04-26T12:00"),
            ("2025-04-25T13:00", 481, "2025-04-28T08:01"),
            ("2025-03-12T08:00", 5 * 480, "2025-03-18T17:00"),
        ] {
            let work = time.work_at(moment(start));
            assert_eq!(
                time.finish_at(work + minutes).to_string(),
                finish,
                "{start} + {minutes}"
            );
        }
    }

    #[test]
    fn a_coordinate_reads_as_the_end_of_one_day_and_the_start_of_the_next() {
        let time = WorkTime::compile(&Calendar::standard());
        let work = time.work_at(moment("2025-03-15T12:00"));
        assert_eq!(time.finish_at(work).to_string(), "2025-03-14T17:00");
        assert_eq!(time.start_at(work).to_string(), "2025-03-17T08:00");
    }

    /// Counts working minutes one by one: slow, and right by inspection.
    fn count(calendar: &Calendar, from: Moment, to: Moment) -> i64 {
        let worked = |minute: i32| {
            let at = Moment(minute);
            let of_day = u16::try_from(at.minute_of_day()).unwrap();
            calendar
                .shifts_on(at.date())
                .iter()
                .any(|s| (s.from..s.to).contains(&of_day))
        };
        (from.0..to.0)
            .filter(|&minute| worked(minute))
            .count()
            .try_into()
            .unwrap()
    }

    proptest! {
        #[test]
        fn coordinates_agree_with_counting_minutes(
            week in prop::collection::vec(prop::collection::vec(0u16..12, 0..3), 7),
            days_off in prop::collection::vec((0i64..40, 0usize..3), 0..6),
            from in 0i32..30_000, length in 0i32..20_000,
        ) {
            let mut calendar = Calendar::standard();
            for (day, starts) in calendar.week.iter_mut().zip(&week) {
                let mut starts = starts.clone();
                starts.sort_unstable();
                starts.dedup();
                *day = Some(starts.iter().map(|&s| Shift { from: s * 120, to: s * 120 + 90 }).collect());
            }
            calendar.week[2] = Some(vec![Shift { from: 0, to: 1440 }]);
            for (day, shifts) in days_off {
                let date = Moment(0).date() + plan::time::days(day);
                let shifts = (0..shifts).map(|s| Shift { from: s as u16 * 300, to: s as u16 * 300 + 77 });
                calendar.exceptions.insert(date, DayException { name: String::new(), shifts: shifts.collect() });
            }
            let time = WorkTime::compile(&calendar);
            let (from, to) = (Moment(from), Moment(from + length));
            prop_assert_eq!(time.work_at(to) - time.work_at(from), count(&calendar, from, to));
            let work = time.work_at(from);
            let start = time.start_at(work);
            prop_assert!(start >= from);
            prop_assert_eq!(time.work_at(start), work);
            prop_assert_eq!(time.work_at(Moment(start.0 + 1)), work + 1);
            let finish = time.finish_at(work);
            prop_assert!(finish <= start);
            prop_assert_eq!(time.work_at(finish), work);
            prop_assert_eq!(time.work_at(Moment(finish.0 - 1)), work - 1);
        }
    }
}
