/** What looks after the rows in sight, used again for other rows as those scroll by. */
import type { Slot } from '../../core/windowing';
import type { RowModel } from '../../model/row.svelte';

interface Member<Look> {
  /** The row it looks after now. */
  slot: Slot<RowModel> | null;
  readonly look: Look | null;
}

export class Pool<Look extends { index: number }, One extends Member<Look>> {
  readonly #make: () => One;
  #all: readonly One[] = $state.raw([]);

  constructor(make: () => One) {
    this.#make = make;
  }

  /** From top to bottom. */
  readonly looks: readonly Look[] = $derived.by(() => {
    return this.#all.flatMap((one) => one.look ?? []).sort((a, b) => a.index - b.index);
  });

  /** Looks after these rows. One that keeps its row has nothing to do. */
  take(dealt: readonly Slot<RowModel>[]): void {
    const rows = new Map(dealt.map((slot) => [slot.slot, slot]));
    const needed = Math.max(0, ...dealt.map(({ slot }) => slot + 1));
    if (needed > this.#all.length) {
      const more = Array.from({ length: needed - this.#all.length }, this.#make);
      this.#all = [...this.#all, ...more];
    }
    for (const [slot, one] of this.#all.entries()) one.slot = rows.get(slot) ?? null;
  }
}
