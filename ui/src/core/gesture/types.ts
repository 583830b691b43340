/**
 * The words of a gesture. A machine takes its state and an input and answers with the next state
 * and what is to be done about it; it touches no element, no model and no clock, so a test can
 * drive it with plain objects. Its days are those the chart draws: where days off are hidden, they
 * are left out (`workday.ts`).
 */
import type { EditDto, PlaceDto } from '../../ipc/bindings';
import type { DayShape } from '../workday';

export type End = 'start' | 'finish';

/** Where the pointer went down. */
export type Target =
  | { on: 'bar'; task: number; part: 'body' | 'start' | 'finish' | 'link-start' | 'link-finish' }
  | { on: 'row'; task: number }
  | { on: 'link'; link: number }
  /** A row of the tray, which has no dates yet. */
  | { on: 'tray'; task: number }
  /** Where no row is: what is drawn here becomes one. */
  | { on: 'ground'; ground: Ground }
  | { on: 'empty' };

/** An empty lane: its place in the list, and where in the outline a row drawn there goes. */
export interface Ground {
  plan: number;
  place: PlaceDto;
  index: number;
}

/** Where the pointer is. */
export interface At {
  x: number;
  y: number;
  /** The day under it, with its fraction. */
  days: number;
  /** The row under it counted from the first in sight, with its fraction. */
  rows: number;
  /** Whether it is over the chart. */
  inside: boolean;
  /** The bar (or row) under it, and its nearer end. */
  over: { task: number; end: End } | null;
  /** Where rows dropped here would go in the outline. */
  place: Drop | null;
}

/** A place in the outline, and where the line that shows it is drawn. */
export interface Drop {
  place: PlaceDto;
  /** The line lies above this place in the list. */
  index: number;
  depth: number;
}

/** A row as it was when the gesture began. */
export interface Grabbed {
  task: number;
  start: number;
  finish: number;
}

/** What the gesture may need of the plan, taken when the pointer goes down. */
export interface Grasp {
  /** The rows a sideways drag moves: those that would not follow by themselves. */
  moved: readonly Grabbed[];
  /** The rows an up-and-down drag places. */
  placed: readonly number[];
  /** The row under the pointer. */
  own: Grabbed | null;
  /** How far its ends lie apart in drawn days. */
  spanDays: number;
  canMove: boolean;
  canResize: boolean;
  /** A drag moves by whole multiples of so many days; of a part of one, by working hours. */
  snap: number;
  /** The hours a column of the chart stands for. */
  shape: DayShape;
}

export type Input =
  | {
      type: 'down';
      at: At;
      target: Target;
      grasp: Grasp;
      /** The row was one of the selected already, and still is. */
      among: boolean;
      pan: boolean;
      /** Dragging the ground selects rows instead of panning. */
      band: boolean;
    }
  | { type: 'move'; at: At }
  | { type: 'up'; at: At }
  | { type: 'cancel' };

export type Effect =
  | { type: 'select'; task: number }
  | { type: 'selectLink'; link: number }
  | { type: 'deselect' }
  | { type: 'pan'; dx: number; dy: number }
  /** Selects the bars within; none puts back what was selected before. */
  | { type: 'band'; band: Band | null }
  | { type: 'preview'; edit: EditDto }
  | { type: 'perform'; edit: EditDto }
  /** Nothing of the gesture stays on screen. */
  | { type: 'clear' };

/** A rectangle of days and rows. */
export interface Band {
  from: Corner;
  to: Corner;
}

type Corner = Pick<At, 'days' | 'rows'>;

/** Days a row is drawn over, from midnight to midnight (or by the hour). */
export interface Stretch {
  from: number;
  to: number;
}

export type State =
  | { kind: 'idle' }
  | { kind: 'pressed'; target: Target; from: At; grasp: Grasp; among: boolean; band: boolean }
  | { kind: 'moving'; from: At; at: At; grasp: Grasp; days: number }
  | { kind: 'resizing'; from: At; at: At; grasp: Grasp; own: Grabbed; edge: End; days: number }
  | { kind: 'linking'; at: At; task: number; end: End; over: At['over'] }
  | { kind: 'placing'; at: At; tasks: readonly number[]; drop: Drop | null }
  | { kind: 'drawing'; from: At; at: At; grasp: Grasp; ground: Ground; stretch: Stretch }
  | { kind: 'dropping'; at: At; grasp: Grasp; own: Grabbed; day: number | null }
  | { kind: 'banding'; from: At; at: At }
  | { kind: 'panning'; at: At };

export interface Step {
  state: State;
  effects: Effect[];
}

export const IDLE: State = { kind: 'idle' };

export function stay(state: State): Step {
  return { state, effects: [] };
}
