/** What can be done to an escalation where it stands. What was sent is never rewritten. */
import Check from 'lucide/dist/esm/icons/check.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import Undo from 'lucide/dist/esm/icons/undo-2.mjs';
import type { EscalationDto, EscalationEditDto } from '../../../ipc/bindings';
import type { Session } from '../../../model/session.svelte';
import { personName } from '../../../model/person';
import { escalate, removeRecord } from '../desk';
import { said, who, why, type Verb } from '../verbs';

/** Only those that fit where it stands. */
export function escalationVerbs(session: Session, dto: EscalationDto): Verb[] {
  const { id: escalation, status } = dto;
  const perform = (edit: EscalationEditDto): Promise<unknown> =>
    session.perform({ type: 'escalation', edit });
  const addressee = personName(session, dto.to[0] ?? null);
  const verbs: Verb[] = [];

  if (status === 'draft') {
    verbs.push(
      {
        id: 'revise',
        label: 'Edit draft…',
        run: () => {
          escalate(session, dto.subject, escalation);
          return Promise.resolve();
        },
      },
      { id: 'send', label: 'Send', run: () => perform({ type: 'send', escalation }) },
    );
  }
  if (status === 'sent') {
    verbs.push({
      id: 'acknowledge',
      label: 'Acknowledge',
      go: 'It was seen',
      fields: [who('Seen by', addressee)],
      run: (values) => perform({ type: 'acknowledge', escalation, by: said(values, 'by').trim() }),
    });
  }
  if (status === 'sent' || status === 'acknowledged') {
    verbs.push({
      id: 'decide',
      label: 'Decide',
      fields: [
        {
          name: 'decision',
          label: 'Decision',
          kind: 'line',
          suggestions: dto.options.map((option) => option.name),
          placeholder: 'An option, or words',
        },
        who('By', addressee),
      ],
      run: (values) =>
        perform({
          type: 'decide',
          escalation,
          decision: said(values, 'decision'),
          by: said(values, 'by').trim(),
        }),
    });
  }
  if (dto.open) {
    verbs.push({
      id: 'resolve',
      label: 'Resolve',
      // What somebody further up decides usually comes before.
      ...(status === 'decided' ? {} : { rare: Check }),
      fields: [{ name: 'text', label: 'How it was settled', kind: 'prose' }],
      run: (values) => perform({ type: 'resolve', escalation, text: said(values, 'text') }),
    });
  }
  if (status === 'draft' || status === 'sent' || status === 'acknowledged') {
    verbs.push({
      id: 'withdraw',
      label: 'Withdraw',
      rare: Undo,
      fields: [why()],
      run: (values) => perform({ type: 'withdraw', escalation, reason: said(values, 'why') }),
    });
  }
  if (status === 'draft') {
    verbs.push({
      id: 'remove',
      label: 'Remove the draft',
      rare: Trash,
      run: () =>
        removeRecord(session, dto.reference, {
          type: 'escalation',
          edit: { type: 'remove', escalation },
        }),
    });
  }
  return verbs;
}
