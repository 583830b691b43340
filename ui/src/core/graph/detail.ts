/** How much is drawn: no word can be read below a size, and nobody reads two lines of tiny print. */

/** Boxes alone; boxes with names; all there is to say. */
export type Detail = 'blocks' | 'names' | 'full';

const NAMES_FROM = 0.34;
const FULL_FROM = 0.68;

export function detailAt(zoom: number): Detail {
  if (zoom >= FULL_FROM) return 'full';
  return zoom >= NAMES_FROM ? 'names' : 'blocks';
}

/** The zoom at which everything can be read. */
export const READABLE = 0.85;
