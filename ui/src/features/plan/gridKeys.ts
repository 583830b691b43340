/** The keyboard of the grid: the cursor, folding, and opening an editor. */
import type { Board } from './board.svelte';
import { COLUMN_IDS } from './columns.svelte';

/** Characters that are commands of the whole window and not the beginning of a text. */
const COMMANDS = new Set(['?']);

export function gridKey(board: Board, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const done = event.ctrlKey || event.metaKey ? withControl(board, event) : plain(board, event);
  if (done) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function withControl(board: Board, event: KeyboardEvent): boolean {
  const { editing, selection, plan } = board;
  switch (event.key) {
    case 'a':
      if (plan) selection.all(plan.visible);
      return true;
    case 'Home':
      // Mod+Home belongs to the chart: the status date.
      return false;
    case 'End':
      editing.toRow((plan?.visible.length ?? 1) - 1, event.shiftKey);
      return true;
    default:
      return false;
  }
}

function plain(board: Board, event: KeyboardEvent): boolean {
  const { editing, selection, viewport } = board;
  const page = Math.max(1, Math.floor(viewport.height / 28) - 1);
  switch (event.key) {
    case 'ArrowDown':
      editing.toRow(editing.index + 1, event.shiftKey);
      return true;
    case 'ArrowUp':
      editing.toRow(Math.max(0, editing.index - 1), event.shiftKey);
      return true;
    case 'PageDown':
      editing.toRow(editing.index + page, event.shiftKey);
      return true;
    case 'PageUp':
      editing.toRow(Math.max(0, editing.index - page), event.shiftKey);
      return true;
    case 'ArrowLeft':
      return sideways(board, -1);
    case 'ArrowRight':
      return sideways(board, 1);
    case 'Home':
      editing.column = 'name';
      return true;
    case 'End':
      editing.column = editing.onEmptyRow ? 'name' : 'progress';
      return true;
    case 'Tab':
      // At both ends of the plan Tab leaves the grid: nobody is trapped in it.
      if (editing.onEmptyRow && !event.shiftKey) return false;
      if (event.shiftKey && editing.index <= 0 && editing.column === 'name') return false;
      editing.move(event.shiftKey ? 'left' : 'right');
      return true;
    case 'F2':
      if (event.shiftKey) return false;
      return edit(board, null);
    case 'Enter':
      if (event.shiftKey) {
        editing.move('up');
        return true;
      }
      return edit(board, null) || moveDown(board);
    case 'Backspace':
      return edit(board, '');
    case 'Escape':
      if (selection.size <= 1) return false;
      if (selection.focus !== null) selection.select(selection.focus);
      return true;
    default:
      if (event.key.length !== 1 || event.key === ' ' || COMMANDS.has(event.key)) return false;
      return edit(board, event.key);
  }
}

function moveDown(board: Board): boolean {
  board.editing.move('down');
  return true;
}

function edit(board: Board, typed: string | null): boolean {
  const { editing, selection, readOnly } = board;
  if (readOnly) return false;
  const task = editing.onEmptyRow ? null : selection.focus;
  if (task === null && !editing.onEmptyRow) return false;
  editing.begin(task, editing.column, typed);
  return editing.open !== null;
}

/** On the name of a summary left folds and right unfolds, as in every tree. */
function sideways(board: Board, by: 1 | -1): boolean {
  const { editing, selection, plan } = board;
  const row = selection.focus === null ? null : (plan?.row(selection.focus) ?? null);
  if (editing.column === 'name' && row && !editing.onEmptyRow) {
    const open = by > 0;
    if (row.summary && row.collapsed === open) {
      plan?.fold(row.id, !open);
      return true;
    }
    if (!open) {
      const parent = row.task.parent === null ? null : plan?.row(row.task.parent);
      if (parent) editing.toRow(parent.at);
      return true;
    }
  }
  const next = COLUMN_IDS[COLUMN_IDS.indexOf(editing.column) + by];
  if (next !== undefined && next !== 'number' && !editing.onEmptyRow) editing.column = next;
  return true;
}
