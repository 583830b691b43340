import { describe, expect, it } from 'vitest';
import { fillBy, fillDown, fillTarget, pasteSize, rectOf, type Rect } from './range';

const RECT: Rect = { top: 3, bottom: 4, left: 1, right: 2 };

/** Which line fills which, in the first column. */
const lines = (fills: ReturnType<typeof fillBy>): string[] =>
  fills.filter((fill) => fill.to.column === 1).map((fill) => `${fill.from.line}>${fill.to.line}`);

describe('a range', () => {
  it('is the same from whichever corner it is drawn', () => {
    const corners = [
      [
        { line: 3, column: 1 },
        { line: 4, column: 2 },
      ],
      [
        { line: 4, column: 1 },
        { line: 3, column: 2 },
      ],
      [
        { line: 4, column: 2 },
        { line: 3, column: 1 },
      ],
    ] as const;
    for (const [a, b] of corners) expect(rectOf(a, b)).toEqual(RECT);
  });

  it('filled down takes its first row', () => {
    expect(lines(fillDown({ ...RECT, bottom: 6 }))).toEqual(['3>4', '3>5', '3>6']);
    expect(fillDown({ ...RECT, bottom: 3 })).toEqual([]);
  });

  it.each<[number, Rect | null, string[]]>([
    [7, { ...RECT, top: 5, bottom: 7 }, ['3>5', '4>6', '3>7']],
    [1, { ...RECT, top: 1, bottom: 2 }, ['3>1', '4>2']],
    [0, { ...RECT, top: 0, bottom: 2 }, ['4>0', '3>1', '4>2']],
    [4, null, []],
  ])('drawn out to line %i repeats its rows', (line, target, expected) => {
    expect(fillTarget(RECT, line)).toEqual(target);
    if (target) expect(lines(fillBy(RECT, target))).toEqual(expected);
  });

  it.each([
    [
      { rows: 1, columns: 1 },
      { rows: 2, columns: 2 },
    ],
    [
      { rows: 2, columns: 1 },
      { rows: 2, columns: 2 },
    ],
    [
      { rows: 3, columns: 1 },
      { rows: 3, columns: 2 },
    ],
    [
      { rows: 3, columns: 3 },
      { rows: 3, columns: 3 },
    ],
  ])('of 2 by 2 pasted into with %j takes %j', (table, size) => {
    expect(pasteSize(table, RECT)).toEqual(size);
  });
});
