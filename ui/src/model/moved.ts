/** What an edit moves, in a sentence to be heard: `“Load test” moves to 3 Nov; 12 rows follow.` */
import { finishDate, startDate } from '../core/format';
import type { DatesDto, EditDto, OutcomeDto } from '../ipc/bindings';
import type { PlanModel } from './plan.svelte';

/** The rows an edit is about; none when it is about the plan. */
export function subjectsOf(edit: EditDto): number[] {
  if (edit.type === 'moveTasks') return edit.moves.map((move) => move.task);
  if ('task' in edit && edit.task !== null) return [edit.task];
  return [];
}

const count = (rows: number, verb: string, verbs: string): string =>
  rows === 1 ? `1 row ${verb}` : `${rows} rows ${verbs}`;

/** Nothing when no row would lie elsewhere. To be asked before the outcome is taken over. */
export function movedWords(
  plan: PlanModel,
  subjects: readonly number[],
  dates: readonly DatesDto[],
  here: number,
): string {
  const elsewhere = dates.filter((one) => {
    const row = plan.row(one.id);
    return row && (row.dates.start !== one.start || row.dates.finish !== one.finish);
  });
  if (elsewhere.length === 0) return '';
  const own = elsewhere.filter((one) => subjects.includes(one.id));
  const others = elsewhere.filter(
    (one) => !subjects.includes(one.id) && plan.row(one.id)?.summary === false,
  ).length;
  const [only, ...more] = own;
  if (!only) return others === 0 ? '' : `${count(others, 'moves', 'move')}.`;
  const row = plan.row(only.id);
  const first = startDate(only.start, here);
  const last = finishDate(only.finish, here);
  const span = row?.kind === 'milestone' || first === last ? last : `${first} – ${last}`;
  const what =
    more.length > 0 ? `${own.length} rows move` : `“${row?.task.name ?? ''}” moves to ${span}`;
  return others === 0 ? `${what}.` : `${what}; ${count(others, 'follows', 'follow')}.`;
}

/** What was done: where the row went, or the name of the operation and what moved with it. */
export function outcomeWords(
  plan: PlanModel | null,
  edit: EditDto,
  outcome: OutcomeDto,
  here: number,
): string {
  const label = outcome.undo === null ? '' : `${outcome.undo}.`;
  if (!plan) return label;
  const subjects = subjectsOf(edit);
  const moved = movedWords(plan, subjects, outcome.dates, here);
  if (subjects.length > 0 && moved.startsWith('“')) return moved;
  return [label, moved].filter((part) => part !== '').join(' ');
}
