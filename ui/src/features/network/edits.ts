/** Changing the plan on the picture: the same edits as everywhere. */
import type { EditDto, OutcomeDto, PlaceDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { Board } from './board.svelte';

const NEW = 'New task';

/**
 * A row is added and linked in one step. Its number is not known before it is there, so the
 * engine is asked what it would be.
 */
async function addLinked(
  board: Board,
  place: PlaceDto,
  label: string,
  links: (added: number) => EditDto[],
): Promise<OutcomeDto | null> {
  const { session, plan } = board;
  if (!plan) return null;
  const add: EditDto = {
    type: 'addTask',
    plan: plan.head.id,
    place,
    name: NEW,
    kind: 'work',
    duration: '',
  };
  try {
    const wouldBe = await session.preview(add);
    const added = wouldBe.tasks.find((task) => plan.row(task.id) === null)?.id;
    if (added === undefined) return null;
    const edits = [add, ...links(added)];
    const outcome = await session.perform({ type: 'batch', label, edits });
    if (outcome.revision > wouldBe.revision + 1) {
      // Somebody else wrote in between and may have taken the number: better nothing than another's.
      await session.undo();
      session.toasts.show('Somebody else changed the plan just now. Try again.', { tone: 'bad' });
      return null;
    }
    session.selection.select(added);
    board.editName(added);
    return outcome;
  } catch (thrown) {
    const fault = asFault(thrown);
    session.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
    return null;
  }
}

/** A task that waits for this one. */
export async function addAfter(board: Board, task: number): Promise<void> {
  const name = board.plan?.row(task)?.task.name ?? '';
  await addLinked(board, { type: 'after', task }, `Add a task after “${name}”`, (added) => [
    { type: 'link', from: task, to: added, kind: 'FS' },
  ]);
}

/** A task in the place of a link: it begins where the link led, and the link's lag stays before it. */
export async function addBetween(board: Board, link: number): Promise<void> {
  const { plan, session } = board;
  if (!plan) return;
  const known = new Set(plan.rows.map((row) => row.id));
  const outcome = await session.act({ type: 'addBetween', link, name: NEW });
  const added = outcome?.tasks.find((task) => !known.has(task.id))?.id;
  if (added === undefined) return;
  session.selection.select(added);
  board.editName(added);
}

export async function rename(board: Board, task: number, name: string): Promise<void> {
  await board.session.perform({ type: 'rename', task, name });
}

/** The rows a command acts on: what is chosen, as nodes. */
export function chosenPair(board: Board): [number, number] | null {
  const [a, b, ...more] = board.session.selection.tasks;
  return a !== undefined && b !== undefined && more.length === 0 ? [a, b] : null;
}

/** From the one that comes before to the one that comes after. */
export function inOrder(board: Board, [a, b]: [number, number]): [number, number] {
  const walk = board.drawn?.walk;
  const [first, second] = [board.nodeOf(a)?.task ?? a, board.nodeOf(b)?.task ?? b];
  return walk?.downstream(second).has(first) === true ? [second, first] : [first, second];
}
