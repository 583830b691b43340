//! Taking in the plans of another program.

use std::sync::Arc;

use plan::edit::{Place, TaskChange};
use plan::{
    Assignment, AssignmentId, Baseline, BaselineId, BaselineRow, Calendar, CalendarId, Constraint,
    Edit, Estimate, Kept, Lag, Link, LinkId, LinkKind, MilestoneKind, Moment, Outline, Person,
    PersonId, Pin, Plan, PlanChange, PlanId, Program, Progress, Refusal, ResourceKind, Split,
    Table, Task, TaskId, TaskKind, Units, WorkMinutes, Workstream, WorkstreamId,
};

use crate::desk::{DAY, Desk, PLAN, add};

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn adopt(from: &Program) -> Edit {
    Edit::Adopt {
        from: Arc::new(from.clone()),
        source: "plan.xml".into(),
    }
}

/// A file with a bit of everything.
fn file() -> Desk {
    let mut desk = Desk::with("S( A B ) C m");
    desk.link("A", "B").link("S", "C").link("C", "m");
    desk.assign("Ola", "A", 100);
    desk.assign("Nina", "C", 50);
    let launch = Some(desk.id("m"));
    desk.accept(Edit::SetPlan {
        plan: PLAN,
        change: PlanChange::Launch(launch),
    });
    desk.accept(Edit::AddTimeOff {
        person: PersonId(1),
        from: "2025-03-10".parse().unwrap(),
        until: "2025-03-14".parse().unwrap(),
        reason: "Holiday".into(),
    });
    let stream = Some(plan::Stream::Named("Docs".into()));
    desk.change("B", TaskChange::Workstream(stream)).change(
        "B",
        TaskChange::Owner(Some(plan::Owner::Named("Nina".into()))),
    );
    let row = |task| BaselineRow {
        task,
        name: "As it was".into(),
        summary: false,
        start: at("2025-01-13T08:00"),
        finish: at("2025-01-13T17:00"),
        duration: DAY,
        work: WorkMinutes::ZERO,
        promised: None,
        kept: Kept::default(),
    };
    let rows = vec![row(desk.id("A")), row(desk.id("B"))];
    desk.accept(Edit::AddBaseline {
        baseline: Baseline {
            plan: PLAN,
            name: "First".into(),
            taken: at("2025-01-10T12:00"),
            rows: rows.into(),
        },
    });
    desk
}

/// What an outline, its links and its people say, by name.
fn told(program: &Program, plan: PlanId) -> String {
    let name = |id: TaskId| program.tasks.get(id).unwrap().name.as_str();
    let outline = Outline::of(program, plan);
    let mine = |id: &TaskId| outline.number(*id).is_some();
    let rows = outline
        .rows()
        .iter()
        .map(|row| format!("{}{}", row.depth, name(row.task)));
    let links = program.links.iter().filter(|(_, link)| mine(&link.to));
    let links = links.map(|(_, link)| format!("{}>{}", name(link.from), name(link.to)));
    let parts = program
        .assignments
        .iter()
        .filter(|(_, part)| mine(&part.task));
    let parts = parts.map(|(_, part)| {
        let who = &program.people.get(part.person).unwrap().name;
        format!("{who}@{}", name(part.task))
    });
    rows.chain(links).chain(parts).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_is_taken_in_whole_and_given_back_in_one_step() {
    let from = file().program;
    let mut desk = Desk::with("X Y");
    desk.link("X", "Y");
    let before = desk.program.clone();
    let delta = plan::apply(&desk.program, &adopt(&from)).unwrap();
    desk.program.commit(&delta);
    let program = &desk.program;
    let new = PlanId(2);
    assert_eq!(told(program, new), told(&from, PLAN));
    assert_eq!(told(program, PLAN), "0X 0Y X>Y");
    let plan = program.plans.get(new).unwrap();
    assert_eq!(program.tasks.get(plan.launch.unwrap()).unwrap().name, "m");
    // The standard calendar is shared, Ola's days off are Ola's.
    assert_eq!((plan.calendar, program.calendars.len()), (CalendarId(1), 2));
    let ola = program.people.get(PersonId(1)).unwrap();
    let hours = program.hours(ola.calendar.unwrap());
    assert!(!hours.works_on("2025-03-10".parse().unwrap()));
    let (_, b) = program
        .tasks
        .iter()
        .find(|(_, task)| task.name == "B")
        .unwrap();
    let owner = program.people.get(b.owner.unwrap()).unwrap();
    let stream = program.workstreams.get(b.workstream.unwrap()).unwrap();
    assert_eq!((owner.name.as_str(), stream.plan), ("Nina", new));
    let (_, sealed) = program.baselines.iter().next().unwrap();
    let names: Vec<&str> = sealed
        .rows
        .iter()
        .map(|row| program.tasks.get(row.task).unwrap().name.as_str())
        .collect();
    assert_eq!((sealed.plan, names), (new, vec!["A", "B"]));
    desk.program.commit(&delta.inverse());
    for (after, before) in [
        (desk.program.tasks.len(), before.tasks.len()),
        (desk.program.people.len(), before.people.len()),
        (desk.program.calendars.len(), before.calendars.len()),
        (desk.program.plans.len(), before.plans.len()),
    ] {
        assert_eq!(after, before);
    }
}

#[test]
fn what_is_here_already_is_shared() {
    let mut from = file().program;
    let mut noted = Calendar::standard();
    noted.kept.put("GUID", "42");
    from = with(&from, |parts| parts.calendars[0].1 = noted.clone());
    let mut desk = Desk {
        program: Program::default(),
    };
    desk.accept(adopt(&from)).accept(adopt(&from));
    // Two plans, each with its own rows, and one set of people and calendars.
    let program = &desk.program;
    assert_eq!((program.plans.len(), program.tasks.len()), (2, 10));
    assert_eq!((program.people.len(), program.calendars.len()), (2, 2));
    // What another program wrote beside a calendar makes it no other calendar.
    let plain = with(&from, |parts| parts.calendars[0].1 = Calendar::standard());
    desk.accept(adopt(&plain));
    assert_eq!(desk.program.calendars.len(), 2);
    // Other hours do.
    let mut nights = Calendar::standard();
    nights.week[0] = Some(vec![]);
    let nights = with(&from, |parts| parts.calendars[0].1 = nights.clone());
    desk.accept(adopt(&nights));
    assert_eq!(desk.program.calendars.len(), 4);
}

#[test]
fn two_people_of_one_name_stay_two() {
    let mut from = file();
    from.hire("ola");
    let mut desk = Desk::with("");
    desk.accept(adopt(&from.program));
    assert_eq!(desk.program.people.len(), 3);
    desk.accept(adopt(&from.program));
    let names = |name: &str| {
        let people = desk.program.people.iter();
        people
            .filter(|(_, who)| who.name.eq_ignore_ascii_case(name))
            .count()
    };
    assert_eq!((names("ola"), names("nina")), (2, 1));
}

#[test]
fn work_without_a_duration_is_a_milestone_or_a_summary_in_waiting() {
    let nothing = WorkMinutes::ZERO;
    let from = with(&file().program, |parts| {
        parts.task("S").duration = nothing;
        parts.task("C").duration = nothing;
    });
    let mut desk = Desk {
        program: Program::default(),
    };
    desk.accept(adopt(&from));
    assert_eq!(desk.task("S").duration, DAY);
    assert_eq!(
        desk.task("C").kind,
        TaskKind::Milestone(MilestoneKind::Normal)
    );
}

#[test]
fn money_has_no_units_and_a_row_of_a_record_may_be_gone() {
    let from = with(&file().program, |parts| {
        parts.people[0].1.kind = ResourceKind::Cost;
        parts.people[0].1.max_units = Units(0);
        parts.parts[0].1.units = Units(0);
        let mut rows = parts.baselines[0].1.rows.to_vec();
        rows[0].task = TaskId(77);
        rows[1].task = TaskId(78);
        parts.baselines[0].1.rows = rows.into();
    });
    let mut desk = Desk {
        program: Program::default(),
    };
    desk.accept(adopt(&from));
    let (_, sealed) = desk.program.baselines.iter().next().unwrap();
    assert!(sealed.rows.iter().all(|row| row.task == TaskId(0)));
}

/// The records of a file, to be spoilt.
struct Parts {
    calendars: Vec<(CalendarId, Calendar)>,
    people: Vec<(PersonId, Person)>,
    plans: Vec<(PlanId, Plan)>,
    streams: Vec<(WorkstreamId, Workstream)>,
    tasks: Vec<(TaskId, Task)>,
    links: Vec<(LinkId, Link)>,
    parts: Vec<(AssignmentId, Assignment)>,
    baselines: Vec<(BaselineId, Baseline)>,
}

impl Parts {
    fn task(&mut self, name: &str) -> &mut Task {
        &mut self
            .tasks
            .iter_mut()
            .find(|(_, task)| task.name == name)
            .unwrap()
            .1
    }

    fn id(&self, name: &str) -> TaskId {
        self.tasks
            .iter()
            .find(|(_, task)| task.name == name)
            .unwrap()
            .0
    }

    fn link(&mut self, from: &str, to: &str, kind: LinkKind) {
        let link = Link::new(self.id(from), self.id(to), kind, Lag::NONE);
        self.links.push((LinkId(99), link));
    }
}

fn with(program: &Program, spoil: impl Fn(&mut Parts)) -> Program {
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
