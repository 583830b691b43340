/** In a picture by date: which day lies where, read off the nodes themselves. */
import type { NodeDto } from '../../ipc/bindings';
import { DAY_MINUTES } from '../time';

export interface DayScale {
  /** The (broken) day at x = 0. */
  origin: number;
  pxPerDay: number;
}

/** Two nodes that begin apart tell the scale; none when all begin at once. */
export function dayScale(
  nodes: readonly NodeDto[],
  startOf: (task: number) => number | null,
): DayScale | null {
  let first: { x: number; day: number } | null = null;
  let last: { x: number; day: number } | null = null;
  for (const node of nodes) {
    const start = startOf(node.task);
    if (start === null) continue;
    const at = { x: node.x, day: start / DAY_MINUTES };
    if (!first || at.day < first.day) first = at;
    if (!last || at.day > last.day) last = at;
  }
  if (!first || !last || last.day - first.day < 0.5 || last.x <= first.x) return null;
  const pxPerDay = (last.x - first.x) / (last.day - first.day);
  return { origin: first.day - first.x / pxPerDay, pxPerDay };
}
