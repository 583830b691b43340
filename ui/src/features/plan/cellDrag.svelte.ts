/** A press on a cell that becomes a range, and the handle in its corner that fills. */
import { EdgePull } from '../../core/gesture/edge';
import { fillTarget, type Rect } from '../../core/grid/range';
import { ROW } from '../../core/windowing';
import type { Board } from './board.svelte';
import { HEADER } from './viewport.svelte';

/** Less than this is a click with an unsteady hand. */
const SLACK = 4;

interface Held {
  kind: 'range' | 'fill';
  pane: HTMLElement;
  pointerId: number;
  down: { x: number; y: number };
  last: { x: number; y: number };
  pull: EdgePull;
  moved: boolean;
}

export class CellDrag {
  /** The cells a fill would take in. */
  target: Rect | null = $state.raw(null);
  readonly #board: Board;
  #held: Held | null = null;
  #frame = 0;

  constructor(board: Board) {
    this.#board = board;
  }

  down(event: PointerEvent, pane: HTMLElement, kind: Held['kind']): void {
    if (this.#held || event.button !== 0) return;
    const at = { x: event.clientX, y: event.clientY };
    this.#held = {
      kind,
      pane,
      pointerId: event.pointerId,
      down: at,
      last: at,
      pull: new EdgePull(),
      moved: false,
    };
    window.addEventListener('keydown', this.#onKey, true);
  }

  move(event: PointerEvent): void {
    const held = this.#held;
    if (held?.pointerId !== event.pointerId) return;
    held.last = { x: event.clientX, y: event.clientY };
    if (!held.moved) {
      const far = Math.hypot(held.last.x - held.down.x, held.last.y - held.down.y);
      if (far < SLACK) return;
      held.moved = true;
      held.pane.setPointerCapture(event.pointerId);
      this.#frame = requestAnimationFrame(this.#scrollAtEdge);
    }
    this.#follow(held);
  }

  up(event: PointerEvent): void {
    const held = this.#held;
    if (held?.pointerId !== event.pointerId) return;
    const { target } = this;
    this.#end();
    const { rect } = this.#board.range;
    if (held.kind === 'fill' && target && rect) this.#board.changing.fillBy(rect, target);
  }

  cancel(): void {
    this.#end();
  }

  #end(): void {
    const held = this.#held;
    if (held?.pane.hasPointerCapture(held.pointerId))
      held.pane.releasePointerCapture(held.pointerId);
    this.#held = null;
    this.target = null;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('keydown', this.#onKey, true);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  #follow(held: Held): void {
    const { plan, columns, editing, range, selection, viewport } = this.#board;
    if (!plan) return;
    const pane = held.pane.getBoundingClientRect();
    const low = viewport.scrollTop;
    const y = held.last.y - pane.top - HEADER;
    const inside = Math.max(low, Math.min(low + viewport.height - 1, y));
    const line = Math.max(0, Math.min(plan.visible.length - 1, Math.floor(inside / ROW)));
    if (held.kind === 'fill') {
      this.target = range.rect && fillTarget(range.rect, line);
      return;
    }
    const row = plan.visible[line] ?? plan.visible[line + 1];
    if (!row) return;
    const column = columns.at(held.last.x - pane.left);
    editing.column = column === 'number' ? 'name' : column;
    selection.extendTo(row.id, plan.visible);
    range.extended();
  }

  /** Keeps scrolling while the drag is held near an edge, and the range follows. */
  readonly #scrollAtEdge = (now: number): void => {
    const held = this.#held;
    const { viewport } = this.#board;
    if (!held || !viewport.scroller) return;
    const { bottom } = viewport.scroller.getBoundingClientRect();
    const dy = held.pull.step(
      { at: held.last.y, from: held.down.y, low: bottom - viewport.height, high: bottom },
      now,
    );
    if (dy !== 0) {
      viewport.scrollRows(Math.sign(dy) * Math.ceil(Math.abs(dy)));
      this.#follow(held);
    }
    this.#frame = requestAnimationFrame(this.#scrollAtEdge);
  };
}
