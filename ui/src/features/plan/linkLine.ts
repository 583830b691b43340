/** The line from a bar's end to the pointer while a link is being drawn. */
import { ends } from '../../core/geometry';
import type { State } from '../../core/gesture/types';
import { ROW } from '../../core/windowing';
import type { Board } from './board.svelte';
import type { Pointer } from './pointing';
import { HEADER } from './viewport.svelte';

type Linking = Extract<State, { kind: 'linking' }>;

export function linkLine(
  board: Board,
  state: Linking,
  pointer: Pointer,
  origin: number,
): string | null {
  const { viewport, plan } = board;
  const row = plan?.row(state.task);
  const box = viewport.scroller?.querySelector('[data-chart]')?.getBoundingClientRect();
  if (!row || row.at < 0 || !box) return null;
  const { from, to } = board.daysOf(row);
  const at = ends(viewport.layer, from, to, row.kind === 'milestone');
  const x1 = state.end === 'start' ? at.x : at.x + at.width;
  const y1 = (row.at - origin) * ROW + ROW / 2;
  const x2 = pointer.clientX - box.left - viewport.layerX;
  const y2 = pointer.clientY - box.top - HEADER - origin * ROW;
  return `M${x1} ${y1}L${x2} ${y2}`;
}
