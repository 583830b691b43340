/** The grid's columns, their widths, and what typing into one of them means. */
import type { EditDto } from '../../ipc/bindings';
import type { RowModel } from '../../model/row.svelte';
import { finishDate, startDate } from '../../core/format';

export const COLUMN_IDS = [
  'number',
  'name',
  'duration',
  'start',
  'finish',
  'predecessors',
  'owner',
  'progress',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

export interface Column {
  id: ColumnId;
  title: string;
  width: number;
  min: number;
}

export const COLUMNS: readonly Column[] = [
  { id: 'number', title: 'No.', width: 40, min: 32 },
  { id: 'name', title: 'Name', width: 236, min: 100 },
  { id: 'duration', title: 'Duration', width: 72, min: 48 },
  { id: 'start', title: 'Start', width: 84, min: 56 },
  { id: 'finish', title: 'Finish', width: 76, min: 56 },
  { id: 'predecessors', title: 'Predecessors', width: 104, min: 56 },
  { id: 'owner', title: 'Owner', width: 116, min: 56 },
  { id: 'progress', title: 'Done', width: 56, min: 48 },
];

/** The first two stay in sight while the others scroll. */
export const FROZEN = 2;
export const FROZEN_IDS = COLUMN_IDS.slice(0, FROZEN);
export const SCROLLED_IDS = COLUMN_IDS.slice(FROZEN);

const KEY = 'gantry.columns';

/** A digit of a row's number, and the air around the number. */
const DIGIT = 8;
const NUMBER_AIR = 16;

/** What a date with its year takes, the air around it included. */
const WITH_YEAR = 104;

export class Columns {
  #chosen: Readonly<Record<ColumnId, number>> = $state.raw(read());
  #rows = $state(0);
  #years = $state(false);
  /** As chosen, but never too narrow for the highest row number of the plan, nor for its dates. */
  readonly widths: Readonly<Record<ColumnId, number>> = $derived({
    ...this.#chosen,
    number: Math.max(this.#chosen.number, String(this.#rows).length * DIGIT + NUMBER_AIR),
    start: Math.max(this.#chosen.start, this.#years ? WITH_YEAR : 0),
    finish: Math.max(this.#chosen.finish, this.#years ? WITH_YEAR : 0),
  });
  /** How far the columns behind the frozen ones are scrolled. */
  scroll = $state(0);

  get total(): number {
    return COLUMN_IDS.reduce((sum, id) => sum + this.widths[id], 0);
  }

  /** Scrolls no further than needed to see a column behind the frozen ones. */
  reveal(id: ColumnId, gridWidth: number): void {
    const index = COLUMN_IDS.indexOf(id);
    if (index < FROZEN) return;
    const sum = (ids: readonly ColumnId[]): number =>
      ids.reduce((total, one) => total + this.widths[one], 0);
    const frozen = sum(FROZEN_IDS);
    const left = sum(COLUMN_IDS.slice(FROZEN, index));
    const room = gridWidth - frozen;
    if (left + this.widths[id] > this.scroll + room) this.scroll = left + this.widths[id] - room;
    if (left < this.scroll) this.scroll = left;
  }

  /** How many rows there are to number, and whether some dates are written with their year. */
  fit(rows: number, years: boolean): void {
    this.#rows = rows;
    this.#years = years;
  }

  resize(id: ColumnId, width: number): void {
    const least = COLUMNS.find((column) => column.id === id)?.min ?? 48;
    this.#chosen = { ...this.#chosen, [id]: Math.round(Math.max(least, Math.min(600, width))) };
  }

  keep(): void {
    localStorage.setItem(KEY, JSON.stringify(this.#chosen));
  }
}

function read(): Record<ColumnId, number> {
  const widths = Object.fromEntries(COLUMNS.map(({ id, width }) => [id, width])) as Record<
    ColumnId,
    number
  >;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return widths;
    for (const [id, width] of Object.entries(kept)) {
      if (COLUMN_IDS.includes(id as ColumnId) && typeof width === 'number') {
        widths[id as ColumnId] = width;
      }
    }
  } catch {
    // Unreadable widths are as good as none.
  }
  return widths;
}

/** Whether a cell can be typed into. The engine has the last word; this only avoids dead ends. */
export function editable(row: RowModel | null, column: ColumnId): boolean {
  if (column === 'number') return false;
  if (row === null) return column === 'name';
  if (!row.summary) return true;
  return column === 'name' || column === 'owner' || column === 'predecessors';
}

/** What a cell shows. */
export function cellText(row: RowModel, column: ColumnId, yearHere: number): string {
  const { task } = row;
  const { start, finish } = row.shown;
  switch (column) {
    case 'number':
      return String(row.number);
    case 'name':
      return task.name;
    case 'duration':
      if (row.kind === 'milestone') return '–';
      return row.ghostDuration ?? task.durationText;
    case 'start':
      return row.kind === 'milestone' ? finishDate(start, yearHere) : startDate(start, yearHere);
    case 'finish':
      return finishDate(finish, yearHere);
    case 'predecessors':
      return row.predecessors;
    case 'owner':
      return row.owner ?? '';
    case 'progress':
      return progressText(row);
  }
}

function progressText(row: RowModel): string {
  if (row.kind === 'milestone') return row.done ? '✓' : '';
  const { percent } = row.dates;
  return percent === 0 ? '' : `${percent}%`;
}

/** What an editor begins with. */
export function editText(row: RowModel, column: ColumnId, yearHere: number): string {
  if (column === 'duration' && row.kind === 'milestone') return '0';
  if (column === 'progress') return String(row.dates.percent);
  return cellText(row, column, yearHere);
}

/** The edit a typed text means; none for a column nobody types into. */
export function cellEdit(task: number, column: ColumnId, text: string): EditDto | null {
  switch (column) {
    case 'number':
      return null;
    case 'name':
      return { type: 'rename', task, name: text };
    case 'duration':
      return { type: 'setDuration', task, text };
    case 'start':
      return { type: 'setStart', task, text };
    case 'finish':
      return { type: 'setFinish', task, text };
    case 'predecessors':
      return { type: 'setPredecessors', task, text };
    case 'owner':
      return { type: 'setOwner', task, name: text };
    case 'progress':
      return { type: 'setPercent', task, text };
  }
}
