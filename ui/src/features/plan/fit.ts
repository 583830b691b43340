/** How wide a column has to be for what is in it. */
import { fieldOf, type FieldId } from '../../core/grid/fields';
import { cellText } from '../../model/cells';
import type { Board } from './board.svelte';
import { INDENT } from './pointing';

/** Reading every row of a large plan would take longer than anybody waits for a column. */
const ROWS = 3000;
const AIR = 18;
const WIDEST = 480;

export function fitColumn(board: Board, id: FieldId): void {
  const { plan, columns } = board;
  const measure = measurer();
  // Its title, and the arrow of a sorted column beside it.
  let widest = measure(fieldOf(id).title) + 14;
  for (const row of plan?.rowsIn(0, ROWS) ?? []) {
    const indent = id === 'name' ? 16 + row.depth * INDENT : 0;
    widest = Math.max(widest, measure(cellText(row, id, board.context)) + indent);
  }
  columns.resize(id, Math.min(WIDEST, Math.ceil(widest + AIR)));
  columns.keep();
}

function measurer(): (text: string) => number {
  const ink = document.createElement('canvas').getContext('2d');
  if (!ink) return (text) => text.length * 7;
  const { fontFamily } = getComputedStyle(document.body);
  ink.font = `590 13px ${fontFamily}`;
  return (text) => ink.measureText(text).width;
}
