//! Files that do not hold together, or hold what nobody could have typed: refused as a whole.

use plan::edit::Place;
use plan::{
    Assignment, AssignmentId, Baseline, BaselineId, Calendar, CalendarId, Constraint, Estimate,
    Lag, Link, LinkId, LinkKind, Moment, Person, PersonId, Pin, Plan, PlanId, Program, Progress,
    Refusal, Split, Table, Task, TaskId, Units, WorkMinutes, Workstream, WorkstreamId,
};

use crate::adopt::{adopt, file};
use crate::desk::{DAY, Desk, add};

/// The records of a file, to be spoilt.
pub(crate) struct Parts {
    pub(crate) calendars: Vec<(CalendarId, Calendar)>,
    pub(crate) people: Vec<(PersonId, Person)>,
    pub(crate) plans: Vec<(PlanId, Plan)>,
    pub(crate) streams: Vec<(WorkstreamId, Workstream)>,
    pub(crate) tasks: Vec<(TaskId, Task)>,
    pub(crate) links: Vec<(LinkId, Link)>,
    pub(crate) parts: Vec<(AssignmentId, Assignment)>,
    pub(crate) baselines: Vec<(BaselineId, Baseline)>,
}

impl Parts {
    pub(crate) fn task(&mut self, name: &str) -> &mut Task {
        &mut self
            .tasks
            .iter_mut()
            .find(|(_, task)| task.name == name)
            .unwrap()
            .1
    }

    pub(crate) fn id(&self, name: &str) -> TaskId {
        self.tasks
            .iter()
            .find(|(_, task)| task.name == name)
            .unwrap()
            .0
    }

    pub(crate) fn link(&mut self, from: &str, to: &str, kind: LinkKind) {
        let link = Link::new(self.id(from), self.id(to), kind, Lag::NONE);
        self.links.push((LinkId(99), link));
    }
}

pub(crate) fn with(program: &Program, spoil: impl Fn(&mut Parts)) -> Program {
    fn rows<K: Copy + Ord + From<u32> + Into<u32>, V: Clone>(table: &Table<K, V>) -> Vec<(K, V)> {
        table.iter().map(|(id, row)| (id, row.clone())).collect()
    }
    let mut parts = Parts {
        calendars: rows(&program.calendars),
        people: rows(&program.people),
        plans: rows(&program.plans),
        streams: rows(&program.workstreams),
        tasks: rows(&program.tasks),
        links: rows(&program.links),
        parts: rows(&program.assignments),
        baselines: rows(&program.baselines),
    };
    spoil(&mut parts);
    Program {
        calendars: Table::from_rows(parts.calendars, 1),
        people: Table::from_rows(parts.people, 1),
        plans: Table::from_rows(parts.plans, 1),
        workstreams: Table::from_rows(parts.streams, 1),
        tasks: Table::from_rows(parts.tasks, 1),
        links: Table::from_rows(parts.links, 1),
        assignments: Table::from_rows(parts.parts, 1),
        baselines: Table::from_rows(parts.baselines, 1),
        ..Program::default()
    }
}

/// A name for a way to spoil a file, the way, and what is said about it.
type Spoilt = (&'static str, fn(&mut Parts), Refusal);

fn missing(what: &str) -> Refusal {
    Refusal::Unsound(format!("{what} is missing"))
}

#[track_caller]
fn refused(cases: Vec<Spoilt>) {
    let file = file().program;
    let desk = Desk::with("X");
    for (what, spoil, refusal) in cases {
        let from = with(&file, spoil);
        assert_eq!(desk.refuse(&adopt(&from)), refusal, "{what}");
    }
}

#[test]
fn a_file_that_does_not_hold_together_is_refused_as_a_whole() {
    refused(vec![
        (
            "no plan",
            |all| all.plans.clear(),
            Refusal::Unsound("it has no plan".into()),
        ),
        (
            "a lost plan",
            |all| all.task("A").plan = PlanId(9),
            Refusal::OtherPlan,
        ),
        (
            "a lost plan on top",
            |all| all.task("C").plan = PlanId(9),
            missing("a task's plan"),
        ),
        (
            "a lost parent",
            |all| all.task("A").parent = Some(TaskId(99)),
            missing("a summary"),
        ),
        (
            "a circle",
            |all| {
                let (a, b) = (all.id("A"), all.id("B"));
                all.task("A").parent = Some(b);
                all.task("B").parent = Some(a);
            },
            Refusal::InsideItself,
        ),
        (
            "a row under itself",
            |all| {
                let a = all.id("A");
                all.task("A").parent = Some(a);
            },
            Refusal::InsideItself,
        ),
        (
            "a row in a milestone",
            |all| all.task("A").parent = Some(all.id("m")),
            Refusal::MilestoneHoldsNothing,
        ),
        (
            "a lost launch",
            |all| all.plans[0].1.launch = Some(TaskId(99)),
            missing("a plan's launch"),
        ),
        (
            "work as a launch",
            |all| all.plans[0].1.launch = Some(all.id("A")),
            Refusal::NotAMilestone,
        ),
        (
            "a lost calendar",
            |all| all.plans[0].1.calendar = CalendarId(9),
            missing("a plan's calendar"),
        ),
        (
            "a lost owner",
            |all| all.plans[0].1.owner = Some(PersonId(9)),
            missing("a plan's owner"),
        ),
        (
            "a lost stream",
            |all| all.task("A").workstream = Some(WorkstreamId(9)),
            missing("a task's workstream"),
        ),
        (
            "a stream of another plan",
            |all| {
                let other = all.plans[0].1.clone();
                all.plans.push((PlanId(2), other));
                all.plans[1].1.launch = None;
                all.streams[0].1.plan = PlanId(2);
            },
            Refusal::OtherPlan,
        ),
        (
            "a lost base",
            |all| all.calendars[1].1.base = Some(CalendarId(9)),
            missing("a calendar's base"),
        ),
        (
            "a loop of calendars",
            |all| all.calendars[0].1.base = Some(CalendarId(2)),
            Refusal::CalendarLoop,
        ),
        (
            "an idle calendar",
            |all| all.calendars[0].1.week = Default::default(),
            Refusal::NoWorkingTime,
        ),
        (
            "somebody twice",
            |all| {
                let again = all.parts[0].1.clone();
                all.parts.push((AssignmentId(9), again));
            },
            Refusal::AssignedAlready,
        ),
        (
            "a lost worker",
            |all| all.parts[0].1.person = PersonId(9),
            missing("an assignment's person"),
        ),
        (
            "a lost task",
            |all| all.parts[0].1.task = TaskId(99),
            missing("an assignment's task"),
        ),
        (
            "a lost end",
            |all| all.links[0].1.to = TaskId(99),
            missing("a link's successor"),
        ),
        (
            "a baseline of nothing",
            |all| all.baselines[0].1.plan = PlanId(9),
            missing("a baseline's plan"),
        ),
    ]);
}

#[test]
fn links_that_could_not_be_drawn_are_refused() {
    use LinkKind::{FinishToFinish, FinishToStart, StartToFinish};
    refused(vec![
        (
            "to itself",
            |all| all.link("A", "A", FinishToStart),
            Refusal::LinkToItself,
        ),
        (
            "twice",
            |all| all.link("A", "B", FinishToFinish),
            Refusal::LinkExists,
        ),
        (
            "out of a summary",
            |all| all.link("S", "A", FinishToStart),
            Refusal::LinkWithinSummary,
        ),
        (
            "into a summary",
            |all| all.link("B", "S", FinishToStart),
            Refusal::LinkWithinSummary,
        ),
        (
            "a summary's finish",
            |all| all.link("C", "S", FinishToFinish),
            Refusal::FinishLinkToSummary,
        ),
        (
            "the same from a start",
            |all| all.link("m", "S", StartToFinish),
            Refusal::FinishLinkToSummary,
        ),
        (
            "a lag of ages",
            |all| all.links[0].1.lag = Lag::Percent(2_000),
            Refusal::PercentOutOfRange,
        ),
    ]);
}

#[test]
fn records_that_could_not_be_typed_are_refused() {
    let tasks: Vec<Spoilt> = vec![
        (
            "no name",
            |all| all.task("A").name = " ".into(),
            Refusal::NameEmpty,
        ),
        (
            "a tab",
            |all| all.task("A").reference = "A\u{0}B".into(),
            Refusal::NameUnprintable,
        ),
        (
            "a negative duration",
            |all| all.task("A").duration.0 = -1,
            Refusal::DurationNegative,
        ),
        (
            "an endless one",
            |all| all.task("A").duration.0 = i32::MAX,
            Refusal::DurationTooLong,
        ),
        (
            "a long milestone",
            |all| all.task("m").duration.0 = 60,
            Refusal::MilestoneHasNoDuration,
        ),
        (
            "a constraint long ago",
            |all| all.task("A").constraint = Constraint::MustStartOn(Moment(-20_000_000)),
            Refusal::DateOutOfRange,
        ),
        (
            "a deadline",
            |all| all.task("A").deadline = Some(Moment::MAX),
            Refusal::DateOutOfRange,
        ),
        (
            "a pin backwards",
            |all| {
                let (start, finish) = (Moment(28_900_000), Moment(28_800_000));
                all.task("A").pin = Some(Pin { start, finish });
            },
            Refusal::FinishBeforeStart,
        ),
        (
            "100 % of begun work",
            |all| all.task("A").progress = Progress::started(Moment(28_900_000), 100, DAY),
            Refusal::NotAPercentage,
        ),
        (
            "more left than there is",
            |all| {
                all.task("A").progress = Progress::started(Moment(28_900_000), 0, WorkMinutes(481));
            },
            Refusal::DoneBeyondWork,
        ),
        (
            "half a milestone",
            |all| {
                all.task("m").progress =
                    Progress::started(Moment(28_900_000), 50, WorkMinutes::ZERO);
            },
            Refusal::MilestoneIsBinary,
        ),
        (
            "completed backwards",
            |all| {
                let (start, finish) = (Moment(28_900_000), Moment(28_800_000));
                all.task("A").progress = Progress::Complete { start, finish };
            },
            Refusal::FinishBeforeStart,
        ),
        (
            "a break after the end",
            |all| {
                let (after, pause) = (DAY, DAY);
                all.task("A").splits = vec![Split { after, pause }];
            },
            Refusal::SplitsOutOfOrder,
        ),
        (
            "a lead as a delay",
            |all| all.task("A").delay = -1,
            Refusal::DurationNegative,
        ),
        (
            "points out of order",
            |all| {
                let (optimistic, likely, pessimistic) = (DAY, WorkMinutes(1), DAY);
                all.task("A").estimate = Some(Estimate {
                    optimistic,
                    likely,
                    pessimistic,
                });
            },
            Refusal::EstimateOutOfOrder,
        ),
    ];
    refused(tasks);
    refused(vec![
        (
            "a plan's hour",
            |all| all.plans[0].1.start_minute = 1440,
            Refusal::DateOutOfRange,
        ),
        (
            "a plan's start",
            |all| all.plans[0].1.start = "1900-01-01".parse().unwrap(),
            Refusal::DateOutOfRange,
        ),
        (
            "a plan's name",
            |all| all.plans[0].1.name = String::new(),
            Refusal::NameEmpty,
        ),
        (
            "a long summary",
            |all| all.plans[0].1.summary = "x".repeat(20_001),
            Refusal::TextTooLong {
                length: 20_001,
                limit: 20_000,
            },
        ),
        (
            "a crowd",
            |all| all.people[0].1.max_units = Units(u32::MAX),
            Refusal::UnitsOutOfRange,
        ),
        (
            "a part of a crowd",
            |all| all.parts[0].1.units = Units(u32::MAX),
            Refusal::UnitsOutOfRange,
        ),
        (
            "work undone",
            |all| all.parts[0].1.work.0 = -1,
            Refusal::DurationNegative,
        ),
        (
            "work overdone",
            |all| all.parts[0].1.done.0 = 481,
            Refusal::DoneBeyondWork,
        ),
        (
            "a baseline's name",
            |all| all.baselines[0].1.name = " ".into(),
            Refusal::NameEmpty,
        ),
        (
            "a baseline's dates",
            |all| all.baselines[0].1.taken = Moment::MAX,
            Refusal::DateOutOfRange,
        ),
        (
            "a stream's name",
            |all| all.streams[0].1.name = "\n".into(),
            Refusal::NameEmpty,
        ),
    ]);
}

#[test]
fn an_outline_may_be_deep_but_not_bottomless() {
    let mut desk = Desk::with("");
    let mut above = None;
    for depth in 0..40 {
        desk.accept(add(&format!("D{depth}"), Place::LastIn(above)));
        above = Some(desk.id(&format!("D{depth}")));
    }
    Desk::with("").accept(adopt(&desk.program));
    let deep = with(&desk.program, |all| {
        for id in 100..1_100 {
            let mut task = all.tasks[0].1.clone();
            task.parent = Some(TaskId(id - 1)).filter(|_| id > 100);
            all.tasks.push((TaskId(id), task));
        }
        all.task("D0").parent = Some(TaskId(1_099));
    });
    let refusal = Desk::with("").refuse(&adopt(&deep));
    assert_eq!(
        refusal.to_string(),
        "The file does not hold together: its rows lie more than 1,000 deep."
    );
}
