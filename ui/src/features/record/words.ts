/** Days and minutes of records as people read them. */
import { hourLabel, shortDate } from '../../core/format';
import { DAY_MINUTES, dayOf, dayOfDate } from '../../core/time';
import type { NeededByDto } from '../../ipc/bindings';

/** `19 Feb, 12:00`, with the year when it is not the one everybody is in. */
export function momentWords(minute: number, here: number): string {
  const ofDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${shortDate(dayOf(minute), here)}, ${hourLabel(ofDay)}`;
}

/** `14 Mar` of an ISO date; empty for none. */
export function dayWords(iso: string | null, here: number): string {
  return iso === null ? '' : shortDate(dayOfDate(iso), here);
}

/** By when something is needed, as people read it. */
export function neededWords(needed: NeededByDto | null, here: number): string {
  switch (needed?.type) {
    case undefined:
      return '';
    case 'date':
      return dayWords(needed.date, here);
    case 'milestone':
      return needed.name;
    case 'week':
      return `Week ${needed.week}`;
  }
}

/** `1 day`, `3 days`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A whole number as typed; a refusal where it is none. */
export function wholeNumber(text: string, most: number): number {
  const typed = text.trim();
  const number = typed === '' ? 0 : Number(typed);
  if (/^\d*$/.test(typed) && number <= most) return number;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a fault is what fields show
  throw {
    code: 'number',
    message: `“${typed}” is not a number from 0 to ${most}.`,
    subject: null,
    hint: null,
  };
}
