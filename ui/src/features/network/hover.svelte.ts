/** What the pointer rests on: its handles at once, its path and its words after a moment. */
import type { Walk } from '../../core/graph/walk';
import type { EdgeDto } from '../../ipc/bindings';
import type { Point } from '../../core/graph/camera';

const PATH_DELAY_MS = 140;
const TIP_DELAY_MS = 550;

export class Hover {
  task: number | null = $state(null);
  edge: EdgeDto | null = $state.raw(null);
  /** What leads to it and follows from it. */
  path: ReadonlySet<number> | null = $state.raw(null);
  /** Where the tooltip stands; none while nothing is told. */
  tip: Point | null = $state.raw(null);
  /** The node whose path is kept bright by the keyboard. */
  held: number | null = $state(null);
  readonly #walk: () => Walk | null;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(walk: () => Walk | null) {
    this.#walk = walk;
  }

  over(task: number | null, edge: EdgeDto | null, at: Point): void {
    if (task === this.task && edge === this.edge) return;
    this.leave();
    this.task = task;
    this.edge = edge;
    if (task === null && edge === null) return;
    this.#timers = [
      setTimeout(() => {
        this.path = this.#pathOf(task, edge);
      }, PATH_DELAY_MS),
      setTimeout(() => {
        this.tip = at;
      }, TIP_DELAY_MS),
    ];
  }

  leave(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.task = null;
    this.edge = null;
    this.path = null;
    this.tip = null;
  }

  /** What stays bright. */
  get lit(): ReadonlySet<number> | null {
    return this.held === null ? this.path : this.#pathOf(this.held, null);
  }

  #pathOf(task: number | null, edge: EdgeDto | null): ReadonlySet<number> | null {
    const walk = this.#walk();
    if (!walk) return null;
    if (task !== null) return walk.path(task);
    if (!edge) return null;
    const up = walk.upstream(edge.from);
    const down = walk.downstream(edge.to);
    return new Set([edge.from, edge.to, ...up, ...down]);
  }
}
