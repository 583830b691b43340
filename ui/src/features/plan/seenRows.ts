/** The rows a drag has to redraw: those in sight, and those that are seen without being there. */
import type { EditDto } from '../../ipc/bindings';
import { subjectsOf } from '../../model/moved';
import type { PlanModel } from '../../model/plan.svelte';
import type { Span } from '../../core/windowing';

/** With fewer rows than this it is no use to choose. */
const FEW = 200;

export function seenRows(
  plan: PlanModel | null,
  span: Span,
  marked: readonly { id: number }[],
  edit: EditDto,
): readonly number[] | null {
  if (!plan || plan.rows.length < FEW) return null;
  const seen = new Set([...subjectsOf(edit), ...marked.map((row) => row.id)]);
  for (const row of plan.rowsIn(span.first, span.last)) {
    seen.add(row.id);
    // An arrow is drawn to its other end, wherever that is.
    for (const link of plan.linksInto(row.id)) seen.add(link.from);
    for (const link of plan.linksOut(row.id)) seen.add(link.to);
    // The milestones of what is folded away stand on its line.
    if (!row.collapsed) continue;
    for (const below of plan.under(row.id)) if (below.kind === 'milestone') seen.add(below.id);
  }
  return [...seen];
}
