/** Boxes of bars in pixels, from days. */
import type { Scale } from './scale';
import { toX } from './scale';

export const BAR_HEIGHT = 14;
export const DIAMOND = 14;
/** A bar is never thinner than this, so that it can be seen and grabbed. */
const MIN_WIDTH = 4;

export interface Box {
  x: number;
  width: number;
}

/** Left and width of a stretch of days. */
export function box(scale: Scale, from: number, to: number): Box {
  const x = toX(scale, from);
  return { x, width: Math.max(MIN_WIDTH, toX(scale, to) - x) };
}

/** Where arrows meet a row: the ends of its bar, or the sides of its diamond. */
export function ends(scale: Scale, from: number, to: number, milestone: boolean): Box {
  if (!milestone) return box(scale, from, to);
  return { x: toX(scale, from) - DIAMOND / 2, width: DIAMOND };
}

/** Which side of the window a bar has left by, if it has. */
export function outside(at: Box, width: number): 'left' | 'right' | null {
  if (at.x + at.width < 0) return 'left';
  return at.x > width ? 'right' : null;
}

/** Resize handles lie inside a bar with room for three zones, and outside a narrow one. */
export function handlesOutside(width: number): boolean {
  return width < 26;
}
