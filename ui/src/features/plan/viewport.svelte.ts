/**
 * What part of the plan is in the window: rows by a native scroll, time by a scale of our own. The
 * chart is never wider than the window. Bars and arrows are placed against `layer`, an origin that
 * follows the left edge in very wide steps, so that scrolling in time moves one element and not
 * every bar. The calendar behind them lies on a `ground` of its own, which is drawn only a little
 * wider than the window and follows in smaller steps.
 */
import {
  fit,
  levelLabel,
  tiers,
  zoomAt,
  type Room,
  type Scale,
  type Tiers,
} from '../../core/scale';
import {
  poolSize,
  rowsInSight,
  rowSpan,
  scrollToMiddle,
  scrollToRow,
  type Span,
} from '../../core/windowing';

/** Width of a step of the layer's origin. */
const FAR = 16_384;
/** Width of a step of the ground's. */
const NEAR = 512;
export const HEADER = 44;

export class Viewport {
  /** Of the chart. */
  width = $state(0);
  /** Of the rows in sight, without the header. */
  height = $state(0);
  scrollTop = $state(0);
  rowCount = $state(0);
  left = $state(0);
  pxPerDay = $state(6);
  /** Fits the plan as soon as the size of the chart is known. */
  fitted = $state(false);
  /** What is in sight has been seen: rows beside it may exist, too. */
  seen = $state(false);
  scroller: HTMLElement | null = null;

  readonly tiers: Tiers = $derived(tiers(this.pxPerDay));
  readonly label: string = $derived(levelLabel(this.pxPerDay));
  readonly #far: number = $derived(Math.floor((this.left * this.pxPerDay) / FAR));
  readonly #near: number = $derived(Math.floor((this.left * this.pxPerDay) / NEAR));
  /** The scale of everything inside the layer, and where the layer lies in the window. */
  readonly layer: Scale = $derived({
    left: (this.#far * FAR) / this.pxPerDay,
    pxPerDay: this.pxPerDay,
  });
  readonly layerX: number = $derived((this.layer.left - this.left) * this.pxPerDay);
  /** The same of the ground. */
  readonly ground: Scale = $derived({
    left: (this.#near * NEAR) / this.pxPerDay,
    pxPerDay: this.pxPerDay,
  });
  readonly groundX: number = $derived((this.ground.left - this.left) * this.pxPerDay);
  /** How much of the ground may come into sight before its origin moves. */
  readonly groundWidth: number = $derived(NEAR + this.width);
  readonly #first: number = $derived(this.#span().first);
  readonly #last: number = $derived(this.#span().last);
  readonly span: Span = $derived({ first: this.#first, last: this.#last });
  readonly pool: number = $derived(poolSize(this.height));

  /** No rows before it is known where they are drawn: they would only be drawn twice. */
  #span(): Span {
    const count = this.fitted ? this.rowCount : 0;
    return this.seen
      ? rowSpan(this.scrollTop, this.height, count)
      : rowsInSight(this.scrollTop, this.height, count);
  }

  get scale(): Scale {
    return { left: this.left, pxPerDay: this.pxPerDay };
  }

  show(scale: Scale): void {
    this.left = scale.left;
    this.pxPerDay = scale.pxPerDay;
  }

  zoom(factor: number, x: number = this.width / 2): void {
    this.show(zoomAt(this.scale, factor, x));
  }

  fit(from: number, to: number, room: Room): void {
    this.show(fit(from, to, this.width, room));
  }

  scrollTime(px: number): void {
    this.left += px / this.pxPerDay;
  }

  scrollRows(px: number): void {
    if (this.scroller) this.scroller.scrollTop += px;
  }

  /** Puts a day into the middle. */
  center(day: number): void {
    this.left = day - this.width / 2 / this.pxPerDay;
  }

  /** Scrolls in time no further than needed to see a day. */
  showDay(day: number, margin = 60): void {
    const x = (day - this.left) * this.pxPerDay;
    if (x < margin) this.left -= (margin - x) / this.pxPerDay;
    else if (x > this.width - margin) this.left += (x - this.width + margin) / this.pxPerDay;
  }

  /** Scrolls rows no further than needed to see one. */
  showRow(index: number): void {
    if (this.scroller) this.#scrollTo(scrollToRow(index, this.scroller.scrollTop, this.height));
  }

  showRowInMiddle(index: number): void {
    if (this.scroller) this.#scrollTo(scrollToMiddle(index, this.scroller.scrollTop, this.height));
  }

  #scrollTo(top: number): void {
    if (this.scroller && top !== this.scroller.scrollTop) {
      this.scroller.scrollTop = top;
      this.scrollTop = this.scroller.scrollTop;
    }
  }
}
