/** The drawn links, routed. A route is kept as long as its ends stay and no bar comes in its way. */
import { BAR_HEIGHT, DIAMOND, ends } from '../../core/geometry';
import { Lanes } from '../../core/lanes';
import { arrowPath, route, stillClear, type Point, type Stop } from '../../core/routing';
import type { Scale } from '../../core/scale';
import { ROW, type Span } from '../../core/windowing';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import type { DrawnLink } from './drawnLinks';

export interface Arrow {
  key: string;
  /** The link; none where it stands for those of folded rows. */
  id: number | null;
  from: number;
  to: number;
  points: readonly Point[];
  path: string;
  critical: boolean;
  /** What is written beside it: `FS +2d`, `3 links`. */
  words: string;
}

export interface Ground {
  plan: PlanModel;
  span: Span;
  scale: Scale;
  /** The row the coordinates count from. */
  origin: number;
  daysOf: (row: RowModel) => { from: number; to: number };
}

/** Ends further away are drawn just out of sight: huge paths are slow to paint. */
const FAR = 120;
/** Where that is changes in steps of so many rows. */
const STEP = 64;

interface Kept {
  arrow: Arrow;
  from: Stop;
  to: Stop;
}

export class Routes {
  #kept = new Map<string, Kept>();
  #scale: Scale = { left: 0, pxPerDay: 0 };
  #origin = 0;

  of(ground: Ground, links: readonly DrawnLink[]): Arrow[] {
    this.#settle(ground);
    const stops = stopsOf(ground);
    const lanes = new Lanes();
    const kept = new Map<string, Kept>();
    const fresh: Fresh[] = [];
    for (const link of links) {
      const from = clamped(ground, stops.get(link.from.at) ?? stopOf(ground, link.from));
      const to = clamped(ground, stops.get(link.to.at) ?? stopOf(ground, link.to));
      const known = this.#kept.get(link.key);
      const between = betweenOf(stops, link, ground.span);
      if (known && same(known, from, to) && stillClear(known.arrow.points, between)) {
        kept.set(
          link.key,
          isSaid(known, link) ? known : { ...known, arrow: said(known.arrow, link) },
        );
        lanes.add(known.arrow.points, link.from.id, link.to.id);
      } else {
        fresh.push({ link, from, to, between });
      }
    }
    // The short ones first: they have the least choice.
    fresh.sort((a, b) => a.between.length - b.between.length);
    for (const { link, from, to, between } of fresh) {
      const taken = lanes.seenBy(link.from.id, link.to.id);
      const points = route(from, to, link.kind, between, taken);
      lanes.add(points, link.from.id, link.to.id);
      kept.set(link.key, { arrow: arrowOf(link, points), from, to });
    }
    this.#kept = kept;
    return links.flatMap((link) => kept.get(link.key)?.arrow ?? []);
  }

  /** Routes are told from the origin of the layer; when it moves they are not the same. */
  #settle({ scale, origin }: Ground): void {
    const { left, pxPerDay } = this.#scale;
    if (scale.left === left && scale.pxPerDay === pxPerDay && origin === this.#origin) return;
    const zoomed = scale.pxPerDay !== pxPerDay;
    const dx = Math.round((left - scale.left) * pxPerDay);
    const dy = (this.#origin - origin) * ROW;
    this.#scale = scale;
    this.#origin = origin;
    if (zoomed) this.#kept = new Map();
    else for (const [key, one] of this.#kept) this.#kept.set(key, moved(one, dx, dy));
  }
}

interface Fresh {
  link: DrawnLink;
  from: Stop;
  to: Stop;
  between: Stop[];
}

function arrowOf(link: DrawnLink, points: readonly Point[]): Arrow {
  return {
    key: link.key,
    id: link.link?.id ?? null,
    from: link.from.id,
    to: link.to.id,
    points,
    path: arrowPath(points),
    critical: link.critical,
    words: wordsOf(link),
  };
}

function wordsOf({ link, count, kind }: DrawnLink): string {
  if (link) return link.lagText === '' ? kind : `${kind} ${link.lagText}`;
  return count === 1 ? '1 link of folded rows' : `${count} links of folded rows`;
}

function isSaid({ arrow }: Kept, link: DrawnLink): boolean {
  return arrow.critical === link.critical && arrow.words === wordsOf(link);
}

function said(arrow: Arrow, link: DrawnLink): Arrow {
  return { ...arrow, critical: link.critical, words: wordsOf(link) };
}

function moved(kept: Kept, dx: number, dy: number): Kept {
  const points = kept.arrow.points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  const shift = (stop: Stop): Stop => {
    return { ...stop, x1: stop.x1 + dx, x2: stop.x2 + dx, y: stop.y + dy };
  };
  return {
    arrow: { ...kept.arrow, points, path: arrowPath(points) },
    from: shift(kept.from),
    to: shift(kept.to),
  };
}

function same(kept: Kept, from: Stop, to: Stop): boolean {
  return alike(kept.from, from) && alike(kept.to, to);
}

/** Half a pixel is nothing: shifting the layer rounds. */
function alike(a: Stop, b: Stop): boolean {
  return (
    Math.abs(a.x1 - b.x1) < 0.6 && Math.abs(a.x2 - b.x2) < 0.6 && a.y === b.y && a.half === b.half
  );
}

/** An arrow may cross the thin bracket of a summary; with it in the way there is rarely a lane. */
function stopsOf(ground: Ground): Map<number, Stop> {
  const stops = new Map<number, Stop>();
  const { first, last } = ground.span;
  for (const row of ground.plan.rowsIn(first, last)) {
    if (!row.summary) stops.set(row.at, stopOf(ground, row));
  }
  return stops;
}

function stopOf(ground: Ground, row: RowModel): Stop {
  const { from, to } = ground.daysOf(row);
  const milestone = row.kind === 'milestone';
  const at = ends(ground.scale, from, to, milestone);
  return {
    x1: at.x,
    x2: at.x + at.width,
    y: (row.at - ground.origin) * ROW + ROW / 2,
    half: (milestone ? DIAMOND : BAR_HEIGHT) / 2,
    point: milestone,
  };
}

function clamped({ span, origin }: Ground, stop: Stop): Stop {
  const near = Math.floor(span.first / STEP) * STEP - origin;
  const y = Math.max((near - FAR) * ROW, Math.min((near + 2 * FAR) * ROW, stop.y));
  return y === stop.y ? stop : { ...stop, y };
}

function betweenOf(stops: ReadonlyMap<number, Stop>, { from, to }: DrawnLink, span: Span): Stop[] {
  const found: Stop[] = [];
  const last = Math.min(Math.max(from.at, to.at), span.last);
  for (let at = Math.max(Math.min(from.at, to.at) + 1, span.first); at < last; at++) {
    const stop = stops.get(at);
    if (stop) found.push(stop);
  }
  return found;
}
