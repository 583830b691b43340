/** Rows as they are picked: by the number they have in a list, or by what they are called. */
import { firstFitting } from './combo';

export interface NumberedRow {
  readonly id: number;
  readonly number: number;
  readonly task: { readonly name: string };
}

const bare = (text: string): string => text.trim().replace(/^#/, '').toLowerCase();

/** The rows a text may mean. A number means that row before those it begins, and those it is in. */
export function fittingRows<Row extends NumberedRow>(
  rows: readonly Row[],
  text: string,
  fits: (row: Row) => boolean,
): Row[] {
  const typed = bare(text);
  if (typed === '') return [];
  const digits = /^\d+$/.test(typed);
  const found = firstFitting(rows, (row) => {
    const byNumber = digits && String(row.number).startsWith(typed);
    return (byNumber || row.task.name.toLowerCase().includes(typed)) && fits(row);
  });
  const exact = rows.find((row) => String(row.number) === typed);
  if (!exact || !fits(exact)) return found;
  return [exact, ...found.filter((row) => row !== exact)];
}

/** The rows of several numbers; none where one of them is no row. */
export function enteredRows<Row extends NumberedRow>(
  rows: readonly Row[],
  text: string,
  fits: (row: Row) => boolean,
): number[] {
  const numbers = text.split(/[\s,;]+/).map((part) => Number(bare(part) || Number.NaN));
  const found = numbers.map((number) => rows.find((row) => row.number === number));
  const known = found.filter((row) => row !== undefined);
  if (known.length < numbers.length) return [];
  return [...new Set(known.filter(fits).map((row) => row.id))];
}
