import { describe, expect, it } from 'vitest';
import { moveEdit, shifted } from './gesture/move';
import { drawEdit } from './gesture/draw';
import { Columns } from './columns';
import { columnTicks, snapOf, tiers } from './scale';
import { DAY_MINUTES, dayOfDate, isoDate, weekday } from './time';
import { columnOf, dayAt, dayShape, toDays, toMinute, type DayShape } from './workday';

const shift: [number, number][] = [
  [480, 720],
  [780, 1020],
];
const calendar = {
  week: [shift, shift, shift, shift, shift, [], []],
  exceptions: [
    { date: '2025-04-18', name: 'Good Friday', shifts: [] },
    { date: '2025-04-12', name: 'Release day', shifts: shift },
    { date: '2025-04-19', name: 'A Saturday as any', shifts: [] },
  ],
};
const columns = Columns.of(calendar)!;
const shape: DayShape = { ...dayShape(calendar), columns };
const day = dayOfDate;
const at = (iso: string, minute = 0): number => day(iso) * DAY_MINUTES + minute;
/** A moment as a person reads it. */
const read = (minute: number): string =>
  `${isoDate(Math.floor(minute / DAY_MINUTES))} ${minute % DAY_MINUTES}`;

describe('columns without days off', () => {
  it.each([
    ['2025-04-11', '2025-04-12', 1, 'into a worked Saturday'],
    ['2025-04-12', '2025-04-14', 1, 'over a Sunday'],
    ['2025-04-17', '2025-04-21', 1, 'over a holiday and a weekend'],
    ['2025-03-10', '2025-03-17', 5, 'of a week'],
    ['2025-01-01', '2026-01-01', 261, 'of a year'],
  ])('from %s to %s are %#: %i, %s', (from, to, count) => {
    expect(columns.before(day(to)) - columns.before(day(from))).toBe(count);
  });

  it('lead back to the day they stand for, long ago and far ahead', () => {
    for (let one = day('1999-12-20'); one < day('2040-01-10'); one++) {
      const column = columns.before(one);
      if (columns.isOff(one)) expect(columns.day(column)).toBeGreaterThan(one);
      else expect(columns.day(column)).toBe(one);
    }
  });

  it('are not to be had of a calendar nobody works by', () => {
    expect(Columns.of({ ...calendar, week: [[], [], [], [], [], [], []] })).toBeNull();
  });

  it('let a task over a weekend look as long as it is worked on', () => {
    const friday = toDays(at('2025-03-14', 480), shape);
    const monday = toDays(at('2025-03-17', 1020), shape);
    expect(monday - friday).toBe(2);
    expect(read(toMinute(friday + 1.5, shape))).toBe('2025-03-17 750');
  });

  it('have a seam for what happens on a day off', () => {
    const monday = columnOf(day('2025-03-17'), shape);
    for (const iso of ['2025-03-15', '2025-03-16']) {
      expect(toDays(at(iso, 600), shape)).toBe(monday);
      expect(columnOf(day(iso) + 0.5, shape)).toBe(monday);
    }
    expect(isoDate(dayAt(monday, shape))).toBe('2025-03-17');
  });
});

describe('steps over days off', () => {
  it.each([
    ['2025-03-15', 1, '2025-03-17'],
    ['2025-03-15', 2, '2025-03-18'],
    ['2025-03-16', -1, '2025-03-14'],
    ['2025-04-17', 1, '2025-04-21'],
    ['2025-04-19', -1, '2025-04-17'],
    ['2025-03-14', 0, '2025-03-14'],
  ])('from %s by %i end on %s', (from, by, to) => {
    expect(isoDate(columns.step(day(from), by))).toBe(to);
  });
});

describe('a calendar above them', () => {
  const from = columnOf(day('2025-04-14'), shape);
  const to = columnOf(day('2025-04-28'), shape);

  it('leaves out days that have no column', () => {
    const found = columnTicks('day', from, to, shape);
    expect(found.map((tick) => isoDate(tick.day))).toEqual(
      ['14', '15', '16', '17', '21', '22', '23', '24', '25'].map((one) => `2025-04-${one}`),
    );
    for (const [index, tick] of found.entries()) {
      expect([tick.from, tick.to]).toEqual([from + index, from + index + 1]);
    }
  });

  it('begins a month on its first day that has one', () => {
    const [march] = columnTicks('month', columnOf(day('2025-03-01'), shape), from, shape);
    expect(isoDate(march!.day)).toBe('2025-03-01');
    expect(march!.from).toBe(columnOf(day('2025-03-03'), shape));
  });

  it.each(['day', 'week', 'month', 'year'] as const)(
    'meets no gap between a %s and the next',
    (unit) => {
      const found = columnTicks(unit, from - 300, to + 300, shape);
      for (const [index, tick] of found.entries()) {
        expect(tick.from).toBe(found[index - 1]?.to ?? tick.from);
      }
    },
  );
});

describe('gestures over them', () => {
  it.each([
    ['2025-03-14', 1, '2025-03-17'],
    ['2025-03-17', -1, '2025-03-14'],
    ['2025-04-17', 2, '2025-04-22'],
  ])('move what starts on %s by %i columns to %s', (from, by, to) => {
    const moved = [{ task: 1, start: at(from, 480), finish: at(from, 1020) }];
    expect(moveEdit(moved, by, shape)).toEqual({
      type: 'moveTasks',
      moves: [{ task: 1, start: at(to, 480) }],
    });
    expect(read(shifted(at(from, 1020), by, shape, 'finish'))).toBe(read(at(to, 1020)));
  });

  it('draw a task from Friday to Monday without the weekend', () => {
    const friday = columnOf(day('2025-03-14'), shape);
    const ground = { plan: 1, place: { type: 'lastIn' as const, parent: null }, index: 0 };
    const edit = drawEdit(ground, { from: friday, to: friday + 2 }, shape);
    expect(edit).toMatchObject({ start: at('2025-03-14'), finish: at('2025-03-18') });
    const alone = drawEdit(ground, { from: friday, to: friday + 1 }, shape);
    expect(alone).toMatchObject({ finish: at('2025-03-15') });
  });

  it('snap to weeks where a week is five columns', () => {
    expect(snapOf(tiers(2.6), shape)).toBe(5);
    expect(snapOf(tiers(12), shape)).toBe(1);
    const monday = at('2025-03-10', 480);
    expect(weekday(Math.floor(shifted(monday, 5, shape) / DAY_MINUTES))).toBe(0);
  });
});
