/** The outline's arithmetic: depth, numbers, and places among siblings. */
import type { RowModel } from './row.svelte';

interface Place {
  number: number;
  depth: number;
  summary: boolean;
  /** Its place among its siblings, counted from 1. */
  ordinal: number;
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
  const counted: number[] = [];
  for (const row of rows) {
    const { parent } = row.task;
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(row.id, depth);
    number++;
    counted.length = depth + 1;
    const ordinal = (counted[depth] ?? 0) + 1;
    counted[depth] = ordinal;
    yield [row, { number, depth, summary: parents.has(row.id), ordinal }];
  }
}
