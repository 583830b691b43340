/** Opens what makes a record of a kind: the small form, or the dialog of its own. */
import type { RecordKind } from './records';
import type { Session } from './session.svelte';

/** Begins a record about rows somebody has chosen; on one that has no rows they mean nothing. */
export function beginRecord(
  session: Session,
  kind: RecordKind,
  rows: readonly number[] = [],
): void {
  const { tracking } = session;
  if (kind === 'gonogo') {
    tracking.meeting = { revise: null };
    session.panel = 'gonogo';
  } else if (kind === 'capacity') {
    tracking.assessing = { revise: null };
    session.panel = 'capacity';
  } else {
    tracking.making = { kind, rows };
    session.panel = 'newRecord';
  }
}
