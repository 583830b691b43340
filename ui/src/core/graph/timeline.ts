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
  at: (task: number) => { moment: number; instant: boolean } | null,
): DayScale | null {
  let first: { x: number; day: number } | null = null;
  let last: { x: number; day: number } | null = null;
  for (const node of nodes) {
    const told = at(node.task);
    if (!told) continue;
    // Work begins at its left border, a milestone lies around its moment.
    const x = told.instant ? node.x + node.w / 2 : node.x;
    const here = { x, day: told.moment / DAY_MINUTES };
    if (!first || here.day < first.day) first = here;
    if (!last || here.day > last.day) last = here;
  }
  if (!first || !last || last.day - first.day < 0.5 || last.x <= first.x) return null;
  const pxPerDay = (last.x - first.x) / (last.day - first.day);
  return { origin: first.day - first.x / pxPerDay, pxPerDay };
}
