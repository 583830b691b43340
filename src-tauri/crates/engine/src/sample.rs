//! The sample: the Kubernetes 1.33 release, January to April 2025, as a plan one can work with.
//!
//! The milestones and the exceptions are the public record; the work between them is our
//! illustration, laid out so that the engine computes every milestone to its date in the record.
//! Nothing in the tables is a computed date: a row has a duration and what it waits for. Drag one
//! and the launch moves.
//!
//! Where to look next: [`rows`] for the tables, [`status`] for what had happened by the status
//! date, [`records`] for what is tracked beside the rows by then, [`row`] for the words the tables
//! are written in.

mod records;
mod role;
mod row;
mod rows;
mod status;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use plan::edit::Place;
use plan::text::{read_duration, read_lag};
use plan::{
    Calendar, CalendarId, Constraint, DayException, Edit, LinkKind, Moment, NaiveDate, Owner,
    PersonId, PlanChange, PlanId, Program, Stream, TaskChange, TaskId, TaskKind,
};

use role::Role;
use row::{After, Row, What};

/// What the plan is called.
const NAME: &str = "Kubernetes 1.33";

/// The key of the milestone the release is launched with.
const LAUNCH: &str = "launch";

const NOTE: &str = "\
Sample plan. The Kubernetes 1.33 release cycle, January to April 2025.

The public record: every row with a promised date (36 milestones), and the nine exceptions, by \
name, number and day of review. Source: github.com/kubernetes/sig-release, releases/release-1.33 \
(README.md and exceptions.yaml), Apache-2.0. People are named by their role.

Illustration: all other rows, every duration, every link, the working calendar, the progress \
reported, and all blockers, risks, decisions and other records beside the rows. Of what the release awaits from others only the release of Go 1.24 is on record. The work is laid out so that each milestone computes to its recorded date as long as \
nothing slips. The release itself kept its date; the delay shown here is made up.";

/// The release as recorded: no progress, nothing late, every milestone on its date.
#[must_use]
pub fn kubernetes_on_record() -> Program {
    build().program
}

/// The release as the application shows it: a week before the code freeze, with the tests for it
/// running late, and with what a program manager tracks beside the rows.
#[must_use]
pub fn kubernetes() -> Program {
    let mut sample = build();
    status::report(&mut sample);
    records::track(&mut sample);
    sample.program
}

/// The program with the ids its rows were given.
struct Sample {
    program: Program,
    tasks: BTreeMap<&'static str, TaskId>,
}

impl Sample {
    fn perform(&mut self, edits: Vec<Edit>) {
        let (program, _) = plan::apply::decide(
            &self.program,
            &Edit::Batch {
                label: "Open the sample".to_owned(),
                edits,
            },
        )
        .expect("the sample keeps the rules of every edit");
        self.program = program;
    }

    fn task(&self, key: &str) -> TaskId {
        *self
            .tasks
            .get(key)
            .expect("the tables name only rows they hold")
    }
}

/// The plan is the only one of its program.
const PLAN: PlanId = PlanId(1);

fn build() -> Sample {
    let mut sample = Sample {
        program: Program::default(),
        tasks: BTreeMap::new(),
    };
    sample.perform(frame());
    let mut outline = Outline {
        next: sample.program.tasks.next(),
        edits: Vec::new(),
    };
    for row in rows::ROWS {
        outline.row(None, row, &mut sample.tasks);
    }
    sample.perform(outline.edits);
    let mut links = Vec::new();
    for row in rows::ROWS {
        collect_links(row, &sample, &mut links);
    }
    let launch = Some(sample.task(LAUNCH));
    links.push(Edit::SetPlan {
        plan: PLAN,
        change: PlanChange::Launch(launch),
    });
    sample.perform(links);
    sample
}

/// The plan itself, its calendar, its people and their workstreams.
fn frame() -> Vec<Edit> {
    let mut calendar = Calendar::standard();
    calendar.name = "Standard with Easter".to_owned();
    for (day, name) in [
        ("2025-04-18", "Good Friday"),
        ("2025-04-21", "Easter Monday"),
    ] {
        let off = DayException {
            name: name.to_owned(),
            shifts: Vec::new(),
        };
        calendar.exceptions.insert(date(day), off);
    }
    let mut edits = vec![
        Edit::AddPlan {
            name: NAME.to_owned(),
            start: date("2025-01-13"),
        },
        Edit::SetCalendar {
            calendar: CalendarId(1),
            to: calendar,
        },
    ];
    edits.extend(Role::ALL.iter().map(|role| Edit::AddPerson {
        name: role.name().to_owned(),
        role: role.duty().to_owned(),
    }));
    edits.extend(row::Stream::ALL.iter().map(|stream| Edit::AddWorkstream {
        plan: PLAN,
        name: stream.name().to_owned(),
        lead: Some(person(stream.lead())),
    }));
    for change in [
        PlanChange::Owner(Some(Owner::Known(person(Role::ReleaseLead)))),
        PlanChange::Note(NOTE.to_owned()),
    ] {
        edits.push(Edit::SetPlan { plan: PLAN, change });
    }
    edits
}

/// Writes the rows as edits. Ids are given in order, so they are known before the edits are
/// carried out.
struct Outline {
    next: u32,
    edits: Vec<Edit>,
}

impl Outline {
    fn row(
        &mut self,
        parent: Option<TaskId>,
        row: &'static Row,
        tasks: &mut BTreeMap<&'static str, TaskId>,
    ) {
        let task = TaskId(self.next);
        self.next += 1;
        let before = tasks.insert(row.key, task);
        assert!(
            before.is_none(),
            "two rows of the sample are called {}",
            row.key
        );
        let (kind, duration) = match row.what {
            What::Phase { .. } => (TaskKind::Work, "1d"),
            What::Work { duration } => (TaskKind::Work, duration),
            What::Record { kind, .. } | What::Instant { kind } => (TaskKind::Milestone(kind), "0d"),
        };
        self.edits.push(Edit::AddTask {
            plan: PLAN,
            place: Place::LastIn(parent),
            name: row.name.to_owned(),
            kind,
            duration: read_duration(duration, &Calendar::standard())
                .expect("durations of the sample are well written"),
        });
        if let Some(role) = row.who {
            self.set(task, TaskChange::Owner(Some(Owner::Known(person(role)))));
        }
        if let Some(stream) = row.stream {
            let stream = Stream::Named(stream.name().to_owned());
            self.set(task, TaskChange::Workstream(Some(stream)));
        }
        if !row.note.is_empty() {
            self.set(task, TaskChange::Note(row.note.to_owned()));
        }
        if let Some(day) = row.not_before {
            let start = Moment(Moment::at_start_of(date(day)).0 + 8 * 60);
            self.set(
                task,
                TaskChange::Constraint(Constraint::StartNoEarlierThan(start)),
            );
        }
        match row.what {
            What::Work { .. } | What::Instant { .. } => {}
            What::Record { day, promise, .. } => {
                self.set(task, TaskChange::Promised(Some(date(day))));
                self.set(task, TaskChange::External(promise == row::Promise::Public));
            }
            What::Phase { rows } => {
                for row in rows {
                    self.row(Some(task), row, tasks);
                }
            }
        }
    }

    fn set(&mut self, task: TaskId, change: TaskChange) {
        self.edits.push(Edit::SetTask { task, change });
    }
}

fn collect_links(row: &'static Row, sample: &Sample, edits: &mut Vec<Edit>) {
    for After { key, kind, lag } in row.predecessors() {
        edits.push(Edit::Link {
            from: sample.task(key),
            to: sample.task(row.key),
            kind: LinkKind::ALL
                .into_iter()
                .find(|known| known.letters() == kind)
                .expect("links of the sample are FS, SS, FF or SF"),
            lag: read_lag(lag, &Calendar::standard()).expect("lags of the sample are well written"),
        });
    }
    if let What::Phase { rows } = row.what {
        for row in rows {
            collect_links(row, sample, edits);
        }
    }
}

/// People are added in the order of [`Role::ALL`] to an empty program.
fn person(role: Role) -> PersonId {
    let place = Role::ALL
        .iter()
        .position(|&known| known == role)
        .expect("every role is listed");
    PersonId(u32::try_from(place + 1).expect("fewer roles than ids"))
}

fn moment(text: &str) -> Moment {
    text.parse()
        .expect("moments of the sample are written YYYY-MM-DDThh:mm")
}

fn date(text: &str) -> NaiveDate {
    text.parse()
        .expect("dates of the sample are written YYYY-MM-DD")
}
