/** What can be done to a question: answer it, take the answer back, put it before others. */
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { DecisionDto, DecisionEditDto } from '../../../ipc/bindings';
import type { Session } from '../../../model/session.svelte';
import { personName } from '../../../model/person';
import { escalate, removeRecord } from '../desk';
import { said, who, type Verb } from '../verbs';

/** Only those that fit where it stands. */
export function decisionVerbs(session: Session, dto: DecisionDto): Verb[] {
  const decision = dto.id;
  const perform = (edit: DecisionEditDto): Promise<unknown> =>
    session.perform({ type: 'decision', edit });
  const open: Verb[] = [
    {
      id: 'decide',
      label: 'Decide',
      fields: [
        {
          name: 'outcome',
          label: 'Decision',
          kind: 'line',
          suggestions: dto.options.map((option) => option.name),
          placeholder: 'An option, or words',
        },
        { name: 'rationale', label: 'Why', kind: 'prose', value: dto.rationale },
        who('By', personName(session, dto.deciders[0] ?? null)),
      ],
      run: (values) =>
        perform({
          type: 'decide',
          decision,
          outcome: said(values, 'outcome'),
          rationale: said(values, 'rationale'),
          by: said(values, 'by').trim(),
        }),
    },
    {
      id: 'escalate',
      label: 'Escalate…',
      run: () => {
        escalate(session, dto.reference);
        return Promise.resolve();
      },
    },
  ];
  const decided: Verb[] = [
    { id: 'reopen', label: 'Reopen', run: () => perform({ type: 'reopen', decision }) },
  ];
  return [
    ...(dto.decided === null ? open : decided),
    {
      id: 'remove',
      label: 'Remove',
      rare: Trash,
      run: () =>
        removeRecord(session, dto.reference, {
          type: 'decision',
          edit: { type: 'remove', decision },
        }),
    },
  ];
}
