/** The context menu of a record. */
import ChartGantt from 'lucide/dist/esm/icons/chart-gantt.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import type { IconNode } from 'lucide';
import type { MenuItem } from '../../widgets/menu';
import { asFault } from '../../model/fault';
import { rowsOf } from '../../model/records';
import type { Session } from '../../model/session.svelte';

/** Kinds whose text can be pasted elsewhere and back. */
const WRITTEN = new Set(['dependency', 'blocker', 'escalation']);

export function menuOf(session: Session, reference: string): MenuItem[] {
  const { tracking } = session;
  const record = tracking.record(reference);
  if (!record) return [];
  const readOnly = session.program?.readOnly ?? true;
  const row = rowsOf(record).find((task) => session.plan?.row(task));
  const line = (
    id: string,
    label: string,
    icon: IconNode,
    run: () => void,
    enabled = true,
  ): MenuItem => ({ id, label, icon, keys: [], enabled, run });
  const items: MenuItem[] = [
    line('show', 'Show it beside the register', PanelRight, () => {
      session.layout.inspect('tracking', true);
    }),
  ];
  if (row !== undefined) {
    items.push(
      line('row', 'Go to its row', ChartGantt, () => {
        session.goToTask(row);
      }),
    );
  }
  if (WRITTEN.has(record.kind)) {
    items.push(line('text', 'Copy as text', Copy, () => void copyText(session, reference)));
  }
  if (record.kind !== 'escalation') {
    const escalate = (): void => {
      tracking.escalating = { subject: reference, trigger: null, revise: null };
      session.panel = 'escalate';
    };
    items.push(null, line('escalate', 'Escalate…', Flag, escalate, !readOnly));
  }
  return items;
}

/** Puts a record as text into the clipboard, to be pasted into a mail or a ticket. */
async function copyText(session: Session, reference: string): Promise<void> {
  try {
    const answer = await session.engine.query({ type: 'text', record: reference });
    if (answer.type !== 'text') return;
    await navigator.clipboard.writeText(answer.text);
    session.toasts.show(`${reference} is copied as text.`, { tone: 'good' });
  } catch (thrown) {
    session.toasts.show(asFault(thrown).message, { tone: 'bad' });
  }
}
