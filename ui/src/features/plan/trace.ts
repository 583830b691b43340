/** The path a row lies on: everything it waits for, and everything that waits for it. */
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
  if (begin) {
    follow(plan, begin, 'incoming', rows, links);
    follow(plan, begin, 'outgoing', rows, links);
  }
  // A folded row is told by the summary that stands for it.
  for (const id of [...rows]) {
    let row = plan.row(id);
    while (row && row.at < 0) row = row.task.parent === null ? null : plan.row(row.task.parent);
    if (row) rows.add(row.id);
  }
  return { rows, links };
}

function follow(
  plan: PlanModel,
  begin: RowModel,
  way: 'incoming' | 'outgoing',
  rows: Set<number>,
  links: Set<number>,
): void {
  const seen = new Set<number>([begin.id]);
  let waiting = [begin];
  // Level by level, so that of a path without end the near part is told.
  while (waiting.length > 0 && seen.size < AT_MOST) {
    const next: RowModel[] = [];
    for (const row of waiting) {
      for (const link of row[way]) {
        links.add(link.id);
        const other = plan.row(way === 'incoming' ? link.from : link.to);
        if (!other || seen.has(other.id)) continue;
        seen.add(other.id);
        rows.add(other.id);
        next.push(other);
      }
    }
    waiting = next;
  }
}

/** Whether a link decides when a row starts. */
export function drives(row: RowModel, link: number): boolean {
  const { driver } = row.dates;
  return driver.type === 'link' && driver.link === link;
}
