/**
 * Civil time as pixels need it. A moment is minutes since 1970-01-01 00:00 without a zone, a day
 * is whole days since then. Nothing here schedules: it only knows what a calendar page looks like.
 */

export const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

export interface Civil {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** The day a moment lies in. */
export function dayOf(minute: number): number {
  return Math.floor(minute / DAY_MINUTES);
}

/** The day a person reads for a finish: the one of the last minute worked. */
export function lastDayOf(finish: number): number {
  return dayOf(finish - 1);
}

/** `2025-03-14` as a day. */
export function dayOfDate(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

export function civil(day: number): Civil {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

function dayFrom({ year, month, day }: Civil): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** `2025-03-14`. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 0, Sunday 6. 1970-01-01 was a Thursday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of the unit a day lies in. */
export function startOf(unit: Unit, day: number): number {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - weekday(day);
    case 'month':
      return dayFrom({ ...civil(day), day: 1 });
    case 'quarter': {
      const { year, month } = civil(day);
      return dayFrom({ year, month: month - ((month - 1) % 3), day: 1 });
    }
    case 'year':
      return dayFrom({ year: civil(day).year, month: 1, day: 1 });
    case 'decade':
      return dayFrom({ year: Math.floor(civil(day).year / 10) * 10, month: 1, day: 1 });
  }
}

/** The first day of the next unit after one that begins at `start`. */
export function next(unit: Unit, start: number): number {
  switch (unit) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return startOf('month', start + 31);
    case 'quarter':
      return startOf('quarter', start + 93);
    case 'year':
      return startOf('year', start + 366);
    case 'decade':
      return startOf('decade', start + 3660);
  }
}

/** The beginnings of all units that touch `[from, to)`. */
export function starts(unit: Unit, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = startOf(unit, Math.floor(from)); at < to; at = next(unit, at)) found.push(at);
  return found;
}

/** ISO week number, 1 to 53. */
export function isoWeek(day: number): number {
  const thursday = startOf('week', day) + 3;
  return Math.floor((thursday - startOf('year', thursday)) / 7) + 1;
}
