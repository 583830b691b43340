import { describe, expect, it } from 'vitest';
import { dayOfDate, isoDate } from './time';
import { dayShape, rests, stepOverRest, toDays } from './workday';

const shift: [number, number][] = [
  [480, 720],
  [780, 1020],
];
const calendar = {
  week: [shift, shift, shift, shift, shift, [], []],
  exceptions: [
    { date: '2025-04-18', name: 'Good Friday', shifts: [] },
    { date: '2025-04-12', name: 'Release day', shifts: shift },
  ],
};
const shape = dayShape(calendar);
const at = (iso: string, minute: number): number => dayOfDate(iso) * 1440 + minute;

describe('where a moment is drawn', () => {
  it('lets the working hours fill the column of their day', () => {
    const day = dayOfDate('2025-03-14');
    expect(toDays(at('2025-03-14', 480), shape)).toBe(day);
    expect(toDays(at('2025-03-14', 750), shape)).toBe(day + 0.5);
    expect(toDays(at('2025-03-14', 1020), shape)).toBe(day + 1);
    expect(toDays(at('2025-03-14', 1400), shape)).toBe(day + 1);
    expect(toDays(at('2025-03-14', 60), shape)).toBe(day);
  });

  it('falls back to whole days for a calendar nobody works by', () => {
    expect(dayShape({ week: [[], [], [], [], [], [], []] })).toEqual({ from: 0, to: 1440 });
  });
});

describe('days off', () => {
  it('joins weekends, names holidays and leaves out a worked Saturday', () => {
    const found = rests(calendar, dayOfDate('2025-04-10'), dayOfDate('2025-04-22'));
    expect(found.map(({ from, to, name }) => [isoDate(from), to - from, name])).toEqual([
      ['2025-04-13', 1, ''],
      ['2025-04-18', 1, 'Good Friday'],
      ['2025-04-19', 2, ''],
    ]);
  });

  it.each([
    ['2025-03-14', 1, '2025-03-17'],
    ['2025-03-17', -1, '2025-03-14'],
    ['2025-04-17', 1, '2025-04-21'],
    ['2025-03-10', 5, '2025-03-17'],
  ])('a step from %s by %i working days ends on %s', (from, by, to) => {
    expect(isoDate(stepOverRest(calendar, dayOfDate(from), by))).toBe(to);
  });

  it('comes back from a calendar without any work', () => {
    const empty = { week: [[], [], [], [], [], [], []], exceptions: [] };
    expect(stepOverRest(empty, 0, 1)).toBeGreaterThan(0);
  });
});
