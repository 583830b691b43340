/**
 * A small table that is typed into cell by cell. It always ends with an empty row: writing into
 * that one makes the next.
 */
import type { Proposed } from '../../../widgets/combo';

export interface Column<C extends string> {
  name: C;
  label: string;
  /** Numbers stand right; choices are one of a few. */
  kind: 'words' | 'number' | 'choice';
  /** Pixels; what is left over goes to those without. */
  width?: number;
  placeholder?: string;
  /** Of a choice. */
  options?: readonly { value: string; label: string }[];
  /** What could be meant. */
  proposals?: (text: string) => Proposed[];
  /** What a pasted text stands for; none where it stands for nothing. */
  read?: (text: string) => string | null;
}

/** A row of whatever columns. */
export interface Line {
  readonly key: number;
  readonly texts: Readonly<Partial<Record<string, string>>>;
  readonly blank: boolean;
}

/** Rows are told apart across tables, too. */
let keys = 0;

export class Row<C extends string> implements Line {
  readonly key: number;
  readonly texts: Record<C, string> = $state() as Record<C, string>;

  constructor(key: number, texts: Record<C, string>) {
    this.key = key;
    this.texts = texts;
  }

  /** Whether nothing at all is said in it. */
  get blank(): boolean {
    return Object.values<string>(this.texts).every((text) => text.trim() === '');
  }
}

export class Sheet<C extends string> {
  rows: readonly Row<C>[] = $state.raw([]);
  /** What was pasted and stands for nothing where it fell. */
  unread: readonly string[] = $state.raw([]);
  readonly columns: readonly Column<C>[];

  /** Those that say something. */
  readonly filled: readonly Row<C>[] = $derived(this.rows.filter((row) => !row.blank));

  constructor(columns: readonly Column<C>[], lines: readonly Partial<Record<C, string>>[]) {
    this.columns = columns;
    this.rows = lines.map((line) => this.#row(line));
    this.grow();
  }

  /** Makes sure of the empty row at the end. */
  grow(): void {
    if (this.rows.at(-1)?.blank !== true) this.rows = [...this.rows, this.#row({})];
  }

  remove(row: Row<C>): void {
    this.rows = this.rows.filter((one) => one !== row);
    this.grow();
  }

  /** Fills cells to the right of and below a place; rows that are missing are added. */
  paste(at: number, column: number, cells: readonly (readonly string[])[]): void {
    const rows = [...this.rows];
    while (rows.length < at + cells.length) rows.push(this.#row({}));
    const unread: string[] = [];
    cells.forEach((line, down) => {
      line.forEach((text, across) => {
        const into = this.columns[column + across];
        const row = rows[at + down];
        if (!into || !row) {
          if (text !== '') unread.push(text);
          return;
        }
        const read = into.read ? into.read(text) : text;
        if (read === null) unread.push(text);
        row.texts[into.name] = read ?? '';
      });
    });
    this.rows = rows;
    this.unread = unread;
    this.grow();
  }

  #row(line: Partial<Record<C, string>>): Row<C> {
    const texts = this.columns.map(({ name }) => [name, line[name] ?? '']);
    return new Row(++keys, Object.fromEntries(texts) as Record<C, string>);
  }
}
