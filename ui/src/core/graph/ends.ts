/** The ends of nodes: where links are drawn from and to. */
import type { NodeDto } from '../../ipc/bindings';
import type { Point } from './camera';

export type End = 'start' | 'finish';

/** How far outside and inside its border a handle of a node can be grabbed, in screen pixels. */
const OUTSIDE = 12;
const INSIDE = 5;
/** How tall a handle is, in screen pixels. */
const TALL = 12;

/** The handle under a point. `px` is what a pixel of the screen is in the graph. */
export function handleAt(node: NodeDto, at: Point, px: number): End | null {
  const middle = node.y + node.h / 2;
  if (Math.abs(at.y - middle) > Math.max(TALL * px, node.h / 3)) return null;
  if (at.x >= node.x - OUTSIDE * px && at.x <= node.x + INSIDE * px) return 'start';
  const right = node.x + node.w;
  return at.x >= right - INSIDE * px && at.x <= right + OUTSIDE * px ? 'finish' : null;
}

/** The end a link dropped there joins: the nearer one. */
export function endAt(node: NodeDto, at: Point): End {
  return at.x < node.x + node.w / 2 ? 'start' : 'finish';
}

export function endPoint(node: NodeDto, end: End): Point {
  return { x: end === 'start' ? node.x : node.x + node.w, y: node.y + node.h / 2 };
}
