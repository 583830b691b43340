/** How much of a register is in sight before it has been laid out. */
import type { Layout } from '../../model/layout.svelte';
import type { Column } from './columns';

/** What stands above and below a register at the least: toolbar, tabs, bar, status line. */
const AROUND = 140;
/** The title is never narrower. */
const TITLE = 240;
const EDGES = 24;

interface Room {
  width: number;
  height: number;
}

/** Never smaller than it turns out to be. */
export function guessedRoom(layout: Layout): Room {
  const beside = layout.inspects('tracking') ? layout.inspector : 0;
  return {
    width: window.innerWidth - layout.sidebar - beside,
    height: Math.max(0, window.innerHeight - AROUND),
  };
}

const widthOf = (column: Column): number => column.width || TITLE;

/** How wide a table is at the least. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + widthOf(column), EDGES);
}

/** How many columns begin within a width. */
export function reached(columns: readonly Column[], width: number): number {
  let left = EDGES / 2;
  return columns.filter((column) => {
    const begins = left;
    left += widthOf(column);
    return begins < width;
  }).length;
}
