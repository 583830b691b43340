/** Draws what stands beside a bar: where it lay, what was promised, what is insisted on. */
import { ROW } from '../../core/windowing';
import type { BarLook } from './barLook';
import { drawing, plain, rounded, type Brush } from './brush';
import { MARK_PATHS } from './marks';
import type { Spot } from './paintBar';

const MIDDLE = ROW / 2;
const DASHED = [3, 2];
/** Half of the diamond of a promise, and of a milestone that is folded away. */
const PROMISE = 5.6;
const FOLDED = 5;
const WAS = { top: 22, high: 4, dot: 8, dotTop: 19 };

/** The place a bar had before the preview, and how far it is from its promise. */
export function paintBehind(brush: Brush, look: BarLook, at: Spot): void {
  const { ctx, ink } = brush;
  const { old, promise } = look;
  if (old) {
    const alpha = ctx.globalAlpha;
    ctx.globalAlpha = alpha * 0.7;
    const x = brush.snap(at.x + old.x);
    const box = { x, y: at.y + 7, width: brush.snap(old.width), height: 14, radius: 3 };
    brush.frame(box, -1, { colour: ink.text3, width: 1, dash: DASHED });
    ctx.globalAlpha = alpha;
  }
  if (!promise) return;
  if (!promise.late) {
    diamond(brush, at, promise.x);
    return;
  }
  const from = at.x + promise.x;
  brush.level(from, from + promise.width, at.y + MIDDLE + 0.5, {
    colour: ink.bad,
    width: 1,
    dash: DASHED,
  });
}

/** What stands over it. */
export function paintSigns(brush: Brush, look: BarLook, at: Spot): void {
  const { ctx, ink } = brush;
  if (look.promise?.late === true) diamond(brush, at, look.promise.x);
  if (look.was) {
    const x = brush.snap(look.was.x);
    if (look.kind === 'milestone') {
      const { dot, dotTop } = WAS;
      brush.block(x, at.y + dotTop, dot, dot, dot / 2, ink.baseline);
    } else {
      brush.block(x, at.y + WAS.top, brush.snap(look.was.width), WAS.high, 1, ink.baseline);
    }
  }
  if (look.deadline) {
    const { x, over, missed } = look.deadline;
    const colour = missed ? ink.bad : ink.text2;
    if (over > 0) {
      brush.level(x, x + over, at.y + 5.5, { colour: ink.bad, width: 1, dash: DASHED });
    }
    const left = brush.snap(x) - 6;
    const top = at.y - 5;
    ctx.translate(left, top);
    rounded(ctx);
    brush.stroke({ colour, width: 1.4 }, drawing(MARK_PATHS.deadline));
    plain(ctx);
    ctx.translate(-left, -top);
  }
  if (!look.folded) return;
  folded(brush, look.folded.plain, at.y, ink.sign);
  folded(brush, look.folded.done, at.y, ink.done);
  folded(brush, look.folded.critical, at.y, ink.signCritical);
}

/** An empty diamond where the row would end if the promise were kept. */
function diamond(brush: Brush, at: Spot, promised: number): void {
  const { ctx, ink } = brush;
  const x = brush.snap(at.x + promised);
  ctx.beginPath();
  trace(ctx, x, at.y + MIDDLE, PROMISE);
  ctx.fillStyle = ink.bg;
  ctx.fill();
  brush.stroke({ colour: ink.text3, width: 1.5 });
}

function folded(brush: Brush, places: readonly number[], y: number, colour: string): void {
  if (places.length === 0) return;
  const { ctx, ink } = brush;
  ctx.beginPath();
  for (const x of places) trace(ctx, brush.snap(x), y + MIDDLE, FOLDED);
  ctx.fillStyle = colour;
  ctx.fill();
  brush.stroke({ colour: ink.bg, width: 1 });
}

function trace(ctx: CanvasRenderingContext2D, x: number, y: number, half: number): void {
  ctx.moveTo(x, y - half);
  ctx.lineTo(x + half, y);
  ctx.lineTo(x, y + half);
  ctx.lineTo(x - half, y);
  ctx.closePath();
}
