/**
 * What those are told who don't see a picture, and what the pointer finds: an element for each row
 * that is drawn. It follows once what moves has come to rest. In every frame of a scroll or a drag
 * it would take several times as long as the picture.
 */
import { flushSync, untrack } from 'svelte';
import { Rest } from '../../core/rest';
import type { Board } from './board.svelte';
import type { Gestures } from './gestures.svelte';

export class Told<Look> {
  looks: readonly Look[] = $state.raw([]);
  /** Something has moved and has not been told. */
  moving = $state(false);
  readonly #drawn: () => readonly Look[];
  readonly #rest = new Rest(() => {
    this.#take();
  });

  /** Belongs to a component: `drawn` is followed as long as that lives. */
  constructor(board: Board, gestures: Gestures, drawn: () => readonly Look[]) {
    this.#drawn = drawn;
    const { viewport, editing } = board;
    let place: readonly unknown[] | null = null;
    let open: unknown = null;
    $effect(() => {
      const looks = drawn();
      const now = [viewport.span, viewport.layer];
      const { seen } = viewport;
      const { dragging } = gestures;
      // What is typed wants its editor at once.
      const opened = editing.open !== open;
      open = editing.open;
      if (!seen) return;
      const moves = place?.some((one, nth) => one !== now[nth]) ?? false;
      place = now;
      if (opened) this.#rest.follow();
      else if (moves || dragging) {
        untrack(() => (this.moving = true));
        this.#rest.postpone();
      } else if (!this.#rest.waiting) this.looks = looks;
    });
    $effect(() => () => {
      this.#rest.forget();
    });
  }

  /** The element under the pointer as it is drawn. */
  under(event: MouseEvent): Element | null {
    if (!this.#rest.waiting) return event.target as Element;
    flushSync(() => {
      this.#rest.follow();
    });
    return document.elementFromPoint(event.clientX, event.clientY);
  }

  #take(): void {
    this.moving = false;
    this.looks = this.#drawn();
  }
}
