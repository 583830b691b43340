/** What can be done to a go/no-go where it stands. What was held is never rewritten. */
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { GoNoGoDto } from '../../../ipc/bindings';
import type { Session } from '../../../model/session.svelte';
import { escalate, removeRecord } from '../desk';
import type { Verb } from '../verbs';

export function goNoGoVerbs(session: Session, dto: GoNoGoDto): Verb[] {
  const { id: record, reference, status } = dto;
  const draft = status === 'draft';
  const verbs: Verb[] = [];
  if (draft) {
    verbs.push(
      {
        id: 'revise',
        label: 'Edit…',
        run: () => {
          session.tracking.meeting = { revise: record };
          session.panel = 'gonogo';
          return Promise.resolve();
        },
      },
      {
        id: 'hold',
        label: 'Hold',
        run: () => session.perform({ type: 'goNoGo', edit: { type: 'hold', record } }),
      },
    );
  }
  verbs.push({
    id: 'escalate',
    label: 'Escalate…',
    // A draft is usually completed before anybody takes it further up.
    ...(draft && { rare: Flag }),
    run: () => {
      escalate(session, reference);
      return Promise.resolve();
    },
  });
  if (draft) {
    verbs.push({
      id: 'remove',
      label: 'Delete the draft',
      rare: Trash,
      run: () =>
        removeRecord(session, reference, { type: 'goNoGo', edit: { type: 'remove', record } }),
    });
  }
  return verbs;
}
