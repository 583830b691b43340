/** The date somebody insists on, in words. */
import { finishDate, shortDate } from '../core/format';
import { dayOf, lastDayOf } from '../core/time';
import type { ConstraintDto, ConstraintKindDto, TaskDto } from '../ipc/bindings';

export const CONSTRAINTS: { value: ConstraintKindDto; label: string }[] = [
  { value: 'asSoonAsPossible', label: 'As soon as possible' },
  { value: 'asLateAsPossible', label: 'As late as possible' },
  { value: 'startNoEarlierThan', label: 'Start no earlier than' },
  { value: 'startNoLaterThan', label: 'Start no later than' },
  { value: 'finishNoEarlierThan', label: 'Finish no earlier than' },
  { value: 'finishNoLaterThan', label: 'Finish no later than' },
  { value: 'mustStartOn', label: 'Must start on' },
  { value: 'mustFinishOn', label: 'Must finish on' },
];

/** The constraint of a row, whichever way the engine tells it. */
export function constraintOf(task: TaskDto): ConstraintDto {
  const told = task.more?.constraint;
  if (told) return told;
  return task.pinned === null
    ? { kind: 'asSoonAsPossible', moment: null }
    : { kind: 'startNoEarlierThan', moment: task.pinned };
}

export function needsDate(kind: ConstraintKindDto): boolean {
  return kind !== 'asSoonAsPossible' && kind !== 'asLateAsPossible';
}

/** Whether it speaks of the finish, which is read as the end of its day. */
export function aboutFinish(kind: ConstraintKindDto): boolean {
  switch (kind) {
    case 'finishNoEarlierThan':
    case 'finishNoLaterThan':
    case 'mustFinishOn':
      return true;
    case 'asSoonAsPossible':
    case 'asLateAsPossible':
    case 'startNoEarlierThan':
    case 'startNoLaterThan':
    case 'mustStartOn':
      return false;
  }
}

/** The day it is read as. */
export function dayOfConstraint({ kind, moment }: ConstraintDto): number | null {
  if (moment === null) return null;
  return aboutFinish(kind) ? lastDayOf(moment) : dayOf(moment);
}

/** `Must start on 3 Mar`; none of a row that simply starts as soon as it can. */
export function constraintWords(task: TaskDto, here: number): string | null {
  const constraint = constraintOf(task);
  if (constraint.kind === 'asSoonAsPossible') return null;
  const words = CONSTRAINTS.find((one) => one.value === constraint.kind)?.label ?? '';
  const day = dayOfConstraint(constraint);
  return day === null ? words : `${words} ${shortDate(day, here)}`;
}

/** Whether a row that finishes then misses its deadline. What is set aside misses none. */
export function missesDeadline(task: TaskDto, finish: number): boolean {
  const deadline = task.more?.deadline ?? null;
  return deadline !== null && task.more?.inactive !== true && finish > deadline;
}

/** `Deadline 20 Mar, missed`. */
export function deadlineWords(task: TaskDto, finish: number, here: number): string | null {
  const deadline = task.more?.deadline ?? null;
  if (deadline === null) return null;
  const words = `Deadline ${finishDate(deadline, here)}`;
  return missesDeadline(task, finish) ? `${words}, missed` : words;
}
