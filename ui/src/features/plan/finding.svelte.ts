/** The field that looks for words among the rows: what it found, and the way from one to the next. */
import { untrack } from 'svelte';
import { plain } from '../../core/grid/find';
import { searched } from '../../model/conditions';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import type { Selection } from '../../model/selection.svelte';
import type { Session } from '../../model/session.svelte';

interface Ground {
  readonly plan: PlanModel | null;
  readonly selection: Selection;
  readonly session: Session;
  focusGrid: () => void;
}

export class Finding {
  open = $state(false);
  text = $state('');
  /** Counts how often the field was asked for: it takes the keyboard each time. */
  asked = $state(0);
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** What is looked for, letter for letter comparable; empty while nothing is. */
  readonly wanted: string = $derived(this.open ? plain(this.text.trim()) : '');

  /** Where it was found, in the order of the view, folded away or not. */
  readonly found: readonly RowModel[] = $derived.by(() => {
    const { plan } = this.#ground;
    const { wanted } = this;
    if (!plan || wanted === '') return [];
    // Every text may have changed; the stamp says so once instead of every row for itself.
    void plan.stamp;
    const rows = plan.arranged?.rows ?? plan.rows;
    return untrack(() => rows.filter((row) => plain(searched(row)).includes(wanted)));
  });

  /** Which of them the cursor is on, counted from 1; 0 for none. */
  readonly at: number = $derived.by(() => {
    const { focus } = this.#ground.selection;
    return this.found.findIndex((row) => row.id === focus) + 1;
  });

  begin(): void {
    this.open = true;
    this.asked++;
  }

  close(): void {
    this.open = false;
    this.#ground.focusGrid();
  }

  /** Selects the next one after the cursor, around the end of the plan, and shows it. */
  next(by: 1 | -1): void {
    const { plan, selection, session } = this.#ground;
    const { found } = this;
    if (!plan || found.length === 0) return;
    const rows = plan.arranged?.rows ?? plan.rows;
    const from = rows.findIndex((row) => row.id === selection.focus);
    const places = new Map(rows.map((row, at) => [row, at]));
    const beyond = (row: RowModel): boolean => {
      const at = places.get(row) ?? -1;
      return by > 0 ? at > from : at < from;
    };
    const next =
      by > 0 ? (found.find(beyond) ?? found[0]) : (found.findLast(beyond) ?? found.at(-1));
    if (!next) return;
    selection.select(next.id);
    session.chart?.reveal(next.id);
  }

  /** While typing: the row the cursor is on stays as long as it still answers. */
  typed(): void {
    if (this.found.length > 0 && this.at === 0) this.next(1);
  }
}
