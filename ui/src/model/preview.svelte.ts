/**
 * Asks the engine what a gesture would do, while it is going on. One question is under way at a
 * time and the latest one wins: what was asked in between is never sent. Where only some of many
 * rows are in sight it asks about those, and about all of them as soon as the hand rests.
 */
import { untrack } from 'svelte';
import type { EditDto, Fault, OutcomeDto } from '../ipc/bindings';
import { asFault } from './fault';

/** A hand that has not moved for so long rests. */
const REST_MS = 120;

type Ask = (edit: EditDto, seen: readonly number[] | null) => Promise<OutcomeDto>;
type Seen = (edit: EditDto) => readonly number[] | null;

export class Preview {
  /** What the latest answered question would change. */
  outcome: OutcomeDto | null = $state.raw(null);
  /** Whether that is all it would change, or what is in sight of it. */
  whole = $state(true);
  /** Why it would be refused. */
  fault: Fault | null = $state.raw(null);
  readonly #ask: Ask;
  readonly #show: (outcome: OutcomeDto | null) => void;
  readonly #seen: Seen;
  #waiting: EditDto | null = null;
  #latest: EditDto | null = null;
  #asking = $state(false);
  /** Answers to questions of an earlier gesture are dropped. */
  #gesture = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `seen` are the rows to ask about first; none where all of them are few. */
  constructor(ask: Ask, show: (outcome: OutcomeDto | null) => void, seen: Seen = () => null) {
    this.#ask = ask;
    this.#show = show;
    this.#seen = seen;
  }

  /** Whether the engine has refused the latest question. */
  get refused(): boolean {
    return this.fault !== null && !this.#asking;
  }

  /** What would this edit do? */
  propose(edit: EditDto): void {
    clearTimeout(this.#resting);
    this.#waiting = edit;
    this.#latest = edit;
    // An effect may propose, and is not to run again when the answer comes or the view scrolls.
    untrack(() => {
      if (!this.#asking) void this.#drain();
    });
  }

  /** The gesture became an edit: what it showed stays until the edit's outcome replaces it. */
  settle(): void {
    this.#forget();
  }

  /** The gesture is over; nothing of it stays on screen. */
  clear(): void {
    this.#forget();
    this.outcome = null;
    this.whole = true;
    this.fault = null;
    this.#show(null);
  }

  #forget(): void {
    clearTimeout(this.#resting);
    this.#gesture++;
    this.#waiting = null;
  }

  async #drain(): Promise<void> {
    this.#asking = true;
    while (this.#waiting !== null) {
      const edit = this.#waiting;
      this.#waiting = null;
      const gesture = this.#gesture;
      const seen = this.#seen(edit);
      await this.#answer(edit, seen, gesture);
      const latest = gesture === this.#gesture && edit === this.#latest;
      if (seen !== null && latest && this.fault === null) this.#complete(edit, gesture);
    }
    this.#asking = false;
  }

  /** Asks about all rows once nothing else is asked. */
  #complete(edit: EditDto, gesture: number): void {
    this.#resting = setTimeout(() => {
      const counts = (): boolean => gesture === this.#gesture && this.#latest === edit;
      void this.#answer(edit, null, gesture, counts);
    }, REST_MS);
  }

  /** Shows the answer to a question, if it still counts when it comes. */
  async #answer(
    edit: EditDto,
    seen: readonly number[] | null,
    gesture: number,
    counts = (): boolean => gesture === this.#gesture,
  ): Promise<void> {
    try {
      const outcome = await this.#ask(edit, seen);
      if (counts()) this.#take(outcome, null, seen === null);
    } catch (thrown) {
      if (counts()) this.#take(null, asFault(thrown), true);
    }
  }

  #take(outcome: OutcomeDto | null, fault: Fault | null, whole: boolean): void {
    this.outcome = outcome;
    this.whole = whole;
    this.fault = fault;
    this.#show(outcome);
  }
}
