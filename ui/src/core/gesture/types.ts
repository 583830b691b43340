/**
 * The words of a gesture. A machine takes its state and an input and answers with the next state
 * and what is to be done about it; it touches no element, no model and no clock, so a test can
 * drive it with plain objects.
 */
import type { EditDto, PlaceDto } from '../../ipc/bindings';

export type End = 'start' | 'finish';

/** Where the pointer went down. */
export type Target =
  | { on: 'bar'; task: number; part: 'body' | 'start' | 'finish' | 'link-start' | 'link-finish' }
  | { on: 'row'; task: number }
  | { on: 'link'; link: number }
  | { on: 'empty' };

/** Where the pointer is. */
export interface At {
  x: number;
  y: number;
  /** The day under it, with its fraction. */
  days: number;
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
  /** A drag moves by whole multiples of so many days. */
  snap: number;
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
    }
  | { type: 'move'; at: At }
  | { type: 'up'; at: At }
  | { type: 'cancel' };

export type Effect =
  | { type: 'select'; task: number }
  | { type: 'selectLink'; link: number }
  | { type: 'deselect' }
  | { type: 'pan'; dx: number; dy: number }
  | { type: 'preview'; edit: EditDto }
  | { type: 'perform'; edit: EditDto }
  /** Nothing of the gesture stays on screen. */
  | { type: 'clear' };

export type State =
  | { kind: 'idle' }
  | { kind: 'pressed'; target: Target; from: At; grasp: Grasp; among: boolean }
  | { kind: 'moving'; from: At; at: At; grasp: Grasp; days: number }
  | { kind: 'resizing'; from: At; at: At; grasp: Grasp; own: Grabbed; edge: End; days: number }
  | { kind: 'linking'; at: At; task: number; end: End; over: At['over'] }
  | { kind: 'placing'; at: At; tasks: readonly number[]; drop: Drop | null }
  | { kind: 'panning'; at: At };

export interface Step {
  state: State;
  effects: Effect[];
}

export const IDLE: State = { kind: 'idle' };

export function stay(state: State): Step {
  return { state, effects: [] };
}
