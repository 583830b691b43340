/**
 * Which rows the grid shows, and in which order: filtered, sorted among their siblings or all
 * together, or in groups. Pure and generic; one pass over the rows for each thing asked for.
 */

export type Key = string | number | null;

export interface Bucket {
  /** Tells groups apart, also between starts. */
  key: string;
  title: string;
  /** Groups come in this order. */
  rank: Key;
}

/** What arranging has to know of a row. Rows come in outline order. */
export interface Outlined {
  readonly depth: number;
  readonly summary: boolean;
}

export interface Wishes<R> {
  /** Which rows are looked for; none for all. */
  keep: ((row: R) => boolean) | null;
  /** By what they are sorted; none for the outline. */
  key: ((row: R) => Key) | null;
  descending: boolean;
  /** Without the outline: rows of work and milestones only, all in one list. */
  flat: boolean;
  bucket: ((row: R) => Bucket) | null;
}

interface Group<R> {
  key: string;
  title: string;
  rows: R[];
}

export interface Arranged<R> {
  /** In order; within groups, one group after the other. */
  rows: R[];
  groups: Group<R>[] | null;
  /** Whether depth means nothing here. */
  flat: boolean;
  /** Summaries shown only because of what is under them. */
  context: ReadonlySet<R>;
  /** How many rows were looked for and found. */
  found: number;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
// eslint-disable-next-line no-control-regex -- all of ASCII is what is meant
const ASCII = /^[\u0000-\u007f]*$/;

/** Empty comes last, whichever way the rest goes. */
function compareKeys(a: Key, b: Key, descending: boolean): number {
  if (a === b) return 0;
  if (a === null || a === '') return b === null || b === '' ? 0 : 1;
  if (b === null || b === '') return -1;
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

export function arrange<R extends Outlined>(rows: readonly R[], wishes: Wishes<R>): Arranged<R> {
  const flat = wishes.flat || wishes.bucket !== null;
  const kept = flat ? keptFlat(rows, wishes.keep) : keptWithSummaries(rows, wishes.keep);
  const ordered = wishes.key ? sorted(kept.rows, wishes.key, wishes.descending, flat) : kept.rows;
  const groups = wishes.bucket ? grouped(ordered, wishes.bucket) : null;
  return {
    rows: groups ? groups.flatMap((group) => group.rows) : ordered,
    groups,
    flat,
    context: kept.context,
    found: kept.found,
  };
}

interface Kept<R> {
  rows: R[];
  context: ReadonlySet<R>;
  found: number;
}

function keptFlat<R extends Outlined>(rows: readonly R[], keep: Wishes<R>['keep']): Kept<R> {
  const found = rows.filter((row) => !row.summary && (keep === null || keep(row)));
  return { rows: found, context: new Set(), found: found.length };
}

/** Going backwards, a row under a summary is met before the summary is. */
function keptWithSummaries<R extends Outlined>(
  rows: readonly R[],
  keep: Wishes<R>['keep'],
): Kept<R> {
  if (keep === null) return { rows: [...rows], context: new Set(), found: rows.length };
  const context = new Set<R>();
  const backwards: R[] = [];
  const needed: boolean[] = [];
  let found = 0;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (!row) continue;
    const { depth } = row;
    const own = keep(row);
    if (own) found++;
    if (own || needed[depth]) {
      if (!own) context.add(row);
      backwards.push(row);
      if (depth > 0) needed[depth - 1] = true;
    }
    needed[depth] = false;
  }
  return { rows: backwards.reverse(), context, found };
}

/** Stable: what is equal stays in outline order. */
function sorted<R extends Outlined>(
  rows: readonly R[],
  key: (row: R) => Key,
  descending: boolean,
  flat: boolean,
): R[] {
  const order = rankOf(rows.map(key), descending);
  if (flat) return order.flatMap((at) => rows[at] ?? []);
  return siblings(rows, order);
}

/** The places of the keys, smallest first. Texts that differ are compared once each. */
function rankOf(keys: readonly Key[], descending: boolean): number[] {
  const order = keys.map((_, at) => at);
  const texts = [
    ...new Set(keys.filter((key) => typeof key === 'string' && key !== '')),
  ] as string[];
  if (texts.length === 0) {
    return order.sort((a, b) => compareKeys(keys[a] ?? null, keys[b] ?? null, descending));
  }
  const inOrder = texts.every((text) => ASCII.test(text))
    ? plainly(texts)
    : texts.sort(collator.compare);
  const ranks = new Map(inOrder.map((text, rank) => [text, rank]));
  const numbers = keys.map((key) => (typeof key === 'string' ? (ranks.get(key) ?? null) : key));
  return order.sort((a, b) => compareKeys(numbers[a] ?? null, numbers[b] ?? null, descending));
}

/** Asking the locale about two texts takes a microsecond; in plain English nobody needs to ask. */
function plainly(texts: readonly string[]): string[] {
  return texts
    .map((text) => ({
      text,
      by: text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0')),
    }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map((one) => one.text);
}

/** Hands every summary its rows in the order given, and walks the outline again. */
function siblings<R extends Outlined>(rows: readonly R[], order: readonly number[]): R[] {
  const parents = new Int32Array(rows.length);
  const above: number[] = [];
  rows.forEach((row, at) => {
    above[row.depth] = at;
    parents[at] = row.depth === 0 ? -1 : (above[row.depth - 1] ?? -1);
  });
  const below = new Map<number, number[]>();
  for (const at of order) {
    const parent = parents[at] ?? -1;
    const list = below.get(parent);
    if (list) list.push(at);
    else below.set(parent, [at]);
  }
  const walked: R[] = [];
  const walk = (parent: number): void => {
    for (const at of below.get(parent) ?? []) {
      const row = rows[at];
      if (row) walked.push(row);
      walk(at);
    }
  };
  walk(-1);
  return walked;
}

function grouped<R>(rows: readonly R[], bucket: (row: R) => Bucket): Group<R>[] {
  const found = new Map<string, Group<R> & { rank: Key }>();
  for (const row of rows) {
    const { key, title, rank } = bucket(row);
    const group = found.get(key);
    if (group) group.rows.push(row);
    else found.set(key, { key, title, rank, rows: [row] });
  }
  return [...found.values()]
    .sort((a, b) => compareKeys(a.rank, b.rank, false))
    .map(({ key, title, rows: own }) => ({ key, title, rows: own }));
}

/**
 * Place among its equals and how many there are, for lines of these levels in this order: what
 * screen readers say of a tree of which only a window exists.
 */
export function places(levels: ArrayLike<number>): { at: Int32Array; of: Int32Array } {
  const at = new Int32Array(levels.length);
  const of = new Int32Array(levels.length);
  const seen: number[] = [];
  for (let line = 0; line < levels.length; line++) {
    const level = levels[line] ?? 0;
    seen.length = level + 1;
    seen[level] = (seen[level] ?? 0) + 1;
    at[line] = seen[level] ?? 1;
  }
  const sizes: (number | undefined)[] = [];
  for (let line = levels.length - 1; line >= 0; line--) {
    const level = levels[line] ?? 0;
    const own = at[line] ?? 1;
    // Whatever is deeper above this line belongs to another parent.
    sizes.length = Math.min(sizes.length, level + 1);
    const size = sizes[level] ?? own;
    of[line] = size;
    sizes[level] = own === 1 ? undefined : size;
  }
  return { at, of };
}
