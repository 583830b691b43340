/** The outline's arithmetic: depth, numbers, and which rows are in sight. */
import type { RowModel } from './row.svelte';

interface Place {
  number: number;
  depth: number;
  summary: boolean;
}

/** Number, depth and summary of every row, from the order and the parents. */
export function* layOut(rows: readonly RowModel[]): Generator<[RowModel, Place]> {
  const depths = new Map<number, number>();
  const parents = new Set<number>();
  for (const row of rows) {
    const { parent } = row.task;
    if (parent !== null) parents.add(parent);
  }
  let number = 0;
  for (const row of rows) {
    const { parent } = row.task;
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(row.id, depth);
    number++;
    yield [row, { number, depth, summary: parents.has(row.id) }];
  }
}

/** The rows no folded summary hides; tells each its place among them. */
export function inSight(rows: readonly RowModel[]): RowModel[] {
  const seen: RowModel[] = [];
  let hiddenBelow = Infinity;
  for (const row of rows) {
    if (row.depth > hiddenBelow) {
      row.at = -1;
      continue;
    }
    hiddenBelow = row.summary && row.collapsed ? row.depth : Infinity;
    row.at = seen.length;
    seen.push(row);
  }
  return seen;
}
