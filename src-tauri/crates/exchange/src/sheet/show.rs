//! Values as text: what an export writes and a comparison shows. The importer reads all of it.

use plan::text::{write_duration, write_elapsed, write_lag};
use plan::{
    Calendar, Constraint, DependencyType, Lag, LinkKind, MilestoneKind, Moment, Progress, Task,
    TaskKind, WorkMinutes,
};

/// A minute at which something begins: the day alone when it is midnight.
pub(super) fn start(moment: Moment) -> String {
    if moment.minute_of_day() == 0 {
        moment.date().to_string()
    } else {
        timed(moment)
    }
}

/// An (exclusive) minute at which something ends: the day before alone when it is midnight.
pub(super) fn finish(moment: Moment) -> String {
    if moment.minute_of_day() == 0 {
        moment.inclusive_date().to_string()
    } else {
        timed(moment)
    }
}

fn timed(moment: Moment) -> String {
    moment.to_string().replace('T', " ")
}

/// A task's own duration, in the unit it counts.
pub(super) fn duration(task: &Task, minutes: WorkMinutes, calendar: &Calendar) -> String {
    if task.elapsed {
        write_elapsed(minutes.0)
    } else {
        write_duration(minutes, calendar)
    }
}

/// `12FS+3d`, or just `12`.
pub(super) fn predecessor(name: &str, kind: LinkKind, lag: Lag, calendar: &Calendar) -> String {
    match (kind, write_lag(lag, calendar).as_str()) {
        (LinkKind::FinishToStart, "") => name.to_owned(),
        (kind, lag) => format!("{name}{}{lag}", kind.letters()),
    }
}

pub(super) fn kind(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Work => "Task",
        TaskKind::Milestone(MilestoneKind::Normal) => "Milestone",
        TaskKind::Milestone(MilestoneKind::Freeze) => "Freeze",
        TaskKind::Milestone(MilestoneKind::Deadline) => "Deadline",
        TaskKind::Milestone(MilestoneKind::Launch) => "Launch",
        TaskKind::Milestone(MilestoneKind::Gate) => "Gate",
        TaskKind::Milestone(MilestoneKind::Awaited(what)) => dependency(what),
    }
}

/// Two words: alone, a word such as `Documentation` is what trackers call a kind of work.
fn dependency(what: DependencyType) -> &'static str {
    match what {
        DependencyType::Technical => "Technical dependency",
        DependencyType::Data => "Data dependency",
        DependencyType::Team => "Team dependency",
        DependencyType::External => "External dependency",
        DependencyType::Decision => "Decision dependency",
        DependencyType::Documentation => "Documentation dependency",
    }
}

pub(super) fn status(task: &Task) -> &'static str {
    match task.progress {
        _ if task.inactive => "Set aside",
        Progress::NotStarted => "Not started",
        Progress::Started { .. } => "In progress",
        Progress::Complete { .. } => "Done",
    }
}

/// How far a task has come, in a few words.
pub(super) fn progress(task: &Task) -> String {
    match task.progress {
        _ if task.inactive => "set aside".to_owned(),
        Progress::NotStarted => "0 %".to_owned(),
        Progress::Started {
            start: at, percent, ..
        } => {
            format!("{percent} %, begun {}", start(at))
        }
        Progress::Complete { finish: at, .. } => format!("done {}", finish(at)),
    }
}

/// A constraint or pin; empty for none.
pub(super) fn constraint(task: &Task) -> String {
    if let Some(pin) = task.pin {
        return format!("Pinned {} to {}", start(pin.start), finish(pin.finish));
    }
    match task.constraint {
        Constraint::AsSoonAsPossible => String::new(),
        Constraint::AsLateAsPossible => "As late as possible".to_owned(),
        Constraint::StartNoEarlierThan(at) => format!("Start no earlier than {}", start(at)),
        Constraint::StartNoLaterThan(at) => format!("Start no later than {}", start(at)),
        Constraint::FinishNoEarlierThan(at) => format!("Finish no earlier than {}", finish(at)),
        Constraint::FinishNoLaterThan(at) => format!("Finish no later than {}", finish(at)),
        Constraint::MustStartOn(at) => format!("Must start on {}", start(at)),
        Constraint::MustFinishOn(at) => format!("Must finish on {}", finish(at)),
    }
}
