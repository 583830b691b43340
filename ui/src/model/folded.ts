/** Which summaries of a plan are folded; remembered between starts. */
export class FoldedRows {
  readonly rows = new Set<number>();
  readonly #key: string;

  /** The name is part of the key because plan ids repeat from file to file. */
  constructor(plan: number, name: string) {
    this.#key = `gantry.folded.${plan}.${name}`;
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      if (Array.isArray(kept)) {
        for (const id of kept) if (typeof id === 'number') this.rows.add(id);
      }
    } catch {
      // A damaged note about folded rows is worth nothing; all rows open is a fine start.
    }
  }

  set(task: number, folded: boolean): void {
    if (folded) this.rows.add(task);
    else this.rows.delete(task);
    this.#keep();
  }

  /** Folds exactly these. */
  setAll(tasks: readonly number[]): void {
    this.rows.clear();
    for (const task of tasks) this.rows.add(task);
    this.#keep();
  }

  #keep(): void {
    if (this.rows.size === 0) localStorage.removeItem(this.#key);
    else localStorage.setItem(this.#key, JSON.stringify([...this.rows]));
  }
}
