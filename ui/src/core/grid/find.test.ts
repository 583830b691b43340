import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../time';
import { dayTyped, goalOf, holds, pieces, plain } from './find';

describe('words', () => {
  it.each([
    ['Überprüfung', 'uberpru', true],
    ['Load test', 'LOAD', true],
    ['Load test', 'tests', false],
    ['anything', '', false],
  ])('in “%s”: “%s” is found: %s', (text, wanted, found) => {
    expect(holds(text, plain(wanted))).toBe(found);
  });

  it('are marked where they are', () => {
    expect(pieces('Docs freeze, code freeze', 'freeze')).toEqual([
      { text: 'Docs ', hit: false },
      { text: 'freeze', hit: true },
      { text: ', code ', hit: false },
      { text: 'freeze', hit: true },
    ]);
    expect(pieces('Nothing', 'freeze')).toEqual([{ text: 'Nothing', hit: false }]);
  });
});

describe('what somebody goes to', () => {
  it.each([
    ['12', { type: 'row', number: 12 }],
    ['#7', { type: 'row', number: 7 }],
    ['DEP-4', { type: 'text', text: 'DEP-4' }],
    ['2025-03-14', { type: 'day', day: dayOfDate('2025-03-14') }],
    [' ', null],
  ])('“%s” is %j', (text, goal) => {
    expect(goalOf(text, 2025)).toEqual(goal);
  });

  it.each([
    ['14 Mar', '2025-03-14'],
    ['14. March', '2025-03-14'],
    ['Fri, 14 Mar 2026', '2026-03-14'],
    ['Mar 14', '2025-03-14'],
    ['Mar 14, 2026', '2026-03-14'],
    ['31 Feb', null],
    ['14 Foo', null],
    ['soon', null],
  ])('the day “%s” is %s', (text, iso) => {
    expect(dayTyped(text, 2025)).toBe(iso === null ? null : dayOfDate(iso));
  });
});
