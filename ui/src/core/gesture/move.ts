/** Dragging bars sideways: all grabbed rows by the same whole number of units. */
import type { EditDto } from '../../ipc/bindings';
import { DAY_MINUTES, dayOf, lastDayOf } from '../time';
import { columnOf, dayAt, toDays, toMinute, type DayShape } from '../workday';
import type { At, End, Grabbed, Grasp, State, Step } from './types';

type Moving = Extract<State, { kind: 'moving' }>;

/** Whole units between two places. */
export function snapped(from: number, to: number, unit: number): number {
  const units = Math.round((to - from) / unit);
  return units === 0 ? 0 : units * unit;
}

/** A moment so many columns on: by whole ones at the same time of day, else by working hours. */
export function shifted(moment: number, days: number, shape: DayShape, end: End = 'start'): number {
  if (!Number.isInteger(days)) return toMinute(toDays(moment, shape) + days, shape);
  const day = end === 'start' ? dayOf(moment) : lastDayOf(moment);
  return moment + (dayAt(columnOf(day, shape) + days, shape) - day) * DAY_MINUTES;
}

export function moveEdit(moved: readonly Grabbed[], days: number, shape: DayShape): EditDto {
  const moves = moved.map(({ task, start }) => ({ task, start: shifted(start, days, shape) }));
  return { type: 'moveTasks', moves };
}

export function beginMove(from: At, at: At, grasp: Grasp): Step {
  return dragMove({ kind: 'moving', from, at: from, grasp, days: 0 }, at);
}

export function dragMove(state: Moving, at: At): Step {
  const days = snapped(state.from.days, at.days, state.grasp.snap);
  const next: Moving = { ...state, at, days };
  if (days === state.days) return { state: next, effects: [] };
  if (days === 0) return { state: next, effects: [{ type: 'clear' }] };
  const edit = moveEdit(state.grasp.moved, days, state.grasp.shape);
  return { state: next, effects: [{ type: 'preview', edit }] };
}

export function dropMove(state: Moving): Step {
  const { days, grasp } = state;
  if (days === 0) return { state: { kind: 'idle' }, effects: [{ type: 'clear' }] };
  return {
    state: { kind: 'idle' },
    effects: [{ type: 'perform', edit: moveEdit(grasp.moved, days, grasp.shape) }],
  };
}

/** What decides who has to be moved and who follows anyway. */
export interface Follower {
  task: number;
  /** The row that decides its start by a link, if one does. */
  drivenBy: number | null;
  /** What happened stays where it happened. */
  anchored: boolean;
}

/**
 * The rows of a selection a drag has to move. Those driven by another one of it follow by
 * themselves: moving them as well would pin them for nothing.
 */
export function leaders(rows: readonly Follower[]): number[] {
  const chosen = new Set(rows.map((row) => row.task));
  const free = rows.filter((row) => !row.anchored || rows.length === 1);
  return free
    .filter((row) => row.drivenBy === null || !chosen.has(row.drivenBy))
    .map((row) => row.task);
}
