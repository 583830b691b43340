/** How fast a drag that is held near an edge scrolls what it is dragged over. */

/** So near to an edge, in pixels, it can begin. */
const ZONE = 24;
/** Pixels in a frame of the usual sixtieth of a second, at the very edge. */
const MOST = 6;
const FRAME = 1000 / 60;
/** A pointer has to rest for so long before scrolling begins under it. */
const REST = 150;
/** From then on it takes so long to come to full speed. */
const RAMP = 600;
/** A resting hand shakes. */
const SHAKE = 1;

/** A pointer and the edges of what it is in, along one axis. */
export interface Reach {
  at: number;
  /** Where it was pressed: only what lies further out than that is reached for. */
  from: number;
  low: number;
  high: number;
}

/** Along one axis, through one drag. */
export class EdgePull {
  #side: -1 | 0 | 1 = 0;
  #at = 0;
  #now = 0;
  /** Since when it rests in the zone, and since when it scrolls. */
  #rests = 0;
  #began: number | null = null;

  /** Pixels to scroll in this frame, which is drawn at `now`, in milliseconds. */
  step({ at, from, low, high }: Reach, now: number): number {
    const side = at < low + ZONE && at < from ? -1 : at > high - ZONE && at > from ? 1 : 0;
    const outward = (at - this.#at) * side;
    const frames = Math.min(1, (now - this.#now) / FRAME);
    const came = side !== this.#side;
    this.#side = side;
    this.#at = at;
    this.#now = now;
    if (came || outward < -SHAKE) {
      this.#rests = now;
      this.#began = null;
    }
    if (came || side === 0) return 0;
    if (outward > SHAKE || now - this.#rests > REST) this.#began ??= now;
    if (this.#began === null) return 0;
    const depth = Math.min(1, (side < 0 ? low + ZONE - at : at - high + ZONE) / ZONE);
    const ramp = Math.min(1, (now - this.#began) / RAMP);
    return side * MOST * depth * depth * ramp * frames;
  }
}
