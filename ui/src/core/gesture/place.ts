/** Dragging rows up and down: where they would go in the outline. */
import { ROW } from '../windowing';
import type { At, Drop, State, Step } from './types';

type Placing = Extract<State, { kind: 'placing' }>;

/** The rows in sight; each is only looked at when its place matters. */
export interface Outline {
  readonly length: number;
  row(index: number): OutlineRow | undefined;
}

/** A row as the outline shows it. */
export interface OutlineRow {
  id: number;
  depth: number;
  summary: boolean;
  collapsed: boolean;
  /** May other rows lie under it? */
  holds: boolean;
}

export function dragPlace(state: Placing, at: At): Step {
  return { state: { ...state, at, drop: at.place }, effects: [] };
}

export function dropPlace(state: Placing): Step {
  const idle: State = { kind: 'idle' };
  if (!state.drop) return { state: idle, effects: [{ type: 'clear' }] };
  const edit = {
    type: 'placeTasks' as const,
    tasks: [...state.tasks],
    place: state.drop.place,
  };
  return { state: idle, effects: [{ type: 'perform', edit }] };
}

/**
 * The place between two rows nearest to `y`, at the depth asked for as far as the rows around
 * allow it. None where the dragged rows (or what is under them) would go into themselves.
 */
export function dropAt(
  rows: Outline,
  y: number,
  wishedDepth: number | null,
  dragged: ReadonlySet<number>,
): Drop | null {
  const index = Math.max(0, Math.min(rows.length, Math.round(y / ROW)));
  if (isInside(rows, index, dragged)) return null;
  const above = rows.row(index - 1);
  const below = rows.row(index);
  if (!above) return below ? { place: { type: 'before', task: below.id }, index, depth: 0 } : null;
  const opens = above.summary && !above.collapsed;
  const deepest = above.holds && !dragged.has(above.id) ? above.depth + 1 : above.depth;
  const shallowest = below ? Math.min(below.depth, deepest) : 0;
  const usual = opens ? above.depth + 1 : Math.max(shallowest, Math.min(above.depth, deepest));
  const depth = Math.max(shallowest, Math.min(deepest, wishedDepth ?? usual));
  if (depth > above.depth) {
    if (below && below.depth === depth) {
      return { place: { type: 'before', task: below.id }, index, depth };
    }
    return { place: { type: 'lastIn', parent: above.id }, index, depth };
  }
  const sibling = lastAtDepth(rows, index, depth);
  return sibling ? { place: { type: 'after', task: sibling.id }, index, depth } : null;
}

/** The nearest row above a place that lies at a depth. */
function lastAtDepth(rows: Outline, index: number, depth: number): OutlineRow | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const row = rows.row(at);
    if (row && row.depth <= depth) return row;
  }
  return undefined;
}

/** Whether a place lies within the rows under a dragged one. */
function isInside(rows: Outline, index: number, dragged: ReadonlySet<number>): boolean {
  let depth = rows.row(index)?.depth ?? 0;
  for (let at = index - 1; at >= 0 && depth > 0; at--) {
    const row = rows.row(at);
    if (!row || row.depth >= depth) continue;
    if (dragged.has(row.id)) return true;
    depth = row.depth;
  }
  return false;
}
