/** Which rows exist as elements. The number of elements depends on the window, never on the plan. */

export interface Span {
  /** First row. */
  first: number;
  /** One past the last row. */
  last: number;
}

export const ROW = 28;
/** Rows kept ready above and below what is in sight. */
const OVERSCAN = 4;
/** The span moves in steps, so that most scroll events change no element at all. */
const STEP = 4;

/** How many elements a window of this height needs. */
export function poolSize(height: number): number {
  return Math.ceil(height / ROW) + STEP + 2 * OVERSCAN;
}

export function rowSpan(scrollTop: number, height: number, count: number): Span {
  const first = Math.floor(scrollTop / ROW / STEP) * STEP - OVERSCAN;
  return {
    first: Math.max(0, Math.min(first, count - 1)),
    last: Math.max(0, Math.min(count, first + poolSize(height))),
  };
}

/** Only what is in sight: all that a first frame shows. Lies within the span. */
export function rowsInSight(scrollTop: number, height: number, count: number): Span {
  const span = rowSpan(scrollTop, height, count);
  return {
    first: Math.max(span.first, Math.min(Math.floor(scrollTop / ROW), count - 1)),
    last: Math.min(span.last, Math.ceil((scrollTop + height) / ROW)),
  };
}

export interface Slot<T> {
  /** Which element: stays the same while rows pass through it. */
  slot: number;
  index: number;
  item: T;
}

/**
 * Deals the rows of a span to elements. A row keeps its element as long as it stays in the span,
 * and an element that falls out at one end is used again at the other. An element that keeps its
 * row is told by the very object it was told by before: whoever watches it has nothing to do.
 */
export class Dealer<T extends object> {
  #before = new Map<number, Slot<T>>();

  deal(items: readonly (T | null)[], span: Span, pool: number): Slot<T>[] {
    const dealt = new Map<number, Slot<T>>();
    for (let index = span.first; index < span.last; index++) {
      const item = items[index];
      if (!item) continue;
      const slot = index % pool;
      const known = this.#before.get(slot);
      const same = known?.index === index && known.item === item;
      dealt.set(slot, same ? known : { slot, index, item });
    }
    this.#before = dealt;
    return [...dealt.values()].sort((a, b) => a.slot - b.slot);
  }
}

/** How far to scroll so that a row is wholly in sight; the present place when it is. */
export function scrollToRow(index: number, scrollTop: number, height: number): number {
  const top = index * ROW;
  if (top < scrollTop) return top;
  if (top + ROW > scrollTop + height) return Math.max(0, top + ROW - height);
  return scrollTop;
}

/** How far to scroll so that a row is in the middle third; the present place when it is there. */
export function scrollToMiddle(index: number, scrollTop: number, height: number): number {
  const middle = index * ROW + ROW / 2;
  if (Math.abs(middle - scrollTop - height / 2) <= height / 6) return scrollTop;
  return Math.max(0, middle - height / 2);
}
