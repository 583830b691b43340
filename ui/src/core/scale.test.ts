import { describe, expect, it } from 'vitest';
import {
  fit,
  hours,
  levelLabel,
  MAX_PX,
  MIN_PX,
  snapOf,
  ticks,
  tiers,
  toDay,
  toX,
  ZOOMS,
  zoomAt,
} from './scale';
import { dayOfDate, isoDate } from './time';

describe('zoom', () => {
  it('keeps the date under the pointer where it is', () => {
    const before = { left: 20_000, pxPerDay: 6 };
    for (const factor of [1.1, 0.3, 7, 1000, 0.00001]) {
      const after = zoomAt(before, factor, 317);
      expect(toX(after, toDay(before, 317))).toBeCloseTo(317, 6);
      expect(after.pxPerDay).toBeGreaterThanOrEqual(MIN_PX);
      expect(after.pxPerDay).toBeLessThanOrEqual(MAX_PX);
    }
  });

  it.each([
    [520, 'hour', 'Hours', null],
    [40, 'day', 'Days', 1],
    [8, 'week', 'Weeks', 1],
    [2, 'month', 'Months', 7],
    [0.6, 'quarter', 'Quarters', 7],
    [0.1, 'year', 'Years', 28],
  ])('%f pixels a day is the level %s', (pxPerDay, level, label, snap) => {
    expect(tiers(pxPerDay)).toMatchObject({ level, snap });
    expect(levelLabel(pxPerDay)).toBe(label);
  });
});

describe('fit', () => {
  it('shows all of the plan with room on both sides', () => {
    const scale = fit(20_000, 20_100, 800, { left: 20, right: 180 });
    expect(toX(scale, 20_000)).toBeCloseTo(20);
    expect(toX(scale, 20_100)).toBeCloseTo(620);
  });

  it('does not blow up a plan of one day or a window without width', () => {
    expect(fit(5, 5, 800, { left: 0, right: 0 }).pxPerDay).toBeLessThan(MAX_PX / 4);
    expect(fit(0, 1000, 0, { left: 20, right: 20 }).pxPerDay).toBeGreaterThanOrEqual(MIN_PX);
  });
});

describe('zoom levels', () => {
  it.each(ZOOMS)('$label are shown at their own zoom', ({ level, label, pxPerDay }) => {
    expect(tiers(pxPerDay).level).toBe(level);
    expect(levelLabel(pxPerDay)).toBe(label);
  });
});

describe('hours', () => {
  const shape = { from: 540, to: 1020 };

  it.each([
    [520, [9, 10, 11, 12, 13, 14, 15, 16]],
    [200, [9, 11, 13, 15]],
    [70, [9, 13]],
  ])('at %i pixels a day are as many as there is room for', (pxPerDay, expected) => {
    expect(hours(shape, 5, 6, pxPerDay).map((hour) => hour.minute / 60)).toEqual(expected);
  });

  it('fill the column of their day', () => {
    const found = hours(shape, 5, 7, 520);
    expect(found[0]).toMatchObject({ day: 5, end: 5.125 });
    expect(found.at(-1)?.end).toBe(7);
  });

  it('are what a drag snaps to when they are in sight', () => {
    expect(snapOf(tiers(520), shape)).toBe(1 / 8);
    expect(snapOf(tiers(40), shape)).toBe(1);
  });
});

describe('ticks', () => {
  it('ends every unit where the next begins, also the last one', () => {
    const found = ticks('month', dayOfDate('2025-01-20'), dayOfDate('2025-02-10'));
    expect(found.map(({ day, end }) => [isoDate(day), isoDate(end)])).toEqual([
      ['2025-01-01', '2025-02-01'],
      ['2025-02-01', '2025-03-01'],
    ]);
  });
});
