/** The context menu of a record. */
import ChartGantt from 'lucide/dist/esm/icons/chart-gantt.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import type { IconNode } from 'lucide';
import type { MenuItem } from '../../widgets/menu';
import { copyRecord, hasText } from '../../model/copyRecord';
import { rowsOf } from '../../model/records';
import type { Session } from '../../model/session.svelte';

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
  if (hasText(record.kind)) {
    items.push(line('text', 'Copy as text', Copy, () => void copyRecord(session, reference)));
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
