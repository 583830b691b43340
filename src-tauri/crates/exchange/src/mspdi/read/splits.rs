//! Interruptions: stretches of working time, within a task, in which nobody works on it.

use std::collections::BTreeMap;

use super::parts::Days;
use plan::{Calendar, CalendarId, Datelike, Moment, Program, Split, Task, WorkMinutes};

/// Days a pause or a stretch of work is followed at most.
const DAYS: i32 = 20_000;

/// Working hours of the calendars of a program, laid flat once each.
pub(super) struct Clocks<'a> {
    program: &'a Program,
    flat: BTreeMap<Vec<CalendarId>, Calendar>,
}

impl<'a> Clocks<'a> {
    pub(super) fn new(program: &'a Program) -> Self {
        Self {
            program,
            flat: BTreeMap::new(),
        }
    }

    /// Minutes of the work of a task between two moments, in the hours all these calendars share;
    /// minutes on the wall for an elapsed duration.
    pub(super) fn minutes(
        &mut self,
        elapsed: bool,
        calendars: &[CalendarId],
        from: Moment,
        to: Moment,
    ) -> i32 {
        if elapsed {
            return to.0 - from.0;
        }
        let program = self.program;
        let flat = self.flat.entry(calendars.to_vec()).or_insert_with(|| {
            let all: Vec<Calendar> = calendars.iter().map(|&id| program.hours(id)).collect();
            match all.as_slice() {
                [one] => one.clone(),
                several => plan::hours::common(&several.iter().collect::<Vec<_>>()),
            }
        });
        between(flat, from, to)
    }
}

/// Whose hours a task keeps: its own or its plan's calendar, and that of the one person on it.
pub(super) fn calendars(
    task: &Task,
    plan: CalendarId,
    people: &[Option<CalendarId>],
) -> Vec<CalendarId> {
    let alone = match people {
        [one] => Some(one.unwrap_or(plan)),
        _ => None,
    };
    let mut found = match (task.calendar, alone) {
        (Some(own), Some(person)) if !task.ignores_people => vec![own, person],
        (Some(own), _) => vec![own],
        (None, alone) => vec![alone.unwrap_or(plan)],
    };
    found.dedup();
    found
}

/// Working minutes between two moments.
pub(in crate::mspdi) fn between(flat: &Calendar, from: Moment, to: Moment) -> i32 {
    let mut sum = 0;
    let mut date = from.date();
    for _ in 0..DAYS {
        let midnight = Moment::at_start_of(date);
        if midnight >= to {
            break;
        }
        for shift in flat.shifts_on(date) {
            let opens = (midnight.0 + i32::from(shift.from)).max(from.0);
            let closes = (midnight.0 + i32::from(shift.to)).min(to.0);
            sum += (closes - opens).max(0);
        }
        match date.succ_opt().filter(|date| date.year() < 2300) {
            Some(next) => date = next,
            None => break,
        }
    }
    sum
}

/// The break of a task that lasts longer than its duration says, where nobody knows when it is.
pub(super) fn somewhere(duration: WorkMinutes, length: i32) -> Vec<Split> {
    let pause = length - duration.0;
    if pause <= 0 || duration.0 < 2 {
        return Vec::new();
    }
    vec![Split {
        after: WorkMinutes(duration.0 / 2),
        pause: WorkMinutes(pause),
    }]
}

/// Whether a task with these breaks still ends within what can be planned.
pub(super) fn are_plannable(splits: &[Split], elapsed: bool) -> bool {
    let most = if elapsed {
        plan::time::LONGEST_ELAPSED
    } else {
        WorkMinutes::MAX.0
    };
    let pauses: i64 = splits.iter().map(|split| i64::from(split.pause.0)).sum();
    pauses <= i64::from(most)
}

/// The interruptions of a task, from the stretches in which somebody works on it, with time between
/// them in which somebody could. A pause that `known` tells of already is not told twice.
pub(super) fn splits(
    Days { busy, idle }: &mut Days,
    duration: WorkMinutes,
    known: Option<(Moment, Moment)>,
    mut minutes: impl FnMut(Moment, Moment) -> i32,
) -> Vec<Split> {
    busy.sort_unstable();
    let mut splits: Vec<Split> = Vec::new();
    let mut worked = 0;
    let mut last: Option<(Moment, Moment)> = None;
    for &(start, finish) in busy.iter() {
        let Some((_, end)) = last else {
            last = Some((start, finish));
            continue;
        };
        let open = last.expect("just looked at");
        if start <= end {
            last = Some((open.0, end.max(finish)));
            continue;
        }
        let idle = idle.iter().any(|gap| gap.0 < start && gap.1 > end);
        let pause = if idle { minutes(end, start) } else { 0 };
        if pause == 0 {
            last = Some((open.0, finish));
            continue;
        }
        worked += minutes(open.0, open.1);
        let told = known.is_some_and(|(stop, resume)| stop <= end && start <= resume);
        if !told && worked > 0 && worked < duration.0 {
            match splits.last_mut() {
                // Work at hours in which nobody works parts no two breaks.
                Some(split) if split.after.0 == worked => split.pause.0 += pause,
                _ => splits.push(Split {
                    after: WorkMinutes(worked),
                    pause: WorkMinutes(pause),
                }),
            }
        }
        last = Some((start, finish));
    }
    splits
}
