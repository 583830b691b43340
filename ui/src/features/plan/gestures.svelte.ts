/**
 * Carries pointer events to the gesture machine and its effects to the plan. The machine decides,
 * the engine calculates; this only translates between them and the elements.
 */
import { EdgePull } from '../../core/gesture/edge';
import { step } from '../../core/gesture/machine';
import {
  IDLE,
  type At,
  type Band,
  type Effect,
  type Input,
  type State,
  type Target,
} from '../../core/gesture/types';
import { drawTask } from '../../actions/draw';
import type { EditDto } from '../../ipc/bindings';
import type { Board } from './board.svelte';
import { touchedBy } from './banding';
import { graspOf, pointAt, type Pointer } from './pointing';

interface Held {
  pane: HTMLElement;
  pointerId: number;
  /** Where it was pressed, and where it is. */
  down: Pointer;
  last: Pointer;
  inTime: EdgePull;
  inRows: EdgePull;
}

export class Gestures {
  state: State = $state.raw(IDLE);
  /** Where the pointer is, for what floats beside it. */
  pointer: Pointer | null = $state.raw(null);
  readonly #board: Board;
  #held: Held | null = null;
  #frame = 0;
  /** What was selected before a rectangle was drawn, and whether that stays. */
  #before: readonly number[] = [];
  #adding = false;

  constructor(board: Board) {
    this.#board = board;
  }

  get dragging(): boolean {
    return this.state.kind !== 'idle' && this.state.kind !== 'pressed';
  }

  down(event: PointerEvent, pane: HTMLElement, target: Target): void {
    if (this.#held) return;
    const pan = event.button === 1;
    if (event.button !== 0 && !pan) return;
    const board = this.#board;
    const task = 'task' in target ? target.task : null;
    const among = task !== null && !this.#choose(event, task);
    const row = task === null ? null : (board.plan?.row(task) ?? null);
    this.#held = {
      pane,
      pointerId: event.pointerId,
      down: event,
      last: event,
      inTime: new EdgePull(),
      inRows: new EdgePull(),
    };
    board.hover.quiet();
    const at = pointAt(board, pane, event, []);
    const grasp = graspOf(board, row);
    const other = event.ctrlKey || event.metaKey;
    const band = event.shiftKey || (board.session.chartView.ground === 'select') !== other;
    this.#before = [...board.selection.tasks];
    this.#adding = event.shiftKey;
    this.#take({ type: 'down', at, target, grasp, among, pan, band });
    window.addEventListener('keydown', this.#onKey, true);
  }

  move(event: PointerEvent): void {
    const held = this.#held;
    if (held?.pointerId !== event.pointerId) return;
    held.last = { clientX: event.clientX, clientY: event.clientY };
    this.#follow(held);
    if (this.dragging && !held.pane.hasPointerCapture(event.pointerId)) {
      held.pane.setPointerCapture(event.pointerId);
      if (this.state.kind !== 'panning') this.#frame = requestAnimationFrame(this.#scrollAtEdge);
    }
  }

  up(event: PointerEvent): void {
    const held = this.#held;
    if (held?.pointerId !== event.pointerId) return;
    held.last = { clientX: event.clientX, clientY: event.clientY };
    const at = this.#at(held);
    this.#end();
    this.#take({ type: 'up', at });
  }

  cancel(): void {
    this.#end();
    this.#take({ type: 'cancel' });
  }

  #end(): void {
    const held = this.#held;
    if (held?.pane.hasPointerCapture(held.pointerId)) {
      held.pane.releasePointerCapture(held.pointerId);
    }
    this.#held = null;
    this.pointer = null;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('keydown', this.#onKey, true);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  #follow(held: Held): void {
    this.#take({ type: 'move', at: this.#at(held) });
    this.pointer = this.dragging ? held.last : null;
  }

  #at(held: Held): At {
    const { state } = this;
    const dragged = state.kind === 'placing' ? [...state.tasks] : [];
    if (state.kind === 'pressed') dragged.push(...state.grasp.placed);
    return pointAt(this.#board, held.pane, held.last, dragged);
  }

  /** Selects what is pressed, unless it may be the handle of a whole selection. */
  #choose(event: PointerEvent, task: number): boolean {
    const { selection, plan, editing } = this.#board;
    editing.onEmptyRow = false;
    if (event.shiftKey) selection.extendTo(task, plan?.visible ?? []);
    else if (event.ctrlKey || event.metaKey) selection.toggle(task);
    else if (selection.has(task)) return false;
    else selection.select(task);
    return true;
  }

  #take(input: Input): void {
    const { state, effects } = step(this.state, input);
    this.state = state;
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: Effect): void {
    const { selection, viewport, preview } = this.#board;
    switch (effect.type) {
      case 'select':
        selection.select(effect.task);
        return;
      case 'selectLink':
        selection.onlyLink(effect.link);
        return;
      case 'deselect':
        selection.clear();
        return;
      case 'pan':
        viewport.scrollTime(effect.dx);
        viewport.scrollRows(effect.dy);
        return;
      case 'band':
        if (effect.band) this.#select(effect.band);
        else selection.these(this.#before);
        return;
      case 'preview':
        preview.propose(effect.edit);
        return;
      case 'clear':
        preview.clear();
        return;
      case 'perform':
        // What the pill has just refused is not asked for again.
        if (preview.refused) {
          preview.clear();
          return;
        }
        preview.settle();
        void this.#perform(effect.edit).then(() => {
          if (this.state.kind === 'idle') preview.clear();
        });
    }
  }

  async #perform(edit: EditDto): Promise<void> {
    const { session } = this.#board;
    if (edit.type === 'drawTask') await drawTask(session, edit);
    else await session.act(edit);
  }

  /** Selects the bars a rectangle touches. */
  #select(band: Band): void {
    const touched = touchedBy(this.#board, band);
    const kept = this.#adding ? this.#before : [];
    this.#board.selection.these([...new Set([...kept, ...touched])]);
  }

  /** Keeps scrolling while a drag is held near an edge, and the drag follows. */
  readonly #scrollAtEdge = (now: number): void => {
    const held = this.#held;
    const { viewport } = this.#board;
    const { height } = viewport;
    if (!held || !viewport.scroller) return;
    const rows = viewport.scroller.getBoundingClientRect();
    const pane = held.pane.getBoundingClientRect();
    const { clientX, clientY } = held.last;
    const { kind } = this.state;
    // Only along the axis the drag is about, and only towards where the hand has gone.
    const inRows = kind === 'linking' || kind === 'placing' || kind === 'banding';
    const inTime = kind !== 'placing' && kind !== 'panning';
    const across = { at: clientX, from: held.down.clientX, low: pane.left, high: pane.right };
    const { bottom } = rows;
    const along = { at: clientY, from: held.down.clientY, low: bottom - height, high: bottom };
    const dx = inTime ? held.inTime.step(across, now) : 0;
    const dy = inRows ? held.inRows.step(along, now) : 0;
    // A native scroll goes by whole pixels.
    if (dy !== 0) viewport.scrollRows(Math.sign(dy) * Math.ceil(Math.abs(dy)));
    if (dx !== 0) viewport.scrollTime(dx);
    if (dx !== 0 || dy !== 0) this.#follow(held);
    this.#frame = requestAnimationFrame(this.#scrollAtEdge);
  };
}
