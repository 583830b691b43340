/** Drawing a row without a pointer: it is moved and stretched like a bar, and then put down. */
import { drawTask } from '../../actions/draw';
import { drawEdit } from '../../core/gesture/draw';
import { toDay } from '../../core/scale';
import { dayOf, lastDayOf } from '../../core/time';
import { columnOf, dayAt, stepOverRest } from '../../core/workday';
import { stretchWords } from './barWords';
import type { Board, Draft } from './board.svelte';
import { groundAt } from './pointing';

/** Begins in the free lane below the last row, on the status date when that is in sight. */
export function beginDraft(board: Board): void {
  const { plan, viewport } = board;
  const ground = groundAt(board, plan?.visible.length ?? 0);
  if (!plan || !ground) return;
  const column = columnOf(stepOverRest(plan.calendar, dayInSight(board) - 1, 1), board.shape);
  show(board, { ground, stretch: { from: column, to: column + 1 } });
  viewport.showRow(ground.index);
  board.focusChart();
}

/** The status date when that is in sight, else the day one is looking at. */
export function dayInSight({ viewport, shape, statusDay, today }: Board): number {
  const now = statusDay ?? today;
  const at = now === null ? -Infinity : columnOf(now, shape);
  const last = toDay(viewport.scale, viewport.width);
  if (now !== null && at >= viewport.left && at < last) return now;
  return Math.floor(dayAt((viewport.left + last) / 2, shape));
}

export function draftKey(board: Board, draft: Draft, event: KeyboardEvent): boolean {
  const { from, to } = draft.stretch;
  const by = (event.key === 'ArrowLeft' ? -1 : 1) * (event.shiftKey ? 5 : 1) * board.snap;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const longer = event.ctrlKey || event.metaKey;
      const unit = Math.min(1, board.snap);
      const stretch = longer
        ? { from, to: Math.max(from + unit, to + by) }
        : { from: from + by, to: to + by };
      show(board, { ...draft, stretch });
      board.viewport.showDay(stretch.to, 120);
      board.viewport.showDay(stretch.from);
      return true;
    }
    case 'Enter':
      putDown(board, draft);
      return true;
    case 'Escape':
      dropDraft(board);
      return true;
    default:
      // Nothing else happens to the plan while a row is being drawn.
      return event.key.length === 1 || event.key.startsWith('Arrow');
  }
}

/** Where it would lie: as the engine says, once it has. */
export function draftDates(board: Board, { stretch }: Draft): string {
  const { plan, preview, yearHere } = board;
  const told = preview.outcome?.dates.find((dates) => plan?.row(dates.id) === null);
  const at = (column: number): number => Math.floor(dayAt(column, board.shape));
  const start = told ? dayOf(told.start) : at(stretch.from);
  const last = told ? lastDayOf(told.finish) : at(Math.ceil(stretch.to) - 1);
  return stretchWords(start, last, yearHere);
}

/** Nothing of it stays. */
export function dropDraft(board: Board): void {
  if (!board.draft) return;
  board.draft = null;
  board.preview.clear();
}

function show(board: Board, draft: Draft): void {
  board.draft = draft;
  board.preview.propose(drawEdit(draft.ground, draft.stretch, board.shape));
}

function putDown(board: Board, { ground, stretch }: Draft): void {
  board.draft = null;
  board.preview.settle();
  void drawTask(board.session, drawEdit(ground, stretch, board.shape)).finally(() => {
    board.preview.clear();
  });
}
