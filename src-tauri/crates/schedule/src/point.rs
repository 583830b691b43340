//! A minute together with its place in somebody's working time, so that it is reckoned only once.

use plan::Moment;

use crate::network::Network;

/// A civil minute, and how many working minutes of one clock lie before it where that is known.
/// Small on purpose: a schedule holds half a dozen for every row, and an edit copies them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    pub(crate) moment: Moment,
    work: i32,
    clock: u16,
}

/// No clock: nobody has reckoned yet.
const UNKNOWN: u16 = u16::MAX;

/// Two points are the same when they are the same minute, whoever reckoned them.
impl PartialEq for Point {
    fn eq(&self, other: &Self) -> bool {
        self.moment == other.moment
    }
}

impl Eq for Point {}

impl Point {
    /// A minute nobody has reckoned with yet.
    pub(crate) const fn at(moment: Moment) -> Self {
        Self {
            moment,
            clock: UNKNOWN,
            work: 0,
        }
    }

    /// A minute whose place on a clock is known. The clocks beyond the first sixty thousand, and
    /// places beyond all calendars, are reckoned each time.
    fn known(moment: Moment, clock: u32, work: i64) -> Self {
        match (u16::try_from(clock), i32::try_from(work)) {
            (Ok(clock), Ok(work)) => Self {
                moment,
                work,
                clock,
            },
            _ => Self::at(moment),
        }
    }

    /// Its place on a clock, where that is known.
    fn work_on(self, clock: u32) -> Option<i64> {
        let known = self.clock != UNKNOWN && u32::from(self.clock) == clock;
        known.then_some(i64::from(self.work))
    }

    /// Whether it is known to lie there on a clock.
    pub(crate) fn is_on(self, clock: u32, work: i64) -> bool {
        self.work_on(clock) == Some(work)
    }

    pub(crate) fn earlier(self, other: Self) -> Self {
        if other.moment < self.moment {
            other
        } else {
            self
        }
    }

    pub(crate) fn later(self, other: Self) -> Self {
        if other.moment > self.moment {
            other
        } else {
            self
        }
    }
}

impl Network {
    /// Working minutes of a clock before a point.
    pub(crate) fn work_of(&self, point: Point, clock: u32) -> i64 {
        point
            .work_on(clock)
            .unwrap_or_else(|| self.clocks[clock as usize].work_at(point.moment))
    }

    /// Where work at a coordinate starts.
    pub(crate) fn start_point(&self, clock: u32, work: i64) -> Point {
        Point::known(self.clocks[clock as usize].start_at(work), clock, work)
    }

    /// Where work up to a coordinate ended.
    pub(crate) fn finish_point(&self, clock: u32, work: i64) -> Point {
        Point::known(self.clocks[clock as usize].finish_at(work), clock, work)
    }

    /// A point, reckoned on a clock from here on.
    pub(crate) fn known_on(&self, point: Point, clock: u32) -> Point {
        Point::known(point.moment, clock, self.work_of(point, clock))
    }
}
