/** What a row of the grid looks like: everything its picture and its elements are made from. */
import { FROZEN } from '../../core/grid/fields';
import type { Slot } from '../../core/windowing';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import { cellLook, type CellLook } from './cellLook';
import type { ColumnId } from './columns.svelte';

/** What choice, cursor and gestures do to it. */
export interface RowState {
  selected: boolean;
  /** It is chosen as a whole, not for some of its cells. */
  shaded: boolean;
  dragged: boolean;
  /** The cell the cursor is on, and the one that is typed in. */
  active: ColumnId | null;
  open: ColumnId | null;
  /** First and last column of the range, by their place. */
  from: number;
  to: number;
}

export interface RowLook extends RowState {
  id: number;
  /** Which element stands for it: it stays the same while rows pass through it. */
  slot: number;
  /** Its place among the lines of the view. */
  index: number;
  level: number;
  /** Its place among its siblings, and how many there are. */
  place: { at: number; of: number };
  /** Whether what is under it is in sight; none when nothing is. */
  expanded: boolean | null;
  summary: boolean;
  done: boolean;
  inactive: boolean;
  /** Here only for the sake of what is under it. */
  context: boolean;
  cells: readonly CellLook[];
}

export function rowLook(board: Board, slot: Slot<RowModel>, state: RowState): RowLook {
  const { plan, shown, columns } = board;
  const { item: row, index } = slot;
  const arranged = plan?.arranged ?? null;
  const flat = arranged?.flat === true;
  const cells = [...FROZEN, ...columns.seen].map((column) => {
    const at = shown.indexOf(column);
    return cellLook(board, row, column, at + 1, {
      active: state.active === column,
      open: state.open === column,
      inRange: at >= state.from && at <= state.to,
    });
  });
  return {
    ...state,
    id: row.id,
    slot: slot.slot,
    index,
    level: arranged?.groups ? 2 : flat ? 1 : row.depth + 1,
    place: plan?.placeAt(index) ?? { at: 1, of: 1 },
    expanded: row.summary && !flat ? !row.collapsed : null,
    summary: row.summary,
    done: row.done,
    inactive: row.task.more?.inactive ?? false,
    context: arranged?.context.has(row) === true,
    cells,
  };
}
