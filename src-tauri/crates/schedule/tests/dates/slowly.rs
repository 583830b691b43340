//! Early dates by asking every rule again and again until nothing moves, on a list of all the
//! minutes worked: slow, and sharing nothing with the crate.

use plan::{Calendar, Constraint, LinkKind, Moment, Program, TaskId};

use crate::random::START;
use crate::sketch::moment;

pub(crate) fn dates(program: &Program) -> Vec<(TaskId, Moment, Moment)> {
    let minutes = worked(program.calendars.iter().next().unwrap().1);
    let at = |moment: Moment| minutes.partition_point(|&minute| minute < moment.0) as i64;
    let count = program.tasks.len();
    let mut start = vec![i64::MIN; count];
    let mut finish = vec![i64::MIN; count];
    let index = |id: TaskId| id.0 as usize - 1;
    loop {
        let before = (start.clone(), finish.clone());
        for (id, task) in program.tasks.iter() {
            let me = index(id);
            let rows: Vec<usize> = program
                .children(task.plan, Some(id))
                .into_iter()
                .map(index)
                .collect();
            if !rows.is_empty() {
                start[me] = rows.iter().map(|&row| start[row]).min().unwrap();
                finish[me] = rows.iter().map(|&row| finish[row]).max().unwrap();
                continue;
            }
            let mut bound = at(moment(START));
            if let Constraint::StartNoEarlierThan(date) = task.constraint {
                bound = bound.max(at(date));
            }
            let length = i64::from(task.duration.0);
            let family: Vec<TaskId> = std::iter::once(id).chain(program.ancestors(id)).collect();
            for (_, link) in program
                .links
                .iter()
                .filter(|(_, link)| family.contains(&link.to))
            {
                let (from_start, from_finish) = (start[index(link.from)], finish[index(link.from)]);
                if from_finish == i64::MIN || from_start == i64::MIN {
                    continue;
                }
                let plan::Lag::Work(lag) = link.lag else {
                    panic!("no such lag")
                };
                let lag = i64::from(lag.0);
                bound = bound.max(match link.kind {
                    LinkKind::FinishToStart => from_finish + lag,
                    LinkKind::StartToStart => from_start + lag,
                    LinkKind::FinishToFinish => from_finish + lag - length,
                    LinkKind::StartToFinish => from_start + lag - length,
                });
            }
            start[me] = bound;
            finish[me] = bound + length;
        }
        if before == (start.clone(), finish.clone()) {
            break;
        }
    }
    let read = |at: i64| Moment(minutes[usize::try_from(at).unwrap()]);
    program
        .tasks
        .iter()
        .filter(|&(id, task)| !task.kind.is_milestone() && !program.is_summary(id))
        .map(|(id, _)| {
            let me = index(id);
            (id, read(start[me]), Moment(read(finish[me] - 1).0 + 1))
        })
        .collect()
}

/// Every minute worked within some months.
fn worked(calendar: &Calendar) -> Vec<i32> {
    let first = moment("2025-01-01").0;
    let worked = |minute: &i32| {
        let at = Moment(*minute);
        let of_day = u16::try_from(at.minute_of_day()).unwrap();
        calendar
            .shifts_on(at.date())
            .iter()
            .any(|s| (s.from..s.to).contains(&of_day))
    };
    (first..first + 200 * 1440).filter(worked).collect()
}
