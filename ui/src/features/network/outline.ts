/** The outlines of nodes. */
import type { Rect } from '../../core/graph/camera';
import type { Shape } from './look';

interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  roundRect(x: number, y: number, w: number, h: number, radius: number): void;
}

/** How far the ends of a gate point, and the corners of a decision are cut. */
const POINT = 13;
const CUT = 10;

export function outline(ctx: Path, shape: Shape, box: Rect): void {
  const { x, y, w, h } = box;
  switch (shape) {
    case 'awaited':
      ctx.roundRect(x, y, w, h, h / 2);
      return;
    case 'gate': {
      const cut = Math.min(POINT, w / 3);
      polygon(ctx, [
        x + cut,
        y,
        x + w - cut,
        y,
        x + w,
        y + h / 2,
        x + w - cut,
        y + h,
        x + cut,
        y + h,
        x,
        y + h / 2,
      ]);
      return;
    }
    case 'decision': {
      const c = Math.min(CUT, w / 4, h / 4);
      polygon(ctx, [
        x + c,
        y,
        x + w - c,
        y,
        x + w,
        y + c,
        x + w,
        y + h - c,
        x + w - c,
        y + h,
        x + c,
        y + h,
        x,
        y + h - c,
        x,
        y + c,
      ]);
      return;
    }
    case 'date':
      ctx.roundRect(x, y, w, h, 3);
      return;
    case 'box':
    case 'stack':
      ctx.roundRect(x, y, w, h, 7);
  }
}

function polygon(ctx: Path, points: readonly number[]): void {
  for (let i = 0; i + 1 < points.length; i += 2) {
    if (i === 0) ctx.moveTo(points[0] ?? 0, points[1] ?? 0);
    else ctx.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  }
  ctx.closePath();
}
