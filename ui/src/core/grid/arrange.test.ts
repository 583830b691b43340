import { describe, expect, it } from 'vitest';
import { arrange, places, type Wishes } from './arrange';

interface Row {
  name: string;
  depth: number;
  summary: boolean;
}

/** Rows from an outline as it is read: two spaces a level. */
function outline(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const depths = lines.map((line) => line.search(/\S/) / 2);
  const top = Math.min(...depths);
  return lines.map((line, at) => {
    const depth = (depths[at] ?? 0) - top;
    return { name: line.trim(), depth, summary: (depths[at + 1] ?? 0) - top > depth };
  });
}

const PLAN = outline(`
  Build
    Sidecars 3
    Zones 1
    API
      Beta 2
      Alpha 10
  Docs
    Notes 2
  Launch 9
`);

const number = (row: Row): number | null => {
  const found = /\d+$/.exec(row.name)?.[0];
  return found === undefined ? null : Number(found);
};

const NONE: Wishes<Row> = { keep: null, key: null, descending: false, flat: false, bucket: null };

function told(wishes: Partial<Wishes<Row>>): string[] {
  const arranged = arrange(PLAN, { ...NONE, ...wishes });
  return arranged.rows.map((row) => {
    const indent = arranged.flat ? '' : '-'.repeat(row.depth);
    return `${indent}${row.name}${arranged.context.has(row) ? ' (context)' : ''}`;
  });
}

describe('rows arranged', () => {
  it.each<[string, Partial<Wishes<Row>>, string[]]>([
    [
      'sorted keep their outline: siblings change places, what is empty comes last',
      { key: number },
      [
        'Launch 9',
        'Build',
        '-Zones 1',
        '-Sidecars 3',
        '-API',
        '--Beta 2',
        '--Alpha 10',
        'Docs',
        '-Notes 2',
      ],
    ],
    [
      'sorted the other way keep what is empty last',
      { key: number, descending: true },
      [
        'Launch 9',
        'Build',
        '-Sidecars 3',
        '-Zones 1',
        '-API',
        '--Alpha 10',
        '--Beta 2',
        'Docs',
        '-Notes 2',
      ],
    ],
    [
      'sorted without the outline leave summaries out',
      { key: number, flat: true },
      ['Zones 1', 'Beta 2', 'Notes 2', 'Sidecars 3', 'Launch 9', 'Alpha 10'],
    ],
    [
      'sorted by a text count its numbers as numbers',
      { key: (row) => `Row ${number(row) ?? ''}`, flat: true },
      ['Zones 1', 'Beta 2', 'Notes 2', 'Sidecars 3', 'Launch 9', 'Alpha 10'],
    ],
    [
      'filtered keep the summaries above what is found',
      { keep: (row) => number(row) === 2 },
      ['Build (context)', '-API (context)', '--Beta 2', 'Docs (context)', '-Notes 2'],
    ],
    [
      'filtered for a summary show it without its rows',
      { keep: (row) => row.name === 'API' },
      ['Build (context)', '-API'],
    ],
    ['filtered for nothing that is there are none', { keep: () => false }, []],
    [
      'filtered and sorted are both',
      { keep: (row) => (number(row) ?? 0) > 1, key: number, descending: true },
      [
        'Launch 9',
        'Build (context)',
        '-Sidecars 3',
        '-API (context)',
        '--Alpha 10',
        '--Beta 2',
        'Docs (context)',
        '-Notes 2',
      ],
    ],
  ])('%s', (_, wishes, expected) => {
    expect(told(wishes)).toEqual(expected);
  });

  it('count what was looked for, not what is shown around it', () => {
    expect(arrange(PLAN, { ...NONE, keep: (row) => number(row) === 2 }).found).toBe(2);
    expect(arrange(PLAN, NONE).found).toBe(PLAN.length);
  });

  it('in groups come in the order of the groups, and in outline order within', () => {
    const { groups } = arrange(PLAN, {
      ...NONE,
      bucket: (row) => {
        const odd = (number(row) ?? 0) % 2 === 1;
        return { key: String(odd), title: odd ? 'Odd' : 'Even', rank: odd ? 2 : 1 };
      },
    });
    expect(groups?.map((group) => [group.title, group.rows.map((row) => row.name)])).toEqual([
      ['Even', ['Beta 2', 'Alpha 10', 'Notes 2']],
      ['Odd', ['Sidecars 3', 'Zones 1', 'Launch 9']],
    ]);
  });

  it('in groups are sorted within each', () => {
    const { groups } = arrange(PLAN, {
      ...NONE,
      key: number,
      descending: true,
      bucket: () => ({ key: 'all', title: 'All', rank: null }),
    });
    expect(groups?.[0]?.rows.map(number)).toEqual([10, 9, 3, 2, 2, 1]);
  });
});

describe('places among equals', () => {
  it.each([
    [
      [0, 1, 1, 0],
      ['1/2', '1/2', '2/2', '2/2'],
    ],
    [
      [0, 1, 2, 2, 1, 0, 1],
      ['1/2', '1/2', '1/2', '2/2', '2/2', '2/2', '1/1'],
    ],
    [
      [0, 0, 0],
      ['1/3', '2/3', '3/3'],
    ],
    [[], []],
  ])('of levels %j are %j', (levels, expected) => {
    const { at, of } = places(levels);
    expect(levels.map((_, line) => `${at[line]}/${of[line]}`)).toEqual(expected);
  });
});
