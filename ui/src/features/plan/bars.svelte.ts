/** The bars in sight: what each looks like, worked out again when something of it changes. */
import { barLook, type BarLook } from './barLook';
import type { Board } from './board.svelte';
import type { Gestures } from './gestures.svelte';
import { Member, Pool } from './pool.svelte';

const FOCUSED = 1;
const SELECTED = 2;
const TRACED = 4;
const HOVERED = 8;
const TARGET = 16;
const REFUSED = 32;
const HELD = 64;

class Bar extends Member<BarLook> {
  /** All that pointer and choice do to it, as one number: it changes for few bars at a time. */
  readonly #state: number = $derived.by(() => {
    const id = this.slot?.item.id;
    if (id === undefined) return 0;
    const { selection, hover, preview, readOnly } = this.board;
    const { state: gesture, dragging } = this.gestures;
    const selected = selection.has(id);
    const hovered = hover.task === id;
    const target = gesture.kind === 'linking' && gesture.over?.task === id;
    const alone = selected && selection.size === 1;
    return (
      (selection.focus === id ? FOCUSED : 0) |
      (selected ? SELECTED : 0) |
      (hover.trace?.rows.has(id) === true ? TRACED : 0) |
      (hovered ? HOVERED : 0) |
      (target ? TARGET : 0) |
      (target && preview.fault !== null ? REFUSED : 0) |
      (!readOnly && !dragging && (hovered || alone) ? HELD : 0)
    );
  });

  readonly look: BarLook | null = $derived.by(() => {
    const { slot } = this;
    if (!slot) return null;
    const state = this.#state;
    return barLook(this.board, slot.item, slot.index, {
      focused: (state & FOCUSED) !== 0,
      selected: (state & SELECTED) !== 0,
      traced: (state & TRACED) !== 0,
      hovered: (state & HOVERED) !== 0,
      target: (state & TARGET) !== 0,
      refused: (state & REFUSED) !== 0,
      held: (state & HELD) !== 0,
    });
  });
}

export class Bars extends Pool<BarLook> {
  constructor(board: Board, gestures: Gestures) {
    super(() => new Bar(board, gestures));
  }
}
