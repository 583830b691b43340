/** What a cell of the grid looks like: everything it is painted from. */
import { fieldOf } from '../../core/grid/fields';
import { editable } from '../../model/cellEdit';
import { cellText } from '../../model/cells';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import type { ColumnId } from './columns.svelte';
import { signOf, type MarkKind } from './marks';
import { INDENT } from './pointing';

export interface CellLook extends CellState {
  column: ColumnId;
  /** Place among the columns, counted from 1. */
  place: number;
  readOnly: boolean;
  /** A preview would change this date. */
  moved: boolean;
  bad: boolean;
  /** Its text may be wider than it. */
  tight: boolean;
  /** Levels of the outline, of a name. */
  depth: number;
  /** Whether what lies under the row is hidden; none when it can't be. */
  folded: boolean | null;
  text: string;
  /** Done, told by a tick instead of words. */
  checked: boolean;
  /** What is looked for, and marked in the text. */
  wanted: string;
  /** The summary the row lies in, where the outline does not say so. */
  under: string;
  sign: { mark: MarkKind; words: string } | null;
}

/** What the row knows of the cell: where cursor, editor and range are. */
export interface CellState {
  /** The cursor is on it. */
  active: boolean;
  open: boolean;
  inRange: boolean;
}

const SEARCHED: ReadonlySet<ColumnId> = new Set([
  'name',
  'owner',
  'workstream',
  'reference',
  'note',
]);

/** No letter of most texts is wider, on average over a text of some length. */
const LETTER = 8.5;
/** Half of a date are digits, and the rest is short words: the widest takes 86 pixels of 12 letters. */
const DATE_LETTER = 7.2;
/** Letters of the scripts of East Asia are as wide as they are high. */
const WIDE_LETTER = 14;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffdc]/;
const AIR = 16;
/** Room for the arrow of a summary. */
const FOLD = 16;

export function cellLook(
  board: Board,
  row: RowModel,
  column: ColumnId,
  place: number,
  state: CellState,
): CellLook {
  const text = cellText(row, column, board.context);
  const name = column === 'name';
  const flat = name && board.plan?.arranged?.flat === true;
  const depth = name && !flat ? row.depth : 0;
  const under = flat ? parentName(board, row) : '';
  const room = board.columns.width(column) - AIR - (name ? FOLD + depth * INDENT : 0);
  const wide = WIDE.test(text) || WIDE.test(under);
  const letter = wide ? WIDE_LETTER : fieldOf(column).sorts === 'date' ? DATE_LETTER : LETTER;
  return {
    ...state,
    column,
    place,
    readOnly: board.readOnly || !editable(row, column),
    moved: isMoved(row, column),
    bad: isBad(row, column, text),
    tight: (text.length + under.length) * letter > room,
    depth,
    folded: name && row.summary && !flat ? row.collapsed : null,
    text,
    checked: column === 'progress' && row.kind === 'milestone' && row.done,
    wanted: SEARCHED.has(column) ? board.finding.wanted : '',
    under,
    sign: signOf(row, column, board.yearHere),
  };
}

function isMoved(row: RowModel, column: ColumnId): boolean {
  return (column === 'start' || column === 'finish') && row.shown[column] !== row.dates[column];
}

function isBad(row: RowModel, column: ColumnId, text: string): boolean {
  if (column === 'slip') return (row.shown.slip ?? 0) > 0 && !row.done;
  if (column === 'totalFloat') return (row.shown.totalFloat ?? 0) < 0;
  return column === 'state' && (text === 'At risk' || text === 'Overdue');
}

/** Without the outline a name alone may not say what it is about. */
function parentName(board: Board, row: RowModel): string {
  const { parent } = row.task;
  return parent === null ? '' : (board.plan?.row(parent)?.task.name ?? '');
}
