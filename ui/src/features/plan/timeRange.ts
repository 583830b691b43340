/** The stretch of time the scrollbar covers: the plan with room around it, and what is in sight. */
import { columnOf, toDays } from '../../core/workday';
import type { Board } from './board.svelte';

interface Range {
  from: number;
  to: number;
}

export function timeRange(board: Board): Range {
  const { plan, viewport, shape, today } = board;
  // All dates may have moved; the stamp says so once instead of every row for itself.
  void plan?.stamp;
  const extent = plan?.extent() ?? null;
  const day = columnOf(today ?? 0, shape);
  const from = extent ? toDays(extent.start, shape) : day - 30;
  const to = extent ? toDays(extent.finish, shape) : day + 60;
  const seen = viewport.width / viewport.pxPerDay;
  const room = Math.max(14, seen * 0.6);
  return {
    from: Math.min(from - room, viewport.left),
    to: Math.max(to + room, viewport.left + seen),
  };
}
