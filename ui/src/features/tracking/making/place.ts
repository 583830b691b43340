/** Where a refusal belongs. */
import type { Fault } from '../../../ipc/bindings';
import type { RecordDraft } from './draft.svelte';
import { DATE_FIELDS, type FieldName, type MadeKind } from './edits';

const FIELDS: readonly FieldName[] = [
  'text',
  'owner',
  'rows',
  'neededBy',
  'due',
  'forecast',
  'promised',
  'raised',
  'row',
];

/** The field a refusal is about, as far as it can be told; none for the foot of the dialog. */
export function placeOf(fault: Fault, kind: MadeKind, draft: RecordDraft): FieldName | null {
  const { subject } = fault;
  const named = FIELDS.find((field) => field === subject);
  if (named) return named;
  if (subject?.startsWith('task ')) return kind === 'decision' ? 'row' : 'rows';
  if (fault.code === 'decision') return 'row';
  if (fault.code !== 'date') return null;
  const filled = DATE_FIELDS[kind].filter((field) => String(draft[field]).trim() !== '');
  // The engine quotes a date it can't read; what it quotes tells which of several it was.
  const quoted = filled.filter((field) => fault.message.includes(String(draft[field]).trim()));
  const meant = quoted.length > 0 ? quoted : filled;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
