/** Which bars a rectangle over the chart touches. */
import { BAR_HEIGHT, ends } from '../../core/geometry';
import type { Band } from '../../core/gesture/types';
import { toX } from '../../core/scale';
import { ROW } from '../../core/windowing';
import type { Board } from './board.svelte';

/** Of a row's height, so much lies above and below its bar. */
const AIR = (ROW - BAR_HEIGHT) / 2 / ROW;

export function touchedBy(board: Board, { from, to }: Band): number[] {
  const { viewport, plan } = board;
  const { scale } = viewport;
  const left = toX(scale, Math.min(from.days, to.days));
  const right = toX(scale, Math.max(from.days, to.days));
  const top = Math.min(from.rows, to.rows);
  const bottom = Math.max(from.rows, to.rows);
  const rows = plan?.rowsIn(Math.max(0, Math.floor(top)), Math.max(0, Math.ceil(bottom)));
  return (rows ?? []).flatMap((row) => {
    if (row.at + 1 - AIR < top || row.at + AIR > bottom) return [];
    const days = board.daysOf(row);
    const bar = ends(scale, days.from, days.to, row.kind === 'milestone');
    return bar.x <= right && bar.x + bar.width >= left ? row.id : [];
  });
}
