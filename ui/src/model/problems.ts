import { untrack } from 'svelte';
import type { PlanModel } from './plan.svelte';

/** Rows whose forecast lies after their promise, and that can still be helped. */
export function lateRows(plan: PlanModel): number {
  // One dependency instead of one per row: dates only change together with the stamp.
  void plan.stamp;
  void plan.rows;
  return untrack(() => plan.rows.filter((row) => !row.done && (row.dates.slip ?? 0) > 0).length);
}
