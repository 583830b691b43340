/** The path a row lies on: what decided its date, step by step back, and what it decides. */
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';

export interface Trace {
  rows: ReadonlySet<number>;
  links: ReadonlySet<number>;
}

/** More than anybody can see at once; keeps a hub of thousands from stalling the pointer. */
const AT_MOST = 600;

export function traceOf(plan: PlanModel, task: number): Trace {
  const rows = new Set<number>([task]);
  const links = new Set<number>();
  const begin = plan.row(task);
  let at: RowModel | null = begin;
  while (at && rows.size < AT_MOST) {
    const { driver } = at.dates;
    if (driver.type !== 'link') break;
    links.add(driver.link);
    if (rows.has(driver.task)) break;
    rows.add(driver.task);
    at = plan.row(driver.task);
  }
  const waiting = begin ? [begin] : [];
  for (let row = waiting.pop(); row && rows.size < AT_MOST; row = waiting.pop()) {
    for (const link of row.outgoing) {
      const follower = plan.row(link.to);
      if (!follower || !drives(follower, link.id)) continue;
      links.add(link.id);
      if (rows.has(follower.id)) continue;
      rows.add(follower.id);
      waiting.push(follower);
    }
  }
  return { rows, links };
}

/** Whether a link decides when a row starts. */
export function drives(row: RowModel, link: number): boolean {
  const { driver } = row.dates;
  return driver.type === 'link' && driver.link === link;
}
