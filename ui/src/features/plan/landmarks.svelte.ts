/** Rows the chart shows outside of their own line. Looked up once after every change. */
import { untrack } from 'svelte';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';

export class Landmarks {
  readonly #plan: () => PlanModel | null;
  readonly #found: { unplaced: RowModel[]; freezes: RowModel[] } = $derived.by(() => {
    const plan = this.#plan();
    const unplaced: RowModel[] = [];
    const freezes: RowModel[] = [];
    if (!plan) return { unplaced, freezes };
    void plan.stamp;
    const { rows } = plan;
    untrack(() => {
      for (const row of rows) {
        const { dates, task } = row;
        if (dates.unplaced) unplaced.push(row);
        if (task.kind === 'freeze' && !task.more?.inactive) freezes.push(row);
      }
    });
    return { unplaced, freezes };
  });

  constructor(plan: () => PlanModel | null) {
    this.#plan = plan;
  }

  /** Rows nothing says when about. */
  get unplaced(): readonly RowModel[] {
    return this.#found.unplaced;
  }

  get freezes(): readonly RowModel[] {
    return this.#found.freezes;
  }
}
