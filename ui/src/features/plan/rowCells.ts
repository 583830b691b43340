/** The cells of one row of the grid: the frozen ones, and those that scroll sideways. */
import { FROZEN } from '../../core/grid/fields';
import { CellView } from './cellView';
import type { ColumnId } from './columns.svelte';
import type { RowLook } from './rowLook';

export class RowCells {
  readonly #scrolled = document.createElement('div');
  readonly #views = new Map<ColumnId, CellView>();
  #columns = '';

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

  show(row: RowLook): void {
    this.#have(row.cells.slice(FROZEN.length).map(({ column }) => column));
    for (const cell of row.cells) this.#view(cell.column).show(row.id, cell);
  }

  /** Has elements for exactly these columns behind the frozen ones, in their order. */
  #have(columns: readonly ColumnId[]): void {
    const key = columns.join(' ');
    if (key === this.#columns) return;
    this.#columns = key;
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
