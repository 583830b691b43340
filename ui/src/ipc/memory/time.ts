/** Working time of the made-up plan: Monday to Friday, 9:00 to 17:00. */
import type { CalendarDto } from '../bindings';

export const DAY = 1440;
export const WORKDAY = 480;
const OPEN = 540;

export const calendar: CalendarDto = {
  id: 1,
  name: 'Standard',
  minutesPerDay: WORKDAY,
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [[OPEN, OPEN + WORKDAY]] : [])),
  exceptions: [],
};

/** Working minutes before a moment. 1970-01-01 was a Thursday. */
export function workBefore(moment: number): number {
  const day = Math.floor(moment / DAY) + 3;
  const week = Math.floor(day / 7);
  const weekday = day - week * 7;
  const inDay = Math.min(Math.max(moment - (day - 3) * DAY - OPEN, 0), WORKDAY);
  return (week * 5 + Math.min(weekday, 5)) * WORKDAY + (weekday < 5 ? inDay : 0);
}

/** The first moment at which so much work lies behind and more can begin. */
export function startAt(work: number): number {
  const days = Math.floor(work / WORKDAY);
  const week = Math.floor(days / 5);
  return (week * 7 + (days - week * 5) - 3) * DAY + OPEN + (work - days * WORKDAY);
}

/** The moment at which so much work has just been done. */
export function finishAt(work: number): number {
  return startAt(work - 1) + 1;
}

export function dateOf(moment: number): string {
  return new Date(moment * 60_000).toISOString().slice(0, 10);
}

/** Midnight of an ISO date, or `null`. */
export function midnightOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) || dateOf(ms / 60_000) !== date ? null : ms / 60_000;
}

/** `5d`, `2w`, `4h`, `0` as working minutes, or `null`. */
export function minutesOf(text: string): number | null {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(w|d|h|m)?$/.exec(text.trim());
  if (!match) return null;
  const unit = { w: 5 * WORKDAY, d: WORKDAY, h: 60, m: 1 }[match[2] ?? 'd'] ?? WORKDAY;
  return Math.round(Number(match[1]) * unit);
}

export function durationText(minutes: number): string {
  if (minutes === 0) return '0d';
  if (minutes % WORKDAY === 0) return `${minutes / WORKDAY}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${Math.round((minutes / WORKDAY) * 10) / 10}d`;
}
