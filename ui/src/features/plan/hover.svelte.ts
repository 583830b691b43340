/** What the pointer rests on: its handles at once, its path and its tooltip after a moment. */
import type { PlanModel } from '../../model/plan.svelte';
import { traceOf, type Trace } from './trace';

const PATH_DELAY_MS = 160;
const TIP_DELAY_MS = 550;

export class Hover {
  task: number | null = $state(null);
  /** The arrow under the pointer, by its key. */
  arrow: string | null = $state(null);
  trace: Trace | null = $state.raw(null);
  /** Where the tooltip stands; none while nothing is told. */
  tip: { x: number; y: number } | null = $state.raw(null);
  readonly #plan: () => PlanModel | null;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(plan: () => PlanModel | null) {
    this.#plan = plan;
  }

  enter(task: number, x: number, y: number): void {
    if (this.task === task) return;
    this.leave();
    this.task = task;
    this.#timers = [
      setTimeout(() => {
        const plan = this.#plan();
        this.trace = plan ? traceOf(plan, task) : null;
      }, PATH_DELAY_MS),
      setTimeout(() => {
        this.tip = { x, y };
      }, TIP_DELAY_MS),
    ];
  }

  leave(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.task = null;
    this.trace = null;
    this.tip = null;
  }

  /** Hides what was told, but not what the pointer is on. */
  quiet(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.trace = null;
    this.tip = null;
  }
}
