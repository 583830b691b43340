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

/** A row as its siblings are counted by. */
interface Counted {
  readonly number: number;
  readonly depth: number;
  readonly ordinal: number;
  readonly task: Pick<TaskDto, 'parent'>;
}

/** How many siblings rows have, themselves included. Most are never asked about. */
export class Siblings {
  readonly #rows: readonly Counted[];
  readonly #known = new Map<number | null, number>();

  constructor(rows: readonly Counted[]) {
    this.#rows = rows;
  }

  of(row: Counted): number {
    const { parent } = row.task;
    let count = this.#known.get(parent);
    if (count === undefined) {
      count = this.#last(row).ordinal;
      this.#known.set(parent, count);
    }
    return count;
  }

  /** The last of a row's siblings. */
  #last(row: Counted): Counted {
    let last = row;
    for (let at = row.number; at < this.#rows.length; at++) {
      const next = this.#rows[at];
      if (!next || next.depth < row.depth) break;
      if (next.depth === row.depth) last = next;
    }
    return last;
  }
}
