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

/** Strokes of twelve pixels: a pin, a wall with an arrow, a lock. Never told by colour. */
export const MARK_PATHS: Readonly<Record<MarkKind, string>> = {
  hand: 'M4 1.5h4M4.7 1.5v3L3 7h6L7.3 4.5v-3M6 7v4',
  notBefore: 'M2 1.5v9M4.5 6H10M7.5 3.5 10 6 7.5 8.5',
  notAfter: 'M10 1.5v9M7.5 6H2M4.5 3.5 2 6 4.5 8.5',
  must: 'M2.5 5.5h7v5h-7ZM4 5.5V4a2 2 0 0 1 4 0v1.5',
  late: 'M2.5 3 5.5 6 2.5 9M6.5 3 9.5 6 6.5 9',
  deadline: 'M6 1.5v8M2.5 6.5 6 10 9.5 6.5',
};

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
