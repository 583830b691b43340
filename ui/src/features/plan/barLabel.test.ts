import { expect, test } from 'vitest';
import { labelPlace } from './barLabel';

const WINDOW = 600;
type Labelled = Parameters<typeof labelPlace>[0];

const plain: Labelled = {
  x: 100,
  width: 200,
  kind: 'work',
  holdsName: true,
  held: false,
  mark: null,
  promise: null,
};
const late = false;

test.each<[string, Partial<Labelled>, { within: boolean; x: number }]>([
  ['behind a bar whose end is in sight', {}, { within: false, x: 212 }],
  ['clear of the knobs of a bar that can be grabbed', { held: true }, { within: false, x: 222 }],
  ['close to a diamond', { kind: 'milestone', width: 16 }, { within: false, x: 24 }],
  ['in a bar that reaches beyond the window', { width: 900 }, { within: true, x: 7 }],
  ['beside its mark', { width: 900, mark: 'hand' }, { within: true, x: 20 }],
  ['where the window begins', { x: -300, width: 1200 }, { within: true, x: 307 }],
  ['behind a bar too far right to hold it', { x: 560, width: 300 }, { within: false, x: 312 }],
  [
    'behind a bar that is no room for it',
    { width: 900, holdsName: false },
    { within: false, x: 912 },
  ],
  [
    'behind a promise near the end',
    { promise: { x: 200, width: 40, late } },
    { within: false, x: 256 },
  ],
  [
    'over a promise far behind',
    { promise: { x: 200, width: 300, late } },
    { within: false, x: 212 },
  ],
])('the name stands %s', (_, look, place) => {
  expect(labelPlace({ ...plain, ...look }, 0, WINDOW)).toEqual(place);
});

test('the name moves into the bar and out of it while time moves under the window', () => {
  const places = [0, 350, 0, -500].map((layerX) => labelPlace(plain, layerX, WINDOW));
  expect(places).toEqual([
    { within: false, x: 212 },
    { within: true, x: 7 },
    { within: false, x: 212 },
    null,
  ]);
});
