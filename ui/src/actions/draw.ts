/** Adds a row by an edit, and opens the editor of its name, so that typing goes on at once. */
import type { EditDto } from '../ipc/bindings';
import type { Session } from '../model/session.svelte';

export async function drawTask(session: Session, edit: EditDto): Promise<void> {
  const plan = session.plan;
  if (!plan) return;
  const known = new Set(plan.rows.map((row) => row.id));
  const outcome = await session.act(edit);
  const added = outcome?.tasks.find((task) => !known.has(task.id));
  if (!added) return;
  const here = session.network !== null || session.view === 'plan';
  if (!here) session.show('plan');
  session.selection.select(added.id);
  // The grid draws the row first.
  setTimeout(() => (session.chart ?? session.network)?.editName(added.id));
}
