/**
 * The rectangle of cells under the hands. It lives on top of the selection of rows: the rows of the
 * range are the selected rows, so that linking, indenting and deleting need no second notion. When
 * anything else selects rows (their numbers, the chart, the palette), whole rows are meant.
 */
import type { FieldId } from '../../core/grid/fields';
import { isSingle, rectOf, type Rect, type Spot } from '../../core/grid/range';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import type { Selection } from '../../model/selection.svelte';

interface Ground {
  readonly plan: PlanModel | null;
  readonly selection: Selection;
  readonly shown: readonly FieldId[];
  /** The column the cursor is in. */
  readonly cursor: FieldId;
}

interface Corner {
  task: number;
  field: FieldId;
}

export class CellRange {
  #anchor: Corner | null = $state.raw(null);
  /** The selection this range made; another one means whole rows. */
  #made: readonly number[] | null = $state.raw(null);
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Whether cells are meant, rather than whole rows. */
  get cells(): boolean {
    return this.#anchor !== null && this.#made === this.#ground.selection.tasks;
  }

  /** The range of cells; none while whole rows are meant. */
  readonly rect: Rect | null = $derived.by(() => {
    const { plan, selection, cursor } = this.#ground;
    if (!plan || !this.cells || !this.#anchor || selection.focus === null) return null;
    // Lines move when rows do.
    void plan.visible;
    const from = this.#spot(this.#anchor);
    const to = this.#spot({ task: selection.focus, field: cursor });
    return from && to ? rectOf(from, to) : null;
  });

  /** More than the one cell the cursor is on. */
  get many(): boolean {
    return this.rect !== null && !isSingle(this.rect);
  }

  /** The cell a range grows from, or shrinks to. */
  get corner(): Spot | null {
    return this.#anchor && this.#spot(this.#anchor);
  }

  /** Begins anew at the cell the cursor is on. */
  begin(): void {
    const { selection, cursor } = this.#ground;
    this.#anchor = selection.focus === null ? null : { task: selection.focus, field: cursor };
    this.#made = selection.tasks;
  }

  /** The cursor went on with Shift held: everything between is taken in. */
  extended(): void {
    this.#made = this.#ground.selection.tasks;
  }

  /** Whole rows from here on. */
  end(): void {
    this.#anchor = null;
    this.#made = null;
  }

  /** The rows of the range, top to bottom; of selected rows, those in sight. */
  get rows(): RowModel[] {
    const { plan, selection } = this.#ground;
    if (!plan) return [];
    const { rect } = this;
    if (rect) return plan.rowsIn(rect.top, rect.bottom + 1);
    return selection.tasks
      .flatMap((task) => plan.row(task) ?? [])
      .filter((row) => row.at >= 0)
      .sort((a, b) => a.at - b.at);
  }

  /** The columns of the range; all but the number where whole rows are meant. */
  get fields(): readonly FieldId[] {
    const { shown } = this.#ground;
    const { rect } = this;
    return rect ? shown.slice(rect.left, rect.right + 1) : shown.filter((id) => id !== 'number');
  }

  #spot({ task, field }: Corner): Spot | null {
    const { plan, shown } = this.#ground;
    const line = plan?.row(task)?.at ?? -1;
    const column = shown.indexOf(field);
    return line < 0 || column < 0 ? null : { line, column };
  }
}
