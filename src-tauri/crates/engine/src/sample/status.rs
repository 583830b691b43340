//! How far the release had come on its status date, a week before the code freeze.
//!
//! What lay before the status date happened as recorded, so those milestones stay on their dates.
//! What was under way is told as a status report tells it: by percent. One report says less than
//! the plan hoped for; everything that is forecast late follows from it.

use plan::{Edit, Moment, NaiveDate, PlanChange, Progress, TaskChange, TaskId};
use schedule::Schedule;

use super::{PLAN, Sample, date, moment};

/// Progress has been reported up to the morning of this day.
pub(super) const STATUS_DATE: &str = "2025-03-14";

/// Work under way, in percent: what its dates of record say it should be.
pub(super) const UNDER_WAY: [(&str, u8); 9] = [
    ("sig-api", 95),
    ("sig-node", 95),
    ("requests", 80),
    ("flakes", 50),
    ("docs-write", 60),
    ("notes-collect", 80),
    ("removals-draft", 40),
    ("blogs", 40),
    ("highlights", 20),
];

/// The knob: work that should be further, and how far it is. On record it would be at 70 %; each
/// 10 % less is a day more until the tests are ready for the freeze.
pub(super) const BEHIND: (&str, u8) = ("e2e", 40);

/// The one exception that was reviewed on a Saturday.
const SATURDAY: (&str, &str, &str) = ("ex-3094", "2025-02-15T09:00", "2025-02-15T12:00");

/// Reports the status of [`STATUS_DATE`].
pub(super) fn report(sample: &mut Sample) {
    let edits = edits(sample, date(STATUS_DATE));
    sample.perform(edits);
}

fn edits(sample: &Sample, status: NaiveDate) -> Vec<Edit> {
    let recorded = schedule::schedule(&sample.program).expect("the sample has no loop");
    let morning = Moment::at_start_of(status);
    let mut edits = vec![Edit::SetPlan {
        plan: PLAN,
        change: PlanChange::StatusDate(Some(status)),
    }];
    for (&key, &task) in &sample.tasks {
        if let Some(progress) = progress(key, task, &recorded, morning) {
            edits.push(Edit::SetTask {
                task,
                change: TaskChange::Progress(progress),
            });
        }
    }
    edits
}

fn progress(key: &str, task: TaskId, recorded: &Schedule, morning: Moment) -> Option<Progress> {
    let dates = recorded
        .dates(task)
        .expect("every row of the sample is scheduled");
    if dates.summary {
        return None;
    }
    let (saturday, from, to) = SATURDAY;
    if key == saturday {
        return Some(Progress::Complete {
            start: moment(from),
            finish: moment(to),
        });
    }
    if dates.finish <= morning {
        return Some(Progress::Complete {
            start: dates.start,
            finish: dates.finish,
        });
    }
    UNDER_WAY
        .into_iter()
        .chain([BEHIND])
        .find(|&(known, _)| known == key)
        .map(|(_, percent)| Progress::started(dates.start, percent, dates.work))
}
