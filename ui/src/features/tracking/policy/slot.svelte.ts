/** A value while it is being typed: the text, what it means, and whether it differs from before. */

/** What a text means, or why it means nothing. */
export type Reading<T> = { value: T } | { fault: string };

export class Slot<T> {
  text: string = $state('');
  /** Whether somebody has been in the field and left it: only then is what is wrong told. */
  left = $state(false);
  /** As it was stored. */
  readonly was: string;

  /** Whether it stands for something that is not stored yet. */
  readonly fresh: boolean;

  readonly #value: T;
  readonly #read: (text: string) => Reading<T>;

  constructor(
    value: T,
    write: (value: T) => string,
    read: (text: string) => Reading<T>,
    fresh = false,
  ) {
    this.#value = value;
    this.#read = read;
    this.fresh = fresh;
    this.was = write(value);
    this.text = this.was;
  }

  get changed(): boolean {
    return this.fresh || this.text.trim() !== this.was;
  }

  /** What is told of a change. */
  get note(): string {
    if (!this.changed) return '';
    if (this.fresh) return 'New';
    return this.was === '' ? 'Was empty' : `Was ${this.was}`;
  }

  /** Untouched text is what was stored, even where nobody could type it so. */
  get reading(): Reading<T> {
    return this.changed ? this.#read(this.text) : { value: this.#value };
  }

  get fault(): string | null {
    const { reading } = this;
    return 'fault' in reading ? reading.fault : null;
  }

  /** What it means; what was stored where it means nothing. */
  get value(): T {
    const { reading } = this;
    return 'value' in reading ? reading.value : this.#value;
  }
}

/** A whole number from `min` to `max`. */
export function numberSlot(value: number, max: number, min = 0, fresh = false): Slot<number> {
  return new Slot(
    value,
    String,
    (text) => {
      const typed = text.trim();
      const count = Number(typed);
      if (!/^\d+$/.test(typed)) return { fault: `A whole number, such as ${Math.max(min, 3)}.` };
      if (count < min) return { fault: `${min} at the least.` };
      return count <= max ? { value: count } : { fault: `${max} at the most.` };
    },
    fresh,
  );
}

/** A text that can't be empty. */
export function textSlot(value: string, fault: string, fresh = false): Slot<string> {
  return new Slot(
    value,
    (text) => text,
    (text) => {
      const typed = text.trim();
      return typed === '' ? { fault } : { value: typed };
    },
    fresh,
  );
}

/** One of a few. */
export function choiceSlot<T extends string>(value: T): Slot<T> {
  // The list it is chosen from holds nothing else.
  return new Slot(value, String, (text) => ({ value: text as T }));
}
