/** An action written down right where it is needed. */
import type { ActionChangeDto, EditDto } from '../../../ipc/bindings';
import { said, type VerbField, type VerbValues } from '../verbs';

/** What an action needs to be written down. */
export const ACTION_FIELDS: VerbField[] = [
  { name: 'text', label: 'What is to be done', kind: 'prose' },
  { name: 'owner', label: 'Owner', kind: 'person', placeholder: 'Nobody' },
  { name: 'due', label: 'Due', kind: 'line', placeholder: 'fri, +5d, 14 Mar' },
];

/** The edit that adds an action for a risk or a blocker. */
export function addAction(plan: number, serves: ActionChangeDto, values: VerbValues): EditDto {
  const owner = said(values, 'owner').trim();
  const due = said(values, 'due').trim();
  const changes: ActionChangeDto[] = [serves];
  if (owner !== '') changes.push({ type: 'owner', name: owner });
  if (due !== '') changes.push({ type: 'due', text: due });
  return { type: 'action', edit: { type: 'add', plan, text: said(values, 'text'), changes } };
}
