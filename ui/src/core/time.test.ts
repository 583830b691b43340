import { describe, expect, it } from 'vitest';
import {
  civil,
  dayOf,
  dayOfDate,
  isoDate,
  isoWeek,
  lastDayOf,
  next,
  startOf,
  starts,
  weekday,
} from './time';

const day = dayOfDate;

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2025-03-14', 20161],
  ])('%s is day %i, and back', (iso, number) => {
    expect(day(iso)).toBe(number);
    expect(isoDate(number)).toBe(iso);
  });

  it('reads a finish at midnight as the day before, and a start as its own day', () => {
    const midnight = day('2025-03-15') * 1440;
    expect(isoDate(lastDayOf(midnight))).toBe('2025-03-14');
    expect(isoDate(dayOf(midnight))).toBe('2025-03-15');
    expect(isoDate(dayOf(-1))).toBe('1969-12-31');
  });

  it('counts weekdays from Monday, before 1970 too', () => {
    expect(weekday(day('2025-03-10'))).toBe(0);
    expect(weekday(day('2025-03-16'))).toBe(6);
    expect(weekday(day('1969-12-29'))).toBe(0);
  });

  it.each([
    ['2024-12-30', 1],
    ['2025-11-17', 47],
    ['2020-12-31', 53],
    ['2021-01-03', 53],
  ])('%s lies in ISO week %i', (iso, week) => {
    expect(isoWeek(day(iso))).toBe(week);
  });
});

describe('units', () => {
  it.each([
    ['week', '2025-03-14', '2025-03-10', '2025-03-17'],
    ['month', '2025-01-31', '2025-01-01', '2025-02-01'],
    ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['quarter', '2025-06-30', '2025-04-01', '2025-07-01'],
    ['year', '2024-12-31', '2024-01-01', '2025-01-01'],
    ['decade', '2025-03-14', '2020-01-01', '2030-01-01'],
  ] as const)('the %s of %s begins %s and the next one %s', (unit, iso, first, after) => {
    const start = startOf(unit, day(iso));
    expect(isoDate(start)).toBe(first);
    expect(isoDate(next(unit, start))).toBe(after);
  });

  it('lists the units that touch a stretch, the first one begun before it', () => {
    const months = starts('month', day('2025-01-15'), day('2025-04-01'));
    expect(months.map(isoDate)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01']);
  });

  it('knows the parts of a date', () => {
    expect(civil(day('2025-03-14'))).toEqual({ year: 2025, month: 3, day: 14 });
  });
});
