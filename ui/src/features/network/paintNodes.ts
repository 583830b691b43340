/** Draws the nodes, as much of each as can be read. */
import type { NodeDto } from '../../ipc/bindings';
import type { Look } from './look';
import { outline } from './outline';
import type { Pen } from './paint';
import { FADED } from './paintEdges';
import { AT_RISK, BLOCKED, CHECK, OVERDUE, SIGNS } from './signs';

const SIGN_ROOM = 30;
/** Narrower than this a node's name stands beside it. */
const NAMED_INSIDE = 120;
const NARROWEST_NAMED = 60;
const BESIDE = 216;

export function paintNodes(pen: Pen): void {
  const { ctx, scene } = pen;
  const { nodes } = scene.index.network;
  if (pen.detail === 'blocks') {
    blocks(pen);
    return;
  }
  for (const at of scene.index.nodesIn(pen.seen)) {
    const node = nodes[at];
    const look = node && scene.lookOf(node.task);
    if (!look) continue;
    ctx.globalAlpha = alphaOf(pen, node);
    box(pen, node, look);
  }
  ctx.globalAlpha = 1;
}

function alphaOf({ scene }: Pen, node: NodeDto): number {
  if (scene.lit !== null && !scene.lit.has(node.task)) return FADED + 0.06;
  return scene.shifts === null || scene.shifts.has(node.task) ? 1 : 0.5;
}

interface Heap {
  colour: string;
  alpha: number;
  nodes: [NodeDto, Look][];
}

/** Boxes from afar, all of one colour at once: thousands are in sight. */
function blocks(pen: Pen): void {
  const { ctx, scene, px } = pen;
  const { nodes } = scene.index.network;
  const heaps = new Map<string, Heap>();
  const marked: [NodeDto, Look][] = [];
  for (const at of scene.index.nodesIn(pen.seen)) {
    const node = nodes[at];
    const look = node && scene.lookOf(node.task);
    if (!look) continue;
    const colour = blockColour(pen, node, look);
    const alpha = alphaOf(pen, node);
    const key = `${colour} ${alpha}`;
    const heap = heaps.get(key);
    if (heap) heap.nodes.push([node, look]);
    else heaps.set(key, { colour, alpha, nodes: [[node, look]] });
    if (scene.selected.has(node.task) || scene.found.has(node.task)) marked.push([node, look]);
  }
  // Of a box a few pixels high nobody sees the shape.
  const tiny = px > 6;
  for (const heap of heaps.values()) {
    ctx.globalAlpha = heap.alpha;
    ctx.fillStyle = heap.colour;
    ctx.beginPath();
    for (const [node, look] of heap.nodes) {
      const plain = tiny || look.shape === 'box' || look.shape === 'date' || look.shape === 'stack';
      if (plain) ctx.rect(node.x, node.y, node.w, node.h);
      else outline(ctx, look.shape, node);
    }
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.strokeStyle = scene.ink.selection;
  ctx.lineWidth = 2 * px;
  ctx.beginPath();
  for (const [node, look] of marked) outline(ctx, look.shape, node);
  ctx.stroke();
}

/** Its colour says whether it matters. */
function blockColour({ scene }: Pen, node: NodeDto, look: Look): string {
  const { ink } = scene;
  if (scene.shifts?.has(node.task) === true) return ink.warn;
  if (look.critical) return ink.critical;
  if (look.risk || look.stopped) return ink.near;
  if (look.done || look.inactive) return ink.lineStrong;
  if (look.sign === null || look.sign === 'stack') return ink.bar;
  return look.shape === 'date' || look.shape === 'gate' ? ink.text3 : ink.accent;
}

function box(pen: Pen, node: NodeDto, look: Look): void {
  const { ctx, scene, px } = pen;
  const { ink } = scene;
  const thick = look.critical ? 2.2 : look.near ? 1.6 : 1;
  const line = Math.max(thick, px * (look.critical ? 1.6 : 1));
  const inset = line / 2;
  const inside = {
    x: node.x + inset,
    y: node.y + inset,
    w: node.w - 2 * inset,
    h: node.h - 2 * inset,
  };
  if (look.shape === 'stack') stack(pen, node, look, line);
  ctx.beginPath();
  outline(ctx, look.shape, inside);
  ctx.fillStyle = fillOf(pen, look);
  ctx.fill();
  if (look.stopped !== null) stripes(pen, node, look);
  if (look.percent !== null && look.percent > 0 && !look.done) progress(pen, node, look);
  ctx.beginPath();
  outline(ctx, look.shape, inside);
  ctx.strokeStyle = borderOf(pen, look);
  ctx.lineWidth = line;
  if (look.external) ctx.setLineDash([5, 3]);
  else if (look.inactive) ctx.setLineDash([2, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (scene.shifts?.has(node.task) === true) halo(pen, node, look, ink.near, 1.3);
  if (scene.found.has(node.task)) halo(pen, node, look, ink.near, 2.5);
  if (scene.selected.has(node.task)) halo(pen, node, look, ink.selection, 2);
  const narrow = isNarrow(pen, node, look);
  sign(pen, node, look, narrow);
  if (pen.detail === 'full') texts(pen, node, look, narrow);
  else name(pen, node, look, narrow);
  marks(pen, node, look, narrow);
}

function halo(pen: Pen, node: NodeDto, look: Look, colour: string, wide: number): void {
  const { ctx, px } = pen;
  const line = Math.max(wide, wide * px);
  const off = line / 2 + 1;
  ctx.beginPath();
  outline(ctx, look.shape, {
    x: node.x - off,
    y: node.y - off,
    w: node.w + 2 * off,
    h: node.h + 2 * off,
  });
  ctx.strokeStyle = colour;
  ctx.lineWidth = line;
  ctx.stroke();
}

/** The edges of the boxes that lie under a folded group. */
function stack(pen: Pen, node: NodeDto, look: Look, line: number): void {
  const { ctx } = pen;
  ctx.strokeStyle = borderOf(pen, look);
  ctx.fillStyle = pen.scene.ink.bg;
  ctx.lineWidth = Math.min(line, 1.4);
  for (const off of [6, 3]) {
    ctx.beginPath();
    ctx.roundRect(node.x + off + 0.5, node.y + off + 0.5, node.w - 1, node.h - 1, 7);
    ctx.fill();
    ctx.stroke();
  }
}

function fillOf({ scene }: Pen, look: Look): string {
  const { ink } = scene;
  if (look.done || look.inactive) return ink.sunken;
  if (look.shape === 'awaited') return ink.accentSoft;
  if (look.shape === 'decision') return ink.accentSoft;
  return ink.raised;
}

function borderOf({ scene }: Pen, look: Look): string {
  const { ink } = scene;
  if (look.critical) return ink.critical;
  if (look.near) return ink.near;
  if (look.done) return ink.lineStrong;
  if (look.shape === 'awaited' || look.shape === 'decision') return ink.accentText;
  return look.shape === 'box' || look.shape === 'stack' ? ink.bar : ink.sign;
}

/** Stripes across a box that can't proceed, close together where a blocker names it. */
function stripes(pen: Pen, node: NodeDto, look: Look): void {
  const { ctx, scene } = pen;
  const step = look.stopped === 'direct' ? 7 : 14;
  ctx.save();
  ctx.clip();
  ctx.strokeStyle = scene.ink.line;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (let x = node.x - node.h; x < node.x + node.w; x += step) {
    ctx.moveTo(x, node.y + node.h);
    ctx.lineTo(x + node.h, node.y);
  }
  ctx.stroke();
  ctx.restore();
}

/** A line along the foot of the box, as long as what is done of it. */
function progress(pen: Pen, node: NodeDto, look: Look): void {
  const { ctx, scene } = pen;
  ctx.save();
  ctx.clip();
  ctx.fillStyle = scene.ink.line;
  ctx.fillRect(node.x, node.y + node.h - 4, node.w, 4);
  ctx.fillStyle = look.critical ? scene.ink.critical : scene.ink.bar;
  ctx.fillRect(node.x, node.y + node.h - 4, (node.w * (look.percent ?? 0)) / 100, 4);
  ctx.restore();
}

const paths = new Map<string, Path2D>();

/** Outlines in a square of 16, made once. */
function glyph(pen: Pen, path: string, x: number, y: number, size: number, filled: boolean): void {
  const { ctx } = pen;
  let known = paths.get(path);
  if (!known) {
    known = new Path2D(path);
    paths.set(path, known);
  }
  const scale = size / 16;
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  if (filled) {
    ctx.fill(known);
  } else {
    ctx.lineWidth = 1.5;
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
    ctx.stroke(known);
    ctx.lineCap = 'butt';
  }
  ctx.scale(1 / scale, 1 / scale);
  ctx.translate(-x, -y);
}

/** Whether there is no room for the name in the box. */
function isNarrow({ ctx, scene }: Pen, node: NodeDto, look: Look): boolean {
  if (!scene.timed) return node.w < NAMED_INSIDE;
  const font = `500 12px ${scene.ink.font}`;
  if (node.w < NARROWEST_NAMED) return true;
  ctx.font = font;
  const wide = scene.texts.width(look.name, font, (text) => ctx.measureText(text).width);
  return wide > node.w - (look.sign === null ? 40 : 60);
}

function sign(pen: Pen, node: NodeDto, look: Look, narrow: boolean): void {
  if (look.sign === null) return;
  const { ctx, scene } = pen;
  const { ink } = scene;
  const drawing = SIGNS[look.sign];
  const size = pen.detail === 'full' ? 15 : 18;
  const awaited = look.shape === 'awaited' || look.shape === 'decision';
  const colour = look.done
    ? ink.text3
    : look.critical
      ? ink.signCritical
      : awaited
        ? ink.accentText
        : look.sign === 'stack'
          ? ink.text2
          : ink.sign;
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  const x = node.x + signLeft(node, look, narrow);
  glyph(pen, drawing.path, x, node.y + (node.h - size) / 2, size, drawing.filled);
}

function signLeft(node: NodeDto, look: Look, narrow: boolean): number {
  if (narrow) return (node.w - 15) / 2;
  return look.shape === 'gate' ? 16 : look.shape === 'awaited' ? 13 : 10;
}

/** Where texts begin and how much room they have. */
function room(node: NodeDto, look: Look, narrow: boolean): { x: number; wide: number } {
  if (narrow) return { x: node.x + node.w + 6, wide: BESIDE };
  const left = look.sign === null ? 11 : signLeft(node, look, narrow) + SIGN_ROOM - 8;
  const right = look.shape === 'gate' || look.shape === 'awaited' ? 14 : 9;
  const mark = look.done || look.risk || look.stopped ? 17 : 0;
  return { x: node.x + left, wide: node.w - left - right - mark };
}

function texts(pen: Pen, node: NodeDto, look: Look, narrow: boolean): void {
  const { ctx, scene } = pen;
  const { ink } = scene;
  const { x, wide } = room(node, look, narrow);
  const strong = look.critical || look.shape === 'stack' ? 590 : 500;
  const font = `${strong} 12px ${ink.font}`;
  const measure = (text: string): number => ctx.measureText(text).width;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.font = font;
  const title = scene.texts.fit(look.name, wide, font, measure);
  // The dates are where the node lies, so a name beside it stands alone.
  const above = node.y + node.h / 2 - (narrow && scene.timed ? 0 : 7.5);
  if (narrow) clearing(pen, x, above, scene.texts.width(title, font, measure), 15);
  ctx.fillStyle = look.done || look.inactive ? ink.text2 : ink.text;
  ctx.fillText(title, x, above);
  if (look.inactive) {
    ctx.fillRect(x, above, scene.texts.width(title, font, measure), 1);
  }
  const small = `430 10.5px ${ink.font}`;
  if (narrow && scene.timed) return;
  ctx.font = small;
  ctx.fillStyle = ink.text2;
  ctx.fillText(scene.texts.fit(look.aside, wide, small, measure), x, node.y + node.h / 2 + 8);
}

/** Lines that run behind a name beside its box must not strike it through. */
function clearing({ ctx, scene }: Pen, x: number, y: number, wide: number, high: number): void {
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * 0.82;
  ctx.fillStyle = scene.ink.bg;
  ctx.fillRect(x - 2, y - high / 2, wide + 4, high);
  ctx.globalAlpha = alpha;
}

/** Smaller than life only the name is there, in letters that stay readable. */
function name(pen: Pen, node: NodeDto, look: Look, narrow: boolean): void {
  const { ctx, scene } = pen;
  const { camera, ink } = scene;
  const { x, wide } = room(node, look, narrow);
  const font = `500 10px ${ink.font}`;
  pen.screen();
  ctx.font = font;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const measure = (one: string): number => ctx.measureText(one).width;
  const free = (look.sign === null ? wide + 6 : wide + 4) * camera.zoom;
  const text = scene.texts.fit(look.name, free, font, measure);
  const left = (x - (look.sign === null ? 3 : 0) - camera.x) * camera.zoom;
  const middle = (node.y + node.h / 2 - camera.y) * camera.zoom + 0.5;
  if (narrow) clearing(pen, left, middle, scene.texts.width(text, font, measure), 13);
  ctx.fillStyle = look.done || look.inactive ? ink.text2 : ink.text;
  ctx.fillText(text, left, middle);
  pen.world();
}

/** Done, at risk, overdue; and how far it would move. */
function marks(pen: Pen, node: NodeDto, look: Look, narrow: boolean): void {
  const { ctx, scene } = pen;
  const { ink } = scene;
  const size = pen.detail === 'full' ? 13 : 17;
  const x = narrow
    ? node.x + node.w - size / 2
    : node.x + node.w - size - (look.shape === 'gate' || look.shape === 'awaited' ? 13 : 8);
  const y = narrow ? node.y - size / 2 : node.y + (node.h - size) / 2;
  if (look.done) {
    ctx.strokeStyle = ink.good;
    glyph(pen, CHECK, x, y, size, false);
  } else if (look.stopped !== null) {
    ctx.strokeStyle = look.stopped === 'direct' ? ink.bad : ink.warn;
    glyph(pen, BLOCKED, x, y, size, false);
  } else if (look.risk) {
    ctx.strokeStyle = look.risk === 'overdue' ? ink.bad : ink.warn;
    glyph(pen, look.risk === 'overdue' ? OVERDUE : AT_RISK, x, y, size, false);
  }
  const shift = scene.shifts?.get(node.task);
  if (shift !== undefined) badge(pen, node, shift);
}

function badge(pen: Pen, node: NodeDto, text: string): void {
  const { ctx, scene } = pen;
  const { ink } = scene;
  const size = pen.detail === 'full' ? 11 : 11 * Math.min(2, pen.px * 0.9);
  const font = `590 ${size.toFixed(1)}px ${ink.font}`;
  ctx.font = font;
  const wide = scene.texts.width(text, font, (one) => ctx.measureText(one).width) + size;
  const high = size * 1.5;
  const x = node.x + node.w - wide + 6;
  const y = node.y - high / 2 - 2;
  ctx.beginPath();
  ctx.roundRect(x, y, wide, high, 4);
  ctx.fillStyle = ink.warn;
  ctx.fill();
  ctx.fillStyle = ink.bg;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x + wide / 2, y + high / 2 + size * 0.05);
}
