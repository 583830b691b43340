/** Doing something once what moves has come to rest. */

/** Longer than a frame is late, and shorter than somebody waits for. */
const REST_MS = 80;

export class Rest {
  readonly #then: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(then: () => void) {
    this.#then = then;
  }

  /** Something moved and has not been followed. */
  get waiting(): boolean {
    return this.#timer !== null;
  }

  /** Something moves: it is not followed before that is over. */
  postpone(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.follow();
    }, REST_MS);
  }

  /** Follows at once. */
  follow(): void {
    this.forget();
    this.#then();
  }

  forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
