/** Which groups a large plan begins with folded. */
import type { RowModel } from '../../model/row.svelte';

/** Above so many rows a picture of all of them says nothing at first sight. */
export const LARGE = 300;

/** Folds the deepest level of summaries that leaves few enough nodes. */
export function defaultFolds(rows: readonly RowModel[]): number[] {
  const deepest = rows.reduce((most, row) => (row.summary ? Math.max(most, row.depth) : most), -1);
  for (let depth = deepest; depth >= 0; depth--) {
    const left = rows.filter((row) => row.depth <= depth).length;
    if (left <= LARGE || depth === 0) return summariesAt(rows, depth);
  }
  return [];
}

function summariesAt(rows: readonly RowModel[], depth: number): number[] {
  return rows.filter((row) => row.summary && row.depth === depth).map((row) => row.id);
}
