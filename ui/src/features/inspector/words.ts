/** What the inspector says about a row in sentences. */
import { slipWords, workDays } from '../../core/format';
import type { KindDto, LinkDto } from '../../ipc/bindings';
import { constraintWords } from '../../model/constraint';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';

export const KINDS: { value: KindDto; label: string }[] = [
  { value: 'work', label: 'Work' },
  { value: 'milestone', label: 'Milestone' },
  { value: 'freeze', label: 'Freeze' },
  { value: 'deadline', label: 'Deadline' },
  { value: 'launch', label: 'Launch' },
  { value: 'gate', label: 'Gate' },
  { value: 'technical', label: 'Awaited: technical' },
  { value: 'data', label: 'Awaited: data' },
  { value: 'team', label: 'Awaited: team' },
  { value: 'external', label: 'Awaited: external' },
  { value: 'decision', label: 'Awaited: decision' },
  { value: 'documentation', label: 'Awaited: documentation' },
];

export const LINK_KINDS: { value: LinkDto['kind']; label: string; title: string }[] = [
  { value: 'FS', label: 'FS', title: 'starts when it finishes' },
  { value: 'SS', label: 'SS', title: 'starts when it starts' },
  { value: 'FF', label: 'FF', title: 'finishes when it finishes' },
  { value: 'SF', label: 'SF', title: 'finishes when it starts' },
];

/** Why a row lies where it lies. */
export function driverWords(row: RowModel, plan: PlanModel, here: number): string {
  const { driver } = row.dates;
  const name = (task: number): string =>
    `“${plan.row(task)?.task.name ?? 'a row of another plan'}”`;
  switch (driver.type) {
    case 'planStart':
      return 'Starts when the plan does: nothing else holds it.';
    case 'pinned': {
      const words = constraintWords(row.task, here) ?? 'Start no earlier than a date';
      return `Somebody insists on it: ${lowerFirst(words)}.`;
    }
    case 'manual':
      return 'Its dates are fixed by hand: nothing moves it.';
    case 'delay':
      return 'Is held back on purpose.';
    case 'asLate':
      return 'Lies as late as what waits for it allows.';
    case 'actual':
      return row.done ? 'Lies where it happened.' : 'Has begun; its start is a fact.';
    case 'statusDate':
      return 'Could have started already: what is not done lies after the status date.';
    case 'link': {
      const link = plan.links.get(driver.link);
      const before = name(driver.task);
      const lag = link && link.lagText !== '' ? ` (${link.lagText})` : '';
      switch (link?.kind) {
        case 'SS':
          return `Starts when ${before} starts${lag}.`;
        case 'FF':
          return `Finishes when ${before} finishes${lag}.`;
        case 'SF':
          return `Finishes when ${before} starts${lag}.`;
        case 'FS':
        case undefined:
          return `Starts when ${before} finishes${lag}.`;
      }
    }
    // eslint-disable-next-line no-fallthrough -- every link kind has answered
    case 'summary':
      return `Waits for what ${name(driver.task)} waits for.`;
    case 'rows':
      return 'Spans the rows under it.';
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function floatWords(row: RowModel, plan: PlanModel): string {
  const float = row.dates.totalFloat;
  if (row.done) return 'Done';
  if (float === null) return 'The end does not wait for it';
  const days = workDays(Math.abs(float), plan.calendar.minutesPerDay);
  if (float < 0) return `−${days}: too late`;
  if (float === 0) return 'None: it is critical';
  return row.dates.nearCritical ? `${days}, nearly critical` : days;
}

export function promiseWords(row: RowModel): string | null {
  return row.dates.slip === null ? null : slipWords(row.dates.slip);
}
