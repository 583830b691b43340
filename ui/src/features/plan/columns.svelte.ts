/** The columns as they are drawn: their widths, how far they are scrolled, which are in sight. */
import { fieldOf, FROZEN, type FieldId } from '../../core/grid/fields';
import type { Arrangement } from '../../model/arrangement.svelte';

export type ColumnId = FieldId;

/** A digit of a row's number, and the air around the number. */
const DIGIT = 8;
const NUMBER_AIR = 16;

/** What a date with its year takes, the air around it included. */
const WITH_YEAR = 104;
const DATES: ReadonlySet<FieldId> = new Set([
  'start',
  'finish',
  'promised',
  'deadline',
  'wasStart',
  'wasFinish',
]);

/** So few columns all exist, in sight or not. */
const ALL_EXIST = 12;
/** Pixels beside the window in which columns exist. */
const OVERSCAN = 120;

export interface Place {
  id: FieldId;
  /** From the left edge of the scrolled columns. */
  left: number;
  width: number;
}

export class Columns {
  readonly #arrangement: Arrangement;
  #rows = $state(0);
  #years = $state(false);
  /** Width of the grid. */
  room = $state(0);
  /** How far the columns behind the frozen ones are scrolled. */
  scroll = $state(0);
  /** Only columns in sight exist: all that a first frame shows. */
  few = $state(false);

  constructor(arrangement: Arrangement) {
    this.#arrangement = arrangement;
  }

  get ids(): readonly FieldId[] {
    return this.#arrangement.shown;
  }

  get scrolled(): readonly FieldId[] {
    return this.ids.slice(FROZEN.length);
  }

  /** As chosen, but never too narrow for the highest row number of the plan, nor for its dates. */
  width(id: FieldId): number {
    const chosen = this.#arrangement.widths[id] ?? fieldOf(id).width;
    if (id === 'number') return Math.max(chosen, String(this.#rows).length * DIGIT + NUMBER_AIR);
    return DATES.has(id) && this.#years ? Math.max(chosen, WITH_YEAR) : chosen;
  }

  readonly frozen: number = $derived.by(() => FROZEN.reduce((sum, id) => sum + this.width(id), 0));

  readonly places: readonly Place[] = $derived.by(() => {
    let left = 0;
    return this.scrolled.map((id) => {
      const width = this.width(id);
      const place = { id, left, width };
      left += width;
      return place;
    });
  });

  readonly total: number = $derived.by(() => {
    const last = this.places.at(-1);
    return this.frozen + (last ? last.left + last.width : 0);
  });

  get #allExist(): boolean {
    return !this.few && this.places.length <= ALL_EXIST;
  }

  get #beside(): number {
    return this.few ? 0 : OVERSCAN;
  }

  /** The first and one past the last scrolled column that exist as elements. */
  readonly #first: number = $derived.by(() => {
    if (this.#allExist) return 0;
    const from = this.scroll - this.#beside;
    return Math.max(
      0,
      this.places.findIndex((one) => one.left + one.width > from),
    );
  });

  readonly #last: number = $derived.by(() => {
    if (this.#allExist) return this.places.length;
    const to = this.scroll + this.room - this.frozen + this.#beside;
    const at = this.places.findIndex((one) => one.left >= to);
    return at < 0 ? this.places.length : at;
  });

  readonly seen: readonly FieldId[] = $derived(
    this.places.slice(this.#first, this.#last).map((one) => one.id),
  );

  get overflow(): number {
    return Math.max(0, this.total - this.room);
  }

  scrollTo(px: number): void {
    this.scroll = Math.max(0, Math.min(this.overflow, px));
  }

  /** Where a column begins, counted from the left edge of the grid as it is scrolled now. */
  leftOf(id: FieldId): number {
    if (id === 'number') return 0;
    if (id === 'name') return this.width('number');
    const place = this.places.find((one) => one.id === id);
    return this.frozen + (place?.left ?? 0) - this.scroll;
  }

  /** The column under a point, counted from the left edge of the grid. */
  at(x: number): FieldId {
    if (x < this.width('number')) return 'number';
    if (x < this.frozen) return 'name';
    const inside = x - this.frozen + this.scroll;
    const place = this.places.find((one) => inside < one.left + one.width);
    return place?.id ?? this.ids.at(-1) ?? 'name';
  }

  /** Scrolls no further than needed to see a column behind the frozen ones. */
  reveal(id: FieldId, gridWidth: number): void {
    const place = this.places.find((one) => one.id === id);
    if (!place) return;
    const room = gridWidth - this.frozen;
    if (place.left + place.width > this.scroll + room)
      this.scroll = place.left + place.width - room;
    if (place.left < this.scroll) this.scroll = place.left;
  }

  /** How many rows there are to number, and whether some dates are written with their year. */
  fit(rows: number, years: boolean): void {
    this.#rows = rows;
    this.#years = years;
  }

  resize(id: FieldId, width: number): void {
    this.#arrangement.resize(id, width);
  }

  keep(): void {
    this.#arrangement.keep();
  }
}
