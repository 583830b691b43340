/** What an escalation can be about: a record, a plan (`PLAN-1`) or a row (`ROW-7`). */
import { titleOf } from './records';
import type { Session } from './session.svelte';

/** `PLAN-1` or `ROW-7`; nothing for records, which have registers of their own. */
function outside(reference: string): { what: 'plan' | 'row'; id: number } | null {
  const found = /^\s*(PLAN|ROW)\s*-\s*(\d{1,9})\s*$/i.exec(reference);
  if (!found) return null;
  return { what: found[1]?.toUpperCase() === 'PLAN' ? 'plan' : 'row', id: Number(found[2]) };
}

/** What a subject is called; empty stands for the open plan. */
export function subjectWords(session: Session, reference: string): { mark: string; text: string } {
  const found = outside(reference);
  if (found?.what === 'plan' || reference === '') {
    const id = found?.id ?? session.plan?.id;
    const plan = session.program?.plans.find((one) => one.id === id);
    return { mark: 'Plan', text: plan?.name ?? reference };
  }
  if (found) {
    const row = session.plan?.row(found.id);
    return row
      ? { mark: `Row ${row.number}`, text: row.task.name }
      : { mark: 'Row', text: 'of another plan' };
  }
  const record = session.tracking.record(reference);
  return { mark: reference, text: record ? titleOf(record) : '' };
}

/** The plan a subject belongs to, as far as it is known. */
export function planOf(session: Session, reference: string): number | null {
  const found = outside(reference);
  if (found?.what === 'plan') return found.id;
  return session.tracking.record(reference)?.dto.plan ?? null;
}

/** Shows what an escalation is about; `plan` is the one it concerns. */
export async function goToSubject(
  session: Session,
  reference: string,
  plan: number,
): Promise<void> {
  const found = outside(reference);
  if (!found) {
    session.goToRecord(reference);
    return;
  }
  await session.showPlan(found.what === 'plan' ? found.id : plan);
  if (found.what === 'plan') session.show('overview');
  else session.goToTask(found.id);
}
