/** Dragging a row out of the tray: where it is dropped on the chart, it starts. */
import type { EditDto } from '../../ipc/bindings';
import { DAY_MINUTES } from '../time';
import { dayAt, toMinute } from '../workday';
import type { At, Grabbed, Grasp, State, Step } from './types';

type Dropping = Extract<State, { kind: 'dropping' }>;

function dropEdit({ own, grasp }: Dropping, day: number): EditDto {
  const { shape } = grasp;
  const start = Number.isInteger(day) ? dayAt(day, shape) * DAY_MINUTES : toMinute(day, shape);
  return { type: 'moveTasks', moves: [{ task: own.task, start }] };
}

export function beginTray(at: At, grasp: Grasp, own: Grabbed): Step {
  return dragTray({ kind: 'dropping', at, grasp, own, day: null }, at);
}

export function dragTray(state: Dropping, at: At): Step {
  const unit = Math.min(1, state.grasp.snap);
  const day = at.inside ? Math.floor(at.days / unit) * unit : null;
  const next: Dropping = { ...state, at, day };
  if (day === state.day) return { state: next, effects: [] };
  if (day === null) return { state: next, effects: [{ type: 'clear' }] };
  return { state: next, effects: [{ type: 'preview', edit: dropEdit(next, day) }] };
}

export function dropTray(state: Dropping): Step {
  const idle: State = { kind: 'idle' };
  if (state.day === null) return { state: idle, effects: [{ type: 'clear' }] };
  return { state: idle, effects: [{ type: 'perform', edit: dropEdit(state, state.day) }] };
}
