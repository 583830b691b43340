/**
 * Asks the engine what a gesture would do, while it is going on. One question is under way at a
 * time and the latest one wins: what was asked in between is never sent.
 */
import type { EditDto, Fault, OutcomeDto } from '../ipc/bindings';
import { asFault } from './fault';

export class Preview {
  /** What the latest answered question would change. */
  outcome: OutcomeDto | null = $state.raw(null);
  /** Why it would be refused. */
  fault: Fault | null = $state.raw(null);
  readonly #ask: (edit: EditDto) => Promise<OutcomeDto>;
  readonly #show: (outcome: OutcomeDto | null) => void;
  #waiting: EditDto | null = null;
  #asking = false;
  /** Answers to questions of an earlier gesture are dropped. */
  #gesture = 0;

  constructor(
    ask: (edit: EditDto) => Promise<OutcomeDto>,
    show: (outcome: OutcomeDto | null) => void,
  ) {
    this.#ask = ask;
    this.#show = show;
  }

  /** Whether the engine has refused the latest question. */
  get refused(): boolean {
    return this.fault !== null && !this.#asking;
  }

  /** What would this edit do? */
  propose(edit: EditDto): void {
    this.#waiting = edit;
    if (!this.#asking) void this.#drain();
  }

  /** The gesture became an edit: what it showed stays until the edit's outcome replaces it. */
  settle(): void {
    this.#gesture++;
    this.#waiting = null;
  }

  /** The gesture is over; nothing of it stays on screen. */
  clear(): void {
    this.#gesture++;
    this.#waiting = null;
    this.outcome = null;
    this.fault = null;
    this.#show(null);
  }

  async #drain(): Promise<void> {
    this.#asking = true;
    while (this.#waiting !== null) {
      const edit = this.#waiting;
      this.#waiting = null;
      const gesture = this.#gesture;
      try {
        const outcome = await this.#ask(edit);
        if (gesture === this.#gesture) this.#take(outcome, null);
      } catch (thrown) {
        if (gesture === this.#gesture) this.#take(null, asFault(thrown));
      }
    }
    this.#asking = false;
  }

  #take(outcome: OutcomeDto | null, fault: Fault | null): void {
    this.outcome = outcome;
    this.fault = fault;
    this.#show(outcome);
  }
}
