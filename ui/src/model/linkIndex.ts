/** The links of every row, found without keeping a list for each: most rows are never looked at. */
import type { LinkDto } from '../ipc/bindings';

/** Ids beyond this are kept in a sparse list: nobody makes that many records one after the other. */
const DENSE = 4_000_000;

export class LinkIndex {
  readonly #links: readonly LinkDto[];
  /** The place of a row's first link in the list, counted from 1, and of the next one after each. */
  readonly #into: Chain;
  readonly #out: Chain;

  constructor(links: readonly LinkDto[]) {
    this.#links = links;
    let highest = 0;
    for (const { from, to } of links) highest = Math.max(highest, from, to);
    this.#into = chain(links.length, highest);
    this.#out = chain(links.length, highest);
    // Backwards, so that each row's links come in the order they were made.
    for (let at = links.length; at > 0; at--) {
      const link = links[at - 1];
      if (!link) continue;
      put(this.#into, link.to, at);
      put(this.#out, link.from, at);
    }
  }

  into(task: number): LinkDto[] {
    return this.#follow(this.#into, task);
  }

  out(task: number): LinkDto[] {
    return this.#follow(this.#out, task);
  }

  #follow({ first, next }: Chain, task: number): LinkDto[] {
    const found: LinkDto[] = [];
    for (let at = first[task] ?? 0; at > 0; at = next[at] ?? 0) {
      const link = this.#links[at - 1];
      if (link) found.push(link);
    }
    return found;
  }
}

interface Chain {
  first: Int32Array | number[];
  next: Int32Array;
}

function chain(links: number, highest: number): Chain {
  const first = highest < DENSE ? new Int32Array(highest + 1) : [];
  return { first, next: new Int32Array(links + 1) };
}

function put({ first, next }: Chain, task: number, at: number): void {
  next[at] = first[task] ?? 0;
  first[task] = at;
}
