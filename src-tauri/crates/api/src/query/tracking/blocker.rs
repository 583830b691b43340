//! How blockers stand, and their clocks.

use assess::blocker::{BlockerStanding, NextStep, Reading, Timer, TimerKind};

use super::count;
use crate::dto::{BlockerToldDto, NextStepDto, ReadingDto, TimerDto, TimerKindDto};

pub(super) fn told(one: &BlockerStanding) -> BlockerToldDto {
    let tenths = |tenths: i64| i32::try_from(tenths).unwrap_or(i32::MAX);
    BlockerToldDto {
        id: one.blocker.0,
        suggested: one.suggestion.severity.into(),
        suggested_why: one.suggestion.reason.clone(),
        timers: one.timers.iter().map(timer).collect(),
        next_step: one.next_step.as_ref().map(next_step),
        waits_for: one.waits_for.map(|id| id.0),
        stops: count(one.stops),
        behind: count(one.behind),
        aged: one.aged,
        days_open_tenths: tenths(one.days_open_tenths),
        days_lost_tenths: tenths(one.days_lost_tenths),
        sentence: one.sentence.clone(),
    }
}

fn timer(timer: &Timer) -> TimerDto {
    let (reading, minutes) = match timer.reading {
        Reading::Met => (ReadingDto::Met, 0),
        Reading::Missed { by } => (ReadingDto::Missed, by),
        Reading::Running { left } => (ReadingDto::Running, left),
        Reading::Overdue { by } => (ReadingDto::Overdue, by),
    };
    TimerDto {
        kind: match &timer.kind {
            TimerKind::FirstResponse => TimerKindDto::FirstResponse,
            TimerKind::Update => TimerKindDto::Update,
            TimerKind::Level(level) => TimerKindDto::Level {
                level: (*level).into(),
            },
            TimerKind::Ladder(step, role) => TimerKindDto::Ladder {
                step: *step,
                role: role.clone(),
            },
        },
        due: timer.due.0,
        clock: timer.clock.into(),
        reading,
        minutes,
        sentence: timer.sentence.clone(),
    }
}

fn next_step(step: &NextStep) -> NextStepDto {
    NextStepDto {
        role: step.role.clone(),
        person: step.person.map(u32::from),
        due: step.due.map(|due| due.0),
        overdue: step.overdue,
        sentence: step.sentence.clone(),
    }
}
