/** Finding nodes by name, and going from one to the next. */
import type { Board } from './board.svelte';

export class Find {
  text = $state('');
  /** Which of the matches one has gone to, counted from 0; none before the first. */
  at = $state(-1);
  field: HTMLInputElement | null = $state.raw(null);
  readonly #board: Board;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Every row that matches, in the order of the outline. */
  readonly matches: readonly number[] = $derived.by(() => {
    const plan = this.#board.plan;
    const wanted = this.text.trim().toLowerCase();
    if (!plan || wanted === '') return [];
    void plan.stamp;
    return plan.rows
      .filter((row) => {
        const { name, more } = row.task;
        const also = more?.reference ?? '';
        return (
          name.toLowerCase().includes(wanted) || (also !== '' && also.toLowerCase() === wanted)
        );
      })
      .map((row) => row.id);
  });

  /** The nodes to mark. */
  readonly found: ReadonlySet<number> = $derived.by(() => {
    const nodes = new Set<number>();
    void this.#board.drawn;
    for (const task of this.matches) {
      const node = this.#board.nodeOf(task);
      if (node) nodes.add(node.task);
    }
    return nodes;
  });

  type(text: string): void {
    this.text = text;
    this.at = -1;
  }

  /** Goes to the next match, or the one before, and around. */
  step(by: 1 | -1): void {
    const many = this.matches.length;
    if (many === 0) return;
    this.at = this.at < 0 && by < 0 ? many - 1 : (this.at + by + many) % many;
    const task = this.matches[this.at];
    if (task === undefined) return;
    this.#board.reach(task);
    this.#board.choose(task);
  }

  begin(): void {
    this.field?.focus();
    this.field?.select();
  }

  clear(): void {
    this.type('');
  }
}
