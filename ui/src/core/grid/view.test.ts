import { describe, expect, it } from 'vitest';
import { movedField, shownFields, toggledField, USUAL } from './fields';
import { PLAIN, readView, withCondition, type Condition, type GridView } from './view';

describe('columns', () => {
  it('always begin with the number and the name, each column once', () => {
    expect(shownFields(['owner', 'name', 'owner', 'nonsense', 'start'])).toEqual([
      'number',
      'name',
      'owner',
      'start',
    ]);
  });

  it.each([
    ['owner', 'start', ['number', 'name', 'owner', 'start', 'finish']],
    ['start', null, ['number', 'name', 'finish', 'owner', 'start']],
    ['start', 'start', ['number', 'name', 'start', 'finish', 'owner']],
    ['start', 'name', ['number', 'name', 'start', 'finish', 'owner']],
    ['name', null, ['number', 'name', 'start', 'finish', 'owner']],
  ] as const)('%s dropped before %s', (id, before, expected) => {
    const shown = ['number', 'name', 'start', 'finish', 'owner'] as const;
    expect(movedField(shown, id, before)).toEqual(expected);
  });

  it('come where the full list has them, and go', () => {
    const more = toggledField(USUAL, 'wbs');
    expect(more.indexOf('wbs')).toBe(2);
    expect(toggledField(more, 'wbs')).toEqual(USUAL);
    expect(toggledField(USUAL, 'name')).toEqual(USUAL);
  });
});

describe('conditions', () => {
  it.each<[Condition[], Condition, Condition[]]>([
    [[], { type: 'critical' }, [{ type: 'critical' }]],
    [[{ type: 'text', text: 'a' }], { type: 'text', text: 'b' }, [{ type: 'text', text: 'b' }]],
    [[{ type: 'text', text: 'a' }], { type: 'text', text: ' ' }, []],
    [[{ type: 'owner', ids: [1] }], { type: 'owner', ids: [] }, []],
    [
      [{ type: 'critical' }],
      { type: 'dates', span: 'custom', from: null, to: null },
      [{ type: 'critical' }],
    ],
  ])('%j and then %j is %j', (filter, condition, expected) => {
    expect(withCondition(filter, condition)).toEqual(expected);
  });
});

describe('a view that was kept', () => {
  const VIEW: GridView = {
    shown: ['number', 'name', 'slip'],
    widths: { slip: 90 },
    sort: { field: 'slip', descending: true },
    flat: true,
    filter: [
      { type: 'text', text: 'api' },
      { type: 'owner', ids: [0, 3] },
      { type: 'workstream', ids: [1] },
      { type: 'kind', kinds: ['milestone'] },
      { type: 'standing', standings: ['atRisk'] },
      { type: 'dates', span: 'custom', from: 20_000, to: null },
      { type: 'changed' },
    ],
    group: 'owner',
    time: { left: 20_000, pxPerDay: 6 },
  };

  it('is read as it was written', () => {
    expect(readView(JSON.parse(JSON.stringify(VIEW)))).toEqual(VIEW);
  });

  it.each([
    [null],
    ['nonsense'],
    [{ shown: 7, widths: [], sort: { field: 'gone' }, filter: 'x', group: 'moon', time: {} }],
    [{ filter: [{ type: 'gone' }, null, { type: 'text' }], widths: { name: 'wide', gone: 3 } }],
  ])('and damaged since is read as far as it makes sense: %j', (kept) => {
    expect(readView(kept)).toEqual(PLAIN);
  });
});
