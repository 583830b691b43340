//! Records to a program: everything that refers to something finds it, or says that it can't.

use std::collections::{BTreeMap, BTreeSet};

use plan::{
    AssignmentId, EffortKind, Kept, LinkId, Moment, PersonId, Plan, PlanId, Program, Table, TaskId,
    Unfinished, Workstream, WorkstreamId,
};

use super::crew::People;
use super::facts::{Facts, UNNAMED};
use super::parts::{Days, RawPart};
use super::splits::{self, Clocks};
use super::stack::Calendars;
use super::tasks::RawTask;
use super::{Records, baselines, cycles, links, outline, stamps};
use crate::mspdi::{Refused, value};
use crate::notes::{Imported, Weight};
use crate::watch::Watch;

const PLAN: PlanId = PlanId(1);

pub(super) fn assemble(
    records: Records,
    mut facts: Facts,
    watch: &Watch<'_>,
) -> Result<Imported, Refused> {
    let Records {
        project,
        calendars: raw_calendars,
        mut tasks,
        mut people,
        mut parts,
        nulls: _,
    } = records;
    let mut program = Program::default();
    let whole = tasks.iter().position(|task| task.whole);
    let whole = whole.map(|at| tasks.remove(at));
    let by_uid = outline::assemble(&mut tasks, &mut facts);

    let used: BTreeSet<i64> = parts.iter().filter_map(|part| part.person).collect();
    let nobody = people
        .iter()
        .position(|person| person.placeholder && person.uid.is_none_or(|uid| !used.contains(&uid)));
    let mut nobody = nobody.map(|at| people.remove(at));
    let table = Calendars::number(raw_calendars, &tasks, &people, project.calendar, &mut facts);
    program.calendars = Table::from_rows(table.rows.iter().cloned(), 1);

    let mut plan = Plan::new(&project.name, plan::NaiveDate::MIN, table.plan);
    plan.unfinished = Unfinished::Stays;
    plan.status_date = project.status_date;
    plan.kept = project.kept.clone();
    start(&mut plan, project.start, &tasks, &program, &mut facts);

    let mut by_person = BTreeMap::new();
    let mut rows = Vec::new();
    for raw in &mut people {
        let id = PersonId(u32::try_from(rows.len() + 1).expect("fewer than the limit"));
        if let Some(uid) = raw.uid {
            by_person.entry(uid).or_insert(id);
        }
        table.give(raw, &mut facts);
        rows.push((id, raw.person.clone()));
    }
    if let Some(raw) = &mut nobody {
        table.give(raw, &mut facts);
        if let Some(uid) = raw.calendar {
            raw.person.kept.put("mspdi:CalendarUID", uid.to_string());
        }
        keep_as(raw.person.kept.iter(), "Resource0.", &mut plan.kept);
    }
    let has_whole = whole.is_some();
    let whole_dates = whole.and_then(|whole| keep_whole(whole, &mut plan));

    let found = links::assemble(&mut tasks, &by_uid, &mut facts);
    let mut found: Vec<_> = (1..).map(LinkId).zip(found).collect();
    for (_, link) in &mut found {
        let task = &tasks[index(link.to)];
        let from = tasks[index(link.from)].uid;
        let mut calendars = task.gantry.lag_calendars.iter();
        if let Some(&(_, whose)) = calendars.find(|&&(uid, _)| Some(uid) == from) {
            link.lag_calendar = whose;
        }
    }
    program.links = Table::from_rows(found, 1);

    let mut people = People {
        rows,
        by_person,
        parts: BTreeMap::new(),
        assigned: BTreeSet::new(),
    };
    for part in &mut parts {
        if part.task == 0 && has_whole && !by_uid.contains_key(&0) {
            part.keep_with(&mut plan.kept, &mut facts);
        } else {
            people.assign(part, &mut tasks, &by_uid, &mut facts);
        }
    }
    refer(
        &mut tasks,
        &mut people,
        &table,
        &mut plan,
        &mut program,
        &mut facts,
    );
    work(
        &mut tasks, &mut parts, &people, &by_uid, &plan, &program, &mut facts,
    );

    let manager = people
        .rows
        .iter()
        .find(|(_, person)| person.name == project.manager);
    plan.owner = manager.map(|&(id, _)| id);
    if plan.owner.is_none() && !project.manager.is_empty() {
        plan.kept.put("mspdi:Manager", project.manager);
    }
    let taken = project.saved.unwrap_or(Moment::at_start_of(plan.start));
    program.baselines = Table::from_rows(baselines::assemble(&mut tasks, taken), 1);
    let parts = people.parts.into_values().flatten().map(|part| part.1);
    let mut parts: Vec<_> = parts.collect();
    let people = &mut people.rows;
    stamps::put(&mut tasks, &mut parts, people, &mut plan.kept, whole_dates);
    program.assignments = Table::from_rows((1..).map(AssignmentId).zip(parts), 1);
    program.people = Table::from_rows(std::mem::take(people), 1);
    program.plans = Table::from_rows([(PLAN, plan)], 1);
    let recorded = tasks.iter().filter_map(|raw| Some((raw.id, raw.recorded?)));
    let recorded = recorded.collect();
    let rows = tasks.into_iter().map(|raw| (raw.id, raw.task));
    program.tasks = Table::from_rows(rows, 1);
    if !program.links.is_empty() {
        cycles::open(&mut program, &mut facts, watch)?;
    }
    if facts.keeper.left_out > 0 {
        let text = format!(
            "{} fields Gantry has no use for were too long to keep and were left out.",
            facts.keeper.left_out
        );
        facts.add(Weight::LeftOut, "kept-too-long", "", text);
    }
    Ok(Imported {
        program,
        notes: facts.notes,
        recorded,
    })
}

fn index(task: TaskId) -> usize {
    usize::try_from(task.0 - 1).expect("an index")
}

/// Puts what one record keeps among what another does.
fn keep_as<'a>(from: impl Iterator<Item = (&'a str, &'a str)>, of: &str, kept: &mut Kept) {
    for (field, text) in from {
        if let Some((space, field)) = field.split_once(':') {
            kept.put(format!("{space}:{of}{field}"), text);
        }
    }
}

/// The row of the whole project is no row here; what it says lies with the plan.
fn keep_whole(mut whole: RawTask, plan: &mut Plan) -> Option<(Moment, Moment)> {
    whole.keep_sums();
    plan.note = whole.task.note;
    match whole.task.effort.kind {
        EffortKind::FixedDuration => {}
        EffortKind::FixedUnits => whole.task.kept.put("mspdi:Type", "0"),
        EffortKind::FixedWork => whole.task.kept.put("mspdi:Type", "2"),
    }
    let made = ["mspdi:ManualDuration", "mspdi:Milestone", "mspdi:UID"];
    let fields = whole
        .task
        .kept
        .iter()
        .filter(|(field, _)| !made.contains(field));
    keep_as(fields, "0.", &mut plan.kept);
    if whole.task.name != plan.name && whole.task.name != UNNAMED {
        plan.kept.put("mspdi:0.Name", whole.task.name);
    }
    if whole.gantry.unfinished_moves {
        plan.unfinished = Unfinished::Moves;
    }
    plan.summary = whole.gantry.plan_summary;
    whole.start.zip(whole.finish)
}

/// Where the plan starts. A minute of the day before which nobody works anyway is not needed.
fn start(
    plan: &mut Plan,
    said: Option<Moment>,
    tasks: &[RawTask],
    program: &Program,
    facts: &mut Facts,
) {
    let earliest = || tasks.iter().filter_map(|raw| raw.start).min();
    let at = said.or_else(earliest).unwrap_or_else(|| {
        facts.add(
            Weight::Changed,
            "no-start",
            "",
            "The file does not say when the project starts; it starts on 3 January 2000.",
        );
        Moment::at_start_of(plan::NaiveDate::from_ymd_opt(2000, 1, 3).expect("a date"))
    });
    // The last day that can be planned ends at a midnight of the day after.
    plan.start = at.date().min(plan::time::LATEST);
    let minute = u16::try_from(at.minute_of_day()).expect("0 to 1439");
    let nobody_earlier = program.calendars.iter().all(|(id, _)| {
        let hours = program.hours(id);
        let opens = hours.shifts_on(plan.start).first().map(|shift| shift.from);
        opens.is_none_or(|opens| minute <= opens)
    });
    let elapsed = tasks.iter().any(|raw| raw.task.elapsed);
    let at_opening = nobody_earlier && !elapsed;
    plan.start_minute = if at_opening { 0 } else { minute };
    let hours = program.hours(plan.calendar);
    let opens = hours.shifts_on(plan.start).first().map(|shift| shift.from);
    if at_opening && opens != Some(minute) {
        let text = value::write_moment(at);
        plan.kept.put("mspdi:StartDate", text);
    }
}

/// Calendars, owners, workstreams and the launch of tasks.
fn refer(
    tasks: &mut [RawTask],
    people: &mut People,
    calendars: &Calendars,
    plan: &mut Plan,
    program: &mut Program,
    facts: &mut Facts,
) {
    let mut streams: Vec<(WorkstreamId, Workstream)> = Vec::new();
    let mut by_name: BTreeMap<String, WorkstreamId> = BTreeMap::new();
    for raw in tasks {
        if let Some(uid) = raw.calendar {
            raw.task.calendar = calendars.by_uid.get(&uid).copied();
            if raw.task.calendar.is_none() && uid != 0 {
                facts.add(
                    Weight::Changed,
                    "dangling-calendar",
                    &raw.task.name,
                    format!("The calendar {uid} is not in the file; the project's is used."),
                );
            }
        }
        if let Some(owner) = raw.gantry.owner.take().filter(|name| !name.is_empty()) {
            raw.task.owner = Some(people.named(&owner));
        }
        if let Some(name) = raw.gantry.workstream.take().filter(|name| !name.is_empty()) {
            let id = *by_name.entry(name.clone()).or_insert_with(|| {
                let id = WorkstreamId(u32::try_from(streams.len() + 1).expect("within the limit"));
                let stream = Workstream {
                    plan: PLAN,
                    name,
                    lead: None,
                };
                streams.push((id, stream));
                id
            });
            raw.task.workstream = Some(id);
        }
        if raw.gantry.launch && raw.task.kind.is_milestone() {
            plan.launch = Some(raw.id);
        } else if raw.gantry.launch {
            facts.add(
                Weight::LeftOut,
                "launch-no-milestone",
                &raw.task.name,
                "This row was the launch of the plan and is a milestone no more; the plan has no launch.",
            );
        }
    }
    program.workstreams = Table::from_rows(streams, 1);
}

/// Progress and interruptions, which need everybody's hours.
fn work(
    tasks: &mut [RawTask],
    parts: &mut [RawPart],
    people: &People,
    by_uid: &BTreeMap<i64, usize>,
    plan: &Plan,
    program: &Program,
    facts: &mut Facts,
) {
    let mut clocks = Clocks::new(program);
    let mut days: BTreeMap<usize, Days> = BTreeMap::new();
    let mut reshaped: BTreeMap<usize, (Moment, Moment)> = BTreeMap::new();
    for part in parts {
        if let Some((&at, (start, finish))) = by_uid.get(&part.task).zip(part.reshaped) {
            let span = reshaped.entry(at).or_insert((start, finish));
            *span = (span.0.min(start), span.1.max(finish));
        }
        if let Some(&at) = by_uid
            .get(&part.task)
            .filter(|_| !part.days.idle.is_empty())
        {
            let all = days.entry(at).or_default();
            all.busy.append(&mut part.days.busy);
            all.idle.append(&mut part.days.idle);
        }
    }
    for (at, raw) in tasks.iter_mut().enumerate() {
        if raw.summary {
            continue;
        }
        let mut days = days.remove(&at).unwrap_or_default();
        let span = reshaped.remove(&at);
        if !raw.progress.any() && days.idle.is_empty() && span.is_none() {
            continue;
        }
        let parts = people.parts.get(&at).map_or(&[][..], Vec::as_slice);
        let hours: Vec<_> = parts
            .iter()
            .map(|(_, part)| {
                let person = usize::try_from(part.person.0 - 1).expect("an index");
                people.rows[person].1.calendar
            })
            .collect();
        let own = splits::calendars(&raw.task, plan.calendar, &hours);
        let elapsed = raw.task.elapsed;
        let dates = (raw.start, raw.finish);
        raw.task.progress = raw.progress.of(&raw.task, dates, facts, |stop, resume| {
            clocks.minutes(elapsed, &own, stop, resume) > 0
        });
        let told = raw.progress.stop.zip(raw.progress.resume);
        raw.task.splits = splits::splits(&mut days, raw.task.duration, told, |from, to| {
            clocks.minutes(elapsed, &own, from, to)
        });
        if let Some((start, finish)) = span.filter(|_| raw.task.splits.is_empty()) {
            let length = clocks.minutes(elapsed, &own, start, finish);
            raw.task.splits = splits::somewhere(raw.task.duration, length);
            if !raw.task.splits.is_empty() {
                facts.add(
                    Weight::Changed,
                    "split-somewhere",
                    &raw.task.name,
                    "The work is interrupted, and the file does not say when: the break lies in \
                     the middle, and the dates are right.",
                );
            }
        }
        if !splits::are_plannable(&raw.task.splits, elapsed) {
            raw.task.splits.clear();
            facts.add(
                Weight::LeftOut,
                "split-too-long",
                &raw.task.name,
                "The breaks of the task were left out: together they are longer than can be planned.",
            );
        }
    }
}
