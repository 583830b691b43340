/**
 * Keeps the lanes of arrows apart. Arrows that leave from one bar may share a trunk, and arrows that
 * lead to one bar may meet before it; all others run beside each other.
 */
import { APART, type Point, type Taken } from './routing';

interface Line {
  /** Across: the x of an upright line, the y of a level one. */
  at: number;
  /** Along. */
  from: number;
  to: number;
  /** The rows the arrow joins. */
  out: number;
  into: number;
}

const BUCKET = 8;
/** Lines that only touch at their ends do not run along each other. */
const TOUCH = 2;

export class Lanes {
  readonly #upright = new Map<number, Line[]>();
  readonly #level = new Map<number, Line[]>();

  /** What the other arrows leave free for the one between two rows. */
  seenBy(out: number, into: number): Taken {
    return {
      upright: (x, y1, y2) => isFree(this.#upright, { at: x, from: y1, to: y2, out, into }),
      level: (y, x1, x2) => isFree(this.#level, { at: y, from: x1, to: x2, out, into }),
    };
  }

  /** Remembers an arrow. Its ends lie in the rows it joins and are in nobody's way. */
  add(points: readonly Point[], out: number, into: number): void {
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (!a || !b) continue;
      if (a.x === b.x) {
        keep(this.#upright, { at: a.x, from: a.y, to: b.y, out, into });
      } else if (index > 1 && index < points.length - 1) {
        keep(this.#level, { at: a.y, from: a.x, to: b.x, out, into });
      }
    }
  }
}

function keep(lines: Map<number, Line[]>, line: Line): void {
  const bucket = Math.floor(line.at / BUCKET);
  const found = lines.get(bucket);
  if (found) found.push(line);
  else lines.set(bucket, [line]);
}

function isFree(lines: ReadonlyMap<number, Line[]>, line: Line): boolean {
  const bucket = Math.floor(line.at / BUCKET);
  for (let near = bucket - 1; near <= bucket + 1; near++) {
    if (lines.get(near)?.some((other) => collide(line, other))) return false;
  }
  return true;
}

function collide(a: Line, b: Line): boolean {
  if (Math.abs(a.at - b.at) >= APART || a.out === b.out || a.into === b.into) return false;
  const from = Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to));
  const to = Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to));
  return to - from > TOUCH;
}
