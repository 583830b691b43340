/**
 * Arrows between bars: right angles only, out of the way of other bars where there is a way. Links
 * are few per window, so every candidate lane is simply tried against the rows in between.
 */
import type { LinkKindDto } from '../ipc/bindings';

export interface Point {
  x: number;
  y: number;
}

/** A bar as an arrow sees it: its two ends and the middle of its row. */
export interface Stop {
  x1: number;
  x2: number;
  y: number;
  /** Half the height of what is drawn there. */
  half: number;
  /** A milestone: arrows may also leave from the tip that looks at their target. */
  point?: boolean;
}

const STUB = 7;
/** An arrowhead needs so much straight line before it. */
const HEAD = 9;
/** And with no corner close by, so much. */
const SHORT_HEAD = 6;
/** From the middle of a row to the gap between it and the next one. */
const HALF_ROW = 14;

type Side = 'left' | 'right';

/** The ends a link joins. */
export function sides(kind: LinkKindDto): { out: Side; into: Side } {
  switch (kind) {
    case 'FS':
      return { out: 'right', into: 'left' };
    case 'SS':
      return { out: 'left', into: 'left' };
    case 'FF':
      return { out: 'right', into: 'right' };
    case 'SF':
      return { out: 'left', into: 'right' };
  }
}

/** The kind of link that joins two ends. */
export function kindOf(out: 'start' | 'finish', into: 'start' | 'finish'): LinkKindDto {
  if (out === 'finish') return into === 'start' ? 'FS' : 'FF';
  return into === 'start' ? 'SS' : 'SF';
}

/** What other arrows have already taken, as one of them sees it. */
export interface Taken {
  /** Whether an upright line may be drawn here. */
  upright(x: number, y1: number, y2: number): boolean;
  /** Whether a level line may be drawn here. */
  level(y: number, x1: number, x2: number): boolean;
}

const NOTHING_TAKEN: Taken = { upright: () => true, level: () => true };

/** So far apart lie the lanes of two arrows. */
export const APART = 4;
/** A lane gives way to others by so many steps at most. */
const STEPS = 5;

/** What stands in the way of an arrow: the bars between its ends, and other arrows. */
interface Ground {
  between: readonly Stop[];
  taken: Taken;
}

/** `between` are the bars of the rows between the two, in any order. */
export function route(
  from: Stop,
  to: Stop,
  kind: LinkKindDto,
  between: readonly Stop[] = [],
  taken: Taken = NOTHING_TAKEN,
): Point[] {
  const { out, into } = sides(kind);
  // Mirrored, a link that leaves to the left is one that leaves to the right.
  if (out === 'left') {
    const flip = (point: Point): Point => ({ x: -point.x, y: point.y });
    const mirrored: Taken = {
      upright: (x, y1, y2) => taken.upright(-x, y1, y2),
      level: (y, x1, x2) => taken.level(y, -x1, -x2),
    };
    const ground = { between: between.map(mirror), taken: mirrored };
    return rightward(mirror(from), mirror(to), into === 'right', ground).map(flip);
  }
  return rightward(from, to, into === 'left', { between, taken });
}

function mirror(stop: Stop): Stop {
  return { ...stop, x1: -stop.x2, x2: -stop.x1 };
}

/** From the right end of `from`, into the near (left) or the far (right) end of `to`. */
function rightward(from: Stop, to: Stop, near: boolean, ground: Ground): Point[] {
  if (!near) return around(from, to, ground);
  const tip = from.point === true ? fromTip(from, to, ground) : ontoTip(from, to, ground);
  if (tip) return tip;
  const direct = to.x1 - from.x2 >= STUB + HEAD ? throughLane(from, to, ground) : null;
  return direct ?? fromAbove(from, to, ground) ?? stepBack(from, to, ground);
}

/** Straight down (or up) out of a milestone, and in: on to a successor that begins with it. */
function fromTip(from: Stop, to: Stop, ground: Ground): Point[] | null {
  const x = (from.x1 + from.x2) / 2;
  const down = to.y > from.y ? 1 : -1;
  const start = { x, y: from.y + down * from.half };
  if (!isClear(x, from.y, to.y, ground.between)) return null;
  if (!ground.taken.upright(x, from.y, to.y)) return null;
  if (to.x1 - x >= SHORT_HEAD) {
    return [start, { x, y: to.y }, { x: to.x1, y: to.y }];
  }
  const onTop = to.point === true ? Math.abs((to.x1 + to.x2) / 2 - x) < 2 : x >= to.x1 && x < to.x2;
  return onTop ? [start, { x, y: to.y - down * to.half }] : null;
}

/** Straight down from the end of a bar onto the milestone that marks it. */
function ontoTip(from: Stop, to: Stop, ground: Ground): Point[] | null {
  const x = (to.x1 + to.x2) / 2;
  if (to.point !== true || Math.abs(x - from.x2) > 3 || from.x2 - from.x1 < 2) return null;
  if (!isClear(x, from.y, to.y, ground.between)) return null;
  const down = to.y > from.y ? 1 : -1;
  const start = Math.min(x, from.x2 - 0.5);
  return [
    { x: start, y: from.y + down * from.half },
    { x: start, y: to.y - down * to.half },
  ];
}

/** Out, along a lane between the two, in. */
function throughLane(from: Stop, to: Stop, ground: Ground): Point[] | null {
  const low = from.x2 + STUB;
  const high = to.x1 - HEAD;
  const edges = ground.between.flatMap((bar) => [bar.x2 + STUB, bar.x1 - STUB]);
  const candidates = [low, high, ...edges].filter((x) => x >= low && x <= high);
  candidates.sort((a, b) => a - b);
  const x = lane(candidates, [low, high], from.y, to.y, ground);
  if (x === null) return null;
  return [
    { x: from.x2, y: from.y },
    { x, y: from.y },
    { x, y: to.y },
    { x: to.x1, y: to.y },
  ];
}

/**
 * The first place that no bar is in the way of and no other arrow has taken; shared with another
 * arrow where it can't be helped.
 */
function lane(
  candidates: readonly number[],
  [low, high]: readonly [number, number],
  y1: number,
  y2: number,
  { between, taken }: Ground,
): number | null {
  let shared: number | null = null;
  for (const candidate of candidates) {
    for (let step = 0; step < STEPS; step++) {
      const x = candidate + step * APART;
      if (x < low || x > high || !isClear(x, y1, y2, between)) break;
      if (taken.upright(x, y1, y2)) return x;
      shared ??= x;
    }
  }
  return shared;
}

/** Out and straight down (or up) onto `to`. */
function fromAbove(from: Stop, to: Stop, ground: Ground): Point[] | null {
  const narrow = to.x2 - to.x1 <= 16;
  const low = narrow ? (to.x1 + to.x2) / 2 : Math.max(from.x2 + 4, to.x1 + 4);
  const high = narrow ? low : to.x2 - 2;
  if (low < from.x2 + 3 || low > high) return null;
  const x = lane([low], [low, high], from.y, to.y, ground);
  if (x === null) return null;
  const edge = to.y > from.y ? to.y - to.half : to.y + to.half;
  return [
    { x: from.x2, y: from.y },
    { x, y: from.y },
    { x, y: edge },
  ];
}

/** Between two rows there is room for several lines. */
const GAPS = [0, -APART, APART];

/**
 * Out, back between two rows, and in: for a successor that begins no later than its predecessor
 * ends. Right below the predecessor if it can be, so that many successors share one trunk.
 */
function stepBack(from: Stop, to: Stop, ground: Ground): Point[] {
  const down = to.y >= from.y ? 1 : -1;
  const early = from.y + down * HALF_ROW;
  const late = to.y - down * HALF_ROW;
  const usual = to.x1 - HEAD;
  const back = backLane(usual, early, to.y, ground);
  const middle = back === null ? late : early;
  const x = back ?? backLane(usual, late, to.y, ground) ?? usual;
  const right = from.x2 + STUB;
  const gap = GAPS.map((by) => middle + by).find((y) => ground.taken.level(y, x, right)) ?? middle;
  return [...leave(from, gap, down, ground), { x, y: gap }, { x, y: to.y }, { x: to.x1, y: to.y }];
}

/** Where an arrow comes down before its target, further out where others have come down. */
function backLane(usual: number, y1: number, y2: number, ground: Ground): number | null {
  let shared: number | null = null;
  for (let step = 0; step < STEPS; step++) {
    const x = usual - step * APART;
    if (!isClear(x, y1, y2, ground.between)) break;
    if (ground.taken.upright(x, y1, y2)) return x;
    shared ??= x;
  }
  return shared;
}

/** From a bar (or the tip of a milestone) to the gap between two rows. */
function leave(from: Stop, gap: number, down: number, ground: Ground): Point[] {
  const tip = (from.x1 + from.x2) / 2;
  if (from.point === true && isClear(tip, from.y, gap, ground.between)) {
    return [
      { x: tip, y: from.y + down * from.half },
      { x: tip, y: gap },
    ];
  }
  const out = freeRight(from.x2 + STUB, from.y, gap, ground);
  return [
    { x: from.x2, y: from.y },
    { x: out, y: from.y },
    { x: out, y: gap },
  ];
}

/** Out to the right of both, and back in at the right end. */
function around(from: Stop, to: Stop, ground: Ground): Point[] {
  const x = freeRight(Math.max(from.x2 + STUB, to.x2 + HEAD), from.y, to.y, ground);
  return [
    { x: from.x2, y: from.y },
    { x, y: from.y },
    { x, y: to.y },
    { x: to.x2, y: to.y },
  ];
}

/** To the right of every bar there is always a way. */
function freeRight(x: number, y1: number, y2: number, ground: Ground): number {
  const edges = ground.between.map((bar) => bar.x2 + STUB).filter((edge) => edge > x);
  edges.sort((a, b) => a - b);
  return lane([x, ...edges], [x, Infinity], y1, y2, ground) ?? x;
}

/** Whether an arrow that has been drawn still runs through no bar. */
export function stillClear(points: readonly Point[], between: readonly Stop[]): boolean {
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a && b && a.x === b.x && !isClear(a.x, a.y, b.y, between)) return false;
  }
  return true;
}

function isClear(x: number, y1: number, y2: number, between: readonly Stop[]): boolean {
  const top = Math.min(y1, y2);
  const bottom = Math.max(y1, y2);
  return !between.some((bar) => bar.y > top && bar.y < bottom && x > bar.x1 - 3 && x < bar.x2 + 3);
}

/** An SVG path with softened corners and an open arrowhead. */
export function arrowPath(points: readonly Point[]): string {
  const first = points[0];
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!first || !tip || !before) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (let index = 1; index < points.length - 1; index++) {
    const [a, corner, b] = [points[index - 1], points[index], points[index + 1]];
    if (!a || !corner || !b) continue;
    const radius = Math.min(3, length(a, corner) / 2, length(corner, b) / 2);
    const start = towards(corner, a, radius);
    const end = towards(corner, b, radius);
    path += `L${round(start.x)} ${round(start.y)}Q${round(corner.x)} ${round(corner.y)} ${round(end.x)} ${round(end.y)}`;
  }
  path += `L${round(tip.x)} ${round(tip.y)}`;
  return path + head(before, tip);
}

function head(before: Point, tip: Point): string {
  const dx = Math.sign(tip.x - before.x);
  const dy = Math.sign(tip.y - before.y);
  const wing = (across: number): string =>
    `${round(tip.x - dx * 4.5 + dy * across)} ${round(tip.y - dy * 4.5 + dx * across)}`;
  return `M${wing(3.5)}L${round(tip.x)} ${round(tip.y)}L${wing(-3.5)}`;
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = length(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) / whole) * by, y: from.y + ((to.y - from.y) / whole) * by };
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** How far a point lies from a route. */
export function distance(points: readonly Point[], at: Point): number {
  let least = Infinity;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) continue;
    const x = Math.min(Math.max(at.x, Math.min(a.x, b.x)), Math.max(a.x, b.x));
    const y = Math.min(Math.max(at.y, Math.min(a.y, b.y)), Math.max(a.y, b.y));
    least = Math.min(least, Math.hypot(at.x - x, at.y - y));
  }
  return least;
}

/** The middle of the longest stretch of a route: where words about it have most room. */
export function middleOf(points: readonly Point[]): Point {
  let best = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b || length(a, b) <= longest) continue;
    longest = length(a, b);
    best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }
  return best;
}
