/** What a planner may say about the dates of a row, in words. */
import { shortDate } from '../../core/format';
import { dayOf, isoDate, lastDayOf } from '../../core/time';
import type { ConfidenceDto, ConstraintKindDto, LagCalendarDto } from '../../ipc/bindings';
import { aboutFinish, missesDeadline, needsDate } from '../../model/constraint';
import type { RowModel } from '../../model/row.svelte';

export const CONFIDENCES: { value: ConfidenceDto | ''; label: string }[] = [
  { value: '', label: 'Not said' },
  { value: 'high', label: 'High: done before' },
  { value: 'medium', label: 'Medium: open points' },
  { value: 'low', label: 'Low: a guess' },
];

export const LAG_CALENDARS: { value: LagCalendarDto; label: string; inWords: string }[] = [
  { value: 'successor', label: 'The successor’s', inWords: 'the successor’s hours' },
  { value: 'predecessor', label: 'The predecessor’s', inWords: 'the predecessor’s hours' },
  { value: 'plan', label: 'The plan’s', inWords: 'the plan’s hours' },
];

/** The date a newly chosen constraint begins with: where the row lies now. */
export function proposed(kind: ConstraintKindDto, row: RowModel): string {
  if (!needsDate(kind)) return '';
  const { start, finish } = row.dates;
  return isoDate(aboutFinish(kind) ? lastDayOf(finish) : dayOf(start));
}

/** How a deadline stands. */
export function deadlineStands(row: RowModel, here: number): string | null {
  const deadline = row.task.more?.deadline ?? null;
  if (deadline === null) return null;
  const finish = lastDayOf(row.dates.finish);
  if (!missesDeadline(row.task, row.dates.finish)) return 'Met';
  return `Missed: finishes ${shortDate(finish, here)}`;
}

/** A share of a person: `50%`. */
export function unitsText(units: number): string {
  return `${Math.round(units) / 100}%`;
}
