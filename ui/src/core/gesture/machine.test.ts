import { describe, expect, it } from 'vitest';
import { step } from './machine';
import {
  IDLE,
  type At,
  type Drop,
  type Effect,
  type Grasp,
  type Input,
  type State,
  type Target,
} from './types';

const DAY = 1440;
const PX_PER_DAY = 10;
const place: Drop = { place: { type: 'after', task: 9 }, index: 4, depth: 0 };

/** A pointer over a chart whose days are 10 pixels wide. */
function at(x: number, y = 0, over: At['over'] = null): At {
  return { x, y, days: x / PX_PER_DAY, rows: y / 28, inside: true, over, place };
}

const grasp: Grasp = {
  moved: [{ task: 1, start: 480, finish: 480 + 3 * DAY }],
  placed: [1],
  own: { task: 1, start: 480, finish: 480 + 3 * DAY },
  spanDays: 3,
  canMove: true,
  canResize: true,
  snap: 1,
  shape: { from: 540, to: 1020 },
};

const body: Target = { on: 'bar', task: 1, part: 'body' };

/** Drives the machine as a hand would, and keeps what it asked for. */
function hand(target: Target, options: Partial<Extract<Input, { type: 'down' }>> = {}) {
  const effects: Effect[] = [];
  let state: State = IDLE;
  const take = (input: Input): void => {
    const next = step(state, input);
    state = next.state;
    effects.push(...next.effects);
  };
  take({
    type: 'down',
    at: at(0),
    target,
    grasp,
    among: false,
    pan: false,
    band: false,
    ...options,
  });
  const driven = {
    effects,
    of: (type: Effect['type']) => effects.filter((effect) => effect.type === type),
    get state() {
      return state;
    },
    move(to: At) {
      take({ type: 'move', at: to });
      return driven;
    },
    up(to: At) {
      take({ type: 'up', at: to });
      return driven;
    },
    cancel() {
      take({ type: 'cancel' });
      return driven;
    },
  };
  return driven;
}

describe('a drag sideways', () => {
  it('asks once for every day it passes and performs where it is dropped', () => {
    const drag = hand(body).move(at(8)).move(at(11)).move(at(12)).move(at(31)).up(at(31));
    const edit = (days: number) => ({
      type: 'moveTasks',
      moves: [{ task: 1, start: 480 + days * DAY }],
    });
    expect(drag.of('preview')).toEqual([
      { type: 'preview', edit: edit(1) },
      { type: 'preview', edit: edit(3) },
    ]);
    expect(drag.of('perform')).toEqual([{ type: 'perform', edit: edit(3) }]);
    expect(drag.state).toEqual(IDLE);
  });

  it('leaves no trace when it comes back to where it began', () => {
    const drag = hand(body).move(at(20)).move(at(1)).up(at(1));
    expect(drag.of('perform')).toEqual([]);
    expect(drag.effects.at(-1)).toEqual({ type: 'clear' });
  });

  it('leaves no trace when it is cancelled', () => {
    const drag = hand(body).move(at(50)).cancel();
    expect(drag.state).toEqual(IDLE);
    expect(drag.of('perform')).toEqual([]);
    expect(drag.effects.at(-1)).toEqual({ type: 'clear' });
    expect(drag.move(at(90)).up(at(90)).of('perform')).toEqual([]);
  });

  it('moves by whole units of the zoom', () => {
    const drag = hand(body, { grasp: { ...grasp, snap: 7 } })
      .move(at(30))
      .move(at(100));
    expect(drag.of('preview')).toEqual([
      {
        type: 'preview',
        edit: { type: 'moveTasks', moves: [{ task: 1, start: 480 + 7 * DAY }] },
      },
    ]);
  });

  it('moves all grabbed rows together', () => {
    const moved = [1, 2].map((task) => ({ task, start: task * DAY, finish: task * DAY + 60 }));
    const drag = hand(body, { grasp: { ...grasp, moved } })
      .move(at(20))
      .up(at(20));
    expect(drag.of('perform')).toEqual([
      {
        type: 'perform',
        edit: {
          type: 'moveTasks',
          moves: [
            { task: 1, start: 3 * DAY },
            { task: 2, start: 4 * DAY },
          ],
        },
      },
    ]);
  });

  it('does nothing to a plan that can only be read', () => {
    const locked = { ...grasp, canMove: false, canResize: false, moved: [], placed: [] };
    const drag = hand(body, { grasp: locked }).move(at(50)).up(at(50));
    expect(drag.effects).toEqual([]);
  });
});

describe('the first pixels', () => {
  it('choose the axis, and it stays', () => {
    const across = hand(body).move(at(9, 2)).move(at(20, 300)).up(at(20, 300));
    expect(across.of('perform')).toMatchObject([{ edit: { type: 'moveTasks' } }]);
    const down = hand(body).move(at(2, 9)).move(at(400, 60)).up(at(400, 60));
    expect(down.of('perform')).toMatchObject([
      { edit: { type: 'placeTasks', tasks: [1], place: place.place } },
    ]);
  });

  it('of a click change nothing', () => {
    const click = hand(body).move(at(2, 2)).up(at(2, 2));
    expect(click.effects).toEqual([]);
  });

  it('of a click on one of several selected rows leave only that one selected', () => {
    const click = hand(body, { among: true }).up(at(0));
    expect(click.effects).toEqual([{ type: 'select', task: 1 }]);
    const drag = hand(body, { among: true }).move(at(20)).up(at(20));
    expect(drag.of('select')).toEqual([]);
  });
});

describe('a drag of an edge', () => {
  it('changes that end and keeps the other', () => {
    const right = hand({ on: 'bar', task: 1, part: 'finish' }).move(at(20)).up(at(20));
    expect(right.of('perform')).toEqual([
      {
        type: 'perform',
        edit: { type: 'resizeFinish', task: 1, finish: 480 + 5 * DAY },
      },
    ]);
    const left = hand({ on: 'bar', task: 1, part: 'start' }).move(at(-10)).up(at(-10));
    expect(left.of('perform')).toEqual([
      { type: 'perform', edit: { type: 'resizeStart', task: 1, start: 480 - DAY } },
    ]);
  });

  it('never takes the last day', () => {
    const right = hand({ on: 'bar', task: 1, part: 'finish' }).move(at(-300)).up(at(-300));
    expect(right.of('perform')).toEqual([
      { type: 'perform', edit: { type: 'resizeFinish', task: 1, finish: 480 + DAY } },
    ]);
    const left = hand({ on: 'bar', task: 1, part: 'start' }).move(at(300)).up(at(300));
    expect(left.of('perform')).toEqual([
      { type: 'perform', edit: { type: 'resizeStart', task: 1, start: 480 + 2 * DAY } },
    ]);
  });

  it('does nothing where an end is computed', () => {
    const drag = hand(
      { on: 'bar', task: 1, part: 'finish' },
      { grasp: { ...grasp, canResize: false } },
    );
    expect(drag.move(at(40)).up(at(40)).effects).toEqual([]);
  });
});

describe('a drag from a handle', () => {
  const from: Target = { on: 'bar', task: 1, part: 'link-finish' };

  it.each([
    ['link-finish', 'start', 'FS'],
    ['link-start', 'start', 'SS'],
    ['link-finish', 'finish', 'FF'],
    ['link-start', 'finish', 'SF'],
  ] as const)('from %s to the %s of a bar is a link %s', (part, end, kind) => {
    const over = { task: 2, end };
    const edit = { type: 'link', from: 1, to: 2, kind };
    const drag = hand({ on: 'bar', task: 1, part }).move(at(30, 30, over));
    expect(drag.of('preview')).toEqual([{ type: 'preview', edit }]);
    expect(drag.up(at(31, 30, over)).of('perform')).toEqual([{ type: 'perform', edit }]);
  });

  it('asks again only when the target changes', () => {
    const drag = hand(from)
      .move(at(30, 30, { task: 2, end: 'start' }))
      .move(at(33, 30, { task: 2, end: 'start' }))
      .move(at(60, 30, { task: 2, end: 'finish' }))
      .move(at(90, 30));
    expect(drag.of('preview')).toHaveLength(2);
    expect(drag.effects.at(-1)).toEqual({ type: 'clear' });
  });

  it('links nothing to itself or to empty space', () => {
    expect(
      hand(from)
        .move(at(30, 0, { task: 1, end: 'start' }))
        .up(at(30))
        .of('perform'),
    ).toEqual([]);
    expect(hand(from).move(at(30)).up(at(30)).effects).toEqual([{ type: 'clear' }]);
  });
});

describe('everything else', () => {
  it('pans from empty ground, and with the middle button from anywhere', () => {
    const ground = hand({ on: 'empty' }).move(at(-30, 5)).move(at(-50, 5)).up(at(-50, 5));
    expect(ground.effects).toEqual([
      { type: 'pan', dx: 30, dy: -5 },
      { type: 'pan', dx: 20, dy: 0 },
    ]);
    const middle = hand(body, { pan: true }).move(at(-10));
    expect(middle.effects).toEqual([{ type: 'pan', dx: 10, dy: 0 }]);
  });

  it('a click on empty ground deselects, on an arrow selects the link', () => {
    expect(hand({ on: 'empty' }).up(at(0)).effects).toEqual([{ type: 'deselect' }]);
    expect(hand({ on: 'link', link: 7 }).up(at(0)).effects).toEqual([
      { type: 'selectLink', link: 7 },
    ]);
  });

  it('rows are placed where the line is, and nowhere without one', () => {
    const row: Target = { on: 'row', task: 1 };
    expect(hand(row).move(at(0, 40)).up(at(0, 40)).of('perform')).toHaveLength(1);
    const nowhere = { ...at(0, 40), place: null };
    expect(hand(row).move(nowhere).up(nowhere).effects).toEqual([{ type: 'clear' }]);
  });
});

describe('drawing a row', () => {
  const ground: Target = {
    on: 'ground',
    ground: { plan: 3, place: { type: 'after', task: 9 }, index: 12 },
  };
  const drawn = (start: number, finish: number) => ({
    type: 'drawTask',
    plan: 3,
    place: { type: 'after', task: 9 },
    name: 'New task',
    kind: 'work',
    start: start * DAY,
    finish: finish * DAY,
  });

  it.each([
    ['to the right', 23, 58, 2, 6],
    ['to the left', 58, 23, 2, 6],
    ['within a day', 21, 28, 2, 3],
  ])('covers whole days %s', (_, from, to, start, finish) => {
    const drag = hand(ground, { at: at(from) })
      .move(at(to))
      .up(at(to));
    expect(drag.of('preview')).toMatchObject([{ edit: drawn(start, finish) }]);
    expect(drag.of('perform')).toEqual([{ type: 'perform', edit: drawn(start, finish) }]);
  });

  it('is done by the hour when hours are in sight', () => {
    const drag = hand(ground, { at: at(20), grasp: { ...grasp, snap: 1 / 8 } }).move(at(25));
    expect(drag.of('preview')).toMatchObject([
      { edit: { start: 2 * DAY, finish: 2 * DAY + 540 + 240 } },
    ]);
  });

  it('leaves no trace after Escape', () => {
    const drag = hand(ground).move(at(50)).cancel();
    expect(drag.effects.at(-1)).toEqual({ type: 'clear' });
    expect(drag.up(at(50)).of('perform')).toEqual([]);
  });

  it('is not begun by going down', () => {
    expect(hand(ground).move(at(2, 40)).state.kind).toBe('panning');
  });
});

describe('a rectangle', () => {
  const empty: Target = { on: 'empty' };

  it('is drawn instead of panning when that is asked for', () => {
    const drag = hand(empty, { band: true }).move(at(50, 56));
    expect(drag.of('pan')).toEqual([]);
    expect(drag.of('band')).toMatchObject([
      { band: { from: { days: 0, rows: 0 }, to: { days: 5, rows: 2 } } },
    ]);
    expect(drag.up(at(50, 56)).state).toEqual(IDLE);
  });

  it('gives the old selection back on Escape', () => {
    const drag = hand(empty, { band: true }).move(at(50, 56)).cancel();
    expect(drag.effects.at(-1)).toEqual({ type: 'band', band: null });
  });
});

describe('a row out of the tray', () => {
  const tray: Target = { on: 'tray', task: 1 };
  const outside = (x: number): At => ({ ...at(x), inside: false });

  it('starts on the day it is dropped on', () => {
    const drag = hand(tray).move(outside(6)).move(at(47)).up(at(47));
    const edit = { type: 'moveTasks', moves: [{ task: 1, start: 4 * DAY }] };
    expect(drag.of('preview')).toEqual([{ type: 'preview', edit }]);
    expect(drag.of('perform')).toEqual([{ type: 'perform', edit }]);
  });

  it.each([
    [
      'outside of the chart',
      (drag: ReturnType<typeof hand>) => drag.move(outside(50)).up(outside(50)),
    ],
    ['after Escape', (drag: ReturnType<typeof hand>) => drag.cancel().up(at(47))],
  ])('stays there %s', (_, end) => {
    const drag = end(hand(tray).move(at(47)));
    expect(drag.of('perform')).toEqual([]);
    expect(drag.effects.at(-1)).toEqual({ type: 'clear' });
  });
});

describe('by the hour', () => {
  const hourly = { ...grasp, snap: 1 / 8 };

  it('a bar moves within the working day and over its end', () => {
    const own = { task: 1, start: 540, finish: 540 + DAY };
    const held = { ...hourly, own, moved: [own] };
    const moves = hand(body, { grasp: held }).move(at(5)).move(at(12.5)).of('preview');
    expect(moves).toMatchObject([
      { edit: { moves: [{ start: 540 + 240 }] } },
      { edit: { moves: [{ start: DAY + 540 + 120 }] } },
    ]);
  });
});
