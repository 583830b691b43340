/** What can be done to an assessment: rewrite it, or take it out. */
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { CapacityDto } from '../../../ipc/bindings';
import type { Session } from '../../../model/session.svelte';
import { removeRecord } from '../desk';
import type { Verb } from '../verbs';

export function capacityVerbs(session: Session, dto: CapacityDto): Verb[] {
  const { id: capacity, reference } = dto;
  return [
    {
      id: 'revise',
      label: 'Edit…',
      run: () => {
        session.tracking.assessing = { revise: capacity };
        session.panel = 'capacity';
        return Promise.resolve();
      },
    },
    {
      id: 'remove',
      label: 'Delete',
      rare: Trash,
      run: () =>
        removeRecord(session, reference, { type: 'capacity', edit: { type: 'remove', capacity } }),
    },
  ];
}
