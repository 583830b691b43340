import { describe, expect, it } from 'vitest';
import {
  dayDate,
  finishDate,
  longDate,
  majorLabel,
  minorLabel,
  promisedDate,
  shortDate,
  signedDays,
  slipWords,
  startDate,
  typedSpan,
  typedWall,
  workDays,
} from './format';
import { dayOfDate } from './time';

const day = dayOfDate;
const words = (text: string): string[] => text.match(/[A-Za-z]+|\d+/g)?.sort() ?? [];

describe('dates', () => {
  it('leave out the year everybody is in, in whatever order the locale has', () => {
    expect(words(shortDate(day('2025-03-14'), 2025))).toEqual(['14', 'Mar']);
    expect(words(shortDate(day('2026-03-14'), 2025))).toEqual(['14', '2026', 'Mar']);
    expect(words(longDate(day('2025-03-14')))).toEqual(['14', '2025', 'Fri', 'Mar']);
    expect(words(dayDate(day('2025-03-14'), 2025))).toEqual(['14', 'Fri', 'Mar']);
  });

  it('write a finish as the last day worked', () => {
    const friday = day('2025-03-14') * 1440;
    expect(finishDate(friday + 1020, 2025)).toBe(startDate(friday, 2025));
    expect(finishDate(friday + 1440, 2025)).toBe(startDate(friday, 2025));
    expect(promisedDate('2025-03-14', 2025)).toBe(startDate(friday, 2025));
  });
});

describe('durations and slips', () => {
  it.each([
    [1440, '3d'],
    [240, '0.5d'],
    [-480, '-1d'],
    [-1, '0d'],
  ])('%i working minutes are %s', (minutes, text) => {
    expect(workDays(minutes, 480)).toBe(text);
  });

  it.each([
    [0, 'as promised'],
    [1, '1 day late'],
    [-3, '3 days early'],
  ])('a slip of %i is %s', (slip, text) => {
    expect(slipWords(slip)).toBe(text);
  });
});

describe('the time header', () => {
  it('names its units, the lower tier as far as there is room', () => {
    const monday = day('2025-03-10');
    expect(words(majorLabel('month', monday))).toEqual(['2025', 'March']);
    expect(majorLabel('quarter', monday)).toBe('Q1 2025');
    expect(majorLabel('year', monday)).toBe('2025');
    expect(majorLabel('decade', day('2020-01-01'))).toBe('2020s');
    expect(minorLabel('day', monday, 24)).toBe('10');
    expect(words(minorLabel('day', monday, 60))).toEqual(['10', 'Mon']);
    expect(minorLabel('week', monday, 35)).toBe('10');
    expect(words(minorLabel('week', monday, 60))).toEqual(['10', 'Mar']);
    expect(minorLabel('week', monday, 100)).toMatch(/^W11/);
    expect(minorLabel('month', monday, 40)).toBe('Mar');
    expect(minorLabel('month', monday, 90)).toBe('March');
    expect(minorLabel('year', monday, 40)).toBe('2025');
    expect(minorLabel('year', monday, 29)).toBe('’25');
  });
});

describe('lengths of time as they are typed', () => {
  it.each([
    [2400, '5d'],
    [8448, '17.6d'],
    [240, '4h'],
    [95, '95m'],
  ])('%d working minutes are %s', (minutes, text) => {
    expect(typedSpan(minutes, 480)).toBe(text);
  });

  it.each([
    [2880, '2ed'],
    [360, '6eh'],
    [45, '45em'],
  ])('%d minutes on the wall are %s', (minutes, text) => {
    expect(typedWall(minutes)).toBe(text);
  });

  it.each([
    [1440, '+3d'],
    [-240, '−0.5d'],
    [0, '0d'],
    [10, '0d'],
  ])('a difference of %d is %s', (minutes, text) => {
    expect(signedDays(minutes, 480)).toBe(text);
  });
});
