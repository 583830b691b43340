/** Draws the edges: thin, driving and critical ones, their heads, and a word where it is needed. */
import type { EdgeDto } from '../../ipc/bindings';
import type { Pen } from './paint';

const CORNER = 7;
const HEAD = 7;
/** What is not looked at stays there, faintly. */
export const FADED = 0.16;

type Weight = 'thin' | 'driving' | 'critical' | 'chosen';

const ORDER: readonly Weight[] = ['thin', 'driving', 'critical', 'chosen'];
const WIDTH: Record<Weight, number> = { thin: 1, driving: 1.6, critical: 2.4, chosen: 2.4 };

export function paintEdges(pen: Pen): void {
  const { scene } = pen;
  const { edges } = scene.index.network;
  const faded = new Map<Weight, EdgeDto[]>();
  const bright = new Map<Weight, EdgeDto[]>();
  for (const at of scene.index.edgesIn(pen.seen)) {
    const edge = edges[at];
    if (!edge || edge.points.length < 4) continue;
    const lit = scene.lit === null || (scene.lit.has(edge.from) && scene.lit.has(edge.to));
    const into = lit ? bright : faded;
    const weight = weightOf(edge, scene.link);
    const list = into.get(weight);
    if (list) list.push(edge);
    else into.set(weight, [edge]);
  }
  for (const weight of ORDER) stroke(pen, weight, faded.get(weight) ?? [], FADED);
  for (const weight of ORDER) stroke(pen, weight, bright.get(weight) ?? [], 1);
  if (pen.detail === 'full') {
    for (const weight of ORDER) words(pen, weight, bright.get(weight) ?? []);
  }
}

function weightOf(edge: EdgeDto, chosen: number | null): Weight {
  if (chosen !== null && edge.link === chosen) return 'chosen';
  if (edge.critical) return 'critical';
  return edge.driving ? 'driving' : 'thin';
}

function colourOf({ scene }: Pen, weight: Weight): string {
  const { ink } = scene;
  if (weight === 'chosen') return ink.selection;
  return weight === 'critical' ? ink.linkCritical : ink.link;
}

function stroke(pen: Pen, weight: Weight, edges: readonly EdgeDto[], alpha: number): void {
  if (edges.length === 0) return;
  const { ctx, detail, px } = pen;
  ctx.globalAlpha = weight === 'thin' ? alpha * 0.75 : alpha;
  ctx.strokeStyle = colourOf(pen, weight);
  ctx.fillStyle = ctx.strokeStyle;
  // Lines get thinner with the graph, though never thinner than can be seen.
  ctx.lineWidth = Math.max(WIDTH[weight], (weight === 'thin' ? 0.6 : 1) * px);
  ctx.lineJoin = 'round';
  ctx.beginPath();
  const corner = detail === 'blocks' ? 0 : CORNER;
  for (const { points } of edges) trace(ctx, points, corner);
  ctx.stroke();
  if (detail === 'blocks') return;
  ctx.beginPath();
  const long = HEAD * (weight === 'thin' ? 0.9 : 1.1);
  for (const { points } of edges) head(ctx, points, long);
  ctx.fill();
  ctx.globalAlpha = 1;
}

function trace(ctx: CanvasRenderingContext2D, points: readonly number[], corner: number): void {
  const [x0 = 0, y0 = 0] = points;
  ctx.moveTo(x0, y0);
  const last = points.length - 2;
  for (let i = 2; i < last; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (corner === 0) {
      ctx.lineTo(x, y);
      continue;
    }
    const toX = points[i + 2] ?? x;
    const toY = points[i + 3] ?? y;
    const before = Math.abs(x - (points[i - 2] ?? x)) + Math.abs(y - (points[i - 1] ?? y));
    const after = Math.abs(toX - x) + Math.abs(toY - y);
    ctx.arcTo(x, y, toX, toY, Math.min(corner, before / 2, after / 2));
  }
  ctx.lineTo(points[last] ?? x0, points[last + 1] ?? y0);
}

function head(ctx: CanvasRenderingContext2D, points: readonly number[], long: number): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(-4);
  const far = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [ux, uy] = [(x1 - x0) / far, (y1 - y0) / far];
  const wide = long * 0.5;
  ctx.moveTo(x1, y1);
  ctx.lineTo(x1 - ux * long - uy * wide, y1 - uy * long + ux * wide);
  ctx.lineTo(x1 - ux * long + uy * wide, y1 - uy * long - ux * wide);
  ctx.closePath();
}

function words(pen: Pen, weight: Weight, edges: readonly EdgeDto[]): void {
  const { ctx, scene } = pen;
  const font = `500 10.5px ${scene.ink.font}`;
  let begun = false;
  for (const edge of edges) {
    const text = scene.wordsOf(edge);
    if (text === '') continue;
    if (!begun) {
      ctx.font = font;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      begun = true;
    }
    const at = restingPlace(edge.points);
    const wide = scene.texts.width(text, font, (one) => ctx.measureText(one).width) + 8;
    ctx.fillStyle = scene.ink.bg;
    ctx.beginPath();
    ctx.roundRect(at.x - wide / 2, at.y - 7.5, wide, 15, 4);
    ctx.fill();
    ctx.fillStyle = weight === 'critical' ? scene.ink.linkCritical : scene.ink.text2;
    ctx.fillText(text, at.x, at.y + 0.5);
  }
}

/** The middle of the longest stretch, where a word is in nobody's way. */
function restingPlace(points: readonly number[]): { x: number; y: number } {
  let best = { x: points[0] ?? 0, y: points[1] ?? 0 };
  let longest = -1;
  for (let i = 2; i + 1 < points.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(i - 2, i + 2);
    // A word lies better along a level line than across an upright one.
    const long = Math.abs(x1 - x0) * 1.5 + Math.abs(y1 - y0);
    if (long <= longest) continue;
    longest = long;
    best = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  }
  return best;
}
