/**
 * Where a moment is drawn. Plans are read in days, so the working hours of a day fill its whole
 * column: a task of one day is one column wide, and what starts on Monday morning begins at
 * Monday's line. Columns are days, unless days off are hidden: then there are fewer of them, and
 * `columnOf` and `dayAt` lead from the one to the other.
 */
import type { CalendarDto } from '../ipc/bindings';
import { Columns, type Hours } from './columns';
import { DAY_MINUTES, dayOf, dayOfDate, weekday } from './time';

/** Earliest and latest minute of a day anybody works, by the calendar's week. */
export interface DayShape {
  from: number;
  to: number;
  /** Only where days off are hidden. */
  columns?: Columns;
}

/** A stretch of days nobody works: `[from, to)`. */
export interface Rest {
  from: number;
  to: number;
  /** The holiday's name; empty for a weekend. */
  name: string;
}

export function dayShape(calendar: Pick<CalendarDto, 'week'>): DayShape {
  const shifts = calendar.week.flat();
  if (shifts.length === 0) return { from: 0, to: DAY_MINUTES };
  return {
    from: Math.min(...shifts.map(([from]) => from)),
    to: Math.max(...shifts.map(([, to]) => to)),
  };
}

/** The column of a moment with its fraction. */
export function toDays(minute: number, shape: DayShape): number {
  const day = dayOf(minute);
  const within = (minute - day * DAY_MINUTES - shape.from) / (shape.to - shape.from);
  return columnOf(day + Math.min(1, Math.max(0, within)), shape, day);
}

/** The minute drawn at a place in a column. */
export function toMinute(days: number, shape: DayShape): number {
  // A whole column is never the end of the one before it.
  const column = Math.floor(days + 1e-6);
  const within = Math.max(0, days - column) * (shape.to - shape.from);
  return Math.round(dayAt(column, shape) * DAY_MINUTES + shape.from + within);
}

/** The column of a place in a day; of a day off, the seam it lies in. */
export function columnOf(place: number, { columns }: DayShape, day = Math.floor(place)): number {
  if (!columns) return place;
  const before = columns.before(day);
  return columns.before(day + 1) === before ? before : before + place - day;
}

/** The day at a place among the columns, with its fraction. */
export function dayAt(column: number, { columns }: DayShape): number {
  if (!columns) return column;
  const whole = Math.floor(column);
  return columns.day(whole) + column - whole;
}

/** The midnights a stretch of whole columns lies between. */
export function midnights(from: number, to: number, shape: DayShape): [number, number] {
  return [dayAt(from, shape) * DAY_MINUTES, (dayAt(to - 1, shape) + 1) * DAY_MINUTES];
}

/** The stretches of `[from, to)` nobody works in, in order. */
export function rests(calendar: Hours, from: number, to: number): Rest[] {
  const named = new Map(calendar.exceptions.map((one) => [dayOfDate(one.date), one]));
  const found: Rest[] = [];
  for (let day = Math.floor(from); day < to; day++) {
    const exception = named.get(day);
    const shifts = exception?.shifts ?? calendar.week[weekday(day)] ?? [];
    if (shifts.length > 0) continue;
    const name = exception?.name ?? '';
    const last = found.at(-1);
    if (last?.to === day && last.name === name) last.to = day + 1;
    else found.push({ from: day, to: day + 1, name });
  }
  return found;
}

/** The day so many days on that is no day off: a step never ends on a weekend. */
export function stepOverRest(calendar: Hours, day: number, by: number): number {
  // Without any work there is nothing to step over.
  return Columns.of(calendar)?.step(day, by) ?? day + by;
}
