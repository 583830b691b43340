/** A crude forward and backward pass, good enough to see bars move in a browser. */
import type { DatesDto, DriverDto, PlanDto, TaskDto } from '../bindings';
import { DAY, calendar, durationText, finishAt, midnightOf, startAt, workBefore } from './time';
import { signsOf } from './signs';
import { lagMinutes, toldMore } from './more';
import { fault, type Link, type PlanState, type Row } from './state';

interface Span {
  start: number;
  finish: number;
  driver: DriverDto;
}

/** Rows in an order in which every predecessor comes first; throws a fault naming a loop. */
function order(rows: Row[], links: Link[], summaries: Set<number>): Row[] {
  const waits = new Map(rows.map((row) => [row.id, 0]));
  const after = new Map<number, number[]>();
  const leaves = leavesOf(rows, summaries);
  for (const link of links) {
    for (const from of leaves(link.from)) {
      for (const to of leaves(link.to)) {
        after.set(from, [...(after.get(from) ?? []), to]);
        waits.set(to, (waits.get(to) ?? 0) + 1);
      }
    }
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ready = rows.filter((row) => waits.get(row.id) === 0);
  for (const row of ready) {
    for (const to of after.get(row.id) ?? []) {
      const left = (waits.get(to) ?? 1) - 1;
      waits.set(to, left);
      const next = byId.get(to);
      if (left === 0 && next) ready.push(next);
    }
  }
  if (ready.length < rows.length) {
    const loop = rows.filter((row) => (waits.get(row.id) ?? 0) > 0).map((row) => `“${row.name}”`);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault is the error
    throw fault('cycle', `That would make a loop: ${loop.slice(0, 4).join(' → ')}.`);
  }
  return ready;
}

function leavesOf(rows: Row[], summaries: Set<number>): (id: number) => number[] {
  const children = new Map<number, number[]>();
  for (const row of rows) {
    if (row.parent !== null) {
      children.set(row.parent, [...(children.get(row.parent) ?? []), row.id]);
    }
  }
  const leaves = (id: number): number[] =>
    summaries.has(id) ? (children.get(id) ?? []).flatMap(leaves) : [id];
  return leaves;
}

export function picture(plan: PlanState, revision: number): PlanDto {
  const { rows } = plan;
  const aside = new Set(rows.filter((row) => row.more.inactive).map((row) => row.id));
  const links = plan.links.filter((link) => !aside.has(link.from) && !aside.has(link.to));
  const summaries = new Set(rows.flatMap((row) => (row.parent === null ? [] : [row.parent])));
  const leaves = leavesOf(rows, summaries);
  const planStart = workBefore(midnightOf(plan.head.start) ?? 0);
  const spans = new Map<number, Span>();
  const into = new Map<number, { from: number; link: Link }[]>();
  const out = new Map<number, { to: number; link: Link }[]>();
  for (const link of links) {
    for (const from of leaves(link.from)) {
      for (const to of leaves(link.to)) {
        into.set(to, [...(into.get(to) ?? []), { from, link }]);
        out.set(from, [...(out.get(from) ?? []), { to, link }]);
      }
    }
  }
  const sequence = order(rows, links, summaries).filter((row) => !summaries.has(row.id));
  const length = (row: Row): number => {
    if (row.kind !== 'work') return 0;
    const breaks = row.more.splits.reduce((sum, [, pause]) => sum + pause, 0);
    return row.more.elapsed ? lagMinutes(row.duration, '1ed', 0) : row.duration + breaks;
  };

  for (const row of sequence) {
    let start = planStart;
    let driver: DriverDto = { type: 'planStart' };
    for (const { from, link } of into.get(row.id) ?? []) {
      const span = spans.get(from);
      if (!span) continue;
      const anchor = link.kind === 'FS' || link.kind === 'FF' ? span.finish : span.start;
      const back = link.kind === 'FF' || link.kind === 'SF' ? length(row) : 0;
      const lag = lagMinutes(link.lag, link.lagText ?? '', span.finish - span.start);
      if (anchor + lag - back >= start) {
        start = anchor + lag - back;
        driver = { type: 'link', link: link.id, task: link.from };
      }
    }
    if (row.pinned !== null && workBefore(row.pinned) >= start) {
      start = workBefore(row.pinned);
      driver = { type: 'pinned' };
    }
    const { constraint, byHand } = row.more;
    if (constraint?.moment != null) {
      const at = workBefore(constraint.moment);
      const wished = constraint.kind.includes('inish') ? at - length(row) : at;
      const must = constraint.kind.startsWith('must');
      if (must || (constraint.kind === 'finishNoEarlierThan' && wished > start)) {
        start = wished;
        driver = { type: 'pinned' };
      }
    }
    if (row.percent > 0) driver = { type: 'actual' };
    spans.set(row.id, { start, finish: start + length(row), driver });
    if (byHand) {
      const [from, to] = byHand;
      const hand: DriverDto = { type: 'manual' };
      spans.set(row.id, { start: workBefore(from), finish: workBefore(to), driver: hand });
    }
  }

  const launch = plan.head.launch === null ? undefined : spans.get(plan.head.launch);
  const end = launch?.finish ?? Math.max(planStart, ...[...spans.values()].map((s) => s.finish));
  const late = new Map<number, number | null>();
  for (const row of [...sequence].reverse()) {
    const own = spans.get(row.id);
    if (!own) continue;
    const bounds = (out.get(row.id) ?? []).flatMap(({ to, link }) => {
      const finish = late.get(to);
      const span = spans.get(to);
      if (finish === undefined || finish === null || !span) return [];
      const start = finish - (span.finish - span.start);
      const anchor = link.kind === 'FS' || link.kind === 'SS' ? start : finish;
      const ahead = link.kind === 'SS' || link.kind === 'SF' ? own.finish - own.start : 0;
      const lag = lagMinutes(link.lag, link.lagText ?? '', own.finish - own.start);
      return [anchor - lag + ahead];
    });
    if (row.id === plan.head.launch || plan.head.launch === null) bounds.push(end);
    const { constraint, deadline } = row.more;
    if (deadline !== null) bounds.push(workBefore(deadline));
    if (constraint?.moment != null && /NoLater|must/.test(constraint.kind)) {
      const starts = constraint.kind.includes('tart');
      bounds.push(workBefore(constraint.moment) + (starts ? own.finish - own.start : 0));
    }
    const latest = bounds.length > 0 ? Math.min(...bounds) : null;
    late.set(row.id, latest);
    if (constraint?.kind === 'asLateAsPossible' && latest !== null && latest > own.finish) {
      const start = latest - (own.finish - own.start);
      spans.set(row.id, { start, finish: latest, driver: { type: 'asLate' } });
    }
  }

  const dates = new Map<number, DatesDto>();
  for (const row of sequence) {
    const span = spans.get(row.id);
    if (!span) continue;
    const latest = late.get(row.id) ?? null;
    const float = latest === null ? null : latest - span.finish;
    const start = row.kind === 'work' ? startAt(span.start) : finishAt(span.start);
    const finish = row.kind === 'work' ? finishAt(span.finish) : start;
    const promised = row.promised === null ? null : midnightOf(row.promised);
    const open = row.percent < 100;
    dates.set(row.id, {
      id: row.id,
      start,
      finish,
      totalFloat: float,
      freeFloat: Math.max(0, float ?? 0),
      lateFinish: latest === null ? null : finishAt(latest),
      critical: float !== null && float <= 0 && open,
      nearCritical: float !== null && float > 0 && float <= 960 && open,
      percent: row.percent,
      slip: promised === null ? null : Math.floor((finish - 1) / DAY) - Math.floor(promised / DAY),
      driver: span.driver,
    });
  }
  for (const row of [...rows].reverse().filter((r) => summaries.has(r.id))) {
    const below = leaves(row.id).flatMap((id) => dates.get(id) ?? []);
    const start = Math.min(...below.map((d) => d.start));
    const finish = Math.max(...below.map((d) => d.finish));
    const floats = below.flatMap((d) => d.totalFloat ?? []);
    dates.set(row.id, {
      id: row.id,
      start,
      finish,
      totalFloat: floats.length > 0 ? Math.min(...floats) : null,
      freeFloat: 0,
      lateFinish: null,
      critical: below.some((d) => d.critical),
      nearCritical: false,
      percent: Math.round(below.reduce((sum, d) => sum + d.percent, 0) / below.length),
      slip: null,
      driver: { type: 'rows' },
    });
  }

  for (const row of rows) {
    const own = dates.get(row.id);
    if (own) Object.assign(own, signsOf(row, own, plan, summaries.has(row.id)));
  }

  return {
    revision,
    head: plan.head,
    calendar,
    workstreams: plan.workstreams,
    tasks: rows.map((row) => taskDto(row, summaries.has(row.id) ? dates.get(row.id) : undefined)),
    dates: rows.flatMap((row) => dates.get(row.id) ?? []),
    links: plan.links.map((link) => ({ ...link, lagText: link.lagText ?? lagText(link.lag) })),
  };
}

function lagText(lag: number): string {
  if (lag === 0) return '';
  return lag > 0 ? `+${durationText(lag)}` : `-${durationText(-lag)}`;
}

function taskDto(row: Row, span: DatesDto | undefined): TaskDto {
  const { percent, ...rest } = { ...row, more: toldMore(row) };
  const minutes = span ? workBefore(span.finish) - workBefore(span.start) : row.duration;
  return {
    ...rest,
    durationText: row.more.elapsed
      ? `${Math.round((row.duration / DAY) * 10) / 10}ed`
      : durationText(row.kind === 'work' || span ? minutes : 0),
    state: percent === 0 ? 'notStarted' : percent === 100 ? 'complete' : 'started',
  };
}
