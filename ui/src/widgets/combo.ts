/** One line of the list below a field with proposals. */
export interface Proposed {
  key: string | number;
  text: string;
  /** What stands before it, fainter: a number, a name such as `DEP-3`. */
  mark?: string;
}

/** More than this nobody reads: they type on. */
const AT_MOST = 40;

/** The first that fit, of however many. */
export function firstFitting<T>(all: readonly T[], fits: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (fits(one)) found.push(one);
    if (found.length === AT_MOST) break;
  }
  return found;
}
