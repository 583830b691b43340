/** The columns of people and of work. */
import type { ConfidenceDto } from '../../../ipc/bindings';
import { CONFIDENCE_WORDS } from '../../../model/cells';
import { people } from '../../../model/person';
import { choicesOf, PRIORITIES } from '../../../model/recordWords';
import type { Session } from '../../../model/session.svelte';
import { proposedPeople } from '../../../widgets/people';
import type { Column } from './sheet.svelte';
import { readConfidence, readPriority } from './words';

export type PeopleColumn = 'name' | 'role' | 'days' | 'percent';
export type WorkColumn = 'name' | 'days' | 'confidence' | 'priority' | 'notes';

const NOT_SAID = { value: '', label: 'Not said' };

export function peopleColumns(session: Session): readonly Column<PeopleColumn>[] {
  return [
    {
      name: 'name',
      label: 'Name',
      kind: 'words',
      placeholder: 'Add somebody',
      proposals: (text) => proposedPeople(people(session), text),
    },
    { name: 'role', label: 'Role', kind: 'words' },
    { name: 'days', label: 'Days', kind: 'number', width: 80 },
    { name: 'percent', label: 'Allocation %', kind: 'number', width: 96, placeholder: '100' },
  ];
}

export const WORK_COLUMNS: readonly Column<WorkColumn>[] = [
  { name: 'name', label: 'Workstream', kind: 'words', placeholder: 'Add work' },
  { name: 'days', label: 'Days', kind: 'number', width: 80 },
  {
    name: 'confidence',
    label: 'Confidence',
    kind: 'choice',
    width: 100,
    options: [NOT_SAID, ...choicesOf<ConfidenceDto>(CONFIDENCE_WORDS)],
    read: readConfidence,
  },
  {
    name: 'priority',
    label: 'Priority',
    kind: 'choice',
    width: 160,
    options: [NOT_SAID, ...choicesOf(PRIORITIES)],
    read: readPriority,
  },
  { name: 'notes', label: 'Notes', kind: 'words' },
];
