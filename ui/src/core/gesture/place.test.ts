import { describe, expect, it } from 'vitest';
import { ROW } from '../windowing';
import { dropAt, type Outline, type OutlineRow } from './place';
import { leaders } from './move';

/** Written as an outline: two blanks a level, `*` a milestone. */
function outline(text: string): Outline {
  const lines = text.trim().split('\n');
  const depths = lines.map((line) => line.search(/\S/) / 2);
  const rows: OutlineRow[] = lines.map((line, index) => ({
    id: Number(line.replace(/\D/g, '')),
    depth: depths[index] ?? 0,
    summary: (depths[index + 1] ?? 0) > (depths[index] ?? 0),
    collapsed: false,
    holds: !line.includes('*'),
  }));
  return { length: rows.length, row: (index) => rows[index] };
}

const rows = outline(`
1
  2
  3
4*
5
`);

const drop = (line: number, depth: number | null, dragged: number[] = []) =>
  dropAt(rows, line * ROW, depth, new Set(dragged))?.place;

describe('where dragged rows go', () => {
  it.each([
    ['above everything', 0, 0, { type: 'before', task: 1 }],
    ['first under a summary', 1, 1, { type: 'before', task: 2 }],
    ['between two rows', 2, 1, { type: 'after', task: 2 }],
    ['last under a summary', 3, 1, { type: 'after', task: 3 }],
    ['after a summary', 3, 0, { type: 'after', task: 1 }],
    ['under a row without rows', 3, 2, { type: 'lastIn', parent: 3 }],
    ['never under a milestone', 4, 1, { type: 'after', task: 4 }],
    ['at the end', 5, 0, { type: 'after', task: 5 }],
    ['under the last row', 5, 1, { type: 'lastIn', parent: 5 }],
    ['no deeper than one level', 5, 9, { type: 'lastIn', parent: 5 }],
  ])('%s', (_name, line, depth, place) => {
    expect(drop(line, depth)).toEqual(place);
  });

  it('stays on the level of the row above where nothing says how deep', () => {
    expect(drop(2, null)).toEqual({ type: 'after', task: 2 });
    expect(drop(1, null)).toEqual({ type: 'before', task: 2 });
    expect(drop(5, null)).toEqual({ type: 'after', task: 5 });
  });

  it('refuses to put a row into itself', () => {
    expect(drop(2, 1, [1])).toBeUndefined();
    expect(drop(5, 1, [5])).toEqual({ type: 'after', task: 5 });
  });

  it('has no place in an empty plan', () => {
    expect(dropAt({ length: 0, row: () => undefined }, 0, 0, new Set())).toBeNull();
  });
});

describe('who leads a drag', () => {
  const row = (task: number, drivenBy: number | null = null, anchored = false) => ({
    task,
    drivenBy,
    anchored,
  });

  it('leaves out rows that follow another dragged one anyway', () => {
    expect(leaders([row(1), row(2, 1), row(3, 9)])).toEqual([1, 3]);
  });

  it('leaves out what has happened, unless it is all there is', () => {
    expect(leaders([row(1, null, true), row(2)])).toEqual([2]);
    expect(leaders([row(1, null, true)])).toEqual([1]);
  });
});
