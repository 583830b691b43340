/** Looking for words in texts, however they are accented or capitalised. */

const MARKS = /\p{M}+/gu;

/** Letter for letter comparable. Most texts are plain and stay as long as they were. */
export function plain(text: string): string {
  const lower = text.toLocaleLowerCase();
  // eslint-disable-next-line no-control-regex -- what is plain already needs no second look
  return /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
}

export function holds(text: string, wanted: string): boolean {
  return wanted !== '' && plain(text).includes(wanted);
}

export interface Piece {
  text: string;
  hit: boolean;
}

/** A text cut where the words wanted begin and end; whole when they are not in it. */
export function pieces(text: string, wanted: string): Piece[] {
  const there = plain(text);
  // With letters that fall apart places no longer agree: such a text is marked whole.
  if (there.length !== text.length) return [{ text, hit: holds(text, wanted) }];
  const found: Piece[] = [];
  let at = 0;
  while (wanted !== '') {
    const hit = there.indexOf(wanted, at);
    if (hit < 0) break;
    if (hit > at) found.push({ text: text.slice(at, hit), hit: false });
    found.push({ text: text.slice(hit, hit + wanted.length), hit: true });
    at = hit + wanted.length;
  }
  if (at < text.length || found.length === 0) found.push({ text: text.slice(at), hit: false });
  return found;
}

/** What somebody wants to go to: a row by its number, a reference, or a day. */
export type Goal =
  { type: 'row'; number: number } | { type: 'day'; day: number } | { type: 'text'; text: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `12`, `#12` is a row; `2025-03-14`, `14 Mar`, `Mar 14 2025` a day; the rest is looked for. */
export function goalOf(text: string, yearHere: number): Goal | null {
  const typed = text.trim();
  if (typed === '') return null;
  const number = /^#?(\d{1,6})$/.exec(typed)?.[1];
  if (number !== undefined) return { type: 'row', number: Number(number) };
  const day = dayTyped(typed, yearHere);
  return day === null ? { type: 'text', text: typed } : { type: 'day', day };
}

/** A page of the calendar as people write it; without a year in the one they are in. */
export function dayTyped(text: string, yearHere: number): number | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(?:[a-z]{2,9},?\s+)?(\d{1,2})\.?\s*([a-z]{3,9})\.?,?\s*(\d{4})?$/.exec(typed);
  const monthFirst = /^(?:[a-z]{2,9},\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/.exec(
    typed,
  );
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (day === undefined || name === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  return month === 0
    ? null
    : dayAt(year === undefined ? yearHere : Number(year), month, Number(day));
}

function dayAt(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round(at / 86_400_000);
}
