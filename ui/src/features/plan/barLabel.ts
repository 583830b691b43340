/** Where the words of a bar stand: behind it, or in it where its end is out of sight. */
import type { BarLook } from './barLook';

/** A name is given so much room inside of a bar, and so much it needs to the right of one. */
const NAME = 80;
const EDGE = 24;
/** A promise nearer than this to the left of its name pushes the name aside. */
const CLEAR = 140;
const NAME_LEFT = 7;
const NAME_AFTER_MARK = 20;
/** Between a bar and its name: knobs want room, and a diamond ends in a point. */
const AIR = 12;
const AIR_OF_SHAPE = 8;
const AIR_OF_KNOBS = 22;

export interface LabelPlace {
  /** From the left end of the bar. */
  x: number;
  within: boolean;
}

/** None when the bar has left the window to the left: nothing of it is told there. */
export function labelPlace(
  look: Pick<BarLook, 'x' | 'width' | 'kind' | 'holdsName' | 'held' | 'mark' | 'promise'>,
  layerX: number,
  width: number,
): LabelPlace | null {
  const left = look.x + layerX;
  if (left + look.width < 0) return null;
  const within = look.holdsName && left < width - NAME && left + look.width > width - EDGE;
  if (within) {
    return { x: Math.max(look.mark ? NAME_AFTER_MARK : NAME_LEFT, NAME_LEFT - left), within };
  }
  const air = look.held ? AIR_OF_KNOBS : look.kind === 'milestone' ? AIR_OF_SHAPE : AIR;
  return { x: look.width + clearOf(look) + air, within };
}

/** How far a promise pushes the name aside. */
function clearOf({ promise }: Pick<BarLook, 'promise'>): number {
  return promise && !promise.late && promise.width < CLEAR ? promise.width + 4 : 0;
}
