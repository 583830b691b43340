/**
 * The columns of a chart that hides days off: one for every day on which somebody works by the
 * plan's calendar, and none for the others, which lie as a seam between two columns. Days and
 * columns count from 1970-01-01; where a column lies says nothing about other calendars.
 */
import type { CalendarDto } from '../ipc/bindings';
import { dayOfDate, weekday } from './time';

/** What of a calendar says when it is worked. */
export type Hours = Pick<CalendarDto, 'week' | 'exceptions'>;

/** A day that is not what its weekday says, and how many columns more there are from the next on. */
interface Turn {
  day: number;
  sum: number;
}

export class Columns {
  /** Columns of a whole week. */
  readonly perWeek: number;
  /** Columns of a week before each of its days. */
  readonly #before: readonly number[];
  readonly #turns: readonly Turn[];

  private constructor(works: readonly boolean[], exceptions: Hours['exceptions']) {
    this.#before = works.map((_, at) => works.slice(0, at).filter(Boolean).length);
    this.perWeek = works.filter(Boolean).length;
    const days = new Map(exceptions.map((one) => [dayOfDate(one.date), one.shifts.length > 0]));
    let sum = 0;
    this.#turns = [...days]
      .filter(([day, working]) => working !== works[weekday(day)])
      .sort(([a], [b]) => a - b)
      .map(([day, working]) => ({ day, sum: (sum += working ? 1 : -1) }));
  }

  /** None where no day of the week is worked on: then there is nothing to count by. */
  static of({ week, exceptions }: Hours): Columns | null {
    const works = week.map((shifts) => shifts.length > 0);
    return works.includes(true) && works.length === 7 ? new Columns(works, exceptions) : null;
  }

  isOff(day: number): boolean {
    return this.before(day) === this.before(day + 1);
  }

  /** How many columns there are before a day: its own, or of a day off the seam it lies in. */
  before(day: number): number {
    const monday = day - weekday(day);
    const usual = ((monday - MONDAY) / 7) * this.perWeek + (this.#before[weekday(day)] ?? 0);
    return usual + this.#turned(day);
  }

  /** The day of a column. */
  day(column: number): number {
    let low = this.#weeks(column - this.#turns.length) - 14;
    let high = this.#weeks(column + this.#turns.length) + 14;
    // The first day behind which there are more columns than that.
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.before(middle + 1) > column) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The working day so many steps on; from a day off the first step is onto the next one. */
  step(day: number, by: number): number {
    const column = this.before(day) + by;
    return this.day(by > 0 && this.isOff(day) ? column - 1 : column);
  }

  /** Days that so many columns take without any exception. */
  #weeks(columns: number): number {
    return Math.floor(columns / this.perWeek) * 7 + MONDAY;
  }

  #turned(day: number): number {
    let low = 0;
    let high = this.#turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#turns[middle]?.day ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return this.#turns[low - 1]?.sum ?? 0;
  }
}

/** The first Monday: 1970 began on a Thursday. */
const MONDAY = 4;
