/** The outline's arithmetic: depth, numbers, and places among siblings. */
import type { TaskDto } from '../ipc/bindings';

/** Where a row stands in the outline. */
export interface Place {
  readonly number: number;
  readonly depth: number;
  readonly summary: boolean;
  /** Its place among its siblings, counted from 1. */
  readonly ordinal: number;
}

/** Number, depth and summary of every row, from the order and the parents. */
export function layOut(tasks: readonly Pick<TaskDto, 'id' | 'parent'>[]): Place[] {
  const depths = new Map<number, number>();
  const parents = new Set<number>();
  for (const { parent } of tasks) if (parent !== null) parents.add(parent);
  const counted: number[] = [];
  return tasks.map(({ id, parent }, index) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    const summary = parents.has(id);
    if (summary) depths.set(id, depth);
    counted.length = depth + 1;
    const ordinal = (counted[depth] ?? 0) + 1;
    counted[depth] = ordinal;
    return { number: index + 1, depth, summary, ordinal };
  });
}
