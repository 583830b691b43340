//! Plans written down in a line, and their schedules read back the same way.
//!
//! ```text
//! plan P 2025-01-13 standard      begins a plan (this one is there already) on a calendar
//! off 2025-01-20                  a day nobody works, on the calendar of the plan
//! status 2025-01-20               progress is reported up to here
//! launch M                        the milestone of the release
//! A 3d after B+1d,C:SS-2d         work and what it waits for
//! M milestone pin 2025-01-20      a milestone and the date somebody insists on
//! A 3d begun 2025-01-13 50%       begun work
//! A 3d done 2025-01-13..2025-01-15T17:00
//! S { A 3d; B 2d } after C        a summary, its rows, what it waits for
//! A 3ed after B+2ed,C+50%,D!+1d   time on the wall; a share of C; a day of D's hours
//! A 3d snet|snlt|fnet|fnlt|mso|mfo 2025-01-20, alap, deadline 2025-01-20T17:00
//! A 3d manual 2025-01-20..2025-01-22T17:00, inactive, delay 1d, split 1d+2d, fixed
//! hours early early               working hours by that name; A 3d on early (alone)
//! person Mia early                somebody with those hours; A 3d owner Mia, by Mia=2d
//! stays                           unfinished work stays in the past
//! ```
//!
//! Statements end at a `;` or a line. The plan begins on Monday 13 January 2025, 08:00.

use std::collections::BTreeMap;

use plan::{
    Assignment, AssignmentId, Calendar, CalendarId, Constraint, DayException, EffortKind, Kept,
    Lag, LagCalendar, Link, LinkId, LinkKind, MilestoneKind, Moment, NaiveDate, Person, PersonId,
    Pin, Plan, PlanId, Program, Progress, Shift, Split, Table, Task, TaskId, TaskKind, Unfinished,
    Units, WorkMinutes,
};
use schedule::{Cycle, Driver, Schedule, schedule};

#[derive(Default)]
pub(crate) struct Sketch {
    calendars: Vec<(CalendarId, Calendar)>,
    plans: Vec<(PlanId, Plan)>,
    tasks: Vec<(TaskId, Task)>,
    links: Vec<(String, TaskId)>,
    launches: Vec<(usize, String)>,
    summaries: Vec<TaskId>,
    names: BTreeMap<String, TaskId>,
    hours: BTreeMap<String, CalendarId>,
    people: Vec<(PersonId, Person)>,
    assignments: Vec<Assignment>,
}

/// The program a sketch describes. Tasks are numbered in the order they are first written.
pub(crate) fn program(text: &str) -> Program {
    let mut sketch = Sketch::default();
    sketch.plan("P", "2025-01-13", "standard");
    for statement in text
        .replace('{', " {;")
        .replace('}', ";}")
        .split([';', '\n'])
    {
        sketch.read(statement.trim());
    }
    sketch.finish()
}

impl Sketch {
    fn read(&mut self, statement: &str) {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words.as_slice() {
            [] => {}
            ["plan", name, start, calendar] => self.plan(name, start, calendar),
            ["off", date] => {
                let off = DayException {
                    name: "off".into(),
                    shifts: Vec::new(),
                };
                self.calendars
                    .last_mut()
                    .unwrap()
                    .1
                    .exceptions
                    .insert(date.parse().unwrap(), off);
            }
            ["status", date] => {
                self.plans.last_mut().unwrap().1.status_date = Some(date.parse().unwrap());
            }
            // A calendar of its own for tasks and people.
            ["hours", name, days] => {
                let number = u32::try_from(self.calendars.len() + 1).unwrap();
                self.hours.insert((*name).to_owned(), CalendarId(number));
                self.calendars.push((CalendarId(number), hours(days)));
            }
            ["person", name, calendar] => {
                let number = u32::try_from(self.people.len() + 1).unwrap();
                let mut person = Person::new(name, "");
                person.calendar = self.hours.get(*calendar).copied();
                self.people.push((PersonId(number), person));
            }
            ["stays"] => self.plans.last_mut().unwrap().1.unfinished = Unfinished::Stays,
            ["launch", name] => self
                .launches
                .push((self.plans.len() - 1, (*name).to_owned())),
            ["}", rest @ ..] => {
                let summary = self.summaries.pop().expect("an open brace");
                self.properties(summary, rest);
            }
            [name, rest @ ..] => self.row(name, rest),
        }
    }

    fn plan(&mut self, name: &str, start: &str, calendar: &str) {
        let number = u32::try_from(self.plans.len() + 1).unwrap();
        let calendar_number = CalendarId(u32::try_from(self.calendars.len() + 1).unwrap());
        self.calendars.push((calendar_number, hours(calendar)));
        let plan = Plan::new(name, start.parse().unwrap(), calendar_number);
        self.plans.push((PlanId(number), plan));
    }

    fn row(&mut self, name: &str, rest: &[&str]) {
        let id = TaskId(u32::try_from(self.tasks.len() + 1).unwrap());
        let mut task = Task::new(self.plans.last().unwrap().0, name, WorkMinutes(480));
        task.parent = self.summaries.last().copied();
        task.rank = i64::from(id.0);
        self.tasks.push((id, task));
        assert!(
            self.names.insert(name.to_owned(), id).is_none(),
            "{name} is written twice"
        );
        match rest {
            ["{"] => self.summaries.push(id),
            ["milestone", rest @ ..] => {
                let task = &mut self.tasks.last_mut().unwrap().1;
                task.kind = TaskKind::Milestone(MilestoneKind::Normal);
                task.duration = WorkMinutes::ZERO;
                self.properties(id, rest);
            }
            [duration, rest @ ..] => {
                let task = &mut self.tasks.last_mut().unwrap().1;
                match duration.strip_suffix("ed") {
                    Some(days) => {
                        task.elapsed = true;
                        task.duration = WorkMinutes(days.parse::<i32>().unwrap() * 1440);
                    }
                    None => task.duration = length(duration),
                }
                self.properties(id, rest);
            }
            [] => panic!("{name} needs a duration"),
        }
    }

    fn properties(&mut self, id: TaskId, words: &[&str]) {
        let at = self.tasks.iter().position(|&(task, _)| task == id).unwrap();
        let task = &mut self.tasks[at].1;
        match words {
            [] => {}
            ["after", links, rest @ ..] => {
                self.links
                    .extend(links.split(',').map(|link| (link.to_owned(), id)));
                self.properties(id, rest);
            }
            ["pin", date, rest @ ..] => {
                task.constraint = Constraint::StartNoEarlierThan(moment(date));
                self.properties(id, rest);
            }
            ["alap", rest @ ..] => {
                task.constraint = Constraint::AsLateAsPossible;
                self.properties(id, rest);
            }
            [
                kind @ ("snet" | "snlt" | "fnet" | "fnlt" | "mso" | "mfo"),
                date,
                rest @ ..,
            ] => {
                let date = moment(date);
                task.constraint = match *kind {
                    "snet" => Constraint::StartNoEarlierThan(date),
                    "snlt" => Constraint::StartNoLaterThan(date),
                    "fnet" => Constraint::FinishNoEarlierThan(date),
                    "fnlt" => Constraint::FinishNoLaterThan(date),
                    "mso" => Constraint::MustStartOn(date),
                    _ => Constraint::MustFinishOn(date),
                };
                self.properties(id, rest);
            }
            ["deadline", date, rest @ ..] => {
                task.deadline = Some(moment(date));
                self.properties(id, rest);
            }
            ["manual", dates, rest @ ..] => {
                let (start, finish) = dates.split_once("..").unwrap();
                task.pin = Some(Pin {
                    start: moment(start),
                    finish: moment(finish),
                });
                self.properties(id, rest);
            }
            ["on", calendar, rest @ ..] => {
                task.calendar = Some(self.hours[*calendar]);
                self.properties(id, rest);
            }
            ["alone", rest @ ..] => {
                task.ignores_people = true;
                self.properties(id, rest);
            }
            ["fixed", rest @ ..] => {
                task.effort.kind = EffortKind::FixedDuration;
                self.properties(id, rest);
            }
            ["delay", time, rest @ ..] => {
                task.delay = length(time).0 * 3;
                self.properties(id, rest);
            }
            ["inactive", rest @ ..] => {
                task.inactive = true;
                self.properties(id, rest);
            }
            ["owner", person, rest @ ..] => {
                task.owner = self
                    .people
                    .iter()
                    .find(|(_, who)| who.name == *person)
                    .map(|(id, _)| *id);
                self.properties(id, rest);
            }
            // `by Mia=2d`: somebody with so much of the work.
            ["by", part, rest @ ..] => {
                let (person, work) = part.split_once('=').unwrap();
                let person = self
                    .people
                    .iter()
                    .find(|(_, who)| who.name == person)
                    .unwrap()
                    .0;
                let part = Assignment {
                    task: id,
                    person,
                    units: Units::WHOLE,
                    work: length(work),
                    done: WorkMinutes::ZERO,
                    delay: WorkMinutes::ZERO,
                    kept: Kept::default(),
                };
                self.assignments.push(part);
                self.properties(id, rest);
            }
            // `split 1d+2d`: two days of nothing after the first.
            ["split", split, rest @ ..] => {
                let (after, pause) = split.split_once('+').unwrap();
                task.splits.push(Split {
                    after: length(after),
                    pause: length(pause),
                });
                self.properties(id, rest);
            }
            ["resume", date, rest @ ..] => {
                if let Progress::Started { resume, .. } = &mut task.progress {
                    *resume = Some(moment(date));
                }
                self.properties(id, rest);
            }
            ["begun", date, percent, rest @ ..] => {
                let percent = percent.trim_end_matches('%').parse().unwrap();
                task.progress = Progress::started(moment(date), percent, task.duration);
                self.properties(id, rest);
            }
            ["done", dates, rest @ ..] => {
                let (start, finish) = dates.split_once("..").unwrap_or((dates, dates));
                let (start, finish) = (moment(start), moment(finish));
                task.progress = Progress::Complete { start, finish };
                self.properties(id, rest);
            }
            other => panic!("what is {other:?}?"),
        }
    }

    fn finish(self) -> Program {
        let links = self.links.iter().enumerate().map(|(at, (text, to))| {
            let (rest, lag) = match text.find(['+', '-']) {
                Some(split) => (&text[..split], lag(&text[split..])),
                None => (text.as_str(), Lag::NONE),
            };
            let (rest, lag_calendar) = match rest.strip_suffix('!') {
                Some(rest) => (rest, LagCalendar::Predecessor),
                None => (rest, LagCalendar::Successor),
            };
            let (name, letters) = rest.split_once(':').unwrap_or((rest, "FS"));
            let kind = LinkKind::ALL
                .into_iter()
                .find(|kind| kind.letters() == letters)
                .unwrap();
            let mut link = Link::new(self.names[name], *to, kind, lag);
            link.lag_calendar = lag_calendar;
            (LinkId(u32::try_from(at + 1).unwrap()), link)
        });
        let links = Table::from_rows(links, 0);
        let mut plans = self.plans;
        for (plan, launch) in self.launches {
            plans[plan].1.launch = Some(self.names[&launch]);
        }
        Program {
            calendars: Table::from_rows(self.calendars, 0),
            plans: Table::from_rows(plans, 0),
            tasks: Table::from_rows(self.tasks, 0),
            links,
            people: Table::from_rows(self.people, 0),
            assignments: Table::from_rows((1..).map(AssignmentId).zip(self.assignments), 0),
            ..Program::default()
        }
    }
}

/// `2025-01-13` is midnight; `2025-01-13T17:00` is what it says.
pub(crate) fn moment(text: &str) -> Moment {
    text.parse()
        .unwrap_or_else(|_| Moment::at_start_of(text.parse::<NaiveDate>().unwrap()))
}

/// Monday to Friday from eight to five, all the time, from six to two, or four days a week.
fn hours(name: &str) -> Calendar {
    let mut hours = Calendar::standard();
    match name {
        "standard" => {}
        "always" => hours.week.fill(Some(vec![Shift { from: 0, to: 1440 }])),
        // Monday to Friday, 06:00 to 14:00.
        "early" => hours.week[..5].fill(Some(vec![Shift { from: 360, to: 840 }])),
        "no-wednesday" => hours.week[2] = Some(Vec::new()),
        "weekends" => {
            let day = hours.week[0].clone();
            hours.week[..5].fill(Some(Vec::new()));
            hours.week[5..].fill(day);
        }
        other => panic!("no calendar is called {other}"),
    }
    hours
}

/// `+3d` of work, `+3ed` on the wall, or `+50%` of the predecessor.
fn lag(text: &str) -> Lag {
    if let Some(percent) = text.strip_suffix('%') {
        return Lag::Percent(percent.parse().unwrap());
    }
    match text.strip_suffix("ed") {
        Some(days) => Lag::Elapsed(days.parse::<i32>().unwrap() * 1440),
        None => Lag::Work(length(text)),
    }
}

/// `3d`, `-2d`, `4h`, `+30m`, in days of eight hours.
fn length(text: &str) -> WorkMinutes {
    let (number, unit) = text.split_at(text.len() - 1);
    let minutes = match unit {
        "d" => 480,
        "h" => 60,
        "m" => 1,
        other => panic!("no unit is called {other}"),
    };
    WorkMinutes(number.parse::<i32>().unwrap() * minutes)
}

/// A sketch with its schedule.
pub(crate) struct Planned {
    pub(crate) program: Program,
    pub(crate) schedule: Schedule,
}

pub(crate) fn planned(text: &str) -> Planned {
    let program = program(text);
    let schedule =
        schedule(&program).unwrap_or_else(|cycle| panic!("{}", cycle.in_words(&program)));
    Planned { program, schedule }
}

pub(crate) fn cycle(text: &str) -> Cycle {
    schedule(&program(text)).expect_err("a loop")
}

impl Planned {
    pub(crate) fn id(&self, name: &str) -> TaskId {
        let found = self
            .program
            .tasks
            .iter()
            .find(|(_, task)| task.name == name);
        found.unwrap_or_else(|| panic!("no row is called {name}")).0
    }

    pub(crate) fn name(&self, id: TaskId) -> &str {
        &self.program.tasks.get(id).unwrap().name
    }

    /// `A 13 Jan..15 Jan`: a start of 08:00 and a finish of 17:00 go without saying, except for
    /// something that takes no time.
    pub(crate) fn dates(&self, name: &str) -> String {
        let dates = self.schedule.dates(self.id(name)).unwrap();
        if dates.start == dates.finish {
            return format!("{name} {}", written(dates.start, ""));
        }
        format!(
            "{name} {}..{}",
            written(dates.start, "08:00"),
            written(dates.finish, "17:00")
        )
    }

    /// `A 2d/1d`: total and free float; `*` critical, `~` nearly so, `-` for none to tell.
    pub(crate) fn floats(&self, name: &str) -> String {
        let dates = self.schedule.dates(self.id(name)).unwrap();
        let total = dates.total_float.map_or("-".to_owned(), days);
        let mark = match (dates.critical, dates.near_critical) {
            (true, false) => "*",
            (false, true) => "~",
            (false, false) => "",
            (true, true) => panic!("{name} is both critical and nearly so"),
        };
        format!("{name} {total}/{}{mark}", days(dates.free_float))
    }

    /// `B A`: the predecessor that decided a start, or what else did.
    pub(crate) fn driver(&self, name: &str) -> String {
        let driver = match self.schedule.dates(self.id(name)).unwrap().driver {
            Driver::PlanStart => "start".to_owned(),
            Driver::Constraint => "pin".to_owned(),
            Driver::Pinned => "manual".to_owned(),
            Driver::Delay => "delay".to_owned(),
            Driver::AsLate => "late".to_owned(),
            Driver::Actual => "actual".to_owned(),
            Driver::StatusDate => "status".to_owned(),
            Driver::Rows => "rows".to_owned(),
            Driver::Summary(summary) => format!("in:{}", self.name(summary)),
            Driver::Link(link) => self
                .name(self.program.links.get(link).unwrap().from)
                .to_owned(),
        };
        format!("{name} {driver}")
    }
}

/// Compares what `of` says about the rows named in `expected` (`A …; B …`).
#[track_caller]
pub(crate) fn check(text: &str, of: impl Fn(&Planned, &str) -> String, expected: &str) {
    let planned = planned(text);
    let expected: Vec<&str> = expected.split([';', '\n']).map(str::trim).collect();
    let found: Vec<String> = expected
        .iter()
        .map(|row| {
            of(
                &planned,
                row.split_whitespace().next().expect("a row's name"),
            )
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

fn written(moment: Moment, usual: &str) -> String {
    let at = plan::NaiveDateTime::from(moment);
    let time = at.format("%H:%M").to_string();
    let date = at.format("%-d %b");
    if time == usual {
        date.to_string()
    } else {
        format!("{date} {time}")
    }
}

fn days(minutes: WorkMinutes) -> String {
    match minutes {
        WorkMinutes::ZERO => "0".to_owned(),
        minutes => plan::text::write_duration(minutes, &Calendar::standard()),
    }
}
