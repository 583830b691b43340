/** Dates, durations and lateness as people read them, in the locale of the window. */
import { civil, dayOf, dayOfDate, isoWeek, lastDayOf, type Unit } from './time';

const DAY_MS = 86_400_000;
/** Formatting a date costs more than everything else about a cell, and dates repeat. */
const REMEMBERED = 4000;

interface Written {
  format: Intl.DateTimeFormat;
  texts: Map<number, string>;
}

const formats = new Map<string, Written>();

function write(day: number, key: string, options: Intl.DateTimeFormatOptions): string {
  let written = formats.get(key);
  if (!written) {
    // Moments have no zone; reading them as UTC is what keeps the day the day.
    const format = new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
    written = { format, texts: new Map() };
    formats.set(key, written);
  }
  const { format, texts } = written;
  let text = texts.get(day);
  if (text === undefined) {
    text = format.format(day * DAY_MS);
    if (texts.size >= REMEMBERED) texts.clear();
    texts.set(day, text);
  }
  return text;
}

/** The first date of each kind takes milliseconds: better before somebody waits for it. */
export function prepareDates(): void {
  shortDate(0, 1970);
  shortDate(0, 0);
  dayDate(0, 1970);
  longDate(0);
}

/** `14 Mar`, with the year when it is not the one everybody is in. */
export function shortDate(day: number, yearHere: number): string {
  return civil(day).year === yearHere
    ? write(day, 'short', { day: 'numeric', month: 'short' })
    : write(day, 'shortYear', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `Fri, 14 Mar`, with the year when it is not the one everybody is in. */
export function dayDate(day: number, yearHere: number): string {
  if (civil(day).year !== yearHere) return longDate(day);
  return write(day, 'day', { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `Fri, 14 Mar 2025`. */
export function longDate(day: number): string {
  return write(day, 'long', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

export function startDate(start: number, yearHere: number): string {
  return shortDate(dayOf(start), yearHere);
}

/** A finish as people read it: the day of the last minute worked. */
export function finishDate(finish: number, yearHere: number): string {
  return shortDate(lastDayOf(finish), yearHere);
}

export function promisedDate(iso: string, yearHere: number): string {
  return shortDate(dayOfDate(iso), yearHere);
}

/** Working minutes as days: `3d`, `0.5d`; the sign stays. */
export function workDays(minutes: number, minutesPerDay: number): string {
  const days = Math.round((minutes / minutesPerDay) * 10) / 10;
  return `${Object.is(days, -0) ? 0 : days}d`;
}

/** Working minutes as they are typed, to the minute: `3d`, `4h`, `90m`. */
export function typedSpan(minutes: number, minutesPerDay: number): string {
  const tenths = (minutes * 10) / minutesPerDay;
  if (Number.isInteger(tenths) && minutes >= minutesPerDay) return `${tenths / 10}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

/** Minutes on the wall as they are typed: `2ed`, `6eh`. */
export function typedWall(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}ed`;
  return minutes % 60 === 0 ? `${minutes / 60}eh` : `${minutes}em`;
}

/** A difference in working minutes with its sign: `+3d`, `−0.5d`, `0d`. */
export function signedDays(minutes: number, minutesPerDay: number): string {
  const days = workDays(Math.abs(minutes), minutesPerDay);
  if (minutes === 0 || days === '0d') return '0d';
  return minutes > 0 ? `+${days}` : `−${days}`;
}

/** Calendar days late or early in words. */
export function slipWords(days: number): string {
  const count = Math.abs(days);
  const unit = count === 1 ? 'day' : 'days';
  if (days === 0) return 'as promised';
  return `${count} ${unit} ${days > 0 ? 'late' : 'early'}`;
}

/** The upper tier of the time header. */
export function majorLabel(unit: Unit, day: number): string {
  switch (unit) {
    case 'day':
      return longDate(day);
    case 'week':
      return `Week ${isoWeek(day)}`;
    case 'month':
      return write(day, 'month', { month: 'long', year: 'numeric' });
    case 'quarter':
      return `Q${quarter(day)} ${civil(day).year}`;
    case 'year':
      return String(civil(day).year);
    case 'decade':
      return `${civil(day).year}s`;
  }
}

/** The lower tier, as long as `width` allows. */
export function minorLabel(unit: Unit, day: number, width: number): string {
  switch (unit) {
    case 'day':
      return width >= 44
        ? write(day, 'dayName', { weekday: 'short', day: 'numeric' })
        : ordinal(day);
    case 'week':
      if (width >= 84)
        return `W${isoWeek(day)} · ${write(day, 'short', { day: 'numeric', month: 'short' })}`;
      return width >= 50 ? write(day, 'short', { day: 'numeric', month: 'short' }) : ordinal(day);
    case 'month':
      return width >= 72
        ? write(day, 'monthLong', { month: 'long' })
        : write(day, 'monthShort', { month: 'short' });
    case 'quarter':
      return `Q${quarter(day)}`;
    case 'year': {
      const year = String(civil(day).year);
      return width >= 36 ? year : `’${year.slice(-2)}`;
    }
    case 'decade':
      return `${civil(day).year}s`;
  }
}

function ordinal(day: number): string {
  return String(civil(day).day);
}

function quarter(day: number): number {
  return Math.ceil(civil(day).month / 3);
}

/** `09:00`, of a minute since midnight. */
export function hourLabel(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
