import { expect, test } from 'vitest';
import type { BarLook } from './barLook';
import { BarView } from './barView';

const WINDOW = 600;

const plain: BarLook = {
  id: 7,
  kind: 'work',
  classes: 'row-bar work',
  x: 100,
  y: 28,
  width: 200,
  start: 0,
  finish: 1440,
  critical: false,
  risk: null,
  unplaced: false,
  displaced: false,
  focused: false,
  selected: false,
  sentence: 'Design, work',
  percent: 0,
  glyph: null,
  pieces: null,
  mark: null,
  markInside: false,
  tail: 0,
  old: null,
  promise: null,
  name: 'Design',
  aside: null,
  riskWord: null,
  handles: null,
  holdsName: true,
};

function painted(look: Partial<BarLook>): { view: BarView; label: HTMLElement } {
  const element = document.createElement('div');
  const view = new BarView(element);
  view.paint({ ...plain, ...look }, 0, WINDOW);
  return { view, label: element.querySelector<HTMLElement>('.label')! };
}

const AFTER = { within: false, from: '' };

test.each<[string, Partial<BarLook>, { within: boolean; from: string }]>([
  ['behind a bar whose end is in sight', {}, AFTER],
  ['in a bar that reaches beyond the window', { width: 900 }, { within: true, from: '7px' }],
  ['beside its mark', { width: 900, mark: 'hand' }, { within: true, from: '20px' }],
  ['where the window begins', { x: -300, width: 1200 }, { within: true, from: '307px' }],
  ['behind a bar too far right to hold it', { x: 560, width: 300 }, AFTER],
  ['behind a bar that is no room for it', { width: 900, holdsName: false }, AFTER],
  [
    'behind a promise near the end',
    { promise: { x: 200, width: 40, late: false } },
    { within: false, from: '244px' },
  ],
  ['over a promise far behind', { promise: { x: 200, width: 300, late: false } }, AFTER],
])('the name stands %s', (_, look, { within, from }) => {
  const { label } = painted(look);
  expect(label.textContent).toBe('Design');
  expect(label.classList.contains('within')).toBe(within);
  expect(label.style.marginLeft).toBe(from);
});

test('the name moves into the bar and out of it while time moves under the window', () => {
  const { view, label } = painted({});
  const places = [0, 350, 0, -500].map((layerX) => {
    view.slide(layerX, WINDOW);
    return [label.classList.contains('within'), label.style.marginLeft, label.hidden];
  });
  expect(places).toEqual([
    [false, '', false],
    [true, '7px', false],
    [false, '', false],
    [false, '', true],
  ]);
});

test('what a row had is gone when its bar is used for another', () => {
  const element = document.createElement('div');
  const view = new BarView(element);
  view.paint({ ...plain, tail: 40, riskWord: 'Late', mark: 'hand' }, 0, WINDOW);
  expect(element.querySelectorAll('.tail, .risk, .mark')).toHaveLength(3);
  const glyph = { kind: 'launch', done: false, external: false } as const;
  view.paint({ ...plain, id: 8, kind: 'milestone', name: 'Launch', glyph }, 0, WINDOW);
  expect(element.querySelectorAll('.tail, .risk, .mark')).toHaveLength(0);
  expect(element.querySelectorAll('.glyph')).toHaveLength(1);
  expect(element.querySelector('.label')!.textContent).toBe('Launch');
});
