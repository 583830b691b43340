/** The keyboard of the grid: the cursor, folding, and opening an editor. */
import type { Board } from './board.svelte';

/** Characters that are commands of the whole window and not the beginning of a text. */
const COMMANDS = new Set(['?', '/']);

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
    case 'ArrowDown':
    case 'ArrowUp':
      if (event.metaKey) return false;
      editing.toRow(event.key === 'ArrowUp' ? 0 : (plan?.visible.length ?? 1) - 1, event.shiftKey);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (event.metaKey || editing.onEmptyRow) return false;
      editing.toColumn(
        (event.key === 'ArrowLeft' ? board.shown[1] : board.shown.at(-1)) ?? 'name',
        event.shiftKey,
      );
      return true;
    case 'Home':
      // Mod+Home belongs to the chart: the status date.
      return false;
    case 'End':
      editing.toRow((plan?.visible.length ?? 1) - 1, event.shiftKey);
      return true;
    case 'c':
    case 'C':
      // The same with the titles of the columns above it.
      if (!event.shiftKey) return false;
      board.changing.copyWithTitles();
      return true;
    default:
      return false;
  }
}

function plain(board: Board, event: KeyboardEvent): boolean {
  const { editing, selection, viewport } = board;
  if (editing.heading !== null && onHeading(board, editing.heading, event)) return true;
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
      return sideways(board, -1, event.shiftKey);
    case 'ArrowRight':
      return sideways(board, 1, event.shiftKey);
    case 'Home':
      editing.toColumn('name', event.shiftKey);
      return true;
    case 'End':
      editing.toColumn(
        editing.onEmptyRow ? 'name' : (board.shown.at(-1) ?? 'name'),
        event.shiftKey,
      );
      return true;
    case ' ':
      // As in a spreadsheet: from the cells to the whole rows they lie in.
      if (!event.shiftKey || editing.onEmptyRow) return false;
      board.range.end();
      return true;
    case 'Delete':
      return !event.shiftKey && clear(board);
    case 'Tab':
      // At both ends of the plan Tab leaves the grid: nobody is trapped in it.
      if (editing.onEmptyRow && !event.shiftKey) return false;
      if (event.shiftKey && editing.index <= 0 && editing.at === 'name') return false;
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
      if (board.finding.open) {
        board.finding.close();
        return true;
      }
      if (selection.size <= 1 && !board.range.many) return false;
      if (selection.focus !== null) selection.select(selection.focus);
      board.range.begin();
      return true;
    default:
      if (event.key.length !== 1 || event.key === ' ' || COMMANDS.has(event.key)) return false;
      return edit(board, event.key);
  }
}

/** A heading folds and unfolds; nothing can be typed into it. */
function onHeading(board: Board, key: string, event: KeyboardEvent): boolean {
  const { arrangement } = board.session;
  switch (event.key) {
    case 'ArrowLeft':
      arrangement.foldGroup(key, true);
      return true;
    case 'ArrowRight':
      arrangement.foldGroup(key, false);
      return true;
    case 'Enter':
      arrangement.foldGroup(key, !arrangement.folded.has(key));
      return true;
    default:
      return event.key.length === 1 && !COMMANDS.has(event.key);
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
  editing.begin(task, editing.at, typed);
  return editing.open !== null;
}

/** On the name of a summary left folds and right unfolds, as in every tree. */
function sideways(board: Board, by: 1 | -1, extend: boolean): boolean {
  const { editing, selection, plan } = board;
  const row = selection.focus === null ? null : (plan?.row(selection.focus) ?? null);
  if (editing.at === 'name' && row && !editing.onEmptyRow && !extend) {
    const open = by > 0;
    const tree = plan?.arranged?.flat !== true;
    if (tree && row.summary && row.collapsed === open) {
      plan?.fold(row.id, !open);
      return true;
    }
    if (!open) {
      const parent = row.task.parent === null ? null : plan?.row(row.task.parent);
      if (tree && parent && parent.at >= 0) editing.toRow(parent.at);
      const group = plan?.arranged?.groups?.find((one) => one.rows.includes(row));
      if (group) editing.toHeading(group.key);
      return true;
    }
  }
  const next = board.shown[board.shown.indexOf(editing.at) + by];
  if (next !== undefined && next !== 'number' && !editing.onEmptyRow) {
    editing.toColumn(next, extend);
  }
  return true;
}

/** Empties cells. Names can't be empty: with the cursor in them the rows are meant. */
function clear(board: Board): boolean {
  const { range, readOnly, editing } = board;
  if (readOnly || editing.onEmptyRow || !range.cells || range.fields.includes('name')) return false;
  board.changing.clear();
  return true;
}
