/** A press on the title of a column: it sorts, it moves the column, or at the edge it resizes. */
import { FROZEN, type FieldId } from '../../core/grid/fields';
import type { Board } from './board.svelte';

const SLACK = 5;

interface Held {
  id: FieldId;
  kind: 'move' | 'resize';
  x: number;
  width: number;
  moved: boolean;
}

export class HeaderDrag {
  /** The column in the hand, and the one it would come before; `null` puts it last. */
  moving: { id: FieldId; before: FieldId | null; by: number } | null = $state.raw(null);
  #held: Held | null = null;
  readonly #board: Board;

  constructor(board: Board) {
    this.#board = board;
  }

  down(
    event: PointerEvent & { currentTarget: HTMLElement },
    id: FieldId,
    kind: Held['kind'],
  ): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#held = { id, kind, x: event.clientX, width: this.#board.columns.width(id), moved: false };
  }

  move(event: PointerEvent, head: HTMLElement): void {
    const held = this.#held;
    if (!held) return;
    const by = event.clientX - held.x;
    if (held.kind === 'resize') {
      this.#board.columns.resize(held.id, held.width + by);
      return;
    }
    if (!held.moved && Math.abs(by) < SLACK) return;
    held.moved = true;
    if (FROZEN.includes(held.id)) return;
    this.moving = {
      id: held.id,
      before: this.#before(event.clientX - head.getBoundingClientRect().left),
      by,
    };
  }

  up(event: PointerEvent): void {
    const held = this.#held;
    const { moving } = this;
    this.cancel();
    if (!held) return;
    const { columns, session } = this.#board;
    if (held.kind === 'resize') columns.keep();
    else if (moving) session.arrangement.move(moving.id, moving.before);
    else if (!held.moved && event.type === 'pointerup') session.arrangement.cycleSort(held.id);
  }

  cancel(): void {
    this.#held = null;
    this.moving = null;
  }

  /** The column whose left half, or whose left neighbour's right half, is under the pointer. */
  #before(x: number): FieldId | null {
    const { columns } = this.#board;
    const inside = x - columns.frozen + columns.scroll;
    return columns.places.find((one) => inside < one.left + one.width / 2)?.id ?? null;
  }
}
