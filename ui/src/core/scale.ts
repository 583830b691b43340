/** Time to pixels: continuous zoom, the levels of the two-tier header, and fitting. */
import { starts, type Unit } from './time';
import { columnOf, dayAt, type DayShape } from './workday';

/** What is in the window: the column at its left edge, and how wide one is. */
export interface Scale {
  left: number;
  pxPerDay: number;
}

export type Level = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Tiers {
  level: Level;
  major: Unit;
  minor: Unit | 'hour';
  /** A drag moves by whole multiples of so many days; none by single working hours. */
  snap: number | null;
}

export const MIN_PX = 0.08;
export const MAX_PX = 1400;
/** Fitting blows nothing up beyond days. */
const FIT_PX = 96;
/** One step of the zoom buttons. */
export const ZOOM_STEP = 1.5;

const LEVELS: readonly (Tiers & { from: number; label: string })[] = [
  { level: 'hour', from: 260, major: 'day', minor: 'hour', snap: null, label: 'Hours' },
  { level: 'day', from: 20, major: 'month', minor: 'day', snap: 1, label: 'Days' },
  { level: 'week', from: 4.5, major: 'month', minor: 'week', snap: 1, label: 'Weeks' },
  { level: 'month', from: 1.25, major: 'quarter', minor: 'month', snap: 7, label: 'Months' },
  { level: 'quarter', from: 0.4, major: 'year', minor: 'quarter', snap: 7, label: 'Quarters' },
  { level: 'year', from: 0, major: 'decade', minor: 'year', snap: 28, label: 'Years' },
];

function levelAt(pxPerDay: number): (typeof LEVELS)[number] {
  const found = LEVELS.find((level) => pxPerDay >= level.from) ?? LEVELS.at(-1);
  if (!found) throw new Error('There is always the last level.');
  return found;
}

export function tiers(pxPerDay: number): Tiers {
  return levelAt(pxPerDay);
}

/** The tiers of a picture that knows no hours. */
export function dayTiers(pxPerDay: number): { major: Unit; minor: Unit } {
  const { major, minor } = levelAt(pxPerDay);
  return minor === 'hour' ? { major: 'month', minor: 'day' } : { major, minor };
}

/** Where each level is read best, finest first. */
export const ZOOMS: readonly { level: Level; label: string; pxPerDay: number }[] = [
  { level: 'hour', label: 'Hours', pxPerDay: 520 },
  { level: 'day', label: 'Days', pxPerDay: 32 },
  { level: 'week', label: 'Weeks', pxPerDay: 12 },
  { level: 'month', label: 'Months', pxPerDay: 2.6 },
  { level: 'quarter', label: 'Quarters', pxPerDay: 0.8 },
  { level: 'year', label: 'Years', pxPerDay: 0.25 },
];

/** The level as a person calls it: `Weeks`. */
export function levelLabel(pxPerDay: number): string {
  return levelAt(pxPerDay).label;
}

export function toX(scale: Scale, days: number): number {
  return (days - scale.left) * scale.pxPerDay;
}

export function toDay(scale: Scale, x: number): number {
  return scale.left + x / scale.pxPerDay;
}

/** Zooms by a factor; the date under `x` stays under it. */
export function zoomAt(scale: Scale, factor: number, x: number): Scale {
  const pxPerDay = Math.min(MAX_PX, Math.max(MIN_PX, scale.pxPerDay * factor));
  return { left: toDay(scale, x) - x / pxPerDay, pxPerDay };
}

/** All of `[from, to]` in `width`, with room on both sides (labels stand to the right). */
export function fit(from: number, to: number, width: number, room: Room): Scale {
  const days = Math.max(1, to - from);
  const free = Math.max(80, width - room.left - room.right);
  const pxPerDay = Math.min(FIT_PX, Math.max(MIN_PX, free / days));
  return { left: from - room.left / pxPerDay, pxPerDay };
}

export interface Room {
  left: number;
  right: number;
}

export interface Tick {
  /** The day the unit begins. */
  day: number;
  /** The day the next one begins. */
  end: number;
}

/** The units that touch `[from, to)`. */
export function ticks(unit: Unit, from: number, to: number): Tick[] {
  const found = starts(unit, from, to);
  const after = found.at(-1);
  if (after === undefined) return [];
  const ends = [...found.slice(1), starts(unit, after, after + 4000)[1] ?? to];
  return found.map((day, index) => ({ day, end: ends[index] ?? to }));
}

/** A unit of the calendar among the columns. */
export interface ColumnTick {
  /** The day it begins. */
  day: number;
  /** The columns it lies between. */
  from: number;
  to: number;
}

/** The units that touch the columns `[from, to)`, without those that have none. */
export function columnTicks(unit: Unit, from: number, to: number, shape: DayShape): ColumnTick[] {
  const last = Math.floor(dayAt(to, shape)) + 1;
  return ticks(unit, dayAt(from, shape), last)
    .map(({ day, end }) => ({ day, from: columnOf(day, shape), to: columnOf(end, shape) }))
    .filter((tick) => tick.to > tick.from && tick.from < to);
}

/** An hour of work in a column. */
export interface Hour {
  /** Where it begins and ends, in days. */
  day: number;
  end: number;
  /** Minutes since midnight. */
  minute: number;
}

/** Narrower hours can't be told apart. */
const HOUR_PX = 34;

/** The full hours of `[from, to)` in the hours columns stand for; every so manieth, as there is room. */
export function hours(shape: DayShape, from: number, to: number, pxPerDay: number): Hour[] {
  const long = shape.to - shape.from;
  const px = (pxPerDay / long) * 60;
  const step = [1, 2, 3, 4, 6, 12].find((every) => every * px >= HOUR_PX) ?? 24;
  const found: Hour[] = [];
  for (let day = Math.floor(from); day < to; day++) {
    const first = Math.ceil(shape.from / 60);
    for (let hour = first; hour * 60 < shape.to; hour += step) {
      const minute = hour * 60;
      const end = Math.min(shape.to, minute + step * 60);
      found.push({
        day: day + (minute - shape.from) / long,
        end: day + (end - shape.from) / long,
        minute,
      });
    }
  }
  return found;
}

/** What a drag snaps to, in columns. */
export function snapOf({ snap }: Tiers, shape: DayShape): number {
  if (snap === null) return 60 / (shape.to - shape.from);
  return shape.columns && snap >= 7 ? (snap / 7) * shape.columns.perWeek : snap;
}
