/** From arranged rows to the lines of the view: what folds hide is left out, headings come between. */
import type { Arranged, Bucket, Key, Wishes } from '../core/grid/arrange';
import type { RowModel } from './row.svelte';

/** The line over a group. It is no row: it has no number, no bar and no dates. */
export interface Heading {
  /** Its place among the lines. */
  at: number;
  key: string;
  title: string;
  count: number;
  folded: boolean;
}

/** A row, or `null` where a heading stands. */
export type Line = RowModel | null;

export interface Lines {
  lines: Line[];
  headings: ReadonlyMap<number, Heading>;
}

/** Lays the rows out and tells each its place; whoever is not among them has been told -1. */
export function linesOf(arranged: Arranged<RowModel>, folded: ReadonlySet<string>): Lines {
  const { groups, rows } = arranged;
  if (!groups) return { lines: arranged.flat ? all(rows) : inSight(rows), headings: new Map() };
  const lines: Line[] = [];
  const headings = new Map<number, Heading>();
  for (const { key, title, rows: own } of groups) {
    const at = lines.length;
    headings.set(at, { at, key, title, count: own.length, folded: folded.has(key) });
    lines.push(null);
    for (const row of folded.has(key) ? [] : own) {
      row.at = lines.length;
      lines.push(row);
    }
  }
  return { lines, headings };
}

function all(rows: readonly RowModel[]): RowModel[] {
  rows.forEach((row, at) => {
    row.at = at;
  });
  return [...rows];
}

/** The rows no folded summary hides; tells each its place among them. */
export function inSight(rows: readonly RowModel[]): RowModel[] {
  const seen: RowModel[] = [];
  let hiddenBelow = Infinity;
  for (const row of rows) {
    if (row.depth > hiddenBelow) {
      row.at = -1;
      continue;
    }
    hiddenBelow = row.summary && row.collapsed ? row.depth : Infinity;
    row.at = seen.length;
    seen.push(row);
  }
  return seen;
}

/**
 * Wishes that answer for each row once: an edit does not make rows jump or vanish under the hands.
 * Rows that came since are shown, and sorted as they are.
 */
export class Settled implements Wishes<RowModel> {
  readonly keep: ((row: RowModel) => boolean) | null;
  readonly key: ((row: RowModel) => Key) | null;
  readonly bucket: ((row: RowModel) => Bucket) | null;
  readonly descending: boolean;
  readonly flat: boolean;
  readonly #kept = new Map<number, boolean>();
  #answering = true;

  constructor(wishes: Wishes<RowModel>) {
    const { keep } = wishes;
    this.keep = keep && ((row) => this.#keeps(row, keep));
    this.key = wishes.key && once(wishes.key);
    this.bucket = wishes.bucket && once(wishes.bucket);
    this.descending = wishes.descending;
    this.flat = wishes.flat;
  }

  /** Whether rows lie elsewhere than the outline has them. */
  get reorders(): boolean {
    return this.flat || this.key !== null || this.bucket !== null;
  }

  /** From now on only the answers given count. */
  settle(): void {
    this.#answering = false;
  }

  /** Shows a row whatever the conditions say. */
  admit(task: number): void {
    this.#kept.set(task, true);
  }

  #keeps(row: RowModel, keep: (row: RowModel) => boolean): boolean {
    const known = this.#kept.get(row.id);
    if (known !== undefined) return known;
    const answer = this.#answering ? keep(row) : true;
    this.#kept.set(row.id, answer);
    return answer;
  }
}

function once<T>(ask: (row: RowModel) => T): (row: RowModel) => T {
  const answers = new Map<number, T>();
  return (row) => {
    const known = answers.get(row.id);
    if (known !== undefined) return known;
    const answer = ask(row);
    answers.set(row.id, answer);
    return answer;
  };
}
