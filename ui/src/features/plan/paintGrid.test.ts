import { beforeEach, describe, expect, test } from 'vitest';
import { Shortened } from '../../core/shortened';
import { ROW } from '../../core/windowing';
import { NAMED, noted, type Noted } from '../../testing/canvas';
import type { CellLook } from './cellLook';
import { GridPicture, type GridScene } from './paintGrid';
import type { RowLook } from './rowLook';

const ROWS = 6;

const plainCell: CellLook = {
  column: 'name',
  place: 2,
  active: false,
  open: false,
  inRange: false,
  readOnly: false,
  moved: false,
  bad: false,
  tight: false,
  depth: 0,
  folded: null,
  text: '',
  checked: false,
  wanted: '',
  under: '',
  sign: null,
};

function row(index: number, cell: Partial<CellLook> = {}, more: Partial<RowLook> = {}): RowLook {
  return {
    id: index,
    slot: index % ROWS,
    index,
    level: 1,
    place: { at: 1, of: 1 },
    expanded: null,
    selected: false,
    shaded: false,
    dragged: false,
    active: null,
    open: null,
    from: Infinity,
    to: -1,
    summary: false,
    done: false,
    inactive: false,
    context: false,
    cells: [{ ...plainCell, text: `Row ${index}`, ...cell }],
    ...more,
  };
}

const all = Array.from({ length: 40 }, (_, index) => row(index));
const places = new Map([['name', { x: 40, width: 200 }]]) as GridScene['columns']['places'];
const plain: GridScene = {
  looks: all.slice(0, ROWS),
  columns: { places, frozen: 240 },
  first: 0,
  size: { width: 400, height: ROWS * ROW },
  ink: NAMED,
  texts: new Shortened(),
};

let canvas: Noted;
let picture: GridPicture;

/** Paints a scene and tells what was written then. */
function painted(scene: Partial<GridScene>, density = 1): string[] {
  canvas.done.length = 0;
  picture.paint(canvas.ctx, density, { ...plain, ...scene });
  return canvas.written();
}

beforeEach(() => {
  canvas = noted();
  picture = new GridPicture();
});

describe('a row', () => {
  test('that stays as it is is not drawn again', () => {
    expect(painted({})).toHaveLength(ROWS);
    expect(painted({})).toEqual([]);
  });

  test('that looks otherwise is drawn again, alone', () => {
    painted({});
    const looks = plain.looks.map((look, nth) => (nth === 2 ? row(2, { text: 'Other' }) : look));
    expect(painted({ looks })).toEqual(['Other']);
  });

  test('that comes into sight is drawn, and what stays there is moved', () => {
    painted({});
    expect(painted({ looks: all.slice(4, 4 + ROWS), first: 4 })).toEqual([
      'Row 6',
      'Row 7',
      'Row 8',
      'Row 9',
    ]);
    expect(canvas.done).toContain('drawImage');
  });

  test('that comes back after it had been scrolled out of sight is drawn again', () => {
    painted({});
    painted({ looks: all.slice(4, 4 + ROWS), first: 4 });
    expect(painted({})).toEqual(['Row 0', 'Row 1', 'Row 2', 'Row 3']);
  });

  test('that is gone is wiped', () => {
    painted({});
    expect(painted({ looks: plain.looks.slice(0, -1) })).toEqual([]);
    expect(canvas.done).toContain('fillRect bg');
  });
});

test.each<[string, Partial<GridScene>, number]>([
  ['a page further on', { looks: all.slice(20, 20 + ROWS), first: 20 }, 1],
  ['in another theme', { ink: { ...NAMED } }, 1],
  ['with other columns', { columns: { places, frozen: 250 } }, 1],
  ['with another width', { size: { ...plain.size, width: 500 } }, 1],
  ['on another screen', {}, 2],
])('everything is drawn anew %s', (_, scene, density) => {
  painted({});
  expect(painted(scene, density)).toHaveLength(ROWS);
});

test('nothing is moved by parts of a pixel', () => {
  painted({}, 1.1);
  const looks = all.slice(1, 1 + ROWS);
  expect(painted({ looks, first: 1 }, 1.1)).toHaveLength(ROWS);
});

describe('a text', () => {
  const written = (cell: Partial<CellLook>): string[] => painted({ looks: [row(0, cell)] });

  test('that may not fit is cut', () => {
    const text = 'A name that is wider than its column by far';
    expect(written({ text, tight: true })).toEqual([expect.stringMatching(/^A name that .+…$/)]);
  });

  test('is left to the editor of an open cell', () => {
    expect(written({ open: true })).toEqual([]);
  });

  test('of a row out of its outline says where it lies, as far as there is room', () => {
    expect(written({ text: 'Test', under: 'Backend' })).toEqual(['Test', 'Backend']);
    const text = 'No more room than this';
    expect(written({ text, under: 'Backend' })).toEqual([text, expect.stringMatching(/^B.*…$/)]);
  });

  test('gives way to a tick where something is done', () => {
    expect(written({ text: '100%', checked: true })).toEqual([]);
    expect(canvas.done).toContain('stroke');
  });
});
