/** Dragging an edge: the other one stays, and at least a part of the bar stays too. */
import type { EditDto } from '../../ipc/bindings';
import type { DayShape } from '../workday';
import { shifted, snapped } from './move';
import type { At, End, Grabbed, Grasp, State, Step } from './types';

type Resizing = Extract<State, { kind: 'resizing' }>;

export function resizeEdit(own: Grabbed, edge: End, days: number, shape: DayShape): EditDto {
  return edge === 'start'
    ? { type: 'resizeStart', task: own.task, start: shifted(own.start, days, shape) }
    : { type: 'resizeFinish', task: own.task, finish: shifted(own.finish, days, shape, 'finish') };
}

export function beginResize(from: At, at: At, grasp: Grasp, own: Grabbed, edge: End): Step {
  return dragResize({ kind: 'resizing', from, at: from, grasp, own, edge, days: 0 }, at);
}

export function dragResize(state: Resizing, at: At): Step {
  const days = clamped(state, snapped(state.from.days, at.days, state.grasp.snap));
  const next: Resizing = { ...state, at, days };
  if (days === state.days) return { state: next, effects: [] };
  if (days === 0) return { state: next, effects: [{ type: 'clear' }] };
  const edit = resizeEdit(state.own, state.edge, days, state.grasp.shape);
  return { state: next, effects: [{ type: 'preview', edit }] };
}

export function dropResize(state: Resizing): Step {
  if (state.days === 0) return { state: { kind: 'idle' }, effects: [{ type: 'clear' }] };
  const edit = resizeEdit(state.own, state.edge, state.days, state.grasp.shape);
  return { state: { kind: 'idle' }, effects: [{ type: 'perform', edit }] };
}

/** Never so far that the edges meet. */
function clamped(state: Resizing, days: number): number {
  const { spanDays, snap } = state.grasp;
  // By the hour an hour is left, else a day.
  const unit = Math.min(1, snap);
  const room = Math.max(0, (Math.ceil(spanDays / unit - 1e-6) - 1) * unit);
  const limited = state.edge === 'start' ? Math.min(days, room) : Math.max(days, -room);
  return limited === 0 ? 0 : limited;
}
