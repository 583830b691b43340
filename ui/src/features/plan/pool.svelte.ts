/** What looks after the rows in sight, used again for other rows as those scroll by. */
import { Dealer, type Slot, type Span } from '../../core/windowing';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import type { Gestures } from './gestures.svelte';

export abstract class Member<Look> {
  protected readonly board: Board;
  protected readonly gestures: Gestures;
  /** The row it looks after now. */
  slot: Slot<RowModel> | null = $state.raw(null);
  abstract readonly look: Look | null;

  constructor(board: Board, gestures: Gestures) {
    this.board = board;
    this.gestures = gestures;
  }
}

export class Pool<Look extends { index: number }> {
  readonly #make: () => Member<Look>;
  readonly #dealer = new Dealer<RowModel>();
  #all: readonly Member<Look>[] = $state.raw([]);

  constructor(make: () => Member<Look>) {
    this.#make = make;
  }

  /** From top to bottom. */
  readonly looks: readonly Look[] = $derived.by(() => {
    return this.#all.flatMap((one) => one.look ?? []).sort((a, b) => a.index - b.index);
  });

  /** Looks after the rows of a span. A member that keeps its row has nothing to do. */
  take(rows: readonly (RowModel | null)[], span: Span, size: number): void {
    const dealt = this.#dealer.deal(rows, span, size);
    const slots = new Map(dealt.map((slot) => [slot.slot, slot]));
    const needed = Math.max(0, ...dealt.map(({ slot }) => slot + 1));
    if (needed > this.#all.length) {
      const more = Array.from({ length: needed - this.#all.length }, this.#make);
      this.#all = [...this.#all, ...more];
    }
    for (const [slot, one] of this.#all.entries()) one.slot = slots.get(slot) ?? null;
  }
}
