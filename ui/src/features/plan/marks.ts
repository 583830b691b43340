/** Which small sign a row carries for what somebody insists on. */
import type { TaskDto } from '../../ipc/bindings';
import {
  aboutFinish,
  constraintOf,
  constraintWords,
  deadlineWords,
  missesDeadline,
} from '../../model/constraint';
import type { RowModel } from '../../model/row.svelte';
import type { ColumnId } from './columns.svelte';

export type MarkKind = 'hand' | 'notBefore' | 'notAfter' | 'must' | 'late' | 'deadline';

/** A pin for dates fixed by hand, or a sign for the constraint. */
export function markOf(task: TaskDto): MarkKind | null {
  if (task.more?.byHand) return 'hand';
  const { kind } = constraintOf(task);
  switch (kind) {
    case 'asSoonAsPossible':
      return null;
    case 'asLateAsPossible':
      return 'late';
    case 'startNoEarlierThan':
    case 'finishNoEarlierThan':
      return 'notBefore';
    case 'startNoLaterThan':
    case 'finishNoLaterThan':
      return 'notAfter';
    case 'mustStartOn':
    case 'mustFinishOn':
      return 'must';
  }
}

/** The sign beside a date in the grid: at the date it is about. */
export function signOf(
  row: RowModel,
  column: ColumnId,
  here: number,
): { mark: MarkKind; words: string } | null {
  if (column !== 'start' && column !== 'finish') return null;
  const { task } = row;
  if (column === 'finish' && missesDeadline(task, row.shown.finish)) {
    return { mark: 'deadline', words: deadlineWords(task, row.shown.finish, here) ?? '' };
  }
  const mark = markOf(task);
  if (mark === null) return null;
  const finish = mark !== 'hand' && aboutFinish(constraintOf(task).kind);
  if (finish !== (column === 'finish')) return null;
  return { mark, words: mark === 'hand' ? 'Fixed by hand' : (constraintWords(task, here) ?? '') };
}
