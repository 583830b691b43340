/** A row in words: for a screen reader, the tooltip and the pill beside a drag. */
import {
  dayDate,
  finishDate,
  longDate,
  signedDays,
  startDate,
  slipWords,
  workDays,
} from '../../core/format';
import { dayOf, dayOfDate, lastDayOf } from '../../core/time';
import type { RiskDto } from '../../ipc/bindings';
import { constraintWords, deadlineWords } from '../../model/constraint';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import { KIND_WORDS } from './kinds';

export function kindWord(row: RowModel): string {
  return row.summary ? 'Summary' : KIND_WORDS[row.task.kind];
}

/** What stands beside a bar in a quieter voice: the date of a milestone, the owner of work. */
export function barAside(row: RowModel, yearHere: number): string | null {
  return row.kind === 'milestone' ? finishDate(row.shown.finish, yearHere) : row.owner;
}

const RISKS: Record<RiskDto, string> = { overdue: 'overdue', atRisk: 'at risk' };

/** What is wrong with a row now, in a word. */
export function riskWord(row: RowModel): string | null {
  const { risk, unplaced } = row.shown;
  return risk && !row.summary && unplaced !== true ? RISKS[risk] : null;
}

/** `Load test Nina, task, 3 Nov to 7 Nov, critical`: begins with what is to be seen. */
export function barSentence(row: RowModel, yearHere: number, stop?: string | null): string {
  const { start, finish } = row.shown;
  const aside = barAside(row, yearHere);
  const title = aside === null ? row.task.name : `${row.task.name} ${aside}`;
  const parts = [title, kindWord(row).toLowerCase()];
  if (row.kind !== 'milestone') {
    parts.push(`${startDate(start, yearHere)} to ${finishDate(finish, yearHere)}`);
  }
  if (row.task.more?.inactive) parts.push('set aside');
  else if (row.done) parts.push('done');
  else if (row.standing.critical) parts.push('critical');
  if (row.shown.unplaced) parts.push('not scheduled');
  if (stop) parts.push(stop);
  const risk = riskWord(row);
  if (risk) parts.push(risk);
  return [...parts, ...insistedWords(row, yearHere)].join(', ');
}

/** What somebody insists on, sign by sign as the chart shows it. */
export function insistedWords(row: RowModel, yearHere: number): string[] {
  const { task } = row;
  return [
    task.more?.byHand ? 'Fixed by hand' : null,
    constraintWords(task, yearHere),
    deadlineWords(task, row.shown.finish, yearHere),
  ].flatMap((words) => words ?? []);
}

/** `Interrupted after 3d for 2d`; the bar itself is drawn whole. */
export function splitWords(plan: PlanModel, row: RowModel): string | null {
  const splits = row.task.more?.splits ?? [];
  if (splits.length === 0) return null;
  const days = (minutes: number): string => workDays(minutes, plan.calendar.minutesPerDay);
  const parts = splits.map(([after, pause]) => `after ${days(after)} for ${days(pause)}`);
  return `Interrupted ${parts.join(', ')}.`;
}

/** The dates of a row while it is dragged: `Mon, 3 Nov – Fri, 7 Nov`. */
export function dragDates(row: RowModel, yearHere: number): string {
  const { start, finish } = row.shown;
  const last = dayDate(lastDayOf(finish), yearHere);
  return row.kind === 'milestone' ? last : `${dayDate(dayOf(start), yearHere)} – ${last}`;
}

/** The days a new row is drawn over: `Mon, 3 Nov – Fri, 7 Nov`. */
export function stretchWords(first: number, last: number, yearHere: number): string {
  const from = dayDate(first, yearHere);
  return first === last ? from : `${from} – ${dayDate(last, yearHere)}`;
}

/** What decided the start of a row, as a sentence. */
export function driverSentence(plan: PlanModel, row: RowModel): string {
  const { driver } = row.dates;
  switch (driver.type) {
    case 'planStart':
      return 'Starts with the plan.';
    case 'pinned':
      return 'Lies on a date somebody insists on.';
    case 'manual':
      return 'Lies where it was fixed by hand.';
    case 'delay':
      return 'Is held back on purpose.';
    case 'asLate':
      return 'Lies as late as what waits for it allows.';
    case 'actual':
      return 'Starts when it really did.';
    case 'statusDate':
      return 'Not begun yet, so it starts after the status date.';
    case 'summary': {
      const above = plan.row(driver.task)?.task.name ?? 'its summary';
      return `Starts when “${above}” may.`;
    }
    case 'rows':
      return 'Spans the rows below it.';
    case 'link': {
      const before = plan.row(driver.task)?.task.name ?? 'work of another plan';
      const link = plan.links.get(driver.link);
      const how = link && `${link.kind}${link.lagText}`;
      return how === undefined || how === 'FS'
        ? `Starts after “${before}”.`
        : `Starts by “${before}” (${how}).`;
    }
  }
}

/** Float towards the end the plan is read against. */
export function floatWords(plan: PlanModel, row: RowModel): string | null {
  if (row.done) return null;
  const { float, critical } = row.standing;
  if (float === null) return plan.path ? `${plan.path.name} does not wait for it.` : null;
  const days = workDays(float, plan.calendar.minutesPerDay);
  if (float < 0) {
    return `Critical, ${signedDays(float, plan.calendar.minutesPerDay)} of float: too late for what is insisted on.`;
  }
  if (critical) return 'Critical: no float.';
  return `${days} of float.`;
}

export function promiseWords(row: RowModel): string | null {
  const { promised } = row.task;
  if (promised === null) return null;
  const day = longDate(dayOfDate(promised));
  const { slip } = row.dates;
  return slip === null ? `Promised ${day}.` : `Promised ${day}, ${slipWords(slip)}.`;
}
