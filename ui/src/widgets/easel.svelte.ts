/** A canvas that is drawn on in the next frame after something on it changed, and only then. */
import { untrack } from 'svelte';
import { density as densityOfPage } from './density';
import { readInk, type Ink } from './ink';

export interface Size {
  width: number;
  height: number;
}

/** Draws everything, on a canvas whose pixels are the page's; `density` of the screen's make one. */
export type Draw = (ctx: CanvasRenderingContext2D, density: number) => void;

export class Easel {
  /** Another number when fonts have come, or the screen or its contrast is another one. */
  #turned = $state(0);
  readonly #opaque: boolean;
  #canvas: HTMLCanvasElement | null = null;
  #frame = 0;
  #next: { size: Size; draw: Draw } | null = null;

  readonly #theme: () => unknown;

  /** Nothing behind an opaque one is ever seen. */
  constructor(opaque: boolean, theme: () => unknown) {
    this.#opaque = opaque;
    this.#theme = theme;
  }

  /** What it is drawn with now. */
  readonly ink: Ink = $derived.by(() => {
    void this.#theme();
    void this.#turned;
    return readInk();
  });

  /** Takes a canvas; the answer lets go of it. */
  readonly attach = (canvas: HTMLCanvasElement): (() => void) => {
    this.#canvas = canvas;
    const turn = (): void => {
      this.#turned = untrack(() => this.#turned) + 1;
    };
    if ('fonts' in document && document.fonts.status === 'loading') {
      void document.fonts.ready.then(turn);
    }
    const queries = ['(prefers-contrast: more)', `(resolution: ${window.devicePixelRatio}dppx)`];
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener('change', turn);
    return () => {
      for (const list of lists) list.removeEventListener('change', turn);
      cancelAnimationFrame(this.#frame);
      this.#canvas = null;
    };
  };

  /** Has something drawn in the next frame; what was to be drawn in it before is forgotten. */
  show(size: Size, draw: Draw): void {
    this.#next = { size, draw };
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.drawNow);
  }

  /** Draws what was to be drawn in the next frame. */
  readonly drawNow = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const canvas = this.#canvas;
    const ctx = canvas?.getContext('2d', { alpha: !this.#opaque });
    if (!canvas || !ctx || !this.#next) return;
    const { size, draw } = this.#next;
    const density = densityOfPage();
    const wide = Math.round(size.width * density);
    const high = Math.round(size.height * density);
    // As large as its pixels are: anything else would be drawn to other pixels, and a blur.
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    canvas.style.width = `${wide / density}px`;
    canvas.style.height = `${high / density}px`;
    untrack(() => {
      draw(ctx, density);
    });
  };
}
