/** What is selected in the Plan view: rows in the order they were chosen, or one link. */
import type { Line } from './lines';
import type { RowModel } from './row.svelte';

/** What a selection asks of a plan. */
interface Held {
  row(task: number): RowModel | null;
  readonly links: ReadonlyMap<number, unknown>;
}

export class Selection {
  /** In the order chosen: a chain of links follows it. */
  tasks: readonly number[] = $state.raw([]);
  /** The row the keyboard is on. */
  focus: number | null = $state(null);
  link: number | null = $state(null);
  /** Where a range began. */
  #anchor: number | null = null;
  readonly #set: ReadonlySet<number> = $derived(new Set(this.tasks));

  has(task: number): boolean {
    return this.#set.has(task);
  }

  get size(): number {
    return this.tasks.length;
  }

  select(task: number): void {
    this.tasks = [task];
    this.focus = task;
    this.#anchor = task;
    this.link = null;
  }

  toggle(task: number): void {
    this.tasks = this.has(task) ? this.tasks.filter((id) => id !== task) : [...this.tasks, task];
    this.focus = task;
    this.#anchor = task;
    this.link = null;
  }

  /** Everything between where the range began and this row. */
  extendTo(task: number, visible: readonly Line[]): void {
    const anchor = visible.findIndex((row) => row?.id === (this.#anchor ?? task));
    const to = visible.findIndex((row) => row?.id === task);
    if (to < 0) return;
    const from = anchor < 0 ? to : anchor;
    const range = visible
      .slice(Math.min(from, to), Math.max(from, to) + 1)
      .flatMap((row) => row?.id ?? []);
    this.tasks = from <= to ? range : range.reverse();
    this.focus = task;
    this.link = null;
  }

  all(visible: readonly Line[]): void {
    this.tasks = visible.flatMap((row) => row?.id ?? []);
    this.focus ??= this.tasks[0] ?? null;
    this.link = null;
  }

  /** Exactly these rows, in this order. */
  these(tasks: readonly number[]): void {
    this.tasks = tasks;
    this.focus = tasks.at(-1) ?? this.focus;
    this.#anchor = tasks[0] ?? null;
    this.link = null;
  }

  onlyLink(link: number): void {
    this.link = link;
    this.tasks = [];
    this.#anchor = null;
  }

  clear(): void {
    this.tasks = [];
    this.link = null;
    this.#anchor = null;
  }

  /** Drops what a plan no longer has. */
  keep(plan: Held): void {
    const there = (task: number): boolean => plan.row(task) !== null;
    if (!this.tasks.every(there)) this.tasks = this.tasks.filter(there);
    if (this.focus !== null && !there(this.focus)) this.focus = null;
    if (this.link !== null && !plan.links.has(this.link)) this.link = null;
  }
}
