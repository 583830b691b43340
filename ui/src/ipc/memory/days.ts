/** Days off and typed days of the made-up plan. */
import { fault } from './state';
import { DAY, midnightOf, dateOf } from './time';

/** Saturdays and Sundays, as moments. 1970-01-01 was a Thursday. */
export function restsOf(from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
    if ((((day + 3) % 7) + 7) % 7 !== 5) continue;
    found.push([day * DAY, (day + 2) * DAY]);
  }
  return found;
}

/** `2025-03-14`, or so many days from the day the made-up plan is read on. */
export function typedDay(text: string): string {
  const typed = text.trim();
  const step = /^([+-]\d+)d$/.exec(typed);
  if (step) return dateOf((midnightOf('2025-02-19') ?? 0) + Number(step[1]) * DAY);
  if (midnightOf(typed) !== null) return typed;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault is the error
  throw fault('date', `“${typed}” is not a date. Try 2025-03-14, fri or +5d.`);
}
