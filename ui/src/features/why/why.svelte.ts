/**
 * Why a row lies where it does, and what would slip if it were late. Both are questions: nothing
 * is stored. The latest question wins.
 */
import type { Fault, WhatIfDto, WhyDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { Session } from '../../model/session.svelte';

export class Why {
  readonly task: number;
  why: WhyDto | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  /** How late, as typed. */
  late = $state('');
  /** What would come of it. */
  told: WhatIfDto | null = $state.raw(null);
  readonly #session: Session;
  #asked = 0;
  #wondered = 0;

  constructor(session: Session, task: number) {
    this.#session = session;
    this.task = task;
  }

  /** Asks again: the plan has changed. */
  async ask(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answer = await this.#session.engine.query({ type: 'why', task: this.task });
      if (asked !== this.#asked || answer.type !== 'why') return;
      this.why = answer.why;
      this.fault = null;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  /** Rejects with a `Fault` when what was typed is no length of time. */
  async wonder(late: string): Promise<void> {
    const wondered = ++this.#wondered;
    if (late.trim() === '') {
      this.late = '';
      this.told = null;
      return;
    }
    const answer = await this.#session.engine.query({ type: 'late', task: this.task, late });
    if (wondered !== this.#wondered || answer.type !== 'whatIf') return;
    this.late = late.trim();
    this.told = answer.whatIf;
  }

  /** The plan changed: what was said about being late may not hold any more. */
  async again(): Promise<void> {
    const late = this.late;
    await this.ask();
    if (late === '') return;
    try {
      await this.wonder(late);
    } catch {
      this.told = null;
    }
  }
}
