/**
 * When the rules are asked what they say of the records: after an edit, once a run of them has come
 * to rest; after somebody else wrote; and as minutes pass, since clocks run on while nobody does
 * anything.
 */
import type { Tracking } from './tracking.svelte';

/** Milliseconds between two looks at the clocks of blockers while nothing changes. */
const EVERY = 20_000;
/** Milliseconds an edit is left alone before the rules are asked about it. */
const AFTER_EDIT = 60;
/** Milliseconds the first view has to itself. */
const AFTER_OPENING = 250;

export class Judging {
  readonly #tracking: Tracking;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(tracking: Tracking) {
    this.#tracking = tracking;
  }

  /** Looks at the clocks while there is something to look at. The answer stops it, and all else. */
  start(isOpen: () => boolean): () => void {
    const minutes = setInterval(() => {
      if (isOpen() && document.visibilityState === 'visible') void this.#tracking.judge();
    }, EVERY);
    return () => {
      clearInterval(minutes);
      clearTimeout(this.#waiting);
    };
  }

  /** Something was edited here: the registers are known, and what the rules say is asked for. */
  edited(): void {
    this.#judge(AFTER_EDIT);
  }

  /** Somebody else wrote: everything is asked for. */
  expired(): void {
    this.#expire(0);
  }

  /** A program was opened: what is in sight comes first, unless that is what is tracked. */
  opened(inSight: boolean): void {
    this.#expire(inSight ? 0 : AFTER_OPENING);
  }

  #expire(after: number): void {
    this.#tracking.expire();
    this.#judge(after);
  }

  #judge(after: number): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#tracking.judge(), after);
  }
}
