/** Draws a bar with everything it carries: work, a summary, or a milestone by its shape. */
import { ROW } from '../../core/windowing';
import type { BarLook } from './barLook';
import { drawing, plain, rounded, type Brush, type Framed } from './brush';
import { MARK_PATHS } from './marks';
import { paintBehind, paintSigns } from './paintSigns';
import { paintLabel } from './paintLabel';
import { paintShape } from './paintShape';

const TOP = 7;
const HIGH = 14;
const RADIUS = 3;
/** A heavy foot tells critical from the rest without its colour, a dashed edge the near ones. */
const FOOT = 4;
const BRACKET = { top: 8, high: 12, leg: 6, thick: 0.45 };
/** What steps back beside a path that stands out, and what the end does not wait for. */
const BESIDE = 0.4;
const APART = 0.45;
/** Stripes across what can't proceed: close together where a blocker names the row itself. */
const STRIPE = 2;
const GAPS = { direct: 4, upstream: 9 };
const STRIPES_ALPHA = 0.62;

/** Where a bar is painted: on whole pixels. */
export interface Spot {
  x: number;
  y: number;
  width: number;
}

/** The window bars are painted in. */
export interface Pane {
  layerX: number;
  width: number;
  isolating: boolean;
}

export function paintBar(brush: Brush, look: BarLook, pane: Pane): void {
  const { ctx } = brush;
  const x = brush.snap(look.x);
  const at: Spot = {
    x,
    y: look.index * ROW,
    width: Math.max(1, brush.snap(look.x + look.width) - x),
  };
  const steps = pane.isolating && !look.traced && !look.selected && !look.hovered;
  const alpha = (steps ? BESIDE : 1) * (look.apart ? APART : 1);
  ctx.globalAlpha = alpha;
  paintBehind(brush, look, at);
  if (look.kind === 'milestone') paintShape(brush, look, at);
  else if (look.kind === 'summary') bracket(brush, look, at);
  else work(brush, look, at);
  tail(brush, look, at);
  mark(brush, look, at);
  paintLabel(brush, look, at, pane);
  paintSigns(brush, look, at);
  ctx.globalAlpha = 1;
}

/** Whether anything of a bar may be in a window of this width. */
export function inWindow(look: BarLook, layerX: number, width: number): boolean {
  const left = look.x + layerX;
  const { old, promise, was, deadline, folded } = look;
  if (folded || was || deadline) return true;
  const from = Math.min(0, old?.x ?? 0, promise?.x ?? 0) - 2 * HIGH;
  const to = Math.max(look.width, (old?.x ?? 0) + (old?.width ?? 0), promise?.x ?? 0);
  // A name stands behind its bar, and nothing is told of what has left to the left.
  return left + from < width && left + to + Math.max(look.tail, 2 * HIGH) > 0;
}

/** The colour of an edge, and of a milestone. */
function edgeOf({ ink }: Brush, look: BarLook): string {
  if (look.done) return ink.doneEdge;
  if (look.near && !look.critical) return ink.nearEdge;
  return look.critical ? ink.criticalEdge : ink.barEdge;
}

function fillOf({ ink }: Brush, look: BarLook): string {
  if (look.done) return ink.done;
  if (look.near && !look.critical) return ink.near;
  return look.critical ? ink.critical : ink.bar;
}

function work(brush: Brush, look: BarLook, at: Spot): void {
  if (!look.pieces) {
    body(brush, look, at.x, at.y, at.width, (at.width * look.percent) / 100);
    around(brush, look, { ...at, y: at.y + TOP, height: HIGH, radius: RADIUS });
    return;
  }
  // A dotted thread between the stretches it is worked on.
  const thread = { colour: edgeOf(brush, look), width: 2, dash: [2, 2] };
  brush.level(at.x, at.x + at.width, at.y + ROW / 2, thread);
  for (const piece of look.pieces) {
    const x = brush.snap(at.x + piece.x);
    const width = Math.max(1, brush.snap(at.x + piece.x + piece.width) - x);
    body(brush, look, x, at.y, width, piece.filled);
    around(brush, look, { x, width, y: at.y + TOP, height: HIGH, radius: RADIUS });
  }
}

function body(
  brush: Brush,
  look: BarLook,
  x: number,
  row: number,
  width: number,
  filled: number,
): void {
  const { ctx, ink } = brush;
  const y = row + TOP;
  const box = { x, y, width, height: HIGH, radius: RADIUS };
  if (look.unplaced || look.inactive) {
    // Nothing says when, and it only has to lie somewhere; or an outline of what it was.
    const dash = look.unplaced ? [1.5, 1.5] : [3, 3];
    brush.frame(box, -1.25, { colour: ink.text3, width: look.unplaced ? 1.5 : 1, dash });
    return;
  }
  const edge = edgeOf(brush, look);
  const fill = fillOf(brush, look);
  const dashed = look.near && !look.critical;
  const foot = look.critical ? FOOT : 1;
  brush.block(x, y, width, HIGH, RADIUS, dashed ? fill : edge);
  const inside = { x: x + 1, y: y + 1, width: width - 2, height: HIGH - 1 - foot };
  if (inside.width > 0) {
    if (!dashed) brush.block(inside.x, inside.y, inside.width, inside.height, RADIUS - 1, fill);
    const part = Math.min(inside.width, filled);
    if (part > 0) {
      ctx.fillStyle = ink.progress;
      ctx.beginPath();
      const end = part < inside.width - 1 ? 0 : RADIUS - 1;
      ctx.roundRect(inside.x, inside.y, part, inside.height, [RADIUS - 1, end, end, RADIUS - 1]);
      ctx.fill();
    }
    if (look.stop) stripes(brush, inside, GAPS[look.stop]);
  }
  if (dashed) brush.frame(box, -1, { colour: edge, width: 1, dash: [3, 2] });
}

function stripes(brush: Brush, box: Omit<Framed, 'radius'>, gap: number): void {
  const { ctx, ink } = brush;
  const step = (gap + STRIPE) * Math.SQRT2;
  brush.within(box, () => {
    ctx.globalAlpha *= STRIPES_ALPHA;
    ctx.beginPath();
    for (let x = box.x - box.height; x < box.x + box.width; x += step) {
      ctx.moveTo(x, box.y + box.height);
      ctx.lineTo(x + box.height, box.y);
    }
    brush.stroke({ colour: ink.barText, width: STRIPE });
  });
}

/** Work is critical, not what holds it: red is spent where something can be done about it. */
function bracket(brush: Brush, look: BarLook, { x, y, width }: Spot): void {
  const { ctx, ink } = brush;
  const { high, thick } = BRACKET;
  const top = y + BRACKET.top;
  const leg = Math.min(BRACKET.leg, width / 2);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x + width, top);
  ctx.lineTo(x + width, top + high);
  ctx.lineTo(x + width - leg, top + high * thick);
  ctx.lineTo(x + leg, top + high * thick);
  ctx.lineTo(x, top + high);
  ctx.closePath();
  ctx.fillStyle = look.exceeded ? ink.bad : ink.summary;
  ctx.fill();
  const box = { x, y: top, width, height: high, radius: 0 };
  if (look.selected) brush.frame(box, 2, { colour: ink.selection, width: 2 });
  else around(brush, look, box);
}

/** What pointer and choice draw around a body, or that another name promised it. */
function around(brush: Brush, look: BarLook, box: Framed): void {
  const { ink } = brush;
  if (look.target) {
    brush.frame(box, 2, { colour: look.refused ? ink.bad : ink.linkActive, width: 2 });
  } else if (look.traced && !look.hovered) {
    brush.frame(box, 1, { colour: ink.linkActive, width: 1.5 });
  } else if (look.selected) {
    brush.frame(box, 1, { colour: ink.selection, width: 2 });
  } else if (look.external && look.kind === 'work') {
    brush.frame(box, 1.5, { colour: edgeOf(brush, look), width: 1.5, dash: [4, 3] });
  }
}

/** How far it may slip. */
function tail(brush: Brush, look: BarLook, at: Spot): void {
  if (look.tail <= 2) return;
  const from = at.x + at.width;
  const to = brush.snap(from + look.tail);
  brush.rect(from, at.y + 21, to - from, 2, brush.ink.float);
  brush.rect(to - 2, at.y + 17, 2, 4, brush.ink.float);
}

/** With room for it the mark lies in the bar, where no arrow ends. */
function mark(brush: Brush, look: BarLook, { x, y }: Spot): void {
  if (look.mark === null) return;
  const { ctx, ink } = brush;
  const colour = !look.markInside ? ink.text2 : look.inactive ? ink.text3 : ink.barText;
  const left = look.markInside ? x + 3 : x - 15;
  ctx.translate(left, y + 8);
  rounded(ctx);
  brush.stroke({ colour, width: 1.4 }, drawing(MARK_PATHS[look.mark]));
  plain(ctx);
  ctx.translate(-left, -y - 8);
}
