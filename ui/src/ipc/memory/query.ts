/** Answers to questions that change nothing, made from the made-up schedule. */
import type {
  AnswerDto,
  DatesDto,
  EditDto,
  FiguresDto,
  MovedDto,
  OperationDto,
  PlanDto,
  QueryDto,
  SlipDto,
  VarianceDto,
  WhatIfDto,
  WhyDto,
} from '../bindings';
import { restsOf, typedDay } from './days';
import { lint } from './lint';
import { network } from './network';
import { calendarsOf, span } from './more';
import { path } from './overview';
import { capacityDraft, capacityReckoned, goNoGoDraft, goNoGoJudged } from './release';
import { emptyRegisters, emptyTracking, escalationDraft, lateImpact } from './records';
import { fault, type PlanState, type State } from './state';
import { forward, since } from './time-travel';
import { DAY, calendar, durationText, startAt, workBefore } from './time';

/* eslint-disable @typescript-eslint/only-throw-error -- a Fault is the error of this boundary */

export interface Desk {
  state: State;
  picture(plan: PlanState): PlanDto;
  decide(plan: number, edit: EditDto): State;
  /** The program as it was right after a revision. */
  at(revision: number): State | null;
  /** What was done after it, newest first. */
  after(revision: number): OperationDto[];
}

export function answerTo(query: QueryDto, desk: Desk): AnswerDto {
  switch (query.type) {
    case 'rests':
      return { type: 'rests', rests: restsOf(query.from, query.to) };
    case 'day':
      return { type: 'day', date: typedDay(query.text) };
    case 'why':
      return { type: 'why', why: why(desk.picture(planOf(desk.state, query.task)), query.task) };
    case 'late': {
      const { minutes } = span(query.late);
      return { type: 'whatIf', whatIf: late(desk, query.task, minutes) };
    }
    case 'whatIf': {
      const first = desk.state.plans[0];
      const id = first?.head.id ?? 0;
      const then = desk.decide(id, query.edit).plans.find((plan) => plan.head.id === id);
      if (!first || !then) throw fault('gone', 'There is no such plan.');
      return { type: 'whatIf', whatIf: moved(desk.picture(first), desk.picture(then)) };
    }
    case 'variance': {
      const plan = desk.state.plans.find((one) => one.head.id === query.plan);
      if (!plan) throw fault('gone', 'There is no such plan.');
      return { type: 'variance', rows: variance(desk, plan, query.from, query.to) };
    }
    case 'calendar': {
      const found = calendarsOf(desk.state).find((one) => one.id === query.calendar);
      return { type: 'calendar', calendar: found ?? calendar };
    }
    case 'lint':
      return { type: 'lint', checks: lint(planFor(desk, query.plan)) };
    case 'paths':
      return {
        type: 'paths',
        paths: [{ float: 0, floatText: '0d', joins: null, tasks: [query.task] }],
      };
    case 'network':
      return {
        type: 'network',
        network: network(planFor(desk, query.plan), desk.state.people, query.lens),
      };
    case 'forward':
      return {
        type: 'forward',
        options: forward(desk, planOf(desk.state, query.task), query.task),
      };
    case 'since':
      return { type: 'since', ...since(desk, query.plan, query.revision) };
    case 'countries':
      return {
        type: 'countries',
        countries: [
          { code: 'DE', name: 'Germany', from: 2015, until: 2035 },
          { code: 'FR', name: 'France', from: 2015, until: 2035 },
          { code: 'GB', name: 'United Kingdom', from: 2015, until: 2035 },
          { code: 'US', name: 'United States', from: 2015, until: 2035 },
        ],
      };
    case 'registers':
      return { type: 'registers', registers: desk.state.registers ?? emptyRegisters() };
    case 'tracking':
      return { type: 'tracking', tracking: desk.state.told ?? emptyTracking() };
    case 'recordHistory':
      return { type: 'recordHistory', operations: [] };
    case 'lateImpact':
      return { type: 'lateImpact', impact: lateImpact() };
    case 'escalationDraft':
      return { type: 'escalationDraft', draft: escalationDraft(query.plan, query.subject) };
    case 'goNoGoDraft':
      return { type: 'goNoGoDraft', draft: goNoGoDraft(query.plan) };
    case 'goNoGoJudged':
      return { type: 'goNoGoJudged', told: goNoGoJudged(query.draft) };
    case 'capacityDraft':
      return { type: 'capacityDraft', draft: capacityDraft(query.plan) };
    case 'capacityReckoned':
      return { type: 'capacityReckoned', told: capacityReckoned(query.draft) };
    case 'text':
    case 'readText':
      throw fault('unsupported', 'The engine in memory keeps no records.');
  }
}

function planFor(desk: Desk, id: number): PlanDto {
  const found = desk.state.plans.find((plan) => plan.head.id === id);
  if (!found) throw fault('gone', 'There is no such plan.');
  return desk.picture(found);
}

function planOf(state: State, task: number): PlanState {
  const found = state.plans.find((plan) => plan.rows.some((row) => row.id === task));
  if (!found) throw fault('gone', 'That row is gone.');
  return found;
}

export function why(plan: PlanDto, task: number): WhyDto {
  const { steps } = path(plan, task);
  const causes = steps.map(({ task: id, name, start, finish, link, because }) => {
    const driver = plan.dates.find((one) => one.id === id)?.driver.type;
    const told = driver === 'manual' ? 'as it was fixed by hand' : because;
    return { task: id, name, start, finish, link, because: told, gap: null, ties: [] };
  });
  const row = plan.tasks.find((one) => one.id === task);
  const first = causes[0];
  const words =
    causes.length < 2 || !first
      ? `“${row?.name ?? ''}” starts ${causes[0]?.because ?? 'with the plan'}.`
      : `${causes.length - 1} rows lead to “${row?.name ?? ''}”, beginning with “${first.name}”, which starts ${first.because}.`;
  return { task, words, causes };
}

function late(desk: Desk, task: number, minutes: number): WhatIfDto {
  const plan = planOf(desk.state, task);
  const then = structuredClone(plan);
  const row = then.rows.find((one) => one.id === task);
  const now = desk.picture(plan);
  const dates = now.dates.find((one) => one.id === task);
  if (row && dates) {
    if (row.kind === 'work') row.duration += minutes;
    else row.pinned = startAt(workBefore(dates.finish) + minutes);
  }
  return moved(now, desk.picture(then));
}

export function moved(now: PlanDto, then: PlanDto): WhatIfDto {
  const before = new Map(now.dates.map((one) => [one.id, one]));
  const tasks = new Map(then.tasks.map((one) => [one.id, one]));
  const elsewhere = then.dates.filter((one) => differs(before.get(one.id), one));
  const shifted = elsewhere.map(({ id: task, start, finish }): MovedDto => {
    const work = workBefore(finish) - workBefore(before.get(task)?.finish ?? finish);
    const size = durationText(Math.abs(work));
    return { task, start, finish, workText: work < 0 ? `-${size}` : size };
  });
  const milestones = then.dates.flatMap((one): SlipDto[] => {
    const task = tasks.get(one.id);
    const old = before.get(one.id);
    if (!task || !old || task.kind === 'work') return [];
    const launch = then.head.launch === one.id;
    if (!differs(old, one) && !launch) return [];
    const work = workBefore(one.finish) - workBefore(old.finish);
    const size = durationText(Math.abs(work));
    return [
      {
        task: one.id,
        name: task.name,
        plan: then.head.id,
        launch,
        before: old.finish,
        after: one.finish,
        work,
        workText: work < 0 ? `-${size}` : size,
        days: Math.floor((one.finish - 1) / DAY) - Math.floor((old.finish - 1) / DAY),
      },
    ];
  });
  milestones.sort((a, b) => a.after - b.after);
  const slipped = milestones.filter((one) => one.work !== 0).length;
  const rows = elsewhere.length;
  const words =
    rows === 0
      ? 'Nothing else moves.'
      : `${rows} ${rows === 1 ? 'row moves' : 'rows move'}${
          slipped === 0
            ? '; no milestone does.'
            : `, and ${slipped} ${slipped === 1 ? 'milestone' : 'milestones'} with them.`
        }`;
  return { words, moved: rows, milestones, rows: shifted };
}

function differs(a: DatesDto | undefined, b: DatesDto): boolean {
  return a?.start !== b.start || a.finish !== b.finish;
}

interface Said extends FiguresDto {
  id: number;
  name: string;
  summary: boolean;
}

function variance(
  desk: Desk,
  plan: PlanState,
  from: number | null,
  to: number | null,
): VarianceDto[] {
  const picture = desk.picture(plan);
  const parents = new Set(picture.tasks.map((task) => task.parent));
  const said = (baseline: number | null): Map<number, Said> => {
    const dates = new Map(picture.dates.map((one) => [one.id, one]));
    const rows =
      baseline === null
        ? plan.rows.map((row) => ({ ...row, start: 0, finish: 0, ...dates.get(row.id) }))
        : (plan.sealed?.[baseline] ?? []);
    return new Map(
      rows.map(({ id, name, start, finish, duration, promised }) => {
        const summary = parents.has(id);
        return [id, { id, name, summary, start, finish, duration, work: 0, promised }];
      }),
    );
  };
  const [then, now] = [said(from), said(to)];
  const ids = [...now.keys(), ...[...then.keys()].filter((id) => !now.has(id))];
  return ids.map((task) => {
    const [a, b] = [then.get(task) ?? null, now.get(task) ?? null];
    const shift = (one: 'start' | 'finish'): number =>
      a && b ? workBefore(b[one]) - workBefore(a[one]) : 0;
    return {
      task,
      name: (b ?? a)?.name ?? '',
      summary: (b ?? a)?.summary ?? false,
      from: a && figures(a),
      to: b && figures(b),
      start: shift('start'),
      finish: shift('finish'),
    };
  });
}

function figures({ start, finish, duration, work, promised }: Said): FiguresDto {
  return { start, finish, duration, work, promised };
}
