/**
 * Which links the chart draws between the rows in sight. What leads into a folded summary is drawn
 * to the summary, several links between the same two as one.
 */
import type { LinkDto, LinkKindDto } from '../../ipc/bindings';
import type { ArrowFilter } from '../../model/chartView.svelte';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import type { Span } from '../../core/windowing';
import { drives } from './trace';

export interface DrawnLink {
  key: string;
  /** The link; none where it stands for those of folded rows. */
  link: LinkDto | null;
  from: RowModel;
  to: RowModel;
  kind: LinkKindDto;
  critical: boolean;
  /** How many links it stands for. */
  count: number;
}

/** Of a row with hundreds of links that leave the window, so many are drawn: the nearest ones. */
const OUT_OF_SIGHT_PER_ROW = 6;

/** More rows than anybody sees at a time are not remembered. */
const MOST_ROWS = 2000;

/** The links of a row, found once as long as nothing of the plan changes. */
export class DrawnLinks {
  #ofRow = new Map<number, DrawnLink[]>();
  #known: readonly unknown[] = [];
  #steps: ReadonlySet<number> | null = null;

  of(plan: PlanModel, span: Span, filter: ArrowFilter): DrawnLink[] {
    this.#forget(plan, filter);
    if (filter === 'none') return [];
    const found = new Map<string, DrawnLink>();
    for (const row of plan.rowsIn(span.first, span.last)) {
      const leaving: { link: DrawnLink; far: number }[] = [];
      for (const link of this.#linksOf(plan, row, filter)) {
        const other = link.from === row ? link.to.at : link.from.at;
        if (other >= span.first && other < span.last) found.set(link.key, link);
        else leaving.push({ link, far: Math.abs(other - row.at) });
      }
      if (leaving.length > OUT_OF_SIGHT_PER_ROW) leaving.sort((a, b) => a.far - b.far);
      for (const { link } of leaving.slice(0, OUT_OF_SIGHT_PER_ROW)) found.set(link.key, link);
    }
    return [...found.values()];
  }

  #forget(plan: PlanModel, filter: ArrowFilter): void {
    const now = [plan, plan.visible, plan.stamp, plan.path, filter];
    if (now.every((one, index) => one === this.#known[index])) return;
    this.#known = now;
    this.#ofRow = new Map();
    this.#steps = plan.path && new Set(plan.path.steps.flatMap((step) => step.link ?? []));
  }

  #linksOf(plan: PlanModel, row: RowModel, filter: ArrowFilter): DrawnLink[] {
    const known = this.#ofRow.get(row.id);
    if (known) {
      this.#judge(known);
      return known;
    }
    const folded = row.summary && row.collapsed;
    const rows = folded ? [row, ...plan.under(row.id)] : [row];
    const found = new Map<string, DrawnLink>();
    for (const one of rows) {
      for (const link of [...one.incoming, ...one.outgoing]) {
        this.#add(plan, found, link, filter);
      }
    }
    const links = [...found.values()];
    // Which links are left out otherwise depends on dates, and a preview changes those.
    if (folded || filter === 'all') {
      if (this.#ofRow.size > MOST_ROWS) this.#ofRow.clear();
      this.#ofRow.set(row.id, links);
    }
    return links;
  }

  /** A preview may make others critical. */
  #judge(links: readonly DrawnLink[]): void {
    for (const one of links) {
      if (one.link) one.critical = this.#isCritical(one.link, one.from, one.to);
    }
  }

  #add(plan: PlanModel, found: Map<string, DrawnLink>, link: LinkDto, filter: ArrowFilter): void {
    const [out, into] = [plan.row(link.from), plan.row(link.to)];
    if (!out || !into) return;
    const critical = this.#isCritical(link, out, into);
    if (filter === 'critical' && !critical) return;
    if (filter === 'driving' && !drives(into, link.id)) return;
    const [from, to] = [seen(plan, out), seen(plan, into)];
    if (!from || !to || from === to) return;
    if (from === out && to === into) {
      const { kind } = link;
      const key = String(link.id);
      found.set(key, { key, link, from, to, kind, critical, count: 1 });
      return;
    }
    const key = `${from.id}-${to.id}`;
    const known = found.get(key);
    if (known) {
      known.count += 1;
      known.critical ||= critical;
    } else {
      found.set(key, { key, link: null, from, to, kind: link.kind, critical, count: 1 });
    }
  }

  /** An arrow is critical when both its ends are and it decides the later one. */
  #isCritical(link: LinkDto, from: RowModel, to: RowModel): boolean {
    if (this.#steps) return this.#steps.has(link.id);
    return drives(to, link.id) && from.standing.critical && to.standing.critical;
  }
}

/** The row itself, or the folded summary it is in. */
function seen(plan: PlanModel, row: RowModel): RowModel | null {
  let at: RowModel | null = row;
  while (at && at.at < 0) at = at.task.parent === null ? null : plan.row(at.task.parent);
  return at;
}
