/** The keyboard of the bars: every gesture of the pointer without one. */
import { resizeEdit } from '../../core/gesture/resize';
import { moveEdit } from '../../core/gesture/move';
import { dayOf, lastDayOf } from '../../core/time';
import { stepOverRest, toDays, type DayShape } from '../../core/workday';
import type { CalendarDto } from '../../ipc/bindings';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import { reveal } from './chartHandle';
import { draftKey } from './draft';
import { graspOf } from './pointing';

export function chartKey(board: Board, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (!handled(board, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

function handled(board: Board, event: KeyboardEvent): boolean {
  const { selection, plan, editing } = board;
  if (board.draft) return draftKey(board, board.draft, event);
  const row = selection.focus === null ? null : (plan?.row(selection.focus) ?? null);
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      if (event.ctrlKey || event.metaKey) return false;
      const by = event.key === 'ArrowDown' ? 1 : -1;
      const last = (plan?.visible.length ?? 0) - 1;
      editing.toRow(Math.min(last, Math.max(0, editing.index + by)), event.shiftKey);
      if (selection.focus !== null) reveal(board, selection.focus);
      return true;
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (!row || board.readOnly || board.picking !== null) return false;
      const by = (event.key === 'ArrowRight' ? 1 : -1) * (event.shiftKey ? 5 : 1);
      if (event.ctrlKey || event.metaKey) resize(board, row, by);
      else nudge(board, row, by);
      return true;
    }
    case 'l':
    case 'L':
      if (!row || event.ctrlKey || event.metaKey || board.readOnly) return false;
      board.picking = board.picking === null ? row.id : null;
      return true;
    case 'Enter':
      if (!row || event.ctrlKey || event.metaKey) return false;
      if (board.picking !== null) board.pickLink(row.id);
      else board.openInspector();
      return true;
    case 'F2':
      if (!row || event.shiftKey || event.ctrlKey || event.metaKey || board.readOnly) return false;
      editing.begin(row.id, 'name');
      return true;
    case 'Escape':
      if (board.picking !== null) {
        board.picking = null;
        return true;
      }
      if (selection.link !== null) {
        selection.clear();
        return true;
      }
      return false;
    default:
      return false;
  }
}

function nudge(board: Board, row: RowModel, units: number): void {
  const { calendar } = board.plan ?? {};
  if (!calendar) return;
  const grasp = graspOf(board, row);
  const first = grasp.moved[0];
  if (!first) return;
  const from = { day: dayOf(first.start), at: toDays(first.start, grasp.shape) };
  const days = steps(calendar, from, units * grasp.snap, grasp.shape);
  void board.session.act(moveEdit(grasp.moved, days, grasp.shape));
}

function resize(board: Board, row: RowModel, units: number): void {
  const { calendar } = board.plan ?? {};
  const grasp = graspOf(board, row);
  const { own, shape } = grasp;
  if (!calendar || !own || !grasp.canResize) return;
  const unit = Math.min(1, grasp.snap);
  const from = { day: lastDayOf(own.finish), at: toDays(own.finish, shape) - unit };
  const days = steps(calendar, from, units * grasp.snap, shape);
  if (toDays(own.finish, shape) + days < toDays(own.start, shape) + 1e-6) return;
  void board.session.act(resizeEdit(own, 'finish', days, shape));
}

interface Stand {
  day: number;
  /** The same with its fraction. */
  at: number;
}

/** So many columns on. A step onto a weekend would be pushed back to where it came from. */
function steps(calendar: CalendarDto, { day, at }: Stand, by: number, shape: DayShape): number {
  if (shape.columns) return by;
  if (Number.isInteger(by)) return stepOverRest(calendar, day, by) - day;
  const reached = Math.floor(at + by + 1e-6);
  if (reached === day) return by;
  return by + stepOverRest(calendar, day, reached - day) - reached;
}
