/** Which of how many a row is among the rows beside it in the outline, as screen readers tell it. */
import { untrack } from 'svelte';
import type { RowModel } from '../../model/row.svelte';

interface Siblings {
  position: Int32Array;
  size: Int32Array;
}

const known = new WeakMap<readonly RowModel[], Siblings>();

/** One pass over the rows in sight, once for each list of them. */
export function siblingsOf(visible: readonly RowModel[]): Siblings {
  const found = known.get(visible) ?? untrack(() => count(visible));
  known.set(visible, found);
  return found;
}

function count(visible: readonly RowModel[]): Siblings {
  const position = new Int32Array(visible.length);
  const size = new Int32Array(visible.length);
  /** By depth, the rows of the group that is open there. */
  const open: number[][] = [];
  const close = (depth: number): void => {
    while (open.length > depth) {
      const group = open.pop() ?? [];
      for (const index of group) size[index] = group.length;
    }
  };
  visible.forEach((row, index) => {
    const { depth } = row;
    close(depth + 1);
    const group = (open[depth] ??= []);
    group.push(index);
    position[index] = group.length;
  });
  close(0);
  return { position, size };
}
