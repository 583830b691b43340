/** Plans, rows and records by the names the rules use for them: `PLAN-1`, `ROW-7`, `DEP-3`. */
import type { Session } from '../../../model/session.svelte';
import { titleOf } from '../../../model/records';
import { goToSubject } from '../../../model/subject';

type Place =
  | { type: 'plan'; plan: number }
  | { type: 'row'; row: number; plan: number | null }
  | { type: 'record'; plan: number | null };

function placeOf(session: Session, reference: string): Place {
  const found = /^(PLAN|ROW)-(\d+)$/.exec(reference);
  const id = Number(found?.[2]);
  if (found?.[1] === 'PLAN') return { type: 'plan', plan: id };
  if (found?.[1] === 'ROW') return { type: 'row', row: id, plan: planOfRow(session, id) };
  return { type: 'record', plan: session.tracking.record(reference)?.dto.plan ?? null };
}

/** Rows the rules name are milestones with a colour of their own, which knows their plan. */
function planOfRow(session: Session, row: number): number | null {
  if (session.plan?.row(row)) return session.plan.head.id;
  const colour = session.tracking.told?.colours.find(
    ({ subject }) => subject.type === 'milestone' && subject.task === row,
  );
  return colour?.plan ?? null;
}

/** The plan something lies in; none where that is not known. */
export function planOf(session: Session, reference: string): number | null {
  return placeOf(session, reference).plan;
}

/** What people call it. */
export function nameOf(session: Session, reference: string): string {
  const place = placeOf(session, reference);
  switch (place.type) {
    case 'plan': {
      const plan = session.program?.plans.find((one) => one.id === place.plan);
      return plan?.name ?? reference;
    }
    case 'row': {
      const colour = session.tracking.told?.colours.find(
        ({ subject }) => subject.type === 'milestone' && subject.task === place.row,
      );
      return session.plan?.row(place.row)?.task.name ?? colour?.name ?? reference;
    }
    case 'record': {
      const record = session.tracking.record(reference);
      return record ? `${reference} ${titleOf(record)}` : reference;
    }
  }
}

/** Shows it: a plan in its overview, a row in its plan, a record in its register. */
export function goTo(session: Session, reference: string): Promise<void> {
  const plan = placeOf(session, reference).plan ?? session.plan?.id ?? 0;
  return goToSubject(session, reference, plan);
}
