/** The cells of one row of the grid: the frozen ones, and those that scroll sideways. */
import { FROZEN } from '../../core/grid/fields';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import { cellLook } from './cellLook';
import { CellView } from './cellView';
import type { ColumnId } from './columns.svelte';

/** Where cursor, editor and range lie in the row. */
export interface RowState {
  active: ColumnId | null;
  open: ColumnId | null;
  /** First and last column of the range, by their place. */
  from: number;
  to: number;
}

export class RowCells {
  readonly #scrolled = document.createElement('div');
  readonly #views = new Map<ColumnId, CellView>();
  #columns: readonly ColumnId[] = [];

  constructor(row: HTMLElement) {
    this.#scrolled.className = 'scrolled';
    this.#scrolled.setAttribute('role', 'presentation');
    row.append(...FROZEN.map((column) => this.#view(column).element), this.#scrolled);
  }

  /** An empty cell for an editor; none while the column has no element. */
  emptied(column: ColumnId): HTMLElement | null {
    const view = this.#views.get(column);
    view?.empty();
    return view?.element ?? null;
  }

  paint(board: Board, row: RowModel, { active, open, from, to }: RowState): void {
    const { shown } = board;
    this.#show(board.columns.seen);
    for (const [column, view] of this.#views) {
      const at = shown.indexOf(column);
      const state = {
        active: active === column,
        open: open === column,
        inRange: at >= from && at <= to,
      };
      view.paint(row.id, cellLook(board, row, column, at + 1, state));
    }
  }

  /** Has elements for exactly these columns behind the frozen ones, in their order. */
  #show(columns: readonly ColumnId[]): void {
    if (columns === this.#columns) return;
    this.#columns = columns;
    const kept = new Set<ColumnId>([...FROZEN, ...columns]);
    for (const [column, view] of this.#views) {
      if (kept.has(column)) continue;
      view.element.remove();
      this.#views.delete(column);
    }
    this.#scrolled.append(...columns.map((column) => this.#view(column).element));
  }

  #view(column: ColumnId): CellView {
    let view = this.#views.get(column);
    if (!view) {
      view = new CellView(column);
      this.#views.set(column, view);
    }
    return view;
  }
}
