/** The rows in sight: what each looks like, worked out again when something of it changes. */
import type { Board } from './board.svelte';
import type { Gestures } from './gestures.svelte';
import { Member, Pool } from './pool.svelte';
import { rowLook, type RowLook, type RowState } from './rowLook';

class Row extends Member<RowLook> {
  // One by one, for each changes for few rows at a time.
  readonly #selected: boolean = $derived.by(() => {
    return this.slot !== null && this.board.selection.has(this.slot.item.id);
  });
  readonly #dragged: boolean = $derived.by(() => {
    const { state } = this.gestures;
    return (
      this.slot !== null && state.kind === 'placing' && state.tasks.includes(this.slot.item.id)
    );
  });
  readonly #active = $derived.by(() => {
    const { editing, selection } = this.board;
    const here = this.slot !== null && selection.focus === this.slot.item.id;
    return here && !editing.onEmptyRow ? editing.at : null;
  });
  readonly #open = $derived.by(() => {
    const { open } = this.board.editing;
    return open !== null && open.task === this.slot?.item.id ? open.column : null;
  });
  /** Whether it lies in a range of more than one cell. */
  readonly #inRange: boolean = $derived.by(() => {
    const { rect, many } = this.board.range;
    const { slot } = this;
    return (
      many && rect !== null && slot !== null && slot.index >= rect.top && slot.index <= rect.bottom
    );
  });

  readonly #state: RowState = $derived.by(() => {
    // Other rows have nothing to do when a range grows.
    const rect = this.#inRange ? this.board.range.rect : null;
    return {
      selected: this.#selected,
      shaded: this.#selected && !this.board.range.many,
      dragged: this.#dragged,
      active: this.#active,
      open: this.#open,
      from: rect?.left ?? Infinity,
      to: rect?.right ?? -1,
    };
  });

  readonly look: RowLook | null = $derived.by(() => {
    return this.slot && rowLook(this.board, this.slot, this.#state);
  });
}

export class Rows extends Pool<RowLook> {
  constructor(board: Board, gestures: Gestures) {
    super(() => new Row(board, gestures));
  }
}
