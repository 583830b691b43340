/** What typing into a cell means, what emptying it means, and why some cells take nothing. */
import type { FieldId } from '../core/grid/fields';
import type { ConfidenceDto, ConstraintKindDto, EditDto, KindDto } from '../ipc/bindings';
import { CONFIDENCE_WORDS, KIND_WORDS } from './cells';
import { CONSTRAINTS, constraintOf } from './constraint';
import type { RowModel } from './row.svelte';

/** An edit, or the sentence that says why there is none. */
export type Meant = { edit: EditDto } | { refused: string; hint?: string };

const COMPUTED = 'This is computed and cannot be typed.';
const FROM_ROWS = 'Of a summary this follows from the rows under it.';

/** Why nobody can type into a cell; `null` when they can. The engine has the last word. */
export function whyFixed(row: RowModel | null, field: FieldId): string | null {
  switch (field) {
    case 'number':
    case 'wbs':
      return 'The outline gives rows their numbers.';
    case 'successors':
      return 'Type this as a predecessor of the other row.';
    case 'people':
      return 'People are assigned in the inspector.';
    case 'state':
      return 'The state follows from what is done and from the dates.';
    case 'totalFloat':
    case 'freeFloat':
    case 'slip':
      return COMPUTED;
    case 'wasStart':
    case 'wasFinish':
    case 'startMoved':
    case 'finishMoved':
      return 'A baseline is sealed and never changes.';
    case 'kind':
    case 'duration':
    case 'start':
    case 'finish':
    case 'progress':
    case 'estimate':
    case 'confidence':
    case 'constraint':
      return row?.summary === true ? FROM_ROWS : null;
    case 'name':
    case 'predecessors':
    case 'owner':
    case 'workstream':
    case 'promised':
    case 'deadline':
    case 'reference':
    case 'note':
      return null;
  }
}

/** Whether a cell can be typed into; the row for a new task takes its name only. */
export function editable(row: RowModel | null, field: FieldId): boolean {
  return row === null ? field === 'name' : whyFixed(row, field) === null;
}

/** The edit a typed text means. */
export function meant(task: number, field: FieldId, text: string): Meant {
  switch (field) {
    case 'name':
      return { edit: { type: 'rename', task, name: text } };
    case 'kind':
      return kindMeant(task, text);
    case 'duration':
      return { edit: { type: 'setDuration', task, text } };
    case 'start':
      return { edit: { type: 'setStart', task, text } };
    case 'finish':
      return { edit: { type: 'setFinish', task, text } };
    case 'predecessors':
      return { edit: { type: 'setPredecessors', task, text } };
    case 'owner':
      return { edit: { type: 'setOwner', task, name: text } };
    case 'workstream':
      return { edit: { type: 'setStream', task, name: text } };
    case 'progress':
      return { edit: { type: 'setPercent', task, text } };
    case 'promised':
      return { edit: { type: 'setPromised', task, text } };
    case 'deadline':
      return { edit: { type: 'setDeadline', task, text } };
    case 'constraint':
      return constraintMeant(task, text);
    case 'estimate':
      return { edit: { type: 'setEstimate', task, text } };
    case 'confidence':
      return confidenceMeant(task, text);
    case 'reference':
      return { edit: { type: 'setReference', task, text } };
    case 'note':
      return { edit: { type: 'setNote', task, text } };
    case 'number':
    case 'wbs':
    case 'successors':
    case 'people':
    case 'state':
    case 'totalFloat':
    case 'freeFloat':
    case 'slip':
    case 'wasStart':
    case 'wasFinish':
    case 'startMoved':
    case 'finishMoved':
      return { refused: whyFixed(null, field) ?? COMPUTED };
  }
}

/** The edit that empties a cell; `null` when it is empty already. */
export function emptied(row: RowModel, field: FieldId): Meant | null {
  const fixed = whyFixed(row, field);
  if (fixed !== null) return { refused: fixed };
  switch (field) {
    case 'name':
      return { refused: 'A row needs a name.' };
    case 'duration':
      return { refused: 'A row needs a duration; 0 makes a milestone.' };
    case 'finish':
      return { refused: 'A finish follows from the start and the duration.' };
    case 'kind':
      return { refused: 'Every row is of some kind.' };
    case 'progress':
      return row.dates.percent === 0 ? null : meant(row.id, field, '0');
    case 'start':
      return constraintOf(row.task).kind === 'asSoonAsPossible' ? null : meant(row.id, field, '');
    case 'constraint':
      return constraintOf(row.task).kind === 'asSoonAsPossible' ? null : meant(row.id, field, '');
    case 'predecessors':
      return row.incoming.length === 0 ? null : meant(row.id, field, '');
    case 'owner':
      return row.task.owner === null ? null : meant(row.id, field, '');
    case 'workstream':
      return row.task.workstream === null ? null : meant(row.id, field, '');
    case 'promised':
      return row.task.promised === null ? null : meant(row.id, field, '');
    case 'deadline':
      return (row.task.more?.deadline ?? null) === null ? null : meant(row.id, field, '');
    case 'estimate':
      return (row.task.more?.estimate ?? null) === null ? null : meant(row.id, field, '');
    case 'confidence':
      return (row.task.more?.confidence ?? null) === null ? null : meant(row.id, field, '');
    case 'reference':
      return (row.task.more?.reference ?? '') === '' ? null : meant(row.id, field, '');
    case 'note':
      return row.task.note === '' ? null : meant(row.id, field, '');
    case 'number':
    case 'wbs':
    case 'successors':
    case 'people':
    case 'state':
    case 'totalFloat':
    case 'freeFloat':
    case 'slip':
    case 'wasStart':
    case 'wasFinish':
    case 'startMoved':
    case 'finishMoved':
      return { refused: COMPUTED };
  }
}

/** Kinds a person can choose; a summary is one because of its rows. */
export const KINDS: readonly KindDto[] = ['work', 'milestone', 'freeze', 'deadline', 'launch'];

function kindMeant(task: number, text: string): Meant {
  const wanted = text.trim().toLowerCase();
  const kind = Object.keys(KIND_WORDS).find(
    (one) => one !== 'summary' && (one === wanted || KIND_WORDS[one]?.toLowerCase() === wanted),
  );
  if (kind === undefined) {
    return { refused: `“${text.trim()}” is not a kind of row.`, hint: 'Try Task or Milestone.' };
  }
  return { edit: { type: 'setKind', task, kind: kind as KindDto } };
}

function confidenceMeant(task: number, text: string): Meant {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return { edit: { type: 'setConfidence', task, confidence: null } };
  const known = Object.keys(CONFIDENCE_WORDS) as ConfidenceDto[];
  const confidence = known.find((one) => one.startsWith(wanted));
  if (!confidence) {
    return {
      refused: `“${text.trim()}” says nothing of confidence.`,
      hint: 'Try high, medium or low.',
    };
  }
  return { edit: { type: 'setConfidence', task, confidence } };
}

/** `Must start on 3 Mar`: a kind, and a date where the kind has one. */
function constraintMeant(task: number, text: string): Meant {
  const wanted = text.trim();
  if (wanted === '') return constrain(task, 'asSoonAsPossible', '');
  const lower = wanted.toLowerCase();
  const found = CONSTRAINTS.find(({ label }) => lower.startsWith(label.toLowerCase()));
  if (!found) {
    return {
      refused: `“${wanted}” is not a constraint.`,
      hint: 'Try “Must start on 3 Mar” or “As late as possible”.',
    };
  }
  return constrain(task, found.value, wanted.slice(found.label.length).trim());
}

function constrain(task: number, kind: ConstraintKindDto, text: string): Meant {
  return { edit: { type: 'setConstraint', task, kind, text } };
}
