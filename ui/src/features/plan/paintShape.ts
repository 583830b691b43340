/** Draws a milestone: a diamond, or the shape of what it is a milestone of. */
import type { BarLook } from './barLook';
import { drawing, plain, rounded, type Brush } from './brush';
import { AWAITED, SHAPES } from './kinds';
import type { Spot } from './paintBar';

/** Shapes are drawn in a square of so many pixels. */
const SQUARE = 16;
const TOP = 6;
const TICK = 'M5.2 8.2 7.2 10.2 10.8 5.9';
const TICK_IN_BOX = 'M4.6 8.3 7 10.7 11.4 5.5';
/** What another name promised. */
const PROMISED = [2.6, 2];

export function paintShape(brush: Brush, look: BarLook, { x, y }: Spot): void {
  const { ctx, ink } = brush;
  const colour = colourOf(brush, look);
  const kind = look.shape ?? 'milestone';
  const sign = AWAITED[kind];
  const top = y + TOP;
  ctx.translate(x, top);
  rounded(ctx);
  if (sign === undefined) shape(brush, look, SHAPES[kind] ?? SHAPES.milestone ?? '', colour);
  else box(brush, look, sign, colour);
  plain(ctx);
  ctx.translate(-x, -top);
  const frame = { x, y: top, width: SQUARE, height: SQUARE, radius: 3 };
  if (look.refused) brush.frame(frame, 1, { colour: ink.bad, width: 2 });
  else if (look.selected || look.traced || look.target) {
    brush.frame(frame, 1, { colour: ink.selection, width: 2 });
  } else if (look.stop) {
    brush.frame(frame, 1, { colour: ink.bad, width: 1.5, dash: [1.5, 1.5] });
  }
}

function colourOf({ ink }: Brush, look: BarLook): string {
  if (look.unplaced) return ink.text3;
  if (look.done || look.inactive) return ink.done;
  if (look.near) return ink.near;
  return look.critical ? ink.signCritical : ink.sign;
}

function shape(brush: Brush, look: BarLook, path: string, colour: string): void {
  const { ctx, ink } = brush;
  const outline = drawing(path);
  ctx.fillStyle = look.unplaced ? ink.bg : colour;
  ctx.fill(outline);
  if (look.unplaced) brush.stroke({ colour, width: 1.4, dash: [1.5, 2] }, outline);
  if (look.done) brush.stroke({ colour: ink.bg, width: 1.8 }, drawing(TICK));
  if (!look.external) return;
  plain(ctx);
  ctx.beginPath();
  ctx.arc(SQUARE / 2, SQUARE / 2, 9.6, 0, 2 * Math.PI);
  brush.stroke({ colour, width: 1.2, dash: PROMISED });
}

/** What is awaited lies in a box; the sign in it is its type. */
function box(brush: Brush, look: BarLook, sign: string, colour: string): void {
  const { ctx, ink } = brush;
  ctx.beginPath();
  ctx.roundRect(1, 1, 14, 14, 3);
  ctx.fillStyle = ink.bg;
  ctx.fill();
  const line = { colour, width: 1.5 };
  brush.stroke(look.external ? { ...line, dash: PROMISED } : line);
  brush.stroke({ colour, width: 1.4 }, drawing(look.done ? TICK_IN_BOX : sign));
}
