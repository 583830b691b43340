/** Dragging over an empty lane: a new row from one day to another. */
import type { EditDto } from '../../ipc/bindings';
import { midnights, toMinute, type DayShape } from '../workday';
import type { At, Grasp, Ground, State, Step, Stretch } from './types';

type Drawing = Extract<State, { kind: 'drawing' }>;

export const DRAWN_NAME = 'New task';

/** The columns a hand has passed over, each whole. */
export function stretchOf(from: number, to: number, snap: number): Stretch {
  const unit = Math.min(1, snap);
  const first = Math.floor(Math.min(from, to) / unit + 1e-6);
  const last = Math.ceil(Math.max(from, to) / unit - 1e-6);
  return { from: first * unit, to: Math.max(last, first + 1) * unit };
}

export function drawEdit(ground: Ground, stretch: Stretch, shape: DayShape): EditDto {
  const { plan, place } = ground;
  const { from, to } = stretch;
  const [first, last] = midnights(from, to, shape);
  return {
    type: 'drawTask',
    plan,
    place,
    name: DRAWN_NAME,
    kind: 'work',
    start: Number.isInteger(from) ? first : toMinute(from, shape),
    finish: Number.isInteger(to) ? last : toMinute(to, shape),
  };
}

export function beginDraw(from: At, at: At, grasp: Grasp, ground: Ground): Step {
  const stretch = { from: from.days, to: from.days };
  return dragDraw({ kind: 'drawing', from, at: from, grasp, ground, stretch }, at);
}

export function dragDraw(state: Drawing, at: At): Step {
  const stretch = stretchOf(state.from.days, at.days, state.grasp.snap);
  const next: Drawing = { ...state, at, stretch };
  const same = stretch.from === state.stretch.from && stretch.to === state.stretch.to;
  if (same) return { state: next, effects: [] };
  const edit = drawEdit(state.ground, stretch, state.grasp.shape);
  return { state: next, effects: [{ type: 'preview', edit }] };
}

export function dropDraw(state: Drawing): Step {
  const edit = drawEdit(state.ground, state.stretch, state.grasp.shape);
  return { state: { kind: 'idle' }, effects: [{ type: 'perform', edit }] };
}
