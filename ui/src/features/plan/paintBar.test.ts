import { expect, test } from 'vitest';
import { Shortened } from '../../core/shortened';
import { NAMED, noted, type Noted } from '../../testing/canvas';
import type { BarLook } from './barLook';
import { Brush } from './brush';
import { inWindow, paintBar, type Pane } from './paintBar';

const plain: BarLook = {
  id: 7,
  index: 1,
  kind: 'work',
  x: 100,
  width: 200,
  start: 0,
  finish: 1440,
  critical: false,
  near: false,
  done: false,
  inactive: false,
  external: false,
  unplaced: false,
  apart: false,
  exceeded: false,
  stop: null,
  risk: null,
  displaced: false,
  focused: false,
  selected: false,
  traced: false,
  hovered: false,
  target: false,
  refused: false,
  held: false,
  sentence: () => 'Design, work',
  percent: 0,
  shape: null,
  pieces: null,
  mark: null,
  markInside: false,
  tail: 0,
  old: null,
  promise: null,
  deadline: null,
  was: null,
  folded: null,
  name: 'Design',
  aside: null,
  riskWord: null,
  holdsName: true,
};
const pane: Pane = { layerX: 0, width: 600, isolating: false };

function painted(look: Partial<BarLook>, more: Partial<Pane> = {}): Noted {
  const canvas = noted();
  const brush = new Brush(canvas.ctx, 1, NAMED, new Shortened());
  paintBar(brush, { ...plain, ...look }, { ...pane, ...more });
  return canvas;
}

test.each<[string, Partial<BarLook>, string[]]>([
  ['its name', {}, ['Design']],
  ['whose it is', { aside: 'Nina' }, ['Design', 'Nina']],
  ['what is wrong with it', { aside: 'Nina', riskWord: 'late' }, ['Design', 'Nina', 'late']],
  ['nothing when it has left to the left', { x: -400 }, []],
])('beside a bar is written %s', (_, look, words) => {
  expect(painted(look).written()).toEqual(words);
});

test.each<[string, Partial<BarLook>, number]>([
  ['steps back beside a path', {}, 0.4],
  ['of the path does not', { traced: true }, 1],
  ['that is chosen does not', { selected: true }, 1],
  ['under the pointer does not', { hovered: true }, 1],
])('a bar %s', (_, look, alpha) => {
  expect(painted(look, { isolating: true }).faintest()).toBe(alpha);
});

test.each<[string, Partial<BarLook>, boolean]>([
  ['in it', {}, true],
  ['right of it', { x: 700 }, false],
  ['left of it', { x: -400 }, false],
  ['whose float reaches into it', { x: -400, tail: 300 }, true],
  ['that was in it before the preview', { x: 700, old: { x: -300, width: 200 } }, true],
  ['whose promise is in it', { x: 700, promise: { x: -200, width: 400, late: true } }, true],
])('a bar %s is drawn: %s', (_, look, drawn) => {
  expect(inWindow({ ...plain, ...look }, 0, 600)).toBe(drawn);
});
