/** The beginning of a long list; more of it when that is asked for. */
const STEP = 100;

export class Capped {
  #shown = $state(STEP);

  of<T>(list: readonly T[]): readonly T[] {
    return list.length > this.#shown ? list.slice(0, this.#shown) : list;
  }

  hidden(list: readonly unknown[]): number {
    return Math.max(list.length - this.#shown, 0);
  }

  more = (): void => {
    this.#shown += STEP * 4;
  };
}
